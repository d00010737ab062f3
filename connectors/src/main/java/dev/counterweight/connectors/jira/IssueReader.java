package dev.counterweight.connectors.jira;

import com.fasterxml.jackson.databind.JsonNode;
import dev.counterweight.connectors.ConnectorException;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Lands one issue, and its comments and changelog where its page cut them short. Comments and
 * entries that stand in the issue itself are no rows of their own. Safe for several threads.
 */
final class IssueReader {
  private static final Pattern NUMBER = Pattern.compile("\\d{1,19}");

  private final JiraLanding landing;

  IssueReader(JiraLanding landing) {
    this.landing = landing;
  }

  /** One issue of a page, with the names it goes by. */
  record Issue(String id, String project, JiraPage.Row row, String digest) {
    /** In which it was created. */
    String month() {
      @Nullable String created = JiraJson.text(row.json().path("fields").path("created"));
      return created == null || created.length() < 7 ? "undated" : created.substring(0, 7);
    }
  }

  /** Lands the row; empty where nothing names it. */
  Optional<Issue> land(JiraPage.Row row, String project) {
    String id = numericId(row.json());
    JsonNode updated = row.json().path("fields").path("updated");
    String digest =
        landing.land(JiraMapping.ISSUES, project, id, updated, row, new LinkedHashSet<>());
    return id == null ? Optional.empty() : Optional.of(new Issue(id, project, row, digest));
  }

  /**
   * Lands what the page cut short.
   *
   * @return what to remember; empty where something is not there, so that it must be read again
   */
  Optional<IssueState> readRest(JiraApi api, Issue issue)
      throws ConnectorException, InterruptedException {
    OptionalLong comments = comments(api, issue);
    OptionalLong histories = histories(api, issue);
    return comments.isPresent() && histories.isPresent()
        ? Optional.of(
            new IssueState(
                issue.digest(),
                issue.project(),
                issue.month(),
                comments.getAsLong(),
                histories.getAsLong()))
        : Optional.empty();
  }

  private OptionalLong comments(JiraApi api, Issue issue)
      throws ConnectorException, InterruptedException {
    JsonNode embedded = issue.row().json().path("fields").path("comment");
    return isWhole(embedded, "comments")
        ? none(JiraMapping.COMMENTS, issue)
        : rows(JiraMapping.COMMENTS, issue, api::comments, "updated");
  }

  private OptionalLong histories(JiraApi api, Issue issue)
      throws ConnectorException, InterruptedException {
    JsonNode embedded = issue.row().json().path("changelog");
    return isWhole(embedded, "histories")
        ? none(JiraMapping.CHANGELOGS, issue)
        : rows(JiraMapping.CHANGELOGS, issue, api::changelog, "created");
  }

  /** Rows that were kept beside an issue when it was longer are gone: it holds them all itself. */
  private OptionalLong none(String entity, Issue issue) {
    landing.listed(entity, issue.id(), Set.of());
    return OptionalLong.of(0);
  }

  private static boolean isWhole(JsonNode listing, String rows) {
    return listing.path("total").isIntegralNumber()
        && listing.path("total").asLong() <= listing.path(rows).size();
  }

  /** Asks for the rows of one issue that its page cut short. */
  @FunctionalInterface
  private interface Listing {
    Optional<JiraPager.Listing> read(String issueId, JiraApi.Pages pages)
        throws ConnectorException, InterruptedException;
  }

  private OptionalLong rows(String entity, Issue issue, Listing pages, String timeField)
      throws ConnectorException, InterruptedException {
    Set<String> keys = new LinkedHashSet<>();
    Optional<JiraPager.Listing> listing =
        pages.read(
            issue.id(),
            page -> {
              for (JiraPage.Row row : page.rows()) {
                String id = numericId(row.json());
                String key = id == null ? null : issue.id() + "/" + id;
                landing.land(entity, issue.id(), key, row.json().path(timeField), row, keys);
              }
            });
    if (listing.isEmpty()) {
      missing(entity, issue, "embeds only some, and the rest is not there (404)");
      return OptionalLong.empty();
    }
    if (!listing.get().isWhole()) {
      missing(entity, issue, "has a list that moved during every reading");
      return OptionalLong.empty();
    }
    Set<String> ids = listing.get().ids();
    keys.removeIf(key -> !ids.contains(key.substring(key.indexOf('/') + 1)));
    landing.listed(entity, issue.id(), keys);
    return OptionalLong.of(listing.get().total());
  }

  private void missing(String entity, Issue issue, String problem) {
    landing.missing(
        entity, issue.project() + " " + issue.month(), "issue " + issue.id() + " " + problem);
  }

  /** Ids go into addresses: one that is no number is none. */
  static @Nullable String numericId(JsonNode row) {
    String id = JiraJson.text(row.path("id"));
    return id != null && NUMBER.matcher(id).matches() ? id : null;
  }
}
