package dev.counterweight.steps;

import java.util.Arrays;
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

  private static Seq<String> columns(String... keys) {
    return CollectionConverters.asScala(Arrays.asList(keys)).toSeq();
  }
}
