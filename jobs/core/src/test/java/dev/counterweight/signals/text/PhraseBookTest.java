package dev.counterweight.signals.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.counterweight.signals.Passage;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhraseBookTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "fail|fails; it fails; true",
        "fail|fails; it failed; false",
        "crash*; a crashloop; true",
        "crash*; it CRASHED; true",
        "dont merge; Don't merge; true",
        "not ..2 safe; not at all safe; true",
        "not ..1 safe; not at all safe; false",
        "# minutes; in 30 minutes; true",
        "` fails; `fee.job` fails; true",
        "~ owns; today Tove owns it; true",
        "~ owns; nobody owns it; false",
        "@ please; @tove please; true",
        "^ please; please look; true",
        "^ please; look please; false",
        "so that? it; so it stays; true",
        "so that? it; so that it stays; true",
        "if ..3 fails ..1 then; if it if this one fails and then; true",
        "if ..3 fails ..1 then; if it fails and it may then; false",
        "no no; no no; true",
        "no no; no; false",
        "^ ..2 fails; so it fails; true",
        "^ ..2 fails; so now it fails; false",
        "not? not safe; safe not safe; false",
        "is not? quite? safe; is quite safe; true",
        "is not? quite? safe; is not safe; true",
      })
  void findsPhrases(String phrase, String text, boolean there) {
    assertThat(found(phrase, text)).isEqualTo(there);
  }

  @Test
  void anOpenWordTakesInAWordThatOnlyModelsAskFor() {
    assertThat(found("crash*", "it crashed", "crashed")).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"..2", "not ..2", "a ..1 b ..1 c ..1 d", "a ..9 b"})
  void refusesPhrasesThatCouldBeSlowOrMatchNothing(String phrase) {
    assertThatThrownBy(() -> found(phrase, "x")).isInstanceOf(IllegalArgumentException.class);
  }

  private static boolean found(String phrase, String text, String... modelWords) {
    Vocabulary vocabulary = new Vocabulary();
    PhraseBook book =
        PhraseBook.read(List.of("[it]", phrase), vocabulary, new ArrayList<>(List.of(modelWords)));
    Passage passage = Reads.comment(text);
    Tokens tokens = Tokens.of(passage, vocabulary, book);
    long[] bits = new long[1];
    book.find(tokens, 0, tokens.size, bits, 0, new PhraseMachine.Run());
    return bits[0] != 0;
  }
}
