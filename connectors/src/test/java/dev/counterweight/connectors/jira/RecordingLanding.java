package dev.counterweight.connectors.jira;

import dev.counterweight.connectors.Landing;
import dev.counterweight.connectors.RawRecord;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Keeps in memory what lands. */
final class RecordingLanding implements Landing {
  private final Map<String, Map<String, RawRecord>> rows = new ConcurrentHashMap<>();
  final Map<String, Set<String>> listed = new ConcurrentHashMap<>();
  final Map<String, Long> census = new ConcurrentHashMap<>();
  final List<Reject> rejects = new ArrayList<>();

  @Override
  public void land(RawRecord row) {
    Map<String, RawRecord> kept =
        rows.computeIfAbsent(row.entity(), entity -> new ConcurrentHashMap<>());
    kept.put(row.key(), row);
  }

  @Override
  public void listed(
      String source, String entity, @Nullable String parent, Collection<String> keys) {
    listed.put(parent == null ? entity : entity + " of " + parent, new TreeSet<>(keys));
  }

  @Override
  public void census(String source, String entity, long count) {
    census.put(entity, count);
  }

  @Override
  public synchronized void reject(Reject reject) {
    rejects.add(reject);
  }

  /** The rows of an entity by key. */
  Map<String, RawRecord> of(String entity) {
    return new TreeMap<>(rows.getOrDefault(entity, Map.of()));
  }

  RawRecord row(String entity, String key) {
    return Objects.requireNonNull(of(entity).get(key), key);
  }

  Collection<RawRecord> all() {
    return rows.values().stream().flatMap(kept -> kept.values().stream()).toList();
  }
}
