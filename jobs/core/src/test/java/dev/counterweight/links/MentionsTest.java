package dev.counterweight.links;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterweight.links.Mention.Form;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MentionsTest {
  private static List<Mention> in(String text) {
    return Mentions.of(null, OwnWords.of(text));
  }

  private static List<String> keys(String text) {
    return in(text).stream().map(Mention::key).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "see !412 for that | !412",
        "!412: done | !412",
        "(!412) | !412",
        "post-!412 | !412",
        "~~!412~~ | !412",
        "_!412_ | !412",
        "[!412](https://other.example/r/9.html) | !412",
        "ACK !412/commits/3f2a | !412",
        "[here](!412#note_3) | !412",
        "incident #7. | #7",
        "BILL-7, please | BILL-7",
        "(BILL-7) | BILL-7",
        "pre-BILL-7 | BILL-7",
        "!1/!2 | !1,!2"
      })
  void findsEveryWayToWriteAReference(String text, String wanted) {
    assertThat(keys(text).stream().filter(key -> !key.startsWith("http")))
        .containsExactly(wanted.split(","));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "`!412`",
        "``a ` !412 b``",
        "`a\nb !412`",
        "```\n!412\n```",
        "```\nnever closed\n\n!412",
        "> !412",
        "  > !412",
        "- > !412",
        "{{BILL-7}}",
        "<code>!412</code>",
        "<pre>\n\n!412\n</pre>",
        "<!-- BILL-7 -->",
        "words <!-- BILL-7\n\nmore --> words",
        "https://other.example/x/!412",
        "https://other.example/BILL-7?x=BILL-8#BILL-9",
        "other.example/browse/BILL-7",
        "wow!412th",
        "!412.5",
        "&#7;",
        "BILL-7x",
        "me@BILL-7"
      })
  void findsNoneInCodeQuotesAddressesOrWords(String text) {
    assertThat(in(text)).filteredOn(mention -> mention.form() != Form.URL).isEmpty();
  }

  @Test
  void keepsWhatStandsBesideCodeAndQuotes() {
    String text = "`code` !1\n\n> quoted !2\n\n!3 and `more` BILL-4";

    assertThat(keys(text)).containsExactly("!1", "!3", "BILL-4");
    assertThat(in(text))
        .allSatisfy(m -> assertThat(text.substring(m.start(), m.end())).isEqualTo(m.written()));
  }

  @Test
  void takesTheProjectInFrontAndWholeAddresses() {
    List<Mention> found =
        in(
            "corp/billing!412 and https://git.example/corp/billing/-/merge_requests/9#note_1, also (https://a.example/b).");

    assertThat(found).extracting(Mention::form).containsExactly(Form.FULL, Form.URL, Form.URL);
    assertThat(found.get(0).project()).isEqualTo("corp/billing");
    assertThat(found.get(1).key())
        .isEqualTo("https://git.example/corp/billing/-/merge_requests/9#note_1");
    assertThat(found.get(2).key()).isEqualTo("https://a.example/b");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Fixes !412 | CLOSES | false",
        "Closes: BILL-7 | CLOSES | false",
        "This fixes the issue BILL-7 | CLOSES | false",
        "This reverts merge request corp/billing!412 | REVERTS | false",
        "partially reverts !412 | REVERTS | false",
        "introduced in !412 | CAUSED_BY | false",
        "This was caused by the changes in !412 | CAUSED_BY | false",
        "regression from !412 | CAUSED_BY | false",
        "It broke since !412 | CAUSED_BY | false",
        "!412 introduced this bug | CAUSED_BY | false",
        "wallet: !412 regression: no balance | CAUSED_BY | false",
        "caused by !412? | CAUSED_BY | true",
        "maybe introduced by !412 | CAUSED_BY | true",
        "This was not caused by !412 | MENTIONS | true",
        "adds a regression test for !412 | MENTIONS | false",
        "blocked by BILL-7 | BLOCKED_BY | false",
        "can't be merged, blocked by BILL-7 | BLOCKED_BY | false",
        "does not depend on BILL-7 | MENTIONS | true",
        "based on !412 | BUILDS_ON | false",
        "follow-up to !412 | FOLLOWS_UP | false",
        "backport of !412 | BACKPORTS | false",
        "closed in favor of !412 | REPLACES | false",
        "duplicate of BILL-7 | DUPLICATES | false",
        "see !412 | MENTIONS | false",
        "This is fixed. See !412 | MENTIONS | false"
      })
  void readsWhatIsSaidOfAMention(String text, Relation relation, boolean doubted) {
    Mention mention = in(text).get(0);

    assertThat(mention.relation()).isEqualTo(relation);
    assertThat(mention.isDoubted()).isEqualTo(doubted);
  }

  @Test
  void readsListsOfWhatIsFixed() {
    assertThat(in("Fixes !1, !2 and BILL-3. See !4"))
        .extracting(Mention::relation)
        .containsExactly(Relation.CLOSES, Relation.CLOSES, Relation.CLOSES, Relation.MENTIONS);
  }

  @Test
  void readsRevertsOffTitlesAndCommits() {
    List<Mention> found =
        Mentions.of(
            "Revert \"Round invoices down\"",
            OwnWords.of("This reverts commit 3f2a11bc0d. Not this one: 99aa88bb77"));

    assertThat(found).extracting(Mention::form).containsExactly(Form.TITLE, Form.COMMIT);
    assertThat(found).extracting(Mention::key).containsExactly("Round invoices down", "3f2a11bc0d");
    assertThat(found).extracting(Mention::relation).containsOnly(Relation.REVERTS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "`",
        "!1 ",
        "a.",
        "<pre>",
        "{{",
        "fixes ",
        "http://",
        "@a ",
        "> ",
        "<!--",
        "introduced by ",
        "x/",
        "(",
        "A-1"
      })
  void readsHostileTextInLinearTime(String piece) {
    String text = piece.repeat(200_000 / piece.length());
    long start = System.nanoTime();

    in(text);

    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
  }
}
