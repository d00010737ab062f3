package dev.counterweight.connectors.gitlab;

import dev.counterweight.connectors.ConnectorException;
import dev.counterweight.connectors.http.JsonSlices;
import dev.counterweight.connectors.http.Times;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Counts the rows of a list without reading them: by the total that the server announces for a page
 * of one row. Above 10,000 rows it announces none; then the list is cut in two until it does.
 */
final class Census {
  private final GitLabClient client;

  Census(GitLabClient client) {
    this.client = client;
  }

  /** Rows of a list; empty where the server does not say. */
  OptionalLong count(String path, Map<String, String> filters) throws ConnectorException {
    return total(firstRow(path, filters));
  }

  /**
   * Rows of a list that may be long.
   *
   * @param time the time by which it can be cut: created or updated
   */
  OptionalLong countByTime(String path, Map<String, String> filters, String time)
      throws ConnectorException {
    OptionalLong total = count(path, filters);
    if (total.isPresent()) {
      return total;
    }
    Optional<Instant> first = end(path, filters, time, "asc");
    Optional<Instant> last = end(path, filters, time, "desc");
    return first.isPresent() && last.isPresent()
        ? countWindow(path, filters, time, first.get(), last.get().plusMillis(1))
        : OptionalLong.empty();
  }

  /** Rows of a list that has no times to cut it by: read from its other end, and not kept. */
  OptionalLong countByKeyset(Table table, String path, Lists lists) throws ConnectorException {
    OptionalLong total = count(path, Map.of());
    if (total.isPresent()) {
      return total;
    }
    AtomicLong rows = new AtomicLong();
    return lists.byKeyset(table, path, "desc", row -> rows.incrementAndGet())
        ? OptionalLong.of(rows.get())
        : OptionalLong.empty();
  }

  /** Both ends belong to the window; times are stored in microseconds. */
  private OptionalLong countWindow(
      String path, Map<String, String> filters, String time, Instant from, Instant to)
      throws ConnectorException {
    Map<String, String> window = new HashMap<>(filters);
    window.put(time + "_after", from.toString());
    window.put(time + "_before", to.toString());
    OptionalLong total = count(path, window);
    if (total.isPresent() || !from.isBefore(to)) {
      return total;
    }
    Instant middle =
        from.plus(Duration.between(from, to).dividedBy(2)).truncatedTo(ChronoUnit.MICROS);
    OptionalLong left = countWindow(path, filters, time, from, middle);
    if (left.isEmpty()) {
      return left;
    }
    OptionalLong right = countWindow(path, filters, time, middle.plus(1, ChronoUnit.MICROS), to);
    return right.isEmpty() ? right : OptionalLong.of(left.getAsLong() + right.getAsLong());
  }

  private Optional<Instant> end(
      String path, Map<String, String> filters, String time, String direction)
      throws ConnectorException {
    Map<String, String> query = new HashMap<>(filters);
    query.put("order_by", time + "_at");
    query.put("sort", direction);
    Optional<Page> page = firstRow(path, query);
    List<JsonSlices.Row> rows = page.map(Page::rows).orElse(List.of());
    return rows.isEmpty() ? Optional.empty() : Times.parse(rows.get(0).fields().get(time + "_at"));
  }

  private Optional<Page> firstRow(String path, Map<String, String> filters)
      throws ConnectorException {
    Map<String, String> query = new HashMap<>(filters);
    query.put("per_page", "1");
    return client.page(path, query);
  }

  private static OptionalLong total(Optional<Page> page) {
    return page.map(Page::total).orElse(OptionalLong.empty());
  }
}
