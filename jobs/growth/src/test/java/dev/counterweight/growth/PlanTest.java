package dev.counterweight.growth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.counterweight.growth.page.GrowthPages;
import dev.counterweight.growth.plan.Candidates;
import dev.counterweight.growth.plan.ManagerLoad;
import dev.counterweight.growth.plan.Recognition;
import dev.counterweight.growth.promotion.ExampleBank;
import dev.counterweight.growth.promotion.Gap;
import dev.counterweight.growth.promotion.GapCheck;
import dev.counterweight.growth.record.EvidenceLine;
import dev.counterweight.growth.record.RunRecord;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Candidate wins, the manager's load, gaps, examples, recognition. */
class PlanTest {
  private static final String ANSWERS = "evidence_id,answered_on,answer,type,focus,words\n";

  private static RunRecord week() {
    Stream<EvidenceLine> risky =
        IntStream.range(0, 9)
            .mapToObj(
                i ->
                    Sample.line(
                        "w" + i,
                        "ada",
                        i % 2 == 0 ? "RO1" : "CL1",
                        "m/" + i,
                        "2026-06-2" + (4 + i % 6)));
    Stream<EvidenceLine> others =
        Stream.of(
            Sample.line("same", "ada", "RO2", "m/0", "2026-06-29"),
            Sample.line("review", "ada", "RV1", "m/77", "2026-06-29"),
            Sample.line("asked", "ada", "CL2", "m/78", "2026-06-29"),
            Sample.line("before", "ada", "RO1", "m/79", "2026-06-23"));
    return Sample.record(Stream.concat(risky, others).toArray(EvidenceLine[]::new));
  }

  @Test
  void offersAtMostFiveOfTheWeekRiskFirstOnePerWork() {
    var folder = Sample.read(Sample.folder("README.md", ""), week());

    List<EvidenceLine> offered =
        Candidates.ofTheWeek(week(), folder.person("ada").orElseThrow(), Sample.TODAY);

    assertThat(offered).hasSize(5).extracting(EvidenceLine::subject).doesNotHaveDuplicates();
    assertThat(offered)
        .extracting(EvidenceLine::signal)
        .doesNotContain("RV1", "CL2")
        .startsWith("RO2", "RO1");
    assertThat(offered).extracting(EvidenceLine::id).doesNotContain("before");
  }

  @Test
  void logsNothingByItselfAndOffersNothingTwice() {
    var asked =
        Sample.read(
            Sample.folder(
                "people/ada/candidates.csv",
                ANSWERS
                    + "w0,2026-06-30,rejected,,,\n"
                    + "w2,2026-06-30,accepted,outcome,way-back,It held.\n"),
            week());
    var ada = asked.person("ada").orElseThrow();

    assertThat(ada.wins())
        .filteredOn(win -> win.fromCandidate())
        .singleElement()
        .satisfies(win -> assertThat(win.cited()).containsExactly("w2"));
    assertThat(Candidates.ofTheWeek(week(), ada, Sample.TODAY))
        .extracting(EvidenceLine::id)
        .doesNotContain("w0", "w2");
    assertThat(
            Sample.read(Sample.folder("README.md", ""), week()).person("ada").orElseThrow().wins())
        .hasSize(2);
  }

  @Test
  void aPlanHasTwoOrThreeAreasOfAboutSixMonthsTiedToTheLadder() {
    String plan = Sample.shipped("people/ada/plan.yaml");
    String one =
        plan.substring(0, plan.indexOf("  - id: owners")) + plan.substring(plan.indexOf("band:"));

    assertThat(problems(one)).anyMatch(p -> p.contains("'focus': 1 areas (must be 2 or 3)"));
    assertThat(problems(plan.replace("until: 2026-07-03", "until: 2026-03-03")))
        .anyMatch(p -> p.contains("'until': 57 days after the first"));
    assertThat(problems(plan.replace("[D4.prevent]", "[D4.nothing]")))
        .anyMatch(p -> p.contains("'D4.nothing' is no statement") && p.contains("D4.decide"));
    assertThat(problems(plan.replace("target: D4 ", "target: D9 ")))
        .anyMatch(p -> p.contains("'D9' is no level"));
  }

  private static List<String> problems(String plan) {
    return Sample.problems(Sample.folder("people/ada/plan.yaml", plan), Sample.rich());
  }

  @Test
  void aManagersLoadHoldsDatesAndNothingAboutAnybody() {
    var folder = Sample.read(Sample.folder("README.md", ""), Sample.rich());

    ManagerLoad load = ManagerLoad.of(folder, Sample.rich()).get(0);

    assertThat(load.manager()).isEqualTo("grace");
    assertThat(load.plans())
        .singleElement()
        .satisfies(
            open -> {
              assertThat(open.overdue()).isTrue(); // last of 3 February, a month is long over
              assertThat(open.endsSoon()).isTrue();
            });
  }

