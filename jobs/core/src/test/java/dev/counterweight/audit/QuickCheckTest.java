package dev.counterweight.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterweight.audit.QuickCheck.Check;
import dev.counterweight.audit.QuickCheck.Next;
import dev.counterweight.audit.QuickCheck.Result;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** METHOD J6. */
class QuickCheckTest {
  private static final LocalDate DAY = LocalDate.of(2026, 5, 12);

  @Test
  void twoFailsAssignOneAreaAndADayToLookAgain() {
    Next next = check(Result.FAIL, Result.PASS, Result.FAIL, Result.PASS, Result.PASS);

    assertThat(next).isEqualTo(new Next(true, "refunds", "nia", LocalDate.of(2026, 7, 1)));
  }

  @Test
  void oneFailAssignsNothing() {
    assertThat(check(Result.FAIL, Result.PASS, Result.PASS, Result.PASS, Result.PASS).assignsArea())
        .isFalse();
  }

  @Test
  void unknownIsNotAFail() {
    Next next = check(Result.FAIL, Result.UNKNOWN, Result.UNKNOWN, Result.UNKNOWN, Result.UNKNOWN);

    assertThat(next.assignsArea()).isFalse();
    assertThat(next.area()).isEmpty();
  }

  private static Next check(Result... results) {
    List<String> questions = List.of("trade-offs", "owners", "bad news", "fuzzy", "trust");
    List<Check> checks =
        java.util.stream.IntStream.range(0, results.length)
            .mapToObj(i -> new Check(questions.get(i), results[i]))
            .toList();
    return new QuickCheck(checks).next(DAY, "refunds", "nia");
  }
}
