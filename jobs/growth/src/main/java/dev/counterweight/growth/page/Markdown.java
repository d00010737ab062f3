package dev.counterweight.growth.page;

import dev.counterweight.reports.view.CellView;
import dev.counterweight.reports.view.DocumentView;
import dev.counterweight.reports.view.DocumentView.Block;
import dev.counterweight.reports.view.DocumentView.Cell;
import dev.counterweight.reports.view.DocumentView.Grid;
import dev.counterweight.reports.view.DocumentView.Link;
import dev.counterweight.reports.view.DocumentView.Paragraph;
import dev.counterweight.reports.view.DocumentView.Table;
import java.util.List;
import java.util.Locale;

/** A document as Markdown, to be kept and compared where people keep their texts. */
public final class Markdown {
  private final StringBuilder out = new StringBuilder();

  private Markdown() {}

  /** The whole document; what people wrote is quoted and cannot become markup. */
  public static String of(DocumentView document) {
    Markdown text = new Markdown();
    text.line("# " + plain(document.title()))
        .line("")
        .line(plain(document.over()))
        .line("")
        .line(plain(document.lede()))
        .line("");
    for (DocumentView.Labelled fact : document.facts()) {
      text.line(
          "- "
              + plain(fact.label())
              + ": "
              + plain(fact.value())
              + (fact.small().isEmpty() ? "" : " (" + plain(fact.small()) + ")"));
    }
    for (DocumentView.Section section : document.sections()) {
      text.line("").line("## " + plain(section.heading()));
      if (!section.note().isEmpty()) {
        text.line("").line(plain(section.note()));
      }
      section.blocks().forEach(text::block);
    }
    return text.out.toString();
  }

  private Markdown line(String line) {
    out.append(line).append('\n');
    return this;
  }

  private void block(Block block) {
    line("");
    if (block instanceof Paragraph paragraph) {
      line(plain(paragraph.text()));
    } else if (block instanceof Table table) {
      table.rows().forEach(row -> row(table.heads(), row));
    } else if (block instanceof Grid grid) {
      for (CellView cell : grid.cells()) {
        String lines = String.join("; ", cell.lines().stream().map(CellView.Line::text).toList());
        line(
            "- %s, %s: %s. %s"
                .formatted(
                    cell.dimension(),
                    cell.phase().toLowerCase(Locale.ROOT),
                    cell.state().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                    plain(lines)));
      }
    }
  }

  private void row(List<String> heads, List<Cell> row) {
    line("- " + words(row.get(0)));
    for (int i = 1; i < row.size(); i++) {
      String words = words(row.get(i));
      if (!words.isEmpty()) {
        line("  - %s: %s".formatted(plain(heads.get(i)), words));
      }
    }
  }

  private static String words(Cell cell) {
    StringBuilder words = new StringBuilder(plain(cell.text()));
    if (!cell.quote().isEmpty()) {
      words.append(words.isEmpty() ? "" : " ").append('“').append(plain(cell.quote())).append('”');
    }
    if (!cell.small().isEmpty()) {
      words.append(words.isEmpty() ? "" : " ").append('(').append(plain(cell.small())).append(')');
    }
    for (Link link : cell.links()) {
      words
          .append(words.isEmpty() ? "" : " ")
          .append('[')
          .append(plain(link.text()))
          .append("](<")
          .append(address(link.address()))
          .append(">)");
    }
    return words.toString();
  }

  private static String address(String address) {
    return address.replaceAll("[\\s<>\\\\]", "");
  }

  /** On one line, with what Markdown and HTML would take for markup made harmless. */
  private static String plain(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char sign = text.charAt(i);
      switch (sign) {
        case '\n', '\r', '\t' -> plain.append(' ');
        case '<' -> plain.append("&lt;");
        case '>' -> plain.append("&gt;");
        case '[', ']', '`', '*', '\\' -> plain.append('\\').append(sign);
        default -> {
          if (!Character.isISOControl(sign)) {
            plain.append(sign);
          }
        }
      }
    }
    return plain.toString().strip();
  }
}
