package dev.counterweight.growth.page;

import dev.counterweight.growth.record.Citations.Cited;
import dev.counterweight.growth.record.EvidenceLine;
import dev.counterweight.reports.view.DocumentView.Cell;
import dev.counterweight.reports.view.DocumentView.Link;
import dev.counterweight.reports.view.DocumentView.Section;
import dev.counterweight.reports.view.DocumentView.State;
import dev.counterweight.reports.view.DocumentView.Table;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What pages share: days, links to evidence, tables of one kind. */
final class Cells {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
  private static final int LONGEST_QUOTE = 240;

  private Cells() {}

  static String day(LocalDate day) {
    return DAY.format(day);
  }

  static String period(LocalDate from, LocalDate until) {
    return day(from) + " to " + day(until);
  }

  static Link link(EvidenceLine line) {
    return new Link(line.reference() + ", " + day(line.on()) + ", " + line.id(), line.permalink());
  }

  static List<Link> links(Cited cited) {
    List<Link> links = new ArrayList<>(cited.evidence().stream().map(Cells::link).toList());
    cited.unread().forEach(link -> links.add(new Link("Not among what was read: " + link, link)));
    return links;
  }

  /** Links of a text's evidence, or that it has none. */
  static Cell evidence(Cited cited) {
    if (cited.evidence().isEmpty() && cited.unread().isEmpty()) {
      return Cell.of(State.INSUFFICIENT, "Nothing cited", "");
    }
    return Cell.of("").with(links(cited));
  }

  /** An item: when, what, its words, where. */
  static List<Cell> item(EvidenceLine line) {
    return List.of(
        Cell.of(day(line.on()), line.phase()),
        Cell.of(State.PRESENT, line.signalName(), line.label() + ". " + line.standing()),
        Cell.quoted(cut(line.excerpt())).with(List.of(link(line))));
  }

  static Table items(String caption, List<EvidenceLine> lines) {
    return new Table(
        caption, List.of("Date", "What", "The record"), lines.stream().map(Cells::item).toList());
  }

  static String cut(String text) {
    String line = text.replaceAll("\\s+", " ").strip();
    if (line.length() <= LONGEST_QUOTE) {
      return line;
    }
    int end =
        Character.isHighSurrogate(line.charAt(LONGEST_QUOTE - 1))
            ? LONGEST_QUOTE - 1
            : LONGEST_QUOTE;
    return line.substring(0, end) + "…";
  }

  static Section section(
      String id,
      String heading,
      String note,
      dev.counterweight.reports.view.DocumentView.Block... blocks) {
    return new Section(id, heading, note, List.of(blocks));
  }

  /** Somebody's words, or that they are open. */
  static Cell words(String text) {
    return text.isEmpty() ? Cell.of(State.INSUFFICIENT, "Open", "") : Cell.quoted(text);
  }
}
