package dev.counterweight.steps;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.spark.sql.SparkSession;

/**
 * Work that goes on beside other work: most of what a small table takes is planning, which keeps
 * one core busy and leaves the others idle.
 */
final class Beside implements AutoCloseable {
  private static final int THREADS = 2;
  private static final Duration LONGEST_END = Duration.ofSeconds(60);

  private final SparkSession spark;
  private final Set<String> started = ConcurrentHashMap.newKeySet();
  private final ExecutorService threads =
      Executors.newFixedThreadPool(
          THREADS,
          work -> {
            Thread thread = new Thread(work, "beside");
            thread.setDaemon(true);
            return thread;
          });

  Beside(SparkSession spark) {
    this.spark = spark;
  }

  /**
   * Starts to make something; who asks for it waits until it is there. It must not itself wait for
   * what was started later.
   *
   * @param name under which its Spark jobs run
   */
  <T> Supplier<T> start(String name, Supplier<T> work) {
    started.add(name);
    CompletableFuture<T> made =
        CompletableFuture.supplyAsync(
            () -> {
              spark.sparkContext().setJobGroup(name, "make " + name, false);
              return work.get();
            },
            threads);
    return () -> {
      try {
        return made.join();
      } catch (CompletionException failed) {
        if (failed.getCause() instanceof RuntimeException cause) {
          throw cause;
        }
        throw failed;
      }
    };
  }

  /** Waits for what nobody asks for. */
  static void await(Supplier<?>... started) {
    for (Supplier<?> each : started) {
      var unused = each.get();
    }
  }

  /**
   * Nothing more is started; what nobody waited for is given up, and has ended when this returns:
   * whoever comes next may write where it wrote.
   */
  @Override
  public void close() {
    threads.shutdownNow();
    started.forEach(name -> spark.sparkContext().cancelJobGroup(name));
    try {
      if (!threads.awaitTermination(LONGEST_END.toSeconds(), TimeUnit.SECONDS)) {
        throw new IllegalStateException(
            "work beside the run has not ended in %d s: %s"
                .formatted(LONGEST_END.toSeconds(), started));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
