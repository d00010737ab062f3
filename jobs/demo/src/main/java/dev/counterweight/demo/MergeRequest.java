package dev.counterweight.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One merge request, complete: what the plan says of it, and everything written around it. */
final class MergeRequest extends Activity {
  private final PlannedChange plan;
  private String title;
  private Text description;
  private final List<Employee> reviewers = new ArrayList<>();
  private final List<Employee> approvers = new ArrayList<>();
  private @Nullable String milestone;
  private @Nullable Employee endedBy;
  private boolean isDraft;
  private Size size = new Size(10, 4, 1, 1);

  /** Lines and files; not a GitLab entity. */
  record Size(int additions, int deletions, int files, int commits) {}

  MergeRequest(PlannedChange plan, String title, Text description) {
    this.plan = plan;
    this.title = title;
    this.description = description;
  }

  PlannedChange plan() {
    return plan;
  }

  String title() {
    return isDraft ? "Draft: " + title : title;
  }

  Text description() {
    return description;
  }

  List<Employee> reviewers() {
    return reviewers;
  }

  List<Employee> approvers() {
    return approvers;
  }

  @Nullable String milestone() {
    return milestone;
  }

  /** Who merged or closed it; null while it is open. */
  @Nullable Employee endedBy() {
    return endedBy;
  }

  boolean isDraft() {
    return isDraft;
  }

  Size size() {
    return size;
  }

  MergeRequest size(int additions, int deletions, int files, int commits) {
    this.size = new Size(additions, deletions, files, commits);
    return this;
  }

  void draft() {
    this.isDraft = true;
  }

  void requestReview(List<Employee> from, Instant at) {
    reviewers.addAll(from);
    List<String> logins = from.stream().map(e -> "@" + e.login()).toList();
    system(plan.author(), at, "requested review from " + String.join(" and ", logins));
  }

  void pushed(Instant at, String sha, String message) {
    String body =
        "added 1 commit\n\n<ul><li>"
            + sha
            + " - "
            + message
            + "</li></ul>\n\n"
            + "[Compare with previous version](/"
            + plan.team().projectPath()
            + "/-/merge_requests/"
            + plan.iid()
            + "/diffs)";
    system(plan.author(), at, body);
  }

  void approve(Employee by, Instant at) {
    approvers.add(by);
    system(by, at, "approved this merge request");
  }

  void milestone(Employee actor, Instant at, String name) {
    milestone = name;
    event(actor, at, "milestone", "add", name);
  }

  /** Merged or closed, as planned. */
  void end(Employee by) {
    endedBy = by;
    event(by, plan.endsAt(), "state", plan.ending().state, null);
  }

  void rename(Instant at, String newTitle) {
    system(plan.author(), at, "changed title from **" + title + "** to **" + newTitle + "**");
    title = newTitle;
  }
}
