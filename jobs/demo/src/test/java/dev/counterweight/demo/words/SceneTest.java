package dev.counterweight.demo.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SceneTest {
  private static final Phrases ALL =
      Phrases.read("words/concerns", "words/review", "words/plans", "words/tickets", "words/cases");

  /** A phrase with a hole that nothing fills would only show in some year of some company. */
  @ParameterizedTest
  @ValueSource(strings = {"booking", "billing", "platform", "mobile", "support", "finance"})
  void everyPhraseCanBeFilledInEveryDomain(String domain) {
    Phrases nouns = Phrases.read("words/" + domain);
    for (String heading : ALL.headings()) {
      for (String phrase : ALL.under(heading)) {
        for (int i = 0; i < 4; i++) {
          String text = scene(nouns, i).expand(phrase);
          assertThat(text).as(phrase).doesNotContain("{", "}", " a a", "  ");
        }
      }
    }
    for (String heading : nouns.headings()) {
      assertThat(nouns.under(heading)).as(heading).isNotEmpty();
      nouns.under(heading).forEach(p -> assertThat(scene(nouns, 1).expand(p)).doesNotContain("{"));
    }
  }

  @Test
  void aBecomesAnWhereTheNextWordAsksForIt() {
    Scene scene = scene(Phrases.read("words/billing"), 1).with("x", "invoice").with("y", "refund");
    assertThat(scene.expand("a {x}, a {y}, data {x}"))
        .isEqualTo("an invoice, a refund, data invoice");
  }

  @Test
  void choicesMayHoldHolesAndNumbers() {
    Scene scene = scene(Phrases.read("words/billing"), 1).with("x", "invoice");
    assertThat(scene.expand("{one {x}|one {x}} {#7-7} {x^}")).isEqualTo("one invoice 7 Invoice");
  }

  @Test
  void aNounStaysTheSameWithinOneText() {
    String text = scene(Phrases.read("words/mobile"), 5).expand("{column} {column} {column}");
    assertThat(List.of(text.split(" ")).stream().distinct()).hasSize(1);
  }

  private static Scene scene(Phrases nouns, int seed) {
    Dice dice = Dice.of(seed, "scene");
    Scene scene = new Scene(ALL, new Heard(), Topic.of(nouns, dice), Voice.of(dice), dice);
    for (String given :
        List.of(
            "person",
            "login",
            "other",
            "team",
            "channel",
            "otherteam",
            "ticket",
            "date",
            "iid",
            "cause",
            "fix",
            "title.plain",
            "lower.title",
            "claim",
            "question",
            "fixed",
            "refused")) {
      scene.with(given, given.toUpperCase(Locale.ROOT));
    }
    return scene;
  }
}
