package dev.counterweight.reports.page;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class PlainTextTest {
  @Test
  void aNameStandsOnOneLine() {
    assertThat(PlainText.line(" Ruth\r\nAbebe\t ")).isEqualTo("Ruth Abebe");
  }

  @Test
  void wordsKeepTheirLinesButNoEmptyPages() {
    assertThat(PlainText.lines("one\r\ntwo\n\n\n\n\nthree")).isEqualTo("one\ntwo\n\nthree");
  }

  @Test
  void directionMarksBecomeVisible() {
    assertThat(PlainText.line("a\u202eb\u2066c")).isEqualTo("a⟨U+202E⟩b⟨U+2066⟩c");
  }

  @Test
  void signsWithoutWidthAreDroppedButJoinersStay() {
    assertThat(PlainText.line("roll\u200bback\ufeff")).isEqualTo("rollback");
    String family =
        "\ud83d\udc69\u200d\ud83d\udcbb"; // a woman at a computer: two signs and a joiner
    assertThat(PlainText.line(family)).isEqualTo(family);
  }

  @Test
  void marksDoNotPileUp() {
    assertThat(PlainText.line("e" + "\u0301".repeat(100)).length()).isEqualTo(5);
    assertThat(PlainText.line("e\u0301le\u0300ve")).isEqualTo("e\u0301le\u0300ve");
  }

  @Test
  void aLongNameIsCutBetweenSigns() {
    String line = PlainText.line("a".repeat(159) + "\ud83d\udc69".repeat(10));
    assertThat(line).isEqualTo("a".repeat(159) + " …");
  }

  @Property
  void nothingInvisibleIsLeft(@ForAll String text) {
    assertThat(PlainText.lines(text).codePoints().filter(sign -> sign != '\n'))
        .noneMatch(Character::isISOControl)
        .noneMatch(sign -> sign >= 0x202a && sign <= 0x202e)
        .noneMatch(sign -> sign >= 0x2066 && sign <= 0x2069)
        .noneMatch(sign -> Character.getType(sign) == Character.SURROGATE);
  }

  @Test
  void anEndlessChainOfJoinedSignsFallsApart() {
    String family = "\ud83d\udc69\u200d\ud83d\udc69\u200d\ud83d\udc67\u200d\ud83d\udc66";
    String chain = PlainText.line("\ud83d\udc69\u200d".repeat(40));

    assertThat(PlainText.line(family)).isEqualTo(family);
    assertThat(chain.chars().filter(sign -> sign == '\u200d').count()).isEqualTo(8);
  }
}
