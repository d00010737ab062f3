package dev.counterweight.reports.page;

import dev.counterweight.reports.view.DocumentPack;
import dev.counterweight.reports.view.DocumentView;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A document, ready for its template: every text plain, every link checked. */
public record DocumentPage(
    Frame frame, String over, String title, String lede, List<Fact> facts, List<Section> sections) {
  /** Pages of the same folder link to each other by plain file names. */
  private static final Pattern WITHIN =
      Pattern.compile("(\\.\\./)*[a-z0-9./-]+\\.(html|md|txt|csv)(#[a-z0-9-]+)?");

  /** A part of the page. */
  public record Section(String id, String heading, String note, List<Block> blocks) {}

  /** One of the three is there. */
  public record Block(@Nullable String text, @Nullable Table table, @Nullable Lattice lattice) {}

  /** A table of cells. */
  public record Table(String caption, List<String> heads, List<List<Cell>> rows) {}

  /** The grid of dimensions and phases. */
  public record Lattice(String caption, Grid grid) {}

  /** A cell of a table. */
  public record Cell(
      String label,
      @Nullable Glyph glyph,
      String text,
      String quote,
      String small,
      List<WebLink> links) {}

  /** Makes one page of a pack. */
  public static DocumentPage of(DocumentPack pack, DocumentView view) {
    return new DocumentPage(
        Frame.ofDocument(pack, view),
        PlainText.line(view.over()),
        PlainText.line(view.title()),
        PlainText.note(view.lede()),
        view.facts().stream().map(DocumentPage::fact).toList(),
        view.sections().stream().map(DocumentPage::section).toList());
  }

  private static Fact fact(DocumentView.Labelled fact) {
    return Fact.of(
        PlainText.line(fact.label()), PlainText.line(fact.value()), PlainText.note(fact.small()));
  }

  private static Section section(DocumentView.Section section) {
    return new Section(
        Slug.of(section.id()),
        PlainText.line(section.heading()),
        PlainText.note(section.note()),
        section.blocks().stream().map(DocumentPage::block).toList());
  }

  private static Block block(DocumentView.Block block) {
    if (block instanceof DocumentView.Paragraph paragraph) {
      return new Block(PlainText.note(paragraph.text()), null, null);
    }
    if (block instanceof DocumentView.Table table) {
      return new Block(null, table(table), null);
    }
    DocumentView.Grid grid = (DocumentView.Grid) block;
    String caption = PlainText.note(grid.caption());
    return new Block(null, null, new Lattice(caption, Grid.of(grid.cells(), List.of())));
  }

  private static Table table(DocumentView.Table table) {
    List<String> heads = table.heads().stream().map(PlainText::line).toList();
    List<List<Cell>> rows = table.rows().stream().map(row -> cells(heads, row)).toList();
    return new Table(PlainText.note(table.caption()), heads, rows);
  }

  private static List<Cell> cells(List<String> heads, List<DocumentView.Cell> row) {
    if (row.size() != heads.size()) {
      throw new IllegalArgumentException("%d cells under %s".formatted(row.size(), heads));
    }
    return java.util.stream.IntStream.range(0, row.size())
        .mapToObj(i -> cell(heads.get(i), row.get(i)))
        .toList();
  }

  private static Cell cell(String head, DocumentView.Cell cell) {
    return new Cell(
        head,
        glyph(cell.state()),
        PlainText.note(cell.text()),
        PlainText.note(cell.quote()),
        PlainText.note(cell.small()),
        cell.links().stream().map(DocumentPage::link).toList());
  }

  private static WebLink link(DocumentView.Link link) {
    return WITHIN.matcher(link.address()).matches()
        ? new WebLink(PlainText.line(link.text()), link.address())
        : WebLink.of(link.text(), link.address());
  }

  private static @Nullable Glyph glyph(DocumentView.@Nullable State state) {
    if (state == null) {
      return null;
    }
    return switch (state) {
      case PRESENT -> Glyph.PRESENT;
      case NOT_FOUND -> Glyph.NOT_FOUND;
      case NOT_OBSERVABLE -> Glyph.NOT_OBSERVABLE;
      case INSUFFICIENT -> Glyph.INSUFFICIENT;
      case ATTENTION -> Glyph.INCOMPLETE;
    };
  }
}
