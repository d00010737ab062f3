package dev.counterweight.signals.text;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Every feature that an observation has, for training to choose from. */
final class Candidates {
  private final PhraseBook book;
  private final Set<Integer> scope = new HashSet<>();
  private final boolean sections;
  private final boolean addressed;

  /**
   * @param concepts to choose from
   * @param sections whether what stands under a heading counts by itself
   * @param addressed whether what stands anywhere in one text counts together: a name on the first
   *     line, a request on the last
   */
  Candidates(PhraseBook book, List<String> concepts, boolean sections, boolean addressed) {
    this.addressed = addressed;
    this.book = book;
    this.sections = sections;
    concepts.forEach(concept -> scope.add(Feature.bit(concept, book)));
    Sheet.SHAPES.forEach(shape -> scope.add(Feature.bit(shape, book)));
    if (scope.contains(-1)) {
      throw new IllegalArgumentException("Unknown concept in " + concepts);
    }
  }

  /** Names and values of the features that are not zero. */
  Map<String, Double> of(Observation seen) {
    Map<String, Double> found = new HashMap<>();
    for (int view = 0; view < Observation.VIEWS.size(); view++) {
      Sheet sheet = seen.sheet(view);
      if (sheet != null) {
        add(sheet, view, found);
      }
    }
    for (int fact = 0; fact < seen.facts.length; fact++) {
      if (seen.facts[fact] != 0) {
        found.put("fact " + Observation.FACTS.get(fact), seen.facts[fact]);
      }
    }
    Sheet author = seen.sheet(seen.wordsOf);
    if (seen.wordsOf > 0 && author != null) {
      String pushed = seen.facts[0] != 0 ? "pushed" : "unpushed";
      String view = Observation.VIEWS.get(seen.wordsOf);
      bits(author).forEach(bit -> found.put(view + ":when " + pushed + " " + name(bit), 1.0));
    }
    return found;
  }

  private void add(Sheet sheet, int view, Map<String, Double> found) {
    String prefix = view == 0 ? "" : Observation.VIEWS.get(view) + ":";
    int[] counts = new int[book.concepts().size() + Sheet.SHAPES.size()];
    boolean brief = prefix.startsWith("last") || prefix.startsWith("final");
    for (int at = 0; at < sheet.sentences; at++) {
      List<Integer> bits = bits(sheet, at);
      bits.forEach(bit -> counts[bit]++);
      if (!brief) {
        pairs(bits, prefix, found);
      }
      if (sections) {
        under(sheet, at, bits, prefix, found);
      }
    }
    for (int bit = 0; bit < counts.length; bit++) {
      if (counts[bit] > 0) {
        found.put(prefix + "has " + name(bit), 1.0);
        found.put(prefix + "share " + name(bit), counts[bit] / (double) sheet.sentences);
      }
      if (counts[bit] >= Feature.MANY) {
        found.put(prefix + "many " + name(bit), 1.0);
      }
    }
    if (addressed && !brief) {
      both(counts, prefix, found);
    }
    for (int i = 0; i < sheet.figures.length; i++) {
      if (sheet.figures[i] != 0) {
        found.put(prefix + "figure " + Sheet.FIGURES.get(i), sheet.figures[i]);
      }
    }
  }

  private void pairs(List<Integer> bits, String prefix, Map<String, Double> found) {
    for (int i = 0; i < bits.size(); i++) {
      for (int k = i + 1; k < bits.size(); k++) {
        found.put(prefix + "with " + name(bits.get(i)) + " " + name(bits.get(k)), 1.0);
      }
    }
  }

  private void both(int[] counts, String prefix, Map<String, Double> found) {
    for (int a = 0; a < counts.length; a++) {
      for (int b = a + 1; b < counts.length && counts[a] > 0; b++) {
        if (counts[b] > 0) {
          found.put(prefix + "both " + name(a) + " " + name(b), 1.0);
        }
      }
    }
  }

  private void under(
      Sheet sheet, int at, List<Integer> bits, String prefix, Map<String, Double> found) {
    for (int heading : scope) {
      if (heading < book.concepts().size() && sheet.under(at, heading)) {
        bits.forEach(bit -> found.put(prefix + "under " + name(heading) + " " + name(bit), 1.0));
      }
    }
  }

  private List<Integer> bits(Sheet sheet, int at) {
    return scope.stream().filter(bit -> sheet.has(at, bit)).sorted().toList();
  }

  private Set<Integer> bits(Sheet sheet) {
    Set<Integer> all = new HashSet<>();
    for (int at = 0; at < sheet.sentences; at++) {
      all.addAll(bits(sheet, at));
    }
    return all;
  }

  private String name(int bit) {
    int concepts = book.concepts().size();
    return bit < concepts ? book.concepts().get(bit) : Sheet.SHAPES.get(bit - concepts);
  }
}
