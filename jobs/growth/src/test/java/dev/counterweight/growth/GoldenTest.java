package dev.counterweight.growth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterweight.growth.files.Problem;
import dev.counterweight.growth.files.Problems;
import dev.counterweight.growth.ladder.Finding;
import dev.counterweight.growth.ladder.Finding.Kind;
import dev.counterweight.growth.ladder.Ladder;
import dev.counterweight.growth.ladder.LadderFile;
import dev.counterweight.growth.ladder.LadderLint;
import dev.counterweight.growth.ladder.Level;
import dev.counterweight.growth.plan.Cadence;
import dev.counterweight.growth.promotion.CaseGrid;
import dev.counterweight.growth.record.QuickCheck;
import dev.counterweight.growth.words.Sentences;
import dev.counterweight.growth.words.Sentences.Slot;
import dev.counterweight.growth.words.Sentences.Specificity;
import dev.counterweight.guard.DenyList;
import dev.counterweight.reports.view.CellView;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The golden fixtures of METHOD section 6 that concern ladder, plan, case and check. */
class GoldenTest {
  private static final String CHECK =
      """
      - on: 2026-04-30
        by: grace
        choice: {chosen: a switch, gave-up: a month, why: calls}
        trade-offs: {answer: %s}
        ownership: {answer: %s}
        early-risks: {answer: %s}
        fuzzy: {answer: unknown}
        trust: {answer: unknown}
      """;
  private static final String AREA =
      "  area: {what: Refund texts, owner: grace, look-again-on: 2026-07-31, signals: [CL1]}\n";

  /**
   * Fixture 1: the person with fewer but stronger items fills more of the grid; nobody is ranked.
   */
  @Test
  void theBillingPairDiffersInWhatIsCoveredAndNotInHowMuch() {
    var two = Sample.rich();
    var one =
        Sample.record(
            IntStream.range(0, 40)
                .mapToObj(i -> Sample.line("v" + i, "ada", "RO2", "m/" + i, "2026-02-01"))
                .toArray(dev.counterweight.growth.record.EvidenceLine[]::new));

    assertThat(cellsPresent(two, "e1, e2, e3, e4")).isEqualTo(4);
    assertThat(cellsPresent(one, "v1, v2, v3, v4")).isEqualTo(1);
  }

  private static long cellsPresent(dev.counterweight.growth.record.RunRecord record, String cited) {
    var folder =
        Sample.read(Sample.folder("people/ada/case.yaml", Sample.caseCiting(cited)), record);
    var promotion = folder.person("ada").orElseThrow().promotion().orElseThrow();
    return CaseGrid.of(promotion, record).stream()
        .filter(cell -> cell.state() == CellView.State.PRESENT)
        .count();
  }

  /** Fixture 6. */
  @Test
  void tellsAVagueAnswerFromASpecificOne() {
    assertThat(Sentences.specificity("I used AI to finish faster.")).isEqualTo(Specificity.VAGUE);
    assertThat(
            Sentences.slots(
                "I cut one feature, warned support about likely complaints, avoided a risky"
                    + " release."))
        .containsExactly(Slot.DECISION, Slot.PARTY, Slot.RISK);
    assertThat(Sentences.specificity("  ")).isEqualTo(Specificity.NONE);
  }

  /** Fixture 7. */
  @Test
  void tellsLedDeliveryFromWhatWasDone() {
    assertThat(Sentences.vague("Led delivery")).contains("led");
    assertThat(
            Sentences.vague(
                "Chose the rollout plan, spotted a failure risk early, got engineering and support"
                    + " aligned before launch."))
        .isEmpty();
  }

  /** Fixture 9: a count of lines cannot even be written down. */
  @Test
  void linesOfCodeAreNoClaim() {
    String text =
        Sample.caseCiting("e1").replace("Held the second release", "Wrote 200 lines of code");

    assertThat(Sample.problems(Sample.folder("people/ada/case.yaml", text), Sample.rich()))
        .anyMatch(p -> p.startsWith("people/ada/case.yaml, line 17") && p.contains("METHOD X2"));
  }

  /** Fixture 10. */
  @ParameterizedTest
  @ValueSource(strings = {"pass,pass,pass", "fail,pass,pass", "fail,unknown,unknown"})
  void fewerThanTwoFailsCallForNothingAndUnknownIsNotFail(String answers) {
    String text = CHECK.formatted((Object[]) answers.split(","));

    assertThat(Sample.problems(Sample.folder("people/ada/quickchecks.yaml", text), Sample.rich()))
        .isEmpty();
  }

