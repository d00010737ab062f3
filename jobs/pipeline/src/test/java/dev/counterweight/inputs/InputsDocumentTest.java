package dev.counterweight.inputs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keeps {@code docs/inputs.md} what the schemas say; {@code -Ddocs.update=true} writes it. */
class InputsDocumentTest {
  private static final Path DOCUMENT = Path.of("../../docs/inputs.md");

  @TempDir private Path folder;

  @Test
  void describesEveryFile() throws IOException {
    String document = document();
    if (Boolean.getBoolean("docs.update")) {
      Files.writeString(DOCUMENT, document);
    }
    assertThat(Files.readString(DOCUMENT)).isEqualTo(document);
  }

  @Test
  void theExamplesAreValidTogether() throws IOException {
    for (InputSchema<?> schema : InputFolder.ALL) {
      Files.writeString(folder.resolve(schema.name() + ".csv"), example(schema));
    }
    String people = Files.readString(folder.resolve("people.csv"));
    Files.writeString(folder.resolve("people.csv"), people + "abel,Abel Tran,,,,,,Support,\n");

    Inputs inputs = InputFolder.read(folder);

    assertThat(inputs.people()).hasSize(2);
    assertThat(inputs.launches()).hasSize(1);
    assertThat(inputs.incidents()).hasSize(1);
  }

  private static String document() {
    StringBuilder text =
        new StringBuilder(
            """
            # Inputs

            Generated from the schemas (`InputsDocumentTest`). What people enter by hand lies in one folder (`inputs` in the
            configuration, `--inputs DIR`). Every file is optional; an empty folder leaves what the sources know.

            - A file is CSV (`.csv`, UTF-8, a header, commas, RFC 4180) or YAML (`.yaml`, `.yml`, a list of rows), not both.
            - Days are `2025-07-01`, times carry their offset: `2025-07-01T09:30:00Z`. Periods begin with their first day and end
              before `valid_until`.
            - Several values of one cell have `;` between them; in YAML they are a list.
            - `./counterweight check-config` names every mistake at once: file, line, column, the value, what is allowed.
            - AI usage frequency, lines of code, suggestions accepted, task speed, and comparison with non-users of AI must not be
              evaluated (METHOD X1 to X5): a column for them is refused, whatever it is called.
            - `identity.jsonl` holds decisions about identity; the command `identity` writes it ([identity.md](identity.md)).

            """);
    InputFolder.ALL.forEach(schema -> describe(schema, text));
    return text.toString().strip() + "\n";
  }

  private static void describe(InputSchema<?> schema, StringBuilder text) {
    text.append("## ").append(schema.name()).append("\n\n").append(schema.grain());
    text.append("\n\n| column | allowed | |\n|---|---|---|\n");
    for (InputSchema.InputColumn column : schema.columns()) {
      text.append(
          "| `%s`%s | %s%s | %s |\n"
              .formatted(
                  column.name(),
                  column.isOptional() ? " ?" : "",
                  column.allowed(),
                  column.about().unique() ? "; once" : "",
                  column.about().value()));
    }
    text.append("\n```\n").append(example(schema)).append("```\n\n");
  }

  private static String example(InputSchema<?> schema) {
    return schema.columns().stream()
            .map(InputSchema.InputColumn::name)
            .collect(Collectors.joining(","))
        + "\n"
        + schema.columns().stream()
            .map(column -> column.about().example())
            .collect(Collectors.joining(","))
        + "\n";
  }
}
