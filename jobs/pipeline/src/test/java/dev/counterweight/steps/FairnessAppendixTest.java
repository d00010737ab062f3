package dev.counterweight.steps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterweight.audit.Audit;
import dev.counterweight.audit.CaseReading;
import dev.counterweight.audit.PromotionCase;
import dev.counterweight.audit.PromotionCase.Outcome;
import dev.counterweight.signals.Signals;
import dev.counterweight.statistics.GroupPrior;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FairnessAppendixTest {
  @Test
  void twoGroupsAreScreened() {
    String text = text(20, 6, 40, 24);

    assertThat(text)
        .contains("A screen, not a finding")
        .contains("A 6 of 20, B 24 of 40 promoted")
        .contains("Impact ratio 0.50 (below four fifths)")
        .contains("A is 4.0 promotions short");
  }

  @Test
  void aGroupBelowFiveHidesEverything() {
    String text = text(4, 1, 40, 24);

    assertThat(text).contains("Not shown").doesNotContain("24 of 40").doesNotContain("1 of 4");
  }

  private static String text(int members, int promoted, int others, int othersPromoted) {
    List<PromotionCase> register = new ArrayList<>();
    Map<String, String> groups = new HashMap<>();
    for (int i = 0; i < members + others; i++) {
      boolean first = i < members;
      boolean isPromoted = first ? i < promoted : i - members < othersPromoted;
      groups.put("p" + i, first ? "A" : "B");
      register.add(one("p" + i, isPromoted ? Outcome.PROMOTED : Outcome.DEFERRED));
    }
    Audit audit =
        new Audit(
            List.of(),
            (person, at) -> null,
            Signals.all(),
            new Audit.Settings(5, GroupPrior.RHO_UNIFORM));
    List<CaseReading> readings = audit.read(register);
    return FairnessAppendix.text(readings, groups);
  }

  private static PromotionCase one(String person, Outcome outcome) {
    LocalDate day = LocalDate.of(2026, 3, 1);
    return new PromotionCase(
        person, person, "", "L3", "L4", null, day, outcome, "", "", List.of(), "", null);
  }
}
