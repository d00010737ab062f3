package dev.counterweight.lake;

import dev.counterweight.connectors.RawRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.ReadSupport;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;
import org.jspecify.annotations.Nullable;

/**
 * One raw table: the versions of the rows of one entity of one source, only ever added to. Columns:
 *
 * <ul>
 *   <li>{@code sequence} grows with every row landed in the table; of a key, the highest counts
 *   <li>{@code record_key}, {@code parent_key}, {@code updated_at}, {@code dialect}, {@code
 *       payload} as in {@link RawRecord}
 *   <li>{@code payload_hash} of dialect and payload, 128 bits: read as another markup, a row is
 *       another row
 *   <li>{@code is_deleted} the row is gone at the source; the payload is empty
 *   <li>{@code fetched_at}, {@code connector_version}
 * </ul>
 *
 * A file of a pull takes its name only when it is whole: {@code pull-000001-0001.parquet}. What a
 * killed pull left unfinished is removed when the table is opened again.
 */
final class RawTable {
  static final MessageType SCHEMA =
      MessageTypeParser.parseMessageType(
          """
          message raw {
            required int64 sequence;
            required binary record_key (STRING);
            optional binary parent_key (STRING);
            optional int64 updated_at (TIMESTAMP(MICROS,true));
            required int64 fetched_at (TIMESTAMP(MICROS,true));
            required int32 connector_version;
            required binary dialect (STRING);
            required boolean is_deleted;
            required binary payload_hash (STRING);
            required binary payload (STRING);
          }""");

  private static final String UNFINISHED = "_";

  private static final String KEYS_ONLY =
      """
      message keys {
        required int64 sequence;
        required binary record_key (STRING);
        optional binary parent_key (STRING);
        required boolean is_deleted;
        required binary payload_hash (STRING);
      }""";

  private final Lake lake;
  private final String source;
  private final String entity;
  private final String pull;
  private final Map<String, Kept> kept = new HashMap<>();

  /** Keys of the rows that are there, by parent; those that stand alone under an empty one. */
  private final Map<String, Set<String>> keysByParent = new HashMap<>();

  private long sequence;
  private @Nullable ParquetWriter<RawWriter.Version> writer;
  private long landed;
  private long unchanged;
  private long deleted;

  /** What is known of a key: under which parent it hangs and what its payload is. */
  private record Kept(long sequence, @Nullable String parent, String hash, boolean isDeleted) {}

  RawTable(Lake lake, String source, String entity, String pull) throws IOException {
    this.lake = lake;
    this.source = source;
    this.entity = entity;
    this.pull = pull;
    removeUnfinished();
    for (Path file : lake.rawFiles(name())) {
      readKeys(file);
    }
    kept.forEach(this::index);
  }

  private void removeUnfinished() throws IOException {
    Path folder = lake.rawTable(name());
    if (lake.files().exists(folder)) {
      for (FileStatus file : lake.files().listStatus(folder)) {
        if (file.getPath().getName().startsWith(UNFINISHED)) {
          lake.files().delete(file.getPath(), false);
        }
      }
    }
  }

  private void index(String key, Kept row) {
    if (!row.isDeleted) {
      keysByParent.computeIfAbsent(parentOf(row), parent -> new HashSet<>()).add(key);
    }
  }

  private static String parentOf(Kept row) {
    return row.parent == null ? "" : row.parent;
  }

  String name() {
    return source + "_" + entity;
  }

  private Path unfinished() {
    return new Path(lake.rawTable(name()), UNFINISHED + pull + ".parquet");
  }

  private void readKeys(Path file) throws IOException {
    boolean isOfThisPull = file.getName().startsWith(pull); // which was killed and goes on
    try (ParquetReader<Group> reader = keys(lake, file)) {
      for (Group row = reader.read(); row != null; row = reader.read()) {
        Kept read =
            new Kept(
                row.getLong("sequence", 0),
                row.getFieldRepetitionCount("parent_key") == 0
                    ? null
                    : row.getString("parent_key", 0),
                row.getString("payload_hash", 0),
                row.getBoolean("is_deleted", 0));
        sequence = Math.max(sequence, read.sequence);
        if (isOfThisPull) {
          count(read.isDeleted);
        }
        kept.merge(
            row.getString("record_key", 0),
            read,
            (one, other) -> one.sequence > other.sequence ? one : other);
      }
    }
  }

