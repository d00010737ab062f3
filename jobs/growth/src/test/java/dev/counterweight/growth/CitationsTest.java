package dev.counterweight.growth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterweight.growth.page.GrowthPages;
import dev.counterweight.growth.record.RunRecord;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;

/** What a case may cite, and that the same inputs give the same bytes. */
class CitationsTest {
  private static List<String> problems(String cited) {
    return Sample.problems(
        Sample.folder("people/ada/case.yaml", Sample.caseCiting(cited)), Sample.rich());
  }

  @Test
  void aWrongIdIsRefusedWithWhereAndWhatToDo() {
    assertThat(problems("e99"))
        .first()
        .isEqualTo(
            "people/ada/case.yaml, line 15, column 5, 'evidence': 'e99' is no evidence id of this"
                + " run. Copy the id from the evidence page, or paste the link to the record");
  }

  @Test
  void anItemOutsideOfThePeriodIsRefused() {
    assertThat(problems("old"))
        .first()
        .asString()
        .contains(
            "'old' is of 2025-03-01, outside of the period. The period is 2025-12-15 to"
                + " 2026-06-19");
    assertThat(problems("\"https://gitlab.example/m/0\"").get(0))
        .contains("leads to 2025-03-01, outside of the period");
  }

  @Test
  void anotherPersonsEvidenceIsRefusedAndNotNamed() {
    assertThat(problems("lins").get(0))
        .contains("'lins' is evidence about another person")
        .doesNotContain("Lin Example");
    assertThat(problems("\"https://gitlab.example/m/9#note_lins\"").get(0))
        .contains("about another person");
  }

  @Test
  void aLinkToTheRecordStandsForItsItemsAndOneToElsewhereIsMarked() {
    var files =
        Sample.folder(
            "people/ada/case.yaml",
            Sample.caseCiting("\"https://gitlab.example/m/1\", \"https://wiki.example/plan\""));
    var promotion =
        Sample.read(files, Sample.rich()).person("ada").orElseThrow().promotion().orElseThrow();

    assertThat(promotion.outcomes().get(0).cited().evidence())
        .extracting(e -> e.id())
        .containsExactly("e1", "e2");
    assertThat(
            GrowthPages.texts(Sample.read(files, Sample.rich()), Sample.rich())
                .get("people/ada/case.md"))
        .contains("Not among what was read: https://wiki.example/plan");
  }

  @Test
  void aWinAndAnAnswerMayNotCiteAnotherPersonEither() {
    String win = "## 2026-03-06\n\n- outcome | - | Something held. | lins\n";
    assertThat(Sample.problems(Sample.folder("people/ada/wins.md", win), Sample.rich()))
        .containsExactly(
            "people/ada/wins.md, line 3, 'links': 'lins' is evidence about another person. Cite"
                + " what is about ada");
    String answer = "evidence_id,answered_on,answer\nlins,2026-03-06,rejected\n";
    assertThat(Sample.problems(Sample.folder("people/ada/candidates.csv", answer), Sample.rich()))
        .hasSize(1);
  }

  @Test
  void theSameInputsGiveTheSameBytes() {
    SortedMap<String, String> files =
        Sample.folder("people/ada/case.yaml", Sample.caseCiting("e1, e2, e3, e4"));
    RunRecord record = Sample.rich();

    var once = GrowthPages.texts(Sample.read(files, record), record);
    var again = GrowthPages.texts(Sample.read(files, Sample.rich()), Sample.rich());

    assertThat(again).isEqualTo(once);
    assertThat(GrowthPages.pages(Sample.read(files, record), record))
        .isEqualTo(GrowthPages.pages(Sample.read(files, record), record));
  }

  @Test
  void promptsCiteIdsAndAskForThem() {
    var files = Sample.folder("people/ada/case.yaml", Sample.caseCiting("e1, e2"));
    var texts = GrowthPages.texts(Sample.read(files, Sample.rich()), Sample.rich());

    assertThat(texts.get("people/ada/prompts/P4-summary.txt"))
        .contains("[e1] [e2]")
        .contains("[e1] 2026-01-14")
        .contains("UNSUPPORTED");
    assertThat(texts.get("people/ada/prompts/P3-committee.txt"))
        .contains("Do not say whether the person should be promoted");
    assertThat(texts)
        .containsKeys("people/ada/prompts/P1-level.txt", "people/ada/prompts/P2-wins.txt");
  }
}
