package dev.counterweight.growth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterweight.growth.files.Schema;
import dev.counterweight.growth.record.Schemas;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of file has a schema, an example that is right, and errors with place and fix. */
class TemplatesTest {
  private static final Path DOCUMENT = Path.of("../../docs/growth-files.md");

  static List<Schema> schemas() {
    return Schemas.all();
  }

  @Test
  void whatInitWritesIsReadWithoutAProblem() {
    assertThat(Sample.problems(new TreeMap<>(Templates.files()), Sample.record())).isEmpty();
  }

  @Test
  void theDocumentationIsWhatTheSchemasSay() throws IOException {
    if (Boolean.getBoolean("docs.update")) {
      Files.writeString(DOCUMENT, Templates.document());
    }
    assertThat(Files.readString(DOCUMENT)).isEqualTo(Templates.document());
  }

  @ParameterizedTest
  @MethodSource("schemas")
  void anUnknownKeyIsNamedWithFileLineAndTheOneThatWasMeant(Schema schema) {
    String file = schema.name().replace("PERSON", "ada");
    String key = schema.fields().get(0).name();
    String wrong =
        switch (schema.format()) {
          case MARKDOWN -> Templates.example(schema).replace("- outcome |", "- outcom |");
          default ->
              Templates.example(schema)
                  .replaceFirst("(?m)^(- )?" + key + "([:,])", "$1" + key + "x$2");
        };

    assertThat(Sample.problems(Sample.folder(file, wrong), Sample.record()))
        .as(wrong)
        .anyMatch(
            p ->
                p.matches(
                    "(?s)"
                        + file
                        + ", line \\d+.*(Did you mean '"
                        + key
                        + "'|Write one of: outcome).*"));
  }

  @ParameterizedTest
  @MethodSource("schemas")
  void emptyFilesAndFilesOfNotesAreFine(Schema schema) {
    boolean header = schema.format() == Schema.Format.CSV;
    String file = schema.name().replace("PERSON", "ada");
    var files =
        Sample.folder(
            file,
            header
                ? Templates.example(schema)
                        .lines()
                        .filter(l -> !l.startsWith("#"))
                        .findFirst()
                        .orElseThrow()
                    + "\n"
                : "");
    files.keySet().removeIf(path -> path.startsWith("people/") && !path.equals(file));

    assertThat(Sample.problems(files, Sample.record())).isEmpty();
  }

  @Test
  void brokenAndHostileYamlIsAProblemAndNoAccident() {
    for (String text :
        List.of(
            "a: [",
            "&a [*a]",
            "x: &a {y: *a}",
            "\t- x",
            "? {a: b}\n: c",
            "- ".repeat(500),
            "a: !!java.net.URL [x]",
            "person: ada\nperson: ada")) {
      assertThat(Sample.problems(Sample.folder("people/ada/plan.yaml", text), Sample.record()))
          .as(text)
          .isNotEmpty();
    }
  }

  @Test
  void aFileThatNobodyKnowsIsSaid() {
    assertThat(Sample.problems(Sample.folder("people/ada/plans.yaml", "x"), Sample.record()))
        .containsExactly(
            "people/ada/plans.yaml: is no file of this folder. Known in people/PERSON: ai.yaml,"
                + " candidates.csv, case.yaml, checkins.yaml, plan.yaml, quickchecks.yaml,"
                + " wins.md");
    assertThat(Sample.problems(Sample.folder("people/eve/wins.md", ""), Sample.record()))
        .singleElement()
        .asString()
        .contains("nobody of this run has the id 'eve'");
  }
}
