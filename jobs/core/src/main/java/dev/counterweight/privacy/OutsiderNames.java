package dev.counterweight.privacy;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Takes those out of a text whom its reader may not see, and puts a word in their place that says
 * nothing but that somebody was meant. A name that an outsider shares with an insider goes too,
 * unless the insider's whole name stands there. Handles and addresses of nobody known go as well.
 */
public final class OutsiderNames {
  /** In the place of a name, login or handle. */
  public static final String COLLEAGUE = "[colleague]";

  /** In the place of an e-mail address. */
  public static final String ADDRESS = "[address]";

  private static final int SHORTEST = 2;
  private static final Pattern WORD =
      Pattern.compile("[\\p{L}\\p{N}\\p{M}][\\p{L}\\p{N}\\p{M}._-]*");
  private static final Pattern EMAIL =
      Pattern.compile("[\\p{L}\\p{N}._%+-]+@[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)+");
  private static final Pattern JIRA_MENTION = Pattern.compile("\\[~([^\\]\\n]{1,200})]");
  private static final Pattern UNSPACED =
      Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}]{2,}");

  /** Signs that take no room; pages leave them out, and a name with one in it would be whole. */
  private static final Pattern UNSEEN = Pattern.compile("[\u200b\u2060\ufeff\u00ad]");

  private static final Pattern BETWEEN_NAMES = Pattern.compile("[\\s.,@]{0,2}");
  private static final Set<String> EVERYBODY =
      Set.of("here", "all", "channel", "everyone", "everybody", "team");

  private final Set<String> outsiderWords = new HashSet<>();
  private final Set<String> outsiderHandles = new HashSet<>();
  private final Set<String> insiderHandles = new HashSet<>();
  private final Map<String, List<List<String>>> insiderNames = new HashMap<>();
  private final List<String> unspaced = new ArrayList<>();

  /**
   * Somebody as texts name them.
   *
   * @param handles person id, logins, account ids, e-mail addresses
   */
  public record Known(String displayName, Collection<String> handles) {}

  /**
   * A text without outsiders, and where its marked words are now.
   *
   * @param markStart offset, in UTF-16 units; likewise markEnd
   */
  public record Cleaned(String text, int markStart, int markEnd) {}

  private record Span(int start, int end, String instead) {}

  /** Names to take out, and those that may stay. */
  public OutsiderNames(Collection<Known> insiders, Collection<Known> outsiders) {
    for (Known one : insiders) {
      one.handles().forEach(handle -> insiderHandles.add(folded(handle)));
      List<String> name = words(one.displayName());
      insiderHandles.add(String.join("", name));
      if (!name.isEmpty()) {
        insiderNames.computeIfAbsent(name.get(0), first -> new ArrayList<>()).add(name);
      }
    }
    for (Known one : outsiders) {
      one.handles().stream().map(OutsiderNames::folded).forEach(this::addHandle);
      List<String> name = words(one.displayName());
      if (name.size() > 1) {
        addHandle(String.join("", name));
      }
      for (String word : name) {
        if (UNSPACED.matcher(word).matches()) {
          unspaced.add(word);
        } else if (word.length() >= SHORTEST) {
          outsiderWords.add(word);
        }
      }
    }
    outsiderHandles.removeAll(insiderHandles);
  }

  /** A number alone is no handle: it would take every other number with it. */
  private void addHandle(String handle) {
    if (handle.length() >= SHORTEST && !handle.chars().allMatch(Character::isDigit)) {
      outsiderHandles.add(handle);
    }
  }

  /** A text without outsiders. */
  public String clean(String text) {
    return clean(text, 0, 0).text();
  }

  /** An address, or nothing where it names an outsider. */
  public String link(String address) {
    return clean(address).equals(address) ? address : "";
  }

  /** A text without outsiders, with marked words. */
  public Cleaned clean(String text, int markStart, int markEnd) {
    Matcher unseen = UNSEEN.matcher(text);
    if (!unseen.find()) {
      return cleaned(text, markStart, markEnd);
    }
    // an @ and nothing that can be seen before a name: how people write one without calling it
    return cleaned(unseen.replaceAll(""), seenBefore(text, markStart), seenBefore(text, markEnd));
  }

  private static int seenBefore(String text, int offset) {
    return UNSEEN
        .matcher(text.substring(0, Math.min(offset, text.length())))
        .replaceAll("")
        .length();
  }

  private Cleaned cleaned(String text, int markStart, int markEnd) {
    List<Span> spans = joined(text, spans(text));
    if (spans.isEmpty()) {
      return new Cleaned(text, markStart, markEnd);
    }
    StringBuilder out = new StringBuilder();
    int at = 0;
    int start = markStart;
    int end = markEnd;
    for (Span span : spans) {
      out.append(text, at, span.start).append(span.instead);
      at = span.end;
      int moved = out.length() - at;
      start = moved(start, markStart, span, moved, out.length() - span.instead.length());
      end = moved(end, markEnd, span, moved, out.length());
    }
    out.append(text, at, text.length());
    return new Cleaned(out.toString(), start, Math.max(start, end));
  }

  /** An offset behind a span moves with the text, one inside of it goes to its edge. */
  private static int moved(int now, int before, Span span, int by, int edge) {
    return before >= span.end ? before + by : before > span.start ? edge : now;
  }

  private List<Span> spans(String text) {
    List<Span> spans = new ArrayList<>();
    List<Span> kept = new ArrayList<>();
    matches(
        EMAIL, text, spans, kept, found -> insiderHandles.contains(folded(found.group())), ADDRESS);
    matches(
        JIRA_MENTION,
        text,
        spans,
        kept,
        found -> insiderHandles.contains(folded(found.group(1).replaceFirst("^accountid:", ""))),
        COLLEAGUE);
    for (String name : unspaced) {
      matches(Pattern.compile(Pattern.quote(name)), text, spans, kept, found -> false, COLLEAGUE);
    }
    List<Word> words = wordsOf(text);
    for (int i = 0; i < words.size(); i++) {
      Word word = words.get(i);
      int insider = insiderNameAt(words, i);
      if (insider > 0) {
        i += insider - 1;
      } else if (isOutsider(text, words, i)
          && kept.stream().noneMatch(k -> k.start <= word.start && word.end <= k.end)) {
        spans.add(new Span(word.start, word.end, COLLEAGUE));
      }
    }
    return spans;
  }

  private static void matches(
      Pattern pattern,
      String text,
      List<Span> spans,
      List<Span> kept,
      Predicate<Matcher> stays,
      String instead) {
    Matcher found = pattern.matcher(text);
    while (found.find()) {
      List<Span> where = stays.test(found) ? kept : spans;
      where.add(new Span(found.start(), found.end(), instead));
    }
  }

  /** In order, none over another; a name in two words is one colleague. */
  private static List<Span> joined(String text, List<Span> spans) {
    List<Span> sorted =
        spans.stream()
            .sorted(
                Comparator.comparingInt(Span::start)
                    .thenComparing(Span::end, Comparator.reverseOrder()))
            .toList();
    List<Span> joined = new ArrayList<>();
    for (Span span : sorted) {
      Span last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
      if (last == null) {
        joined.add(span);
      } else if (span.start < last.end || isOneName(text, last, span)) {
        joined.set(
            joined.size() - 1, new Span(last.start, Math.max(last.end, span.end), last.instead));
      } else {
        joined.add(span);
      }
    }
    return joined;
  }

  private static boolean isOneName(String text, Span last, Span span) {
    String between = text.substring(last.end, span.start);
    boolean sameKind = last.instead.equals(span.instead);
    return sameKind && !between.contains(",") && BETWEEN_NAMES.matcher(between).matches();
  }

  /** A word of a text, without full stops and dashes at its end. */
  private record Word(int start, int end, String folded, boolean isCapital, boolean isHandle) {}

  private static List<Word> wordsOf(String text) {
    List<Word> words = new ArrayList<>();
    Matcher found = WORD.matcher(text);
    while (found.find()) {
      int end = found.end();
      while (end > found.start() + 1 && "._-".indexOf(text.charAt(end - 1)) >= 0) {
        end--;
      }
      String word = text.substring(found.start(), end);
      boolean isHandle = found.start() > 0 && text.charAt(found.start() - 1) == '@';
      words.add(
          new Word(
              found.start(),
              end,
              folded(word),
              Character.isUpperCase(word.codePointAt(0)),
              isHandle));
    }
    return words;
  }

  /** How many words from here are the whole name of an insider; 0 for none. */
  private int insiderNameAt(List<Word> words, int at) {
    int longest = 0;
    for (List<String> name : insiderNames.getOrDefault(words.get(at).folded, List.of())) {
      boolean stands = name.size() > longest && at + name.size() <= words.size();
      for (int i = 0; stands && i < name.size(); i++) {
        stands = words.get(at + i).folded.equals(name.get(i));
      }
      longest = stands ? name.size() : longest;
    }
    return longest;
  }

  private boolean isOutsider(String text, List<Word> words, int at) {
    Word word = words.get(at);
    if (insiderHandles.contains(word.folded)) {
      return false;
    }
    if (word.isHandle) {
      return !EVERYBODY.contains(word.folded);
    }
    if (outsiderHandles.contains(word.folded) && !EverydayWords.contains(word.folded)) {
      return true;
    }
    if (outsiderWords.contains(word.folded)) {
      return isMeant(text, words, at);
    }
    return List.of(word.folded.split("[._-]")).stream().anyMatch(this::isPartOfAName);
  }

  /** {@code nia.okafor} and {@code okafor2}, but not {@code page-size}. */
  private boolean isPartOfAName(String part) {
    String letters = part.replaceAll("\\p{N}+$", "");
    return letters.length() > SHORTEST
        && !EverydayWords.contains(letters)
        && (outsiderWords.contains(letters) || outsiderHandles.contains(part));
  }

  /** Words that are no names elsewhere must look like one here. */
  private boolean isMeant(String text, List<Word> words, int at) {
    Word word = words.get(at);
    if (!EverydayWords.contains(word.folded)) {
      return word.folded.length() > SHORTEST || word.isCapital;
    }
    return word.isCapital
        && (!startsASentence(text, word) || isCalled(text, word) || isNextToAName(words, at));
  }

  /** {@code Mark, can you …}, {@code Mark: …}, {@code Mark's plan}. */
  private static boolean isCalled(String text, Word word) {
    return word.end < text.length() && ",:'\u2019".indexOf(text.charAt(word.end)) >= 0;
  }

  private static boolean startsASentence(String text, Word word) {
    String before = text.substring(Math.max(0, word.start - 3), word.start).stripTrailing();
    return before.isEmpty() || !Character.isLetterOrDigit(before.charAt(before.length() - 1));
  }

  private boolean isNextToAName(List<Word> words, int at) {
    boolean before = at > 0 && isCapitalName(words.get(at - 1));
    return before || (at + 1 < words.size() && isCapitalName(words.get(at + 1)));
  }

  private boolean isCapitalName(Word word) {
    return word.isCapital && outsiderWords.contains(word.folded);
  }

  private static List<String> words(String name) {
    return Pattern.compile("[^\\p{L}\\p{N}]+")
        .splitAsStream(folded(name))
        .filter(word -> !word.isEmpty())
        .collect(Collectors.toList());
  }

  /** Small letters without accents; composed signs of other scripts stay whole. */
  private static String folded(String text) {
    String plain =
        Normalizer.normalize(text, Normalizer.Form.NFD)
            .replaceAll("(?<=[\\p{IsLatin}])\\p{M}+", "")
            .toLowerCase(Locale.ROOT);
    return Normalizer.normalize(plain, Normalizer.Form.NFC);
  }
}
