package dev.counterweight.steps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterweight.lake.RecordSchema;
import dev.counterweight.lake.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.spark.sql.types.StructField;
import org.junit.jupiter.api.Test;

/**
 * {@code docs/tables.md} is what the records say: their schema, and the Javadoc of record and
 * components. {@code -Ddocs.update=true} writes it again.
 */
class TablesDocumentTest {
  private static final Path DOCUMENT = Path.of("../../docs/tables.md");
  private static final List<Path> SOURCES =
      List.of(Path.of("src/main/java"), Path.of("../core/src/main/java"));
  private static final Pattern JAVADOC =
      Pattern.compile("/\\*\\*((?:(?!\\*/).)*)\\*/\\s*(?:public )?record ", Pattern.DOTALL);

  /** Reports are records of their own or, for rates, those of the estimates. */
  static final Map<String, Class<? extends Record>> REPORTS = reports();

  private static Map<String, Class<? extends Record>> reports() {
    Map<String, Class<? extends Record>> reports = new LinkedHashMap<>();
    reports.put("person_evidence", PersonEvidence.class);
    reports.put("person_rates", PersonRate.class);
    reports.put("team_rates", TeamRate.class);
    reports.put("volume_dependence", VolumeDependenceRow.class);
    reports.put("coverage", CoverageRow.class);
    return reports;
  }

  /** In the folder of a pack, beside rates of teams. */
  private static final Map<String, Class<? extends Record>> OF_PACKS = ofPacks();

  private static Map<String, Class<? extends Record>> ofPacks() {
    Map<String, Class<? extends Record>> tables = new LinkedHashMap<>();
    tables.put("evidence", PackEvidence.class);
    tables.put("rates", PackRate.class);
    tables.put("cases", PackCase.class);
    return tables;
  }

  @Test
  void describesEveryTable() throws IOException {
    String document = document();
    if (Boolean.getBoolean("docs.update")) {
      Files.writeString(DOCUMENT, document);
    }
    assertThat(Files.readString(DOCUMENT)).isEqualTo(document);
  }

  private static String document() throws IOException {
    StringBuilder text =
        new StringBuilder(
            """
            # Tables

            Generated from the records (`TablesDocumentTest`). Times are UTC. Columns marked ? may be empty.

            `reports/` holds the current run only; each of its tables has a column `run_id` besides. The other layers are below
            `LAKE/<layer>/<table>/version=<fingerprint>`.

            `docs/schemas` holds the schema of each table of `reports/`, by version: columns may be added to a version; one that is
            taken away, changes its type or may newly be empty begins another.

            """);
    for (Table<?> table : Tables.all()) {
      describe(text, table.path(), "Key: " + code(table.keys()) + ".", table.record());
    }
    for (Map.Entry<String, Class<? extends Record>> report : REPORTS.entrySet()) {
      describe(text, "reports/" + report.getKey(), "", report.getValue());
    }
    for (Map.Entry<String, Class<? extends Record>> table : OF_PACKS.entrySet()) {
      describe(text, "PACK/tables/" + table.getKey(), "", table.getValue());
    }
    return text.toString().strip() + "\n";
  }

  private static void describe(
      StringBuilder text, String name, String key, Class<? extends Record> record)
      throws IOException {
    Map<String, String> javadoc = javadoc(record);
    text.append("## ").append(name).append("\n\n").append(javadoc.get(""));
    text.append(key.isEmpty() ? "" : " " + key).append("\n\n| column | type | |\n|---|---|---|\n");
    for (StructField field : RecordSchema.of(record).fields()) {
      text.append(
          "| `%s` | %s%s | %s |\n"
              .formatted(
                  field.name(),
                  field.dataType().simpleString().replaceAll("struct<.*>", "struct"),
                  field.nullable() ? " ?" : "",
                  javadoc.getOrDefault(field.name(), "")));
    }
    text.append("\n");
  }

  private static String code(List<String> columns) {
    return String.join(", ", columns.stream().map(c -> "`" + c + "`").toList());
  }

  /** What is said of a record, under the empty name, and of its components by column. */
  private static Map<String, String> javadoc(Class<? extends Record> record) throws IOException {
    String source = source(record);
    Matcher found = JAVADOC.matcher(source);
    assertThat(found.find()).as("Javadoc of " + record.getSimpleName()).isTrue();
    String text = found.group(1).replaceAll("(?m)^\\s*\\*? ?", "").strip();
    Map<String, String> said = new LinkedHashMap<>();
    String[] parts = text.split("(?m)^@param ");
    said.put("", plain(parts[0]));
    for (int i = 1; i < parts.length; i++) {
      String[] words = parts[i].split("\\s", 2);
      said.put(column(words[0]), plain(words[1]));
    }
    return said;
  }

  private static String column(String component) {
    return component.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(java.util.Locale.ROOT);
  }

  private static String plain(String javadoc) {
    return javadoc
        .replaceAll("\\{@(?:code|link) ([^}]*)}", "`$1`")
        .replaceAll("<[^>]*>", "")
        .replaceAll("\\s+", " ")
        .strip();
  }

  private static String source(Class<?> record) throws IOException {
    String file = record.getName().replace('.', '/') + ".java";
    try (Stream<Path> folders = SOURCES.stream()) {
      Path found =
          folders.map(f -> f.resolve(file)).filter(Files::isRegularFile).findFirst().orElse(null);
      return Files.readString(Objects.requireNonNull(found, file));
    }
  }
}
