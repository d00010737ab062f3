package dev.counterweight.reports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterweight.reports.view.EvidenceView;
import dev.counterweight.reports.view.EvidenceView.Answer;
import dev.counterweight.reports.view.Pack;
import dev.counterweight.reports.view.PersonView;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody named before it happened, with what came after (R15). */
class ForeseenTest {
  @TempDir private Path dir;

  @Test
  void listsConcernsByDateWithWhatCameAfterAndNothingElse() throws IOException {
    Document page =
        Pages.of(
                packOf(
                    item("ev-2", Answer.PRESENT, "marked resolved"),
                    item("ev-1", Answer.CANDIDATE, "marked resolved"),
                    item("ev-3", Answer.PRESENT, "")),
                dir)
            .person("Ruth Abebe");

    assertThat(page.select("#foreseen li").eachText())
        .singleElement()
        .asString()
        .endsWith("After it: marked resolved.");
    assertThat(page.select("#foreseen a").eachAttr("href")).containsExactly("#ev-ev-2");
  }

  @Test
  void aPersonWithoutAnyHasNoSuchSection() throws IOException {
    Document page = Pages.of(SamplePack.company(), dir).person("Ruth Abebe");

    assertThat(page.select("#foreseen")).isEmpty();
  }

  private static Pack packOf(EvidenceView... items) {
    Pack company = SamplePack.company();
    PersonView ruth =
        company.people().stream()
            .filter(person -> person.displayName().equals("Ruth Abebe"))
            .findFirst()
            .orElseThrow();
    PersonView withItems =
        new PersonView(
            ruth.personId(),
            ruth.displayName(),
            ruth.team(),
            ruth.volumeBand(),
            ruth.peerGroup(),
            ruth.rates(),
            List.of(items),
            List.of());
    return SamplePack.of(company.teams(), List.of(withItems), company.coverage());
  }

  private static EvidenceView item(String id, Answer answer, String after) {
    return new EvidenceView(
        id,
        SamplePack.STARTED,
        SamplePack.CONCERN,
        "Plan",
        answer,
        "",
        List.of(),
        SamplePack.quote("What if the queue is full?"),
        new EvidenceView.Source("!7, comment", "Drain the queue", "https://git.example/7"),
        new EvidenceView.Rule("concern", "3", "Asserted", ""),
        "One of 9 launches",
        after);
  }
}
