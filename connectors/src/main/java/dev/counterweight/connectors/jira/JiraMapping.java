package dev.counterweight.connectors.jira;

import com.fasterxml.jackson.databind.JsonNode;
import dev.counterweight.connectors.Mapping;
import dev.counterweight.connectors.RawRecord;
import dev.counterweight.connectors.http.Json;
import dev.counterweight.model.Comment;
import dev.counterweight.model.DataIssue;
import dev.counterweight.model.Identity;
import dev.counterweight.model.Project;
import dev.counterweight.model.Ticket;
import dev.counterweight.model.TicketEdit;
import dev.counterweight.model.TicketLink;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Jira's rows as tickets, comments and edits; the same records whether a row came from Cloud, Data
 * Center or an archive.
 *
 * <p>A ticket is one thread. Where a comment stands in it is not known from the comment alone, so
 * every comment has position 0 and the order is that of {@code writtenAt}, then {@code commentId}.
 *
 * <p>An issue whose comments or edits were cut short embeds some of those that also come as rows of
 * their own: both give the same record, with the same id.
 */
public final class JiraMapping implements Mapping {
  private static final long serialVersionUID = 1L;

  static final String SOURCE = "jira";
  static final String PROJECTS = "projects";
  static final String USERS = "users";
  static final String FIELDS = "fields";
  static final String ISSUES = "issues";
  static final String COMMENTS = "comments";
  static final String CHANGELOGS = "changelogs";

  private final String webUrl;
  private final Map<String, String> issueKeys;

  /**
   * A mapping for one Jira.
   *
   * @param webUrl address people open, {@code https://jira.example.com}; empty to read it off each
   *     row
   * @param issueKeys issue id to key ({@code 710004} to {@code NODE-10004}), for the comments that
   *     come as rows of their own and know only the id
   */
  public JiraMapping(String webUrl, Map<String, String> issueKeys) {
    this.webUrl = webUrl.endsWith("/") ? webUrl.substring(0, webUrl.length() - 1) : webUrl;
    this.issueKeys = issueKeys;
  }

  @Override
  public Map<String, Set<Class<? extends Record>>> produces() {
    return Map.of(
        PROJECTS, Set.of(Project.class),
        USERS, Set.of(),
        FIELDS, Set.of(),
        ISSUES, Set.of(Ticket.class, Comment.class, TicketEdit.class, TicketLink.class),
        COMMENTS, Set.of(Comment.class),
        CHANGELOGS, Set.of(TicketEdit.class));
  }

  @Override
  public void map(RawRecord row, Identity identity, Consumer<Record> out) {
    JsonNode payload;
    try {
      payload = Json.read(row.payload());
    } catch (IOException e) {
      out.accept(issue(row, "unreadable-payload", "the payload is not JSON"));
      return;
    }
    if (!payload.isObject()) {
      out.accept(issue(row, "unreadable-payload", "the payload is no JSON object"));
      return;
    }
    JiraRow jira = new JiraRow(row, payload, new JiraAddress(webUrl, payload), identity, out);
    switch (row.entity()) {
      case PROJECTS -> jira.project();
      case ISSUES -> jira.issue();
      case COMMENTS -> jira.loneComment(issueKeys);
      case CHANGELOGS -> jira.loneHistory();
      default -> {} // people are resolved by Identity; fields, statuses and versions say nothing
    }
  }

  private static DataIssue issue(RawRecord row, String name, String detail) {
    return new DataIssue(name, SOURCE, row.entity(), row.key(), detail);
  }
}
