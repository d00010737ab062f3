package dev.counterweight.steps;

import dev.counterweight.inputs.InputException;
import dev.counterweight.lake.Lake;
import dev.counterweight.lake.RunManifest;
import dev.counterweight.lake.Table;
import dev.counterweight.model.Lineage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructField;
import org.jspecify.annotations.Nullable;

/**
 * How something came about: from an estimate, a piece of evidence, a launch, a link or a handoff,
 * down the rows it was made of, to the payloads that the sources served. Knows the ids of the
 * current run.
 */
public final class Explain {
  /** Of a list, no more are followed. */
  private static final int MOST_CHILDREN = 5;

  private static final int DEEPEST = 4;

  private final Source source;
  private final Set<String> seen = new LinkedHashSet<>();
  private final List<Step> steps = new ArrayList<>();

  /** Over the current run of a lake. */
  public Explain(SparkSession spark, Lake lake, RunManifest run) {
    this(new ExplainRows(spark, lake, run));
  }

  /** Over rows that are found another way: whoever asks for many ids reads each table once. */
  public Explain(Source source) {
    this.source = source;
  }

  /** Where rows are found. */
  public interface Source {
    /**
     * Rows of a table of the current run.
     *
     * @param values by column; a row has all of them
     * @param most rows to give
     */
    List<Row> where(Table<?> table, Map<String, String> values, int most) throws IOException;

    /** The newest version of a raw row, with {@code updated_at} and {@code payload}. */
    Optional<Row> raw(String table, String key) throws IOException;
  }

  /**
   * One row on the way down.
   *
   * @param depth 0 for what was asked
   * @param table {@code model/changes} or {@code raw/gitlab_merge_requests}
   * @param id the row's key
   * @param cells its columns that are not empty
   */
  public record Step(int depth, String table, String id, Map<String, String> cells) {}

  /** Which table an id stands in, and which of its columns lead further down. */
  private record Kind(Table<?> table, String key, List<String> down, @Nullable String parent) {}

  private static @Nullable Kind kind(String id) {
    String noun = id.replaceFirst("^(?:gitlab|jira|pager):([a-z]+):.*", "$1");
    String head = id.contains(":") ? id.substring(0, id.indexOf(':')) : id;
    if (id.startsWith("ev-")) {
      return new Kind(Tables.EVIDENCE_ITEMS, "evidence_id", List.of("text_id", "subject_id"), null);
    }
    return switch (List.of("gitlab", "jira", "pager").contains(head) ? noun : head) {
      case "launch" ->
          new Kind(
              Tables.LAUNCHES, "launch_id", List.of("basis_id", "change_ids", "ticket_ids"), null);
      case "link" ->
          new Kind(Tables.LINKS, "link_id", List.of("text_id", "from_id", "to_id"), null);
      case "cause" ->
          new Kind(
              Tables.INCIDENT_LINKS,
              "incident_link_id",
              List.of("link_id", "incident_id", "change_id", "launch_id"),
              null);
      case "handoff" ->
          new Kind(Tables.HANDOFFS, "handoff_id", List.of("text_id", "subject_id"), null);
      case "thread" ->
          new Kind(Tables.THREAD_MEMBERS, "thread_id", List.of("subject_id", "joined_by"), null);
      case "change" -> new Kind(Tables.CHANGES, "change_id", List.of(), null);
      case "incident" -> new Kind(Tables.INCIDENTS, "incident_id", List.of(), null);
      case "ticket" -> new Kind(Tables.TICKETS, "ticket_id", List.of(), null);
      case "comment" -> new Kind(Tables.COMMENTS, "comment_id", List.of(), "thread_id");
      case "edit" -> new Kind(Tables.TICKET_EDITS, "edit_id", List.of(), "ticket_id");
      case "event" -> new Kind(Tables.WORK_EVENTS, "event_id", List.of(), "subject_id");
      case "approval" -> new Kind(Tables.APPROVALS, "approval_id", List.of(), null);
      case "release" -> new Kind(Tables.RELEASES, "release_id", List.of(), null);
      case "deployment" -> new Kind(Tables.DEPLOYMENTS, "deployment_id", List.of(), null);
      case "project" -> new Kind(Tables.PROJECTS, "project_id", List.of(), null);
      default -> null;
    };
  }

  /**
   * The way down from an id.
   *
   * @param id of a row, {@code SIGNAL/PERSON}, {@code SIGNAL/TEAM} or either with {@code /PERIOD}
   *     for a cell of the estimates, or {@code SIGNAL} for the occasions it rests on
   * @throws InputException when the current run knows no such id
   */
  public List<Step> of(String id) throws IOException {
    if (kind(id) != null) {
      walk(id, 0);
    } else if (id.contains("/")) {
      cell(id);
    } else {
      occasions(id);
    }
    if (steps.isEmpty()) {
      throw new InputException(
          "explain: the current run has no row '%s' (an id as in the tables and pages, SIGNAL/PERSON or SIGNAL/TEAM)"
              .formatted(shortened(id)));
    }
    return steps;
  }

