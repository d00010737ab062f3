package dev.counterweight.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RemainderTest {
  @ParameterizedTest(name = "of {0} people {1} are shown one by one: {2}")
  @CsvSource({
    "9, 0, true",
    "9, 9, true",
    "9, 8, false",
    "9, 4, true",
    "9, 5, false",
    "4, 0, false"
  })
  void whatIsLeftIsNobodyOrAGroup(long group, long members, boolean shown) {
    assertThat(Remainder.mayShow(group, members, 5)).isEqualTo(shown);
  }
}
