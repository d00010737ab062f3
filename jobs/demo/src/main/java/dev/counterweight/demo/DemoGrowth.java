package dev.counterweight.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What people at the invented company wrote about growth, citing the evidence that a run found: a
 * full case, a thin one, a quick check with two fails, a manager with eight plans, a team within
 * the months after a new tool. Another seed finds other evidence and cites that.
 */
public final class DemoGrowth {
  private static final int PLANS = 8;
  private static final int CITED = 3;
  private static final String LADDER = "wayfarrow-2026-1";

  private final Year year;
  private final DemoStories stories;
  private final Path folder;
  private final List<Item> items;
  private final LocalDate today;

  /**
   * An item of evidence that a run found.
   *
   * @param reference {@code !6022, description}
   */
  public record Item(
      String id, String personId, String signal, boolean present, LocalDate on, String reference) {}

  DemoGrowth(Year year, DemoStories stories, Path folder, List<Item> items, LocalDate today) {
    this.year = year;
    this.stories = stories;
    this.folder = folder;
    this.items = List.copyOf(items);
    this.today = today;
  }

  void write() throws IOException {
    Files.createDirectories(folder);
    ladder();
    adoption();
    Employee manager = manager();
    int plans = 0;
    for (Employee person : year.staff().of(manager.team())) {
      if (!person.equals(manager) && plans < PLANS) {
        plan(person, manager, "", plans);
        plans++;
      }
    }
    fullCase();
    thinCase(manager);
    twoFails();
    stakeholders();
    text(
        folder.resolve("recognition.csv"),
        "on,person,behaviour,evidence_id,format,audience,given_by\n");
  }

  /** The manager of the team that took up a tool. */
  private Employee manager() {
    String team = stories.adoption().team();
    return year.staff().people().stream()
        .filter(person -> person.team().name().equals(team))
        .findFirst()
        .orElseThrow();
  }

  private Employee leadOf(Employee person) {
    return year.staff().of(person.team()).get(0);
  }

  private Employee cast(StoryPerson person) {
    return person.cast(year.staff());
  }

  private static String next(String level) {
    int digits = level.length() - 1;
    return level.substring(0, digits) + (Character.digit(level.charAt(digits), 10) + 1);
  }

  /** Found items of a person and signal, newest first. */
  private List<Item> found(Employee person, String... signals) {
    return items.stream()
        .filter(item -> item.personId().equals(person.personId()) && item.present())
        .filter(item -> List.of(signals).contains(item.signal()))
        .sorted(java.util.Comparator.comparing(Item::on).reversed().thenComparing(Item::id))
        .toList();
  }

  /** The newest, the oldest and what lies in the middle: a full case is of more than one cycle. */
  private static String ids(List<Item> items) {
    int last = items.size() - 1;
    return IntStream.range(0, Math.min(CITED, items.size()))
        .mapToObj(nth -> items.get(last < CITED ? nth : nth * last / (CITED - 1)).id())
        .collect(Collectors.joining(", ", "[", "]"));
  }

  private void ladder() throws IOException {
    text(
        folder.resolve("ladder.yaml"),
        """
        base: "2026-1"
        version: "%s"
        levels:
          - code: D4
            statements:
              - id: D4.prevent
                axis: system
                text: Holds a release back when a named failure could reach passengers, and says what would release it.
                examples: ["%s"]
              - {id: D4.vague, axis: process, text: Leads delivery of important features.}
              - {id: D4.volume, axis: process, text: Closes more tickets than the level below.}
          - code: %s
            decisions: [what is left out of a first version, whether a launch goes out or waits]
            risks: [complaints that Support hears of first, a launch that has to be taken back]
          - code: D8
            track: developer
            level: 8
            steps: {technology: 5, system: 5, people: 4, process: 5, influence: 5}
            decisions: [which bets on technology the group of companies makes]
            risks: [a bet that the group cannot leave again]
            statements:
              - {id: D8.align, axis: people, text: Brings product and finance of all companies to one decision.}
        """
            .formatted(
                LADDER,
                stories.change(StoryChange.BILLING_CAREFUL).permalink(),
                next(cast(StoryPerson.CUT_AND_WARNED).level())));
  }

