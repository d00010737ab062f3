package dev.counterweight.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterweight.audit.PromotionCase.Outcome;
import dev.counterweight.statistics.audit.AcrossCases;
import dev.counterweight.statistics.audit.AcrossCases.Effort;
import dev.counterweight.statistics.audit.AcrossCases.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class FindingsTest {
  private static final Effort EFFORT = new Effort(499, 100, 1);

  @Test
  void withoutTheNeverConsideredTheFirstGateIsMissing() {
    Findings findings = Findings.of(read(20, 10, 0), EFFORT);

    assertThat(findings.nominated()).isNull();
    assertThat(findings.promoted()).isNull();
    assertThat(findings.decided().statement()).isEqualTo(Statement.FULL);
  }

  @Test
  void withThemBothGatesAreTold() {
    Findings findings = Findings.of(read(20, 10, 12), EFFORT);

    assertThat(findings.decided().power().promoted()).isEqualTo(20);
    assertThat(findings.decided().power().notPromoted()).isEqualTo(10);
    AcrossCases nominated = Objects.requireNonNull(findings.nominated());
    AcrossCases promoted = Objects.requireNonNull(findings.promoted());
    assertThat(nominated.power().promoted()).isEqualTo(30);
    assertThat(nominated.power().notPromoted()).isEqualTo(12);
    assertThat(promoted.power().notPromoted()).isEqualTo(22);
  }

  @Test
  void managersAreDrawnTogetherAndQuartersNeedThreeOfEach() {
    Findings findings = Findings.of(read(20, 20, 0), EFFORT);

    assertThat(findings.managers()).hasSize(2);
    assertThat(findings.managers())
        .allSatisfy(m -> assertThat(m.difference().low()).isLessThan(m.difference().high()));
    assertThat(findings.quarters()).hasSize(2);
    assertThat(Findings.of(read(2, 20, 0), EFFORT).quarters())
        .allSatisfy(quarter -> assertThat(quarter.difference()).isNull());
  }

  /** Everybody merges a change or two; those promoted more. */
  private static List<CaseReading> read(int promoted, int deferred, int never) {
    List<Recorded> records = new ArrayList<>();
    List<PromotionCase> register = new ArrayList<>();
    for (int i = 0; i < promoted + deferred + never; i++) {
      Outcome outcome =
          i < promoted
              ? Outcome.PROMOTED
              : i < promoted + deferred ? Outcome.DEFERRED : Outcome.NEVER_CONSIDERED;
      String person = "person-" + i;
      for (int change = 0; change < 1 + (i * 7) % 5; change++) {
        records.add(
            Records.change(
                    person + "-" + change,
                    person,
                    "2026-01-1%dT09:00:00Z".formatted(change),
                    "Cache.")
                .launched("2026-02-1%dT09:00:00Z".formatted(change))
                .recorded());
      }
      register.add(
          new PromotionCase(
              "case-" + i,
              person,
              "",
              "L3",
              "L4",
              null,
              LocalDate.of(2026, i % 2 == 0 ? 3 : 4, 15),
              outcome,
              i % 4 < 2 ? "Mateus" : "Ruth",
              "",
              List.of(),
              "",
              null));
    }
    return Records.audit(records).read(register);
  }
}
