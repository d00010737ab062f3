package dev.counterweight.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterweight.audit.PromotionCase.Outcome;
import dev.counterweight.exposure.ChangeParts.Part;
import dev.counterweight.model.Membership;
import dev.counterweight.model.TeamHistory;
import dev.counterweight.model.Teams;
import dev.counterweight.signals.ChangeFate;
import dev.counterweight.signals.Signal;
import dev.counterweight.signals.Signals;
import dev.counterweight.signals.TicketCourse;
import dev.counterweight.signals.WorkThread;
import dev.counterweight.signals.WorkThread.Approved;
import dev.counterweight.signals.WorkThread.Utterance;
import dev.counterweight.statistics.RateCount;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** No hindsight: nothing that happens on the day of a decision or after it moves a cell. */
class LeakTest {
  private static final List<String> PEOPLE =
      List.of("ana", "bo", "cem", "dana", "eli", "femi", "gro");
  private static final Instant START = Instant.parse("2025-01-01T00:00:00Z");
  private static final int DAYS = 700;
  private static final List<String> TEXTS =
      List.of(
          "Decision: we cache in process instead of Redis, because it is simpler. The downside is a"
              + " cold start after each deploy.",
          "This could break billing: if the notice arrives twice, customers are charged twice.",
          "## Rollback\n\nIf errors rise above 2 % within ten minutes, the on-call switches"
              + " `rates.cache` off. No deploy needed. Rehearsed on staging.",
          "@bo note for Support. Goal: callers know what changed. You own the macro. Still open:"
              + " the wording for yearly plans. I need your answer by Friday.",
          "What happens to open invoices when somebody changes the plan?",
          "They stay as they are.",
          "Looks good to me.");

  /** The outcome of a run that only events after the decision differ in. */
  @Property(tries = 25)
  void eventsAfterTheDecisionChangeNoCell(@ForAll long seed) {
    Random random = new Random(seed);
    List<Recorded> records = company(random);
    List<Membership> teams = teams(random);
    List<PromotionCase> register = register(random);
    Map<String, CaseReading> before = read(records, new TeamHistory(teams), register);

    for (PromotionCase one : register) {
      List<Recorded> more = withLaterEvents(records, one.decidedOn(), random);
      TeamHistory moved = new TeamHistory(withLaterMoves(teams, one.decidedOn(), random));
      CaseReading after = of(one, read(more, moved, List.of(one)));
      assertThat(asOf(after)).isEqualTo(asOf(of(one, before)));
    }
  }

  /** Somebody else's team heard before the launch is one thing, a team joined later another. */
  @Test
  void theTeamIsTheOneOfTheDay() {
    Recorded change =
        Records.change("c1", "ana", "2026-02-02T09:00:00Z", "Cache.")
            .says("bo", "2026-02-03T09:00:00Z", TEXTS.get(1))
            .approved("bo", "2026-02-09T12:00:00Z")
            .launched("2026-02-10T09:00:00Z")
            .recorded();
    PromotionCase one = Records.decided("1", "ana", "2026-03-01", Outcome.PROMOTED, "Good calls.");
    List<Membership> moved = new ArrayList<>(period("ana", "red", null, "2026-03-01"));
    moved.addAll(period("ana", "blue", "2026-03-01", null));
    moved.addAll(period("bo", "blue", null, null));

    CaseReading then =
        Records.audit(List.of(change), new TeamHistory(moved)).read(List.of(one)).get(0);
    CaseReading always =
        Records.audit(
                List.of(change),
                new TeamHistory(
                    List.of(
                        period("ana", "blue", null, null).get(0),
                        period("bo", "blue", null, null).get(0))))
            .read(List.of(one))
            .get(0);

    assertThat(then.team()).isEqualTo("red");
    assertThat(seen(then, "DS5")).isEqualTo(new RateCount(1, 1));
    assertThat(seen(always, "DS5")).isEqualTo(new RateCount(0, 0));
  }

  /** What is cut into parts counts once (METHOD 0.1): no judgment is gained by splitting. */
  @Test
  void partsOfOneChangeAreOneOccasion() {
    List<Recorded> parts = new ArrayList<>();
    for (int part = 1; part <= 3; part++) {
      Recorded alone =
          Records.change("c" + part, "ana", "2026-02-02T09:00:00Z", "Cache.")
              .says("ana", "2026-02-03T09:00:00Z", TEXTS.get(1))
              .approved("bo", "2026-02-09T12:00:00Z")
              .launched("2026-02-10T09:00:00Z")
              .recorded();
      parts.add(asPart(alone, "Cache of exchange rates, part " + part));
    }
    PromotionCase one = Records.decided("1", "ana", "2026-03-01", Outcome.PROMOTED, "Good calls.");

    CaseReading reading = Records.audit(parts).read(List.of(one)).get(0);

    assertThat(seen(reading, "RO1")).isEqualTo(new RateCount(1, 1));
  }

