package dev.counterweight.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterweight.privacy.OutsiderNames.Cleaned;
import dev.counterweight.privacy.OutsiderNames.Known;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutsiderNamesTest {
  private final OutsiderNames names =
      new OutsiderNames(
          List.of(
              new Known("Nia Okafor", List.of("w1", "nia.okafor", "nia@corp.example")),
              new Known("Mark Lind", List.of("w2", "mlind"))),
          List.of(
              new Known("Nia Brandt", List.of("w8", "nbrandt", "n.brandt@corp.example", "77")),
              new Known("Zoë Young", List.of("w9", "zyoung", "5f01ab")),
              new Known("Bo Xu", List.of("bx4711")),
              new Known("佐藤 花子", List.of("sato"))));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Ask Brandt first.                     | Ask [colleague] first.
          As Nia Brandt said                    | As [colleague] said
          brandt's plan                         | [colleague]'s plan
          @nbrandt can you look?                | @[colleague] can you look?
          @somebody.unknown, please             | @[colleague], please
          Mail n.brandt@corp.example or x@y.org | Mail [address] or [address]
          zoe wrote it, ZOË too                 | [colleague] wrote it, [colleague] too
          [~zyoung] and [~accountid:5f01ab]     | [colleague] and [colleague]
          branch feature/zyoung-retry           | branch feature/[colleague]
          see nia.brandt2 in the log            | see [colleague] in the log
          Bo has it, and so does Xu             | [colleague] has it, and so does [colleague]
          相談は佐藤さんへ                      | 相談は[colleague]さんへ
          Nia says no                           | [colleague] says no
          5f01ab opened it                      | [colleague] opened it
          niabrandt asked                       | [colleague] asked
          """)
  void takesOutsidersOut(String text, String cleaned) {
    assertThat(names.clean(text)).isEqualTo(cleaned);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Nia Okafor and Mark Lind agreed
          @nia.okafor and @mlind, look at !77
          @all: a young service, 77 rows
          nia@corp.example knows
          The bo branch, xu-like
          page-size is 20, w10 is no id
          """)
  void leavesInsidersAndOtherWordsAlone(String text) {
    assertThat(names.clean(text)).isEqualTo(text);
  }

  @Test
  void aNameThatIsAWordIsTakenForOneWhereItLooksLikeOne() {
    OutsiderNames may = new OutsiderNames(List.of(), List.of(new Known("May Price", List.of())));

    assertThat(may.clean("It may change the price. May, is it so? Ask May Price or Ms Price."))
        .isEqualTo(
            "It may change the price. [colleague], is it so? Ask [colleague] or Ms [colleague].");
  }

  @Test
  void seesANameThatHidesASignWithoutWidth() {
    assertThat(names.clean("@\u200bnbrandt and Bra\u00adndt"))
        .isEqualTo("@[colleague] and [colleague]");

    Cleaned cleaned = names.clean("\u200bBrandt: the\u200b cache", 9, 13);
    assertThat(cleaned.text().substring(cleaned.markStart(), cleaned.markEnd())).isEqualTo("the");
  }

  @Test
  void keepsTheMarkOnTheSameWords() {
    String text = "Brandt says the cache may lie, and Young agrees";
    int start = text.indexOf("the cache");
    int end = text.indexOf(", and");

    Cleaned cleaned = names.clean(text, start, end);

    assertThat(cleaned.text().substring(cleaned.markStart(), cleaned.markEnd()))
        .isEqualTo("the cache may lie");
  }

  @Test
  void marksTheWholeWordThatStandsForANameInTheMark() {
    Cleaned cleaned = names.clean("Then Nia Brandt decides", 9, 23);

    assertThat(cleaned.text()).isEqualTo("Then [colleague] decides");
    assertThat(cleaned.markStart()).isBetween(0, cleaned.text().length());
    assertThat(cleaned.markEnd()).isEqualTo(cleaned.text().length());
  }

  @Test
  void followsNoAddressThatNamesAnOutsider() {
    assertThat(names.link("https://git.example/nbrandt/fork/-/merge_requests/1")).isEmpty();
    assertThat(names.link("https://git.example/corp/app/-/merge_requests/77#note_9"))
        .isEqualTo("https://git.example/corp/app/-/merge_requests/77#note_9");
  }

  @Property(tries = 300)
  void leavesNoOutsiderWhateverStandsAround(@ForAll String before, @ForAll String after) {
    for (String trace : List.of("Brandt", "@nbrandt", "n.brandt@corp.example", "[~zyoung]")) {
      Cleaned cleaned = names.clean(before + " " + trace + " " + after, 0, before.length());

      assertThat(cleaned.text().toLowerCase(Locale.ROOT))
          .doesNotContain("brandt")
          .doesNotContain("zyoung");
      assertThat(cleaned.markEnd()).isBetween(cleaned.markStart(), cleaned.text().length());
    }
  }
}
