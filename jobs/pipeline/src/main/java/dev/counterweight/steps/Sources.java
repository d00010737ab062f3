package dev.counterweight.steps;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.get_json_object;

import dev.counterweight.connectors.Mapping;
import dev.counterweight.connectors.gitlab.GitLabMapping;
import dev.counterweight.connectors.jira.JiraMapping;
import dev.counterweight.inputs.IdentityMap.Account;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
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

  /** All accounts that the sources list. */
  static List<Account> accounts(RawLayer raw) {
    List<Account> accounts = new ArrayList<>();
    raw.rows("gitlab_users")
        .ifPresent(
            users ->
                users
                    .select(col("record_key"), json("$.username"), json("$.name"), json("$.bot"))
                    .collectAsList()
                    .forEach(row -> accounts.add(account("gitlab", row, "true"))));
    raw.rows("jira_users")
        .ifPresent(
            users ->
                users
                    .select(
                        col("record_key"),
                        json("$.name"),
                        json("$.displayName"),
                        json("$.accountType"))
                    .collectAsList()
                    .forEach(row -> accounts.add(account("jira", row, "app"))));
    return accounts;
  }

  private static Account account(String source, Row row, String botMark) {
    return new Account(
        source,
        row.getString(0),
        row.getString(1),
        row.isNullAt(2) ? row.getString(0) : row.getString(2),
        botMark.equals(row.getString(3)));
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