  /** What reads courses of tickets or fates of changes is not set aside, and pages say so. */
  @Test
  void whatIsNotReplayedIsSaid() throws NoSuchMethodException {
    for (Signal signal : Signals.all()) {
      boolean fromThreads =
          isOwn(signal, WorkThread.class) || isOwn(signal, WorkThread.class, Teams.class);
      boolean fromEvents =
          isOwn(signal, TicketCourse.class, Teams.class)
              || isOwn(signal, ChangeFate.class)
              || isOwn(signal, ChangeFate.class, Teams.class);
      boolean fromAnswers =
          Set.of("RO1a", "RV2").contains(signal.id()); // written after the concern

      assertThat(Audit.isReplayed(Signals.card(signal.id())))
          .as(signal.id())
          .isEqualTo(fromThreads && !fromEvents && !fromAnswers);
    }
  }

  private static boolean isOwn(Signal signal, Class<?>... parameters) throws NoSuchMethodException {
    String declared =
        signal.getClass().getMethod("observe", parameters).getDeclaringClass().getSimpleName();
    return !declared.equals("Signal") && !declared.equals("EventSignal");
  }

  private static RateCount seen(CaseReading one, String signal) {
    return one.grid().cells().stream()
        .flatMap(cell -> cell.lines().stream())
        .filter(line -> line.card().id().equals(signal))
        .map(CaseGrid.Line::seen)
        .findFirst()
        .orElseThrow();
  }

  /** Text that was lost to a later edit can only become unknown: no success and no absence more. */
  @Property(tries = 25)
  void laterEditsNeverAddEvidence(@ForAll long seed) {
    Random random = new Random(seed);
    List<Recorded> records = company(random);
    List<PromotionCase> register = register(random);
    TeamHistory teams = new TeamHistory(teams(random));
    Map<String, CaseReading> before = read(records, teams, register);

    for (PromotionCase one : register) {
      List<Recorded> edited = withLaterEdits(records, one.knownUntil(), random);
      CaseReading after = of(one, read(edited, teams, List.of(one)));
      CaseReading then = of(one, before);
      for (int i = 0; i < then.grid().cells().size(); i++) {
        for (int line = 0; line < then.grid().cells().get(i).lines().size(); line++) {
          RateCount now = after.grid().cells().get(i).lines().get(line).seen();
          RateCount was = then.grid().cells().get(i).lines().get(line).seen();
          assertThat(now.successes()).isLessThanOrEqualTo(was.successes());
          assertThat(now.opportunities() - now.successes())
              .as("absences")
              .isLessThanOrEqualTo(was.opportunities() - was.successes());
        }
      }
    }
  }

  /** The test itself must be able to fail: the same events a day earlier are seen. */
  @Test
  void eventsBeforeTheDecisionDoChangeCells() {
    Recorded quiet =
        Records.change("c1", "ana", "2026-02-02T09:00:00Z", "Cache.")
            .approved("bo", "2026-02-09T12:00:00Z")
            .launched("2026-02-10T09:00:00Z")
            .recorded();
    Recorded spoken =
        Records.change("c1", "ana", "2026-02-02T09:00:00Z", "Cache.")
            .says("ana", "2026-02-09T09:00:00Z", TEXTS.get(1))
            .approved("bo", "2026-02-09T12:00:00Z")
            .launched("2026-02-10T09:00:00Z")
            .recorded();
    PromotionCase one = Records.decided("1", "ana", "2026-03-01", Outcome.PROMOTED, "Good calls.");

    CaseReading without = Records.audit(List.of(quiet)).read(List.of(one)).get(0);
    CaseReading with = Records.audit(List.of(spoken)).read(List.of(one)).get(0);

    assertThat(without.grid().present()).isZero();
    assertThat(with.grid().present()).isEqualTo(1);
  }

