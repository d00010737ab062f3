package dev.counterweight.cli;

import java.util.function.Supplier;
import org.apache.spark.sql.SparkSession;

/** Starts Spark the way this program needs it. */
public final class SparkSessions {
  private SparkSessions() {}

  /**
   * A session that starts when it is first asked for.
   *
   * @param master local[*] or the address of a cluster; what spark-submit was given goes before it
   */
  public static Supplier<SparkSession> lazily(String master) {
    return () -> session(System.getProperty("spark.master", master));
  }

  private static SparkSession session(String master) {
    SparkSession.Builder builder =
        SparkSession.builder()
            .appName("counterweight")
            .master(master)
            .config("spark.sql.session.timeZone", "UTC")
            .config("spark.sql.datetime.java8API.enabled", "true")
            // external readers know no INT96
            .config("spark.sql.parquet.outputTimestampType", "TIMESTAMP_MICROS")
            .config("spark.sql.parquet.compression.codec", "zstd")
            .config("spark.ui.enabled", "false")
            .config("spark.ui.showConsoleProgress", "false");
    if (master.startsWith("local")) {
      int cores = Runtime.getRuntime().availableProcessors();
      builder
          .config("spark.driver.host", "127.0.0.1")
          .config("spark.driver.bindAddress", "127.0.0.1")
          .config("spark.sql.shuffle.partitions", Integer.toString(2 * cores));
    }
    return builder.getOrCreate();
  }
}
