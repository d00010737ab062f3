package dev.counterweight.signals.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterweight.learning.Scores;
import dev.counterweight.signals.text.Evaluation.Read;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EvaluationTest {
  @Test
  void whatWasTrainedOnIsScoredAsTheReportSays() throws IOException {
    List<LabelledItem> items = SharedLabels.items();
    Evaluation evaluation = new Evaluation();

    for (String label : List.of("is_question", "rollback", "acted")) {
      List<Read> read = evaluation.read(label, items);
      Measured all =
          Evaluation.measure(label, read).stream()
              .filter(m -> m.source().equals("all"))
              .findFirst()
              .orElseThrow();
      Measured shipped = Measured.shipped(label, "cross-validated", "all").orElseThrow();

      assertThat(read).allMatch(Read::crossValidated);
      assertThat(all.flagged()).isEqualTo(shipped.flagged());
      assertThat(all.averagePrecision())
          .isCloseTo(shipped.averagePrecision(), org.assertj.core.api.Assertions.within(0.0006));
    }
  }

  /** Training writes what is shipped, file by file, or the next training changes nothing. */
  @Test
  void trainingWritesTheFilesThatAreShipped() throws IOException {
    List<LabelledItem> few = SharedLabels.items().stream().limit(150).toList();

    Set<String> written = Trainer.train(few, line -> {}).keySet();

    for (String file : written) {
      assertThat(Trainer.class.getResource("models/" + file)).as(file).isNotNull();
    }
    assertThat(written).contains("words.tsv", "prompts.txt", "report.tsv", "cross-validated.tsv");
  }

  @Test
  void whatIsNewIsScoredByTheShippedModels() {
    LabelledItem item = item("Which rate applies to gift cards?", Map.of("is_question", "true"));

    List<Read> read = new Evaluation().read("is_question", List.of(item));

    assertThat(read).singleElement().satisfies(r -> assertThat(r.crossValidated()).isFalse());
    assertThat(read.get(0).answer().flagged()).isTrue();
  }

  @Test
  void anItemWhoseReaderDidNotSayIsLeftOut() {
    LabelledItem silent = item("Which rate applies?", Map.of());
    LabelledItem odd = item("Which rate applies?", Map.of("is_question", "yes"));

    assertThat(new Evaluation().read("is_question", List.of(silent, odd))).hasSize(1);
  }

  /** By the rule, from the figures of the report themselves. */
  @Test
  void anAssertedLabelHasEarnedIt() {
    for (String label : Labels.PUBLISHED) {
      Measured all = Measured.shipped(label, "cross-validated", "all").orElseThrow();
      long right = Math.round(all.precision() * all.flagged());
      boolean earned = all.flagged() >= 40 && Scores.lowerBound(right, all.flagged()) >= 0.8;

      assertThat(Detectors.standingOfLabel(label).equals("asserted")).as(label).isEqualTo(earned);
    }
  }

  private static LabelledItem item(String text, Map<String, String> labels) {
    return new LabelledItem(
        "question",
        "new",
        "new",
        "elsewhere",
        "random",
        "x | commented | by a reviewer",
        text,
        labels);
  }
}
