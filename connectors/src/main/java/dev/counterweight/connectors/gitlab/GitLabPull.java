package dev.counterweight.connectors.gitlab;

import dev.counterweight.connectors.ConnectorException;
import dev.counterweight.connectors.Landing;
import dev.counterweight.connectors.Landing.Outlook;
import dev.counterweight.connectors.Landing.Reject;
import dev.counterweight.connectors.RawRecord;
import dev.counterweight.connectors.gitlab.Lists.Order;
import dev.counterweight.connectors.gitlab.Lists.Reading;
import dev.counterweight.connectors.http.Countdown;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** One pull from GitLab: its projects and users, and of every project what it holds. */
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
  private final GitLabClient counting;
  private final Landing landing;
  private final Crew crew;
  private final Lists lists;
  private final Lists countingLists;
  private final Census census;
  private final Tally tally = new Tally();
  private final Countdown countdown = new Countdown();

  GitLabPull(GitLabConfig config, GitLabClient client, Landing landing, Crew crew) {
    this.config = config;
    this.client = client;
    this.counting = client.countedApart();
    this.landing = landing;
    this.crew = crew;
    this.lists = new Lists(client, landing);
    this.countingLists = new Lists(counting, landing);
    this.census = new Census(counting);
  }

  void run() throws ConnectorException {
    landing.observe(Table.SOURCE, () -> new Outlook(countdown.left(), client.waiting()));
    try {
      client.object("version"); // the first answer tells whether address and token are right
      Set<String> projects = projects();
      buryOtherProjects(projects);
      everyRow(Table.USERS);
      for (String project : projects) {
        releases(project);
        deployments(project);
        subjects(Table.MERGE_REQUESTS, project, ALL);
        subjects(Table.ISSUES, project, INCIDENTS);
      }
      tally.report(landing);
    } finally {
      landing.requests(Table.SOURCE, client.requests(), counting.requests());
    }
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
              landing.land(row.record());
              keys.add(row.record().key());
            });
    if (isRead) {
      requireAnyWhereThereWereSome(table, keys);
      landing.listed(Table.SOURCE, table.entity(), null, keys);
      tally.add(table, census.countByKeyset(table, table.entity(), countingLists));
      return keys;
    }
    return wholeList(table, null, table.entity(), BY_ID)
        .map(reading -> reading.rowsByKey().keySet())
        .orElse(Set.of());
  }

  /** A token that lost its rights is answered with an empty list, as if all had been deleted. */
  private void requireAnyWhereThereWereSome(Table table, Set<String> keys)
      throws ConnectorException {
    if (table == Table.PROJECTS
        && keys.isEmpty()
        && !landing.parents(Table.SOURCE, Table.MERGE_REQUESTS.entity()).isEmpty()) {
      throw ConnectorException.source(
          "GitLab at %s shows the token no project any more, though it did: check its rights"
              .formatted(config.host()),
          null);
    }
  }

  /** What hung on a project that is deleted, hidden, or no longer asked for. */
  private void buryOtherProjects(Set<String> projects) {
    for (Table table : Table.OF_A_PROJECT) {
      for (String parent : landing.parents(Table.SOURCE, table.entity())) {
        if (!projects.contains(Table.projectOf(parent))) {
          landing.listed(Table.SOURCE, table.entity(), parent, Set.of());
        }
      }
    }
    SubjectPull.forgetAllBut(projects, landing);
  }

  private void releases(String project) throws ConnectorException {
    wholeList(Table.RELEASES, project, listOf(project, Table.RELEASES), BY_RELEASE);
  }

  private Optional<Reading> wholeList(
      Table table, @Nullable String parent, String path, Map<String, String> query)
      throws ConnectorException {
    Optional<Reading> reading = lists.whole(table, parent, path, query);
    if (reading.isPresent()) {
      reading.get().rowsByKey().values().forEach(row -> landing.land(row.record()));
      if (reading.get().isWhole()) {
        landing.listed(Table.SOURCE, table.entity(), parent, reading.get().rowsByKey().keySet());
      }
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
        lists.byTime(
            Order.UPDATED,
            Table.DEPLOYMENTS,
            project,
            path,
            Map.of(),
            null,
            row -> {
              landing.land(row.record());
              keys.add(row.record().key());
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
    SubjectPull pull =
        new SubjectPull(
            client,
            counting,
            landing,
            crew,
            tally,
            countdown,
            table,
            project,
            config.censusEvery());
    if (pull.run(filters)) {
      tally.add(table, census.countByTime(path, filters, "created"));
    } else {
      refused(table, path);
    }
  }

  /** A list that rights hide is noted; one that should be there and is not makes a gap. */
  private void refused(Table table, String path) {
    if (client.forbids(path)) {
      landing.reject(
          new Reject(
              "list-refused",
              Table.SOURCE,
              table.entity(),
              path,
              "GitLab does not show this list: hidden from the token, or switched off",
              ""));
    } else {
      landing.missing(Table.SOURCE, table.entity(), path, "GitLab says that it is not there (404)");
    }
  }

  static String listOf(String project, Table table) {
    return "projects/" + project + "/" + table.entity();
  }
}
