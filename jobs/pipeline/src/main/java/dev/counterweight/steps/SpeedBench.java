package dev.counterweight.steps;

import com.sun.management.OperatingSystemMXBean;
import dev.counterweight.connectors.Connector;
import dev.counterweight.connectors.ConnectorException;
import dev.counterweight.connectors.http.HttpGet;
import dev.counterweight.lake.Lake;
import dev.counterweight.lake.PullManifest;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Measures a first pull against a bare loop of the same requests: as many threads, connections that
 * stay open, every answer read to its last byte and thrown away. Pulls and loops take turns in one
 * JVM, so that both meet the same machine; the first round is cold for both.
 */
public final class SpeedBench {
  private final Supplier<List<Connector>> connectors;
  private final Requests requests;
  private final FaultBench.Lakes lakes;
  private final Clock clock;
  private final HttpGet http;
  private final int concurrency;

  /** Gives the requests that the server was sent since it was last asked, oldest first. */
  @FunctionalInterface
  public interface Requests {
    List<URI> taken() throws IOException;
  }

  /**
   * One pull into an empty lake, and the loop that sends its requests again.
   *
   * @param refused requests of the pull that the server answered with 429
   * @param pullCpuSeconds that this process worked during the pull, on all cores
   */
  public record Round(
      long requests,
      long refused,
      double pullSeconds,
      double pullCpuSeconds,
      double loopSeconds,
      double loopCpuSeconds,
      boolean isWhole) {
    /** How fast the pull is, where the loop is 1. */
    public double ratio() {
      return loopSeconds / pullSeconds;
    }
  }

  /**
   * @param connectors new ones for every pull
   * @param http sends the loop's requests, with the headers that they need
   * @param concurrency of the loop; that of the connectors
   */
  public SpeedBench(
      Supplier<List<Connector>> connectors,
      Requests requests,
      FaultBench.Lakes lakes,
      Clock clock,
      HttpGet http,
      int concurrency) {
    this.connectors = connectors;
    this.requests = requests;
    this.lakes = lakes;
    this.clock = clock;
    this.http = http;
    this.concurrency = concurrency;
  }

  /**
   * One round.
   *
   * @param refusals tells how many requests the server has refused so far
   */
  public Round run(Callable<Long> refusals) throws Exception {
    requests.taken();
    long refusedBefore = refusals.call();
    long cpu = cpuNanos();
    long start = System.nanoTime();
    boolean isWhole = pull(lakes.make());
    double pullSeconds = secondsSince(start);
    double pullCpuSeconds = (cpuNanos() - cpu) / 1e9;
    long refused = refusals.call() - refusedBefore;
    List<URI> sent = requests.taken();
    cpu = cpuNanos();
    start = System.nanoTime();
    loop(sent);
    return new Round(
        sent.size(),
        refused,
        pullSeconds,
        pullCpuSeconds,
        secondsSince(start),
        (cpuNanos() - cpu) / 1e9,
        isWhole);
  }

  private boolean pull(Lake lake) throws IOException, ConnectorException {
    List<Connector> fresh = connectors.get();
    try {
      PullManifest manifest = new Pull(lake, clock).run(fresh);
      return manifest.isWhole();
    } finally {
      fresh.forEach(Connector::close);
    }
  }

  private void loop(List<URI> sent) throws IOException, InterruptedException {
    AtomicInteger next = new AtomicInteger();
    ExecutorService threads = Executors.newFixedThreadPool(concurrency);
    try {
      List<Callable<Void>> readers = new ArrayList<>();
      for (int reader = 0; reader < concurrency; reader++) {
        readers.add(
            () -> {
              for (int i = next.getAndIncrement(); i < sent.size(); i = next.getAndIncrement()) {
                requireAnswer(http.send(sent.get(i)).status(), sent.get(i));
              }
              return null;
            });
      }
      for (Future<Void> reader : threads.invokeAll(readers)) {
        reader.get();
      }
    } catch (ExecutionException e) {
      throw new IOException("the bare loop failed", e.getCause());
    } finally {
      threads.shutdownNow();
    }
  }

  private static void requireAnswer(int status, URI uri) throws IOException {
    if (status >= 500 || status == 401) {
      throw new IOException(uri + " answered " + status);
    }
  }

  private static long cpuNanos() {
    return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
        ? system.getProcessCpuTime()
        : 0;
  }

  private static double secondsSince(long nanos) {
    return (System.nanoTime() - nanos) / 1e9;
  }
}
