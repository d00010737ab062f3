package dev.counterweight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateTest {
  private static final String ASKS =
      """
      {"id":"1","task":"question","source":"shop","stratum":"random","text":"Which rate applies?","is_question":true}
      """;

  @TempDir Path folder;

  @Test
  void scoresItemsBySourceAndTogether() throws IOException {
    write(
        ASKS
            + ASKS.replace("\"1\"", "\"2\"").replace("shop", "office")
            + ASKS.replace("\"1\"", "\"3\"")
                .replace("Which rate applies?", "Rebased.")
                .replace("true", "false"));

    Cli.Answer result = new Cli(Map.of()).run("evaluate", "--labels", folder.toString(), "--json");
    JsonNode rows = JsonMapper.builder().build().readTree(result.out());

    assertThat(result.exitCode()).isZero();
    assertThat(rows.findValuesAsText("source")).containsExactly("office", "shop", "public", "all");
    assertThat(rows.get(3).fieldNames())
        .toIterable()
        .containsExactly(
            "task",
            "label",
            "source",
            "n",
            "positives",
            "flagged",
            "precision",
            "recall",
            "f1",
            "average_precision",
            "calibration_error");
    assertThat(rows.get(3).path("n").asInt()).isEqualTo(3);
    assertThat(rows.get(3).path("flagged").asInt()).isEqualTo(2);
    assertThat(rows.get(3).path("average_precision").asDouble()).isEqualTo(1);
  }

  @Test
  void namesWhatItLeavesOut() throws IOException {
    write(ASKS + "{broken\n" + "{\"id\":\"4\",\"is_question\":true}\n");

    Cli.Answer result = new Cli(Map.of()).run("evaluate", "--labels", folder.toString());

    assertThat(result.exitCode()).isZero();
    assertThat(result.err())
        .contains("Left out: question.jsonl line 2: not JSON")
        .contains("Left out: question.jsonl line 3: no text");
  }

  @Test
  void refusesAFolderWithoutItems() {
    Cli.Answer result = new Cli(Map.of()).run("evaluate", "--labels", folder.toString());

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("no TASK.jsonl there");
  }

  private void write(String lines) throws IOException {
    Files.writeString(folder.resolve("question.jsonl"), lines);
  }
}