  @Test
  void whatCameLaterStandsApart() {
    Recorded change =
        Records.change("c1", "ana", "2026-03-02T09:00:00Z", "Cache.")
            .says("ana", "2026-03-05T09:00:00Z", TEXTS.get(1))
            .approved("bo", "2026-03-09T12:00:00Z")
            .launched("2026-03-10T09:00:00Z")
            .recorded();
    PromotionCase one = Records.decided("1", "ana", "2026-03-01", Outcome.PROMOTED, "Good calls.");

    CaseReading reading = Records.audit(List.of(change)).read(List.of(one)).get(0);

    assertThat(reading.grid().lookedFor()).isZero();
    assertThat(reading.later()).isNotEmpty();
  }

  @Test
  void aTextEditedLaterLeavesItsConversationUnobservable() {
    Records change =
        Records.change("c1", "ana", "2026-02-02T09:00:00Z", "Cache.")
            .says("ana", "2026-02-09T09:00:00Z", "Looks fine.")
            .approved("bo", "2026-02-09T12:00:00Z")
            .launched("2026-02-10T09:00:00Z");
    PromotionCase one = Records.decided("1", "ana", "2026-03-01", Outcome.PROMOTED, "Good calls.");

    CaseReading whole = Records.audit(List.of(change.recorded())).read(List.of(one)).get(0);
    change.edited(1, "2026-04-01T09:00:00Z");
    CaseReading lost = Records.audit(List.of(change.recorded())).read(List.of(one)).get(0);

    assertThat(whole.grid().lookedFor()).isPositive();
    assertThat(lost.grid().lookedFor()).isZero();
  }

  /** Everything but what is kept apart on purpose. */
  private static List<Object> asOf(CaseReading one) {
    return List.of(
        one.volume(),
        one.grid(),
        one.answers(),
        one.recency(),
        one.words(),
        one.measures(),
        one.window(),
        one.team(),
        one.teamPace());
  }

  private static Map<String, CaseReading> read(
      List<Recorded> records, TeamHistory teams, List<PromotionCase> register) {
    return Records.audit(records, teams).read(register).stream()
        .collect(Collectors.toMap(one -> one.promotion().caseId(), one -> one));
  }

  private static CaseReading of(PromotionCase one, Map<String, CaseReading> readings) {
    return Objects.requireNonNull(readings.get(one.caseId()));
  }

