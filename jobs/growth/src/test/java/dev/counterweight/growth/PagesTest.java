package dev.counterweight.growth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterweight.growth.page.GrowthPages;
import dev.counterweight.growth.record.RunRecord;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What the documents say, read as people read them. */
class PagesTest {
  private static Map<String, String> texts(SortedMap<String, String> files, RunRecord record) {
    return GrowthPages.texts(Sample.read(files, record), record);
  }

  private static String text(String document) {
    return texts(
            Sample.folder("people/ada/case.yaml", Sample.caseCiting("e1, e2, e3, e4")),
            Sample.rich())
        .getOrDefault("people/ada/" + document + ".md", "");
  }

  @Test
  void thePlanPageBringsTheAgendaTogether() {
    assertThat(text("plan"))
        .contains("New wins", "The rollback we had written stopped duplicate invoices")
        .contains("Gaps named last time", "No launch yet where support knew before.")
        .contains("Would leading the invoice migration show D4?")
        .contains("last time: on-track, possible")
        .contains("From writing code to solving problems") // the band's words
        .contains("Is a promotion something you are hoping for", "Hoping for it within the year")
        .contains("Overdue since 6 March 2026")
        .contains("Ends within a month")
        .contains("In the record, not in the log")
        .contains(
            "code assistant, since 2 February 2026",
            "2 February 2026 to 1 March 2026",
            "Planning leaves time for it");
  }

  @Test
  void theFirstMonthsOfANewToolPutLearningFirst() {
    String fresh = "team,tool,started_on\nBilling,code assistant,2026-05-04\n";

    assertThat(
            texts(Sample.folder("ai_adoption.csv", fresh), Sample.rich()).get("people/ada/plan.md"))
        .contains("Learning first", "say openly what worries you");
    assertThat(text("plan")).doesNotContain("say openly what worries you");
  }

  @Test
  void theCasePageAsksAndShowsAndDecidesNothing() {
    assertThat(text("case"))
        .contains("168 days before the draft")
        .contains(
            "Did this person improve decisions, not just output?",
            "For a stranger: Specific",
            "For a stranger: None")
        .contains("Today in Billing: D3 1, EM5 1")
        .contains("Nobody takes it over yet")
        .contains("Ada the texts, Grace the date, we the reply to customers")
        .contains("Risk, launch: present. Rollback plan: cited")
        .contains("m/1, 14 January 2026, e1")
        .doesNotContain("recommend");
  }

  /** Reviews are context, and a question asked twice is no strength. */
  @Test
  void onlySignalsThatAreReadForACellFillIt() {
    var record =
        Sample.record(
            Sample.line("r", "ada", "RV1", "m/1", "2026-02-01"),
            Sample.line("q", "ada", "CL2", "m/2", "2026-02-02"));
    var files = Sample.folder("people/ada/case.yaml", Sample.caseCiting("r, q"));

    assertThat(texts(files, record).get("people/ada/case.md"))
        .contains("Risk, execute: no opportunity. Pre-launch concern: no opportunity")
        .contains("Clarity, clean up: not observable")
        .doesNotContain(": present");
  }

  @Test
  void aSubmittedCaseHasASignerWhoIsNotThePerson() {
    String submitted = Sample.caseCiting("e1").replace("state: draft  ", "state: submitted  ");

    assertThat(problems(submitted))
        .anyMatch(p -> p.contains("'signer': is missing for a submitted case"));
    assertThat(problems(submitted + "signer: ada\n"))
        .anyMatch(p -> p.contains("is the person the case is about"));
    assertThat(problems(submitted + "signer: grace\n")).isEmpty();
  }

  private static List<String> problems(String text) {
    return Sample.problems(Sample.folder("people/ada/case.yaml", text), Sample.rich());
  }

  @Test
  void theCheckPageWatchesTheAreaBeforeAndSince() {
    String checks =
        """
        - on: 2026-02-20
          by: grace
          choice: {chosen: a switch, gave-up: a month, why: calls}
          trade-offs: {answer: fail}
          ownership: {answer: fail}
          early-risks: {answer: pass}
          fuzzy: {answer: unknown}
          trust: {answer: unknown}
          area: {what: Refund texts, owner: grace, look-again-on: 2026-07-31, signals: [RO1, CL1, RO8]}
        """;

    assertThat(
            texts(Sample.folder("people/ada/quickchecks.yaml", checks), Sample.rich())
                .get("people/ada/check.md"))
        .contains("Not yet, and no guessing: Refund texts", "on 31 July 2026")
        .contains(
            """
            - Pre-launch concern
              - As long before: Seen in 1 of 1 pieces of work with a text
              - Since the check: Seen in 1 of 1\
            """)
        .contains(
            """
            - Handoff
              - As long before: No occasion with a text
              - Since the check: Seen in 1 of 1\
            """)
        .contains("- RO8\n  - As long before: No rule reads this yet; ask");
  }

  @Test
  void theProfileShowsEvidenceByAxisAndClaimsNoLevel() {
    assertThat(text("profile"))
        .contains("## Technology", "## System", "## People", "## Process", "## Influence")
        .contains("It claims no level")
        .contains("- RO9\n  - In the record: Not observable (No rule reads this yet)")
        .contains("m/1, 20 January 2026, e2");
  }

  @Test
  void competenciesAreSetByPeopleAndQuietMonthsOnlyOfferAConversation() {
    assertThat(text("competencies"))
        .contains("Set to: Level 2 (Proficient)", "Set to: Not talked about")
        .contains("Explained why the generated retry was wrong")
        .contains("Reach level 3 in the competencies.")
        .doesNotContain("Perhaps it is time for another");
    String old = Sample.shipped("people/ada/ai.yaml").replace("2026-03-03", "2025-11-03");
    assertThat(
            texts(Sample.folder("people/ada/ai.yaml", old), Sample.rich())
                .get("people/ada/competencies.md"))
        .contains("Perhaps it is time for another; there may be good reasons why not.");
  }

  @Test
  void aMentorIsRecognisedWhenAColleagueRoseAndBothSaidYes() {
    String rose =
        """
        - {on: 2026-03-03, by: grace, levels: {security: 1}}
        - {on: 2026-06-03, by: grace, levels: {security: 2}, mentor: lin}
        """;
    var files = Sample.folder("people/ada/ai.yaml", rose);
    String plan = Sample.shipped("people/ada/plan.yaml");
    files.put("people/lin/plan.yaml", plan.replace("person: ada", "person: lin"));
    var drafts =
        dev.counterweight.growth.plan.Recognition.drafts(
            Sample.read(files, Sample.rich()), Sample.rich());
    files.put(
        "people/lin/plan.yaml",
        plan.replace("person: ada", "person: lin").replace("recognition: yes", "recognition: no"));

    assertThat(drafts)
        .anySatisfy(d -> assertThat(d.person() + d.behaviour()).isEqualTo("linmentoring"));
    assertThat(
            dev.counterweight.growth.plan.Recognition.drafts(
                Sample.read(files, Sample.rich()), Sample.rich()))
        .noneMatch(d -> d.person().equals("lin"));
  }

  @Test
  void hostileWordsStayWordsInMarkdown() {
    String log =
        """
        ## 2026-03-06

        - outcome | - | <script>alert(1)</script> [x](javascript:1) `rm` \u202e |
        """;
    SortedMap<String, String> files = new TreeMap<>(Sample.folder("people/ada/wins.md", log));

    assertThat(texts(files, Sample.rich()).get("people/ada/plan.md"))
        .contains("&lt;script&gt;")
        .doesNotContain("<script>")
        .contains("\\[x\\]");
  }
}
