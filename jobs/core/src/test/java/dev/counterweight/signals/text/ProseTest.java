package dev.counterweight.signals.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterweight.signals.Passage;
import dev.counterweight.text.WikiText;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProseTest {
  @Test
  void cutsSentencesAndKeepsTheirPlace() {
    String text = "The cache is cold. Does e.g. the till wait for it?\n\nYes.";

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
      Sentence sentence = prose(mark + "Rollback plan\n").sentences().get(0);

      assertThat(words(sentence)).as(mark).containsExactly("rollback", "plan");
      assertThat(sentence.alone()).as(mark).isTrue();
    }
  }

  @Test
  void readsWikiAndMarkdownListsAlike() {
    Prose wiki = Prose.of(passage(WikiText.canonical("h2. Open\n# the fee table\n* the {{rate}}")));
    Prose markdown = prose("## Open\n1. the fee table\n- the `rate`");

    assertThat(wiki.sentences().stream().map(ProseTest::words))
        .containsExactlyElementsOf(markdown.sentences().stream().map(ProseTest::words).toList());
  }

  @Test
  void joinsLinesThatWereWrappedByHand() {
    String text = "This line was broken by a mail program after sixty\nletters, as they do.";

    assertThat(sentences(text)).hasSize(1);
  }

  @Test
  void tellsNamesNumbersAndThingsOfTheSystem() {
    Sentence sentence =
        prose("so @mira sets `fee.mode` and max_wait to 30 with Tove").sentences().get(0);

    assertThat(sentence.tokens().stream().map(Token::kind))
        .containsExactly(
            Token.Kind.WORD,
            Token.Kind.MENTION,
            Token.Kind.WORD,
            Token.Kind.IDENTIFIER,
            Token.Kind.WORD,
            Token.Kind.IDENTIFIER,
            Token.Kind.WORD,
            Token.Kind.NUMBER,
            Token.Kind.WORD,
            Token.Kind.CAPITALISED);
  }

  @Test
  void doesNotReadAddresses() {
    assertThat(words(prose("see https://shop.example/crash?fails=1 there").sentences().get(0)))
        .containsExactly("see", "there");
  }

  @Test
  void aQuestionInSomebodysMouthIsNotAsked() {
    assertThat(prose("It says \"Are you sure?\" twice.").sentences()).noneMatch(Sentence::asks);
    assertThat(prose("Are you sure?").sentences()).allMatch(Sentence::asks);
  }

  @Test
  void takesInNoMoreThanAReaderWould() {
    Prose prose = prose("It crashes. ".repeat(500_000));

    assertThat(prose.reads()).isEqualTo(Prose.READ_AT_MOST);
  }

  private static List<String> sentences(String markdown) {
    Passage passage = Reads.comment(markdown);
    return Prose.of(passage).sentences().stream()
        .map(sentence -> passage.text().substring(sentence.start(), sentence.end()))
        .toList();
  }

  private static List<String> words(Sentence sentence) {
    return sentence.tokens().stream()
        .map(Token::word)
        .map(w -> w.startsWith("{") ? "`" : w)
        .toList();
  }

  private static Prose prose(String markdown) {
    return Prose.of(Reads.comment(markdown));
  }

  private static Passage passage(String canonical) {
    return Passage.of(canonical, Passage.Place.TICKET_COMMENT, "", false);
  }
}
