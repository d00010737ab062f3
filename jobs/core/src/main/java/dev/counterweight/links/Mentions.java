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
  private static final int BEHIND = 60;

  /** With a scheme, or a host name and a path. */
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?i)\\b[a-z][a-z0-9+.-]{1,15}://[^\\s<>\"`]{1,2000}"
              + "|\\b(?:[a-z0-9](?:[a-z0-9-]{0,62})\\.){1,6}[a-z]{2,10}/[^\\s<>\"`]{1,2000}");

  private static final Pattern NUMBER =
      Pattern.compile("(?<![\\p{L}\\p{N}&])([!#])(\\d{1,9})(?![\\p{L}\\p{N}]|\\.\\d|_\\w)");

  private static final Pattern QUALIFIED =
      Pattern.compile("(?<=[\\p{L}\\p{N}])([!#])(\\d{1,9})(?![\\p{L}\\p{N}]|\\.\\d|_\\w)");

  private static final Pattern KEY =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}@])([A-Z][A-Z0-9_]{1,30}-\\d{1,9})(?![\\p{L}\\p{N}]|\\.\\d|_\\w)");

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
    return text.contains("evert")
        || text.contains("ntroduced")
        || text.contains("aused")
        || text.contains("egression");
  }

  /** Takes addresses as mentions of their own, and blanks them out. */
  private static String withoutAddresses(String own, List<Mention> mentions) {
    Matcher address = ADDRESS.matcher(own);
    StringBuilder words = new StringBuilder(own);
    while (mentions.size() < MOST && address.find()) {
      int end = addressEnd(own, address.start(), address.end());
      String url = own.substring(address.start(), end);
      if (url.contains("://")) {
        mentions.add(said(own, Form.URL, null, url, address.start(), end));
      }
      for (int at = address.start(); at < end; at++) {
        words.setCharAt(at, ' ');
      }
    }
    return words.toString();
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
    Matcher number = NUMBER.matcher(words);
    while (mentions.size() < MOST && number.find()) {
      mentions.add(said(words, Form.SHORT, null, number.group(), number.start(), number.end()));
    }
    Matcher qualified = QUALIFIED.matcher(words);
    while (mentions.size() < MOST && qualified.find()) {
      int from = projectStart(words, qualified.start());
      String project = words.substring(from, qualified.start());
      mentions.add(said(words, Form.FULL, project, qualified.group(), from, qualified.end()));
    }
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
    Matcher key = KEY.matcher(words);
    while (mentions.size() < MOST && key.find()) {
      mentions.add(said(words, Form.KEY, null, key.group(1), key.start(1), key.end(1)));
    }
  }

  private static void commits(String words, List<Mention> mentions) {
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
