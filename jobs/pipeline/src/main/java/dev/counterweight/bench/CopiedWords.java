package dev.counterweight.bench;

import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * The words of one copy of an archive: every fifth is another one of the same archive, as often as
 * it stands there, so that no text is the text of another copy and all stay as long as they were.
 * Names of people, projects and tickets become those of the copy, so that what refers to something
 * still does.
 */
final class CopiedWords {
  private static final double CHANGED = 0.2;
  private static final String BEFORE_A_WORD = " \n";
  private static final String AFTER_A_WORD = " \n.,;:?!)";

  private final CopyNames names;
  private final List<String> pool;
  private final Set<String> accounts;
  private final List<String> paths;
  private final Set<String> ticketPrefixes;

  /**
   * The words of a copy.
   *
   * @param pool words to draw from; the more often one stands in it the likelier
   * @param accounts logins and ids of people
   * @param paths paths of projects
   * @param ticketPrefixes keys of ticket projects
   */
  CopiedWords(
      CopyNames names,
      List<String> pool,
      Set<String> accounts,
      List<String> paths,
      Set<String> ticketPrefixes) {
    this.names = names;
    this.pool = pool;
    this.accounts = accounts;
    this.paths = paths;
    this.ticketPrefixes = ticketPrefixes;
  }

  /** A text of the copy; the same for the same text and dice. */
  String copied(String original, SplittableRandom dice) {
    return copied(original, dice, CHANGED);
  }

  /** What a machine wrote: its words are read as signs and stay, names become those of the copy. */
  String named(String original) {
    return copied(original, new SplittableRandom(0), 0);
  }

  private String copied(String original, SplittableRandom dice, double changed) {
    String text = withPaths(original);
    StringBuilder copy = new StringBuilder(text.length() + 32);
    int at = 0;
    while (at < text.length()) {
      char first = text.charAt(at);
      int end = at + 1;
      if (first == '@') {
        end = endOfLogin(text, at + 1);
        copy.append('@').append(account(text.substring(at + 1, end)));
      } else if (isLetter(first)) {
        end = endOfWord(text, at);
        copy.append(word(text, at, end, dice, changed));
      } else {
        copy.append(first);
      }
      at = end;
    }
    return copy.toString();
  }

  private String word(String text, int start, int end, SplittableRandom dice, double changed) {
    String word = text.substring(start, end);
    boolean isTicket =
        end < text.length() && text.charAt(end) == '-' && ticketPrefixes.contains(word);
    if (isTicket) {
      return names.ticketPrefix(word);
    }
    boolean stands =
        (start == 0 || BEFORE_A_WORD.indexOf(text.charAt(start - 1)) >= 0)
            && (end == text.length() || AFTER_A_WORD.indexOf(text.charAt(end)) >= 0);
    return stands && !pool.isEmpty() && dice.nextDouble() < changed
        ? pool.get(dice.nextInt(pool.size()))
        : word;
  }

  /** A login or id of somebody; anything else stays. */
  String account(String name) {
    return accounts.contains(name) ? names.account(name) : name;
  }

  /** The key of a ticket or of a ticket project; anything else stays. */
  String ticketKey(String key) {
    int end = key.indexOf('-');
    String prefix = end < 0 ? key : key.substring(0, end);
    return ticketPrefixes.contains(prefix)
        ? names.ticketPrefix(prefix) + key.substring(prefix.length())
        : key;
  }

  /** A text in which addresses of projects are those of the copy. */
  String withPaths(String text) {
    String copy = text;
    for (String path : paths) {
      if (copy.contains(path)) {
        copy = copy.replace(path, names.path(path));
      }
    }
    return copy;
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static int endOfWord(String text, int start) {
    int end = start;
    while (end < text.length() && isLetter(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static int endOfLogin(String text, int start) {
    int end = start;
    while (end < text.length()
        && (isLetter(text.charAt(end))
            || Character.isDigit(text.charAt(end))
            || text.charAt(end) == '-'
            || text.charAt(end) == '_')) {
      end++;
    }
    return end;
  }
}
