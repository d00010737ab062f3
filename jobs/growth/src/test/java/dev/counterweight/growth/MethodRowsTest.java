package dev.counterweight.growth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterweight.growth.record.Schemas;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/method-rows.md} holds every row of the method, and what it names is there. */
class MethodRowsTest {
  private static final Path ROOT = Path.of("../..");
  private static final Pattern ROW =
      Pattern.compile("\\| ([A-Z]{1,2}\\d+[a-z]?) \\| ([^|]+) \\| (.*) \\|");
  private static final Path ROWS = ROOT.resolve("docs/method-rows.md");
  private static final Pattern SIGNAL = Pattern.compile("\\b(?:DS|RO|CL|PV|RV|RW|PR)\\d+a?\\b");
  private static final Pattern TEST = Pattern.compile("`(\\w+Test)`");
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");

  /** Sections of the method with their last row; V, W and X have letters besides. */
  private static List<String> ids() {
    List<String> ids = new ArrayList<>();
    Map<String, Integer> last =
        new TreeMap<>(
            Map.ofEntries(
                Map.entry("A", 8),
                Map.entry("B", 11),
                Map.entry("C", 10),
                Map.entry("D", 16),
                Map.entry("E", 17),
                Map.entry("F", 12),
                Map.entry("G", 9),
                Map.entry("H", 12),
                Map.entry("I", 6),
                Map.entry("K", 10),
                Map.entry("L", 8),
                Map.entry("M", 20),
                Map.entry("N", 6),
                Map.entry("O", 10),
                Map.entry("Q", 10),
                Map.entry("T", 5),
                Map.entry("U", 8),
                Map.entry("X", 6),
                Map.entry("Y", 9),
                Map.entry("Z", 11),
                Map.entry("AA", 7)));
    last.forEach((section, to) -> add(ids, section, 1, to));
    add(ids, "J", 0, 12);
    add(ids, "S", 0, 26);
    add(ids, "V", 0, 6);
    for (int i = 1; i <= 6; i++) {
      ids.addAll(
          List.of("V" + i + "a", "V" + i + "b", "V" + i + "c", "W" + i + "g", "W" + i + "r"));
    }
    return ids;
  }

  private static void add(List<String> ids, String section, int from, int to) {
    for (int i = from; i <= to; i++) {
      ids.add(section + i);
    }
  }

  private static final List<String> MODULES =
      List.of("jobs/core", "jobs/growth", "jobs/reports", "jobs/pipeline", "jobs/cli", "jobs/demo");

  private record Line(String state, String where) {}

  private static Map<String, Line> lines() throws IOException {
    Map<String, Line> lines = new TreeMap<>();
    for (String line : Files.readAllLines(ROWS)) {
      Matcher row = ROW.matcher(line);
      if (row.matches()) {
        assertThat(lines.put(row.group(1), new Line(row.group(2), row.group(3))))
            .as(row.group(1) + " twice")
            .isNull();
      }
    }
    return lines;
  }

  @Test
  void everyRowIsThereAndNoOther() throws IOException {
    assertThat(ids()).hasSize(288);
    assertThat(lines().keySet()).containsExactlyInAnyOrderElementsOf(ids());
  }

  @Test
  void whatIsBuiltNamesATestThatExists() throws IOException {
    Set<String> tests = tests();
    lines()
        .forEach(
            (id, line) -> {
              if (line.state().equals("built")) {
                List<String> named =
                    TEST.matcher(line.where()).results().map(r -> r.group(1)).toList();
                assertThat(named).as(id).isNotEmpty();
                assertThat(tests).as(id).containsAll(named);
              }
            });
  }

  private static Set<String> tests() throws IOException {
    Set<String> tests = new TreeSet<>();
    for (String sources : MODULES) {
      try (Stream<Path> all = Files.walk(ROOT.resolve(sources).resolve("src/test/java"))) {
        all.map(file -> String.valueOf(file.getFileName()))
            .filter(name -> name.endsWith("Test.java"))
            .forEach(name -> tests.add(name.substring(0, name.length() - ".java".length())));
      }
    }
    return tests;
  }

