package dev.counterweight.lake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetReader;

/**
 * What the raw layer holds, to compare one lake with another. Read without Spark.
 *
 * @param hashes of the payload of every row that is there, by {@code gitlab_notes 101!7/1}
 * @param repeated versions that are the same as the one before them, which none should be
 */
public record RawContents(SortedMap<String, String> hashes, long repeated) {
  /** All raw tables of a lake. */
  public static RawContents of(Lake lake) throws IOException {
    SortedMap<String, String> hashes = new TreeMap<>();
    long repeated = 0;
    for (String table : lake.rawTables()) {
      for (Map.Entry<String, SortedMap<Long, String>> row : versions(lake, table).entrySet()) {
        List<String> versions = new ArrayList<>(row.getValue().values());
        for (int version = 1; version < versions.size(); version++) {
          repeated += versions.get(version).equals(versions.get(version - 1)) ? 1 : 0;
        }
        String newest = versions.get(versions.size() - 1);
        if (!newest.isEmpty()) {
          hashes.put(table + " " + row.getKey(), newest);
        }
      }
    }
    return new RawContents(hashes, repeated);
  }

  /** Rows that one of the two holds and the other does not, or with another payload. */
  public long differences(RawContents other) {
    long differences = 0;
    for (Map.Entry<String, String> row : hashes.entrySet()) {
      differences += Objects.equals(other.hashes.get(row.getKey()), row.getValue()) ? 0 : 1;
    }
    return differences
        + other.hashes.keySet().stream().filter(key -> !hashes.containsKey(key)).count();
  }

  /** Hashes of each key, oldest version first; a tombstone has an empty one. */
  private static Map<String, SortedMap<Long, String>> versions(Lake lake, String table)
      throws IOException {
    Map<String, SortedMap<Long, String>> versions = new HashMap<>();
    for (Path file : lake.rawFiles(table)) {
      try (ParquetReader<Group> reader = RawTable.keys(lake, file)) {
        for (Group row = reader.read(); row != null; row = reader.read()) {
          versions
              .computeIfAbsent(row.getString("record_key", 0), key -> new TreeMap<>())
              .put(row.getLong("sequence", 0), row.getString("payload_hash", 0));
        }
      }
    }
    return versions;
  }
}