  @Test
  void twoFailsCallForOneAreaWithOwnerAndDateOrAReason() {
    String two = CHECK.formatted("fail", "pass", "fail");

    assertThat(Sample.problems(Sample.folder("people/ada/quickchecks.yaml", two), Sample.rich()))
        .singleElement()
        .asString()
        .startsWith(
            "people/ada/quickchecks.yaml, line 1, column 3, 'area': 2 checks failed and no area is"
                + " given.")
        .contains("'owner', 'look-again-on'");
    for (String follows : List.of(AREA, "  override: {reason: One bad day., by: grace}\n")) {
      QuickCheck check =
          Sample.read(Sample.folder("people/ada/quickchecks.yaml", two + follows), Sample.rich())
              .person("ada")
              .orElseThrow()
              .lastCheck()
              .orElseThrow();
      assertThat(check.fails()).isEqualTo(2);
      assertThat(check.lacksAnArea()).isFalse();
    }
  }

  /** Fixture 11. */
  @Test
  void aLevelThatSaysClosesMoreTicketsIsFoundWithAShapeToFill() {
    List<Finding> findings =
        lint(
            """
              - code: D3
                statements:
                  - {id: D3.more, axis: process, text: Closes more tickets than others.}
                  - {id: D3.led, axis: process, text: Led delivery.}
            """);

    assertThat(findings)
        .anySatisfy(
            found -> {
              assertThat(found.kind()).isEqualTo(Kind.VOLUME);
              assertThat(found.statement()).isEqualTo("D3.more");
              assertThat(found.place().line()).isEqualTo(6);
              assertThat(found.suggestion())
                  .contains("decides")
                  .contains("from failing")
                  .contains("aligned");
            })
        .anySatisfy(found -> assertThat(found.kind() + found.statement()).isEqualTo("VAGUED3.led"));
  }

  @Test
  void asksForDecisionsRisksDistinctionAndTheRightTrack() {
    Ladder shipped = Shipped.ladder(Optional.empty(), new Problems()).ladder();
    Level d3 = shipped.level("D3").orElseThrow();

    assertThat(kinds(lint("  - {code: D4, decisions: [], risks: []}\n"), "D4"))
        .contains(Kind.FUZZY, Kind.NO_RISK);
    assertThat(
            kinds(
                lint(
                    "  - code: D4\n    decisions: [\""
                        + d3.decisions().get(0).toUpperCase(java.util.Locale.ROOT)
                        + "\"]\n"),
                "D4"))
        .contains(Kind.NOT_DISTINCT);
    assertThat(
            kinds(
                lint(
                    "  - code: TL5\n"
                        + "    statements:\n"
                        + "      - {id: TL5.x, axis: people, text: Holds performance reviews with"
                        + " Product.}\n"),
                "TL5"))
        .contains(Kind.WRONG_TRACK);
    assertThat(
            kinds(
                lint(
                    "  - code: EM5\n"
                        + "    statements:\n"
                        + "      - {id: EM5.x, axis: people, text: Holds performance reviews with"
                        + " Product.}\n"),
                "EM5"))
        .doesNotContain(Kind.WRONG_TRACK);
  }

  /**
   * The ladder that ships leaves open only what no shipped ladder can have: a team's own examples.
   */
  @Test
  void theLadderThatShipsLacksOnlyExamplesOfTheTeam() {
    assertThat(
            LadderLint.kinds(
                LadderLint.of(Shipped.ladder(Optional.empty(), new Problems()).ladder())))
        .isEqualTo(Set.of(Kind.NO_EXAMPLE));
  }

  private static List<Finding> lint(String levels) {
    Problems problems = new Problems();
    String overlay = "base: \"2026-1\"\nversion: own\nlevels:\n" + levels;
    List<Finding> findings = LadderLint.of(Shipped.ladder(Optional.of(overlay), problems).ladder());
    assertThat(problems.all()).isEmpty();
    return findings;
  }

  private static Set<Kind> kinds(List<Finding> findings, String level) {
    return findings.stream()
        .filter(f -> f.level().equals(level))
        .map(Finding::kind)
        .collect(Collectors.toSet());
  }

