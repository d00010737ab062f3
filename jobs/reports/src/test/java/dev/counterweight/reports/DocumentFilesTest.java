package dev.counterweight.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.counterweight.reports.view.DocumentPack;
import dev.counterweight.reports.view.DocumentView;
import dev.counterweight.reports.view.DocumentView.Cell;
import dev.counterweight.reports.view.DocumentView.Link;
import dev.counterweight.reports.view.DocumentView.Paragraph;
import dev.counterweight.reports.view.DocumentView.Section;
import dev.counterweight.reports.view.DocumentView.Table;
import dev.counterweight.reports.view.RunFacts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentFilesTest {
  @TempDir private Path dir;

  private static DocumentView document(String file, String words, String address) {
    Cell quoted = Cell.quoted(words).with(List.of(new Link(words, address)));
    Table table =
        new Table(words, List.of("What", words), List.of(List.of(Cell.of(words), quoted)));
    return new DocumentView(
        file,
        words,
        "Plan · " + words,
        words,
        List.of(new DocumentView.Labelled("Label", words, words)),
        List.of(new Section("one", words, words, List.of(table, new Paragraph(words)))));
  }

  private String written(DocumentView document) throws IOException {
    RunFacts run = new RunFacts("run-1", Instant.EPOCH, List.of(), false);
    DocumentFiles.write(
        new DocumentPack("Org", "people", run, "../report/", List.of(document)), dir);
    return Files.readString(dir.resolve(document.file()));
  }

  @Test
  void wordsOfAnybodyStayWords() throws IOException {
    String hostile = "\"><script>alert(1)</script><img src=x onerror=y>\u202e";

    String page = written(document("people/a/plan.html", hostile, "javascript:alert(1)"));

    assertThat(page)
        .doesNotContain("<script>")
        .doesNotContain("<img")
        .doesNotContain("javascript:");
    assertThat(page).contains("&lt;script&gt;").contains("⟨U+202E⟩");
  }

  @Test
  void linksLeadWithinThePackAndToTheEvidenceOfTheRun() throws IOException {
    String page = written(document("people/a/plan.html", "words", "../../managers/g/load.html"));

    assertThat(page)
        .contains("href=\"../../managers/g/load.html\"")
        .contains("href=\"#manifest\"")
        .contains("aria-current=\"page\"");
  }

  @Test
  void theSamePackGivesTheSameBytes() throws IOException {
    String once = written(document("a.html", "words", "https://a.example"));

    assertThat(written(document("a.html", "words", "https://a.example"))).isEqualTo(once);
  }

  @Test
  void aRowWithAnotherNumberOfCellsIsOurFault() {
    Table broken = new Table("", List.of("one", "two"), List.of(List.of(Cell.of("only"))));
    DocumentView document =
        new DocumentView(
            "a.html",
            "t",
            "o",
            "l",
            List.of(),
            List.of(new Section("s", "h", "", List.of(broken))));

    assertThatThrownBy(() -> written(document)).isInstanceOf(IllegalArgumentException.class);
  }
}
