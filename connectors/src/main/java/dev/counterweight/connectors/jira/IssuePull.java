package dev.counterweight.connectors.jira;

import com.fasterxml.jackson.databind.JsonNode;
import dev.counterweight.connectors.ConnectorException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Lands the issues of one project after the other, and the comments and changelogs that their pages
 * cut short. Holds one page of issues at a time, and the ids of one project.
 */
final class IssuePull {
  /** Asks for the rows of one issue that its page cut short. */
  @FunctionalInterface
  private interface Listing {
    boolean read(String issueId, JiraApi.Pages pages)
        throws ConnectorException, InterruptedException;
  }

  private static final Pattern NUMBER = Pattern.compile("\\d{1,19}");

  private final JiraApi api;
  private final JiraLanding landing;
  private final ExecutorService threads;
  private long issues;

  /** Issue id to how many rows there should be beside it; an issue may come on two pages. */
  private final Map<String, Long> comments = new ConcurrentHashMap<>();

  private final Map<String, Long> histories = new ConcurrentHashMap<>();

  IssuePull(JiraApi api, JiraLanding landing, ExecutorService threads) {
    this.api = api;
    this.landing = landing;
    this.threads = threads;
  }

  void project(String key) throws ConnectorException, InterruptedException {
    Set<String> ids = new LinkedHashSet<>();
    api.issues(key, page -> land(page, key, ids));
    landing.listed(JiraMapping.ISSUES, key, ids);
    issues += api.countIssues(key);
  }

  /**
   * Says how many rows of the projects pulled there should be. Comments and changelog entries are
   * rows of their own only where an issue's page cut them short, and should be as many as Jira says
   * it lists, or would list where it does not.
   */
  void census() {
    landing.census(JiraMapping.ISSUES, issues);
    landing.census(JiraMapping.COMMENTS, sum(comments));
    landing.census(JiraMapping.CHANGELOGS, sum(histories));
  }

  private void land(JiraPage page, String project, Set<String> ids)
      throws ConnectorException, InterruptedException {
    List<Callable<Void>> missing = new ArrayList<>();
    for (JiraPage.Row row : page.rows()) {
      String id = numericId(row.json());
      JsonNode updated = row.json().path("fields").path("updated");
      landing.land(JiraMapping.ISSUES, project, id, updated, row, ids);
      if (id != null) {
        addMissing(id, row.json(), missing);
      }
    }
    await(threads.invokeAll(missing));
  }

  private void addMissing(String id, JsonNode issue, List<Callable<Void>> missing) {
    JsonNode comment = issue.path("fields").path("comment");
    if (isWhole(comment, "comments")) {
      hasNoneBeside(JiraMapping.COMMENTS, id, comments);
    } else {
      comments.put(id, total(comment));
      missing.add(() -> landRows(JiraMapping.COMMENTS, id, api::comments, "updated", comments));
    }
    JsonNode changelog = issue.path("changelog");
    if (isWhole(changelog, "histories")) {
      hasNoneBeside(JiraMapping.CHANGELOGS, id, histories);
    } else {
      histories.put(id, total(changelog));
      missing.add(() -> landRows(JiraMapping.CHANGELOGS, id, api::changelog, "created", histories));
    }
  }

  /** Rows that were kept beside an issue when it was longer are gone: it holds them all itself. */
  private void hasNoneBeside(String entity, String id, Map<String, Long> expected) {
    expected.remove(id);
    landing.listed(entity, id, Set.of());
  }

  private static boolean isWhole(JsonNode listing, String rows) {
    return listing.path("total").isIntegralNumber() && total(listing) <= listing.path(rows).size();
  }

  private static long total(JsonNode listing) {
    return listing.path("total").asLong();
  }

  private Void landRows(
      String entity, String issueId, Listing listing, String timeField, Map<String, Long> expected)
      throws ConnectorException, InterruptedException {
    Set<String> keys = new LinkedHashSet<>();
    boolean isThere =
        listing.read(
            issueId,
            page -> {
              for (JiraPage.Row row : page.rows()) {
                String id = numericId(row.json());
                String key = id == null ? null : issueId + "/" + id;
                landing.land(entity, issueId, key, row.json().path(timeField), row, keys);
              }
              page.total().ifPresent(total -> expected.put(issueId, total));
            });
    if (isThere) {
      landing.listed(entity, issueId, keys);
    } else {
      String detail = "the issue embeds only some, and the rest is not there (404)";
      landing.reject(entity + "-not-listed", entity, "issue " + issueId, detail, "");
    }
    return null;
  }

  private static long sum(Map<String, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  /** Ids go into addresses: one that is no number is none. */
  private static @Nullable String numericId(JsonNode row) {
    String id = JiraJson.text(row.path("id"));
    return id != null && NUMBER.matcher(id).matches() ? id : null;
  }

  private static void await(List<Future<Void>> results)
      throws ConnectorException, InterruptedException {
    for (Future<Void> result : results) {
      try {
        result.get();
      } catch (ExecutionException e) {
        if (e.getCause() instanceof ConnectorException failure) {
          throw failure;
        }
        throw e.getCause() instanceof RuntimeException bug
            ? bug
            : new IllegalStateException(e.getCause());
      }
    }
  }
}
