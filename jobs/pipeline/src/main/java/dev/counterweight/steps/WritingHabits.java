package dev.counterweight.steps;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.regexp_replace;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.unix_seconds;
import static org.apache.spark.sql.functions.xxhash64;

import dev.counterweight.identity.Habits;
import dev.counterweight.lake.RecordCodec;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Comments to habits of those who wrote them, to find programs that nothing else gives away. */
final class WritingHabits {
  private WritingHabits() {}

  /** Somebody who seems to be a program. */
  record Program(String personId, String reason) {}

  /** Why somebody is a program, by person id; those who may be persons are left out. */
  static Map<String, String> reasonsForBots(Dataset<Row> comments) {
    RecordCodec<Program> codec = RecordCodec.of(Program.class);
    Map<String, String> reasons = new TreeMap<>();
    comments
        .filter(not(col("is_system")).and(col("author_id").isNotNull()))
        .select(
            col("author_id"),
            unix_seconds(col("written_at")).as("second"),
            xxhash64(regexp_replace(col("text"), "[0-9]+", "0")).as("template"))
        .groupBy("author_id")
        .agg(collect_list("second").as("seconds"), collect_list("template").as("templates"))
        .filter(size(col("seconds")).geq(Habits.FEWEST))
        .flatMap(
            (FlatMapFunction<Row, Row>)
                row ->
                    Habits.of(row.getList(1), row.getList(2))
                        .reasonForBot()
                        .map(reason -> List.of(codec.toRow(new Program(row.getString(0), reason))))
                        .orElse(List.of())
                        .iterator(),
            codec.encoder())
        .collectAsList()
        .forEach(row -> reasons.put(row.getString(0), row.getString(1)));
    return reasons;
  }
}
