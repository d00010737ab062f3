package dev.counterweight.signals.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.counterweight.signals.Cue;
import java.util.List;
import org.junit.jupiter.api.Test;

class LexiconTest {
  @Test
  void findsWholeWordsOnly() {
    assertThat(found("race", "a race here")).isTrue();
    assertThat(found("race", "a trace here")).isFalse();
    assertThat(found("crash*", "it crashed")).isTrue();
  }

  @Test
  void readsAlternativesGapsAndWordsThatMayBeMissing() {
    assertThat(found("lose|loses ..2 data", "we lose all the data")).isTrue();
    assertThat(found("lose|loses ..2 data", "we lose some of the data")).isFalse();
    assertThat(found("roll it? back", "roll back")).isTrue();
    assertThat(found("roll it? back", "roll it back")).isTrue();
  }

  @Test
  void readsClassesOfWords() {
    assertThat(found("above #", "above 30")).isTrue();
    assertThat(found("set `", "set `mode`")).isTrue();
    assertThat(found("ask ~", "ask Tove")).isTrue();
    assertThat(found("ask ~", "ask nobody")).isFalse();
  }

  @Test
  void keepsToTheBeginningWhereAsked() {
    assertThat(found("^ why", "why so")).isTrue();
    assertThat(found("^ why", "that is why")).isFalse();
    assertThat(found("^ ..2 why", "and so why")).isTrue();
  }

  @Test
  void readsApostrophesAndCapitalsAsOneSpelling() {
    assertThat(found("dont know", "I DON’T know")).isTrue();
    assertThat(found("dont know", "i dont know")).isTrue();
  }

  @Test
  void namesEachCueOnceWithItsPlace() {
    Lexicon lexicon = Lexicon.of(Lexicon.cue("fails", 1.5, "fail|fails"));

    List<Cue> cues = lexicon.find(sentence("it fails and fails"));

    assertThat(cues).containsExactly(new Cue("fails", 3, 8, 1.5));
  }

  @Test
  void refusesAPhraseThatCouldBeSlow() {
    assertThatThrownBy(() -> Phrase.of("a ..3 b ..3 c ..3 d"))
        .hasMessageContaining("Invalid phrase");
    assertThatThrownBy(() -> Phrase.of("a ..50 b")).hasMessageContaining("Invalid phrase");
  }

  private static boolean found(String phrase, String text) {
    return !Lexicon.of(Lexicon.cue("cue", 1, phrase)).find(sentence(text)).isEmpty();
  }

  private static Sentence sentence(String text) {
    return Prose.of(Reads.comment(text)).sentences().get(0);
  }
}
