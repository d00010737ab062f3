package dev.counterweight.growth.record;

import dev.counterweight.growth.files.Entry;
import dev.counterweight.growth.files.Problems;
import java.time.LocalDate;
import java.util.Optional;

/** A person's answer to a candidate win. */
public record Candidate(
    String evidenceId,
    LocalDate answeredOn,
    boolean accepted,
    String type,
    String focus,
    String words) {

  /** Reads one row; an accepted one names its type. */
  public static Optional<Candidate> of(Entry entry, Problems problems) {
    boolean accepted = entry.text("answer").equals("accepted");
    if (accepted && entry.text("type").isEmpty()) {
      problems.at(
          entry.place(),
          "type",
          "is empty for an accepted win",
          "Write outcome, output, milestone or influence");
    }
    return entry
        .day("answered_on")
        .map(
            day ->
                new Candidate(
                    entry.text("evidence_id"),
                    day,
                    accepted,
                    entry.text("type"),
                    entry.text("focus"),
                    entry.text("words")));
  }
}
