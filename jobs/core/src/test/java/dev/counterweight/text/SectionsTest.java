package dev.counterweight.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SectionsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "## Rollback",
        "## Rollback\n\n<!-- trigger, steps, owner -->",
        "## Rollback\n\n- [ ]\n- [x]\n\n...",
        "## Rollback\nN/A",
        "## Rollback\n\nnone.",
        "## Rollback\n## Detection\n\n### Alarms\n\nTBD",
        "# Plans\n\n## Rollback\n\n## Detection",
      })
  void leavesOutWhatNobodyFilledIn(String added) {
    String text = "Rounds every line.\n\n> as asked\n\n## Testing\n\nBy hand.";

    assertThat(Sections.filled(text + "\n\n" + added)).isEqualTo(text);
    assertThat(Sections.filled(added + "\n\n# Change\n\n" + text)).isEqualTo("# Change\n\n" + text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "No heading at all, #12 is none",
        "## Rollback\nClose the valve.",
        "## Rollback\n\n### If the feed stalls\n\nClose the valve.",
        "## Rollback\n\n```\nmake back\n```",
        "## Rollback\n\n> as last time",
        "#hashtag",
        "```\n# a comment in code\n```",
      })
  void leavesTheRestAsItStands(String text) {
    assertThat(Sections.filled(text)).isEqualTo(text);
  }

  @Test
  void aTextOfEmptyHeadingsSaysNothing() {
    assertThat(Sections.filled("## What\n\n## Why\n")).isEmpty();
  }

  @Test
  void keepsTheNumberedItemsOfWikiMarkup() {
    String steps = "## Steps\n# stop the queue\n# restart\n* and watch";

    assertThat(Sections.filled(steps)).isEqualTo(steps);
  }
}
