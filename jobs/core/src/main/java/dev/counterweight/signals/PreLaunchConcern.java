package dev.counterweight.signals;

import dev.counterweight.model.Kinds;
import dev.counterweight.signals.Opportunity.State;
import dev.counterweight.signals.WorkThread.Approved;
import dev.counterweight.signals.WorkThread.Reading;
import dev.counterweight.signals.WorkThread.Utterance;
import dev.counterweight.signals.text.Labels;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * RO1: did this person name a way in which the change could fail, before it reached users? (METHOD
 * 0.2 RO1, D5.) One answer per person and launch, however many concerns; words pasted again on the
 * same change, by anybody, are nothing new.
 */
public final class PreLaunchConcern implements Signal {
  private static final long serialVersionUID = 1L;

  public static final String ID = "RO1";

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String version() {
    return "2026.1";
  }

  @Override
  public List<Opportunity> observe(WorkThread thread) {
    Instant launchedAt = thread.launchedAt();
    if (launchedAt == null || !thread.kind().equals(Kinds.CHANGE)) {
      return List.of();
    }
    List<Utterance> before = Utterances.before(launchedAt, thread);
    Map<String, List<Evidence>> concerns = participants(thread, before, launchedAt);
    Utterances.Seen seen = new Utterances.Seen();
    for (Utterance utterance : before) {
      Reading reading = utterance.reading("concern");
      boolean material = reading != null && reading.finding().label().equals(Labels.MATERIAL);
      String author = utterance.authorId();
      if (reading != null && material && author != null && seen.isNew("", reading)) {
        evidenceOf(author, concerns).add(Evidence.of(utterance, reading));
      }
    }
    List<Opportunity> launches = new ArrayList<>();
    concerns.forEach(
        (person, evidence) -> launches.add(launch(thread, launchedAt, person, evidence)));
    return launches;
  }

  private static Map<String, List<Evidence>> participants(
      WorkThread thread, List<Utterance> before, Instant launchedAt) {
    Map<String, List<Evidence>> participants = new TreeMap<>();
    String owner = thread.ownerId();
    if (owner != null) {
      evidenceOf(owner, participants);
    }
    for (Utterance utterance : before) {
      String author = utterance.authorId();
      if (author != null) {
        evidenceOf(author, participants);
      }
    }
    for (Approved approval : thread.approvals()) {
      Instant at = approval.at();
      if (at == null || !at.isAfter(launchedAt)) { // without a time: approvals precede a merge
        evidenceOf(approval.approverId(), participants);
      }
    }
    return participants;
  }

  private static List<Evidence> evidenceOf(String person, Map<String, List<Evidence>> people) {
    return people.computeIfAbsent(person, p -> new ArrayList<>());
  }

  private Opportunity launch(
      WorkThread thread, Instant launchedAt, String person, List<Evidence> evidence) {
    State state = evidence.isEmpty() ? State.NOT_FOUND : State.PRESENT;
    return new Opportunity(
        ID,
        version(),
        person,
        thread.subjectId(),
        thread.subjectId(),
        thread.kind(),
        thread.subjectId(),
        launchedAt,
        state,
        state == State.PRESENT ? 1 : 0,
        List.copyOf(evidence));
  }
}
