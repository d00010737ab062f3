package dev.counterweight.growth.plan;

import dev.counterweight.growth.ladder.Axis;
import dev.counterweight.growth.ladder.Ladder;
import dev.counterweight.growth.record.EvidenceLine;
import dev.counterweight.growth.record.RunRecord;
import dev.counterweight.growth.record.RunRecord.Exposure;
import dev.counterweight.growth.record.RunRecord.SignalInfo;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Evidence of a person by axis and influence (R11; METHOD S0 to S26, T1). It claims no level and
 * counts no share of one: many steps leave no trace in a record.
 */
public final class LadderProfile {
  private LadderProfile() {}

  /**
   * One axis.
   *
   * @param signals read for it, with the person's opportunities
   * @param unread signals of the axis that nothing reads yet
   * @param evidence present items of the period, newest first
   */
  public record Row(
      Axis axis, List<Seen> signals, List<String> unread, List<EvidenceLine> evidence) {}

  /** A signal and how often there was a chance; empty where there was none. */
  public record Seen(SignalInfo signal, Optional<Exposure> exposure) {}

  /** All axes of the ladder. */
  public static List<Row> of(
      Ladder ladder, RunRecord record, String person, LocalDate from, LocalDate until) {
    List<Row> rows = new ArrayList<>();
    for (Axis axis : ladder.axes()) {
      List<Seen> seen = new ArrayList<>();
      List<String> unread = new ArrayList<>();
      for (String id : axis.signals()) {
        Optional<SignalInfo> signal = record.signal(id);
        signal.ifPresent(s -> seen.add(new Seen(s, record.exposure(person, id))));
        if (signal.isEmpty()) {
          unread.add(id);
        }
      }
      List<EvidenceLine> evidence =
          record.of(person, from, until).stream()
              .filter(line -> line.present() && axis.signals().contains(line.signal()))
              .sorted(
                  java.util.Comparator.comparing(EvidenceLine::on)
                      .reversed()
                      .thenComparing(EvidenceLine::id))
              .toList();
      rows.add(new Row(axis, seen, unread, evidence));
    }
    return rows;
  }
}
