package dev.counterweight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterweight.cli.Cli.Answer;
import dev.counterweight.demo.DemoCompany;
import dev.counterweight.demo.DemoConfig;
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

  private Answer check(String... more) {
    String[] arguments = new String[3 + more.length];
    arguments[0] = "check-config";
    arguments[1] = "--inputs";
    arguments[2] = folder.toString();
    System.arraycopy(more, 0, arguments, 3, more.length);
    return new Cli(Map.of()).run(arguments);
  }
}
