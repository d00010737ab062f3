package dev.counterweight.connectors.http;

import java.time.Duration;
import java.util.Optional;
import java.util.function.DoubleSupplier;

/**
 * How long to wait before a request is tried again: what the server asks for, else exponential
 * back-off with full jitter.
 *
 * @param attempts at most, the first among them
 * @param first longest wait before the second attempt
 * @param longest longest wait before any
 * @param random from 0 to 1
 * @param sleeper waits
 */
public record Patience(
    int attempts, Duration first, Duration longest, DoubleSupplier random, Sleeper sleeper) {
  /** Waits for real, or in a test only remembers. */
  @FunctionalInterface
  public interface Sleeper {
    void sleep(Duration duration) throws InterruptedException;
  }

  /**
   * Waits before the next attempt.
   *
   * @param attempt the attempt that failed, from 1
   * @param asked the wait that the server asked for, if it did
   */
  public void await(int attempt, Optional<Duration> asked) throws InterruptedException {
    sleeper.sleep(asked.orElseGet(() -> jittered(attempt)));
  }

  /** A wait before the next attempt for which the server did not ask. */
  public Duration jittered(int attempt) {
    double bound = Math.min(first.toMillis() * Math.pow(2, attempt - 1.0), longest.toMillis());
    return Duration.ofMillis((long) (bound * random.getAsDouble()));
  }
}