  private void adoption() throws IOException {
    DemoStories.Adoption adoption = stories.adoption();
    String team = adoption.team();
    if (!Files.exists(folder.resolve("ai_adoption.csv"))) {
      text(
          folder.resolve("ai_adoption.csv"),
          "team,tool,started_on\n%s,code assistant,%s\n".formatted(team, adoption.on()));
    }
    text(
        folder.resolve("ai_window.csv"),
        "team,stable_on,capacity_agreed,template_updated_on\n%s,,yes,%s\n"
            .formatted(team, adoption.on().plusDays(30)));
  }

  /** The nth plan of a manager: some conversations are held, some are due. */
  private void plan(Employee person, Employee manager, String target, int nth) throws IOException {
    Path own = person(person);
    LocalDate from = today.minusDays(150 - 7L * nth);
    text(
        own.resolve("plan.yaml"),
        """
        person: %s
        manager: %s
        from: %s
        until: %s
        %s
        ladder-version: %s
        focus:
          - {id: way-back, name: A way back for every launch, %swhy: gap, signals: [RO1, RO2]}
          - {id: handoffs, name: Handoffs that need no second question, %swhy: readiness, signals: [CL1]}
        band: %s
        learning: Two hours a week with the new assistant, kept free in planning.
        recognition: %s
        cadence: monthly
        """
            .formatted(
                person.personId(),
                manager.personId(),
                from,
                from.plusDays(180),
                target.isEmpty()
                    ? "area: Launches that others need not clean up after"
                    : "target: " + target,
                LADDER,
                target.isEmpty() ? "" : "statements: [%s.prevent], ".formatted(target),
                target.isEmpty() ? "" : "statements: [%s.align], ".formatted(target),
                nth % 2 == 0 ? "mid" : "senior",
                nth % 3 == 0 ? "yes" : "no"));
    LocalDate last = today.minusDays(nth % 3 == 2 ? 50 : 12);
    text(
        own.resolve("checkins.yaml"),
        """
        - on: %s
          set-by: %s
          trajectory: on-track
          likelihood: not-sought
          questions: ["Which launch of the next month should I own from plan to clean-up?"]
          reflection: I wrote the way back after the review asked for it; next time before.
        """
            .formatted(last, manager.personId()));
  }

