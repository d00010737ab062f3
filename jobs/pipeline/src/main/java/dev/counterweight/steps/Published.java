package dev.counterweight.steps;

import dev.counterweight.exposure.VolumeBand;
import dev.counterweight.lake.Lake;
import dev.counterweight.lake.PullManifest;
import dev.counterweight.lake.RecordRows;
import dev.counterweight.lake.RunManifest;
import dev.counterweight.lake.Table;
import dev.counterweight.model.DataIssue;
import dev.counterweight.model.Membership;
import dev.counterweight.model.Person;
import dev.counterweight.signals.Silence;
import dev.counterweight.signals.review.OwnError;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What pages are made of, whether the run has just made it or it is read from the lake.
 *
 * @param personRates of every period
 * @param states occasions by signal and state
 * @param volumeNote how the estimates still go with volume
 * @param patterns what launches were followed by, of whole teams: only for pages that show
 *     everybody
 */
record Published(
    List<Person> people,
    List<PersonEvidence> evidence,
    List<PersonRate> personRates,
    List<TeamRate> teamRates,
    Map<String, VolumeBand> volumeBands,
    Map<String, Map<String, Long>> states,
    List<PullManifest.RejectCount> dataIssues,
    List<OwnError> ownErrors,
    String volumeNote,
    List<PatternRow> patterns) {

  /** An occasion, as far as pages count it. */
  record Occasion(String signal, String personId, String state) {}

  static Published of(Flow.Result result, List<Person> people, List<PersonEvidence> evidence) {
    return new Published(
        people,
        evidence,
        result.personRates(),
        result.teamRates(),
        result.volumeBands(),
        result.states(),
        result.dataIssues(),
        result.ownErrors(),
        Volume.note(result.volumeDependence()),
        result.patterns());
  }

  /** The current run of a lake; needs no Spark. */
  static Published read(Lake lake, RunManifest run) throws IOException {
    return new Published(
        rows(lake, run, Tables.PEOPLE),
        RecordRows.read(lake, lake.report("person_evidence"), PersonEvidence.class),
        RecordRows.read(lake, lake.report("person_rates"), PersonRate.class),
        RecordRows.read(lake, lake.report("team_rates"), TeamRate.class),
        Volume.bands(rows(lake, run, Tables.PERSON_VOLUMES)),
        Map.of(),
        dataIssues(rows(lake, run, Tables.DATA_ISSUES)),
        rows(lake, run, Tables.OWN_ERRORS),
        Volume.note(
            RecordRows.read(lake, lake.report("volume_dependence"), VolumeDependenceRow.class)),
        List.of());
  }

  static List<AccountRow> accounts(Lake lake, RunManifest run) throws IOException {
    return rows(lake, run, Tables.ACCOUNTS);
  }

  static List<Membership> memberships(Lake lake, RunManifest run) throws IOException {
    return rows(lake, run, Tables.MEMBERSHIPS);
  }

  static List<Occasion> occasions(Lake lake, RunManifest run) throws IOException {
    return rows(lake, run, Tables.OPPORTUNITIES.path(), Occasion.class);
  }

  private static <R extends Record> List<R> rows(Lake lake, RunManifest run, Table<R> table)
      throws IOException {
    return rows(lake, run, table.path(), table.record());
  }

  private static <R extends Record> List<R> rows(
      Lake lake, RunManifest run, String table, Class<R> record) throws IOException {
    List<R> rows = new ArrayList<>();
    for (RunManifest.TableRun made : run.tables()) {
      if (made.table().equals(table)) {
        rows.addAll(RecordRows.read(lake, lake.tableOf(made), record));
      }
    }
    return rows;
  }

  private static List<PullManifest.RejectCount> dataIssues(List<DataIssue> issues) {
    Map<List<String>, Long> counts = new TreeMap<>(Comparator.comparing(List::toString));
    issues.forEach(
        issue ->
            counts.merge(List.of(issue.name(), issue.source(), issue.entity()), 1L, Long::sum));
    List<PullManifest.RejectCount> rows = new ArrayList<>();
    counts.forEach(
        (key, count) ->
            rows.add(new PullManifest.RejectCount(key.get(0), key.get(1), key.get(2), count)));
    return rows;
  }

  /** Signals of which nobody has a rate because people have not read what is proposed. */
  Set<String> unread() {
    Set<String> unread = new TreeSet<>(Silence.OF_UNREAD_PROPOSALS.unread());
    personRates.forEach(rate -> unread.remove(rate.signal()));
    return unread;
  }

  /** The same with other evidence, teams and states, and without patterns. */
  Published with(
      List<PersonEvidence> otherEvidence,
      List<TeamRate> otherTeams,
      Map<String, Map<String, Long>> otherStates) {
    return new Published(
        people,
        otherEvidence,
        personRates,
        otherTeams,
        volumeBands,
        otherStates,
        dataIssues,
        ownErrors,
        volumeNote,
        List.of());
  }
}
