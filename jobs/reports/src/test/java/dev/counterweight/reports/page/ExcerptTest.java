package dev.counterweight.reports.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterweight.reports.view.EvidenceView.Quote;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class ExcerptTest {
  @Test
  void marksTheWordsTheRuleFound() {
    assertThat(Excerpt.of(new Quote("I would cap it. Thanks.", 2, 15)))
        .isEqualTo(new Excerpt("I ", "would cap it.", " Thanks."));
  }

  @Test
  void cleaningDoesNotMoveTheMark() {
    assertThat(Excerpt.of(new Quote("\u202e\u200ba cap b", 4, 7)))
        .isEqualTo(new Excerpt("⟨U+202E⟩a ", "cap", " b"));
  }

  @Test
  void aLongTextIsCutAroundItsMark() {
    String text = "x".repeat(5000) + "HERE" + "y".repeat(5000);
    Excerpt excerpt = Excerpt.of(new Quote(text, 5000, 5004));

    assertThat(excerpt.marked()).isEqualTo("HERE");
    assertThat(excerpt.before()).startsWith("… xxx");
    assertThat(excerpt.after()).endsWith("yyy …");
  }

  @Property
  void isNeverLongerThanItMayBeAndNeverFails(
      @ForAll @StringLength(max = 2000) String text,
      @ForAll @IntRange(min = -5, max = 2100) int start,
      @ForAll @IntRange(min = -5, max = 2100) int end) {
    Excerpt excerpt = Excerpt.of(new Quote(text.replaceAll("\\p{Cf}", "f"), start, end));

    int length = excerpt.before().length() + excerpt.marked().length() + excerpt.after().length();
    assertThat(length).isLessThanOrEqualTo(Excerpt.LONGEST + 4);
  }

  @Property
  void aShortTextKeepsEveryWord(@ForAll @IntRange(min = 0, max = 40) int start) {
    String text = "Could we cap it, or at least get an alert?";
    Excerpt excerpt = Excerpt.of(new Quote(text, start, start + 9));

    assertThat(excerpt.before() + excerpt.marked() + excerpt.after()).isEqualTo(text);
  }
}
