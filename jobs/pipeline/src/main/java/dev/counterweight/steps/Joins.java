package dev.counterweight.steps;

import static org.apache.spark.sql.functions.col;

import java.util.Arrays;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Joins that say how many rows meet how many. The right side holds each key once; the golden tests
 * hold the keys of every table unique, so that no join multiplies rows.
 */
final class Joins {
  private Joins() {}

  /** Every left row with the one right row of its key; left rows without one are left out. */
  static Dataset<Row> manyToOne(Dataset<Row> left, Dataset<Row> right, String... keys) {
    return left.join(right, columns(keys), "inner");
  }

  /** Every left row, with the one right row of its key where there is one. */
  static Dataset<Row> manyToOptional(Dataset<Row> left, Dataset<Row> right, String... keys) {
    return left.join(right, columns(keys), "left");
  }

  /**
   * Every left row, with the one period of its key that holds on its day, where there is one. The
   * periods of a key do not overlap, as the checks of the inputs see to, so that no row is doubled.
   *
   * @param day a date of the left side; periods are {@code valid_from} to before {@code
   *     valid_until}, where null is without end
   */
  static Dataset<Row> manyToAsOf(Dataset<Row> left, Column day, Dataset<Row> periods, String key) {
    Dataset<Row> right = periods.withColumnRenamed(key, "period_key");
    Column holds =
        col(key)
            .equalTo(col("period_key"))
            .and(col("valid_from").isNull().or(day.geq(col("valid_from"))))
            .and(col("valid_until").isNull().or(day.lt(col("valid_until"))));
    return left.join(right, holds, "left").drop("period_key", "valid_from", "valid_until");
  }

  private static Seq<String> columns(String... keys) {
    return CollectionConverters.asScala(Arrays.asList(keys)).toSeq();
  }
}
