package dev.counterweight.cli.commands;

import dev.counterweight.cli.ExitCodes;
import dev.counterweight.cli.SparkSessions;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The least that a process with Spark does; what it takes is start-up. */
@Command(
    name = "start-up",
    hidden = true,
    description = "Start Spark, write a thousand rows, read them back, end.")
final class StartUpBench implements Callable<Integer> {
  private static final int ROWS = 1_000;
  private static final int GROUPS = 10;

  @Option(names = "--out", paramLabel = "DIR", required = true, description = "where it writes")
  private Path out = Path.of("");

  @Override
  public Integer call() {
    SparkSession spark = SparkSessions.lazily("local[2]").get();
    spark.range(ROWS).write().mode("overwrite").parquet(out.toString());
    long groups =
        spark
            .read()
            .parquet(out.toString())
            .groupBy(functions.col("id").mod(GROUPS))
            .count()
            .collectAsList()
            .size();
    return groups == GROUPS ? ExitCodes.DONE : ExitCodes.OUR_FAULT;
  }
}
