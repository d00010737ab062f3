package dev.counterweight.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Which accounts that are nobody's may be whose, and which persons may be one. Only profiles that
 * share a rare enough key are compared, so that the work grows with the number of profiles and not
 * with its square.
 */
public final class Suggestions {
  /** Less likely ones are not worth anybody's time. */
  private static final double LEAST = 0.04;

  /** Most candidates for one subject. */
  private static final int MOST = 6;

  /** An account belongs to somebody known more often than not. */
  private static final double ACCOUNT_IS_KNOWN = 0.8;

  /** Few persons are listed twice. */
  private static final double PERSON_IS_DOUBLE = 0.02;

  /** Keys that more profiles share tell too little to compare them by. */
  private static final int LARGEST_BLOCK = 150;

  /** A single word that more have is compared by only together with another. */
  private static final int LARGEST_BLOCK_OF_WORD = 40;

  /** Of two that people list as two, less likely ones are not worth anybody's time. */
  private static final double LEAST_OF_LISTED = 0.3;

  private final Decisions decisions;
  private final Map<String, Signs> profiles = new TreeMap<>();
  private final LinkScore score;
  private final boolean hasList;
  private final double others;

  private static final String WORD = "word:";

  private record Scored(Profile other, double bits, List<Feature> features) {}

  private Suggestions(Collection<Profile> all, Decisions decisions) {
    this.decisions = decisions;
    all.forEach(profile -> profiles.put(profile.id(), Signs.of(profile)));
    Set<String> subjects = new HashSet<>();
    all.forEach(profile -> subjects.addAll(profile.subjects()));
    Census census = new Census(profiles.values());
    this.score = new LinkScore(census, subjects.size());
    this.hasList = census.listed() > 0;
    this.others = Math.max(1, hasList ? census.listed() : profiles.size());
  }

  /** All suggestions, the likeliest first. */
  public static List<Suggestion> of(Collection<Profile> profiles, Decisions decisions) {
    return new Suggestions(profiles, decisions).all();
  }

  private List<Suggestion> all() {
    Map<String, Set<String>> candidates = candidates();
    Map<List<String>, Suggestion> suggestions = new HashMap<>();
    for (Signs subject : profiles.values()) {
      String id = subject.profile().id();
      for (Suggestion suggestion : of(subject, candidates.getOrDefault(id, Set.of()))) {
        suggestions.merge(
            pair(suggestion), suggestion, (a, b) -> a.probability() >= b.probability() ? a : b);
      }
    }
    return suggestions.values().stream()
        .sorted(
            Comparator.comparingDouble((Suggestion s) -> -s.probability())
                .thenComparing(Suggestion::subject)
                .thenComparing(Suggestion::personId))
        .toList();
  }

  private static List<String> pair(Suggestion suggestion) {
    return Stream.of(suggestion.subject(), suggestion.personId()).sorted().toList();
  }

  /** Shares the probability among all that one subject could be: it is one of them, or none. */
  private List<Suggestion> of(Signs subject, Set<String> candidates) {
    double prior = (subject.profile().isListed() ? PERSON_IS_DOUBLE : ACCOUNT_IS_KNOWN) / others;
    List<Scored> scored = new ArrayList<>();
    double all = 1;
    for (String id : candidates) {
      Signs other = profiles.get(id);
      if (other != null && !decisions.isRejected(subject.profile().id(), id)) {
        List<Feature> features = score.features(subject, other);
        double bits = LinkScore.bits(features);
        scored.add(new Scored(other.profile(), bits, features));
        all += prior * Math.pow(2, bits);
      }
    }
    double sum = all;
    return scored.stream()
        .sorted(Comparator.comparingDouble((Scored s) -> -s.bits).thenComparing(s -> s.other.id()))
        .limit(MOST)
        .map(
            s ->
                new Suggestion(
                    subject.profile().id(),
                    subject.profile().isListed(),
                    s.other.id(),
                    prior * Math.pow(2, s.bits) / sum,
                    s.features))
        .filter(s -> s.probability() >= (s.subjectIsListed() ? LEAST_OF_LISTED : LEAST))
        .toList();
  }

  /**
   * For every subject those that share a key with it. Accounts are compared with listed persons;
   * where nobody is listed, with each other.
   */
  private Map<String, Set<String>> candidates() {
    Map<String, List<Profile>> blocks = new HashMap<>();
    for (Signs signs : profiles.values()) {
      keys(signs)
          .forEach(key -> blocks.computeIfAbsent(key, k -> new ArrayList<>()).add(signs.profile()));
    }
    Map<String, Set<String>> candidates = new HashMap<>();
    for (Map.Entry<String, List<Profile>> entry : blocks.entrySet()) {
      List<Profile> block = entry.getValue();
      int largest = entry.getKey().startsWith(WORD) ? LARGEST_BLOCK_OF_WORD : LARGEST_BLOCK;
      if (block.size() <= largest) {
        for (Profile subject : block) {
          block.stream()
              .filter(other -> isCandidate(subject, other))
              .forEach(
                  other ->
                      candidates
                          .computeIfAbsent(subject.id(), s -> new TreeSet<>())
                          .add(other.id()));
        }
      }
    }
    return candidates;
  }

  private boolean isCandidate(Profile subject, Profile other) {
    return !subject.id().equals(other.id()) && (other.isListed() || !hasList);
  }

  /**
   * Keys by which a profile is found: words, pairs of words or of a word and an initial (frequent
   * words alone make blocks that are too large), bare logins, their letters, and numbers beside
   * letters.
   */
  private static Set<String> keys(Signs signs) {
    Set<String> keys = new HashSet<>();
    signs.spellings().forEach(spelling -> keys.add("letters:" + spelling));
    signs.letters().forEach(letters -> keys.add("letters:" + letters));
    signs.bare().forEach(bare -> keys.add("bare:" + bare));
    signs.numbers().forEach(number -> keys.add("number:" + number));
    Set<String> words = signs.allWords();
    for (String word : words) {
      keys.add(WORD + word);
      for (String other : words) {
        if (!other.equals(word)) {
          keys.add("pair:" + (word.compareTo(other) < 0 ? word + " " + other : other + " " + word));
          keys.add("initial:" + word.charAt(0) + " " + other);
          Nicknames.groupsOf(word).forEach(group -> keys.add("form:" + group + " " + other));
        }
      }
    }
    return keys;
  }
}
