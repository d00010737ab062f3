package dev.counterweight.growth.plan;

import dev.counterweight.growth.record.EvidenceLine;
import dev.counterweight.growth.record.PersonFolder;
import dev.counterweight.growth.record.RunRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What the record could remind a person of (METHOD M7, M8, M13). Nothing of it is logged before the
 * person accepts it.
 */
public final class Candidates {
  /** As many as can be looked at in five minutes. */
  public static final int MOST_A_WEEK = 5;

  private static final int DAYS = 7;

  /** Risk, clarity and prevention go before everything else; merges are not among them at all. */
  private static final List<String> FIRST = List.of("PV", "RO", "CL", "DS");

  private static final Comparator<EvidenceLine> ORDER =
      Comparator.comparingInt(Candidates::place)
          .thenComparing(EvidenceLine::on, Comparator.reverseOrder())
          .thenComparing(EvidenceLine::id);

  private Candidates() {}

  /** At most five of a person's last seven days, none that is logged or answered, one per work. */
  public static List<EvidenceLine> ofTheWeek(
      RunRecord record, PersonFolder folder, LocalDate until) {
    List<EvidenceLine> open =
        new ArrayList<>(
            record.of(folder.person(), until.minusDays(DAYS - 1), until).stream()
                .filter(Candidates::isOffered)
                .filter(line -> !folder.isAnswered(line))
                .sorted(ORDER)
                .toList());
    Set<String> works = new HashSet<>();
    open.removeIf(line -> !works.add(line.subject()));
    return List.copyOf(open.subList(0, Math.min(MOST_A_WEEK, open.size())));
  }

  /** What prevents or clarifies and is in no log, newest first (M13, O3). */
  public static List<EvidenceLine> unlogged(
      RunRecord record, PersonFolder folder, LocalDate from, LocalDate until) {
    return record.of(folder.person(), from, until).stream()
        .filter(Candidates::isOffered)
        .filter(line -> !line.signal().startsWith("DS"))
        .filter(line -> !folder.isAnswered(line))
        .sorted(Comparator.comparing(EvidenceLine::on).reversed().thenComparing(EvidenceLine::id))
        .toList();
  }

  private static boolean isOffered(EvidenceLine line) {
    return line.present() && place(line) < FIRST.size();
  }

  private static int place(EvidenceLine line) {
    for (int i = 0; i < FIRST.size(); i++) {
      if (line.signal().startsWith(FIRST.get(i)) && !line.signal().equals("CL2")) {
        return i;
      }
    }
    return FIRST.size();
  }
}
