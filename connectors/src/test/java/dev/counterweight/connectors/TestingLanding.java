package dev.counterweight.connectors;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Remembers what landed, by {@code source/entity}. */
public final class TestingLanding implements Landing {
  private final Map<String, List<RawRecord>> rows = new TreeMap<>();
  private final Map<String, Set<String>> listed = new TreeMap<>();
  private final Map<String, Long> census = new TreeMap<>();
  private final Map<String, Set<String>> windows = new TreeMap<>();
  private final List<String> missing = new ArrayList<>();
  private final TreeMap<String, String> memory = new TreeMap<>();
  private final Map<String, Long> requests = new TreeMap<>();
  private final List<Reject> rejects = new ArrayList<>();

  @Override
  public synchronized String land(RawRecord row) {
    rows.computeIfAbsent(row.source() + "/" + row.entity(), name -> new ArrayList<>()).add(row);
    return row.payload();
  }

  @Override
  public synchronized void listed(
      String source, String entity, @Nullable String parent, Collection<String> keys) {
    listed.put(
        source + "/" + entity + (parent == null ? "" : " of " + parent), new TreeSet<>(keys));
  }

  @Override
  public synchronized void census(String source, String entity, long count) {
    census.put(source + "/" + entity, count);
  }

  @Override
  public synchronized Set<String> parents(String source, String entity) {
    Set<String> parents = new TreeSet<>();
    for (RawRecord row : rows.getOrDefault(source + "/" + entity, List.of())) {
      if (row.parent() != null) {
        parents.add(row.parent());
      }
    }
    return parents;
  }

  @Override
  public synchronized void census(
      String source, String entity, String window, Collection<String> keys) {
    windows.put(source + "/" + entity + " of " + window, new TreeSet<>(keys));
  }

  @Override
  public synchronized void missing(String source, String entity, String window, String problem) {
    missing.add(source + "/" + entity + " " + window + ": " + problem);
  }

  @Override
  public synchronized Map<String, String> remembered(String prefix) {
    return new TreeMap<>(memory.subMap(prefix, prefix + Character.MAX_VALUE));
  }

  @Override
  public synchronized void remember(String name, String value) {
    if (value.isEmpty()) {
      memory.remove(name);
    } else {
      memory.put(name, value);
    }
  }

  @Override
  public synchronized void requests(String source, long fetching, long census) {
    requests.put(source, fetching);
  }

  @Override
  public synchronized void reject(Reject reject) {
    rejects.add(reject);
  }

  /** Rows of a table in the order in which they came, {@code gitlab/users}. */
  public synchronized List<RawRecord> rows(String table) {
    return List.copyOf(rows.getOrDefault(table, List.of()));
  }

  /** Payloads of a table in the order in which they came. */
  public List<String> payloads(String table) {
    return rows(table).stream().map(RawRecord::payload).toList();
  }

  /** Keys of a table, each once. */
  public Set<String> keys(String table) {
    Set<String> keys = new TreeSet<>();
    rows(table).forEach(row -> keys.add(row.key()));
    return keys;
  }

  /** The newest row of each key of a table. */
  public Map<String, RawRecord> byKey(String table) {
    Map<String, RawRecord> newest = new TreeMap<>();
    rows(table).forEach(row -> newest.put(row.key(), row));
    return newest;
  }

  /** The newest row of a key. */
  public RawRecord row(String table, String key) {
    return Objects.requireNonNull(byKey(table).get(key), key);
  }

  /** Rows of all tables. */
  public synchronized List<RawRecord> all() {
    return rows.values().stream().flatMap(List::stream).toList();
  }

  /** Names of the tables in which something landed. */
  public synchronized Set<String> tables() {
    return new TreeSet<>(rows.keySet());
  }

  /** What was said to be all, by {@code gitlab/discussions of 7!1}. */
  public synchronized Map<String, Set<String>> listed() {
    return new TreeMap<>(listed);
  }

  public synchronized Map<String, Long> census() {
    return new TreeMap<>(census);
  }

  /** What there should be, by {@code gitlab/merge_requests of 2026-05}. */
  public synchronized Map<String, Set<String>> windows() {
    return new TreeMap<>(windows);
  }

  /** What could not be read, {@code gitlab/discussions 2026-05: why}. */
  public synchronized List<String> missing() {
    return List.copyOf(missing);
  }

  public synchronized List<Reject> rejects() {
    return List.copyOf(rejects);
  }
}
