package dev.counterweight.signals.text;

import dev.counterweight.signals.Passage;
import java.util.List;
import java.util.Set;

/**
 * What is seen in a text, before anything is made of it: for every sentence which concepts it
 * speaks of and what shape it has, one bit each; for every sentence the same of the heading it
 * stands under; and a few figures of the whole.
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

  final Tokens tokens;
  final int sentences;
  final int longs;
  final int concepts;
  final long[] bits;
  final long[] headings;
  final double[] figures = new double[FIGURES.size()];

  /** In how many sentences each bit stands. */
  final int[] counts;

  /** For each bit, the bits that stand in a sentence with it. */
  private final long[] beside;

  private Sheet(Tokens tokens, int concepts) {
    this.tokens = tokens;
    this.concepts = concepts;
    sentences = tokens.sentences;
    longs = longs(concepts);
    bits = new long[sentences * longs];
    headings = new long[sentences * longs];
    counts = new int[longs * 64];
    beside = new long[longs * 64 * longs];
  }

  static int longs(int concepts) {
    return (concepts + SHAPES.size() + 63) >>> 6;
  }

  /** A shorter sentence is not taken for one of a template, however often it stands anywhere. */
  static final int PROMPT_WORDS = 6;

  private static final int PROMPT = 13;
  private static final int ADDRESSED = 14;
  private static final int JUST_CALLED = 15;

  /** A request may follow its address this many sentences later. */
  private static final int NEAR = 6;

  private static final List<String> REQUESTS =
      List.of("request-action", "request-info", "wonders", "assigns");

  static Sheet of(Passage passage, Tokens tokens, PhraseBook book, Set<Long> prompts) {
    Sheet sheet = new Sheet(tokens, book.concepts().size());
    boolean described = passage.place().name().endsWith("DESCRIPTION");
    for (int at = 0; at < tokens.sentences; at++) {
      boolean prompt = described && sheet.isPrompt(at, prompts);
      if (!prompt || sheet.isHeading(at)) {
        book.find(tokens, tokens.first[at], tokens.stop[at], sheet.bits, at * sheet.longs);
      }
      if (prompt) {
        sheet.set(at, PROMPT);
      }
      sheet.shape(at);
    }
    sheet.address(book);
    sheet.count();
    sheet.underHeadings();
    sheet.figure(passage);
    return sheet;
  }

  /** Words that many write the same come from a template, and are not the author's. */
  private boolean isPrompt(int at, Set<Long> prompts) {
    boolean few = tokens.stop[at] - tokens.first[at] < PROMPT_WORDS;
    return !few && !prompts.isEmpty() && prompts.contains(tokens.fingerprint(at));
  }

  /**
   * A request or a question is addressed when somebody is called in its sentence or shortly before;
   * somebody is just called when none follows.
   */
  private void address(PhraseBook book) {
    int[] requests = new int[REQUESTS.size()];
    for (int i = 0; i < requests.length; i++) {
      requests[i] = book.concept(REQUESTS.get(i));
    }
    int called = -1;
    boolean asked = true;
    for (int at = 0; at < sentences; at++) {
      if (tokens.is(at, Tokens.CALLS)) {
        close(called, asked);
        called = at;
        asked = false;
      }
      if (called >= 0 && at - called <= NEAR && requests(at, requests)) {
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

  private boolean requests(int at, int[] requests) {
    for (int request : requests) {
      if (request >= 0 && has(at, request)) {
        return true;
      }
    }
    return tokens.is(at, Tokens.ASKS);
  }

  private void count() {
    for (int i = 0; i < bits.length; i++) {
      int base = i % longs << 6;
      int sentence = i - i % longs;
      for (long left = bits[i]; left != 0; left &= left - 1) {
        int bit = base + Long.numberOfTrailingZeros(left);
        counts[bit]++;
        for (int k = 0; k < longs; k++) {
          beside[bit * longs + k] |= bits[sentence + k];
        }
      }
    }
  }

  private void shape(int at) {
    int flags = tokens.flags[at];
    int length = tokens.stop[at] - tokens.first[at];
    for (int i = 0; i < 8; i++) {
      if ((flags >>> i & 1) != 0) {
        set(at, SHAPE_OF_FLAG[i]);
      }
    }
    if (at == 0) {
      set(at, 8);
    }
    if (at + 1 == sentences) {
      set(at, 9);
    }
    set(at, length <= BRIEF ? 10 : length >= LONG ? 12 : 11);
  }

  /** Flags of {@link Tokens} in order of their bits, as places in {@link #SHAPES}. */
  private static final int[] SHAPE_OF_FLAG = {0, 1, 2, 3, 4, 5, 6, 7};

  private void set(int sentence, int shape) {
    int bit = concepts + shape;
    bits[sentence * longs + (bit >>> 6)] |= 1L << bit;
  }

  /** A marked heading holds until the next; a short line of its own holds where none is marked. */
  private void underHeadings() {
    int heading = -1;
    for (int at = 0; at < sentences; at++) {
      if (isHeading(at)) {
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
    boolean described = passage.place().name().endsWith("DESCRIPTION");
    figures[0] = Math.log1p(tokens.size);
    figures[1] = Math.log1p(sentences);
    figures[2] = Math.log1p(sentences == 0 ? 0 : tokens.size / (double) sentences);
    figures[3] = Math.log1p(asks);
    figures[4] = Math.log1p(items);
    figures[5] = Math.log1p(heads);
    figures[6] = Math.min(1, tokens.quotes);
    figures[7] = Math.min(1, tokens.codes);
    figures[8] = Math.min(1, tokens.hidden);
    figures[9] = passage.byOwner() ? 1 : 0;
    figures[10] = described ? 1 : 0;
    figures[11] = sentences == 1 ? 1 : 0;
  }

  /** True when one sentence has both. */
  boolean together(int bit, int other) {
    return (beside[bit * longs + (other >>> 6)] >>> other & 1) != 0;
  }

  boolean has(int sentence, int bit) {
    return (bits[sentence * longs + (bit >>> 6)] >>> bit & 1) != 0;
  }

  boolean under(int sentence, int bit) {
    return (headings[sentence * longs + (bit >>> 6)] >>> bit & 1) != 0;
  }
}
