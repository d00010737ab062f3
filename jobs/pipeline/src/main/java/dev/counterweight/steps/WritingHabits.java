package dev.counterweight.steps;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.dayofweek;
import static org.apache.spark.sql.functions.hour;
import static org.apache.spark.sql.functions.lag;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.regexp_replace;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.unix_seconds;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.xxhash64;

import dev.counterweight.identity.Habits;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;

/** Comments to habits of those who wrote them, to find programs that nothing else gives away. */
final class WritingHabits {
  private static final long AN_HOUR = 3_600;

  private WritingHabits() {}

  /** Why somebody is a program, by person id; those who may be persons are left out. */
  static Map<String, String> reasonsForBots(Dataset<Row> comments) {
    Dataset<Row> written =
        comments
            .filter(not(col("is_system")).and(col("author_id").isNotNull()))
            .select(
                col("author_id"),
                col("written_at"),
                xxhash64(regexp_replace(col("text"), "[0-9]+", "0")).as("template"));
    Map<String, Long> regular = new TreeMap<>();
    regularGaps(written).forEach(row -> regular.put(row.getString(0), row.getLong(1)));
    Map<String, String> reasons = new TreeMap<>();
    for (Row row : counts(written)) {
      String person = row.getString(0);
      List<Long> hours = new ArrayList<>();
      IntStream.range(0, 24).forEach(h -> hours.add(row.getLong(4 + h)));
      new Habits(
              row.getLong(1),
              row.getLong(2),
              hours,
              row.getLong(3),
              row.getLong(1) - 1,
              regular.getOrDefault(person, 0L))
          .reasonForBot()
          .ifPresent(reason -> reasons.put(person, reason));
    }
    return reasons;
  }

  private static List<Row> counts(Dataset<Row> written) {
    List<Column> columns = new ArrayList<>();
    columns.add(countDistinct("template"));
    columns.add(sum(when(dayofweek(col("written_at")).isin(1, 7), 1L).otherwise(0L)));
    for (int h = 0; h < 24; h++) {
      columns.add(sum(when(hour(col("written_at")).equalTo(h), 1L).otherwise(0L)));
    }
    return written
        .groupBy("author_id")
        .agg(count(lit(1)), columns.toArray(Column[]::new))
        .filter(col("count(1)").geq(Habits.FEWEST))
        .collectAsList();
  }

  /** How many gaps of each author are, to the minute, the author's commonest of an hour or more. */
  private static List<Row> regularGaps(Dataset<Row> written) {
    WindowSpec inOrder = Window.partitionBy("author_id").orderBy("written_at");
    Column gap =
        unix_seconds(col("written_at"))
            .minus(lag(unix_seconds(col("written_at")), 1).over(inOrder));
    return written
        .withColumn("gap", gap)
        .filter(col("gap").geq(AN_HOUR))
        .groupBy(col("author_id"), round(col("gap").divide(60)).as("minutes"))
        .agg(count(lit(1)).as("times"))
        .groupBy("author_id")
        .agg(max("times"))
        .collectAsList();
  }
}
