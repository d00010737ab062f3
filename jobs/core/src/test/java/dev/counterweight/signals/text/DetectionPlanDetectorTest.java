package dev.counterweight.signals.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DetectionPlanDetectorTest {
  private final DetectionPlanDetector detector = new DetectionPlanDetector();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "## Monitoring\nN/A",
        "The alerts will be added later.",
        "## Which metrics and dashboards tell that it works?\n<!-- name them -->",
      })
  void aPromiseOrATemplateIsAGesture(String text) {
    assertThat(Reads.label(detector, text)).isEqualTo("gesture");
  }

  @Test
  void aNamedMetricIsStated() {
    assertThat(Reads.label(detector, "Failures are counted in `invoice_fail_total`."))
        .isEqualTo("stated");
  }

  @Test
  void aSignalWithItsConditionAndMeaningIsActionable() {
    String text =
        "Alert on `invoice_fail_total` above 20 per minute: it means the tax service is down.";

    assertThat(Reads.label(detector, text)).isEqualTo("actionable");
    assertThat(Reads.parts(detector, text)).contains("condition", "meaning");
  }

  @Test
  void staysSilentWhereNothingIsSaid() {
    assertThat(Reads.label(detector, "Sorts shops by distance.")).isEqualTo("none");
  }
}
