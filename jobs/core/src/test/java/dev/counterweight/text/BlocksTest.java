package dev.counterweight.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.counterweight.text.Block.Kind;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class BlocksTest {
  @Test
  void tellsProseQuoteCodeAndHiddenApart() {
    String text =
        """
        The valve sticks.
        > Did you oil it?
        ```sh
        valve --open
        ```
        <!-- tell us

        your version -->
        Yes.""";

    assertThat(Blocks.read(text))
        .extracting(Block::kind, Block::text)
        .containsExactly(
            tuple(Kind.PROSE, "The valve sticks."),
            tuple(Kind.QUOTE, "Did you oil it?"),
            tuple(Kind.CODE, "valve --open"),
            tuple(Kind.HIDDEN, "<!-- tell us\n\nyour version -->"),
            tuple(Kind.PROSE, "Yes."));
  }

  @Test
  void hiddenCommentsLoseTheirEmptyLines() {
    assertThat(MarkdownText.canonical("<!-- one\n\n\n> two\n-->\nthree"))
        .isEqualTo("<!-- one\n> two\n-->\n\nthree");
  }

  @Test
  void codeThatHoldsAFenceStaysOneBlockOfCode() {
    List<Block> blocks = List.of(Blocks.of(Kind.CODE, "a\n```\nb"), Blocks.of(Kind.PROSE, "c"));

    String canonical = Blocks.write(blocks);

    assertThat(canonical).isEqualTo("```\na\n\\```\nb\n```\n\nc");
    assertThat(kinds(canonical)).containsExactly(Kind.CODE, Kind.PROSE);
  }

  @Property
  void readingWhatWasWrittenGivesTheSameBlocks(@ForAll("texts") String text) {
    List<Block> read = Blocks.read(text);

    String canonical = Blocks.write(read);

    assertThat(kinds(canonical)).isEqualTo(read.stream().map(Block::kind).toList());
    assertThat(Blocks.write(Blocks.read(canonical))).isEqualTo(canonical);
  }

  @Property
  void proseStandsWhereItsOffsetsSay(@ForAll("texts") String text) {
    String canonical = MarkdownText.canonical(text);

    assertThat(Blocks.read(canonical))
        .filteredOn(block -> block.kind() == Kind.PROSE)
        .allMatch(block -> canonical.substring(block.start(), block.end()).equals(block.text()));
  }

  /** Lines that each begin or end something. */
  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> line =
        Arbitraries.of(
            "word",
            "  indented ",
            "",
            " \t",
            "> said",
            ">",
            ">> deeper",
            "```",
            "```java",
            "````",
            "``` two words",
            "  ```",
            "<!-- prompt",
            "<!-- prompt -->",
            "end -->",
            "- item",
            "\r",
            "# Title",
            "`code`",
            "\u00a0");
    return line.list().ofMaxSize(12).map(lines -> String.join("\n", lines));
  }

  private static List<Kind> kinds(String canonical) {
    return Blocks.read(canonical).stream().map(Block::kind).toList();
  }
}
