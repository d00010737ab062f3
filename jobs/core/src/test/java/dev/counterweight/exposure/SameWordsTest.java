package dev.counterweight.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class SameWordsTest {
  private static final String CONCERN =
      "If the cache is cold, the retry loop floods billing with duplicate charges.";

  @Test
  void numbersNamesAndMarksMakeNoOtherText() {
    assertThat(SameWords.key("@kim 12 " + CONCERN.toUpperCase(Locale.ROOT) + " !77"))
        .isEqualTo(SameWords.key(CONCERN));
  }

  @Test
  void oneWordExchangedIsAnotherText() {
    assertThat(SameWords.key(CONCERN.replace("billing", "support")))
        .isNotEqualTo(SameWords.key(CONCERN));
  }

  @Test
  void shortTextsAreNotCompared() {
    assertThat(SameWords.key("Looks good to me, thanks!")).isEmpty();
  }

  @Test
  void countsWords() {
    assertThat(SameWords.count("Looks good to me, thanks! @kim 12")).isEqualTo(5);
  }
}
