package dev.counterweight.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class WikiTextTest {
  @Test
  void setsCodeApart() {
    assertThat(
            WikiText.canonical("Run this:{code:java|title=Pump.java}\npump();\n{code}Then wait."))
        .isEqualTo("Run this:\n\n```\npump();\n```\n\nThen wait.");
    assertThat(WikiText.canonical("{noformat}\n> not said\n{noformat}"))
        .isEqualTo("```\n> not said\n```");
  }

  @Test
  void codeWithoutItsEndRunsToTheEnd() {
    assertThat(WikiText.canonical("{code}\npump();")).isEqualTo("```\npump();\n```");
  }

  @Test
  void setsQuotesApart() {
    assertThat(WikiText.canonical("{quote}\nIs it safe?\n\nReally?\n{quote}\nNo."))
        .isEqualTo("> Is it safe?\n>\n> Really?\n\nNo.");
    assertThat(WikiText.canonical("bq. Is it safe?\nNo.")).isEqualTo("> Is it safe?\n\nNo.");
  }

  @Test
  void headingsBeginAsInMarkdown() {
    assertThat(WikiText.canonical("h2. Rollback\nClose the valve."))
        .isEqualTo("## Rollback\nClose the valve.");
  }

  @Test
  void mentionsBecomeNames() {
    assertThat(WikiText.canonical("[~ines], ask [~accountid:5f-7]."))
        .isEqualTo("@ines, ask @5f-7.");
  }

  @Test
  void aPastedMarkdownLinkIsNoMention() {
    assertThat(WikiText.canonical("see [~tools](https://tools.example/~tools)"))
        .isEqualTo("see [~tools](https://tools.example/~tools)");
  }

  @Test
  void marksInsideALineStandAsTheyWereWritten() {
    assertThat(WikiText.canonical("* *bold* {{x}} [docs|https://docs.example]\n# one"))
        .isEqualTo("* *bold* {{x}} [docs|https://docs.example]\n# one");
  }

  @Test
  void panelsAndColoursGo() {
    assertThat(WikiText.canonical("{panel:title=Note}\n{color:red}Hot{color}\n{panel}"))
        .isEqualTo("Hot");
  }

  @Test
  void htmlIsReadForItsWords() {
    assertThat(
            WikiText.canonical(
                "{html}<p>It &lt;leaks&gt;</p><blockquote>where?</blockquote>"
                    + "<pre>pump()</pre><p>there</p>{html}"))
        .isEqualTo("It <leaks>\n\n> where?\n\n```\npump()\n```\n\nthere");
  }

  @Test
  void htmlCodeWithoutItsEndRunsToTheEnd() {
    assertThat(WikiText.canonical("{html}<pre>pump(){html}")).isEqualTo("```\npump()\n```");
  }

  @Test
  void nothingIsEmpty() {
    assertThat(WikiText.canonical(null)).isEmpty();
  }

  @Test
  void textMadeToStallDoesNot() {
    for (String piece :
        new String[] {"{code:", "{quote}", "<pre>", "{html}<pre ", "[~", "{panel:"}) {
      String hostile = "{html}" + piece.repeat(200_000);
      Assertions.assertTimeoutPreemptively(
          Duration.ofSeconds(10), () -> WikiText.canonical(hostile), piece);
    }
  }
}
