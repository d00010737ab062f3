package dev.counterweight.signals.text;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/**
 * Tells which concepts a sentence speaks of: all phrases of all concepts at once, in one pass over
 * its words. Phrases that begin alike share their states; of each state only the last place where
 * it was reached is kept, which is enough, since a gap is only ever bounded from above.
 */
final class PhraseMachine {
  /** The state that every sentence begins in. */
  private static final int START = 0;

  /** More than the widest gap: no phrase reaches from one sentence into the next. */
  private static final int APART = Phrase.GAP_AT_MOST + 2;

  private static final int CLOCK_AT_MOST = 1 << 30;
  private static final int[] NONE = {};
  private static final long[] NONE_FOLLOW = {};

  private final int longs;

  /** Concepts that a word, or a kind of word, speaks of by itself. */
  private final long[][] aloneByWord;

  private final long[][] aloneByKind = new long[Tokens.KINDS][];

  /** States that a word reaches whatever came before. */
  private final int[][] openedByWord;

  private final int[][] openedByKind = new int[Tokens.KINDS][];

  /**
   * States that a word reaches where the state before was reached near enough: 24 bits of the state
   * before, 8 of the widest gap, 32 of the state.
   */
  private final long[][] followedByWord;

  private final long[][] followedByKind = new long[Tokens.KINDS][];

  /** Of a state that ends a phrase, or -1. */
  private int[] concept = new int[64];

  private int states = 1;

  /** What no phrase asks for. */
  private final boolean[] isIdleWord;

  private final boolean[] isIdleKind;
  private final Map<String, Integer> known = new HashMap<>();

  PhraseMachine(List<Phrase> phrases, int words, int longs) {
    this.longs = longs;
    aloneByWord = new long[words][];
    openedByWord = new int[words][];
    followedByWord = new long[words][];
    Arrays.fill(openedByWord, NONE);
    Arrays.fill(openedByKind, NONE);
    Arrays.fill(followedByWord, NONE_FOLLOW);
    Arrays.fill(followedByKind, NONE_FOLLOW);
    phrases.forEach(phrase -> phrase.variants().forEach(v -> add(phrase, v)));
    isIdleWord = idle(aloneByWord, openedByWord, followedByWord);
    isIdleKind = idle(aloneByKind, openedByKind, followedByKind);
  }

  private static boolean[] idle(long[][] alone, int[][] opened, long[][] followed) {
    boolean[] idle = new boolean[alone.length];
    for (int i = 0; i < idle.length; i++) {
      idle[i] = alone[i] == null && opened[i].length == 0 && followed[i].length == 0;
    }
    return idle;
  }

  private void add(Phrase phrase, List<Phrase.Element> elements) {
    if (elements.size() == 1 && !phrase.atStart) {
      alone(elements.get(0), phrase.concept);
      return;
    }
    int state = phrase.atStart ? START : -1;
    for (int i = 0; i < elements.size(); i++) {
      boolean last = i + 1 == elements.size();
      state = state(state, elements.get(i), last ? phrase.concept : -1);
    }
  }

  private void alone(Phrase.Element element, int spoken) {
    for (int word = 0; word < aloneByWord.length; word++) {
      if (element.hasWord(word)) {
        aloneByWord[word] = with(aloneByWord[word], spoken);
      }
    }
    for (int kind = 0; kind < Tokens.KINDS; kind++) {
      if (element.hasKind(kind)) {
        aloneByKind[kind] = with(aloneByKind[kind], spoken);
      }
    }
  }

  private long[] with(long[] bits, int spoken) {
    long[] more = bits == null ? new long[longs] : bits;
    more[spoken >>> 6] |= 1L << spoken;
    return more;
  }

  /** The state behind an element, made when new. */
  private int state(int previous, Phrase.Element element, int ends) {
    String key = previous + " " + element.gapBefore + " " + element.written() + " " + ends;
    Integer there = known.get(key);
    if (there != null) {
      return there;
    }
    int state = states++;
    if (state == concept.length) {
      concept = Arrays.copyOf(concept, state * 2);
    }
    concept[state] = ends;
    known.put(key, state);
    if (previous < 0) {
      open(state, openedByWord, element::hasWord);
      open(state, openedByKind, element::hasKind);
    } else {
      long follow = (long) previous << 40 | (long) element.gapBefore << 32 | state;
      follow(follow, followedByWord, element::hasWord);
      follow(follow, followedByKind, element::hasKind);
    }
    return state;
  }

  private static void open(int state, int[][] from, IntPredicate takes) {
    for (int i = 0; i < from.length; i++) {
      if (takes.test(i)) {
        from[i] = Arrays.copyOf(from[i], from[i].length + 1);
        from[i][from[i].length - 1] = state;
      }
    }
  }

  private static void follow(long follow, long[][] from, IntPredicate takes) {
    for (int i = 0; i < from.length; i++) {
      if (takes.test(i)) {
        from[i] = Arrays.copyOf(from[i], from[i].length + 1);
        from[i][from[i].length - 1] = follow;
      }
    }
  }

  /** Where a reader is; used again for one sentence after another, by one thread. */
  static final class Run {
    private int[] reached = {};
    private int[] now = new int[64];
    private int clock;

    private void begin(int states) {
      if (reached.length < states || clock > CLOCK_AT_MOST) {
        reached = new int[Math.max(states, reached.length)];
        clock = APART;
      }
      clock += APART;
      reached[START] = clock - 1;
    }
  }

  /** Sets the bits of the concepts that stand in a sentence. */
  void find(Tokens tokens, int from, int to, long[] bits, int offset, Run run) {
    run.begin(states);
    for (int at = from; at < to; at++) {
      int word = tokens.word[at];
      int kind = tokens.kind[at];
      if (isIdleWord[word] && isIdleKind[kind]) {
        run.clock++;
        continue;
      }
      say(aloneByWord[word], bits, offset);
      say(aloneByKind[kind], bits, offset);
      int time = run.clock++;
      int many = follow(followedByWord[word], time, run, 0);
      many = follow(followedByKind[kind], time, run, many);
      for (int i = 0; i < many; i++) {
        int state = run.now[i];
        int spoken = concept[state];
        if (spoken >= 0) {
          bits[offset + (spoken >>> 6)] |= 1L << spoken;
        } else {
          run.reached[state] = time;
        }
      }
      open(openedByWord[word], time, run.reached);
      open(openedByKind[kind], time, run.reached);
    }
  }

  private void say(long[] said, long[] bits, int offset) {
    if (said != null) {
      for (int i = 0; i < longs; i++) {
        bits[offset + i] |= said[i];
      }
    }
  }

  /** Notes the states that are reached now; they count from the next word on. */
  private static int follow(long[] candidates, int time, Run run, int noted) {
    if (candidates.length == 0) {
      return noted;
    }
    int many = noted;
    if (run.now.length < noted + candidates.length) {
      run.now = Arrays.copyOf(run.now, 2 * (noted + candidates.length));
    }
    int[] reached = run.reached;
    for (long candidate : candidates) {
      int between = time - 1 - reached[(int) (candidate >>> 40)];
      if (between >= 0 && between <= (int) (candidate >>> 32 & 0xff)) {
        run.now[many++] = (int) candidate;
      }
    }
    return many;
  }

  private static void open(int[] states, int time, int[] reached) {
    for (int state : states) {
      reached[state] = time;
    }
  }
}
