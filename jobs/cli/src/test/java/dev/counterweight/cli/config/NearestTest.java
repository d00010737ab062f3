package dev.counterweight.cli.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {
  @Test
  void countsLettersChanged() {
    assertThat(Nearest.distance("kitten", "sitting")).isEqualTo(3);
    assertThat(Nearest.distance("", "abc")).isEqualTo(3);
    assertThat(Nearest.distance("same", "same")).isZero();
  }

  @Test
  void findsNothingWhereNothingIsNear() {
    assertThat(Nearest.to("zzzzzz", List.of("lake", "audience"))).isEmpty();
    assertThat(Nearest.to("lak", List.of("lake", "audience"))).contains("lake");
  }
}