  /** Cuts a feature, warns Support, avoids a release (F7, the good half). */
  private void fullCase() throws IOException {
    Employee person = cast(StoryPerson.CUT_AND_WARNED);
    Employee manager = leadOf(person);
    List<Item> risk = found(person, "RO1", "RO2", "RO3");
    List<Item> clarity = found(person, "CL1", "CL8");
    List<Item> scope = found(person, "DS1");
    Path own = person(person);
    List<Item> all = new ArrayList<>(risk);
    all.addAll(clarity);
    all.addAll(scope);
    plan(person, manager, next(person.level()), 0);
    text(own.resolve("wins.md"), wins(risk, clarity));
    text(own.resolve("checkins.yaml"), checkIns(manager, all));
    String level = person.level();
    text(
        own.resolve("case.yaml"),
        """
        person: %1$s
        from-level: %2$s
        to-level: %3$s
        on: %4$s
        period-from: %5$s
        period-until: %4$s
        ladder-version: %6$s
        state: offered
        outcomes:
          - claim: I cut one feature, warned Support about likely complaints, avoided a risky release, and the wrong credits that came later stayed small.
            context: A wrong credit costs Support a call each; the first version went out without the part that made them.
            before: two days of calls after a launch
            after: an afternoon
            evidence: %7$s
        outputs:
          - claim: Wrote the way back and the alert before each launch of mine, told the on-call engineers, and two of them were needed and worked.
            evidence: %8$s
        influence:
          - claim: Agreed with Support and Finance who answers which question before work started, so that no refund was promised twice.
            evidence: %9$s
        decisions:
          - {decision: what is left out of a first version, evidence: %7$s}
          - {decision: whether a launch goes out or waits, evidence: %8$s}
        risks:
          - {risk: a launch that has to be taken back, evidence: %8$s}
        examples:
          - title: One feature less
            on: %10$s
            options: [ship both parts late, ship one part with a warning to Support]
            chosen: one part, with a warning
            gave-up: the part that Sales had asked for, for six weeks
            what-happened: Support had the reply ready when the complaints came; nothing had to be rolled back
            evidence: %7$s
            bank: {accepted-by: %11$s, accepted-on: %4$s, level: %3$s, dimension: scope, phase: plan}
          - title: The release that waited
            on: %10$s
            options: [release on Friday, hold until the duplicate credits are fixed]
            chosen: to hold it
            gave-up: a week and a promise to Product
            what-happened: the duplicate was found on Monday and reached nobody
            evidence: %8$s
            bank: {accepted-by: %11$s, accepted-on: %4$s, level: %3$s, dimension: risk, phase: launch}
        questions:
          decisions: {answer: "I chose to cut the part that made wrong credits and told Product what that cost.", evidence: %7$s}
          risk: {answer: "I held the release when duplicates were possible, and named who is called and how we go back.", evidence: %8$s}
          prevention: {answer: "I asked Support for their complaints before the wording was settled; the failure we then prevented nobody saw.", evidence: %8$s}
          clarity: {answer: "I wrote handoffs to Support and Finance with the goal, who decides what and which errors are open.", evidence: %9$s}
          repeated: {answer: "Twice in this period, once while another incident kept the team busy; both times I stopped the launch and told Support.", evidence: %8$s}
        implications:
          role: Decides whether releases of the team go out, without asking.
          team: A second engineer of this level; the lead keeps the architecture.
          hand-over:
            - {work: On-call plan of the reply service, to: %12$s, others-who-can: 0}
            - {work: First look at macros that break, others-who-can: 2}
        sources: [peer, self]
        """
            .formatted(
                person.personId(),
                level,
                next(level),
                today,
                today.minusYears(1).plusDays(1),
                LADDER,
                ids(scope.isEmpty() ? risk : scope),
                ids(risk),
                ids(clarity.isEmpty() ? risk : clarity),
                today.minusDays(60),
                manager.personId(),
                year.staff().of(person.team()).get(1).personId()));
    text(own.resolve("candidates.csv"), candidates(risk));
    text(
        own.resolve("ai.yaml"),
        """
        - on: %s
          by: %s
          levels: {prompting: 1, evaluation: 2, security: 2, sharing: 1}
          words: Found a wrong rounding in generated tests.
        - on: %s
          by: %2$s
          levels: {prompting: 2, evaluation: 3, security: 2, sharing: 2, adaptability: 1}
          words: Explained to two colleagues where generated retries go wrong.
          mentor: %s
          walk-through: Explained why the generated retry was wrong for payments, and what it would have cost.
        """
            .formatted(
                today.minusDays(150),
                manager.personId(),
                today.minusDays(40),
                cast(StoryPerson.SHORT_CHANGE_AUTHOR).personId()));
  }

  private String wins(List<Item> risk, List<Item> clarity) {
    StringBuilder text = new StringBuilder("# Wins\n\nFive minutes on Fridays.\n");
    for (Item item : risk.stream().skip(1).limit(3).toList()) {
      win(
          text,
          item,
          "outcome | way-back | Named what could fail before %s went out, and how to go back.");
    }
    for (Item item : clarity.stream().limit(2).toList()) {
      win(text, item, "influence | handoffs | Handed %s over with goal, owner and open points.");
    }
    return text.toString();
  }

  private static void win(StringBuilder text, Item item, String line) {
    text.append("\n## ").append(item.on()).append("\n\n- ");
    text.append(line.formatted(item.reference().split(",")[0]))
        .append(" | ")
        .append(item.id())
        .append('\n');
  }

