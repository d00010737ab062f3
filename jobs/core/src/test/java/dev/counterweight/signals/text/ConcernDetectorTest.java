package dev.counterweight.signals.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterweight.signals.Passage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConcernDetectorTest {
  private final ConcernDetector detector = new ConcernDetector();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "If the write fails after the first row, this will lose the second booking silently.",
        "Won't this break older clients? They reject a response without `total`, so the order screen crashes.",
        "This will cause a race condition when two tills close the same order at once.",
        "What happens if the job fails halfway? Then the customer would be charged twice.",
      })
  void namesAWayToFail(String text) {
    assertThat(Reads.label(detector, text)).isEqualTo("material");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nit: `leakMeter` is an odd name, rename it please",
        "LGTM, thanks for the tests!",
        "There is no race here, the lock is held by the caller.",
        "Could you rebase this? The first commit is already on master.",
        "Which index does the lookup use?",
        "Fixed, the crash no longer happens.",
      })
  void staysSilentAboutEverythingElse(String text) {
    assertThat(Reads.label(detector, text)).isEqualTo("none");
  }

  @Test
  void uneaseWithoutAWayToFailIsVague() {
    assertThat(Reads.label(detector, "Not sure about this approach, it seems risky to me."))
        .isEqualTo("vague");
  }

  @Test
  void doesNotReadWhatOthersSaid() {
    assertThat(
            Reads.label(detector, "> This will crash and lose data when the disk fails.\n\nDone."))
        .isEqualTo("none");
  }

  @Test
  void anOwnerWhoExplainsRaisesNoConcernButOneWhoNamesAnOpenGapDoes() {
    String explains = "If the queue is full the worker would fail, which the caller sees.";
    String gap =
        "Known gap, don't merge yet: if the worker fails after the first page, this will lose the rest of the rows.";

    assertThat(Reads.label(detector, byOwner(explains))).isEqualTo("none");
    assertThat(Reads.label(detector, byOwner(gap))).isEqualTo("material");
  }

  @Test
  void saysWhichKindOfHarm() {
    assertThat(
            Reads.parts(
                detector,
                "This will let an attacker read the plaintext token, which leads to a leak."))
        .containsExactly("security");
    assertThat(
            Reads.parts(
                detector,
                "This would break old clients: they will fail and reject the new format."))
        .containsExactly("compatibility");
  }

  @Test
  void marksTheSentenceThatCarriesIt() {
    String text = "Nice work. This will cause data loss if the disk fails. I like the names.";

    assertThat(Reads.marked(detector, text))
        .isEqualTo("This will cause data loss if the disk fails.");
  }

  private static Passage byOwner(String text) {
    return Reads.passage(text, Passage.Place.CHANGE_COMMENT, true);
  }
}
