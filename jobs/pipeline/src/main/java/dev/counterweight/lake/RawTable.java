package dev.counterweight.lake;

import dev.counterweight.connectors.RawRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.ReadSupport;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.parquet.hadoop.util.HadoopOutputFile;
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
 *   <li>{@code payload_hash} of the payload, 128 bits
 *   <li>{@code is_deleted} the row is gone at the source; the payload is empty
 *   <li>{@code fetched_at}, {@code connector_version}
 * </ul>
 *
 * A file of a pull takes its name only when it is whole.
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

  private static final String KEYS_ONLY =
      """
      message keys {
        required int64 sequence;
        required binary record_key (STRING);
        optional binary parent_key (STRING);
        required boolean is_deleted;
        required binary payload_hash (STRING);
      }""";

  /** Small row groups: a dozen tables are open at once, and payloads are large. */
  private static final long ROW_GROUP_BYTES = 8L << 20;

  private final Lake lake;
  private final String source;
  private final String entity;
  private final String pull;
  private final Map<String, Kept> kept = new HashMap<>();
  private long sequence;
  private @Nullable ParquetWriter<Group> writer;
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
    lake.files().delete(unfinished(), false);
    for (Path file : lake.rawFiles(name())) {
      readKeys(file);
    }
  }

  String name() {
    return source + "_" + entity;
  }

  private Path unfinished() {
    return new Path(lake.rawTable(name()), "_" + pull + ".parquet");
  }

  private void readKeys(Path file) throws IOException {
    Configuration keysOnly = new Configuration(lake.configuration());
    keysOnly.set(ReadSupport.PARQUET_READ_SCHEMA, KEYS_ONLY);
    try (ParquetReader<Group> reader =
        ParquetReader.builder(new GroupReadSupport(), file).withConf(keysOnly).build()) {
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
    landed++;
  }

  /** Marks as gone what is kept under a parent and not among the keys. */
  synchronized void listed(
      @Nullable String parent, java.util.Set<String> keys, Instant fetchedAt, int version) {
    List<Map.Entry<String, Kept>> gone =
        kept.entrySet().stream()
            .filter(entry -> !entry.getValue().isDeleted && !keys.contains(entry.getKey()))
            .filter(entry -> parent == null || Objects.equals(parent, entry.getValue().parent))
            .map(Map.Entry::copyOf)
            .sorted(Map.Entry.comparingByKey())
            .toList();
    for (Map.Entry<String, Kept> entry : gone) {
      RawRecord tombstone =
          new RawRecord(
              source, entity, entry.getKey(), entry.getValue().parent, null, "markdown", "");
      write(tombstone, "", true, fetchedAt, version);
      deleted++;
    }
  }

  private void write(
      RawRecord row, String hash, boolean isDeleted, Instant fetchedAt, int connectorVersion) {
    Group group = new SimpleGroup(SCHEMA);
    group.add("sequence", ++sequence);
    group.add("record_key", row.key());
    if (row.parent() != null) {
      group.add("parent_key", row.parent());
    }
    if (row.updatedAt() != null) {
      group.add("updated_at", micros(row.updatedAt()));
    }
    group.add("fetched_at", micros(fetchedAt));
    group.add("connector_version", connectorVersion);
    group.add("dialect", row.dialect());
    group.add("is_deleted", isDeleted);
    group.add("payload_hash", hash);
    group.add("payload", row.payload());
    try {
      writer().write(group);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the raw table " + name(), e);
    }
    kept.put(row.key(), new Kept(sequence, row.parent(), hash, isDeleted));
  }

  private ParquetWriter<Group> writer() throws IOException {
    if (writer == null) {
      writer =
          ExampleParquetWriter.builder(
                  HadoopOutputFile.fromPath(unfinished(), lake.configuration()))
              .withType(SCHEMA)
              .withCompressionCodec(CompressionCodecName.ZSTD)
              .withRowGroupSize(ROW_GROUP_BYTES)
              .build();
    }
    return writer;
  }

  /** Ends the file of this pull and gives it its name; a pull that added nothing leaves none. */
  synchronized void close() throws IOException {
    if (writer != null) {
      writer.close();
      writer = null;
      Path finished = new Path(lake.rawTable(name()), pull + ".parquet");
      lake.replace(unfinished(), finished);
    }
  }

  /** What the pull did to this table. */
  synchronized PullManifest.Entity summary(@Nullable Long census) {
    long rows = kept.values().stream().filter(row -> !row.isDeleted).count();
    return new PullManifest.Entity(source, entity, rows, census, landed, unchanged, deleted);
  }

  private static long micros(Instant instant) {
    return Math.addExact(
        Math.multiplyExact(instant.getEpochSecond(), 1_000_000L), instant.getNano() / 1_000);
  }

  /** Rows of a finished file, for a look at single payloads. */
  static ParquetReader<Group> reader(Lake lake, Path file) throws IOException {
    HadoopInputFile.fromPath(file, lake.configuration());
    return ParquetReader.builder(new GroupReadSupport(), file)
        .withConf(lake.configuration())
        .build();
  }
}