  @Test
  void asksWhatACommitteeWouldAsk() {
    assertThat(gaps("e5", ""))
        .contains(
            Gap.Kind.ONE_CYCLE,
            Gap.Kind.RECENT_ONLY,
            Gap.Kind.FEW_EXAMPLES,
            Gap.Kind.OPEN_QUESTION,
            Gap.Kind.UNCOVERED_WORK,
            Gap.Kind.EMPTY_CELL,
            Gap.Kind.FEW_CHECK_INS);
    assertThat(gaps("e1, e2, e3, e4", ""))
        .doesNotContain(Gap.Kind.ONE_CYCLE, Gap.Kind.RECENT_ONLY, Gap.Kind.VAGUE_CLAIM);
    assertThat(gaps("e1, e2, e3, e4", "Led delivery.")).contains(Gap.Kind.VAGUE_CLAIM);
    assertThat(gaps("e1, e2", "Works hard and has been here for years."))
        .contains(Gap.Kind.EFFORT_WORDING);
  }

  private static List<Gap.Kind> gaps(String cited, String claim) {
    String text =
        Sample.caseCiting(cited)
            .replace("period-until: 2026-06-19", "period-until: 2026-06-30")
            .replace("on: 2026-06-22", "on: 2026-06-30");
    String with =
        claim.isEmpty() ? text : text.replaceFirst("claim: Held[^\n]*", "claim: " + claim);
    var folder = Sample.read(Sample.folder("people/ada/case.yaml", with), Sample.rich());
    var ada = folder.person("ada").orElseThrow();
    return GapCheck.of(ada.promotion().orElseThrow(), ada, folder.shared(), Sample.rich()).stream()
        .map(Gap::kind)
        .distinct()
        .toList();
  }

  @Test
  void anAcceptedExampleReachesTheBankAndNobodyAcceptsTheirOwn() {
    String text = Sample.caseCiting("e1, e2");
    String bank = text.replace("# bank:", "bank:");

    assertThat(
            ExampleBank.of(Sample.read(Sample.folder("people/ada/case.yaml", text), Sample.rich())))
        .isEmpty();
    assertThat(
            ExampleBank.of(Sample.read(Sample.folder("people/ada/case.yaml", bank), Sample.rich())))
        .singleElement()
        .satisfies(
            e -> {
              assertThat(e.level() + e.dimension() + e.phase()).isEqualTo("D4risklaunch");
              assertThat(e.evidenceIds()).isEqualTo("e1 e2");
            });
    var banked =
        ExampleBank.of(Sample.read(Sample.folder("people/ada/case.yaml", bank), Sample.rich()));
    assertThat(ExampleBank.read(ExampleBank.csv(banked))).isEqualTo(banked);
    assertThatThrownBy(() -> ExampleBank.read("example_id,level\nx,D4\n"))
        .hasMessageContaining("other columns");
    assertThat(
            Sample.problems(
                Sample.folder(
                    "people/ada/case.yaml", bank.replace("accepted-by: grace", "accepted-by: ada")),
                Sample.rich()))
        .anyMatch(p -> p.contains("is the person the example is about"));
  }

  @Test
  void recognisesOnlyWhoSaidYesAndOnlyWhatSomebodyConfirmed() {
    String log = "## 2026-06-26\n\n- outcome | - | It held. | e5\n";
    var yes = Sample.read(Sample.folder("people/ada/wins.md", log), Sample.rich());
    var files = Sample.folder("people/ada/wins.md", log);
    files.put(
        "people/ada/plan.yaml",
        Sample.shipped("people/ada/plan.yaml").replace("recognition: yes", "recognition: no"));

    assertThat(Recognition.drafts(yes, Sample.rich()))
        .extracting(Recognition.Draft::evidenceId)
        .containsExactly("e5");
    assertThat(Recognition.drafts(Sample.read(files, Sample.rich()), Sample.rich())).isEmpty();
    assertThat(
            Recognition.drafts(
                Sample.read(Sample.folder("README.md", ""), Sample.rich()), Sample.rich()))
        .isEmpty();
  }

  @Test
  void noPageCountsAShareOfALevel() {
    var folder =
        Sample.read(
            Sample.folder("people/ada/case.yaml", Sample.caseCiting("e1, e2, e3, e4")),
            Sample.rich());

    GrowthPages.texts(folder, Sample.rich())
        .values()
        .forEach(text -> assertThat(text).doesNotContain("%").doesNotContainIgnoringCase("score"));
  }
}
