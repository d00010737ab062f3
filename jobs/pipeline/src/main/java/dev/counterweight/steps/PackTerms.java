package dev.counterweight.steps;

import dev.counterweight.lake.RunManifest;
import dev.counterweight.privacy.OutsiderNames;
import dev.counterweight.reports.view.RunFacts.Line;
import dev.counterweight.reports.view.Terms;
import java.util.ArrayList;
import java.util.List;

/** On what terms a pack is given: for whom, of what, who is in it, until when, how to contest. */
final class PackTerms {
  private PackTerms() {}

  /**
   * The terms, as every page has them.
   *
   * @param least people behind a figure of a group
   */
  static Terms of(PackRequest request, RunManifest run, PackScope scope, int least) {
    return new Terms(
        request.madeOn(),
        request.keepUntil(),
        request.contest(),
        about(request, run, scope, least));
  }

  private static List<Line> about(
      PackRequest request, RunManifest run, PackScope scope, int least) {
    List<Line> lines = new ArrayList<>();
    lines.add(new Line("For", scope.reader()));
    lines.add(
        new Line(
            "Made", "On %s, of %s.".formatted(PackJob.DAY.format(request.madeOn()), run.id())));
    lines.add(
        new Line(
            "Who is in it",
            request.audience() == Audience.AUDITOR
                ? "The people of the cases decided up to %s, and those who decided."
                    .formatted(request.quarter())
                : scope.rule()));
    if (!scope.persons().isEmpty()) {
      lines.add(
          new Line(
              "Who is not",
              "Nobody else is named. Where a text speaks of somebody else, %s stands in the place of"
                      .formatted(OutsiderNames.COLLEAGUE)
                  + " the name, and an address that names somebody else is left out."));
    }
    lines.add(
        new Line(
            "Figures of groups",
            "A rate of a team or of peers is given only where those behind it who have no page here"
                + " are nobody, or at least %d.".formatted(least)));
    lines.add(
        new Line(
            "Tables",
            "In tables/ as Parquet, CSV and XLSX. In the last two an apostrophe stands before what"
                + " a spreadsheet would take for a formula."));
    lines.add(
        new Line(
            "Keep it",
            "Until %s. Then delete it, and every copy."
                .formatted(PackJob.DAY.format(request.keepUntil()))));
    lines.add(
        new Line(
            "To contest",
            "Anyone described here can contest an item: quote its id (ev-…) to %s. The words stay"
                    .formatted(
                        request.contest().isBlank()
                            ? "whoever gave you this pack"
                            : request.contest())
                + " with the item."));
    return lines;
  }
}
