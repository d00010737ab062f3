package dev.counterweight.signals.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

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

  /** Row after row, one weight for each label. */
  private final float[] weights;

  /** Row of a number of the vocabulary, or -1. */
  private int[] rowOf = {};

  private int mention = -1;
  private int number = -1;
  private int code = -1;
  private int asks = -1;

  private static final ThreadLocal<Scratch> SCRATCH = ThreadLocal.withInitial(Scratch::new);

  WordTable(List<String> words, List<String> labels, double[] rarity, float[] weights) {
    this.words = words;
    this.labels = labels;
    this.rarity = rarity;
    this.weights = weights;
  }

  /** A table of no words: what training begins with. */
  static WordTable empty() {
    return new WordTable(List.of(), List.of(), new double[0], new float[0]);
  }

  /** Reads a heading {@code word rarity label...} and a row for each word, divided by tabs. */
  static WordTable read(List<String> lines) {
    List<String> labels = List.of(lines.get(0).split("\t"));
    labels = labels.subList(2, labels.size());
    List<String> words = new ArrayList<>();
    double[] rarity = new double[lines.size() - 1];
    float[] weights = new float[rarity.length * labels.size()];
    for (int row = 0; row < rarity.length; row++) {
      String[] cells = lines.get(row + 1).split("\t", -1);
      words.add(cells[0]);
      rarity[row] = Double.parseDouble(cells[1]);
      for (int label = 0; label < labels.size(); label++) {
        String cell = label + 2 < cells.length ? cells[label + 2] : "";
        weights[row * labels.size() + label] = cell.isEmpty() ? 0 : Float.parseFloat(cell);
      }
    }
    return new WordTable(words, labels, rarity, weights);
  }

  List<String> words() {
    return words;
  }

  int width() {
    return labels.size();
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
        default -> rowOf[vocabulary.find(word, 0, word.length())] = row;
      }
    }
    rowOf[Vocabulary.UNKNOWN] = -1;
  }

  /** The sums of all labels for the words of a text, without their biases. */
  double[] sums(Tokens tokens) {
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
    return weigh(scratch);
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

  private double[] weigh(Scratch scratch) {
    int width = labels.size();
    double[] sums = new double[width];
    double square = 0;
    for (int i = 0; i < scratch.used; i++) {
      int row = scratch.rows[i];
      int count = scratch.counts[row];
      double value = (count == 1 ? 1 : 1 + Math.log(count)) * rarity[row];
      square += value * value;
      int from = row * width;
      for (int label = 0; label < width; label++) {
        sums[label] += value * weights[from + label];
      }
    }
    double norm = square > 0 ? 1 / Math.sqrt(square) : 0;
    for (int label = 0; label < width; label++) {
      sums[label] *= norm;
    }
    return sums;
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
