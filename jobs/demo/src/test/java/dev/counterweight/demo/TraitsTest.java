package dev.counterweight.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterweight.demo.Employee.Function;
import dev.counterweight.demo.words.Dice;
import java.time.LocalDate;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

class TraitsTest {
  @Test
  void teamsDifferAsTheGeneratorOfTheStatisticsSays() {
    Dice dice = Dice.of(1, "rates");
    double sum = 0;
    for (int team = 0; team < 4_000; team++) {
      double member = Traits.Rates.draw(dice).member(dice);
      assertThat(member).isBetween(0.0, 1.0);
      sum += member;
    }
    assertThat(sum / 4_000).as("mean of means, drawn from .1 to .7").isBetween(0.385, 0.425);
  }

  /** Simulations of the null need this: what people do says nothing about how often they do it. */
  @Test
  void volumeSaysNothingAboutJudgment() {
    DemoConfig config = new DemoConfig(5, 3_000, 60, LocalDate.of(2025, 7, 1), 365);
    List<Traits> traits =
        Staff.hire(config).people().stream()
            .filter(p -> p.function() == Function.ENGINEER)
            .map(Employee::traits)
            .toList();
    List<ToDoubleFunction<Traits>> rates =
        List.of(
            Traits::concern, Traits::rollback, Traits::handoff, Traits::decision, Traits::candor);
    for (ToDoubleFunction<Traits> rate : rates) {
      assertThat(correlation(traits, Traits::changesPerWeek, rate)).isBetween(-0.08, 0.08);
    }
  }

  private static double correlation(
      List<Traits> traits, ToDoubleFunction<Traits> one, ToDoubleFunction<Traits> two) {
    double meanOne = traits.stream().mapToDouble(one).average().orElseThrow();
    double meanTwo = traits.stream().mapToDouble(two).average().orElseThrow();
    double both = 0;
    double squareOne = 0;
    double squareTwo = 0;
    for (Traits person : traits) {
      double x = one.applyAsDouble(person) - meanOne;
      double y = two.applyAsDouble(person) - meanTwo;
      both += x * y;
      squareOne += x * x;
      squareTwo += y * y;
    }
    return both / Math.sqrt(squareOne * squareTwo);
  }
}
