package dev.counterweight.signals.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterweight.signals.Passage;
import dev.counterweight.text.WikiText;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TokensTest {
  @Test
  void cutsSentences() {
    String text = "The cache is cold. Does e.g. the till wait for it? Yes.";

    assertThat(sentences(text))
        .containsExactly("The cache is cold.", "Does e.g. the till wait for it?", "Yes.");
  }

  @Test
  void leavesOutQuotesCodeAndHiddenPrompts() {
    String text = "> It crashes.\n\nMine.\n\n```\nit fails\n```\n\n<!-- how do we roll back? -->";

    assertThat(sentences(text)).containsExactly("Mine.");
  }

  @Test
  void readsTheSameWordsFromHeadingListItemAndTableRow() {
    for (String mark :
        List.of("## ", "- ", "* ", "1. ", "2) ", "h2. ", "- [ ] ", "| ", "** ", "")) {
      Tokens tokens = tokens(mark + "Rollback plan\n\nAs agreed.\n");

      assertThat(words(tokens)).as(mark).startsWith("Rollback", "plan");
      assertThat(tokens.is(0, Tokens.ALONE)).as(mark).isTrue();
    }
  }

  @Test
  void readsWikiAndMarkdownListsAlike() {
    Tokens wiki =
        cut(
            Passage.of(
                WikiText.canonical("h2. Open\n# the fee table\n* the {{rate}}"),
                Passage.Place.TICKET_COMMENT,
                "",
                false));
    Tokens markdown = tokens("## Open\n1. the fee table\n- the `rate`");

    assertThat(wiki.sentences).isEqualTo(markdown.sentences).isEqualTo(3);
    assertThat(kinds(wiki)).isEqualTo(kinds(markdown));
  }

  @Test
  void joinsLinesThatWereWrappedByHand() {
    String text = "This line was broken by a mail program after sixty\nletters, as they do.";

    assertThat(sentences(text)).hasSize(1);
  }

  @Test
  void tellsNamesNumbersAndThingsOfTheSystem() {
    assertThat(kinds(tokens("so @mira sets `fee.mode` and max_wait to 30 with Tove")))
        .containsExactly(
            Tokens.WORD,
            Tokens.MENTION,
            Tokens.WORD,
            Tokens.IDENTIFIER,
            Tokens.WORD,
            Tokens.IDENTIFIER,
            Tokens.WORD,
            Tokens.NUMBER,
            Tokens.WORD,
            Tokens.CAPITALISED);
  }

  @Test
  void doesNotReadAddresses() {
    assertThat(words(tokens("see https://shop.example/crash?fails=1 there")))
        .containsExactly("see", "there");
  }

  @Test
  void aQuestionInSomebodysMouthIsNotAsked() {
    assertThat(tokens("It says \"Are you sure?\" twice.").is(0, Tokens.ASKS)).isFalse();
    assertThat(tokens("Are you sure?").is(0, Tokens.ASKS)).isTrue();
  }

  @Test
  void aQuestionInBoldIsThePromptOfATemplate() {
    assertThat(tokens("**How is it rolled back?** Switch it off.").is(0, Tokens.HEADING)).isTrue();
    assertThat(tokens("How is it rolled back? Switch it off.").is(0, Tokens.HEADING)).isFalse();
  }

  @Test
  void knowsWhoIsCalled() {
    for (String call : List.of("@mira can you?", "Tove, can you?", "Hi Tove, can you?")) {
      assertThat(tokens(call).is(0, Tokens.CALLS)).as(call).isTrue();
    }
    assertThat(tokens("However, can you?").is(0, Tokens.CALLS)).isFalse();
  }

  @Test
  void takesInNoMoreThanAReaderWould() {
    Tokens tokens = tokens("It crashes. ".repeat(500_000));

    assertThat(tokens.end[tokens.size - 1]).isLessThanOrEqualTo(Tokens.READ_AT_MOST);
  }

  @Test
  void theSameWordsHaveTheSameFingerprintWhateverStandsBetween() {
    Tokens one = tokens("Try to be as paranoid as possible.");
    Tokens other = tokens("_Try to be as **paranoid** as possible!_");

    assertThat(one.fingerprint(0)).isEqualTo(other.fingerprint(0));
    assertThat(one.fingerprint(0)).isNotEqualTo(tokens("Try to be brief.").fingerprint(0));
  }

  private static List<String> sentences(String markdown) {
    Tokens tokens = tokens(markdown);
    List<String> sentences = new ArrayList<>();
    for (int at = 0; at < tokens.sentences; at++) {
      sentences.add(tokens.text.substring(tokens.startOf(at), tokens.endOf(at)));
    }
    return sentences;
  }

  private static List<String> words(Tokens tokens) {
    List<String> words = new ArrayList<>();
    for (int at = 0; at < tokens.size; at++) {
      words.add(tokens.text.substring(tokens.start[at], tokens.end[at]));
    }
    return words;
  }

  private static List<Integer> kinds(Tokens tokens) {
    List<Integer> kinds = new ArrayList<>();
    for (int at = 0; at < tokens.size; at++) {
      kinds.add((int) tokens.kind[at]);
    }
    return kinds;
  }

  private static Tokens tokens(String markdown) {
    return cut(Reads.comment(markdown));
  }

  private static Tokens cut(Passage passage) {
    return Language.shipped().sheet(passage).tokens;
  }
}
