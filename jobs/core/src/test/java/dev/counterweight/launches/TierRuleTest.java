package dev.counterweight.launches;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TierRuleTest {
  @ParameterizedTest
  @CsvSource({
    "security*,Security::High,true",
    "*pay*,corp/payments,true",
    "*pay*,corp/ap,false",
    "a*a,a,false",
    "a*b*c,aXbYc,true",
    "exact,exact,true",
    "exact,exactly,false",
    "*,anything,true"
  })
  void matchesWithStars(String pattern, String value, boolean wanted) {
    assertThat(new TierRule("label", pattern, 3).holds(List.of(value))).isEqualTo(wanted);
  }

  @Test
  void refusesWhatIsNoRule() {
    assertThat(TierRule.parse("label \"x\" 5")).isEmpty();
    assertThat(TierRule.parse("path \"x\" 4")).isEmpty();
    assertThat(TierRule.parse("title \"*refund*\" 4"))
        .contains(new TierRule("title", "*refund*", 4));
  }
}