  private String checkIns(Employee manager, List<Item> all) {
    StringBuilder text = new StringBuilder();
    for (int month = 4; month >= 1; month--) {
      text.append(
          """
          - on: %s
            set-by: %s
            trajectory: %s
            likelihood: possible
            gaps: [No launch yet that Support heard of before.]
            questions: ["Is holding a release back mine to decide?"]
            reflection: I say risks in the review; they should be in the plan.
            actions:
              - {what: Ask Support before the next launch, who: %2$s, by: %4$s}
          """
              .formatted(
                  today.minusDays(30L * month - 10),
                  manager.personId(),
                  month > 2 ? "at-risk" : "on-track",
                  today.minusDays(30L * month - 24)));
    }
    if (!all.isEmpty()) {
      text.append("  contested:\n    - {evidence: ")
          .append(all.get(all.size() - 1).id())
          .append(", says: \"This was written by the two of us; my name alone is not right.\"}\n");
    }
    return text.toString();
  }

  private String candidates(List<Item> risk) {
    StringBuilder text = new StringBuilder("evidence_id,answered_on,answer,type,focus,words\n");
    risk.stream()
        .limit(1)
        .forEach(
            item ->
                text.append(item.id())
                    .append(',')
                    .append(today.minusDays(3))
                    .append(
                        ",accepted,outcome,way-back,The way back we wrote was needed and"
                            + " worked.\n"));
    return text.toString();
  }

  /** Says little and cites little (K7). */
  private void thinCase(Employee manager) throws IOException {
    Employee person = cast(StoryPerson.FASTER_WITH_AI);
    List<Item> any = found(person, "RO1", "RO2", "CL1", "DS1");
    String level = person.level();
    text(
        person(person).resolve("case.yaml"),
        """
        person: %s
        from-level: %s
        to-level: %s
        on: %s
        period-from: %s
        period-until: %4$s
        ladder-version: %s
        state: draft
        outcomes:
          - {claim: Led delivery., evidence: %s}
        questions:
          decisions: {answer: Delivered everything I was asked for., evidence: []}
        """
            .formatted(
                person.personId(),
                level,
                next(level),
                today,
                today.minusDays(120),
                LADDER,
                ids(any.stream().limit(1).toList())));
    if (!Files.exists(person(person).resolve("plan.yaml"))) {
      plan(person, manager, "", 1);
    }
  }

  /** Moved due dates without a word (J8); two checks failed, so one area follows (J6). */
  private void twoFails() throws IOException {
    Employee person = cast(StoryPerson.SILENT_MOVER);
    Employee manager = leadOf(person);
    text(
        person(person).resolve("quickchecks.yaml"),
        """
        - on: %s
          by: %s
          choice:
            chosen: to move the date of the export
            gave-up: the week Finance had planned for it
            why: the totals did not match yet
          trade-offs: {answer: pass, words: Both prices were said once asked.}
          ownership: {answer: fail, words: Finance did not know who decides on the totals.}
          early-risks: {answer: fail, words: The date moved three times before anybody heard of it.}
          fuzzy: {answer: unknown}
          trust: {answer: unknown, words: Too early to say.}
          area: {what: The monthly export to Finance from first date to hand-over, owner: %2$s, look-again-on: %s, signals: [RO1, CL1, RO8]}
        """
            .formatted(today.minusDays(60), manager.personId(), today.plusDays(30)));
  }

  private void stakeholders() throws IOException {
    Employee person = cast(StoryPerson.CUT_AND_WARNED);
    text(
        folder.resolve("stakeholders.csv"),
        "about,on,function,given_by,work,who_owned_what,was_it_clear,would_back\n"
            + "%s,%s,support,,Reply macros,\"They the wording, we the calls, the lead the date\",yes,yes\n"
                .formatted(person.personId(), today.minusDays(20))
            + "%s,%s,finance,,Credits after a cancelled crossing,I was not sure who decides on old credits,partly,cannot-say\n"
                .formatted(person.personId(), today.minusDays(18)));
  }

  private Path person(Employee person) throws IOException {
    Path own = folder.resolve("people").resolve(person.personId());
    Files.createDirectories(own);
    return own;
  }

  private static void text(Path file, String text) throws IOException {
    Files.writeString(file, text);
  }
}
