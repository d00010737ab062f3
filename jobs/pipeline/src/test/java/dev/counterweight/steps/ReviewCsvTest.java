package dev.counterweight.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.counterweight.inputs.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReviewCsvTest {
  private static final String HASH = "0123456789abcdef";

  @TempDir private Path folder;

  private static ReviewItem item(String task, String excerpt, String stratum) {
    return new ReviewItem(
        "gitlab:comment:1",
        HASH,
        task,
        "material",
        excerpt,
        0,
        4,
        List.of("Answers: =1+1"),
        "!1",
        "@SUM(1)",
        "https://git.example/1",
        "2026-03-02T09:00:00Z",
        "2026.1",
        stratum,
        2.5);
  }

  private Path written(ReviewItem item, String decision, String correction) throws IOException {
    Path file = folder.resolve("review.csv");
    ReviewCsv.write(List.of(item), file);
    String text = Files.readString(file);
    Files.writeString(
        file, text.replaceFirst("(?m)^(\"\")?,,,1,", decision + "," + correction + ",=1+1,1,"));
    return file;
  }

  @Test
  void noCellOfATextIsAFormula() throws IOException {
    for (String start :
        List.of("=cmd|' /C calc'!A0", "+1", "-1", "@x", "\t=1", "\r=1", "|x", "%x")) {
      assertThat(ReviewCsv.safe(start)).startsWith("'");
    }
    Path file = written(item("concern", "=HYPERLINK(\"http://x\",\"a\nb\")", "SEEN"), "", "");
    assertThat(Files.readString(file)).contains("\"'=HYPERLINK(").contains("'@SUM(1)");
  }

  @Test
  void aDecisionComesBackWithWhatItIsAbout() throws IOException {
    Path file = written(item("handoff", "Over to you, \"Bo\"", "SEEN"), "k", "goal+owner");
    assertThat(ReviewCsv.read(file))
        .containsExactly(
            new ReviewFile.Line(
                "gitlab:comment:1",
                HASH,
                "handoff",
                "CORRECT",
                "",
                List.of("goal", "owner"),
                "=1+1",
                "2026.1",
                "SEEN",
                2.5));
  }

  @Test
  void agreeingThatNothingIsThereIsKeptAsARejection() throws IOException {
    assertThat(ReviewCsv.read(written(item("concern", "Hm", "UNSEEN"), "c", "")))
        .extracting(ReviewFile.Line::verdict)
        .containsExactly("REJECT");
  }

  @Test
  void whatIsLeftOpenIsNoDecision() throws IOException {
    assertThat(ReviewCsv.read(written(item("concern", "Hm", "SEEN"), "", ""))).isEmpty();
  }

  @Test
  void aWrongCellIsSaidWithItsBounds() throws IOException {
    Path wrong = written(item("concern", "Hm", "SEEN"), "x", "");
    assertThatThrownBy(() -> ReviewCsv.read(wrong))
        .isInstanceOf(InputException.class)
        .hasMessage("review.csv, line 2, column decision: 'x' (must be c, r, k or empty)");
    Path unknown = written(item("concern", "Hm", "SEEN"), "k", "huge");
    assertThatThrownBy(() -> ReviewCsv.read(unknown))
        .hasMessage("review.csv, line 2, column correction: 'huge' (must be of material, vague)");
  }
}
