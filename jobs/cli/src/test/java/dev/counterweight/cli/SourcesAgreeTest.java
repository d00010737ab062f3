package dev.counterweight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterweight.cli.Cli.Answer;
import dev.counterweight.connectors.Sandbox;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The same data, imported as files and pulled from servers as Jira Cloud and as Data Center, gives
 * the same tables, row for row. Only the lines changed per merge request come with files alone.
 */
class SourcesAgreeTest {
  private static final String DATA = "data/ledger-2018";
  private static final String SIZES = "model/change_sizes";

  /** Adds up lines changed, among others. */
  private static final String VOLUMES = "model/person_volumes";

  /** Names an account as each product does. */
  private static final String UNRESOLVED = "rejects/unresolved_accounts";

  /**
   * Has key, login and reason as its product gives them: Cloud shows no logins, the other no ids.
   */
  private static final String ACCOUNTS = "model/accounts";

  private static final String PATTERNS = "estimates/clean_up_patterns";

  private static final String KEYED = "^\\[([^,]*),[^,]*,[^,]*,([^,]*,[^,]*,[^,]*),.*$";

  @TempDir private static Path folder;
  private static Map<String, Map<String, Long>> archived = Map.of();

  @ParameterizedTest
  @CsvSource({"cloud, bot@example.test, jira-sandbox-token", "dc, reader, secret"})
  void filesAndServersGiveTheSameRows(String mode, String user, String token) throws IOException {
    Path data = Sandbox.shared(DATA);
    if (archived.isEmpty()) {
      Path lake = folder.resolve("archive");
      Answer answer =
          new Cli(Map.of()).run("run", "--archive", data.toString(), "--lake", lake.toString());
      assertThat(answer.exitCode()).as(answer.err()).isZero();
      archived = new LakeTables(lake).rows(SIZES, VOLUMES, UNRESOLVED);
    }
    Path lake = folder.resolve(mode);
    try (Sandbox sandbox = Sandbox.serve(data, "--jira-mode", mode)) {
      Map<String, String> environment = new HashMap<>();
      environment.put("COUNTERWEIGHT_GITLAB_URL", sandbox.url().toString());
      environment.put("COUNTERWEIGHT_GITLAB_TOKEN", Sandbox.GITLAB_TOKEN);
      environment.put("COUNTERWEIGHT_JIRA_URL", sandbox.url().toString());
      environment.put("COUNTERWEIGHT_JIRA_USER", user);
      environment.put("COUNTERWEIGHT_JIRA_TOKEN", token);
      environment.put("COUNTERWEIGHT_INPUTS", data.toString());

      Answer answer =
          new Cli(environment)
              .run("run", "--config", "../../conf/gitlab-jira.conf", "--lake", lake.toString());

      assertThat(answer.exitCode()).as(answer.err()).isZero();
      Map<String, Map<String, Long>> served =
          opened(new LakeTables(lake).rows(SIZES, VOLUMES, UNRESOLVED), sandbox.url().toString());
      assertThat(served.keySet()).isEqualTo(archived.keySet());
      for (String table : archived.keySet()) {
        UnaryOperator<Map<String, Long>> alike = alike(table);
        assertThat(onlyIn(alike.apply(served.get(table)), alike.apply(archived.get(table))))
            .as(mode + " " + table + ", rows of the server alone")
            .isEmpty();
        assertThat(onlyIn(alike.apply(archived.get(table)), alike.apply(served.get(table))))
            .as(mode + " " + table + ", rows of the files alone")
            .isEmpty();
      }
    }
  }

  private static UnaryOperator<Map<String, Long>> alike(String table) {
    return switch (table) {
      case ACCOUNTS -> SourcesAgreeTest::withoutKeys;
      case PATTERNS -> SourcesAgreeTest::withoutBands;
      default -> UnaryOperator.identity();
    };
  }

  /** Who is of high volume rests on the lines of a change, too. */
  private static Map<String, Long> withoutBands(Map<String, Long> patterns) {
    Map<String, Long> others = new TreeMap<>(patterns);
    others.keySet().removeIf(row -> row.contains(",HIGH_VOLUME,"));
    return others;
  }

  private static Map<String, Long> onlyIn(Map<String, Long> these, Map<String, Long> others) {
    Map<String, Long> only = new TreeMap<>(these);
    only.entrySet().removeAll(others.entrySet());
    return only;
  }

  /** The accounts by source, display name, person and status. */
  private static Map<String, Long> withoutKeys(Map<String, Long> accounts) {
    Map<String, Long> persons = new TreeMap<>();
    accounts.forEach(
        (row, count) -> persons.merge(row.replaceFirst(KEYED, "$1,$2"), count, Long::sum));
    return persons;
  }

  /** Links lead to the server that was read; the files do not say where their Jira is. */
  private static Map<String, Map<String, Long>> opened(
      Map<String, Map<String, Long>> tables, String url) {
    Map<String, Map<String, Long>> opened = new TreeMap<>();
    tables.forEach(
        (table, rows) -> {
          Map<String, Long> same = new TreeMap<>();
          rows.forEach((row, count) -> same.put(row.replace(url, "https://jira.example"), count));
          opened.put(table, same);
        });
    return opened;
  }
}
