package dev.counterweight.steps.gaming;

import java.util.List;
import java.util.Random;

/** Sentences as a generator would write them, no two alike. */
final class Prose {
  private static final List<String> TRIGGERS =
      List.of(
          "If the queue backs up",
          "When two requests race",
          "If the cache is cold",
          "When the migration stops half way",
          "If the token expires mid-run",
          "When the feed sends an empty row");
  private static final List<String> HARMS =
      List.of(
          "customers are charged twice",
          "we lose the order and nobody notices",
          "the totals are wrong for finance",
          "support gets tickets it cannot answer",
          "old clients crash on the new field",
          "the nightly job fails without an alert");
  private static final List<String> GAPS =
      List.of(
          "there is no guard against it",
          "no test covers this path",
          "nothing would tell us",
          "there is no way back from there");
  private static final List<String> THINGS =
      List.of("invoice", "quote", "berth", "route", "refund", "manifest", "tariff", "voucher");

  private Prose() {}

  static String concern(Random random, int i) {
    return "%s in the %s %s step, %s; %s."
        .formatted(
            pick(TRIGGERS, random),
            pick(THINGS, random),
            words(i),
            pick(HARMS, random),
            pick(GAPS, random));
  }

  static String plan(Random random, int i) {
    return "## Rollback\n\nIf errors in the %s %s path rise above two percent, revert this and"
            .formatted(pick(THINGS, random), words(i))
        + " redeploy the previous tag, then clear the queue. I watch it, on-call can do it too.";
  }

  /** A number in words, so that each text differs by words. */
  static String words(int i) {
    List<String> digits =
        List.of("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine");
    StringBuilder words = new StringBuilder();
    for (char digit : Integer.toString(i).toCharArray()) {
      words.append(words.isEmpty() ? "" : "-").append(digits.get(digit - '0'));
    }
    return words.toString();
  }

  private static String pick(List<String> from, Random random) {
    return from.get(random.nextInt(from.size()));
  }
}
