package dev.counterweight.links;

import dev.counterweight.links.Mention.Form;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a text refers to, in its author's own words only: never in code, quotes or the address
 * of another thing. An address of a change or ticket is itself a mention. So is the target of a
 * Markdown link, which is where {@code [this](!412#note_3)} leads.
 *
 * <p>Linear in the length of the text; no more than {@link #MOST} mentions of a text are kept.
 */
public final class Mentions {
  /** A longer list is the output of a program. */
  public static final int MOST = 2000;

  private static final int LONGEST_PROJECT = 200;
  private static final int LONGEST_KEY = 31;
  private static final int LONGEST_HOST = 253;
  private static final int LONGEST_ADDRESS = 2000;
  private static final int MOST_DIGITS = 9;
  private static final int BEHIND = 60;

  private static final Pattern REVERTED_COMMIT =
      Pattern.compile(
          "(?i)\\b(?:reverts?|reverting) (?:the )?commits? ((?:[0-9a-f]{7,40}(?:,| and|, and)?\\s{0,2}){1,8})");

  private static final Pattern BLAMED_COMMIT =
      Pattern.compile(
          "(?i)\\b(?:introduced|caused|broken|regression) (?:by|in|with|since|from) (?:the )?(?:commit )?"
              + "([0-9a-f]{7,40})\\b");

  private static final Pattern COMMIT = Pattern.compile("\\b[0-9a-f]{7,40}\\b");

  private static final Pattern REVERTED_TITLE =
      Pattern.compile("(?i)^.{0,60}?\\brevert:?\\s+[\"“](.{3,300})[\"”]");

  private Mentions() {}

  /** All mentions of a title and of a canonical text, in order. */
  public static List<Mention> of(@Nullable String title, OwnWords words) {
    List<Mention> found = new ArrayList<>();
    if (title != null) {
      inTitle(title, found);
    }
    inText(words.text(), found);
    return found.size() > MOST ? List.copyOf(found.subList(0, MOST)) : found;
  }

  private static void inTitle(String title, List<Mention> found) {
    String own = OwnWords.of(title.replace('\n', ' ')).text();
    List<Mention> mentions = new ArrayList<>();
    inText(own, mentions);
    Matcher reverted = REVERTED_TITLE.matcher(title);
    if (reverted.find()) {
      mentions.add(
          mention(
              title,
              Form.TITLE,
              null,
              reverted.group(1),
              Relation.REVERTS,
              reverted.start(1),
              reverted.end(1)));
    }
    for (Mention m : mentions) {
      found.add(
          new Mention(
              m.written(),
              m.form(),
              m.project(),
              m.key(),
              m.relation(),
              m.isDoubted(),
              true,
              m.start(),
              m.end()));
    }
  }

  private static Mention mention(
      String text,
      Form form,
      @Nullable String project,
      String key,
      Relation relation,
      int start,
      int end) {
    return new Mention(
        text.substring(start, end), form, project, key, relation, false, false, start, end);
  }

  private static void inText(String own, List<Mention> found) {
    if (!mayHold(own)) {
      return;
    }
    List<Mention> mentions = new ArrayList<>();
    String words = withoutAddresses(own, mentions);
    numbers(words, mentions);
    keys(words, mentions);
    commits(words, mentions);
    mentions.sort(Comparator.comparingInt(Mention::start).thenComparing(Mention::end));
    found.addAll(mentions);
  }

  /** Most texts name nothing; they are left after one look. */
  private static boolean mayHold(String text) {
    for (int at = 1; at < text.length(); at++) {
      char before = text.charAt(at - 1);
      char character = text.charAt(at);
      boolean digit = character >= '0' && character <= '9';
      if ((digit && (before == '!' || before == '#' || before == '-'))
          || (before == '/' && character == '/')) {
        return true;
      }
    }
    return saysWhereFrom(text);
  }

  private static boolean saysWhereFrom(String text) {
    return text.contains("evert")
        || text.contains("ntroduced")
        || text.contains("aused")
        || text.contains("roken")
        || text.contains("egression");
  }

  /** Takes addresses as mentions of their own, and blanks them out. */
  private static String withoutAddresses(String own, List<Mention> mentions) {
    StringBuilder words = new StringBuilder(own);
    int slash = own.indexOf('/');
    while (slash >= 0 && mentions.size() < MOST) {
      int start = addressStart(own, slash);
      int next = slash + 1;
      if (start >= 0) {
        int end = addressEnd(own, start, runEnd(own, slash));
        String url = own.substring(start, end);
        if (url.contains("://")) {
          mentions.add(said(own, Form.URL, null, url, start, end));
        }
        for (int at = start; at < end; at++) {
          words.setCharAt(at, ' ');
        }
        next = Math.max(next, end);
      }
      slash = own.indexOf('/', next);
    }
    return words.toString();
  }

  /** Where the address begins whose first slash this is, behind a scheme or a host name; or -1. */
  private static int addressStart(String text, int slash) {
    boolean hasScheme =
        slash > 0 && text.charAt(slash - 1) == ':' && text.startsWith("/", slash + 1);
    int end = hasScheme ? slash - 1 : slash;
    int start = end;
    while (start > 0 && end - start < LONGEST_HOST && isHost(text.charAt(start - 1))) {
      start--;
    }
    while (start < end && !Character.isLetterOrDigit(text.charAt(start))) {
      start++;
    }
    boolean isWhole = start == 0 || !Character.isLetterOrDigit(text.charAt(start - 1));
    boolean isAddress = hasScheme ? end - start > 1 : isHostName(text.substring(start, end));
    return isWhole && isAddress ? start : -1;
  }

  private static boolean isHost(char character) {
    return (character >= 'a' && character <= 'z')
        || (character >= 'A' && character <= 'Z')
        || (character >= '0' && character <= '9')
        || ".-+".indexOf(character) >= 0;
  }

  /** With a dot, and an ending of letters. */
  private static boolean isHostName(String name) {
    int dot = name.lastIndexOf('.');
    String ending = name.substring(dot + 1);
    return dot > 0
        && ending.length() >= 2
        && ending.length() <= 10
        && ending.chars().allMatch(Character::isLetter);
  }

  /** Where what began ends: at a blank or at a mark that no address holds. */
  private static int runEnd(String text, int from) {
    int end = from;
    while (end < text.length()
        && end - from < LONGEST_ADDRESS
        && !Character.isWhitespace(text.charAt(end))
        && "<>\"`".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return end;
  }

  /** Punctuation behind an address belongs to the sentence; so does a bracket it did not open. */
  private static int addressEnd(String text, int start, int end) {
    int at = end;
    while (at > start) {
      char last = text.charAt(at - 1);
      boolean closes = last == ')' && count(text, start, at, '(') < count(text, start, at, ')');
      if (closes || ".,;:!?'\"*_]}|".indexOf(last) >= 0) {
        at--;
      } else {
        break;
      }
    }
    int inside = text.indexOf("](", start); // [https://a](https://b) are two
    int target = text.indexOf(')', start); // (https://a)[…]
    if (inside > 0 && inside < at) {
      return inside;
    }
    boolean opensNone = count(text, start, at, '(') == 0;
    return target > 0 && target < at && opensNone ? target : at;
  }

  private static long count(String text, int from, int to, char wanted) {
    return text.substring(from, to).chars().filter(c -> c == wanted).count();
  }

  private static void numbers(String words, List<Mention> mentions) {
    for (int at = 0; at + 1 < words.length() && mentions.size() < MOST; at++) {
      char mark = words.charAt(at);
      int end = mark == '!' || mark == '#' ? numberEnd(words, at + 1) : -1;
      if (end < 0 || (at > 0 && words.charAt(at - 1) == '&')) {
        continue;
      }
      boolean isQualified = at > 0 && Character.isLetterOrDigit(words.charAt(at - 1));
      int start = isQualified ? projectStart(words, at) : at;
      mentions.add(
          isQualified
              ? said(
                  words,
                  Form.FULL,
                  words.substring(start, at),
                  words.substring(at, end),
                  start,
                  end)
              : said(words, Form.SHORT, null, words.substring(at, end), at, end));
    }
  }

  /** Where a number ends that stands as a word of its own; -1 where there is none. */
  private static int numberEnd(String words, int from) {
    int end = from;
    while (end < words.length() && isDigit(words.charAt(end))) {
      end++;
    }
    if (end == from || end - from > MOST_DIGITS) {
      return -1;
    }
    char next = end < words.length() ? words.charAt(end) : ' ';
    char after = end + 1 < words.length() ? words.charAt(end + 1) : ' ';
    boolean goesOn =
        Character.isLetterOrDigit(next)
            || (next == '.' && isDigit(after))
            || (next == '_' && (Character.isLetterOrDigit(after) || after == '_'));
    return goesOn ? -1 : end;
  }

  private static boolean isDigit(char character) {
    return character >= '0' && character <= '9';
  }

  /** A path as GitLab allows it, read backwards. */
  private static int projectStart(String words, int end) {
    int at = end;
    while (at > 0 && end - at < LONGEST_PROJECT && isPath(words.charAt(at - 1))) {
      at--;
    }
    while (at < end && "/.-".indexOf(words.charAt(at)) >= 0) {
      at++;
    }
    return at;
  }

  private static boolean isPath(char character) {
    return Character.isLetterOrDigit(character) || "/._-".indexOf(character) >= 0;
  }

  private static void keys(String words, List<Mention> mentions) {
    int dash = words.indexOf('-');
    while (dash >= 0 && mentions.size() < MOST) {
      int end = numberEnd(words, dash + 1);
      int start = end < 0 ? dash : keyStart(words, dash);
      if (dash - start > 1) {
        mentions.add(said(words, Form.KEY, null, words.substring(start, end), start, end));
      }
      dash = words.indexOf('-', dash + 1);
    }
  }

  /**
   * Where the name of a tracker's project begins that ends here; the end itself where none does.
   */
  private static int keyStart(String words, int end) {
    int start = end;
    while (start > 0 && end - start < LONGEST_KEY && isKey(words.charAt(start - 1))) {
      start--;
    }
    while (start < end && !(words.charAt(start) >= 'A' && words.charAt(start) <= 'Z')) {
      if (isDigit(words.charAt(start))) {
        return end;
      }
      start++;
    }
    char before = start > 0 ? words.charAt(start - 1) : ' ';
    return Character.isLetterOrDigit(before) || before == '@' ? end : start;
  }

  private static boolean isKey(char character) {
    return (character >= 'A' && character <= 'Z') || isDigit(character) || character == '_';
  }

  private static void commits(String words, List<Mention> mentions) {
    if (!saysWhereFrom(words)) {
      return;
    }
    Matcher reverted = REVERTED_COMMIT.matcher(words);
    while (mentions.size() < MOST && reverted.find()) {
      Matcher commit = COMMIT.matcher(words).region(reverted.start(1), reverted.end(1));
      while (commit.find()) {
        mentions.add(
            mention(
                words,
                Form.COMMIT,
                null,
                commit.group(),
                Relation.REVERTS,
                commit.start(),
                commit.end()));
      }
    }
    Matcher blamed = BLAMED_COMMIT.matcher(words);
    while (mentions.size() < MOST && blamed.find()) {
      mentions.add(
          mention(
              words,
              Form.COMMIT,
              null,
              blamed.group(1),
              Relation.CAUSED_BY,
              blamed.start(1),
              blamed.end(1)));
    }
  }

  private static Mention said(
      String words, Form form, @Nullable String project, String key, int start, int end) {
    String before = words.substring(Math.max(0, start - 2 * RelationCues.REACH), start);
    int paragraph = before.lastIndexOf("\n\n");
    String behind = words.substring(end, Math.min(words.length(), end + BEHIND));
    RelationCues.Said said =
        RelationCues.read(paragraph < 0 ? before : before.substring(paragraph + 2), behind);
    return new Mention(
        words.substring(start, end),
        form,
        project,
        key,
        said.relation(),
        said.isDoubted(),
        false,
        start,
        end);
  }
}
