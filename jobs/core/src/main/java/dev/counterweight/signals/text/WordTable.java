package dev.counterweight.signals.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Weights of single words for every label: term frequency by inverse document frequency, brought to
 * length one. Mentions, numbers, names of code and question marks count as one word each.
 */
final class WordTable {
  static final String MENTION = "@";
  static final String NUMBER = "#";
  static final String CODE = "`";
  static final String ASKS = "?";

  private final List<String> words;
  private final List<String> labels;
  private final double[] rarity;

  /** Row after row, one weight for each of the labels that every text is asked for. */
  private final float[] eager;

  /** The place of a label among them, or -1. */
  private final int[] eagerPlaces;

  private final int eagerWidth;

  /** Of every label, one weight for each row. */
  private final float[][] weights;

  /** Row of a number of the vocabulary, or -1. */
  private int[] rowOf = {};

  private int mention = -1;
  private int number = -1;
  private int code = -1;
  private int asks = -1;

  /** How much a word weighs that stands so often. */
  private static final double[] LOGS =
      IntStream.range(0, 64).mapToDouble(n -> n < 2 ? 1 : 1 + Math.log(n)).toArray();

  private static final ThreadLocal<Scratch> SCRATCH = ThreadLocal.withInitial(Scratch::new);

  private WordTable(
      List<String> words,
      List<String> labels,
      List<String> eagerLabels,
      double[] rarity,
      float[][] weights) {
    this.words = words;
    this.labels = labels;
    eagerPlaces = labels.stream().mapToInt(eagerLabels::indexOf).toArray();
    eagerWidth = eagerLabels.size();
    this.rarity = rarity;
    this.weights = weights;
    eager = new float[words.size() * eagerLabels.size()];
    for (int i = 0; i < eager.length; i++) {
      String label = eagerLabels.get(i % eagerLabels.size());
      eager[i] = weights[labels.indexOf(label)][i / eagerLabels.size()];
    }
  }

  /** A table of no words: what training begins with. */
  static WordTable empty() {
    return new WordTable(List.of(), List.of(), List.of(), new double[0], new float[0][]);
  }

  /** Reads a heading {@code word rarity label...} and a row for each word, divided by tabs. */
  static WordTable read(List<String> lines, List<String> eagerLabels) {
    List<String> labels = List.of(lines.get(0).split("\t"));
    labels = labels.subList(2, labels.size());
    List<String> words = new ArrayList<>();
    double[] rarity = new double[lines.size() - 1];
    float[][] weights = new float[labels.size()][rarity.length];
    for (int row = 0; row < rarity.length; row++) {
      String[] cells = lines.get(row + 1).split("\t", -1);
      words.add(cells[0]);
      rarity[row] = Double.parseDouble(cells[1]);
      for (int label = 0; label < labels.size(); label++) {
        String cell = label + 2 < cells.length ? cells[label + 2] : "";
        weights[label][row] = cell.isEmpty() ? 0 : Float.parseFloat(cell);
      }
    }
    return new WordTable(words, labels, eagerLabels, rarity, weights);
  }

  List<String> words() {
    return words;
  }

  int label(String label) {
    return labels.indexOf(label);
  }

  /** After the vocabulary knows the words. */
  void bind(Vocabulary vocabulary) {
    rowOf = new int[vocabulary.size()];
    Arrays.fill(rowOf, -1);
    for (int row = 0; row < words.size(); row++) {
      String word = words.get(row);
      switch (word) {
        case MENTION -> mention = row;
        case NUMBER -> number = row;
        case CODE -> code = row;
        case ASKS -> asks = row;
        default -> rowOf[vocabulary.find(word)] = row;
      }
    }
    rowOf[Vocabulary.UNKNOWN] = -1;
  }

  /** The words of a text that have weights. */
  Said read(Tokens tokens) {
    Scratch scratch = SCRATCH.get();
    scratch.reset(words.size());
    for (int at = 0; at < tokens.size; at++) {
      scratch.count(row(tokens, at));
    }
    for (int at = 0; at < tokens.sentences; at++) {
      if (tokens.is(at, Tokens.ASKS)) {
        scratch.count(asks);
      }
    }
    return new Said(scratch);
  }

  private int row(Tokens tokens, int at) {
    return switch (tokens.kind[at]) {
      case Tokens.MENTION -> mention;
      case Tokens.NUMBER -> number;
      case Tokens.IDENTIFIER ->
          tokens.text.charAt(tokens.start[at]) == '`' ? code : known(tokens, at);
      default -> known(tokens, at);
    };
  }

  private int known(Tokens tokens, int at) {
    int entry = tokens.entry[at];
    return entry < rowOf.length ? rowOf[entry] : -1;
  }

  /** What the word models make of one text. */
  final class Said {
    private final int[] rows;
    private final double[] values;
    private final double norm;
    private final double[] sums = new double[eagerWidth];

    private Said(Scratch scratch) {
      rows = Arrays.copyOf(scratch.rows, scratch.used);
      values = new double[rows.length];
      double square = 0;
      for (int i = 0; i < rows.length; i++) {
        int count = scratch.counts[rows[i]];
        double value = (count < LOGS.length ? LOGS[count] : 1 + Math.log(count)) * rarity[rows[i]];
        values[i] = value;
        square += value * value;
        int from = rows[i] * sums.length;
        for (int label = 0; label < sums.length; label++) {
          sums[label] += value * eager[from + label];
        }
      }
      norm = square > 0 ? 1 / Math.sqrt(square) : 0;
    }

    /** The sum of a label without its bias. */
    double sum(int label) {
      int early = eagerPlaces[label];
      double sum = early < 0 ? 0 : sums[early];
      for (int i = 0; i < rows.length && early < 0; i++) {
        sum += values[i] * weights[label][rows[i]];
      }
      return sum * norm;
    }
  }

  /** How often each word stands in a text: for training, where no word has a number yet. */
  static Map<String, Double> counts(Tokens tokens) {
    Map<String, Double> counts = new HashMap<>();
    for (int at = 0; at < tokens.size; at++) {
      counts.merge(spelled(tokens, at), 1.0, Double::sum);
    }
    for (int at = 0; at < tokens.sentences; at++) {
      if (tokens.is(at, Tokens.ASKS)) {
        counts.merge(ASKS, 1.0, Double::sum);
      }
    }
    counts.remove("");
    return counts;
  }

  private static String spelled(Tokens tokens, int at) {
    return switch (tokens.kind[at]) {
      case Tokens.MENTION -> MENTION;
      case Tokens.NUMBER -> NUMBER;
      default -> {
        String word = tokens.text.substring(tokens.start[at], tokens.end[at]);
        boolean quoted = word.startsWith(CODE);
        yield quoted ? CODE : word.toLowerCase(Locale.ROOT).replaceAll("['’\\s]", "");
      }
    };
  }

  /** Counts by row, emptied without touching what was not used. */
  private static final class Scratch {
    private int[] counts = {};
    private int[] rows = new int[64];
    private int used;

    void reset(int size) {
      for (int i = 0; i < used; i++) {
        counts[rows[i]] = 0;
      }
      used = 0;
      if (counts.length < size) {
        counts = new int[size];
      }
    }

    void count(int row) {
      if (row < 0) {
        return;
      }
      if (counts[row]++ == 0) {
        if (used == rows.length) {
          rows = Arrays.copyOf(rows, used * 2);
        }
        rows[used++] = row;
      }
    }
  }
}
