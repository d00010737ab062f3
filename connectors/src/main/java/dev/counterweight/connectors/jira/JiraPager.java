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
  /** A listing of which no reading could be proved whole is taken as last read. */
  private static final int READINGS = 12;

  private final JiraHttp http;

  JiraPager(JiraHttp http) {
    this.http = http;
  }

  /**
   * A listing that was read.
   *
   * @param ids of the rows of its last reading
   * @param total how many rows it has, as the server says, or as came where it does not
   * @param isWhole whether it is proved that no row hid
   */
  record Listing(Set<String> ids, long total, boolean isWhole) {}

  /**
   * Follows pages that are counted by their first row, until the total is reached or, where a page
   * tells none, until one is empty. Rows that come or go meanwhile shift the pages behind them. The
   * listing is whole when the total held still and as many rows came, or when two readings in a row
   * hold the same rows and as many as the total with which each began; until then it is read again,
   * so that a row may come more than once.
   *
   * @return empty where there is no such listing
   */
  Optional<Listing> byOffset(
      String path, Map<String, String> query, JiraHttp.Body<JiraPage> body, Pages out)
      throws ConnectorException, InterruptedException {
    Reading before = null;
    for (int reading = 1; ; reading++) {
      Optional<Reading> read = readByOffset(path, query, body, out);
      if (read.isEmpty()) {
        return Optional.empty();
      }
      Reading now = read.get();
      boolean isWhole = now.isWhole(before);
      if (isWhole || reading == READINGS) {
        return Optional.of(new Listing(now.ids, now.total.orElse(now.ids.size()), isWhole));
      }
      before = now;
    }
  }

  /** One reading: what came, the total of its first page, and whether all others tell the same. */
  private record Reading(Set<String> ids, OptionalLong total, boolean isSteady) {
    boolean isWhole(@Nullable Reading before) {
      boolean holdsAll = total.isEmpty() || total.getAsLong() == ids.size();
      boolean isAsBefore = before != null && before.ids.equals(ids) && before.total.equals(total);
      return holdsAll && (isSteady || isAsBefore);
    }
  }

  /** Empty where there is no such listing. */
  private Optional<Reading> readByOffset(
      String path, Map<String, String> query, JiraHttp.Body<JiraPage> body, Pages out)
      throws ConnectorException, InterruptedException {
    Set<String> ids = new HashSet<>();
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
      page.rows().forEach(row -> ids.add(name(row.json())));
      total = start == 0 ? page.total() : total;
      isSteady &= total.equals(page.total()) && (total.isPresent() || isFirstOrEmpty(start, page));
      start += page.rows().size();
      if (page.rows().isEmpty() || start >= page.total().orElse(Long.MAX_VALUE)) {
        return Optional.of(new Reading(ids, total, isSteady));
      }
    }
  }

  /** Nothing shifts on a listing of one page; on longer ones without a total nobody knows. */
  private static boolean isFirstOrEmpty(long start, JiraPage page) {
    return start == 0 || page.rows().isEmpty();
  }

  private static String name(JsonNode row) {
    return row.has("id") ? row.path("id").asText() : String.valueOf(JiraJson.accountKey(row));
  }

  /** Follows pages that are counted by their first row, of a listing that must be there. */
  Listing byOffsetOf(
      String path, Map<String, String> query, JiraHttp.Body<JiraPage> body, Pages out)
      throws ConnectorException, InterruptedException {
    return byOffset(path, query, body, out).orElseThrow(() -> http.notThere(path));
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
