package dev.counterweight.steps;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.get_json_object;
import static org.apache.spark.sql.functions.lower;
import static org.apache.spark.sql.functions.when;

import dev.counterweight.connectors.Mapping;
import dev.counterweight.connectors.gitlab.GitLabMapping;
import dev.counterweight.connectors.jira.JiraMapping;
import dev.counterweight.identity.Account;
import dev.counterweight.links.Subjects;
import dev.counterweight.model.ProjectPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** What the steps must know of single sources: their mappings, and the accounts they list. */
final class Sources {
  private Sources() {}

  /**
   * The mapping of each source, by name.
   *
   * @param jiraWebUrl the address under which people open Jira, empty to take it from the rows
   */
  static Map<String, Mapping> mappings(RawLayer raw, String jiraWebUrl) {
    return Map.of(
        "gitlab", new GitLabMapping(byKey(raw, "gitlab_projects", "$.web_url")),
        "jira", new JiraMapping(jiraWebUrl, byKey(raw, "jira_issues", "$.key")));
  }

  /** All accounts that the sources list, with the logins each had before. */
  static List<Account> accounts(RawLayer raw) {
    List<Account> accounts = new ArrayList<>();
    accounts.addAll(
        accounts(
            raw,
            "gitlab",
            "$.username",
            List.of("$.name", "$.bot", "$.identities[0].extern_uid"),
            // which of them is shown depends on who asks
            List.of("$.email", "$.public_email", "$.commit_email")));
    accounts.addAll(
        accounts(
            raw,
            "jira",
            "$.name",
            List.of("$.displayName", "$.accountType", "$.externalId"),
            List.of("$.emailAddress")));
    return accounts;
  }

  private static List<Account> accounts(
      RawLayer raw, String source, String login, List<String> paths, List<String> emails) {
    String table = source + "_users";
    Map<String, Set<String>> logins = formerTexts(raw, table, login);
    List<Account> accounts = new ArrayList<>();
    Column[] columns =
        Stream.of(
                Stream.of(col("record_key"), json(login)),
                paths.stream().map(Sources::json),
                Stream.of(firstOf(emails)))
            .flatMap(all -> all)
            .toArray(Column[]::new);
    raw.rows(table)
        .ifPresent(
            users ->
                users
                    .select(columns)
                    .collectAsList()
                    .forEach(row -> accounts.add(account(source, row, logins))));
    return accounts;
  }

  private static Account account(String source, Row row, Map<String, Set<String>> logins) {
    String id = row.getString(0);
    Set<String> former = new TreeSet<>(logins.getOrDefault(id, Set.of()));
    if (!row.isNullAt(1)) {
      former.remove(row.getString(1));
    }
    String bot = row.getString(3);
    return new Account(
        source,
        id,
        row.getString(1),
        List.copyOf(former),
        row.isNullAt(2) ? id : row.getString(2),
        row.getString(5),
        row.getString(4),
        "true".equals(bot) || "app".equals(bot));
  }

  /** Every text that each row ever had at a place, where older versions of rows are there. */
  private static Map<String, Set<String>> formerTexts(RawLayer raw, String table, String path) {
    Map<String, Set<String>> logins = new HashMap<>();
    raw.olderVersions(table)
        .ifPresent(
            versions ->
                versions
                    .select(col("record_key"), json(path))
                    .distinct()
                    .collectAsList()
                    .forEach(
                        row -> {
                          if (!row.isNullAt(1)) {
                            logins
                                .computeIfAbsent(row.getString(0), id -> new TreeSet<>())
                                .add(row.getString(1));
                          }
                        }));
    return logins;
  }

  /**
   * Every path a project has or had, as far as older versions of its row are there. A GitLab
   * project keeps its id when it is renamed or moved; a Jira project is known by its key.
   */
  static List<ProjectPath> projectPaths(RawLayer raw, Dataset<Row> projects) {
    Map<String, String> now = new TreeMap<>();
    projects
        .select("project_id", "path")
        .collectAsList()
        .forEach(row -> now.put(row.getString(0), row.getString(1)));
    Set<ProjectPath> paths = new LinkedHashSet<>();
    now.forEach((project, path) -> paths.add(new ProjectPath(project, path, true)));
    formerTexts(raw, "gitlab_projects", "$.path_with_namespace")
        .forEach(
            (key, former) -> {
              String project = "gitlab:project:" + key;
              String current = now.get(project);
              if (current != null) {
                former.stream()
                    .filter(path -> !path.equals(current))
                    .forEach(path -> paths.add(new ProjectPath(project, path, false)));
              }
            });
    return List.copyOf(paths);
  }

  /**
   * The keys that tickets had before they were moved, as the tracker's history and older versions
   * of their rows tell. A ticket keeps its id; the history knows of no project that was renamed.
   */
  static List<Subjects.FormerKey> formerKeys(RawLayer raw, Dataset<Row> ticketEdits) {
    Set<Subjects.FormerKey> keys = new LinkedHashSet<>();
    for (Row row :
        ticketEdits
            .filter(lower(col("field")).equalTo("key").and(col("from_value").isNotNull()))
            .select("ticket_id", "from_value")
            .orderBy("ticket_id", "from_value")
            .collectAsList()) {
      keys.add(new Subjects.FormerKey(row.getString(0), row.getString(1)));
    }
    new TreeMap<>(formerTexts(raw, "jira_issues", "$.key"))
        .forEach(
            (id, former) ->
                former.forEach(key -> keys.add(new Subjects.FormerKey("jira:ticket:" + id, key))));
    return List.copyOf(keys);
  }

  /** The first of some texts that is there and not empty. */
  private static Column firstOf(List<String> paths) {
    return coalesce(
        paths.stream()
            .map(path -> when(json(path).notEqual(""), json(path)))
            .toArray(Column[]::new));
  }

  private static Map<String, String> byKey(RawLayer raw, String table, String path) {
    Map<String, String> values = new HashMap<>();
    raw.rows(table)
        .ifPresent(
            rows ->
                rows.select(col("record_key"), json(path)).collectAsList().stream()
                    .filter(row -> !row.isNullAt(1))
                    .forEach(row -> values.put(row.getString(0), row.getString(1))));
    return values;
  }

  private static Column json(String path) {
    return get_json_object(col("payload"), path);
  }
}
