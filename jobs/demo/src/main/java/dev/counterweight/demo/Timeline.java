package dev.counterweight.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/** Things that will be done at some time, done in the order of time up to an end. */
final class Timeline {
  private record Moment(Instant at, Consumer<Instant> does) {}

  private final Instant end;
  private final List<Moment> moments = new ArrayList<>();

  Timeline(Instant end) {
    this.end = end;
  }

  void at(Instant moment, Consumer<Instant> does) {
    moments.add(new Moment(moment, does));
  }

  void play() {
    moments.sort(Comparator.comparing(Moment::at));
    for (Moment moment : moments) {
      if (moment.at().isBefore(end)) {
        moment.does().accept(moment.at());
      }
    }
  }
}
