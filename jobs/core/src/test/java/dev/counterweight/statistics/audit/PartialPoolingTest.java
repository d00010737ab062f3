package dev.counterweight.statistics.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.counterweight.statistics.Interval;
import dev.counterweight.statistics.audit.PartialPooling.Effect;
import dev.counterweight.statistics.audit.PartialPooling.Pooled;
import java.util.List;
import org.junit.jupiter.api.Test;

class PartialPoolingTest {
  /** Rubin 1981, "Estimation in parallel randomized experiments": coaching in eight schools. */
  private static final List<Effect> EIGHT_SCHOOLS =
      List.of(
          new Effect(28, 15),
          new Effect(8, 10),
          new Effect(-3, 16),
          new Effect(7, 11),
          new Effect(-1, 9),
          new Effect(1, 11),
          new Effect(18, 10),
          new Effect(12, 18));

  @Test
  void eightSchoolsAreDrawnTogetherAsInTheTextbook() {
    Pooled pooled = PartialPooling.of(EIGHT_SCHOOLS);

    assertThat(pooled.mean()).isCloseTo(7.9, within(.15));
    assertThat(pooled.groups().get(0).estimate()).isCloseTo(11.4, within(.15));
  }

  @Test
  void everyIntervalHoldsItsEstimateAndIsNarrowerThanAlone() {
    Pooled pooled = PartialPooling.of(EIGHT_SCHOOLS);
    for (int i = 0; i < EIGHT_SCHOOLS.size(); i++) {
      Interval group = pooled.groups().get(i);
      assertThat(group.estimate()).isBetween(group.low(), group.high());
      assertThat(group.high() - group.low()).isLessThan(2 * 1.645 * EIGHT_SCHOOLS.get(i).error());
    }
  }

  @Test
  void groupsThatDifferMuchKeepTheirOwn() {
    Pooled pooled =
        PartialPooling.of(List.of(new Effect(0, 1), new Effect(50, 1), new Effect(100, 1)));

    assertThat(pooled.groups().get(0).estimate()).isCloseTo(0, within(1.0));
    assertThat(pooled.groups().get(2).estimate()).isCloseTo(100, within(1.0));
  }
}
