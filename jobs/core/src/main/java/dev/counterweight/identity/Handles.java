package dev.counterweight.identity;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names and logins as words that can be compared: lower case, without marks on letters. */
final class Handles {
  private static final Pattern WORD = Pattern.compile("\\p{L}+");
  private static final Pattern NUMBER = Pattern.compile("\\d+");
  private static final Pattern MARK = Pattern.compile("\\p{M}+");

  /** Letters that no normal form takes apart. */
  private static final Map<String, String> LETTERS =
      Map.ofEntries(
          Map.entry("ß", "ss"),
          Map.entry("ø", "o"),
          Map.entry("ł", "l"),
          Map.entry("đ", "d"),
          Map.entry("ð", "d"),
          Map.entry("þ", "th"),
          Map.entry("æ", "ae"),
          Map.entry("œ", "oe"),
          Map.entry("ı", "i"));

  private static final int LONGEST = 200;

  private Handles() {}

  /** Lower case, marks taken off: {@code Łukasz Müller} is {@code lukasz muller}. */
  static String folded(String text) {
    String bounded = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    String plain =
        MARK.matcher(Normalizer.normalize(bounded.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD))
            .replaceAll("");
    for (Map.Entry<String, String> letter : LETTERS.entrySet()) {
      plain = plain.replace(letter.getKey(), letter.getValue());
    }
    return plain;
  }

  /** The words of a name. */
  static List<String> words(String text) {
    return all(WORD, folded(text));
  }

  /** The numbers in a login, without leading zeros. */
  static List<String> numbers(String text) {
    return all(NUMBER, text).stream().map(n -> n.replaceFirst("^0+(?=\\d)", "")).toList();
  }

  /** Letters and digits alone: {@code nia.okafor-2} is {@code niaokafor2}. */
  static String bare(String text) {
    return folded(text).replaceAll("[^\\p{L}\\d]", "");
  }

  /** Letters alone. */
  static String letters(String text) {
    return folded(text).replaceAll("[^\\p{L}]", "");
  }

  /** What stands before the @. */
  static String localPart(String email) {
    int at = email.lastIndexOf('@');
    String local = at < 0 ? email : email.substring(0, at);
    int plus = local.indexOf('+');
    return plus > 0 ? local.substring(0, plus) : local;
  }

  /**
   * How a name is made a login in companies, without separators: first and last name, either
   * shortened to its first letter or three, in both orders, and either alone.
   */
  static Set<String> spellings(List<String> name) {
    Set<String> spellings = new LinkedHashSet<>();
    for (int i = 0; i < name.size(); i++) {
      for (int j = 0; j < name.size(); j++) {
        if (i != j) {
          String one = name.get(i);
          String other = name.get(j);
          spellings.add(one + other);
          spellings.add(one.charAt(0) + other);
          spellings.add(one + other.charAt(0));
          spellings.add(head(one, 3) + head(other, 3));
          spellings.add(head(one, 2) + other);
        }
      }
    }
    if (name.size() > 1) {
      spellings.add(String.join("", name));
      name.forEach(spellings::add);
    }
    return spellings;
  }

  private static String head(String word, int letters) {
    return word.substring(0, Math.min(letters, word.length()));
  }

  private static List<String> all(Pattern pattern, String text) {
    List<String> found = new ArrayList<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      found.add(matcher.group());
    }
    return found;
  }
}
