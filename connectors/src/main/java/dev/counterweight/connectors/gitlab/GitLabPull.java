package dev.counterweight.connectors.gitlab;

import com.fasterxml.jackson.databind.JsonNode;
import dev.counterweight.connectors.ConnectorException;
import dev.counterweight.connectors.Landing;
import dev.counterweight.connectors.Landing.Reject;
import dev.counterweight.connectors.RawRecord;
import dev.counterweight.connectors.gitlab.Lists.Reading;
import dev.counterweight.connectors.http.Json;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** One pull from GitLab, from the projects down to the events on a merge request. */
final class GitLabPull {
  private static final Map<String, String> ALL = Map.of("scope", "all", "state", "all");
  private static final Map<String, String> INCIDENTS =
      Map.of("scope", "all", "state", "all", "issue_type", "incident");
  private static final Map<String, String> BY_UPDATE =
      Map.of("order_by", "updated_at", "sort", "asc");
  private static final Map<String, String> BY_RELEASE =
      Map.of("order_by", "released_at", "sort", "asc");
  private static final Map<String, String> BY_ID = Map.of("order_by", "id", "sort", "asc");

  private final GitLabConfig config;
  private final GitLabClient client;
  private final Landing landing;
  private final Crew crew;
  private final Lists lists;
  private final Census census;
  private final Tally tally = new Tally();

  GitLabPull(GitLabConfig config, GitLabClient client, Landing landing, Crew crew) {
    this.config = config;
    this.client = client;
    this.landing = landing;
    this.crew = crew;
    this.lists = new Lists(client, landing);
    this.census = new Census(client);
  }

  void run() throws ConnectorException {
    client.object("version"); // the first answer tells whether the address and the token are right
    Set<String> projects = projects();
    everyRow(Table.USERS);
    for (String project : projects) {
      releases(project);
      deployments(project);
      subjects(Table.MERGE_REQUESTS, project, ALL);
      subjects(Table.ISSUES, project, INCIDENTS);
      crew.finish();
      tally.closeParents();
    }
    tally.report(landing);
  }

  private Set<String> projects() throws ConnectorException {
    return config.projects().isEmpty() ? everyRow(Table.PROJECTS) : namedProjects();
  }

  private Set<String> namedProjects() throws ConnectorException {
    Set<String> keys = new TreeSet<>();
    for (String pathOrId : config.projects()) {
      Optional<RawRecord> project =
          client.project(pathOrId).flatMap(payload -> Table.PROJECTS.row(null, payload));
      if (project.isEmpty()) {
        throw ConnectorException.input(
            "GitLab at %s has no project '%s', or hides it from the token: check gitlab.projects"
                .formatted(config.host(), pathOrId),
            null);
      }
      landing.land(project.get());
      keys.add(project.get().key());
    }
    landing.listed(Table.SOURCE, Table.PROJECTS.entity(), null, keys);
    tally.add(Table.PROJECTS, OptionalLong.of(keys.size()));
    return keys;
  }

  /** Lands a table that stands alone; old versions read it by offset only. */
  private Set<String> everyRow(Table table) throws ConnectorException {
    Set<String> keys = new TreeSet<>();
    boolean isRead =
        lists.byKeyset(
            table,
            table.entity(),
            "asc",
            row -> {
              landing.land(row);
              keys.add(row.key());
            });
    if (isRead) {
      landing.listed(Table.SOURCE, table.entity(), null, keys);
      tally.add(table, census.countByKeyset(table, table.entity(), lists));
      return keys;
    }
    return wholeList(table, null, table.entity(), BY_ID)
        .map(reading -> reading.rowsByKey().keySet())
        .orElse(Set.of());
  }

  private void releases(String project) throws ConnectorException {
    wholeList(Table.RELEASES, project, listOf(project, Table.RELEASES), BY_RELEASE);
  }

