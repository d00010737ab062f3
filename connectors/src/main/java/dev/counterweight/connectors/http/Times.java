package dev.counterweight.connectors.http;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Times as servers and exports write them: with Z, with an offset, with a colon in it or not. */
public final class Times {
  private static final DateTimeFormatter ISO_WITH_ANY_OFFSET =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
          .appendPattern("[XXX][XX][X]")
          .toFormatter();

  /** Beyond these no table can hold a time. */
  private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");

  private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

  /** Between two readings of one server's clock; its header has whole seconds. */
  private static final Duration CLOCK_ERROR = Duration.ofSeconds(3);

  private Times() {}

  /** Empty where there is no time, or none that can be read. */
  public static Optional<Instant> parse(@Nullable String text) {
    if (text == null || text.isEmpty()) {
      return Optional.empty();
    }
    try {
      Instant instant = OffsetDateTime.parse(text, ISO_WITH_ANY_OFFSET).toInstant();
      return Optional.of(instant).filter(i -> !i.isBefore(EARLIEST) && !i.isAfter(LATEST));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /**
   * Where the next pull of a list goes on: before the newest change that this one saw. The clock
   * that stamps rows may be hours behind the one that a server tells, so that what changes next may
   * seem older than this pull.
   *
   * @param newest of the changes that this pull saw, null where it saw none
   * @param before where this pull went on, null for the first
   * @param startedAt of this pull; what is dated later says nothing
   */
  public static Instant nextCursor(
      @Nullable Instant newest, @Nullable Instant before, Instant startedAt, Duration overlap) {
    if (newest == null) {
      return before == null ? Instant.EPOCH : before;
    }
    return (newest.isBefore(startedAt) ? newest : startedAt).minus(overlap);
  }

  /** The later of two. */
  public static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
    return one == null || (other != null && other.isAfter(one)) ? other : one;
  }

  /**
   * Whether what was done last is due again. A server's clock is known to a second or so, so that
   * the next reading may come before the last; and it may be set back: a last time that lies
   * further ahead says nothing, and is due.
   *
   * @param last empty where it was never done
   */
  public static boolean isDue(Optional<Instant> last, Duration every, Instant now) {
    return last.isEmpty()
        || now.isBefore(last.get().minus(CLOCK_ERROR))
        || !now.isBefore(last.get().plus(every).minus(CLOCK_ERROR));
  }
}
