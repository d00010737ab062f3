package dev.counterweight.lake;

import org.apache.spark.sql.SparkSession;

/** The one session of this module's tests. */
public final class SharedSpark {
  private static final SparkSession SESSION =
      SparkSession.builder()
          .appName("tests")
          .master("local[2]")
          .config("spark.ui.enabled", "false")
          .config("spark.driver.host", "127.0.0.1")
          .config("spark.driver.bindAddress", "127.0.0.1")
          .config("spark.sql.shuffle.partitions", "2")
          .config("spark.sql.session.timeZone", "UTC")
          .config("spark.sql.datetime.java8API.enabled", "true")
          .config("spark.sql.parquet.outputTimestampType", "TIMESTAMP_MICROS")
          .getOrCreate();

  private SharedSpark() {}

  public static SparkSession session() {
    return SESSION;
  }
}
