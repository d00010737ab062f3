package dev.counterweight.connectors.gitlab;

import dev.counterweight.connectors.ConnectorException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * A few threads that work through tasks as they come. Who hands in tasks waits when too many are
 * under way, so that memory does not grow with the source. The first task that fails ends it all.
 */
final class Crew implements AutoCloseable {
  /** A piece of work that may fail. */
  interface Task {
    void run() throws ConnectorException;
  }

  private static final int TASKS_A_THREAD = 8; // enough that no thread waits for the next page

  private final ExecutorService threads;
  private final int mostUnderWay;
  private final Deque<Future<?>> underWay = new ArrayDeque<>();

  Crew(int size) {
    threads =
        Executors.newFixedThreadPool(
            size,
            work -> {
              Thread thread = new Thread(work, "gitlab-reader");
              thread.setDaemon(true);
              return thread;
            });
    mostUnderWay = size * TASKS_A_THREAD;
  }

  /** Hands in a task; throws what an earlier one failed with. For one thread only. */
  void take(Task task) throws ConnectorException {
    while (underWay.size() >= mostUnderWay) {
      await(underWay.remove());
    }
    underWay.add(
        threads.submit(
            () -> {
              task.run();
              return null;
            }));
  }

  /** Waits until all is done; throws what a task failed with. */
  void finish() throws ConnectorException {
    while (!underWay.isEmpty()) {
      await(underWay.remove());
    }
  }

  /** Cuts off what is under way; no more tasks may be handed in. */
  void cutOff() {
    close();
    underWay.clear();
  }

  /** Cuts off what is under way, and comes back when nothing runs any more. */
  @Override
  public void close() {
    threads.shutdownNow();
    boolean interrupted = false;
    while (true) {
      try {
        if (threads.awaitTermination(1, TimeUnit.SECONDS)) {
          break;
        }
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static void await(Future<?> task) throws ConnectorException {
    try {
      task.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw ConnectorException.source("reading GitLab was cut off", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof ConnectorException failure) {
        throw failure;
      }
      throw new IllegalStateException(e.getCause());
    }
  }
}
