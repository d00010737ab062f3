package dev.counterweight.signals.similar;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The words of a text as an index counts them: lower case, endings of English inflection taken off,
 * identifiers whole and in their parts ({@code createTableView}: createtableview, create, table,
 * view). Knows no vocabulary of any company.
 */
final class Terms {
  private static final int SHORTEST = 2;
  private static final int LONGEST = 60;

  private static final Set<String> EMPTY_WORDS =
      Set.of(
          ("a an and are as at be by but can could did do does for from had has have how i if in is"
                  + " it my not of on or our should so that the then there they this to was we were"
                  + " what when which will with would you your")
              .split(" "));

  private Terms() {}

  /** The terms of the first so many words, in their order. */
  static List<String> of(String text, int most) {
    List<String> terms = new ArrayList<>();
    int start = -1;
    for (int at = 0; at <= text.length() && terms.size() < most; at++) {
      boolean inside = at < text.length() && Character.isLetterOrDigit(text.charAt(at));
      if (inside && start < 0) {
        start = at;
      } else if (!inside && start >= 0) {
        addWord(text.substring(start, at), terms);
        start = -1;
      }
    }
    return terms;
  }

  private static void addWord(String word, List<String> terms) {
    if (word.length() > LONGEST) {
      return; // a hash or a key, not a word
    }
    add(word, terms);
    int part = 0;
    for (int at = 1; at < word.length(); at++) {
      if (isHump(word, at)) {
        add(word.substring(part, at), terms);
        part = at;
      }
    }
    if (part > 0) {
      add(word.substring(part), terms);
    }
  }

  private static boolean isHump(String word, int at) {
    return Character.isUpperCase(word.charAt(at)) && Character.isLowerCase(word.charAt(at - 1));
  }

  private static void add(String word, List<String> terms) {
    String lower = word.toLowerCase(Locale.ROOT);
    if (lower.length() >= SHORTEST && !EMPTY_WORDS.contains(lower)) {
      terms.add(stem(lower));
    }
  }

  /** Takes plural, -ing, -ed and a last e off; less than Porter's stemmer, and never to nothing. */
  static String stem(String word) {
    String stem = singular(word);
    if (stem.length() > 5 && stem.endsWith("ing")) {
      stem = stem.substring(0, stem.length() - 3);
    } else if (stem.length() > 4 && stem.endsWith("ed")) {
      stem = stem.substring(0, stem.length() - 2);
    }
    int length = stem.length();
    if (length > 4 && stem.endsWith("e")) {
      return stem.substring(0, length - 1);
    }
    boolean doubled =
        length > 4
            && stem.charAt(length - 1) == stem.charAt(length - 2)
            && "bdgmnprt".indexOf(stem.charAt(length - 1)) >= 0;
    return doubled ? stem.substring(0, length - 1) : stem;
  }

  private static String singular(String word) {
    int length = word.length();
    if (length > 4 && word.endsWith("ies")) {
      return word.substring(0, length - 3) + "y";
    }
    boolean plural =
        length > 3
            && word.endsWith("s")
            && !word.endsWith("ss")
            && !word.endsWith("us")
            && !word.endsWith("is");
    return plural ? word.substring(0, length - 1) : word;
  }

  /** How often each term is there, a term of the first list so many times. */
  static Map<String, Integer> counts(List<String> weighty, int times, List<String> others) {
    Map<String, Integer> counts = new HashMap<>();
    weighty.forEach(term -> counts.merge(term, times, Integer::sum));
    others.forEach(term -> counts.merge(term, 1, Integer::sum));
    return counts;
  }
}
