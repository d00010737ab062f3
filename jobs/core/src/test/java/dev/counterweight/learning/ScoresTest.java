package dev.counterweight.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.counterweight.learning.Scores.Answer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScoresTest {
  @Test
  void countWhatIsFlagged() {
    List<Answer> answers =
        List.of(answer(true, 0.9), answer(false, 0.8), answer(true, 0.3), answer(false, 0.1));

    assertThat(Scores.precision(answers)).isEqualTo(0.5);
    assertThat(Scores.recall(answers)).isEqualTo(0.5);
    assertThat(Scores.f1(answers)).isEqualTo(0.5);
  }

  /** 1/1 at the first hit and 2/3 at the second, each half of the recall. */
  @Test
  void averagePrecisionWeighsEveryStepOfRecall() {
    List<Answer> answers =
        List.of(answer(true, 0.9), answer(false, 0.8), answer(true, 0.3), answer(false, 0.1));

    assertThat(Scores.averagePrecision(answers)).isCloseTo((1 + 2 / 3.0) / 2, within(1e-12));
  }

  @Test
  void tiesAreTakenTogether() {
    List<Answer> answers = List.of(answer(true, 0.5), answer(false, 0.5));

    assertThat(Scores.averagePrecision(answers)).isEqualTo(0.5);
  }

  /** The lower bound of 40 of 40 is 0.1^(1/40); that of 36 of 40 as scipy's beta.ppf(.1, 36, 5). */
  @Test
  void theLowerBoundIsThatOfClopperAndPearson() {
    assertThat(Scores.lowerBound(40, 40)).isCloseTo(Math.pow(0.1, 1 / 40.0), within(1e-9));
    assertThat(Scores.lowerBound(0, 40)).isZero();
    assertThat(Scores.lowerBound(36, 40)).isBetween(0.80, 0.82);
    assertThat(Scores.lowerBound(35, 40)).isLessThan(0.80);
  }

  @Test
  void calibrationErrorIsTheDistanceFromWhatHappens() {
    List<Answer> answers = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      answers.add(answer(i < 10, 0.8));
    }

    assertThat(Scores.calibrationError(answers)).isCloseTo(0.3, within(1e-12));
  }

  @Test
  void theIntervalHoldsItsFigureAndIsTheSameEveryTime() {
    List<Answer> answers = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      answers.add(new Answer("g" + i / 2, i % 3 == 0, i % 4 / 4.0, i % 4 > 1));
    }

    Scores.Range range = Scores.range(answers, Scores::precision);

    assertThat(range.value()).isBetween(range.low(), range.high());
    assertThat(range.low()).isLessThan(range.high());
    assertThat(Scores.range(answers, Scores::precision)).isEqualTo(range);
  }

  private static Answer answer(boolean truth, double p) {
    return new Answer("g", truth, p, p >= 0.5);
  }
}
