package dev.counterweight.identity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * How likely two profiles are one person, in bits: sums of log2(m/u) after Fellegi and Sunter (A
 * theory for record linkage, JASA 1969), where m is how often one person shows an agreement and u
 * how often two do by chance. u is the share of profiles that have the word, after Winkler; m are
 * set by hand, not fitted. Names, and logins that are made of them, are not independent: what a
 * login repeats of a name counts once.
 */
final class LinkScore {
  private static final double SAME_WORD = 0.9;
  private static final double FORM_OF_WORD = 0.3;
  private static final double INITIAL = 0.3;
  private static final double ONE_LETTER_OFF = 0.1;
  private static final double OTHER_WORD = -5;
  private static final double MORE_WORDS = -0.5;
  private static final double SAME_NUMBER = 0.8;
  private static final double OTHER_NUMBER = -1;
  private static final double SAME_HANDLE = 4;
  private static final double LONGER_HANDLE = 6;
  private static final double SPELLED_FROM_NAME = 1.5;
  private static final double MOST_BY_SUBJECTS = 6;

  private final Census census;
  private final double subjectsInAll;

  LinkScore(Census census, double subjectsInAll) {
    this.census = census;
    this.subjectsInAll = Math.max(1, subjectsInAll);
  }

  /** What speaks for and against. */
  List<Feature> features(Signs one, Signs other) {
    List<Feature> features = new ArrayList<>();
    Set<String> explained = new HashSet<>();
    names(one, other, explained, features);
    handles(one, other, explained, features);
    numbers(one, other, features);
    sources(one.profile(), other.profile(), features);
    subjects(one.profile(), other.profile(), features);
    return features;
  }

  static double bits(List<Feature> features) {
    return features.stream().mapToDouble(Feature::bits).sum();
  }

  /** The pair of names that agrees best. */
  private void names(Signs one, Signs other, Set<String> explained, List<Feature> into) {
    List<Feature> best = List.of();
    Set<String> bestExplained = Set.of();
    for (List<String> name : one.names()) {
      for (List<String> otherName : other.names()) {
        Set<String> shared = new HashSet<>();
        List<Feature> found = names(name, otherName, shared);
        if (best.isEmpty() || bits(found) > bits(best)) {
          best = found;
          bestExplained = shared;
        }
      }
    }
    into.addAll(best);
    explained.addAll(bestExplained);
  }

  private List<Feature> names(List<String> one, List<String> other, Set<String> shared) {
    List<Feature> features = new ArrayList<>();
    List<String> left = new ArrayList<>(one);
    List<String> right = new ArrayList<>(other);
    for (Agreement agreement : Agreement.values()) {
      for (String word : List.copyOf(left)) {
        for (String otherWord : List.copyOf(right)) {
          if (left.contains(word)
              && right.contains(otherWord)
              && agreement.holds(word, otherWord)) {
            left.remove(word);
            right.remove(otherWord);
            shared.add(word);
            shared.add(otherWord);
            features.add(agreement.feature(word, otherWord, this));
          }
        }
      }
    }
    int differing = Math.min(left.size(), right.size());
    int more = Math.max(left.size(), right.size()) - differing;
    if (differing > 0) {
      features.add(
          new Feature(
              "'"
                  + String.join(" ", left)
                  + "' is not '"
                  + String.join(" ", right)
                  + "' in the name",
              differing * OTHER_WORD));
    } else if (more > 0 && !features.isEmpty()) {
      features.add(new Feature("one name has more words", more * MORE_WORDS));
    }
    return features;
  }

  /** How two words of names can agree, the strongest first. */
  private enum Agreement {
    SAME {
      @Override
      boolean holds(String one, String other) {
        return one.length() > 1 && one.equals(other);
      }

      @Override
      Feature feature(String one, String other, LinkScore score) {
        double share = score.census.share(one);
        return new Feature(
            "same word '" + one + "' in the name, which " + percent(share) + " of others have",
            log2(SAME_WORD / share));
      }
    },
    FORM {
      @Override
      boolean holds(String one, String other) {
        return Nicknames.areForms(one, other);
      }

      @Override
      Feature feature(String one, String other, LinkScore score) {
        double share = Math.min(0.9, score.census.share(one) + score.census.share(other));
        return new Feature(
            "'" + one + "' and '" + other + "' are forms of one name", log2(FORM_OF_WORD / share));
      }
    },
    NEAR {
      @Override
      boolean holds(String one, String other) {
        return one.length() > 4 && other.length() > 4 && isOneLetterOff(one, other);
      }

      @Override
      Feature feature(String one, String other, LinkScore score) {
        double share = Math.min(0.9, score.census.share(one) + score.census.share(other));
        return new Feature(
            "'" + one + "' and '" + other + "' differ by one letter", log2(ONE_LETTER_OFF / share));
      }
    },
    INITIAL {
      @Override
      boolean holds(String one, String other) {
        return (one.length() == 1 || other.length() == 1) && one.charAt(0) == other.charAt(0);
      }

      @Override
      Feature feature(String one, String other, LinkScore score) {
        double share = score.census.shareOfInitial(one.substring(0, 1));
        return new Feature("same initial '" + one.charAt(0) + "'", log2(LinkScore.INITIAL / share));
      }
    };

