package dev.counterweight.signals.text;

import java.util.List;

/**
 * One named thing that a model weighs, as it is written in its file:
 *
 * <ul>
 *   <li>{@code has failure}: some sentence speaks of it; {@code many failure}: three or more do;
 *       {@code share failure}: the share of sentences that do;
 *   <li>{@code with failure condition}: one sentence speaks of both;
 *   <li>{@code both =calls request}: the text speaks of both, wherever;
 *   <li>{@code under rollback switch}: a sentence below a heading;
 *   <li>{@code figure length}: of the whole text; {@code fact pushed}: beside the words;
 *   <li>{@code when pushed author did-it}: a fact and the author's words;
 *   <li>{@code reply:has refuses}: the same of one part of an exchange.
 * </ul>
 */
final class Feature {
  enum Form {
    HAS,
    MANY,
    SHARE,
    WITH,
    BOTH,
    UNDER,
    FIGURE,
    FACT,
    WHEN
  }

  /** This many sentences are many. */
  static final int MANY = 3;

  final String name;
  final Form form;
  private final int view;

  /** Number of a bit, a figure or a fact. */
  final int a;

  /** Number of a second bit, or -1. */
  final int b;

  private Feature(String name, Form form, int view, int a, int b) {
    this.name = name;
    this.form = form;
    this.view = view;
    this.a = a;
    this.b = b;
  }

  static Feature of(String name, PhraseBook book) {
    int colon = name.indexOf(':');
    int view = colon < 0 ? 0 : Observation.VIEWS.indexOf(name.substring(0, colon));
    List<String> words = List.of(name.substring(colon + 1).split(" "));
    Form form = Form.valueOf(words.get(0).toUpperCase(java.util.Locale.ROOT));
    int second = words.size() > 2 ? bit(words.get(2), book) : -1;
    int first =
        switch (form) {
          case FIGURE -> Sheet.FIGURES.indexOf(words.get(1));
          case FACT, WHEN -> Observation.FACTS.indexOf(words.get(1));
          default -> bit(words.get(1), book);
        };
    boolean pair =
        form == Form.WITH || form == Form.BOTH || form == Form.UNDER || form == Form.WHEN;
    if (view < 0 || first < 0 || (pair && second < 0)) {
      throw new IllegalArgumentException("Unknown feature: " + name);
    }
    return new Feature(name, form, view, first, second);
  }

  static int bit(String name, PhraseBook book) {
    int shape = Sheet.SHAPES.indexOf(name);
    return shape < 0 ? book.concept(name) : book.concepts().size() + shape;
  }

  double value(Observation seen) {
    if (form == Form.FACT) {
      return seen.facts[a];
    }
    Sheet sheet = seen.sheet(view);
    if (sheet == null) {
      return 0;
    }
    return switch (form) {
      case HAS -> sheet.counts[a] > 0 ? 1 : 0;
      case MANY -> sheet.counts[a] >= MANY ? 1 : 0;
      case SHARE -> sheet.counts[a] / (double) Math.max(1, sheet.sentences);
      case WITH -> sheet.together(a, b) ? 1 : 0;
      case UNDER -> sheet.below(a, b) ? 1 : 0;
      case BOTH -> sheet.counts[a] > 0 && sheet.counts[b] > 0 ? 1 : 0;
      case FIGURE -> sheet.figures[a];
      case WHEN -> seen.facts[a] != 0 && sheet.counts[b] > 0 ? 1 : 0;
      case FACT -> 0;
    };
  }

  /** True when a sentence is one of those that make the feature true. */
  boolean at(Sheet sheet, int sentence) {
    return switch (form) {
      case WITH -> sheet.has(sentence, a) && sheet.has(sentence, b);
      case UNDER -> sheet.under(sentence, a) && sheet.has(sentence, b);
      case BOTH -> sheet.has(sentence, a) || sheet.has(sentence, b);
      case FIGURE, FACT -> false;
      case WHEN -> sheet.has(sentence, b);
      default -> sheet.has(sentence, a);
    };
  }

  int view() {
    return view;
  }

  /** The concept to point at in a sentence, or -1 where a shape is all there is. */
  int concept(int concepts) {
    int first = form == Form.WHEN || form == Form.UNDER ? b : a;
    boolean figure = form == Form.FIGURE || form == Form.FACT;
    return figure ? -1 : first < concepts ? first : b >= 0 && b < concepts ? b : -1;
  }
}
