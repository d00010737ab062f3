package dev.counterweight.signals;

import dev.counterweight.model.Kinds;
import dev.counterweight.signals.Opportunity.State;
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
 * 0.2 RO1, D5.) One answer per person who took part and launch, however many concerns; words pasted
 * again, by anybody, are nothing new.
 */
public final class PreLaunchConcern extends NamedSignal {
  private static final long serialVersionUID = 1L;

  public static final String ID = "RO1";

  public PreLaunchConcern() {
    super(ID, "2026.2");
  }

  @Override
  public List<Opportunity> observe(WorkThread thread) {
    Instant launchedAt = thread.launchedAt();
    if (launchedAt == null || !thread.kind().equals(Kinds.CHANGE)) {
      return List.of();
    }
    List<Utterance> before = Utterances.before(launchedAt, thread);
    Map<String, List<Evidence>> concerns = new TreeMap<>();
    Participation.in(thread, launchedAt).forEach(person -> concerns.put(person, new ArrayList<>()));
    Utterances.Seen seen = new Utterances.Seen();
    for (Utterance utterance : before) {
      Reading reading = utterance.reading("concern");
      boolean material = reading != null && reading.finding().label().equals(Labels.MATERIAL);
      String author = utterance.authorId();
      List<Evidence> own = author == null ? null : concerns.get(author);
      if (reading != null && material && own != null && seen.isNew("", reading)) {
        own.add(Evidence.of(utterance, reading));
      }
    }
    List<Opportunity> launches = new ArrayList<>();
    concerns.forEach(
        (person, evidence) -> launches.add(launch(thread, launchedAt, person, evidence)));
    return launches;
  }

  private Opportunity launch(
      WorkThread thread, Instant launchedAt, String person, List<Evidence> evidence) {
    State state = evidence.isEmpty() ? State.NOT_FOUND : State.PRESENT;
    return answer(
        thread,
        person,
        thread.subjectId(),
        launchedAt,
        state,
        state == State.PRESENT ? 1 : 0,
        List.copyOf(evidence));
  }
}
