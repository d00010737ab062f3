package dev.counterweight.reports;

import dev.counterweight.reports.view.AuditView.Effect;
import dev.counterweight.reports.view.AuditView.Note;
import dev.counterweight.reports.view.CalibrationView;
import dev.counterweight.reports.view.CalibrationView.Disagreement;
import dev.counterweight.reports.view.CalibrationView.Example;
import dev.counterweight.reports.view.CalibrationView.Pair;
import dev.counterweight.reports.view.CalibrationView.PersonLine;
import dev.counterweight.reports.view.Pack;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A meeting about the people of {@link SamplePack}, with every part a page can have. */
final class SampleMeeting {
  private SampleMeeting() {}

  /** Writes it into a folder, to look at. */
  public static void main(String[] args) throws IOException {
    HtmlPack.write(SamplePack.company(), of("words"), Path.of(args[0]));
  }

  /** All that somebody else wrote is one text. */
  static CalibrationView of(String text) {
    Pack pack = SamplePack.company();
    return new CalibrationView(
        "Calibration pack · Meeting of 16 July 2026 · After the meeting",
        "What the meeting left",
        "What divides raters stands below with the reasons they gave, as it is after the discussion.",
        List.of(new Note("People", "3", "By alphabet"), new Note("Open disagreements", "1", "")),
        List.of(
            new Pair(
                "Risk",
                "Matched: seen in the phase launch",
                List.of(
                    new Example("D3", List.of(text, "Chosen: to hold it")),
                    new Example("D4", List.of("Chosen: to ship it to one port first")))),
            new Pair(
                "Scope",
                "Matched: seen in the phase plan",
                List.of(new Example(text, List.of(text))))),
        List.of(
            new Effect("Risk", "Before the discussion", true, .48, .24, .66, "Not usable"),
            new Effect("Risk", "After it", true, .82, .7, .91, "After talking, so no threshold"),
            new Effect("Clarity", "Before the discussion", false, 0, 0, 0, "Cannot tell")),
        "Over every case rated in 2026Q2.",
        List.of(
            new Disagreement(
                "Whose work was it?",
                "Case C007, risk",
                List.of(1, 2, 0, 2, 1),
                List.of(0, 2, 0, 3, 0),
                List.of(text),
                "Reasons given: it is not clear whose work it was.",
                "Ask somebody who was there who decided.")),
        "2 lay so far apart before the discussion, 1 do now.",
        List.of("D3 to D4, risk: the same evidence was read differently, in 2026Q1 and 2026Q2."),
        pack.people().stream()
            .map(
                person ->
                    new PersonLine(
                        person.personId(),
                        person.displayName(),
                        person.team(),
                        "Risk, Clarity",
                        "Too few occasions for Scope.",
                        "3 of 3 raters",
                        List.of("Rollback plan: looked for in launches owned, not found.")))
            .toList(),
        List.of("Which example of today goes into the bank, and who takes the names out?"));
  }
}
