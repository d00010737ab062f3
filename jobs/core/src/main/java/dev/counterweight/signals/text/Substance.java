package dev.counterweight.signals.text;

import java.util.Set;

/**
 * Whether a text says anything about a plan beyond naming it. A template with every right word in
 * it, headings, prompts, promises and lists of words, is a gesture however its words weigh.
 */
final class Substance {
  private static final Set<String> PLANS =
      Set.of("rollback", "rollback-actionable", "detection", "detection-actionable");

  /** Fewer words state nothing. */
  private static final int LEAST_WORDS = 4;

  private final int promise;
  private final int grammar;
  private final int codeName;
  private final int number;

  Substance(PhraseBook book) {
    promise = book.concept("promise");
    grammar = book.concept("grammar");
    codeName = book.concept("code-name");
    number = book.concept("number");
  }

  /** The chance of a plan, which a text that states nothing cannot have. */
  double bounded(double probability, String label, Observation seen) {
    if (!PLANS.contains(label)) {
      return probability;
    }
    Sheet sheet = seen.sheet(0);
    return sheet == null || !states(sheet) ? probability / 10 : probability;
  }

  private boolean states(Sheet sheet) {
    for (int at = 0; at < sheet.sentences; at++) {
      if (states(sheet, at)) {
        return true;
      }
    }
    return false;
  }

  private boolean states(Sheet sheet, int at) {
    int words = sheet.tokens.stop[at] - sheet.tokens.first[at];
    boolean prompt = sheet.isHeading(at) || sheet.tokens.is(at, Tokens.ASKS);
    boolean concrete = sheet.has(at, codeName) || sheet.has(at, number);
    boolean said = sheet.has(at, grammar) || concrete;
    return words >= LEAST_WORDS && !prompt && said && (concrete || !sheet.has(at, promise));
  }
}
