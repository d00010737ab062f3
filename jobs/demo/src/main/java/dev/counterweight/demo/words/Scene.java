package dev.counterweight.demo.words;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One text in the making: who speaks, about what, and the names that may appear in it.
 *
 * <p>Phrases have holes in braces: {@code {victim}} is a noun of the topic, a given name or another
 * heading; {@code {victim^}} the same with a capital; {@code {a|b}} one of these; {@code {#3-9}} a
 * number. A noun, once drawn, stays the same within the text.
 */
public final class Scene {
  private static final List<String> MONTHS =
      List.of(
          "January",
          "February",
          "March",
          "April",
          "May",
          "June",
          "July",
          "August",
          "September",
          "October",
          "November",
          "December");
  private static final List<String> WEEKDAYS =
      List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday");

  /** How often somebody looks for words that nobody else has used. */
  private static final int OTHER_WORDS = 3;

  private final Phrases phrases;
  private final Topic topic;
  private final Voice voice;
  private final Dice dice;
  private final Heard heard;

  /** What happens in this text, as the domain's list has it. */
  private String event = "";

  private final Map<String, String> given = new HashMap<>();
  private final Map<String, String> drawn = new HashMap<>();

  public Scene(Phrases phrases, Heard heard, Topic topic, Voice voice, Dice dice) {
    this.phrases = phrases;
    this.heard = heard;
    this.topic = topic;
    this.voice = voice;
    this.dice = dice;
  }

  /** Gives a name that phrases may use. */
  public Scene with(String name, String value) {
    given.put(name, value);
    return this;
  }

  /** Speaks of the same things as an earlier text. */
  public Scene about(Scene before) {
    drawn.putAll(before.drawn);
    event = before.event;
    return this;
  }

  public Dice dice() {
    return dice;
  }

  public Voice voice() {
    return voice;
  }

  /** A phrase of a heading, filled, as the phrase book has it. */
  public String fill(String heading) {
    return expand(voice.prefer(heading, phrases.under(heading), dice));
  }

  /** Which phrase of a heading this person would take, for those that have an answer. */
  public int choose(String heading) {
    List<Integer> places = IntStream.range(0, phrases.under(heading).size()).boxed().toList();
    return voice.prefer(heading, places, dice);
  }

  /** The phrase at a place of a heading, filled, as the phrase book has it. */
  public String fill(String heading, int place) {
    return expand(phrases.under(heading).get(place));
  }

  /** A phrase of a heading, filled, in this person's spelling, as in a longer text. */
  public String write(String heading) {
    return voice.write(fill(heading), dice);
  }

  /** A phrase of a heading, filled, as this person says it. */
  public String say(String heading) {
    String said = voice.speak(fill(heading), dice);
    for (int tries = 0; tries < OTHER_WORDS && !heard.isNew(said, voice); tries++) {
      drawn.clear();
      said = voice.speak(fill(heading), dice);
    }
    return said;
  }

  /** Fills the holes of a phrase. */
  public String expand(String phrase) {
    StringBuilder out = new StringBuilder(phrase.length() * 2);
    int at = 0;
    for (int open = phrase.indexOf('{'); open >= 0; open = phrase.indexOf('{', at)) {
      int close = closing(phrase, open);
      out.append(phrase, at, open);
      append(out, resolve(phrase.substring(open + 1, close)));
      at = close + 1;
    }
    return out.append(phrase, at, phrase.length()).toString();
  }

  /** Where the hole that opens there ends; choices may hold holes. */
  private static int closing(String phrase, int open) {
    int depth = 0;
    for (int i = open; i < phrase.length(); i++) {
      char c = phrase.charAt(i);
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    throw new IllegalArgumentException("a hole without an end: " + phrase);
  }

  /** "a" becomes "an" where the word that fills the hole asks for it. */
  private static void append(StringBuilder out, String word) {
    int length = out.length();
    boolean afterArticle =
        length >= 2
            && out.charAt(length - 1) == ' '
            && (out.charAt(length - 2) == 'a' || out.charAt(length - 2) == 'A')
            && (length == 2 || !Character.isLetterOrDigit(out.charAt(length - 3)));
    if (afterArticle && !word.isEmpty() && "aeio".indexOf(word.charAt(0)) >= 0) {
      out.insert(length - 1, 'n');
    }
    out.append(word);
  }

  private String resolve(String hole) {
    if (hole.indexOf('|') >= 0) {
      return expand(dice.pick(List.of(hole.split("\\|", -1))));
    }
    if (hole.startsWith("#")) {
      return number(hole.substring(1));
    }
    if (hole.endsWith("^")) {
      return capital(resolve(hole.substring(0, hole.length() - 1)));
    }
    String known = given.containsKey(hole) ? given.get(hole) : drawn.get(hole);
    if (known != null) {
      return known;
    }
    String word = draw(hole);
    drawn.put(hole, word);
    return word;
  }

  private String draw(String hole) {
    if (hole.equals("case")) {
      resolve("event");
      return expand(topic.caseOf(event));
    }
    String noun = topic.noun(hole, dice);
    if (hole.equals("event") && noun != null) {
      event = noun;
    }
    if (noun != null) {
      return expand(noun);
    }
    String general = general(hole);
    return general != null ? general : fill(hole);
  }

  private @Nullable String general(String hole) {
    return switch (hole) {
      case "sha" -> dice.hex(8);
      case "month" -> dice.pick(MONTHS);
      case "weekday" -> dice.pick(WEEKDAYS);
      case "version" -> dice.between(2, 9) + "." + dice.below(30);
      case "callname" -> callName();
      default -> null;
    };
  }

  /** The part of a call before the dot names its class. */
  private String callName() {
    String call = resolve("call");
    return capital(call.substring(0, call.indexOf('.')));
  }

  private String number(String range) {
    int dash = range.indexOf('-');
    int low = Integer.parseInt(range.substring(0, dash));
    int high = Integer.parseInt(range.substring(dash + 1));
    return Integer.toString(dice.between(low, high));
  }

  static String capital(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
