package dev.counterweight.signals.text;

import dev.counterweight.signals.Passage;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What is seen in a text, before anything is made of it: for every sentence which concepts it
 * speaks of and what shape it has, one bit each; for every sentence the same of the heading it
 * stands under; and a few figures of the whole. A sheet can be used again for another text.
 */
final class Sheet {
  /** Shapes of a sentence, numbered behind the concepts. */
  static final List<String> SHAPES =
      List.of(
          "=asks",
          "=alone",
          "=opens-block",
          "=heading",
          "=item",
          "=calls",
          "=exclaims",
          "=colon",
          "=first",
          "=last",
          "=brief",
          "=medium",
          "=long",
          "=prompt",
          "=addressed",
          "=just-called");

  /** Figures of the whole text. */
  static final List<String> FIGURES =
      List.of(
          "length",
          "sentences",
          "mean-sentence",
          "asks",
          "items",
          "headings",
          "quotes",
          "code",
          "hidden",
          "by-owner",
          "description",
          "only-sentence");

  private static final int BRIEF = 4;
  private static final int LONG = 25;

  private static final double[] LOG1P = IntStream.range(0, 512).mapToDouble(Math::log1p).toArray();

  final Tokens tokens = new Tokens();
  final int concepts;
  final double[] figures = new double[FIGURES.size()];

  /** In how many sentences each bit stands. */
  final int[] counts;

  /** The bits that stand in any sentence. */
  final int[] present;

  int presents;
  int sentences;

  private final int longs;
  private final PhraseBook book;
  private final int[] requests;
  private final PhraseMachine.Run run = new PhraseMachine.Run();
  private long[] bits = {};
  private long[] headings = {};

  /** No sentence stands under a heading, and {@link #headings} is not to be looked at. */
  private boolean isFlat;

  private final long[] anywhere;

  /** For each bit, the bits that stand in a sentence with it. */
  private final long[] beside;

  /** For each bit, the bits that stand in a sentence under a heading that has it. */
  private final long[] below;

  Sheet(PhraseBook book) {
    this.book = book;
    concepts = book.concepts().size();
    longs = longs(concepts);
    counts = new int[longs * 64];
    present = new int[longs * 64];
    anywhere = new long[longs];
    beside = new long[longs * 64 * longs];
    below = new long[longs * 64 * longs];
    requests = REQUESTS.stream().mapToInt(book::concept).filter(c -> c >= 0).toArray();
  }

  static int longs(int concepts) {
    return (concepts + SHAPES.size() + 63) >>> 6;
  }

  /** A shorter sentence is not taken for one of a template, however often it stands anywhere. */
  static final int PROMPT_WORDS = 6;

  private static final int PROMPT = 1 << 13;
  private static final int ADDRESSED = 1 << 14;
  private static final int JUST_CALLED = 1 << 15;

  /** A request may follow its address this many sentences later. */
  private static final int NEAR = 6;

  private static final List<String> REQUESTS =
      List.of("request-action", "request-info", "wonders", "assigns");

  /**
   * Sees another text.
   *
   * @param prompts fingerprints of sentences that templates have, ascending
   */
  void see(Passage passage, Cutter cutter, long[] prompts) {
    cutter.cut(passage, tokens);
    clear();
    boolean described = isDescribed(passage);
    for (int at = 0; at < sentences; at++) {
      boolean prompt = described && isPrompt(at, prompts);
      if (!prompt || isHeading(at)) {
        book.find(tokens, tokens.first[at], tokens.stop[at], bits, at * longs, run);
      }
      set(at, shapes(at) | (prompt ? PROMPT : 0));
    }
    address();
    underHeadings();
    count();
    figure(passage);
  }

  private void clear() {
    for (int i = 0; i < presents; i++) {
      int bit = present[i];
      counts[bit] = 0;
      Arrays.fill(beside, bit * longs, (bit + 1) * longs, 0);
      Arrays.fill(below, bit * longs, (bit + 1) * longs, 0);
    }
    presents = 0;
    Arrays.fill(anywhere, 0);
    sentences = tokens.sentences;
    int size = sentences * longs;
    if (bits.length < size) {
      bits = new long[2 * size];
      headings = new long[2 * size];
    } else {
      Arrays.fill(bits, 0, size, 0);
    }
  }

  private static boolean isDescribed(Passage passage) {
    return switch (passage.place()) {
      case CHANGE_DESCRIPTION, TICKET_DESCRIPTION, INCIDENT_DESCRIPTION -> true;
      case CHANGE_COMMENT, TICKET_COMMENT, INCIDENT_COMMENT -> false;
    };
  }

  /** Words that many write the same come from a template, and are not the author's. */
  private boolean isPrompt(int at, long[] prompts) {
    boolean few = tokens.stop[at] - tokens.first[at] < PROMPT_WORDS;
    return !few && Arrays.binarySearch(prompts, tokens.fingerprint(at)) >= 0;
  }

  /**
   * A request or a question is addressed when somebody is called in its sentence or shortly before;
   * somebody is just called when none follows.
   */
  private void address() {
    int called = -1;
    boolean asked = true;
    for (int at = 0; at < sentences; at++) {
      if (tokens.is(at, Tokens.CALLS)) {
        close(called, asked);
        called = at;
        asked = false;
      }
      if (called >= 0 && at - called <= NEAR && requests(at)) {
        set(at, ADDRESSED);
        asked = true;
      }
    }
    close(called, asked);
  }

