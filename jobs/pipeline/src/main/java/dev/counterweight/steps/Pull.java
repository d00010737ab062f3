package dev.counterweight.steps;

import dev.counterweight.connectors.Connector;
import dev.counterweight.connectors.ConnectorException;
import dev.counterweight.lake.Lake;
import dev.counterweight.lake.PullManifest;
import dev.counterweight.lake.RawLanding;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Sources to raw: everything the connectors fetch, as one pull. Needs no Spark. */
public final class Pull {
  private final Lake lake;
  private final Clock clock;
  private final Consumer<String> progress;

  public Pull(Lake lake, Clock clock) {
    this(lake, clock, line -> {});
  }

  /**
   * @param progress takes a line a minute about how far it is
   */
  public Pull(Lake lake, Clock clock, Consumer<String> progress) {
    this.lake = lake;
    this.clock = clock;
    this.progress = progress;
  }

  /**
   * Fetches from all connectors, one after the other; one that fails does not keep the next from
   * being read.
   *
   * @throws ConnectorException when one cannot be read to its end; what was fetched is kept, and
   *     the pull's manifest says what failed
   */
  public PullManifest run(List<Connector> connectors) throws IOException, ConnectorException {
    RawLanding landing = new RawLanding(lake, clock, progress);
    List<ConnectorException> failures = new ArrayList<>();
    ScheduledExecutorService ticker = Executors.newSingleThreadScheduledExecutor(Pull::daemon);
    try {
      ScheduledFuture<?> unused =
          ticker.scheduleWithFixedDelay(landing::tellWhenDue, 1, 1, TimeUnit.SECONDS);
      for (Connector connector : connectors) {
        landing.begin(connector);
        try {
          connector.pull(landing);
        } catch (ConnectorException failed) {
          failures.add(failed);
        }
      }
    } finally {
      ticker.shutdownNow();
    }
    if (failures.isEmpty()) {
      return landing.finish(null);
    }
    landing.finish(failures.stream().map(Throwable::getMessage).collect(Collectors.joining("; ")));
    ConnectorException first = failures.get(0);
    failures.subList(1, failures.size()).forEach(first::addSuppressed);
    throw first;
  }

  /** Tells how far the pull is even while nothing lands: it may wait for a limit. */
  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "pull-progress");
    thread.setDaemon(true);
    return thread;
  }
}
