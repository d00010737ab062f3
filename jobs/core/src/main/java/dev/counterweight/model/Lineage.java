package dev.counterweight.model;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The raw rows of a model row. Ids are made of the source's own keys, so an id, with that of what
 * the row hangs on, names the raw row it came from; nothing else has to be kept for it.
 */
public final class Lineage {
  private static final Pattern ID = Pattern.compile("(gitlab|jira):([a-z]+):(.+)");

  private Lineage() {}

  /**
   * A row of the raw layer.
   *
   * @param table {@code gitlab_merge_requests}
   * @param key its record key
   */
  public record RawRow(String table, String key) {}

  /**
   * Where a row came from, the likeliest first: a comment of Jira comes in a row of its own or
   * inside its issue.
   *
   * @param id of the model row
   * @param parentId what it hangs on: the discussion of a comment, the subject of an event or edit;
   *     null where there is none
   */
  public static List<RawRow> of(String id, @Nullable String parentId) {
    Matcher form = ID.matcher(id);
    if (!form.matches()) {
      return List.of();
    }
    String key = form.group(3);
    String parent = parentId == null ? "" : key(parentId);
    return form.group(1).equals("gitlab")
        ? gitlab(form.group(2), key, parent)
        : jira(form.group(2), key, parent);
  }

  private static String key(String id) {
    Matcher form = ID.matcher(id);
    return form.matches() ? form.group(3) : id;
  }

  private static List<RawRow> gitlab(String noun, String key, String parent) {
    return switch (noun) {
      case "change" -> raw("gitlab_merge_requests", key);
      case "incident" -> raw("gitlab_issues", key);
      case "thread" -> raw("gitlab_discussions", key);
      case "comment" -> raw("gitlab_discussions", parent);
      case "approval" -> raw("gitlab_approvals", before(key, '/'));
      case "commit" -> raw("gitlab_merge_requests", before(key, '/'));
      case "release" -> raw("gitlab_releases", key);
      case "deployment" -> raw("gitlab_deployments", key);
      case "project" -> raw("gitlab_projects", key);
      case "event" ->
          raw("gitlab_resource_" + before(key, ':') + "_events", parent + "/" + behind(key, ':'));
      default -> List.of();
    };
  }

  private static List<RawRow> jira(String noun, String key, String parent) {
    return switch (noun) {
      case "ticket", "thread" -> raw("jira_issues", key);
      case "comment" ->
          List.of(
              new RawRow("jira_comments", parent + "/" + key),
              new RawRow("jira_comments", key),
              new RawRow("jira_issues", parent));
      case "edit" ->
          List.of(
              new RawRow("jira_changelogs", parent + "/" + before(key, '/')),
              new RawRow("jira_changelogs", before(key, '/')),
              new RawRow("jira_issues", parent));
      case "link" -> raw("jira_issues", before(key, '/'));
      case "project" -> raw("jira_projects", key);
      default -> List.of();
    };
  }

  private static List<RawRow> raw(String table, String key) {
    return List.of(new RawRow(table, key));
  }

  private static String before(String key, char mark) {
    int at = key.indexOf(mark);
    return at < 0 ? key : key.substring(0, at);
  }

  private static String behind(String key, char mark) {
    return key.substring(key.indexOf(mark) + 1);
  }
}
