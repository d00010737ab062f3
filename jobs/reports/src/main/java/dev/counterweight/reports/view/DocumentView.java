package dev.counterweight.reports.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of sections with tables and sentences: a plan, a case, a quick check, a ladder.
 *
 * @param file below the folder of the pack, {@code people/w1012/case.html}; also names a Markdown
 *     twin
 * @param over the line over the title: what kind of page this is, and its period
 */
public record DocumentView(
    String file,
    String title,
    String over,
    String lede,
    List<Labelled> facts,
    List<Section> sections) {

  public DocumentView {
    facts = List.copyOf(facts);
    sections = List.copyOf(sections);
  }

  /** A labelled value under the title, with a line below it. */
  public record Labelled(String label, String value, String small) {}

  /**
   * A part of the page.
   *
   * @param id anchor, {@code [a-z-]+}
   * @param note how to read it
   */
  public record Section(String id, String heading, String note, List<Block> blocks) {
    public Section {
      blocks = List.copyOf(blocks);
    }
  }

  /** What a section is made of. */
  public sealed interface Block permits Paragraph, Table, Grid {}

  /** A sentence or a few. */
  public record Paragraph(String text) implements Block {}

  /** Rows in a given order; the first cell of each is its head. */
  public record Table(String caption, List<String> heads, List<List<Cell>> rows) implements Block {
    public Table {
      heads = List.copyOf(heads);
      rows = rows.stream().map(List::copyOf).toList();
    }
  }

  /** Three dimensions by four phases. */
  public record Grid(String caption, List<CellView> cells) implements Block {
    public Grid {
      cells = List.copyOf(cells);
    }
  }

  /** What is known of something; each has its own shape. */
  public enum State {
    PRESENT,
    NOT_FOUND,
    NOT_OBSERVABLE,
    INSUFFICIENT,
    ATTENTION
  }

  /**
   * A cell: what we say, what somebody wrote, where it stands.
   *
   * @param state drawn before the text; null for none
   * @param quote somebody's own words; empty for none
   */
  public record Cell(
      @Nullable State state, String text, String quote, String small, List<Link> links) {
    public Cell {
      links = List.copyOf(links);
    }

    /** Words only. */
    public static Cell of(String text) {
      return new Cell(null, text, "", "", List.of());
    }

    /** Words and a finer line below. */
    public static Cell of(String text, String small) {
      return new Cell(null, text, "", small, List.of());
    }

    /** A state and its word. */
    public static Cell of(State state, String text, String small) {
      return new Cell(state, text, "", small, List.of());
    }

    /** Somebody's words. */
    public static Cell quoted(String quote) {
      return new Cell(null, "", quote, "", List.of());
    }

    /** The same with links below. */
    public Cell with(List<Link> links) {
      return new Cell(state, text, quote, small, links);
    }
  }

  /**
   * Words that lead to their source.
   *
   * @param address followed when it is http, https or within the pack; otherwise only words are
   *     shown
   */
  public record Link(String text, String address) {}
}
