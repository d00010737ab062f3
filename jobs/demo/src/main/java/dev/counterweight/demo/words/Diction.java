package dev.counterweight.demo.words;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Puts plain prose into one person's spelling and case, word by word. */
final class Diction {
  private static final Pattern MARKUP = Pattern.compile("^(>|#|<!--|\\||\\s{4}|\\t|at |```).*");

  private final Voice voice;
  private final Dice dice;
  private final StringBuilder out = new StringBuilder();
  private boolean inFence;

  Diction(Voice voice, Dice dice) {
    this.voice = voice;
    this.dice = dice;
  }

  String apply(String text) {
    String[] lines = text.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      if (i > 0) {
        out.append('\n');
      }
      line(lines[i]);
    }
    return out.toString();
  }

  private void line(String line) {
    boolean fence = line.startsWith("```");
    inFence ^= fence;
    if (inFence || fence || MARKUP.matcher(line).matches()) {
      out.append(line);
      return;
    }
    String[] pieces = line.split("`", -1);
    for (int i = 0; i < pieces.length; i++) {
      if (i > 0) {
        out.append('`');
      }
      if (i % 2 == 0) {
        prose(pieces[i], i == 0);
      } else {
        out.append(pieces[i]);
      }
    }
  }

  private void prose(String text, boolean sentenceStart) {
    boolean starts = sentenceStart;
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (!Character.isLetter(c) || isInsideToken(text, at)) {
        out.append(c);
        starts = endsSentence(c) || (starts && !Character.isLetterOrDigit(c));
        at++;
        continue;
      }
      int end = wordEnd(text, at);
      at = word(text, at, end, starts);
      starts = false;
    }
  }

  private static boolean endsSentence(char c) {
    return c == '.' || c == '?' || c == '!';
  }

  /** Logins, paths, flags and numbers are not words. */
  private static boolean isInsideToken(String text, int at) {
    char before = at == 0 ? ' ' : text.charAt(at - 1);
    return "@/_-#!.=$".indexOf(before) >= 0 || Character.isLetterOrDigit(before);
  }

  private static int wordEnd(String text, int from) {
    int end = from;
    while (end < text.length()
        && (Character.isLetter(text.charAt(end)) || text.charAt(end) == '\'')) {
      end++;
    }
    return end;
  }

  /**
   * Writes one word, or two where the habit is about two, and answers where the next one begins.
   */
  private int word(String text, int start, int end, boolean starts) {
    String word = text.substring(start, end);
    if (end < text.length() && text.charAt(end) == ' ') {
      int secondEnd = wordEnd(text, end + 1);
      String pair = habit(text.substring(start, secondEnd));
      if (pair != null) {
        write(word, pair, starts);
        return secondEnd;
      }
    }
    if (isArticle(word)
        && end < text.length()
        && text.charAt(end) == ' '
        && dice.chance(voice.articlesLost())) {
      return end + 1;
    }
    String habit = habit(word);
    write(word, habit == null ? word : habit, starts);
    return end;
  }

  private static boolean isArticle(String word) {
    return word.equals("the") || word.equals("The") || word.equals("a");
  }

  private @Nullable String habit(String words) {
    return voice.spelling().get(words.toLowerCase(Locale.ROOT));
  }

  private void write(String original, String word, boolean starts) {
    boolean small =
        voice.lowerCase()
            && starts
            && (original.length() == 1 || Character.isLowerCase(original.charAt(1)));
    if (small) {
      out.append(word.substring(0, 1).toLowerCase(Locale.ROOT)).append(word, 1, word.length());
    } else if (Character.isUpperCase(original.charAt(0))) {
      out.append(Scene.capital(word));
    } else {
      out.append(word);
    }
  }
}
