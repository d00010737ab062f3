package dev.counterweight.signals.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.counterweight.signals.Passage;
import java.util.List;
import org.junit.jupiter.api.Test;

class FeatureTableTest {
  private static final List<String> TEXTS =
      List.of(
          "Ok.",
          "@mira can you decide by Friday? If it fails we lose data, then roll back with `flag` off.",
          "## Rollback\nSet `fee.mode` to off. We alert on 5 failed jobs.\n\n## Open\n- who owns it?",
          "We chose the queue instead of the table, because a retry would pay twice. It is slower.",
          "It slips to 3.2. I am blocked on the gateway team; could we cut the export?",
          "This isn't safe. What happens to open carts if the write fails halfway? No test covers it.");

  /** What is asked together is what each model says by itself. */
  @Test
  void sumsWhatEachModelSums() {
    Language language = Language.shipped();
    for (String text : TEXTS) {
      Observation seen = Observation.of(language.sheet(passage(text)));
      double[] sums = language.featureSums(language.sheet(passage(text)));

      for (String label : Language.scopes().keySet()) {
        int early = language.eager(language.number(label));
        if (early >= 0) {
          double alone = language.model(label).features(seen);
          assertThat(sums[early]).as(label + ": " + text).isCloseTo(alone, within(1e-12));
        }
      }
    }
  }

  /** Nothing of one text is left when the next is read. */
  @Test
  void aSheetThatIsUsedAgainSeesTheNextTextOnly() {
    Language language = Language.shipped();
    for (String text : TEXTS) {
      Sheet fresh = language.sheet(passage(text));
      Sheet again = language.borrowed(passage(text), 0);

      assertThat(language.featureSums(again)).isEqualTo(language.featureSums(fresh));
      assertThat(again.counts).isEqualTo(fresh.counts);
      assertThat(again.hasHeadings()).isEqualTo(fresh.hasHeadings());
    }
  }

  private static Passage passage(String text) {
    return Reads.passage(text, Passage.Place.CHANGE_DESCRIPTION, true);
  }
}
