package dev.counterweight.reports.page;

import dev.counterweight.reports.view.AuditView;
import dev.counterweight.reports.view.CaseFileView;
import dev.counterweight.reports.view.CaseFileView.CellView;
import dev.counterweight.reports.view.CaseFileView.ItemView;
import dev.counterweight.reports.view.CaseFileView.PairRow;
import dev.counterweight.reports.view.CaseFileView.QuestionView;
import dev.counterweight.reports.view.CaseFileView.SpanView;
import java.util.ArrayList;
import java.util.List;

/** The page of one case. */
public record CasePage(
    Frame frame,
    String over,
    String heading,
    String lede,
    List<Fact> facts,
    List<Question> questions,
    List<SpanView> rationale,
    String rationaleFound,
    String rationaleMissing,
    String window,
    List<Row> grid,
    List<PairRow> pair,
    String number,
    String pairNumber,
    String day,
    List<Item> later,
    String power) {

  /** One of the five questions. */
  public record Question(
      Glyph glyph, String state, String question, String reason, List<Item> evidence) {}

  /** A piece of evidence. */
  public record Item(String day, String what, String excerpt, WebLink source) {}

  /** A dimension of the grid. */
  public record Row(String dimension, List<Cell> cells) {}

  /** A cell of the grid. */
  public record Cell(String phase, String look, Glyph glyph, String state, List<String> lines) {}

  /** Makes the page of one case. */
  public static CasePage of(AuditView audit, CaseFileView view) {
    String day = Wording.day(view.decidedOn());
    return new CasePage(
        AuditPage.frame(audit, "Case " + PlainText.line(view.number()), "../", file(view)),
        "Promotion audit · Case " + PlainText.line(view.number()),
        "As it looked on " + day,
        lede(view),
        facts(view),
        view.questions().stream().map(CasePage::question).toList(),
        view.rationale().stream()
            .map(span -> new SpanView(PlainText.lines(span.text()), PlainText.line(span.kind())))
            .toList(),
        PlainText.note(view.rationaleFound()),
        PlainText.note(view.rationaleMissing()),
        Wording.period(view.windowFrom(), view.decidedOn().minusDays(1)),
        grid(view.grid()),
        view.pair().stream()
            .map(
                row ->
                    new PairRow(
                        PlainText.line(row.attribute()),
                        PlainText.line(row.here()),
                        PlainText.line(row.there())))
            .toList(),
        PlainText.line(view.number()),
        PlainText.line(view.pairNumber()),
        day,
        view.later().stream().map(CasePage::item).toList(),
        PlainText.note(view.power()));
  }

  /** Below {@code cases/}. */
  public static String file(CaseFileView view) {
    return "case-" + Slug.of(view.number()) + ".html";
  }

  private static String lede(CaseFileView view) {
    String team = view.team().isEmpty() ? "" : ", " + PlainText.line(view.team());
    String by =
        view.decidedBy().isEmpty() ? "" : " Decided by " + PlainText.line(view.decidedBy()) + ".";
    String ladder =
        view.ladder().isEmpty() ? "" : " Ladder version " + PlainText.line(view.ladder()) + ".";
    return PlainText.line(view.person())
        + ", "
        + PlainText.line(view.step())
        + team
        + ". "
        + PlainText.line(view.outcome())
        + "."
        + by
        + ladder
        + " Nothing written on that day or after it is used before the hatched line near the end.";
  }

  private static List<Fact> facts(CaseFileView view) {
    List<Fact> facts = new ArrayList<>();
    for (AuditView.Note word : view.words()) {
      String label = facts.isEmpty() ? "Words for the case file" : "Also";
      facts.add(Fact.of(label, PlainText.line(word.label()), PlainText.note(word.small())));
    }
    facts.add(band("Volume", view.volumeBand(), "Context, beside the evidence"));
    facts.add(band("Team pace", view.teamBand(), "Only ever for a team"));
    facts.add(
        Fact.of(
            "From the last 30 days",
            PlainText.line(view.recency()),
            PlainText.note(view.recencyNote())));
    facts.add(
        Fact.of("Growth plan to decision", PlainText.line(view.leadTime()), "From the register"));
    return List.copyOf(facts);
  }

  private static Fact band(String label, String band, String small) {
    return band.isEmpty()
        ? Fact.of(label, "Not known", "Too few to compare with")
        : new Fact(label, null, band, band, small, null);
  }

  private static Question question(QuestionView view) {
    return new Question(
        glyph(view.state()),
        state(view.state()),
        PlainText.line(view.question()),
        PlainText.note(view.reason()),
        view.evidence().stream().map(CasePage::item).toList());
  }

  private static Item item(ItemView view) {
    return new Item(
        Wording.day(view.day()),
        PlainText.line(view.what()),
        PlainText.note(view.excerpt()),
        WebLink.of(view.reference(), view.link()));
  }

  static Glyph glyph(String state) {
    return switch (state) {
      case "SPECIFIC", "PRESENT" -> Glyph.PRESENT;
      case "VAGUE" -> Glyph.VAGUE;
      case "NONE", "NOT_FOUND" -> Glyph.NOT_FOUND;
      default -> Glyph.NOT_OBSERVABLE;
    };
  }

  static String state(String state) {
    return switch (state) {
      case "SPECIFIC" -> "Specific";
      case "VAGUE" -> "Vague";
      case "NONE" -> "None";
      case "PRESENT" -> "Present";
      case "NOT_FOUND" -> "Looked for, not found";
      case "NO_OPPORTUNITY" -> "No opportunity in this window";
      default -> "Not observable";
    };
  }

  private static List<Row> grid(List<CellView> cells) {
    List<Row> rows = new ArrayList<>();
    for (String dimension : Family.ALL) {
      rows.add(
          new Row(
              dimension,
              cells.stream()
                  .filter(cell -> cell.dimension().equals(dimension))
                  .map(CasePage::cell)
                  .toList()));
    }
    return List.copyOf(rows);
  }

  private static Cell cell(CellView view) {
    String look =
        switch (view.state()) {
          case "PRESENT" -> "present";
          case "NOT_FOUND" -> "absent";
          case "NO_OPPORTUNITY" -> "idle";
          default -> "unseen";
        };
    return new Cell(
        PlainText.line(view.phase()),
        look,
        glyph(view.state()),
        state(view.state()),
        view.lines().stream().map(PlainText::line).toList());
  }
}
