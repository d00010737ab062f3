package dev.counterweight.launches;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class IntervalsTest {
  private static Instant at(int second) {
    return Instant.ofEpochSecond(second);
  }

  @Property(tries = 300)
  void everyEventIsInTheOneStretchThatHoldsIt(
      @ForAll @Size(max = 40) List<@IntRange(max = 60) Integer> events,
      @ForAll @Size(max = 12) List<@IntRange(max = 60) Integer> marks) {
    Map<Integer, List<Integer>> joined =
        Intervals.untilNext(events, IntervalsTest::at, marks, IntervalsTest::at);

    // by the definition: the least mark that is not before the event
    for (int event : events) {
      Integer wanted =
          marks.stream().filter(mark -> mark >= event).min(Integer::compare).orElse(null);
      long times =
          joined.entrySet().stream()
              .filter(e -> e.getKey().equals(wanted))
              .mapToLong(e -> Collections.frequency(e.getValue(), event))
              .sum();
      assertThat(times).isEqualTo(wanted == null ? 0 : Collections.frequency(events, event));
    }
    long taken = joined.values().stream().mapToLong(List::size).sum();
    assertThat(taken)
        .isEqualTo(events.stream().filter(e -> marks.stream().anyMatch(m -> m >= e)).count());
  }

  @Property(tries = 100)
  void theOrderOfEventsAndMarksDoesNotMatter(
      @ForAll @Size(max = 20) List<@IntRange(max = 30) Integer> events,
      @ForAll @Size(max = 8) List<@IntRange(max = 30) Integer> marks,
      @ForAll long seed) {
    List<Integer> shuffledEvents = new ArrayList<>(events);
    List<Integer> shuffledMarks = new ArrayList<>(marks);
    Collections.shuffle(shuffledEvents, new Random(seed));
    Collections.shuffle(shuffledMarks, new Random(seed));

    assertThat(
            Intervals.untilNext(
                shuffledEvents, IntervalsTest::at, shuffledMarks, IntervalsTest::at))
        .isEqualTo(Intervals.untilNext(events, IntervalsTest::at, marks, IntervalsTest::at));
  }
}
