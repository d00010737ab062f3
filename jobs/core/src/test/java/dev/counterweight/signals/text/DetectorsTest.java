package dev.counterweight.signals.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.counterweight.signals.Cue;
import dev.counterweight.signals.Detector;
import dev.counterweight.signals.Finding;
import dev.counterweight.signals.Passage;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DetectorsTest {
  private static final String SPEAKS_OF_ALL =
      "@mira can you decide by Friday? If it fails we lose data, then roll back with `flag` off.";

  @Test
  void haveIdsOfTheirOwn() {
    assertThat(Detectors.all().stream().map(Detector::id))
        .containsExactly(
            "concern",
            "rollback",
            "detection",
            "staged",
            "handoff",
            "decision",
            "question",
            "badnews",
            "prevention",
            "goal",
            "paging",
            "assumption",
            "confusion");
  }

  @Test
  void readTogetherAsEachAlone() {
    Passage passage = Reads.comment(SPEAKS_OF_ALL);

    List<Finding> alone =
        Detectors.all().stream().map(d -> d.read(passage)).flatMap(Optional::stream).toList();

    assertThat(Detectors.read(passage)).isEqualTo(alone).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "\n\n", "```\ncrash\n```", "> crash?", "🐙", "?", "@", "#", "- "})
  void sayNothingOfNoWords(String text) {
    assertThat(Detectors.read(Reads.comment(text))).isEmpty();
  }

  @Property(tries = 300)
  void pointIntoTheText(
      @ForAll
          @StringLength(max = 200)
          @Chars({
            'i', 'f', ' ', '\n', '`', '@', '?', '.', '#', '-', '>', '<', '{', '}', '1', 'A', '"',
            '\''
          })
          String noise) {
    Passage passage = Reads.comment(noise + " " + SPEAKS_OF_ALL + noise);

    for (Finding finding : Detectors.read(passage)) {
      assertThat(finding.start()).isBetween(0, finding.end());
      assertThat(finding.end()).isLessThanOrEqualTo(passage.text().length());
      assertThat(finding.probability()).isBetween(0.0, 1.0);
      assertThat(finding.cues()).isSortedAccordingTo(Comparator.comparingInt(Cue::start));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"if ", "[", "`", "<a", "{{", "@", "?", "1.", "\"", "no race ", "if it fails "})
  void areNotHeldUpByHostileText(String piece) {
    Passage passage = Reads.comment(piece.repeat(5_000_000 / piece.length()));

    assertTimeoutPreemptively(Duration.ofSeconds(5), () -> Detectors.read(passage));
  }
}
