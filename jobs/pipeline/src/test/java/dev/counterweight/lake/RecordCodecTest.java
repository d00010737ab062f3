package dev.counterweight.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordCodecTest {
  @TempDir private Path folder;

  enum Size {
    SMALL,
    LARGE
  }

  record Part(String partName, double weight) {}

  record Thing(
      String thingId,
      @Nullable String ownerId,
      long count,
      boolean isOpen,
      @Nullable Double share,
      Size size,
      Instant openedAt,
      @Nullable LocalDate dueOn,
      List<String> labels,
      List<Part> parts) {}

  private static final Thing FULL =
      new Thing(
          "a",
          "nia",
          3,
          true,
          .25,
          Size.LARGE,
          Instant.parse("2026-03-01T10:15:30.123456Z"),
          LocalDate.of(2026, 4, 2),
          List.of("x", "y"),
          List.of(new Part("p", 1.5)));

  private static final Thing EMPTY =
      new Thing(
          "b",
          null,
          0,
          false,
          null,
          Size.SMALL,
          Instant.parse("1999-12-31T23:59:59Z"),
          null,
          List.of(),
          List.of());

  @Test
  void namesColumnsAndTheirTypes() {
    assertThat(RecordSchema.of(Thing.class).simpleString())
        .isEqualTo(
            "struct<thing_id:string,owner_id:string,count:bigint,is_open:boolean,share:double,"
                + "size:string,opened_at:timestamp,due_on:date,labels:array<string>,"
                + "parts:array<struct<part_name:string,weight:double>>>");
  }

  @Test
  void givesEqualRecordsBackFromParquet() {
    RecordCodec<Thing> codec = RecordCodec.of(Thing.class);
    Dataset<Row> rows =
        SharedSpark.session()
            .createDataFrame(List.of(codec.toRow(FULL), codec.toRow(EMPTY)), codec.schema());
    String path = folder.resolve("things").toString();
    rows.write().parquet(path);

    assertThat(SharedSpark.session().read().parquet(path).collectAsList())
        .map(codec::fromRow)
        .containsExactlyInAnyOrder(FULL, EMPTY);
  }

  @Test
  void namesTheColumnThatMayNotBeEmpty() {
    assertThatThrownBy(() -> RecordCodec.of(Part.class).fromRow(RowFactory.create(null, 1.0)))
        .hasMessage("No value for Part.part_name, which may not be empty");
  }

  @Test
  void refusesATypeItHasNoColumnFor() {
    record Odd(Map<String, String> map) {}

    assertThatThrownBy(() -> RecordSchema.of(Odd.class))
        .hasMessageContaining("Odd.map")
        .hasMessageContaining("no column type");
  }

  @Test
  void readsTheSameRecordsFromAFileWrittenWithoutSpark() throws IOException {
    RecordCodec<Thing> codec = RecordCodec.of(Thing.class);
    Path file = folder.resolve("things/part-0.parquet");
    Files.createDirectories(file.getParent());
    RecordFile.write(
        Thing.class, List.of(FULL, EMPTY), new LocalOutputFile(file), CompressionCodecName.ZSTD);

    Dataset<Row> rows =
        SharedSpark.session().read().schema(codec.schema()).parquet(file.toString());

    assertThat(rows.collectAsList().stream().map(codec::fromRow)).containsExactly(FULL, EMPTY);
    assertThat(SharedSpark.session().read().parquet(file.toString()).schema().simpleString())
        .isEqualTo(codec.schema().simpleString());
  }
}
