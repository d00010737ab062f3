package dev.counterweight.threads;

import dev.counterweight.links.Mention;
import dev.counterweight.links.Mentions;
import dev.counterweight.links.OwnWords;
import dev.counterweight.text.Block;
import dev.counterweight.text.Block.Kind;
import dev.counterweight.text.Blocks;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What of a text the conversation around it needs: not the text itself, but what it refers to, whom
 * it names, and fingerprints of its lines, by which a quote is known again.
 *
 * @param spoken fingerprints of the author's own lines
 * @param quoted fingerprints of the lines repeated from others
 */
public record TurnText(
    List<Mention> mentions,
    List<Address> addresses,
    List<Long> spoken,
    List<Long> quoted,
    boolean hasQuote,
    boolean hasCode) {

  /** A shorter line is too common to know a text by. */
  private static final int SHORTEST_LINE = 24;

  private static final int MOST_LINES = 200;
  private static final int MOST_QUOTED = 20;

  /** Reads a canonical text, and the title above it where it has one. */
  public static TurnText of(@Nullable String title, String text) {
    OwnWords words = OwnWords.of(text);
    List<Long> quoted = new ArrayList<>();
    List<Long> spoken = new ArrayList<>();
    for (Block block : Blocks.read(text)) {
      if (block.kind() == Kind.QUOTE) {
        lines(block.text(), quoted, MOST_QUOTED);
      } else if (block.kind() == Kind.PROSE) {
        lines(block.text(), spoken, MOST_LINES);
      }
    }
    return new TurnText(
        Mentions.of(title, words),
        Address.in(words.text()),
        List.copyOf(spoken),
        List.copyOf(quoted),
        words.hasQuote(),
        words.hasCode());
  }

  private static void lines(String text, List<Long> prints, int most) {
    for (String line : text.split("\n", -1)) {
      String plain = plain(line);
      if (plain.length() >= SHORTEST_LINE && prints.size() < most) {
        prints.add(print(plain));
      }
    }
  }

  /** Letters and digits alone: marks and spaces change when a text is quoted. */
  private static String plain(String line) {
    StringBuilder plain = new StringBuilder(line.length());
    for (int at = 0; at < line.length(); at++) {
      if (Character.isLetterOrDigit(line.charAt(at))) {
        plain.append(line.charAt(at));
      }
    }
    return plain.toString().toLowerCase(Locale.ROOT);
  }

  /** FNV-1a, 64 bits. */
  private static long print(String text) {
    long hash = 0xcbf29ce484222325L;
    for (int at = 0; at < text.length(); at++) {
      hash = (hash ^ text.charAt(at)) * 0x100000001b3L;
    }
    return hash;
  }
}
