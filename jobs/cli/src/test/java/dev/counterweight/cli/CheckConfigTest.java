package dev.counterweight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterweight.cli.Cli.Answer;
import dev.counterweight.demo.DemoCompany;
import dev.counterweight.demo.DemoConfig;
import dev.counterweight.growth.Templates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checks inputs without Spark and without a lake. */
class CheckConfigTest {
  @TempDir private Path folder;

  @Test
  void theInputsOfTheInventedCompanyAreValid() throws IOException {
    new DemoCompany(DemoConfig.standard(3)).writeTo(folder);

    Answer answer = check("--json");

    assertThat(answer.exitCode()).as(answer.err()).isZero();
    assertThat(answer.json().path("people").asInt()).isEqualTo(61);
    assertThat(answer.json().path("org_periods").asInt()).isEqualTo(60);
    assertThat(answer.json().path("identities").asInt()).isPositive();
    assertThat(answer.json().path("launches").asInt()).isEqualTo(5);
    assertThat(answer.json().path("AI_adoptions").asInt()).isEqualTo(1);
    assertThat(answer.json().path("not_read").toString()).isEqualTo("[\"cases.csv\"]");
  }

  @Test
  void anEmptyFolderIsFine() {
    assertThat(check().exitCode()).isZero();
  }

  @Test
  void tellsEveryMistakeOfEveryFileAndEndsWithTwo() throws IOException {
    Files.writeString(folder.resolve("people.csv"), "person_id,display_name\nnia,Nia\nnia,Tom\n");
    Files.writeString(
        folder.resolve("org.yaml"), "- person_id: tom\n  team: Billing\n  valid_from: 1.7.2025\n");
    Files.writeString(folder.resolve("identity.jsonl"), "");

    Answer answer = check();

    assertThat(answer.exitCode()).isEqualTo(ExitCodes.INPUT);
    assertThat(answer.err().strip().lines())
        .containsExactly(
            "org.yaml, line 3, column valid_from: '1.7.2025' (must be a day as 2025-07-01; write"
                + " 2025-07-01)",
            "people.csv, line 3, column person_id: 'nia' stands in line 2 already");
  }

  @Test
  void whatInitWritesIsRightWithoutARunAndItsFilesAreRead() throws IOException {
    writeTemplates();

    Answer answer = check("--lake", folder.resolve("lake").toString(), "--json");

    assertThat(answer.exitCode()).as(answer.err()).isZero();
    assertThat(answer.json().path("people_with_plans").asInt()).isEqualTo(1);
    assertThat(answer.json().path("evidence_checked").asBoolean()).isFalse();
    assertThat(answer.json().path("not_read").size()).isZero();
  }

  @Test
  void tellsMistakesOfPlansAndLadderTogetherWithThoseOfTheOthers() throws IOException {
    writeTemplates();
    Path plan = folder.resolve("people/ada/plan.yaml");
    Files.writeString(plan, Files.readString(plan) + "task_speed: 7\n");
    Files.writeString(folder.resolve("ladder.yaml"), "base: \"2026-1\"\nversions: own\n");
    Files.writeString(folder.resolve("launches.csv"), "launch\nx\n");

    Answer answer = check("--lake", folder.resolve("lake").toString());

    assertThat(answer.exitCode()).isEqualTo(ExitCodes.INPUT);
    assertThat(answer.err().lines())
        .anyMatch(line -> line.startsWith("launches.csv, line 1"))
        .anyMatch(line -> line.startsWith("ladder.yaml, line 2") && line.contains("'version'"))
        .anyMatch(
            line ->
                line.startsWith("people/ada/plan.yaml, line ")
                    && line.contains("must not be evaluated"));
  }

  private void writeTemplates() throws IOException {
    for (Map.Entry<String, String> file : Templates.files().entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
  }

  private Answer check(String... more) {
    String[] arguments = new String[3 + more.length];
    arguments[0] = "check-config";
    arguments[1] = "--inputs";
    arguments[2] = folder.toString();
    System.arraycopy(more, 0, arguments, 3, more.length);
    return new Cli(Map.of()).run(arguments);
  }
}