  private static String shortened(String id) {
    String plain = id.replaceAll("\\p{Cntrl}", "?");
    return plain.length() <= 100 ? plain : plain.substring(0, 100) + "…";
  }

  private void cell(String id) throws IOException {
    String[] parts = id.split("/", 3);
    Map<String, String> person = new LinkedHashMap<>(Map.of("signal", parts[0]));
    if (parts.length == 3) {
      person.put("period", parts[2]);
    }
    Map<String, String> team = new LinkedHashMap<>(person);
    person.put("person_id", parts[1]);
    team.put("team_id", parts[1]);
    rows(Tables.PERSON_RATES, person, id, 0);
    if (!steps.isEmpty()) {
      items(parts[0], parts[1]);
    } else if (rows(Tables.TEAM_RATES, team, id, 0)) {
      team.putIfAbsent("period", Estimate.ALL);
      rows(Tables.PERSON_RATES, team, id, 1);
    }
  }

  /**
   * Adds rows as they are.
   *
   * @return whether there are any, and none of them is suppressed
   */
  private boolean rows(Table<?> table, Map<String, String> values, String id, int depth)
      throws IOException {
    boolean open = false;
    List<Row> wholePeriodFirst =
        source.where(table, values, Integer.MAX_VALUE).stream()
            .sorted(Comparator.comparing(row -> !Estimate.ALL.equals(row.<String>getAs("period"))))
            .limit(MOST_CHILDREN)
            .toList();
    for (Row row : wholePeriodFirst) {
      Map<String, String> cells = cells(row);
      steps.add(new Step(depth, table.path(), id, cells));
      open = !Estimate.SUPPRESSED.equals(cells.get("state"));
    }
    return open;
  }

  private void items(String signal, String person) throws IOException {
    Map<String, String> values = Map.of("signal", signal, "person_id", person);
    List<String> oldest =
        source.where(Tables.EVIDENCE_ITEMS, values, Integer.MAX_VALUE).stream()
            .sorted(
                Comparator.comparing((Row row) -> String.valueOf(row.<Object>getAs("written_at"))))
            .limit(MOST_CHILDREN)
            .map(row -> row.<String>getAs("evidence_id"))
            .toList();
    for (String item : oldest) {
      walk(item, 1);
    }
  }

  private void occasions(String signal) throws IOException {
    for (Row row : source.where(Tables.OPPORTUNITIES, Map.of("signal", signal), MOST_CHILDREN)) {
      steps.add(new Step(0, Tables.OPPORTUNITIES.path(), signal, cells(row)));
      walk(row.getAs("subject_id"), 1);
    }
  }

  private void walk(String id, int depth) throws IOException {
    Kind kind = kind(id);
    if (kind == null || depth > DEEPEST || !seen.add(id)) {
      return;
    }
    for (Row row : source.where(kind.table(), Map.of(kind.key(), id), MOST_CHILDREN * 4)) {
      steps.add(new Step(depth, kind.table().path(), id, cells(row)));
      raw(Lineage.of(id, kind.parent() == null ? null : row.getAs(kind.parent())), depth + 1);
      for (String column : kind.down()) {
        for (String child : ids(row, column)) {
          walk(child, depth + 1);
        }
      }
    }
  }

  private static List<String> ids(Row row, String column) {
    Object value = row.getAs(column);
    if (value == null) {
      return List.of();
    }
    return value instanceof String id
        ? List.of(id)
        : row.<String>getList(row.fieldIndex(column)).stream().limit(MOST_CHILDREN).toList();
  }

  private void raw(List<Lineage.RawRow> candidates, int depth) throws IOException {
    for (Lineage.RawRow candidate : candidates) {
      Optional<Row> found = source.raw(candidate.table(), candidate.key());
      if (found.isPresent()) {
        Map<String, String> cells = cells(found.get());
        cells.keySet().retainAll(List.of("updated_at", "payload"));
        steps.add(new Step(depth, "raw/" + candidate.table(), candidate.key(), cells));
        return;
      }
    }
  }

  private static Map<String, String> cells(Row row) {
    Map<String, String> cells = new LinkedHashMap<>();
    StructField[] fields = row.schema().fields();
    for (int at = 0; at < fields.length; at++) {
      if (!row.isNullAt(at)) {
        Object value = row.get(at);
        cells.put(
            fields[at].name(),
            value instanceof scala.collection.Iterable<?>
                ? row.getList(at).toString()
                : value.toString());
      }
    }
    return cells;
  }
}