  /** Adds a version of a row, unless the newest one has the same payload. */
  synchronized void land(RawRecord row, String hash, Instant fetchedAt, int connectorVersion) {
    Kept newest = kept.get(row.key());
    if (newest != null && !newest.isDeleted && newest.hash.equals(hash)) {
      unchanged++;
      return;
    }
    write(row, hash, false, fetchedAt, connectorVersion);
  }

  /** Marks as gone what is kept under a parent, or at all, and not among the keys. */
  synchronized void listed(
      @Nullable String parent, Set<String> keys, Instant fetchedAt, int version) {
    for (String key : gone(parent, keys)) {
      Kept row = Objects.requireNonNull(kept.get(key));
      RawRecord tombstone =
          new RawRecord(source, entity, key, row.parent, null, RawRecord.MARKDOWN, "");
      write(tombstone, "", true, fetchedAt, version);
    }
  }

  private List<String> gone(@Nullable String parent, Set<String> keys) {
    Stream<String> there =
        parent == null
            ? keysByParent.values().stream().flatMap(Set::stream)
            : keysByParent.getOrDefault(parent, Set.of()).stream();
    return there.filter(key -> !keys.contains(key)).sorted().toList();
  }

  synchronized Set<String> parents() {
    Set<String> parents = new TreeSet<>(keysByParent.keySet());
    parents.remove("");
    return parents;
  }

  /** How many of the keys are kept. */
  synchronized long rowsAmong(Collection<String> keys) {
    return keys.stream()
        .filter(
            key -> {
              Kept row = kept.get(key);
              return row != null && !row.isDeleted;
            })
        .count();
  }

  private void write(
      RawRecord row, String hash, boolean isDeleted, Instant fetchedAt, int connectorVersion) {
    try {
      writer()
          .write(
              new RawWriter.Version(++sequence, row, hash, isDeleted, fetchedAt, connectorVersion));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the raw table " + name(), e);
    }
    replace(row.key(), new Kept(sequence, row.parent(), hash, isDeleted));
    count(isDeleted);
  }

  private void replace(String key, Kept row) {
    Kept old = kept.put(key, row);
    if (old != null && !old.isDeleted) {
      Set<String> siblings = Objects.requireNonNull(keysByParent.get(parentOf(old)));
      siblings.remove(key);
      if (siblings.isEmpty()) {
        keysByParent.remove(parentOf(old));
      }
    }
    index(key, row);
  }

  private void count(boolean isDeleted) {
    if (isDeleted) {
      deleted++;
    } else {
      landed++;
    }
  }

  private ParquetWriter<RawWriter.Version> writer() throws IOException {
    if (writer == null) {
      writer = RawWriter.open(lake.output(unfinished()));
    }
    return writer;
  }

  /** Rows that this pull landed or found unchanged. */
  synchronized long seen() {
    return landed + unchanged;
  }

  /** Whether rows wait for their file to be finished. */
  synchronized boolean isOpen() {
    return writer != null;
  }

  /** Ends the open file, if there is one, and gives it its name. */
  synchronized void close(String part) throws IOException {
    if (writer != null) {
      writer.close();
      writer = null;
      lake.replace(unfinished(), new Path(lake.rawTable(name()), part + ".parquet"));
    }
  }

  /** What the pull did to this table. */
  synchronized PullManifest.Entity summary(@Nullable Long census) {
    long rows = keysByParent.values().stream().mapToLong(Set::size).sum();
    return new PullManifest.Entity(source, entity, rows, census, landed, unchanged, deleted);
  }

  /** A window of which less is kept than the census found. */
  PullManifest.Window window(String window, long rows, long census) {
    String problem = (census - rows) + " rows that the source lists did not land";
    return new PullManifest.Window(source, entity, window, rows, census, problem);
  }

  /** Rows of a finished file without their payloads. */
  static ParquetReader<Group> keys(Lake lake, Path file) throws IOException {
    Configuration keysOnly = new Configuration(lake.configuration());
    keysOnly.set(ReadSupport.PARQUET_READ_SCHEMA, KEYS_ONLY);
    return ParquetReader.builder(new GroupReadSupport(), file).withConf(keysOnly).build();
  }
}
