package dev.counterweight.exposure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * Whether two texts say the same: the same set of words, whatever their order, case, marks, markup,
 * numbers and names of accounts. A word exchanged makes another text.
 */
public final class SameWords {
  /** Shorter texts are the same by chance: "looks good to me". */
  private static final int LEAST_DISTINCT = 8;

  private SameWords() {}

  /** Equal for texts that say the same; empty for one too short to tell. */
  public static String key(String text) {
    Set<String> distinct = new TreeSet<>(words(text));
    return distinct.size() < LEAST_DISTINCT ? "" : String.join(" ", distinct);
  }

  /** How many words a text has. */
  public static int count(String text) {
    return words(text).size();
  }

  /** Runs of letters in small letters; what holds a digit or follows an {@code @} is none. */
  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    int start = -1;
    boolean plain = true;
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : ' ';
      if (Character.isLetterOrDigit(c)) {
        if (start < 0) {
          start = i;
          plain = i == 0 || text.charAt(i - 1) != '@';
        }
        plain &= Character.isLetter(c);
      } else if (start >= 0) {
        if (plain) {
          words.add(text.substring(start, i).toLowerCase(Locale.ROOT));
        }
        start = -1;
      }
    }
    return words;
  }
}
