package dev.counterweight.signals.text;

import dev.counterweight.signals.Cue;
import java.util.Comparator;
import java.util.List;

/** What a list of cues says together. */
final class Cues {
  private Cues() {}

  static boolean has(List<Cue> cues, String name) {
    for (int i = 0; i < cues.size(); i++) {
      if (cues.get(i).name().equals(name)) {
        return true;
      }
    }
    return false;
  }

  static boolean hasAny(List<Cue> cues, List<String> names) {
    for (String name : names) {
      if (has(cues, name)) {
        return true;
      }
    }
    return false;
  }

  /** Adds those whose name is not there yet: a long text names a thing often. */
  static void addNew(List<Cue> cues, List<Cue> more) {
    for (Cue cue : more) {
      if (!has(cues, cue.name())) {
        cues.add(cue);
      }
    }
  }

  /** In order of their place in the text. */
  static List<Cue> inOrder(List<Cue> cues) {
    return cues.stream()
        .sorted(Comparator.comparingInt(Cue::start).thenComparing(Cue::name))
        .toList();
  }

  /** Their weights together, in log-odds. */
  static double weight(List<Cue> cues) {
    double sum = 0;
    for (Cue cue : cues) {
      sum += cue.weight();
    }
    return sum;
  }

  /** Log-odds as a probability. */
  static double probability(double logOdds) {
    return 1 / (1 + Math.exp(-logOdds));
  }
}
