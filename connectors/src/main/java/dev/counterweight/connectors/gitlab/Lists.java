package dev.counterweight.connectors.gitlab;

import dev.counterweight.connectors.ConnectorException;
import dev.counterweight.connectors.Landing;
import dev.counterweight.connectors.Landing.Reject;
import dev.counterweight.connectors.RawRecord;
import dev.counterweight.connectors.http.JsonSlices;
import dev.counterweight.connectors.http.Times;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The ways to read a whole list, each for lists that move in its own way. */
final class Lists {
  /** A list of which no reading could be proved whole is taken as last read, and named. */
  private static final int READINGS = 12;

  private final GitLabClient client;
  private final Landing landing;

  /** One row of a list. */
  record Row(RawRecord record, Optional<Instant> createdAt) {}

  /** Takes rows, and may fail. */
  interface RowSink {
    void take(Row row) throws ConnectorException;
  }

  /**
   * A list read to its end.
   *
   * @param total how many rows the server says there are
   * @param isWhole whether it is proved that nothing hid while it was read
   */
  record Reading(Map<String, Row> rowsByKey, long total, boolean isWhole) {}

  /**
   * @param landing is told of rows that have no id
   */
  Lists(GitLabClient client, Landing landing) {
    this.client = client;
    this.landing = landing;
  }

  /**
   * A short list, page by page. Rows that come or go meanwhile shift the pages behind them, so that
   * rows repeat or hide. It is whole when the total held still and as many rows came, or when two
   * readings in a row hold the same rows and as many as the total with which each began; until then
   * it is read again.
   *
   * @return empty where the server refuses
   */
  Optional<Reading> whole(
      Table table, @Nullable String parent, String path, Map<String, String> query)
      throws ConnectorException {
    Reading before = null;
    for (int reading = 1; ; reading++) {
      Optional<Pages> pages = allPages(path, query);
      if (pages.isEmpty()) {
        return Optional.empty();
      }
      Reading now = reading(table, parent, path, pages.get(), before);
      if (now.isWhole() || reading == READINGS) {
        return Optional.of(now);
      }
      before = now;
    }
  }

  /**
   * A list that the server reads by key, so that nothing shifts and nothing is too far behind.
   *
   * @return false where the server refuses
   */
  boolean byKeyset(Table table, String path, String sort, RowSink sink) throws ConnectorException {
    Map<String, String> query =
        Map.of("pagination", "keyset", "order_by", "id", "sort", sort, "per_page", "100");
    for (Optional<Page> page = client.page(path, query); ; ) {
      if (page.isEmpty()) {
        return false;
      }
      eachRow(table, null, path, page.get().rows(), sink);
      if (page.get().isLast()) {
        return true;
      }
      Map<String, String> next = new HashMap<>(query);
      next.putAll(page.get().next());
      page = client.page(path, next);
    }
  }

  /** The time by which a long list is read. */
  enum Order {
    UPDATED("updated"),
    CREATED("created");

    private final String time;

    Order(String time) {
      this.time = time;
    }

    private Optional<Instant> of(Row row) {
      return this == UPDATED ? Optional.ofNullable(row.record().updatedAt()) : row.createdAt();
    }
  }

  /**
   * A long list, in the order in which its rows were last changed, or created. The window starts
   * where the page before ended, so that no page is deep, nothing shifts, and a row that changes
   * meanwhile comes once more at the end. The server's window holds both its ends, so that rows at
   * its start come twice; they are handed on once.
   *
   * @param from where to start, null for the beginning
   * @return false where the server refuses
   */
  boolean byTime(
      Order order,
      Table table,
      String parent,
      String path,
      Map<String, String> filters,
      @Nullable Instant from,
      RowSink sink)
      throws ConnectorException {
    Map<String, String> query = new HashMap<>(filters);
    query.put("order_by", order.time + "_at");
    query.put("sort", "asc");
    Instant start = from;
    Set<Row> atStart = Set.of();
    while (true) {
      if (start != null) {
        query.put(order.time + "_after", start.toString());
      }
      Optional<Page> page = client.page(path, query);
      if (page.isEmpty()) {
        return false;
      }
      List<Row> rows = new ArrayList<>();
      eachRow(table, parent, path, page.get().rows(), rows::add);
      for (Row row : rows) {
        if (!atStart.contains(row)) {
          sink.take(row);
        }
      }
      if (page.get().isLast()) {
        return true;
      }
      Instant end = lastTime(order, rows, path);
      if (end.equals(start)) {
        end = passMoment(order, table, parent, path, query, end, sink);
        rows = List.of();
      }
      start = end;
      atStart = rowsAt(order, rows, end);
    }
  }

