package dev.counterweight.steps;

import dev.counterweight.audit.CaseReading;
import dev.counterweight.statistics.audit.ImpactRatio;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The fairness appendix (METHOD R17): restricted, made only where asked for, never part of the
 * pages. A screen for uneven outcomes of two groups, not a finding. Where either group has fewer
 * than five cases nothing is shown, not even the counts from which it could be worked out.
 */
final class FairnessAppendix {
  private static final String HEAD =
      """
      Fairness appendix, restricted. A screen, not a finding: it cannot say why rates differ, and a
      ratio of four fifths or more does not say that all is well. Cases of people without a group
      are left out.
      """;

  private FairnessAppendix() {}

  /** How many of a group were promoted. */
  private static final class Count {
    private int promoted;
    private int members;
  }

  /** The appendix as text. */
  static String text(List<CaseReading> readings, Map<String, String> groups) {
    Map<String, Count> counts = new TreeMap<>();
    for (CaseReading one : readings) {
      String group = groups.get(one.promotion().personId());
      if (group != null && one.promotion().isConsidered()) {
        Count count = counts.computeIfAbsent(group, g -> new Count());
        count.members++;
        count.promoted += one.promotion().isPromoted() ? 1 : 0;
      }
    }
    StringBuilder text = new StringBuilder(HEAD);
    boolean allShown =
        counts.values().stream().allMatch(c -> c.members >= ImpactRatio.SMALLEST_GROUP);
    if (counts.size() < 2 || !allShown) {
      return text.append(
              "\nNot shown: there are fewer than two groups, or one has fewer than five cases.\n")
          .toString();
    }
    List<String> names = new ArrayList<>(counts.keySet());
    names.sort(Comparator.naturalOrder());
    for (int i = 0; i < names.size(); i++) {
      for (int j = i + 1; j < names.size(); j++) {
        append(text, names.get(i), names.get(j), counts);
      }
    }
    return text.toString();
  }

  private static void append(
      StringBuilder text, String name, String otherName, Map<String, Count> counts) {
    Count one = counts.getOrDefault(name, new Count());
    Count other = counts.getOrDefault(otherName, new Count());
    ImpactRatio screen = ImpactRatio.of(one.promoted, one.members, other.promoted, other.members);
    text.append(
        String.format(
            Locale.ROOT,
            "%n%s %d of %d, %s %d of %d promoted. Impact ratio %.2f (%s four fifths); such a table by"
                + " chance in %.3f of draws (Fisher's exact test, two-sided); %s is %.1f promotions short of"
                + " the common rate.%n",
            name,
            one.promoted,
            one.members,
            otherName,
            other.promoted,
            other.members,
            screen.ratio(),
            screen.ratio() < ImpactRatio.FOUR_FIFTHS ? "below" : "not below",
            screen.probability(),
            screen.below() ? name : otherName,
            screen.shortfall()));
  }
}