  private void close(int called, boolean asked) {
    if (called >= 0 && !asked) {
      set(called, JUST_CALLED);
    }
  }

  private boolean requests(int at) {
    for (int request : requests) {
      if (has(at, request)) {
        return true;
      }
    }
    return tokens.is(at, Tokens.ASKS);
  }

  private void count() {
    for (int at = 0; at < sentences * longs; at += longs) {
      for (int i = 0; i < longs; i++) {
        for (long left = bits[at + i]; left != 0; left &= left - 1) {
          int bit = (i << 6) + Long.numberOfTrailingZeros(left);
          if (counts[bit]++ == 0) {
            present[presents++] = bit;
            anywhere[i] |= 1L << bit;
          }
          join(beside, bit, at);
        }
        for (long left = isFlat ? 0 : headings[at + i]; left != 0; left &= left - 1) {
          join(below, (i << 6) + Long.numberOfTrailingZeros(left), at);
        }
      }
    }
  }

  private void join(long[] with, int bit, int sentence) {
    for (int i = 0; i < longs; i++) {
      with[bit * longs + i] |= bits[sentence + i];
    }
  }

  /** One bit for each of {@link #SHAPES}; the flags of {@link Tokens} are the first eight. */
  private int shapes(int at) {
    int length = tokens.stop[at] - tokens.first[at];
    int size = length <= BRIEF ? 1 << 10 : length >= LONG ? 1 << 12 : 1 << 11;
    return tokens.flags[at] | (at == 0 ? 1 << 8 : 0) | (at + 1 == sentences ? 1 << 9 : 0) | size;
  }

  private void set(int sentence, int shapes) {
    int slot = sentence * longs + (concepts >>> 6);
    bits[slot] |= (long) shapes << concepts;
    if ((concepts & 63) + SHAPES.size() > 64) {
      bits[slot + 1] |= (long) shapes >>> (64 - (concepts & 63));
    }
  }

  /** A marked heading holds until the next; a short line of its own holds where none is marked. */
  private void underHeadings() {
    int heading = -1;
    isFlat = true;
    for (int at = 0; at < sentences; at++) {
      if (isHeading(at)) {
        if (isFlat) {
          Arrays.fill(headings, 0, sentences * longs, 0);
          isFlat = false;
        }
        heading = at;
      } else if (heading >= 0) {
        System.arraycopy(bits, heading * longs, headings, at * longs, longs);
      }
    }
  }

  boolean isHeading(int at) {
    boolean opens = tokens.is(at, Tokens.ALONE) && !tokens.is(at, Tokens.ITEM);
    return tokens.is(at, Tokens.HEADING)
        || (opens && (tokens.is(at, Tokens.COLON) || tokens.is(at, Tokens.OPENS_BLOCK)));
  }

  private void figure(Passage passage) {
    int asks = 0;
    int items = 0;
    int heads = 0;
    for (int at = 0; at < sentences; at++) {
      asks += tokens.is(at, Tokens.ASKS) ? 1 : 0;
      items += tokens.is(at, Tokens.ITEM) ? 1 : 0;
      heads += tokens.is(at, Tokens.HEADING) ? 1 : 0;
    }
    figures[0] = log1p(tokens.size);
    figures[1] = log1p(sentences);
    figures[2] = Math.log1p(sentences == 0 ? 0 : tokens.size / (double) sentences);
    figures[3] = log1p(asks);
    figures[4] = log1p(items);
    figures[5] = log1p(heads);
    figures[6] = Math.min(1, tokens.quotes);
    figures[7] = Math.min(1, tokens.codes);
    figures[8] = Math.min(1, tokens.hidden);
    figures[9] = passage.byOwner() ? 1 : 0;
    figures[10] = isDescribed(passage) ? 1 : 0;
    figures[11] = sentences == 1 ? 1 : 0;
  }

  private static double log1p(int count) {
    return count < LOG1P.length ? LOG1P[count] : Math.log1p(count);
  }

  /** True when one sentence has both. */
  boolean together(int bit, int other) {
    return (beside[bit * longs + (other >>> 6)] >>> other & 1) != 0;
  }

  /**
   * A part of the bits that stand in a sentence with a bit, at its number by the parts there are.
   */
  long besides(int slot) {
    return beside[slot];
  }

  /** The same below a heading that has the bit. */
  long belows(int slot) {
    return below[slot];
  }

  /** A part of the bits that stand anywhere. */
  long presences(int part) {
    return anywhere[part];
  }

  /** True when a sentence with one stands under a heading with the other. */
  boolean below(int heading, int bit) {
    return (below[heading * longs + (bit >>> 6)] >>> bit & 1) != 0;
  }

  boolean hasHeadings() {
    return !isFlat;
  }

  boolean has(int sentence, int bit) {
    return (bits[sentence * longs + (bit >>> 6)] >>> bit & 1) != 0;
  }

  boolean under(int sentence, int bit) {
    return !isFlat && (headings[sentence * longs + (bit >>> 6)] >>> bit & 1) != 0;
  }
}