  private static List<PromotionCase> register(Random random) {
    List<PromotionCase> register = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      LocalDate day = LocalDate.of(2025, 6, 1).plusDays(random.nextInt(400));
      Outcome outcome = random.nextBoolean() ? Outcome.PROMOTED : Outcome.DEFERRED;
      String person = PEOPLE.get(random.nextInt(PEOPLE.size()));
      register.add(Records.decided("case-" + i, person, day.toString(), outcome, "Fast."));
    }
    return register;
  }

  private static List<Recorded> company(Random random) {
    List<Recorded> records = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      records.add(partly(conversation("t" + i, moment(random, START, DAYS), random), random));
    }
    return records;
  }

  /** Half of the changes are parts of some other within a week: later ones too. */
  private static Recorded partly(Recorded alone, Random random) {
    boolean isPart = alone.thread().kind().equals("change") && random.nextBoolean();
    int title = random.nextInt(2);
    return isPart ? asPart(alone, "Rework of exchange rates " + title + ", 1 of 3") : alone;
  }

  private static Recorded asPart(Recorded alone, String title) {
    WorkThread thread = alone.thread();
    String owner = Objects.requireNonNull(thread.ownerId());
    return new Recorded(
        thread,
        alone.edits(),
        true,
        new Part(thread.subjectId(), owner, "p", title, "", "main", thread.openedAt()));
  }

  /** Everybody in a team from the start, half of them in another from some day on. */
  private static List<Membership> teams(Random random) {
    List<Membership> periods = new ArrayList<>();
    for (String person : PEOPLE) {
      LocalDate moved = LocalDate.of(2025, 1, 1).plusDays(random.nextInt(DAYS));
      if (random.nextBoolean()) {
        periods.addAll(period(person, team(random), null, moved.toString()));
        periods.addAll(period(person, team(random), moved.toString(), null));
      } else {
        periods.addAll(period(person, team(random), null, null));
      }
    }
    return periods;
  }

  private static String team(Random random) {
    return "team-" + random.nextInt(3);
  }

  private static List<Membership> period(
      String person, String team, @Nullable String from, @Nullable String until) {
    return List.of(
        new Membership(
            person,
            team,
            null,
            null,
            null,
            null,
            from == null ? null : LocalDate.parse(from),
            until == null ? null : LocalDate.parse(until)));
  }

  /** From the day of the decision on, everybody is somewhere else. */
  private static List<Membership> withLaterMoves(
      List<Membership> teams, LocalDate day, Random random) {
    List<Membership> moved = new ArrayList<>();
    for (Membership one : teams) {
      boolean began = one.validFrom() == null || one.validFrom().isBefore(day);
      if (began) {
        LocalDate from = one.validFrom();
        LocalDate until = one.validUntil();
        boolean open = until == null || until.isAfter(day);
        moved.addAll(
            period(
                one.personId(),
                one.teamId(),
                from == null ? null : from.toString(),
                String.valueOf(open ? day : until)));
      }
    }
    PEOPLE.forEach(person -> moved.addAll(period(person, team(random), day.toString(), null)));
    return moved;
  }

  private static Recorded conversation(String id, Instant opened, Random random) {
    String owner = PEOPLE.get(random.nextInt(PEOPLE.size()));
    boolean isTicket = random.nextInt(4) == 0;
    Records records =
        isTicket
            ? Records.ticket(id, owner, opened.toString(), text(random))
            : Records.change(id, owner, opened.toString(), text(random));
    for (int i = random.nextInt(4); i > 0; i--) {
      String author = PEOPLE.get(random.nextInt(PEOPLE.size()));
      records.says(author, moment(random, opened, 40).toString(), text(random));
    }
    if (!isTicket && random.nextBoolean()) {
      records.launched(moment(random, opened, 60).toString());
      records.approved(PEOPLE.get(random.nextInt(PEOPLE.size())), opened.toString());
    }
    return records.recorded();
  }

  private static String text(Random random) {
    return TEXTS.get(random.nextInt(TEXTS.size()));
  }

  private static Instant moment(Random random, Instant from, int days) {
    return from.plus(random.nextInt(days * 24), ChronoUnit.HOURS);
  }

  /** Comments, approvals, launches and whole conversations from the day of the decision on. */
  private static List<Recorded> withLaterEvents(
      List<Recorded> records, LocalDate day, Random random) {
    Instant since = day.atStartOfDay(java.time.ZoneOffset.UTC).toInstant();
    List<Recorded> more = new ArrayList<>();
    for (Recorded recorded : records) {
      more.add(random.nextBoolean() ? continued(recorded, since, random) : recorded);
    }
    for (int i = 0; i < 8; i++) {
      more.add(partly(conversation("later" + i, moment(random, since, 20), random), random));
    }
    return more;
  }

  private static Recorded continued(Recorded recorded, Instant since, Random random) {
    WorkThread thread = recorded.thread();
    Recorded donor = conversation("donor", since, random);
    List<Utterance> utterances = new ArrayList<>(thread.utterances());
    for (Utterance said : donor.thread().utterances()) {
      utterances.add(
          new Utterance(
              thread.subjectId() + "-later-" + said.textId(),
              said.authorId(),
              "CHANGE_COMMENT",
              said.permalink(),
              moment(random, since, 90),
              said.words(),
              said.isRepeated(),
              said.readings()));
    }
    List<Approved> approvals = new ArrayList<>(thread.approvals());
    approvals.add(
        new Approved(PEOPLE.get(random.nextInt(PEOPLE.size())), moment(random, since, 90)));
    Instant launchedAt =
        thread.launchedAt() == null ? moment(random, since, 90) : thread.launchedAt();
    return new Recorded(
        new WorkThread(
            thread.kind(),
            thread.subjectId(),
            thread.reference(),
            thread.title(),
            thread.ownerId(),
            thread.permalink(),
            thread.openedAt(),
            thread.kind().equals("change") ? launchedAt : null,
            approvals,
            utterances,
            thread.repeats()),
        recorded.edits(),
        recorded.commentsKnown(),
        recorded.part());
  }

  private static List<Recorded> withLaterEdits(
      List<Recorded> records, Instant since, Random random) {
    List<Recorded> edited = new ArrayList<>();
    for (Recorded recorded : records) {
      List<Recorded.Edit> edits = new ArrayList<>(recorded.edits());
      for (Utterance said : recorded.thread().utterances()) {
        if (random.nextInt(3) == 0) {
          edits.add(new Recorded.Edit(said.textId(), moment(random, since, 50)));
        }
      }
      edited.add(new Recorded(recorded.thread(), edits, recorded.commentsKnown(), recorded.part()));
    }
    return edited;
  }
}
