package dev.counterweight.reports.page;

import dev.counterweight.reports.view.EvidenceView;
import dev.counterweight.reports.view.EvidenceView.Answer;
import dev.counterweight.reports.view.EvidenceView.Rule;
import dev.counterweight.reports.view.SignalName;
import java.util.List;

/**
 * A row of the evidence table.
 *
 * @param anchor its id on the page
 * @param family in full, for the filter
 * @param date {@code 14 Jan}
 * @param time to the second, for machines
 * @param what signal and what the rule saw
 * @param detail family and named parts
 * @param state said in words unless the item is present
 * @param title of what it stands in; may be empty
 * @param after what came after; may be empty
 * @param rule {@code Candidate. RO1, concern 3}
 */
public record EvidenceItem(
    String id,
    String anchor,
    String family,
    String date,
    String time,
    String phase,
    Glyph glyph,
    String state,
    String what,
    String detail,
    Excerpt excerpt,
    WebLink source,
    String title,
    String after,
    String exposure,
    String standing,
    String rule,
    String error) {

  static EvidenceItem of(EvidenceView view, boolean withYear) {
    return new EvidenceItem(
        PlainText.line(view.evidenceId()),
        anchor(view.evidenceId()),
        PlainText.line(view.signal().family()),
        withYear ? Wording.shortDayAndYear(view.at()) : Wording.shortDay(view.at()),
        view.at().toString(),
        PlainText.line(view.phase()),
        glyph(view.answer()),
        state(view.answer()),
        what(view.signal(), view.label()),
        detail(view.signal(), view.parts()),
        Excerpt.of(view.quote()),
        WebLink.of(view.source().reference(), view.source().permalink()),
        PlainText.line(view.source().title()),
        PlainText.note(view.after()),
        PlainText.note(view.exposure()),
        PlainText.line(view.rule().standing()),
        rule(view.rule()),
        error(view.rule()));
  }

  static String anchor(String evidenceId) {
    return "ev-" + Slug.of(evidenceId);
  }

  static Glyph glyph(Answer answer) {
    return switch (answer) {
      case PRESENT -> Glyph.PRESENT;
      case NOT_FOUND -> Glyph.NOT_FOUND;
      case NOT_OBSERVABLE -> Glyph.NOT_OBSERVABLE;
      case CANDIDATE -> Glyph.CANDIDATE;
      case REJECTED -> Glyph.REJECTED;
    };
  }

  private static String state(Answer answer) {
    return switch (answer) {
      case PRESENT -> "";
      case NOT_FOUND -> "Looked for, not found";
      case NOT_OBSERVABLE -> "Not observable";
      case CANDIDATE -> "Proposed, not confirmed: counts in no estimate";
      case REJECTED -> "Read and rejected: counts in no estimate";
    };
  }

  private static String what(SignalName signal, String label) {
    String name = PlainText.line(signal.name());
    return label.isBlank() ? name : name + ": " + PlainText.line(label);
  }

  private static String detail(SignalName signal, List<String> parts) {
    String family = PlainText.line(signal.family());
    return parts.isEmpty() ? family : family + ": " + PlainText.note(String.join(", ", parts));
  }

  private static String rule(Rule rule) {
    return PlainText.line(rule.id()) + ", version " + PlainText.line(rule.version());
  }

  private static String error(Rule rule) {
    return rule.error().isBlank() ? "Error not measured yet" : PlainText.line(rule.error());
  }
}
