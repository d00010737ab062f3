package dev.counterweight.connectors.jira;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.NullNode;
import dev.counterweight.connectors.http.Json;
import dev.counterweight.text.Block;
import dev.counterweight.text.Block.Kind;
import dev.counterweight.text.Blocks;
import dev.counterweight.text.MarkdownText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Documents are written with single quotes here, to be read. */
class AdfTextTest {
  @Test
  void paragraphsAreDividedByAnEmptyLine() throws IOException {
    assertThat(
            canonical(
                paragraph(words("one"), "{'type':'hardBreak'}", words("two")),
                paragraph(words("three"))))
        .isEqualTo("one\ntwo\n\nthree");
  }

  @Test
  void codeAndQuotesAreSetApart() throws IOException {
    assertThat(
            canonical(
                node("codeBlock", words("pump();\n\nwait();")),
                node("blockquote", paragraph(words("Safe?")), paragraph(words("Really?"))),
                paragraph(words("No."))))
        .isEqualTo("```\npump();\n\nwait();\n```\n\n> Safe?\n>\n> Really?\n\nNo.");
  }

  @Test
  void headingsBeginAsInMarkdown() throws IOException {
    assertThat(
            canonical("{'type':'heading','attrs':{'level':2},'content':[" + words("Plan") + "]}"))
        .isEqualTo("## Plan");
  }

  @Test
  void listsHaveMarksAndNestByTwoSpaces() throws IOException {
    String inner = node("orderedList", item(paragraph(words("b"))), item(paragraph(words("c"))));
    assertThat(
            canonical(
                node(
                    "bulletList",
                    item(paragraph(words("a")), inner),
                    item(paragraph(words("d"), "{'type':'hardBreak'}", words("e"))))))
        .isEqualTo("- a\n  1. b\n  2. c\n- d\n  e");
  }

  @Test
  void anOrderedListMayBeginLater() throws IOException {
    assertThat(
            canonical(
                "{'type':'orderedList','attrs':{'order':7},'content':["
                    + item(paragraph(words("a")))
                    + "]}"))
        .isEqualTo("7. a");
  }

  @Test
  void codeInsideAListIsStillCode() throws IOException {
    assertThat(
            canonical(
                node(
                    "bulletList",
                    item(paragraph(words("run")), node("codeBlock", words("pump"))),
                    item(paragraph(words("wait"))))))
        .isEqualTo("- run\n\n```\npump\n```\n\n- wait");
  }

  @Test
  void tasksTellWhetherTheyAreDone() throws IOException {
    assertThat(
            canonical(
                node(
                    "taskList",
                    "{'type':'taskItem','attrs':{'state':'DONE'},'content':[" + words("a") + "]}",
                    "{'type':'taskItem','attrs':{'state':'TODO'},'content':[" + words("b") + "]}",
                    node(
                        "taskList",
                        "{'type':'taskItem','attrs':{'state':'TODO'},'content':["
                            + words("c")
                            + "]}"))))
        .isEqualTo("- [x] a\n- [ ] b\n  - [ ] c");
  }

  @Test
  void tableRowsAreLines() throws IOException {
    String head = node("tableHeader", paragraph(words("pier")));
    String cell = node("tableCell", paragraph(words("North")), paragraph(words("East")));
    assertThat(canonical(node("table", node("tableRow", head, head), node("tableRow", cell, cell))))
        .isEqualTo("| pier | pier |\n| North East | North East |");
  }

  @Test
  void panelsAndExpandsAreReadForTheirContent() throws IOException {
    assertThat(
            canonical(
                node("panel", paragraph(words("careful"))),
                "{'type':'expand','attrs':{'title':'More'},'content':["
                    + node("codeBlock", words("log"))
                    + "]}"))
        .isEqualTo("careful\n\nMore\n\n```\nlog\n```");
  }

  @Test
  void thingsInALineBecomeWords() throws IOException {
    assertThat(
            canonical(
                paragraph(
                    words("Ask "),
                    "{'type':'mention','attrs':{'id':'5f-7','text':'@Ines Roth'}}",
                    words(" or "),
                    "{'type':'mention','attrs':{'id':'5f-8'}}",
                    "{'type':'emoji','attrs':{'shortName':':wave:','text':'👋'}}",
                    words(" by "),
                    "{'type':'date','attrs':{'timestamp':'1760486400000'}}",
                    words(", "),
                    "{'type':'status','attrs':{'text':'AT RISK'}}",
                    words(", see "),
                    "{'type':'inlineCard','attrs':{'url':'https://docs.example/7'}}")))
        .isEqualTo("Ask @Ines Roth or @5f-8👋 by 2025-10-15, AT RISK, see https://docs.example/7");
  }

