package dev.counterweight.connectors.jira;

import com.fasterxml.jackson.databind.JsonNode;
import dev.counterweight.connectors.ConnectorException;
import dev.counterweight.connectors.jira.JiraApi.Pages;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Follows the pages of a listing. How long a page is decides the server. */
final class JiraPager {
  /** A listing that changes during every one of these readings is taken as read. */
  private static final int READINGS = 5;

  private final JiraHttp http;

  JiraPager(JiraHttp http) {
    this.http = http;
  }

  /**
   * Follows pages that are counted by their first row, until the total is reached or, where a page
   * tells none, until one is empty. Rows that come or go meanwhile shift the pages behind them; the
   * listing is read again until as many rows came as there are, so that a row may come twice.
   *
   * @return false where there is no such listing
   */
  boolean byOffset(String path, Map<String, String> query, JiraHttp.Body<JiraPage> body, Pages out)
      throws ConnectorException, InterruptedException {
    for (int reading = 1; ; reading++) {
      Optional<Boolean> isWhole = readByOffset(path, query, body, out);
      if (isWhole.isEmpty()) {
        return false;
      }
      if (isWhole.get() || reading == READINGS) {
        return true;
      }
    }
  }

  /** Whether all came; empty where there is no such listing. */
  private Optional<Boolean> readByOffset(
      String path, Map<String, String> query, JiraHttp.Body<JiraPage> body, Pages out)
      throws ConnectorException, InterruptedException {
    Set<JsonNode> ids = new HashSet<>();
    OptionalLong total = OptionalLong.empty();
    boolean isSteady = true;
    long start = 0;
    while (true) {
      Optional<JiraPage> found =
          http.find(path, with(query, "startAt", Long.toString(start)), body);
      if (found.isEmpty()) {
        return Optional.empty();
      }
      JiraPage page = found.get();
      out.take(page);
      page.rows().forEach(row -> ids.add(row.json().path("id")));
      isSteady &= start == 0 || total.equals(page.total());
      total = page.total();
      start += page.rows().size();
      if (page.rows().isEmpty() || start >= total.orElse(Long.MAX_VALUE)) {
        return Optional.of(isSteady && (total.isEmpty() || total.getAsLong() == ids.size()));
      }
    }
  }

  /** Follows pages that are counted by their first row, of a listing that must be there. */
  void byOffsetOf(String path, Map<String, String> query, JiraHttp.Body<JiraPage> body, Pages out)
      throws ConnectorException, InterruptedException {
    if (!byOffset(path, query, body, out)) {
      throw http.notThere(path);
    }
  }

  /**
   * Follows pages by the token that each has for the next. A page may be empty and still not the
   * last.
   */
  void byToken(String path, Map<String, String> query, JiraHttp.Body<JiraPage> body, Pages out)
      throws ConnectorException, InterruptedException {
    Set<String> seen = new HashSet<>();
    String token = null;
    do {
      JiraPage page = http.get(path, with(query, "nextPageToken", token), body);
      out.take(page);
      token = page.nextToken();
      if (token != null && !seen.add(token)) {
        throw ConnectorException.source(
            "Jira at " + http.host() + " leads " + path + " in a circle: a page token came twice",
            null);
      }
    } while (token != null);
  }

  private static Map<String, String> with(
      Map<String, String> query, String name, @Nullable String value) {
    Map<String, String> extended = new HashMap<>(query);
    if (value != null) {
      extended.put(name, value);
    }
    return extended;
  }
}
