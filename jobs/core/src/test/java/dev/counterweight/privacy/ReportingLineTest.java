package dev.counterweight.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterweight.model.Membership;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReportingLineTest {
  private static final LocalDate SPRING = LocalDate.of(2026, 4, 1);

  private final List<Membership> history =
      List.of(
          row("lead", "head", null, null),
          row("one", "lead", null, null),
          row("moved", "lead", "2025-01-01", "2026-02-01"),
          row("moved", "other", "2026-02-01", null),
          row("left", "lead", "2025-01-01", "2026-03-31"),
          row("other", "head", null, null));

  @Test
  void reachesThroughOthers() {
    assertThat(new ReportingLine(history, SPRING).below("head"))
        .containsExactly("lead", "moved", "one", "other");
  }

  @Test
  void knowsOnlyTheDay() {
    assertThat(new ReportingLine(history, SPRING).below("lead")).containsExactly("one");
    assertThat(new ReportingLine(history, SPRING.minusMonths(3)).below("lead"))
        .containsExactly("left", "moved", "one");
  }

  @Test
  void aCircleEnds() {
    List<Membership> circle = List.of(row("a", "b", null, null), row("b", "a", null, null));

    assertThat(new ReportingLine(circle, SPRING).below("a")).containsExactly("b");
  }

  private static Membership row(
      String person, String manager, @Nullable String from, @Nullable String until) {
    return new Membership(
        person,
        "Billing",
        null,
        null,
        null,
        manager,
        from == null ? null : LocalDate.parse(from),
        until == null ? null : LocalDate.parse(until));
  }
}
