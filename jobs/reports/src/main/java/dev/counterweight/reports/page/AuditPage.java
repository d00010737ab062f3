package dev.counterweight.reports.page;

import dev.counterweight.reports.view.AuditView;
import dev.counterweight.reports.view.AuditView.Effect;
import dev.counterweight.reports.view.AuditView.Note;
import dev.counterweight.reports.view.CaseFileView;
import dev.counterweight.reports.view.Terms;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The page across cases. */
public record AuditPage(
    Frame frame,
    String period,
    String heading,
    String lede,
    List<Fact> facts,
    List<String> statements,
    List<EffectRow> effects,
    List<EffectRow> shares,
    String shareNote,
    List<String> power,
    List<Fact> gates,
    List<Fact> timesInLevel,
    List<EffectRow> managers,
    String managersNote,
    List<EffectRow> quarters,
    List<CaseRow> cases,
    List<String> limits) {

  /**
   * A row with an interval.
   *
   * @param drawn positions in percent of the width; null where nothing is drawn
   */
  public record EffectRow(
      String name,
      String detail,
      String estimate,
      String interval,
      String reading,
      @Nullable Drawn drawn) {}

  /** Where dot, interval and reference line stand. */
  public record Drawn(String dot, String low, String high, String reference, boolean isHollow) {}

  /** A line of the list of cases. */
  public record CaseRow(
      String number,
      String file,
      String decided,
      String step,
      String outcome,
      List<Mark> questions,
      String band,
      String words) {}

  /** The state of one question. */
  public record Mark(String glyph, String label) {}

  private static final double REACH = 3; // spreads or log-odds on either side of nought
  private static final double MARGIN = 3;

  /** Makes the page. */
  public static AuditPage of(AuditView view) {
    return new AuditPage(
        frame(view, "Across cases", "", ""),
        PlainText.line(view.period()),
        PlainText.line(view.heading()),
        PlainText.note(view.lede()),
        facts(view.facts()),
        lines(view.statements()),
        view.effects().stream().map(effect -> row(effect, -REACH, REACH, 0)).toList(),
        view.shares().stream().map(AuditPage::share).toList(),
        PlainText.note(view.shareNote()),
        lines(view.power()),
        facts(view.gates()),
        facts(view.timesInLevel()),
        view.managers().stream().map(effect -> row(effect, -REACH, REACH, 0)).toList(),
        PlainText.note(view.managersNote()),
        view.quarters().stream().map(effect -> row(effect, -REACH, REACH, 0)).toList(),
        view.cases().stream().map(AuditPage::caseRow).toList(),
        lines(view.limits()));
  }

  static Frame frame(AuditView view, String here, String root, String hereFile) {
    Frame.Page across =
        new Frame.Page("Across cases", root + "index.html", here.equals("Across cases"));
    Frame.Page basis =
        new Frame.Page("What it rests on", root + "coverage.html", here.equals("What it rests on"));
    List<Frame.Page> pages =
        root.isEmpty()
            ? List.of(across, basis)
            : List.of(across, basis, new Frame.Page(here, hereFile, true));
    return new Frame(
        here,
        PlainText.line(view.organisation()),
        PlainText.line(view.audience()),
        root,
        pages,
        view.run().demo(),
        "Frozen from run " + PlainText.line(view.run().runId()) + ".",
        Frame.Keeping.of(Terms.OF_THE_LAKE),
        Frame.manifest(view.run()),
        Stylesheet.TEXT);
  }

  static List<Fact> facts(List<Note> notes) {
    return notes.stream()
        .map(
            note ->
                Fact.of(
                    PlainText.line(note.label()),
                    PlainText.line(note.value()),
                    PlainText.note(note.small())))
        .toList();
  }

  private static List<String> lines(List<String> texts) {
    return texts.stream().map(PlainText::note).toList();
  }

  private static EffectRow share(Effect effect) {
    EffectRow row = row(effect, 0, 1, 0.5);
    return effect.isGiven()
        ? new EffectRow(
            row.name(),
            row.detail(),
            Wording.percent(effect.estimate()),
            effect.low() == effect.high() ? "" : Wording.interval(effect.low(), effect.high()),
            row.reading(),
            row.drawn())
        : row;
  }

  static EffectRow row(Effect effect, double from, double to, double reference) {
    boolean given = effect.isGiven();
    boolean hollow = effect.low() <= reference && effect.high() >= reference;
    return new EffectRow(
        PlainText.line(effect.name()),
        PlainText.line(effect.detail()),
        given ? number(effect.estimate()) : "",
        given ? number(effect.low()) + " to " + number(effect.high()) : "",
        PlainText.line(effect.reading()),
        given
            ? new Drawn(
                position(effect.estimate(), from, to),
                position(effect.low(), from, to),
                position(effect.high(), from, to),
                position(reference, from, to),
                hollow)
            : null);
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.2f", value).replace('-', '\u2212');
  }

  private static String position(double value, double from, double to) {
    double share = Math.max(0, Math.min(1, (value - from) / (to - from)));
    return Math.round((MARGIN + (100 - 2 * MARGIN) * share) * 100) / 100.0 + "%";
  }

  private static CaseRow caseRow(CaseFileView view) {
    return new CaseRow(
        "Case " + PlainText.line(view.number()),
        CasePage.file(view),
        Wording.day(view.decidedOn()),
        PlainText.line(view.step()),
        PlainText.line(view.outcome()),
        view.questions().stream().map(AuditPage::mark).toList(),
        view.volumeBand(),
        String.join(
            ", ", view.words().stream().map(note -> PlainText.line(note.label())).toList()));
  }

  private static Mark mark(CaseFileView.QuestionView question) {
    return new Mark(
        CasePage.glyph(question.state()).id(),
        PlainText.line(question.question()) + " " + CasePage.state(question.state()));
  }
}