    abstract boolean holds(String one, String other);

    abstract Feature feature(String one, String other, LinkScore score);
  }

  /** Logins and the first parts of e-mails. */
  private void handles(Signs one, Signs other, Set<String> explained, List<Feature> into) {
    for (String word : shared(one.words(), other.words())) {
      boolean isOfName =
          explained.contains(word)
              || one.spellings().contains(word)
              || other.spellings().contains(word);
      if (!isOfName && word.length() > 2) {
        double share = census.share(word);
        into.add(
            new Feature("same word '" + word + "' in a login or e-mail", log2(SAME_WORD / share)));
      }
    }
    Set<String> same = shared(one.bare(), other.bare());
    same.removeIf(handle -> handle.length() < 3);
    if (!same.isEmpty()) {
      String handle = same.iterator().next();
      into.add(new Feature("same login or e-mail name '" + handle + "'", SAME_HANDLE));
    } else if (isLonger(one, other) || isLonger(other, one)) {
      into.add(new Feature("one login is the other with more at its end", LONGER_HANDLE));
    } else if (!shared(one.letters(), other.spellings()).isEmpty()
        || !shared(other.letters(), one.spellings()).isEmpty()) {
      into.add(new Feature("a login is made of the other's name", SPELLED_FROM_NAME));
    }
  }

  /** A second login is often the first with something behind it. */
  private static boolean isLonger(Signs shorter, Signs longer) {
    for (String handle : shorter.bare()) {
      boolean tells = handle.length() > 4 && !shorter.spellings().contains(handle);
      for (String other : longer.bare()) {
        if (tells
            && other.length() > handle.length()
            && other.length() <= handle.length() + 5
            && other.startsWith(handle)) {
          return true;
        }
      }
    }
    return false;
  }

  private static Set<String> shared(Set<String> one, Set<String> other) {
    Set<String> shared = new LinkedHashSet<>(one);
    shared.retainAll(other);
    return shared;
  }

  private void numbers(Signs one, Signs other, List<Feature> into) {
    if (one.numbers().isEmpty() || other.numbers().isEmpty()) {
      return;
    }
    Set<String> shared = shared(one.numbers(), other.numbers());
    if (shared.isEmpty()) {
      into.add(new Feature("other numbers in the logins", OTHER_NUMBER));
      return;
    }
    String rarest =
        shared.stream().min(Comparator.comparingDouble(census::shareOfNumber)).orElseThrow();
    into.add(
        new Feature(
            "same number " + rarest + " in logins or e-mails",
            log2(SAME_NUMBER / census.shareOfNumber(rarest))));
  }

  /** People have one account at a source, and few have two. */
  private void sources(Profile one, Profile other, List<Feature> into) {
    if (one.isListed() || !other.isListed() || one.sources().size() != 1) {
      return;
    }
    String source = one.sources().iterator().next();
    double without = census.shareWithout(source);
    into.add(
        other.sources().contains(source)
            ? new Feature("has an account at " + source + " already", log2(0.5 / (1 - without)))
            : new Feature("has no account at " + source + " yet", log2(0.5 / without)));
  }

  /**
   * Tickets that both had to do with, against what chance would give: the ratio of two Poisson
   * distributions, one person's work in two places meeting at one ticket in ten.
   */
  private void subjects(Profile one, Profile other, List<Feature> into) {
    if (one.subjects().isEmpty() || other.subjects().isEmpty()) {
      return;
    }
    Set<String> shared = new HashSet<>(one.subjects());
    shared.retainAll(other.subjects());
    double smaller = Math.min(one.subjects().size(), other.subjects().size());
    double byChance = one.subjects().size() * (double) other.subjects().size() / subjectsInAll;
    double expected = byChance + 0.1 * smaller;
    double bits = shared.size() * log2(expected / byChance) - (expected - byChance) / Math.log(2);
    double bounded = Math.max(-MOST_BY_SUBJECTS / 3, Math.min(MOST_BY_SUBJECTS, bits));
    into.add(new Feature(shared.size() + " tickets in common", bounded));
  }

  /** Whether one letter was changed, added or left out. */
  static boolean isOneLetterOff(String one, String other) {
    int shorter = Math.min(one.length(), other.length());
    int head = 0;
    while (head < shorter && one.charAt(head) == other.charAt(head)) {
      head++;
    }
    int tail = 0;
    while (tail < shorter - head
        && one.charAt(one.length() - 1 - tail) == other.charAt(other.length() - 1 - tail)) {
      tail++;
    }
    return Math.max(one.length(), other.length()) - head - tail == 1;
  }

  private static String percent(double share) {
    return Math.round(share * 1_000) / 10.0 + " %";
  }

  private static double log2(double value) {
    return Math.log(value) / Math.log(2);
  }
}