  @Test
  void ofTheMarksOnlyCodeIsKept() throws IOException {
    assertThat(
            canonical(
                paragraph(
                    "{'type':'text','text':'pump','marks':[{'type':'code'}]}",
                    "{'type':'text','text':' now','marks':[{'type':'strong'}]}",
                    "{'type':'text','text':' docs','marks':[{'type':'link',"
                        + "'attrs':{'href':'https://docs.example'}}]}")))
        .isEqualTo("`pump` now docs");
  }

  @Test
  void unknownNodesAreReadForTheirText() throws IOException {
    assertThat(
            canonical(
                node("hologram", paragraph(words("inside"))),
                paragraph("{'type':'sparkle','attrs':{'text':'glitter'}}"),
                "{'type':'mediaSingle','content':[{'type':'media','attrs':{'alt':'a pump'}}]}",
                "17"))
        .isEqualTo("inside\n\nglitter\n\na pump");
  }

  @Test
  void nothingIsEmpty() throws IOException {
    assertThat(AdfText.canonical(MissingNode.getInstance())).isEmpty();
    assertThat(AdfText.canonical(NullNode.getInstance())).isEmpty();
    assertThat(canonical(paragraph())).isEmpty();
  }

  @Test
  void whatIsNestedBeyondReasonIsStillRead() throws IOException {
    String deep = words("deep");
    for (int i = 0; i < 400; i++) {
      deep = node(i % 2 == 0 ? "bulletList" : "listItem", deep);
    }

    assertThat(canonical(deep)).endsWith("deep");
  }

  /**
   * Lines that each begin or end something, in Markdown and as the document a server makes of it.
   */
  @Property
  void aDocumentReadsAsTheMarkdownItWasMadeOf(@ForAll("texts") List<Block> blocks)
      throws IOException {
    String markdown = Blocks.write(blocks);
    List<String> nodes = new ArrayList<>();
    for (Block block : blocks) {
      nodes.add(
          switch (block.kind()) {
            case CODE -> node("codeBlock", block.text().isEmpty() ? "" : words(block.text()));
            case QUOTE -> node("blockquote", paragraph(lines(block.text())));
            case PROSE, HIDDEN -> paragraph(lines(block.text()));
          });
    }

    assertThat(canonical(nodes.toArray(new String[0]))).isEqualTo(MarkdownText.canonical(markdown));
  }

  @Provide
  Arbitrary<List<Block>> texts() {
    Arbitrary<String> lines =
        Arbitraries.of("word", "  indented", "- item", "# Title", "end -->", "`code`")
            .list()
            .ofMinSize(1)
            .ofMaxSize(3)
            .map(list -> String.join("\n", list));
    return lines
        .flatMap(
            text -> Arbitraries.of(Kind.values()).map(kind -> Blocks.of(kind, opened(kind, text))))
        .list()
        .ofMaxSize(6);
  }

  private static String opened(Kind kind, String text) {
    return kind == Kind.HIDDEN ? "<!-- " + text : text;
  }

  private static String[] lines(String text) {
    List<String> nodes = new ArrayList<>();
    for (String line : text.split("\n")) {
      if (!nodes.isEmpty()) {
        nodes.add("{'type':'hardBreak'}");
      }
      nodes.add(words(line));
    }
    return nodes.toArray(new String[0]);
  }

  private static String canonical(String... content) throws IOException {
    return AdfText.canonical(Json.read(node("doc", content).replace('\'', '"')));
  }

  private static String node(String type, String... content) {
    return "{'type':'" + type + "','content':[" + String.join(",", content) + "]}";
  }

  private static String paragraph(String... content) {
    return node("paragraph", content);
  }

  private static String item(String... content) {
    return node("listItem", content);
  }

  private static String words(String text) {
    return "{'type':'text','text':'" + text.replace("\n", "\\n") + "'}";
  }
}
