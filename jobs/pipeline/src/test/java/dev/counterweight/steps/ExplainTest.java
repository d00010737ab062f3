package dev.counterweight.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.counterweight.inputs.InputException;
import dev.counterweight.lake.Lake;
import dev.counterweight.lake.RunManifest;
import dev.counterweight.lake.SharedSpark;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExplainTest {
  @TempDir private static Path folder;
  private static Optional<RunManifest> run = Optional.empty();

  @BeforeAll
  static void runTheRefundIncident() throws Exception {
    run =
        Optional.of(
            GoldenFlowTest.run(GoldenFlowTest.CASES.resolve("refund-incident/archive"), folder));
  }

  private static List<Explain.Step> explain(String id) throws Exception {
    Lake lake = new Lake(folder.toString(), new Configuration());
    return new Explain(SharedSpark.session(), lake, run.orElseThrow()).of(id);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "handoff:mention:gitlab:comment:9105>sol | raw/gitlab_discussions 8!1/bb04",
        "handoff:assignment:jira:edit:70/0>nia | raw/jira_issues 300",
        "link:gitlab:change:8!2@27>gitlab:change:8!1 | raw/gitlab_merge_requests 8!2",
        "cause:gitlab:incident:8#4>gitlab:change:8!1 | raw/gitlab_issues 8#4",
        "launch:gitlab:change:8!1 | raw/jira_issues 300",
        "thread:jira:ticket:300 | raw/gitlab_issues 8#4",
        "gitlab:comment:9101 | raw/gitlab_discussions 8!1/bb01"
      })
  void walksDownToThePayload(String id, String raw) throws Exception {
    List<Explain.Step> steps = explain(id);

    assertThat(steps.get(0).depth()).isZero();
    assertThat(steps).extracting(step -> step.table() + " " + step.id()).contains(raw);
    assertThat(steps)
        .filteredOn(step -> step.table().startsWith("raw/"))
        .allSatisfy(step -> assertThat(step.cells()).containsKey("payload"));
  }

  @Test
  void walksFromAnEstimateOverItsEvidence() throws Exception {
    List<Explain.Step> steps = explain("RO1/abel");

    assertThat(steps)
        .extracting(Explain.Step::table)
        .contains("estimates/person_rates", "evidence/items", "raw/gitlab_discussions");
  }

  @Test
  void saysWhenAnIdIsUnknown() {
    assertThatThrownBy(() -> explain("gitlab:change:8!77"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("8!77");
    assertThatThrownBy(() -> explain("nonsense\u001b[2J"))
        .isInstanceOf(InputException.class)
        .hasMessageNotContaining("\u001b");
  }

  @Test
  void theSecondScannerAgreesWithTheLinks() throws Exception {
    Lake lake = new Lake(folder.toString(), new Configuration());

    MentionCheck.Result result = MentionCheck.of(SharedSpark.session(), lake, run.orElseThrow());

    assertThat(result).isEqualTo(new MentionCheck.Result(11, 4, 4, 0, 0, List.of()));
  }
}