  /** Fixture 12: which levels each track has, and which are senior. */
  @Test
  void theLegalGridIsTheMethods() {
    Map<String, List<Integer>> grid = new TreeMap<>();
    Ladder ladder = Shipped.ladder(Optional.empty(), new Problems()).ladder();
    ladder
        .levels()
        .forEach(
            level ->
                grid.computeIfAbsent(level.track(), t -> new java.util.ArrayList<>())
                    .add(level.level()));

    assertThat(grid)
        .isEqualTo(
            Map.of(
                "developer", List.of(1, 2, 3, 4, 5, 6, 7),
                "tech-lead", List.of(4, 5, 6, 7),
                "tpm", List.of(4, 5, 6, 7),
                "engineering-manager", List.of(5, 6, 7)));
    assertThat(ladder.levels()).allMatch(level -> level.senior() == level.level() >= 4);
    assertThat(ladder.axes()).allMatch(axis -> axis.steps().size() == 5).hasSize(5);
  }

  @ParameterizedTest
  @ValueSource(strings = {"tech-lead,3", "tpm,1", "engineering-manager,4"})
  void anIllegalPairIsRefusedAndAboveSevenIsAskedAbout(String pair) {
    String[] parts = pair.split(",");
    String level = "  - {code: X, track: %s, level: %s, decisions: [which], risks: [that]}\n";
    Problems problems = new Problems();
    String head = "base: \"2026-1\"\nversion: own\nlevels:\n";
    Ladder base = Shipped.ladder(Optional.empty(), new Problems()).ladder();
    LadderFile.overlay(base, "ladder.yaml", head + level.formatted((Object[]) parts), problems);

    assertThat(problems.all())
        .singleElement()
        .extracting(Problem::toString)
        .asString()
        .contains("ladder.yaml, line 4")
        .contains("is no level of the track " + parts[0]);
    assertThat(kinds(lint(level.formatted(parts[0], "8")), "X")).contains(Kind.ABOVE_SEVEN);
  }

  /** Fixture 13. */
  @Test
  void theWeeksAfterANewToolAreADipAndCheckInsAreMonthlyForSixMonths() {
    String started = "team,tool,started_on\nBilling,assistant,2026-02-02\n";
    var files = Sample.folder("ai_adoption.csv", started);
    files.put(
        "people/ada/plan.yaml",
        Sample.shipped("people/ada/plan.yaml").replace("cadence: monthly", "cadence: quarterly"));
    var folder = Sample.read(files, Sample.rich());
    var ada = folder.person("ada").orElseThrow();

    Cadence inside = Cadence.of(ada, folder.shared(), "Billing", LocalDate.of(2026, 8, 1));
    assertThat(inside.monthly()).isTrue();
    assertThat(inside.learningFirst()).isFalse();
    assertThat(inside.dip().orElseThrow().has(LocalDate.of(2026, 2, 2))).isTrue();
    assertThat(inside.dip().orElseThrow().has(LocalDate.of(2026, 3, 1))).isTrue();
    assertThat(inside.dip().orElseThrow().has(LocalDate.of(2026, 3, 2))).isFalse();
    assertThat(
            Cadence.of(ada, folder.shared(), "Billing", LocalDate.of(2026, 5, 1)).learningFirst())
        .isTrue();
    assertThat(Cadence.of(ada, folder.shared(), "Billing", LocalDate.of(2026, 8, 2)).monthly())
        .isFalse();
    assertThat(Cadence.of(ada, folder.shared(), "Other", LocalDate.of(2026, 3, 1)).monthly())
        .isFalse();
  }

  /** Fixture 14, by its plain names; NotEvaluatedTest has the variants. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "ai_usage_frequency",
        "lines_of_code",
        "suggestions_accepted",
        "task_speed",
        "comparison_with_non_users"
      })
  void theFiveKeysAreRefusedAsKeys(String key) {
    assertThat(DenyList.ofName(key)).isPresent();
    for (String path : Stream.of("people/ada/plan.yaml", "people/ada/case.yaml").toList()) {
      String text = Sample.shipped(path) + key + ": 7\n";
      assertThat(Sample.problems(Sample.folder(path, text), Sample.rich()))
          .anyMatch(p -> p.contains(path) && p.contains("must not be evaluated"));
    }
  }
}
