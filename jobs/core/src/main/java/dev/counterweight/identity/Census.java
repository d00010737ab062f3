package dev.counterweight.identity;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * How common words and numbers are among profiles: a rare surname in common says more than a
 * frequent one (Winkler's frequency-based weights).
 */
final class Census {
  private final Map<String, Integer> words = new HashMap<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<String, Integer> initials = new HashMap<>();
  private final int profiles;

  private final Map<String, Integer> sources = new HashMap<>();
  private int listed;

  Census(Collection<Signs> all) {
    profiles = Math.max(2, all.size());
    for (Signs signs : all) {
      Set<String> ofProfile = signs.allWords();
      ofProfile.forEach(word -> words.merge(word, 1, Integer::sum));
      ofProfile.stream()
          .map(word -> word.substring(0, 1))
          .distinct()
          .forEach(letter -> initials.merge(letter, 1, Integer::sum));
      signs.numbers().forEach(number -> numbers.merge(number, 1, Integer::sum));
      if (signs.profile().isListed()) {
        listed++;
        signs.profile().sources().forEach(source -> sources.merge(source, 1, Integer::sum));
      }
    }
  }

  int listed() {
    return listed;
  }

  /** The share of listed persons without an account at a source. */
  double shareWithout(String source) {
    double without = listed - sources.getOrDefault(source, 0);
    return Math.min(0.9, (without + 1) / (listed + 2));
  }

  /** The share of other profiles that have the word. */
  double share(String word) {
    return share(words, word);
  }

  double shareOfNumber(String number) {
    return share(numbers, number);
  }

  double shareOfInitial(String letter) {
    return share(initials, letter);
  }

  /** One of those counted is the profile itself. */
  private double share(Map<String, Integer> counts, String key) {
    double others = Math.max(1.0, counts.getOrDefault(key, 0) - 1.0);
    return Math.min(0.9, others / profiles);
  }
}
