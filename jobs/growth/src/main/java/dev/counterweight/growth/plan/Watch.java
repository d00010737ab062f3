package dev.counterweight.growth.plan;

import dev.counterweight.growth.record.EvidenceLine;
import dev.counterweight.growth.record.RunRecord;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * What the record shows of an area since a quick check, beside as long a time before it (J6, J7).
 */
public final class Watch {
  private Watch() {}

  /**
   * One signal.
   *
   * @param before in words, likewise after
   */
  public record Row(String signal, String name, String before, String after) {}

  /** The watched signals, in the order of the area. */
  public static List<Row> of(
      RunRecord record, String person, List<String> signals, LocalDate check, LocalDate until) {
    long days = Math.max(1, ChronoUnit.DAYS.between(check, until));
    List<Row> rows = new ArrayList<>();
    for (String id : signals) {
      String name = record.signal(id).map(RunRecord.SignalInfo::name).orElse(id);
      if (record.signal(id).isEmpty()) {
        rows.add(new Row(id, name, "No rule reads this yet; ask", "No rule reads this yet; ask"));
      } else {
        rows.add(
            new Row(
                id,
                name,
                words(record, person, id, check.minusDays(days), check),
                words(record, person, id, check.plusDays(1), until)));
      }
    }
    return rows;
  }

  private static String words(
      RunRecord record, String person, String signal, LocalDate from, LocalDate until) {
    List<EvidenceLine> lines =
        record.of(person, from, until).stream().filter(l -> l.signal().equals(signal)).toList();
    long works = lines.stream().map(EvidenceLine::subject).distinct().count();
    if (works == 0) {
      return "No occasion with a text";
    }
    long seen =
        lines.stream().filter(EvidenceLine::present).map(EvidenceLine::subject).distinct().count();
    return "Seen in %d of %d pieces of work with a text".formatted(seen, works);
  }
}
