package dev.counterweight.connectors.http;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Holds requests of one kind to one host back as its limit asks. It learns the limit from the
 * answers, so that it uses all of it and is hardly ever refused; where a server says nothing it
 * lets everything pass until it is refused. Times are the server's: its clock may be off. Safe for
 * several threads.
 */
public final class Limiter {
  /** A server's clock is known to some milliseconds, and a period must have begun. */
  private static final Duration MARGIN = Duration.ofMillis(50);

  private final Clock clock;
  private final Patience.Sleeper sleeper;

  private OptionalLong limit = OptionalLong.empty();

  /** Requests that this period still allows, without those under way; empty where not known. */
  private OptionalLong remaining = OptionalLong.empty();

  private @Nullable Instant reset; // by the server's clock
  private @Nullable Instant pausedUntil; // by our clock
  private @Nullable Instant waitingUntil; // by our clock
  private @Nullable Duration serverAhead;
  private long underWay;

  public Limiter(Clock clock, Patience.Sleeper sleeper) {
    this.clock = clock;
    this.sleeper = sleeper;
  }

  /** Waits until one more request may be sent. */
  public void acquire() throws InterruptedException {
    for (Optional<Instant> start = reserve(); start.isPresent(); start = reserve()) {
      willWait(start.get());
      sleeper.sleep(Duration.between(clock.instant(), start.get()));
      passed(start.get());
    }
  }

  private synchronized void willWait(Instant until) {
    waitingUntil = until;
  }

  /** How long requests will wait from now on; zero where none waits. */
  public synchronized Duration waiting() {
    Instant now = clock.instant();
    return waitingUntil == null || !now.isBefore(waitingUntil)
        ? Duration.ZERO
        : Duration.between(now, waitingUntil);
  }

  /** When the next request may be sent, by our clock; empty where it may be now. */
  private synchronized Optional<Instant> reserve() {
    Instant now = clock.instant();
    if (pausedUntil != null) {
      if (now.isBefore(pausedUntil)) {
        return Optional.of(pausedUntil);
      }
      pausedUntil = null;
    }
    if (reset != null && !now.isBefore(ours(reset))) {
      startPeriod();
    }
    if (reset != null && remaining.isPresent() && remaining.getAsLong() <= 0) {
      return Optional.of(ours(reset));
    }
    remaining = plus(remaining, -1);
    underWay++;
    return Optional.empty();
  }

  /** After a wait the time has come, whatever a clock says that stands still. */
  private synchronized void passed(Instant waitedFor) {
    if (waitedFor.equals(pausedUntil)) {
      pausedUntil = null;
    }
    if (reset != null && waitedFor.equals(ours(reset))) {
      startPeriod();
    }
  }

  private void startPeriod() {
    reset = null;
    remaining = plus(limit, -underWay);
  }

  /** Takes in what an answer says; every request that was let pass must come to this or to lost. */
  public synchronized void heard(ServerHeaders headers) {
    underWay--;
    headers.date().ifPresent(this::setClock);
    Optional<Instant> told = headers.reset();
    if (told.isEmpty() || headers.remaining().isEmpty()) {
      return;
    }
    limit = headers.limit();
    boolean isSamePeriod = reset == null || told.get().equals(reset);
    OptionalLong left = plus(headers.remaining(), isSamePeriod ? 0 : -underWay);
    if (reset == null || !told.get().isBefore(reset)) {
      remaining = isSamePeriod && remaining.isPresent() ? smaller(left, remaining) : left;
      reset = told.get();
    }
  }

  /** A request came to nothing, without an answer. */
  public synchronized void lost() {
    underWay--;
  }

  /** The server refused: nothing is sent for a while. */
  public synchronized void pause(Duration wait) {
    Instant until = clock.instant().plus(wait);
    if (pausedUntil == null || pausedUntil.isBefore(until)) {
      pausedUntil = until;
    }
  }

  /** The server's time now, as far as its answers told. */
  public synchronized Instant serverTime() {
    return clock.instant().plus(serverAhead == null ? Duration.ZERO : serverAhead);
  }

  /** A server tells its time cut to the second, so that the latest it seems to be is the best. */
  private void setClock(Instant date) {
    Duration ahead = Duration.between(clock.instant(), date);
    if (serverAhead == null || ahead.compareTo(serverAhead) > 0) {
      serverAhead = ahead;
    }
  }

  private Instant ours(Instant servers) {
    return servers.minus(serverAhead == null ? Duration.ZERO : serverAhead).plus(MARGIN);
  }

  private static OptionalLong plus(OptionalLong number, long more) {
    return number.isPresent() ? OptionalLong.of(number.getAsLong() + more) : number;
  }

  private static OptionalLong smaller(OptionalLong one, OptionalLong other) {
    return OptionalLong.of(Math.min(one.getAsLong(), other.getAsLong()));
  }
}