  /**
   * More rows than a page holds changed in the same millisecond: reads that millisecond whole.
   *
   * @return the next one
   */
  private Instant passMoment(
      Order order,
      Table table,
      String parent,
      String path,
      Map<String, String> query,
      Instant moment,
      RowSink sink)
      throws ConnectorException {
    Instant next = moment.plusMillis(1);
    Map<String, String> window = new HashMap<>(query);
    window.put(order.time + "_after", moment.toString());
    window.put(order.time + "_before", next.toString());
    Optional<Reading> reading = whole(table, parent, path, window);
    if (reading.isPresent()) {
      for (Row row : reading.get().rowsByKey().values()) {
        sink.take(row);
      }
    }
    return next;
  }

  private static Instant lastTime(Order order, List<Row> rows, String path)
      throws ConnectorException {
    Optional<Instant> last =
        rows.isEmpty() ? Optional.empty() : order.of(rows.get(rows.size() - 1));
    return last.orElseThrow(
        () ->
            ConnectorException.source(
                "a page of " + path + " ends without " + order.time + "_at", null));
  }

  private static Set<Row> rowsAt(Order order, List<Row> rows, Instant moment) {
    Set<Row> found = new HashSet<>();
    for (Row row : rows) {
      if (order.of(row).equals(Optional.of(moment))) {
        found.add(row);
      }
    }
    return found;
  }

  /**
   * All pages of one reading; the total of its first page, and whether that of all others agrees.
   */
  private record Pages(List<JsonSlices.Row> rows, OptionalLong total, boolean isSteady) {}

  private Optional<Pages> allPages(String path, Map<String, String> query)
      throws ConnectorException {
    List<JsonSlices.Row> rows = new ArrayList<>();
    Map<String, String> asked = new HashMap<>(query);
    OptionalLong total = OptionalLong.empty();
    boolean isSteady = true;
    for (int number = 1; ; number++) {
      Optional<Page> page = client.page(path, asked);
      if (page.isEmpty()) {
        return Optional.empty();
      }
      rows.addAll(page.get().rows());
      total = number == 1 ? page.get().total() : total;
      isSteady &= total.equals(page.get().total());
      if (page.get().isLast()) {
        return Optional.of(new Pages(rows, total, isSteady));
      }
      asked.putAll(page.get().next());
    }
  }

  private Reading reading(
      Table table, @Nullable String parent, String path, Pages pages, @Nullable Reading before)
      throws ConnectorException {
    Map<String, Row> rowsByKey = new LinkedHashMap<>();
    eachRow(table, parent, path, pages.rows(), row -> rowsByKey.put(row.record().key(), row));
    long total = pages.total().orElse(rowsByKey.size());
    boolean holdsAll = total == rowsByKey.size();
    boolean heldBefore =
        before != null
            && before.total() == total
            && before.rowsByKey().keySet().equals(rowsByKey.keySet());
    boolean isSteady = pages.total().isPresent() && pages.isSteady();
    return new Reading(rowsByKey, total, holdsAll && (isSteady || heldBefore));
  }

  private void eachRow(
      Table table, @Nullable String parent, String path, List<JsonSlices.Row> rows, RowSink sink)
      throws ConnectorException {
    for (JsonSlices.Row row : rows) {
      Optional<RawRecord> record = table.row(parent, row);
      if (record.isPresent()) {
        sink.take(new Row(record.get(), Times.parse(row.fields().get("created_at"))));
      } else {
        landing.reject(
            new Reject(
                "row-without-key", Table.SOURCE, table.entity(), path, "has no id", row.payload()));
      }
    }
  }
}
