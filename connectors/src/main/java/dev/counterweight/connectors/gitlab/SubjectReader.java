package dev.counterweight.connectors.gitlab;

import dev.counterweight.connectors.ConnectorException;
import dev.counterweight.connectors.Landing;
import dev.counterweight.connectors.Landing.Reject;
import dev.counterweight.connectors.RawRecord;
import dev.counterweight.connectors.gitlab.Lists.Reading;
import dev.counterweight.connectors.http.JsonSlices;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads what hangs on one merge request or incident. Safe for several threads. */
final class SubjectReader {
  private final GitLabClient client;
  private final GitLabClient counting;
  private final Landing landing;
  private final Table table;
  private final String listPath;
  private final Lists lists;
  private final Lists countingLists;

  /**
   * @param counting for requests that only compare
   * @param listPath of all merge requests or incidents of the project
   */
  SubjectReader(
      GitLabClient client, GitLabClient counting, Landing landing, Table table, String listPath) {
    this.client = client;
    this.counting = counting;
    this.landing = landing;
    this.table = table;
    this.listPath = listPath;
    this.lists = new Lists(client, landing);
    this.countingLists = new Lists(counting, landing);
  }

  /** What may hang on a row of this kind. */
  List<Table> children() {
    return table == Table.MERGE_REQUESTS
        ? SubjectState.CHILDREN
        : SubjectState.CHILDREN.stream().filter(child -> child != Table.APPROVALS).toList();
  }

  /**
   * Lands all that hangs on a row.
   *
   * @param digest of the row itself
   * @return what to remember of it; empty where something is not there, so that it must be read
   *     again another time
   */
  Optional<SubjectState> read(String key, String digest, String month) throws ConnectorException {
    List<Long> counts = new ArrayList<>();
    String notes = "";
    for (Table child : Table.OF_A_SUBJECT) {
      Optional<Reading> reading = children(lists, child, key, month);
      if (reading.isEmpty() && !isForbidden(child, key)) {
        return Optional.empty();
      }
      counts.add(reading.map(Reading::total).orElse(0L));
      if (child == Table.DISCUSSIONS) {
        notes = digestOf(reading);
      }
    }
    Optional<Long> approvals =
        table == Table.MERGE_REQUESTS ? approvals(client, key, month) : Optional.of(0L);
    approvals.ifPresent(counts::add);
    return approvals.isEmpty()
        ? Optional.empty()
        : Optional.of(new SubjectState(digest, month, counts, notes));
  }

  /**
   * Compares the notes on a row with those that landed, and reads all that hangs on it where they
   * differ; lands its events and who approves, which nothing else tells.
   */
  Optional<SubjectState> compare(String key, SubjectState known) throws ConnectorException {
    Optional<String> notes = notes(key);
    if (!notes.equals(Optional.of(known.notes())) && !isForbidden(Table.DISCUSSIONS, key)) {
      return read(key, known.row(), known.month());
    }
    Optional<SubjectState> now = events(key, known);
    return table == Table.MERGE_REQUESTS && now.isPresent()
        ? approvals(counting, key, known.month())
            .map(approvals -> now.get().with(Table.APPROVALS, approvals))
        : now;
  }

  /** Lands the events again: they may come, go and change without a trace on their row. */
  private Optional<SubjectState> events(String key, SubjectState known) throws ConnectorException {
    SubjectState now = known;
    for (Table child : Table.EVENTS) {
      Optional<Reading> reading = children(countingLists, child, key, known.month());
      if (reading.isEmpty() && !isForbidden(child, key)) {
        return Optional.empty();
      }
      now = now.with(child, reading.map(Reading::total).orElse(0L));
    }
    return Optional.of(now);
  }

  private Optional<String> notes(String key) throws ConnectorException {
    Map<String, String> query = new HashMap<>(Map.of("order_by", "created_at", "sort", "asc"));
    NotesDigest digest = new NotesDigest();
    while (true) {
      Optional<Page> page = counting.page(path(key) + "/notes", query);
      if (page.isEmpty()) {
        return Optional.empty();
      }
      page.get().rows().forEach(note -> digest.add(note.payload()));
      if (page.get().isLast()) {
        return Optional.of(digest.text());
      }
      query.putAll(page.get().next());
    }
  }

  private Optional<Reading> children(Lists asking, Table child, String key, String month)
      throws ConnectorException {
    String path = path(key) + "/" + child.entity();
    Optional<Reading> reading = asking.whole(child, key, path, Map.of());
    if (reading.isPresent()) {
      reading.get().rowsByKey().values().forEach(row -> landing.land(row.record()));
      if (reading.get().isWhole()) {
        landing.listed(Table.SOURCE, child.entity(), key, reading.get().rowsByKey().keySet());
      }
    } else {
      absent(child, key, month);
    }
    return reading;
  }

  /**
   * Lands who approves; where nobody does there is no row.
   *
   * @return how many rows; empty where the server does not tell
   */
  private Optional<Long> approvals(GitLabClient asking, String key, String month)
      throws ConnectorException {
    Optional<String> answer = asking.object(path(key) + "/" + Table.APPROVALS.entity());
    if (answer.isEmpty()) {
      absent(Table.APPROVALS, key, month);
      return isForbidden(Table.APPROVALS, key) ? Optional.of(0L) : Optional.empty();
    }
    Optional<RawRecord> row =
        answer
            .filter(SubjectReader::hasApprover)
            .flatMap(payload -> Table.APPROVALS.row(key, payload));
    row.ifPresent(landing::land);
    Set<String> keys = row.isPresent() ? Set.of(row.get().key()) : Set.of();
    landing.listed(Table.SOURCE, Table.APPROVALS.entity(), key, keys);
    return Optional.of((long) keys.size());
  }

  private static boolean hasApprover(String payload) {
    try {
      return !JsonSlices.elements(payload.getBytes(StandardCharsets.UTF_8), "approved_by")
          .isEmpty();
    } catch (IOException noSuchList) {
      return false;
    }
  }

  /** A row that is gone takes all with it; what is not there on a row that is, is a gap. */
  private void absent(Table child, String key, String month) throws ConnectorException {
    if (isForbidden(child, key)) {
      landing.reject(
          new Reject(
              "list-refused",
              Table.SOURCE,
              child.entity(),
              path(key) + "/" + child.entity(),
              "GitLab does not show this list: hidden from the token, or switched off",
              ""));
    } else if (isListed(key)) {
      landing.missing(
          Table.SOURCE,
          child.entity(),
          key + " " + month,
          "GitLab says that they are not there (404), though " + key + " is");
    }
  }

  /** Whether the row itself still is where it was. */
  boolean isListed(String key) throws ConnectorException {
    Map<String, String> query =
        Map.of("scope", "all", "state", "all", "iids[]", number(key), "per_page", "1");
    return client.page(listPath, query).map(page -> !page.rows().isEmpty()).orElse(true);
  }

  private boolean isForbidden(Table child, String key) {
    return client.forbids(path(key) + "/" + child.entity());
  }

  private String path(String key) {
    return listPath + "/" + number(key);
  }

  private String number(String key) {
    return key.substring(key.indexOf(table.separator()) + 1);
  }

  private static String digestOf(Optional<Reading> discussions) {
    if (discussions.isEmpty()) {
      return NotesDigest.NONE;
    }
    return NotesDigest.ofDiscussions(
        discussions.get().rowsByKey().values().stream()
            .map(row -> row.record().payload())
            .toList());
  }
}
