package dev.counterweight.growth;

import dev.counterweight.growth.files.Field;
import dev.counterweight.growth.files.Schema;
import dev.counterweight.growth.record.Schemas;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A folder to start from, and the description of every file in it. */
public final class Templates {
  private static final List<String> FILES =
      List.of(
          "people.csv",
          "org.csv",
          "ai_adoption.csv",
          "ai_window.csv",
          "ladder.yaml",
          "stakeholders.csv",
          "recognition.csv",
          "people/ada/plan.yaml",
          "people/ada/wins.md",
          "people/ada/candidates.csv",
          "people/ada/checkins.yaml",
          "people/ada/case.yaml",
          "people/ada/quickchecks.yaml",
          "people/ada/ai.yaml");

  private Templates() {}

  /** Text by path; the people in it are invented. */
  public static Map<String, String> files() {
    Map<String, String> files = new TreeMap<>();
    FILES.forEach(file -> files.put(file, Shipped.text("init/" + file)));
    files.put("README.md", readme());
    return files;
  }

  /** The example of a kind of file. */
  public static String example(Schema schema) {
    return Shipped.text("init/" + schema.name().replace("PERSON", "ada"));
  }

  private static String readme() {
    StringBuilder text =
        new StringBuilder(
            """
            # What people enter

            Every file is optional. Keep the folder under git; whatever is wrong is named with file, line and what would mend it.
            Ada and Grace are invented: put your own people into `people.csv`, rename `people/ada`. To see
            everything that is wrong at once:

                ./counterweight check-config --inputs THIS_FOLDER

            Then

                ./counterweight run --archive RECORDS --inputs THIS_FOLDER

            or `./counterweight growth --inputs THIS_FOLDER` where a run is there already.

            | file | what it is |
            |---|---|
            """);
    text.append("| `people.csv` | who is who: accounts, team |\n");
    for (Schema schema : Schemas.all()) {
      text.append("| `").append(schema.name()).append("` | ").append(schema.about()).append(" |\n");
    }
    return text.append("\nAll keys: `docs/growth-files.md` of the program.\n").toString();
  }

  /** Every kind of file with its keys and its example, as Markdown. */
  public static String document() {
    StringBuilder text =
        new StringBuilder(
            """
            # The files of growth

            Generated from the schemas (`TemplatesTest`). `./counterweight init DIR` writes the examples. YAML is read without anchors and
            aliases; every value is the text that stands there. Errors name file, line, what is wrong and what would mend it, all at once.
            What must not be evaluated (how much AI is used, lines of code, suggestions accepted, speed of tasks, comparison with people who do not
            use AI) is refused as a key, as an id and in every text.

            """);
    for (Schema schema : Schemas.all()) {
      text.append("## ").append(schema.name()).append("\n\n").append(schema.about());
      text.append(" (").append(schema.input()).append(")\n\n| key | | what |\n|---|---|---|\n");
      schema.fields().forEach(field -> row(text, field, ""));
      text.append("\n```\n").append(example(schema)).append("```\n\n");
    }
    return text.toString().strip() + "\n";
  }

  private static void row(StringBuilder text, Field field, String prefix) {
    String kind = field.kind().words();
    String values =
        field.allowed().isEmpty()
            ? ""
            : " " + String.join(field.kind() == Field.Kind.WHOLE ? " to " : ", ", field.allowed());
    text.append("| `").append(prefix).append(field.name()).append("` | ");
    text.append(kind).append(values).append(field.required() ? "" : ", optional").append(" | ");
    text.append(field.meaning()).append(" |\n");
    field.fields().forEach(inside -> row(text, inside, prefix + field.name() + "."));
  }
}
