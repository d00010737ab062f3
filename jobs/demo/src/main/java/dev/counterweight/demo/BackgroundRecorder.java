package dev.counterweight.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Lets another recorder work on a thread of its own, in the same order, while the next text is
 * composed. What was handed over must not change any more.
 */
final class BackgroundRecorder implements Recorder {
  /** So many things may wait; the rest of the year is not composed before these are written. */
  private static final int WAITING = 64;

  private interface Task {
    void run() throws IOException;
  }

  private final Recorder recorder;
  private final Semaphore room = new Semaphore(WAITING);
  private final AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();
  private final ExecutorService writer = Executors.newSingleThreadExecutor();

  BackgroundRecorder(Recorder recorder) {
    this.recorder = recorder;
  }

  @Override
  public void change(MergeRequest change) {
    hand(() -> recorder.change(change));
  }

  @Override
  public void incident(Incident incident) {
    hand(() -> recorder.incident(incident));
  }

  @Override
  public void ticket(Ticket ticket) {
    hand(() -> recorder.ticket(ticket));
  }

  private void hand(Task task) {
    complain();
    room.acquireUninterruptibly();
    writer.execute(() -> run(task));
  }

  private void run(Task task) {
    try {
      task.run();
    } catch (IOException e) {
      failure.compareAndSet(null, new UncheckedIOException(e));
    } catch (RuntimeException e) {
      failure.compareAndSet(null, e);
    } finally {
      room.release();
    }
  }

  private void complain() {
    RuntimeException happened = failure.get();
    if (happened != null) {
      throw happened;
    }
  }

  @Override
  public void close() throws IOException {
    writer.shutdown();
    try {
      while (!writer.awaitTermination(1, TimeUnit.MINUTES)) {
        // the disk is slow; what was handed over is still being written
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while the archive was written", e);
    } finally {
      recorder.close();
    }
    complain();
  }
}
