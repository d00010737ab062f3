package dev.counterweight.steps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterweight.lake.SharedSpark;
import dev.counterweight.model.ConcernCourse;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What came after a concern is told in facts, and of nothing else. */
class AfterConcernTest {
  private static final Instant NOON = Instant.parse("2026-02-03T12:00:00Z");

  @Test
  void tellsWhatCameAfterEachConcern() {
    Dataset<Row> courses =
        courses(
            course("quiet", List.of(), List.of(), 0, null, NOON, List.of()),
            course("heeded", List.of("r1"), List.of("r1"), 2, "resolved", NOON, List.of()),
            course("met", List.of("r2"), List.of(), 0, "open", NOON, List.of("incident")),
            course("dropped", List.of(), List.of(), 0, null, null, List.of()));

    assertThat(after(courses, "RO1", "PRESENT"))
        .isEqualTo(
            Map.of(
                "quiet", "nothing is on record",
                "heeded",
                    "answered by who opened the change; the change was worked on again before it was"
                        + " merged; marked resolved",
                "met", "answered by others; an incident is linked to the change, later",
                "dropped", "the change was closed without a merge",
                "unknown", ""));
    assertThat(after(courses, "RO1", "CANDIDATE").values()).containsOnly("");
    assertThat(after(courses, "RO2", "PRESENT").values()).containsOnly("");
  }

  private static Map<String, String> after(Dataset<Row> courses, String signal, String state) {
    StructType schema =
        new StructType()
            .add("text_id", DataTypes.StringType)
            .add("signal", DataTypes.StringType)
            .add("state", DataTypes.StringType);
    List<Row> items =
        Stream.of("quiet", "heeded", "met", "dropped", "unknown")
            .map(text -> RowFactory.create(text, signal, state))
            .toList();
    Map<String, String> after = new LinkedHashMap<>();
    for (Row row :
        AfterConcern.joined(SharedSpark.session().createDataFrame(items, schema), courses)
            .select("text_id", "after")
            .collectAsList()) {
      after.put(row.getString(0), row.getString(1));
    }
    return after;
  }

  private static Dataset<Row> courses(ConcernCourse... courses) {
    var codec = Tables.CONCERN_COURSES.codec();
    return SharedSpark.session()
        .createDataFrame(Stream.of(courses).map(codec::toRow).toList(), codec.schema());
  }

  private static ConcernCourse course(
      String text,
      List<String> replies,
      List<String> ownerReplies,
      int pushes,
      @Nullable String resolution,
      @Nullable Instant merged,
      List<String> incidents) {
    return new ConcernCourse(
        text,
        "change",
        "discussion",
        "author",
        "owner",
        NOON,
        replies,
        ownerReplies,
        pushes == 0 ? null : NOON,
        pushes,
        resolution,
        null,
        merged,
        NOON,
        List.of(),
        incidents,
        new ConcernCourse.Outcome("unclear", .5, "1", false, List.of(), List.of()));
  }
}
