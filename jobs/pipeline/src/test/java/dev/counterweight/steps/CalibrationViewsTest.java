package dev.counterweight.steps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterweight.audit.RaterAgreement;
import dev.counterweight.audit.Score;
import dev.counterweight.audit.Score.Dimension;
import dev.counterweight.audit.Score.ReasonCode;
import dev.counterweight.audit.Score.Round;
import dev.counterweight.growth.promotion.ExampleBank;
import dev.counterweight.model.Person;
import dev.counterweight.privacy.OutsiderNames;
import dev.counterweight.reports.HtmlPack;
import dev.counterweight.reports.view.CalibrationView;
import dev.counterweight.reports.view.CoverageView;
import dev.counterweight.reports.view.Pack;
import dev.counterweight.reports.view.PersonView;
import dev.counterweight.reports.view.RunFacts;
import dev.counterweight.reports.view.Terms;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CalibrationViewsTest {
  private static final List<Person> PEOPLE =
      List.of(
          new Person("ada", "Ada Lin", "Billing", false),
          new Person("ben", "Ben Ott", "Rates", false),
          new Person("cleo", "Cleo Varga", "Rates", false));

  private static final String REASON = "Cleo Varga took the decision, not the case";

  private final List<Score> scores = new ArrayList<>();

  CalibrationViewsTest() {
    rate("case-a", Dimension.RISK, Round.BEFORE, 1, 2, 5);
    rate("case-a", Dimension.RISK, Round.AFTER, 3, 3, 4);
    rate("case-a", Dimension.SCOPE, Round.BEFORE, 2, 2, 5);
    rate("case-a", Dimension.SCOPE, Round.AFTER, 2, 2, 5);
    rate("case-b", Dimension.CLARITY, Round.BEFORE, 4, 4, 3);
    rate("case-c", Dimension.RISK, Round.BEFORE, 1, 5, 5); // of somebody not in the meeting
  }

  private void rate(String id, Dimension dimension, Round round, int... values) {
    for (int i = 0; i < values.length; i++) {
      boolean first = i == 0;
      scores.add(
          new Score(
              "2026Q2",
              id,
              "D3 to D4",
              "rater" + i,
              dimension,
              round,
              values[i],
              first ? ReasonCode.WHOSE_WORK : null,
              first ? REASON : "",
              List.of(),
              ""));
    }
  }

  @Test
  void beforeTheMeetingEveryDisagreementIsOpenAndTheDiscussionIsNotShown() {
    CalibrationView view = view(false);

    assertThat(view.open())
        .extracting(CalibrationView.Disagreement::where)
        .containsExactly("Case C001, risk", "Case C001, scope");
    assertThat(view.open()).allSatisfy(one -> assertThat(one.after()).containsOnly(0));
    assertThat(view.over()).contains("16 July 2026", "Before the meeting");
  }

  @Test
  void afterTheMeetingWhatWasSettledIsGone() {
    CalibrationView view = view(true);

    assertThat(view.open())
        .extracting(CalibrationView.Disagreement::where)
        .containsExactly("Case C001, scope");
    assertThat(view.open().get(0).before()).containsExactly(0, 2, 0, 0, 1);
    assertThat(view.openNote()).contains("2 lay so far apart before the discussion, 1 do now");
  }

  @Test
  void whatRatersWroteNamesNobodyAndNoRater() throws IOException {
    CalibrationView view = view(true);

    assertThat(view.open().get(0).said())
        .containsExactly("[colleague] took the decision, not the case");
    assertThat(view.toString()).doesNotContain("rater0").doesNotContain("Cleo");
  }

  @Test
  void twoLevelsOfTheSameKindStandBesideEachOtherWithoutThoseOfTheMeeting() {
    List<ExampleBank.Example> bank =
        List.of(
            example("D3", "The release that waited for Cleo", "ev-1"),
            example("D4", "The release that was staged", "ev-2"),
            example("D5", "By somebody in the meeting", "ev-3"));
    CalibrationSources sources = sources(bank);
    PersonEvidence own = evidence("ev-3", "ada");

    List<CalibrationView.Pair> pairs =
        new CalibrationExamples(List.of(own), Set.of("ada", "ben"), everybody()).pairs(sources);

    assertThat(pairs).hasSize(1);
    assertThat(pairs.get(0).examples())
        .extracting(CalibrationView.Example::level)
        .containsExactly("D3", "D4");
    assertThat(pairs.get(0).examples().get(0).words())
        .contains("The release that waited for [colleague]");
  }

  @Test
  void thePageShowsThePeopleByAlphabetAndTheRatingsInWords(@TempDir Path dir) throws IOException {
    Path out = Path.of(System.getProperty("calibration.out", dir.resolve("pack").toString()));
    List<PersonView> people = new ArrayList<>();
    for (Person person : PEOPLE.subList(0, 2)) {
      people.add(
          new PersonView(
              person.personId(),
              person.displayName(),
              person.teamId(),
              null,
              "",
              List.of(),
              List.of(),
              List.of()));
    }
    Pack pack =
        new Pack(
            "Halden Freight",
            "those who calibrate",
            LocalDate.of(2026, 1, 1),
            LocalDate.of(2026, 6, 30),
            new RunFacts("run-1", Instant.EPOCH, List.of(), true),
            new Terms(LocalDate.of(2026, 7, 4), LocalDate.of(2027, 1, 31), "", List.of()),
            List.of(),
            people,
            new CoverageView(List.of(), List.of(), List.of(), List.of(), true, List.of(), ""));
    HtmlPack.write(pack, view(true), out);

    String page = Files.readString(out.resolve("index.html"));
    assertThat(page.indexOf("Ada Lin")).isPositive().isLessThan(page.indexOf("Ben Ott"));
    assertThat(page)
        .contains("aria-label=\"Before: 2, 2, 5. After: 2, 2, 5.\"")
        .contains("3 of 3 raters")
        .doesNotContain("Cleo");
  }

  private CalibrationView view(boolean after) {
    PackRequest request =
        new PackRequest(
            Audience.CALIBRATOR,
            List.of("ada", "ben"),
            "",
            "",
            LocalDate.of(2026, 7, 16),
            after,
            LocalDate.of(2026, 7, 4),
            LocalDate.of(2027, 1, 31),
            "");
    Set<String> meeting = Set.of("ada", "ben");
    PackScope scope = new PackScope("those who calibrate", meeting, meeting, "");
    Published seen =
        new Published(
            PEOPLE, List.of(), List.of(), List.of(), Map.of(), Map.of(), List.of(), List.of(), "",
            List.of());
    return new CalibrationViews(request, scope, seen, sources(List.of()), List.of(), everybody())
        .view("all");
  }

  private CalibrationSources sources(List<ExampleBank.Example> bank) {
    return new CalibrationSources(
        "2026Q2",
        scores,
        Map.of("case-a", "C001", "case-b", "C002", "case-c", "C003"),
        Map.of("case-a", "ada", "case-b", "ben", "case-c", "cleo"),
        RaterAgreement.of(scores, List.of(), 1),
        List.of(),
        bank);
  }

  private static OutsiderNames everybody() {
    return new PackScope("", Set.of(), Set.of(), "")
        .outsiders(
            new Published(
                PEOPLE, List.of(), List.of(), List.of(), Map.of(), Map.of(), List.of(), List.of(),
                "", List.of()),
            List.of());
  }

  private static ExampleBank.Example example(String level, String title, String evidence) {
    return new ExampleBank.Example(
        "ex", level, "risk", "launch", title, "", "", "", "", "", evidence, "", "", "");
  }

  private static PersonEvidence evidence(String id, String person) {
    return new PersonEvidence(
        id,
        "RO1",
        person,
        "",
        "",
        "",
        "",
        "",
        "",
        person,
        "PRESENT",
        "",
        1,
        1,
        List.of(),
        "words",
        0,
        0,
        0,
        0,
        "",
        "",
        "",
        "CONFIRMED",
        List.of(),
        Instant.EPOCH,
        "");
  }
}