  private Optional<Reading> wholeList(
      Table table, @Nullable String parent, String path, Map<String, String> query)
      throws ConnectorException {
    Optional<Reading> reading = lists.whole(table, parent, path, query);
    if (reading.isPresent()) {
      land(table, parent, reading.get());
      tally.add(table, census.count(path, query));
    } else {
      refused(table, path);
    }
    return reading;
  }

  private void deployments(String project) throws ConnectorException {
    String path = listOf(project, Table.DEPLOYMENTS);
    List<String> keys = new ArrayList<>();
    boolean isRead =
        lists.byUpdate(
            Table.DEPLOYMENTS,
            project,
            path,
            Map.of(),
            null,
            row -> {
              landing.land(row);
              keys.add(row.key());
            });
    if (isRead) {
      landing.listed(Table.SOURCE, Table.DEPLOYMENTS.entity(), project, keys);
      tally.add(Table.DEPLOYMENTS, census.countByTime(path, BY_UPDATE, "updated"));
    } else {
      refused(Table.DEPLOYMENTS, path);
    }
  }

  /** Lands the merge requests or incidents of a project, and what hangs on each. */
  private void subjects(Table table, String project, Map<String, String> filters)
      throws ConnectorException {
    String path = listOf(project, table);
    Set<String> keys = new TreeSet<>();
    boolean isRead =
        lists.byUpdate(
            table,
            project,
            path,
            filters,
            null,
            row -> {
              landing.land(row);
              keys.add(row.key());
              crew.take(() -> whatHangsOn(table, project, row.key()));
            });
    if (isRead) {
      landing.listed(Table.SOURCE, table.entity(), project, keys);
      tally.add(table, census.countByTime(path, filters, "created"));
    } else {
      refused(table, path);
    }
  }

  private void whatHangsOn(Table table, String project, String subject) throws ConnectorException {
    String number = subject.substring(project.length() + 1);
    String path = listOf(project, table) + "/" + number;
    for (Table child : Table.OF_A_SUBJECT) {
      Optional<Reading> reading =
          lists.whole(child, subject, path + "/" + child.entity(), Map.of());
      if (reading.isPresent()) {
        land(child, subject, reading.get());
        tally.put(child, subject, reading.get().total());
      } else {
        refused(child, path + "/" + child.entity());
      }
    }
    if (table == Table.MERGE_REQUESTS) {
      approvals(subject, path + "/" + Table.APPROVALS.entity());
    }
  }

  /** Lands who approves; where nobody does there is no row. */
  private void approvals(String change, String path) throws ConnectorException {
    Optional<String> answer = client.object(path);
    if (answer.isEmpty()) {
      refused(Table.APPROVALS, path);
      return;
    }
    Optional<RawRecord> row =
        answer.filter(this::hasApprover).flatMap(payload -> Table.APPROVALS.row(change, payload));
    row.ifPresent(landing::land);
    landing.listed(
        Table.SOURCE,
        Table.APPROVALS.entity(),
        change,
        row.map(r -> List.of(r.key())).orElse(List.of()));
    tally.put(Table.APPROVALS, change, row.isPresent() ? 1 : 0);
  }

  private boolean hasApprover(String payload) {
    try {
      JsonNode approvers = Json.read(payload).path("approved_by");
      return approvers.isArray() && !approvers.isEmpty();
    } catch (IOException e) {
      return false;
    }
  }

  private void land(Table table, @Nullable String parent, Reading reading) {
    reading.rowsByKey().values().forEach(landing::land);
    if (reading.isWhole()) {
      landing.listed(Table.SOURCE, table.entity(), parent, reading.rowsByKey().keySet());
    }
  }

  private void refused(Table table, String path) {
    landing.reject(
        new Reject(
            "list-refused",
            Table.SOURCE,
            table.entity(),
            path,
            "GitLab does not show this list: gone, hidden from the token, or switched off",
            ""));
  }

  private static String listOf(String project, Table table) {
    return "projects/" + project + "/" + table.entity();
  }
}
