package dev.counterweight.reports.page;

import dev.counterweight.reports.view.AuditView;
import java.util.List;

/** What an audit rests on, and what it cannot say. */
public record AuditBasisPage(Frame frame, String period, List<String> limits, List<String> power) {

  /** Makes the page. */
  public static AuditBasisPage of(AuditView view) {
    return new AuditBasisPage(
        AuditPage.frame(view, "What it rests on", "", ""),
        PlainText.line(view.period()),
        view.limits().stream().map(PlainText::note).toList(),
        view.power().stream().map(PlainText::note).toList());
  }
}
