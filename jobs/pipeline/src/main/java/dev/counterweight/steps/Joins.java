package dev.counterweight.steps;

import static org.apache.spark.sql.functions.any_value;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.raise_error;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.util.Arrays;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.Attribute;
import org.apache.spark.sql.functions;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Joins that say how many rows meet how many, and hold it: where two rows of the right side share a
 * key, the step that reads the join fails and names it. Most wrong numbers are rows that a join
 * multiplied.
 */
final class Joins {
  private Joins() {}

  /** Every left row with the one right row of its key; left rows without one are left out. */
  static Dataset<Row> manyToOne(Dataset<Row> left, Dataset<Row> right, String... keys) {
    return left.join(onePerKey(right, keys), columns(keys), "inner");
  }

  /** Every left row, with the one right row of its key where there is one. */
  static Dataset<Row> manyToOptional(Dataset<Row> left, Dataset<Row> right, String... keys) {
    return left.join(onePerKey(right, keys), columns(keys), "left");
  }

  /** Every left row whose key no right row has. */
  static Dataset<Row> without(Dataset<Row> left, Dataset<Row> right, String... keys) {
    return left.join(right, columns(keys), "left_anti");
  }

  /** The rows as they are, checked as they pass, unless they were grouped by these keys. */
  private static Dataset<Row> onePerKey(Dataset<Row> right, String... keys) {
    if (isDistinct(right, Set.of(keys))) {
      return right;
    }
    Column[] names = Arrays.stream(keys).map(functions::col).toArray(Column[]::new);
    Column[] rest =
        Arrays.stream(right.columns())
            .filter(name -> !Arrays.asList(keys).contains(name))
            .map(functions::col)
            .toArray(Column[]::new);
    Column failure =
        raise_error(
            concat(
                lit("More than one row for " + String.join(", ", keys) + " = "),
                concat_ws(
                    ", ", Arrays.stream(names).map(n -> n.cast("string")).toArray(Column[]::new)),
                lit(", where one was declared")));
    Dataset<Row> checked =
        right
            .groupBy(names)
            .agg(count(lit(1)).as("rows_of_key"), any_value(struct(rest)).as("row_of_key"))
            .withColumn(
                "row_of_key",
                when(col("rows_of_key").equalTo(1), col("row_of_key")).otherwise(failure));
    Column[] wanted =
        Arrays.stream(right.columns())
            .map(
                name ->
                    Arrays.asList(keys).contains(name)
                        ? col(name)
                        : col("row_of_key").getField(name).as(name))
            .toArray(Column[]::new);
    return checked.select(wanted);
  }

  /** Whether the way these rows are made allows one per key only, as Spark knows. */
  private static boolean isDistinct(Dataset<Row> rows, Set<String> keys) {
    return CollectionConverters.asJava(rows.queryExecution().analyzed().distinctKeys()).stream()
        .anyMatch(
            known ->
                CollectionConverters.asJava(known).stream()
                    .allMatch(
                        part -> part instanceof Attribute column && keys.contains(column.name())));
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
