package dev.counterweight.lake;

import dev.counterweight.connectors.RawRecord;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.jspecify.annotations.Nullable;

/** Writes versions of rows in the columns of {@link RawTable#SCHEMA}. */
@SuppressWarnings("deprecation") // Parquet's own way to give a configuration is still abstract
final class RawWriter extends WriteSupport<RawWriter.Version> {
  /** Small row groups: a dozen tables are open at once, and payloads are large. */
  private static final long ROW_GROUP_BYTES = 8L << 20;

  private @Nullable RecordConsumer out;

  /** One version of a row; the payload of one that is gone is empty. */
  record Version(
      long sequence,
      RawRecord row,
      String hash,
      boolean isDeleted,
      Instant fetchedAt,
      int connectorVersion) {}

  private RawWriter() {}

  /** A writer to a file that is not there yet. */
  static ParquetWriter<Version> open(OutputFile file) throws IOException {
    return new Builder(file)
        .withConf(new PlainParquetConfiguration()) // Hadoop's would be read anew for each file
        .withCompressionCodec(CompressionCodecName.ZSTD)
        .withRowGroupSize(ROW_GROUP_BYTES)
        .withDictionaryEncoding("sequence", false) // what hardly repeats
        .withDictionaryEncoding("record_key", false)
        .withDictionaryEncoding("updated_at", false)
        .withDictionaryEncoding("payload_hash", false)
        .withDictionaryEncoding("payload", false)
        .withStatisticsEnabled("payload", false) // nobody looks for the smallest text
        .build();
  }

  @Override
  public WriteContext init(Configuration configuration) {
    return new WriteContext(RawTable.SCHEMA, Map.of());
  }

  @Override
  public WriteContext init(ParquetConfiguration configuration) {
    return new WriteContext(RawTable.SCHEMA, Map.of());
  }

  @Override
  public void prepareForWrite(RecordConsumer consumer) {
    out = consumer;
  }

  @Override
  public void write(Version version) {
    RecordConsumer to = Objects.requireNonNull(out);
    RawRecord row = version.row();
    to.startMessage();
    number(to, "sequence", version.sequence());
    text(to, "record_key", row.key());
    if (row.parent() != null) {
      text(to, "parent_key", row.parent());
    }
    if (row.updatedAt() != null) {
      number(to, "updated_at", micros(row.updatedAt()));
    }
    number(to, "fetched_at", micros(version.fetchedAt()));
    start(to, "connector_version");
    to.addInteger(version.connectorVersion());
    end(to, "connector_version");
    text(to, "dialect", row.dialect());
    start(to, "is_deleted");
    to.addBoolean(version.isDeleted());
    end(to, "is_deleted");
    text(to, "payload_hash", version.hash());
    text(to, "payload", row.payload());
    to.endMessage();
  }

  private static void number(RecordConsumer to, String column, long value) {
    start(to, column);
    to.addLong(value);
    end(to, column);
  }

  private static void text(RecordConsumer to, String column, String value) {
    start(to, column);
    to.addBinary(Binary.fromString(value));
    end(to, column);
  }

  private static void start(RecordConsumer to, String column) {
    to.startField(column, RawTable.SCHEMA.getFieldIndex(column));
  }

  private static void end(RecordConsumer to, String column) {
    to.endField(column, RawTable.SCHEMA.getFieldIndex(column));
  }

  private static long micros(Instant instant) {
    return Math.addExact(
        Math.multiplyExact(instant.getEpochSecond(), 1_000_000L), instant.getNano() / 1_000);
  }

  private static final class Builder extends ParquetWriter.Builder<Version, Builder> {
    Builder(OutputFile file) {
      super(file);
    }

    @Override
    protected Builder self() {
      return this;
    }

    @Override
    protected WriteSupport<Version> getWriteSupport(Configuration configuration) {
      return new RawWriter();
    }

    @Override
    protected WriteSupport<Version> getWriteSupport(ParquetConfiguration configuration) {
      return new RawWriter();
    }
  }
}
