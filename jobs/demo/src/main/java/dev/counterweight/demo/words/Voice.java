package dev.counterweight.demo.words;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How one person writes: the phrases they reach for, spelling, case, length, greetings.
 *
 * @param salt tells people with the same habits apart
 * @param wordiness 0 terse, 1 usual, 2 long
 * @param lowerCase begins sentences small
 * @param dropsFullStop leaves out the last full stop
 * @param articlesLost share of articles left out, as by people whose language has none
 * @param greets share of longer texts that open with a greeting
 * @param decorates share of texts that end with an emoji
 * @param writesLogins mentions people by login, not by first name
 * @param lists puts parts below each other
 * @param spelling words the person writes differently, see {@code habits.txt}
 */
public record Voice(
    long salt,
    int wordiness,
    boolean lowerCase,
    boolean dropsFullStop,
    double articlesLost,
    double greets,
    double decorates,
    boolean writesLogins,
    boolean lists,
    Map<String, String> spelling) {

  private static final Phrases HABITS = Phrases.read("words/habits");
  private static final List<String> GREETINGS =
      List.of("Hi,", "Hello,", "Hey,", "Hi all,", "Moin,", "Good morning,", "Hei,", "Hola,");
  private static final List<String> EMOJI =
      List.of("🙂", "👍", ":)", "🚢", "😅", "🙏", ":-)", "👀", "✅");

  /** The share of the phrases of a heading that one person ever uses. */
  private static final double REPERTOIRE = 0.45;

  private static final int LEAST_REPERTOIRE = 4;

  /** Draws a voice. */
  public static Voice of(Dice dice) {
    boolean secondLanguage = dice.chance(0.3);
    return new Voice(
        dice.next(),
        dice.pick(List.of(0, 1, 1, 2)),
        dice.chance(0.2),
        dice.chance(0.35),
        secondLanguage ? dice.within(0.2, 0.6) : 0,
        dice.chance(0.25) ? dice.within(0.2, 0.7) : 0,
        dice.chance(0.3) ? dice.within(0.05, 0.3) : 0,
        dice.chance(0.5),
        dice.chance(0.4),
        spelling(secondLanguage, dice));
  }

  private static Map<String, String> spelling(boolean secondLanguage, Dice dice) {
    Map<String, String> spelling = new HashMap<>();
    learn(spelling, "british", dice.chance(0.5) ? 1 : 0, dice);
    learn(spelling, dice.chance(0.5) ? "contracted" : "spelled-out", 0.8, dice);
    learn(spelling, "shorthand", dice.chance(0.25) ? 0.6 : 0, dice);
    learn(spelling, "second-language", secondLanguage ? 0.5 : 0, dice);
    return Map.copyOf(spelling);
  }

  private static void learn(Map<String, String> spelling, String habit, double share, Dice dice) {
    for (String line : HABITS.under(habit)) {
      int arrow = line.indexOf(" => ");
      if (dice.chance(share)) {
        spelling.put(line.substring(0, arrow), line.substring(arrow + 4));
      }
    }
  }

  /** One of the options, out of the part of them that this person uses at all. */
  public <T> T prefer(String heading, List<T> options, Dice dice) {
    int size = options.size();
    int used = Math.max(LEAST_REPERTOIRE, (int) Math.ceil(size * REPERTOIRE));
    if (used >= size) {
      return dice.pick(options);
    }
    long taste = Dice.mix(salt ^ heading.hashCode());
    int start = (int) Long.remainderUnsigned(taste, size);
    int step = coprime(1 + (int) Long.remainderUnsigned(taste >>> 17, size - 1), size);
    return options.get((int) ((start + (long) step * dice.below(used)) % size));
  }

  private static int coprime(int step, int size) {
    int candidate = step;
    while (greatestCommonDivisor(candidate, size) != 1) {
      candidate++;
    }
    return candidate;
  }

  private static int greatestCommonDivisor(int a, int b) {
    return b == 0 ? a : greatestCommonDivisor(b, a % b);
  }

  /**
   * A part of a longer text in this person's spelling; code, quotes and markup stay as they are.
   */
  public String write(String text, Dice dice) {
    return new Diction(this, dice).apply(text);
  }

  /** A comment as this person would write it, with greeting and all. */
  public String speak(String text, Dice dice) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    if (text.length() > 80 && dice.chance(greets)) {
      out.append(GREETINGS.get((int) Long.remainderUnsigned(salt, GREETINGS.size()))).append(' ');
    }
    out.append(write(text, dice));
    if (dropsFullStop && out.length() > 1 && out.charAt(out.length() - 1) == '.') {
      out.setLength(out.length() - 1);
    }
    if (dice.chance(decorates)) {
      out.append(' ')
          .append(EMOJI.get((int) Long.remainderUnsigned(salt + dice.below(2), EMOJI.size())));
    }
    return out.toString();
  }
}