  @Test
  void whatPeopleEnterNamesAFileWithASchema() throws IOException {
    Set<String> files =
        Schemas.all().stream().map(schema -> "`" + schema.name() + "`").collect(Collectors.toSet());
    lines()
        .forEach(
            (id, line) -> {
              if (line.state().equals("human-entered")) {
                assertThat(files).as(id).contains(line.where());
              }
            });
  }

  @Test
  void whatCannotBeSeenSaysWhereThatIsSaid() throws IOException {
    for (Map.Entry<String, Line> row : lines().entrySet()) {
      String where = row.getValue().where();
      if (row.getValue().state().equals("not observable")
          && !where.startsWith("said on the ladder profile")) {
        String file = CODE.matcher(where).results().map(r -> r.group(1)).findFirst().orElse("");
        assertThat(ROOT.resolve(file)).as(row.getKey()).isRegularFile();
      }
    }
  }

  @Test
  void everyRowIsInOneOfThreeStates() throws IOException {
    assertThat(lines().values())
        .extracting(Line::state)
        .containsOnly("built", "human-entered", "not observable");
    assertThat(Files.readString(ROWS)).doesNotContain("issue ");
  }

  @Test
  void everyFixtureNamesTestsThatExist() throws IOException {
    Set<String> tests = tests();
    for (int fixture = 1; fixture <= 14; fixture++) {
      String start = "| %d | ".formatted(fixture);
      List<String> lines =
          Files.readAllLines(ROWS).stream().filter(line -> line.startsWith(start)).toList();
      assertThat(lines).as("fixture " + fixture).hasSize(1);
      assertThat(TEST.matcher(lines.get(0)).results().map(r -> r.group(1)).toList())
          .isNotEmpty()
          .isSubsetOf(tests);
    }
  }

  /** A row that hangs on signals is built as far as the catalogue has them, and says how far. */
  @Test
  void whatHangsOnSignalsFollowsTheCatalogue() throws IOException {
    String catalogue = Files.readString(ROOT.resolve("docs/method.md"));
    String rows = Files.readString(ROWS);
    StringBuilder now = new StringBuilder();
    for (String line : rows.split("\n")) {
      Matcher row = ROW.matcher(line);
      boolean bySignals =
          row.matches()
              && (row.group(3).startsWith("signals ") || row.group(3).startsWith("not read ("));
      now.append(bySignals ? bySignals(row.group(1), row.group(3), catalogue) : line).append('\n');
    }
    if (Boolean.getBoolean("docs.update")) {
      Files.writeString(ROWS, now);
    }
    assertThat(Files.readString(ROWS)).isEqualTo(now.toString());
  }

  private static String bySignals(String id, String where, String catalogue) {
    int end = where.indexOf(". ");
    String note = end < 0 ? "" : where.substring(end);
    List<String> built = new ArrayList<>();
    List<String> unread = new ArrayList<>();
    SIGNAL
        .matcher(end < 0 ? where : where.substring(0, end))
        .results()
        .map(MatchResult::group)
        .forEach(
            signal ->
                (catalogue.contains("| [%s](signals/".formatted(signal)) ? built : unread)
                    .add(signal));
    assertThat(unread).as(id).allMatch(s -> catalogue.contains("| %s | ".formatted(s)));
    List<String> parts = new ArrayList<>();
    if (!built.isEmpty()) {
      parts.add("signals " + String.join(", ", built) + ": `CatalogueTest`");
    }
    if (!unread.isEmpty()) {
      parts.add("not read (`docs/method.md`): " + String.join(", ", unread));
    }
    String state = built.isEmpty() ? "not observable" : "built";
    return "| %s | %s | %s%s |".formatted(id, state, String.join("; ", parts), note);
  }
}
