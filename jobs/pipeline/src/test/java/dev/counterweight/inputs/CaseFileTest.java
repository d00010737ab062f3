package dev.counterweight.inputs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.counterweight.audit.PromotionCase;
import dev.counterweight.audit.PromotionCase.Outcome;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CaseFileTest {
  private static final Set<String> PEOPLE = Set.of("nia", "olu", "ruth");
  private static final String HEADER = "person_id,from_role,to_role,decided_on,outcome\n";

  @Test
  void casesComeByDayAndAreNumbered() {
    List<PromotionCase> cases =
        read(HEADER + "olu,L4,L5,2026-06-24,deferred\nnia,L3,L4,2026-03-25,promoted\n");

    assertThat(cases)
        .extracting(PromotionCase::caseId, PromotionCase::personId)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("001", "nia"),
            org.assertj.core.groups.Tuple.tuple("002", "olu"));
    assertThat(cases.get(0).decidedOn()).isEqualTo(LocalDate.of(2026, 3, 25));
  }

  @Test
  void wordsOfOtherRegistersAreUnderstood() {
    assertThat(outcome("granted")).isEqualTo(Outcome.PROMOTED);
    assertThat(outcome("declined")).isEqualTo(Outcome.NOT_PROMOTED);
    assertThat(outcome("not_yet")).isEqualTo(Outcome.DEFERRED);
    assertThat(outcome("never_considered")).isEqualTo(Outcome.NEVER_CONSIDERED);
    assertThat(read(HEADER + "nia,L3,L4,2026-03-25,never_considered\n").get(0).isConsidered())
        .isFalse();
  }

  @Test
  void everyProblemIsToldWithLineColumnValueAndBound() {
    String text =
        """
        person_id,from_role,to_role,considered_on,decided_on,outcome
        nia,L3,L4,2026-04-01,2026-03-25,promoted
        sam,L3,L4,,2026-03-25,promoted
        olu,L3,L4,,25.03.2026,promoted
        ruth,L3,L4,,2026-03-25,great
        """;

    assertThatThrownBy(() -> read(text))
        .isInstanceOf(InputException.class)
        .hasMessageContaining(
            "cases.csv, line 2, column considered_on: 2026-04-01 (must not be after decided_on,"
                + " 2026-03-25)")
        .hasMessageContaining("cases.csv, line 3, column person_id: 'sam' (must be a person")
        .hasMessageContaining("cases.csv, line 4, column decided_on: '25.03.2026'")
        .hasMessageContaining("cases.csv, line 5, column outcome: 'great' (must be promoted,");
  }

  /** METHOD X1 to X4. */
  @Test
  void whatMustNotBeEvaluatedIsNoColumn() {
    assertThatThrownBy(() -> read("person_id,lines_of_code\nnia,5\n"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("must not be evaluated");
  }

  @Test
  void aRegisterWithoutACaseIsRefused() {
    assertThatThrownBy(() -> read(HEADER))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("cases.csv, line 1: no case");
  }

  @Test
  void aRationaleMayBeLongAndHoldBreaks() {
    String rationale = "Chose the rollout plan.\n".repeat(100);
    List<PromotionCase> cases =
        read(
            "person_id,from_role,to_role,decided_on,outcome,rationale\n"
                + "nia,L3,L4,2026-03-25,promoted,\""
                + rationale
                + "\"\n");

    assertThat(cases.get(0).rationale()).isEqualTo(rationale.strip());
  }

  private static Outcome outcome(String word) {
    return read(HEADER + "nia,L3,L4,2026-03-25," + word + "\n").get(0).outcome();
  }

  private static List<PromotionCase> read(String text) {
    return CaseFile.read("cases.csv", text, PEOPLE);
  }
}
