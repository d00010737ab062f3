package dev.counterweight.signals;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class ExcerptTest {
  @Test
  void keepsAShortTextWhole() {
    assertThat(Excerpt.around("What if it fails?", 5, 7))
        .isEqualTo(new Excerpt("What if it fails?", 0, 17));
  }

  @Test
  void cutsBetweenWordsAroundThePassage() {
    String text = "before ".repeat(200) + "the refund is sent twice" + " after".repeat(200);
    int start = text.indexOf("the refund");

    Excerpt excerpt = Excerpt.around(text, start, start + 24);

    assertThat(excerpt.text())
        .hasSizeBetween(560, Excerpt.MOST)
        .startsWith("before")
        .contains("the refund is sent twice")
        .endsWith("after");
  }

  @Property(tries = 300)
  void isAlwaysAPieceOfTheText(
      @ForAll @StringLength(min = 1, max = 2_000) String text,
      @ForAll @IntRange(max = 2_000) int one,
      @ForAll @IntRange(max = 2_000) int other) {
    int start = Math.min(Math.min(one, other), text.length());
    int end = Math.min(Math.max(one, other), text.length());

    Excerpt excerpt = Excerpt.around(text, start, end);

    assertThat(excerpt.text()).isEqualTo(text.substring(excerpt.start(), excerpt.end()));
    assertThat(excerpt.text().length()).isLessThanOrEqualTo(Excerpt.MOST + 1);
    assertThat(excerpt.start()).isLessThanOrEqualTo(start);
  }
}
