package dev.counterweight.demo;

import java.util.List;
import java.util.Map;

/** The fields that rows of GitLab and Jira have, as far as anything here reads them. */
final class Rows {
  static final Map<String, List<String>> FIELDS =
      Map.ofEntries(
          Map.entry(
              "gitlab/projects",
              List.of(
                  "id",
                  "name",
                  "path",
                  "path_with_namespace",
                  "default_branch",
                  "web_url",
                  "created_at",
                  "namespace")),
          Map.entry("gitlab/users", List.of("id", "username", "name", "state", "bot", "web_url")),
          Map.entry(
              "gitlab/merge_requests",
              List.of(
                  "id",
                  "iid",
                  "project_id",
                  "title",
                  "description",
                  "state",
                  "created_at",
                  "updated_at",
                  "merged_by",
                  "merge_user",
                  "merged_at",
                  "closed_by",
                  "closed_at",
                  "target_branch",
                  "source_branch",
                  "user_notes_count",
                  "author",
                  "assignees",
                  "assignee",
                  "reviewers",
                  "labels",
                  "draft",
                  "work_in_progress",
                  "milestone",
                  "sha",
                  "merge_commit_sha",
                  "prepared_at",
                  "reference",
                  "references",
                  "web_url",
                  "time_stats",
                  "changes_count")),
          Map.entry("gitlab/discussions", List.of("id", "project_id", "individual_note", "notes")),
          Map.entry("gitlab/approvals", List.of("project_id", "merge_request_iid", "approved_by")),
          Map.entry(
              "gitlab/issues",
              List.of(
                  "id",
                  "iid",
                  "project_id",
                  "title",
                  "description",
                  "state",
                  "created_at",
                  "updated_at",
                  "closed_at",
                  "closed_by",
                  "labels",
                  "milestone",
                  "assignees",
                  "author",
                  "type",
                  "issue_type",
                  "web_url",
                  "severity",
                  "references")),
          Map.entry(
              "gitlab/resource_label_events",
              List.of(
                  "id",
                  "user",
                  "created_at",
                  "resource_type",
                  "resource_id",
                  "project_id",
                  "label",
                  "action")),
          Map.entry(
              "gitlab/resource_milestone_events",
              List.of(
                  "id",
                  "user",
                  "created_at",
                  "resource_type",
                  "resource_id",
                  "project_id",
                  "milestone",
                  "action")),
          Map.entry(
              "gitlab/resource_state_events",
              List.of(
                  "id",
                  "user",
                  "created_at",
                  "resource_type",
                  "resource_id",
                  "project_id",
                  "state")),
          Map.entry(
              "gitlab/releases",
              List.of("project_id", "tag_name", "name", "created_at", "released_at", "milestones")),
          Map.entry(
              "gitlab/merge_request_sizes",
              List.of(
                  "project_id",
                  "merge_request_iid",
                  "additions",
                  "deletions",
                  "changed_files",
                  "commits")),
          Map.entry("jira/projects", List.of("id", "key", "name", "projectTypeKey")),
          Map.entry(
              "jira/users",
              List.of(
                  "accountId",
                  "accountType",
                  "displayName",
                  "active",
                  "timeZone",
                  "emailAddress",
                  "name",
                  "key")),
          Map.entry("jira/issues", List.of("id", "key", "self", "fields", "changelog")));

  static final List<String> NOTE =
      List.of(
          "id",
          "type",
          "body",
          "attachment",
          "author",
          "created_at",
          "updated_at",
          "system",
          "noteable_id",
          "noteable_type",
          "project_id",
          "noteable_iid",
          "resolvable",
          "confidential",
          "internal");

  static final List<String> TICKET =
      List.of(
          "summary",
          "description",
          "issuetype",
          "project",
          "status",
          "resolution",
          "resolutiondate",
          "created",
          "updated",
          "priority",
          "duedate",
          "labels",
          "components",
          "fixVersions",
          "assignee",
          "reporter",
          "creator",
          "issuelinks",
          "comment");

  private Rows() {}
}
