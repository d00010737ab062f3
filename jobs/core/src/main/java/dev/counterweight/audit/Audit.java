package dev.counterweight.audit;

import dev.counterweight.audit.CaseReading.Recency;
import dev.counterweight.model.Teams;
import dev.counterweight.signals.Evidence;
import dev.counterweight.signals.Opportunity;
import dev.counterweight.signals.Opportunity.State;
import dev.counterweight.signals.Signal;
import dev.counterweight.signals.SignalCard;
import dev.counterweight.signals.WorkThread;
import dev.counterweight.statistics.GroupPrior;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Replays every case of a register on what was written before its day. */
public final class Audit {
  private static final int RECENT_DAYS = 30;

  /** What became of changes and concerns, and histories of tickets, are not set aside. */
  private static final Set<String> NOT_REPLAYED =
      Set.of(
          "RO1a", "RO5", "RO7", "RO8", "RO9", "RO10", "RV2", "RW1", "CL3", "CL4", "CL5", "CL6",
          "CL7", "DS6");

  private final List<Conversation> conversations = new ArrayList<>();
  private final Map<String, List<Conversation>> conversationsOf = new HashMap<>();
  private final Teams teams;
  private final Settings settings;

  /**
   * How to read.
   *
   * @param minimumOpportunities below this no interval is shown
   * @param prior how far people may differ before any is seen
   */
  public record Settings(int minimumOpportunities, GroupPrior prior) {}

  /**
   * An audit over the records of an organisation.
   *
   * @param teams who was in which team when
   */
  public Audit(List<Recorded> records, Teams teams, List<Signal> signals, Settings settings) {
    this.teams = teams;
    this.settings = settings;
    for (Recorded recorded : records) {
      Conversation conversation = new Conversation(recorded, List.copyOf(signals), teams);
      conversations.add(conversation);
      for (String person : involved(recorded.thread())) {
        conversationsOf.computeIfAbsent(person, p -> new ArrayList<>()).add(conversation);
      }
    }
  }

  /** Whether an audit replays a signal; of any other it can say nothing. */
  static boolean isReplayed(SignalCard card) {
    return !NOT_REPLAYED.contains(card.id());
  }

  private static Set<String> involved(WorkThread thread) {
    Set<String> people = new TreeSet<>();
    if (thread.ownerId() != null) {
      people.add(thread.ownerId());
    }
    thread.approvals().forEach(approval -> people.add(approval.approverId()));
    for (WorkThread.Utterance utterance : thread.utterances()) {
      if (utterance.authorId() != null) {
        people.add(utterance.authorId());
      }
    }
    return people;
  }

  /** Every case, by day of decision and id. */
  public List<CaseReading> read(List<PromotionCase> register) {
    Map<LocalDate, List<PromotionCase>> byDay =
        register.stream()
            .collect(
                Collectors.groupingBy(PromotionCase::decidedOn, TreeMap::new, Collectors.toList()));
    List<CaseReading> readings = new ArrayList<>();
    byDay.forEach(
        (day, cases) -> {
          Then then = then(day);
          cases.stream()
              .sorted(Comparator.comparing(PromotionCase::caseId))
              .forEach(one -> readings.add(read(one, then)));
        });
    return Pairs.matched(readings);
  }

  /**
   * Who was as active as a person before a day: merged between half and twice as many changes. A
   * match on activity takes volume out of the question, which the reports must say.
   */
  public List<String> asActiveAs(String person, LocalDate day) {
    Observations seen = Observations.of(conversations, Window.before(day));
    int own = seen.volume(person);
    return new TreeSet<>(seen.people())
        .stream()
            .filter(other -> !other.equals(person) && own > 0)
            .filter(other -> 2 * seen.volume(other) >= own && seen.volume(other) <= 2 * own)
            .toList();
  }

  /** What all cases of one day share. */
  private record Then(
      Window window,
      Observations observations,
      WindowRates rates,
      List<Double> volumes,
      Map<String, Double> teamPaces) {}

  private Then then(LocalDate day) {
    Window window = Window.before(day);
    Observations observations = Observations.of(conversations, window);
    Map<String, List<Double>> paces = new TreeMap<>();
    for (String person : new TreeSet<>(observations.people())) {
      if (observations.volume(person) > 0) {
        paces
            .computeIfAbsent(teamOf(person, window), team -> new ArrayList<>())
            .add(observations.pace(person));
      }
    }
    Map<String, Double> teamPaces = new TreeMap<>();
    paces.forEach(
        (team, values) ->
            teamPaces.put(
                team, values.stream().mapToDouble(Double::doubleValue).average().orElse(0)));
    List<Double> volumes =
        observations.people().stream().map(person -> (double) observations.volume(person)).toList();
    return new Then(
        window, observations, WindowRates.of(observations, settings.prior), volumes, teamPaces);
  }

  /** On the last day of a window; empty where nobody declared it. */
  private String teamOf(String person, Window window) {
    return teams.teamOf(person, window.end().minusNanos(1)).orElse("");
  }

  private CaseReading read(PromotionCase one, Then then) {
    String person = one.personId();
    List<Opportunity> seen = then.observations.of(person);
    CaseGrid grid =
        CaseGrid.of(person, then.observations, then.rates, settings.minimumOpportunities);
    List<Answer> answers = Answer.all(seen);
    Rationale rationale = Rationale.of(one.rationale());
    String team = teamOf(person, then.window);
    return new CaseReading(
        one,
        then.window,
        team,
        Band.of(then.observations.volume(person), then.volumes),
        Band.of(then.teamPaces.getOrDefault(team, 0.0), then.teamPaces.values()),
        grid,
        answers,
        rationale,
        recency(one, seen),
        leadTime(one),
        CaseWords.of(one.outcome(), answers, rationale, grid),
        later(one),
        Measures.of(one, then.observations, then.rates),
        null);
  }

  private static @Nullable Long leadTime(PromotionCase one) {
    LocalDate plan = one.growthPlanOn();
    return plan == null || plan.isAfter(one.decidedOn())
        ? null
        : ChronoUnit.WEEKS.between(plan, one.decidedOn());
  }

  private static Recency recency(PromotionCase one, List<Opportunity> seen) {
    List<Opportunity> present =
        seen.stream().filter(opportunity -> opportunity.state() == State.PRESENT).toList();
    List<Opportunity> cited =
        present.stream().filter(opportunity -> isCited(opportunity, one)).toList();
    List<Opportunity> items = cited.isEmpty() ? present : cited;
    Instant recent = one.knownUntil().minus(RECENT_DAYS, ChronoUnit.DAYS);
    int latest = (int) items.stream().filter(item -> !item.occurredAt().isBefore(recent)).count();
    return new Recency(!cited.isEmpty(), latest, items.size());
  }

  /** By the id of what it stands on, or by its address. */
  private static boolean isCited(Opportunity opportunity, PromotionCase one) {
    for (String cited : one.citedEvidence()) {
      if (opportunity.subjectId().equals(cited) || opportunity.occasionId().equals(cited)) {
        return true;
      }
      for (Evidence evidence : opportunity.evidence()) {
        if (evidence.permalink().equals(cited) || evidence.textId().equals(cited)) {
          return true;
        }
      }
    }
    return false;
  }

  /** What the two quarters after the decision brought. */
  private List<Opportunity> later(PromotionCase one) {
    List<Conversation> own = conversationsOf.getOrDefault(one.personId(), List.of());
    return Observations.of(own, Window.after(one.decidedOn())).of(one.personId()).stream()
        .filter(opportunity -> opportunity.state() == State.PRESENT)
        .toList();
  }
}
