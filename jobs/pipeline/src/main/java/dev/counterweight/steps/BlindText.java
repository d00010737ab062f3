package dev.counterweight.steps;

import dev.counterweight.model.Person;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Texts without the names of anybody known: every word of a name, id or handle is taken out. */
final class BlindText {
  private static final String BLANK = "[name]";
  private static final int SHORTEST = 3;

  private final Set<String> words = new HashSet<>();

  BlindText(List<Person> people) {
    for (Person person : people) {
      addWords(person.displayName());
      words.add(person.personId().toLowerCase(Locale.ROOT));
    }
  }

  private void addWords(String name) {
    for (String word : name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
      if (word.length() >= SHORTEST) {
        words.add(word);
      }
    }
  }

  /** A word written with an at sign is a handle, whoever it belongs to. */
  String of(String text) {
    StringBuilder blind = new StringBuilder();
    int at = 0;
    while (at < text.length()) {
      int end = at;
      while (end < text.length() && isOfAWord(text.charAt(end))) {
        end++;
      }
      if (end == at) {
        blind.append(text.charAt(at++));
      } else {
        String word = text.substring(at, end);
        boolean isHandle = at > 0 && text.charAt(at - 1) == '@';
        blind.append(isHandle || isName(word) ? BLANK : word);
        at = end;
      }
    }
    return blind.toString();
  }

  private static boolean isOfAWord(char sign) {
    return Character.isLetterOrDigit(sign) || sign == '-' || sign == '_' || sign == '.';
  }

  /** Also joined names, {@code nia.okafor}, and a name at the end of a sentence. */
  private boolean isName(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    if (words.contains(lower)) {
      return true;
    }
    for (String part : lower.split("[-_.]")) {
      if (words.contains(part)) {
        return true;
      }
    }
    return false;
  }
}
