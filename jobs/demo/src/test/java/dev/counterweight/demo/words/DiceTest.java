package dev.counterweight.demo.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class DiceTest {
  /** The JDK mixes the same way, so its generator is an oracle for the mixing. */
  @Test
  void mixesAsTheGeneratorOfTheJdkDoes() {
    long seed = 42;
    assertThat(Dice.mix(seed + 0x9E3779B97F4A7C15L))
        .isEqualTo(new SplittableRandom(seed).nextLong());
  }

  @Test
  void sameSeedAndNameRepeat() {
    assertThat(Dice.of(3, "a").hex(40)).isEqualTo(Dice.of(3, "a").hex(40)).hasSize(40);
    assertThat(Dice.of(3, "a").next()).isNotEqualTo(Dice.of(3, "b").next());
    assertThat(Dice.of(3, "a", 1).next()).isNotEqualTo(Dice.of(3, "a", 2).next());
  }

  @Property(tries = 200)
  void betweenIncludesBothEnds(@ForAll long seed, @ForAll @IntRange(max = 50) int width) {
    Dice dice = Dice.of(seed, "between");
    for (int i = 0; i < 50; i++) {
      assertThat(dice.between(10, 10 + width)).isBetween(10, 10 + width);
    }
  }

  @Test
  void betaHasItsMeanAndSpread() {
    Dice dice = Dice.of(1, "beta");
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < 20_000; i++) {
      double draw = dice.beta(2, 6);
      sum += draw;
      squares += draw * draw;
    }
    double mean = sum / 20_000;
    assertThat(mean).isBetween(0.245, 0.255);
    assertThat(squares / 20_000 - mean * mean).isBetween(0.0195, 0.0222); // 12 / (64 * 9) = .0208
  }
}
