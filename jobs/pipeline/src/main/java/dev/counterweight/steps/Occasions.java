package dev.counterweight.steps;

import dev.counterweight.exposure.Wholes;
import dev.counterweight.model.Kinds;
import dev.counterweight.model.Teams;
import dev.counterweight.signals.ChangeFate;
import dev.counterweight.signals.ChangeFate.Follower;
import dev.counterweight.signals.ChangeFate.Heard;
import dev.counterweight.signals.Opportunity;
import dev.counterweight.signals.Opportunity.State;
import dev.counterweight.signals.Signal;
import dev.counterweight.signals.Standings;
import dev.counterweight.signals.TicketCourse;
import dev.counterweight.signals.WorkThread;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The opportunities in what was gathered of one whole: the conversation, the course of a ticket and
 * the fate of a change, each judged by every signal; parts of one change taken together.
 *
 * @param bots what they wrote has no author
 * @param commentsOnChangesKnown false where no discussion of any change landed: then what was not
 *     found on a change could not be observed
 * @param known what is known of each beside its own texts
 */
record Occasions(
    Set<String> bots,
    Teams teams,
    List<Signal> signals,
    Rulings rulings,
    boolean commentsOnChangesKnown,
    Known known)
    implements Serializable {

  /**
   * What is known beside the texts.
   *
   * @param followers what points back at each change
   * @param voices who was heard on each change
   * @param tiers the highest impact tier of the launches that a change is in
   * @param blocked tickets that somebody says wait for another
   * @param until the newest text that was read
   */
  record Known(
      Map<String, List<Follower>> followers,
      Voices voices,
      Map<String, Integer> tiers,
      Set<String> blocked,
      Instant until)
      implements Serializable {

    /** Nothing beside the texts. */
    static final Known NOTHING =
        new Known(Map.of(), Voices.NONE, Map.of(), Set.of(), Instant.EPOCH);
  }

  /** All opportunities of one whole. */
  List<Opportunity> of(Gathered gathered) {
    List<Opportunity> found = new ArrayList<>();
    Map<String, WorkThread> threads = threads(gathered);
    for (Gathered.Head head : gathered.heads()) {
      WorkThread thread = threads.get(head.subjectId());
      if (thread != null) {
        found.addAll(ofConversation(thread));
      }
      found.addAll(
          head.kind().equals(Kinds.TICKET) ? ofCourse(head, thread, gathered) : ofFate(head));
    }
    return gathered.heads().size() > 1 ? together(found, gathered.wholeId()) : found;
  }

  /** The conversations, by change or ticket, in the order in which people spoke. */
  Map<String, WorkThread> threads(Gathered gathered) {
    Map<String, List<WorkThread.Utterance>> said = new HashMap<>();
    for (Gathered.Said text : gathered.said()) {
      said.computeIfAbsent(text.subjectId(), subject -> new ArrayList<>())
          .add(withoutBot(rulings.applied(text.textHash(), text.utterance())));
    }
    Map<String, WorkThread> threads = new TreeMap<>();
    for (Gathered.Head head : gathered.heads()) {
      List<WorkThread.Utterance> utterances = said.get(head.subjectId());
      if (utterances != null
          && threads.put(head.subjectId(), thread(head, utterances, gathered)) != null) {
        throw new IllegalStateException("More than one row for " + head.subjectId());
      }
    }
    return threads;
  }

  private WorkThread thread(
      Gathered.Head head, List<WorkThread.Utterance> utterances, Gathered gathered) {
    return ordered(
        new WorkThread(
            head.kind(),
            head.subjectId(),
            head.reference(),
            head.title(),
            unlessBot(head.ownerId()),
            head.permalink(),
            head.openedAt(),
            head.launchedAt(),
            gathered.approvals().stream()
                .filter(approval -> approval.subjectId().equals(head.subjectId()))
                .map(Gathered.Approval::approved)
                .filter(approved -> !bots.contains(approved.approverId()))
                .toList(),
            utterances,
            gathered.again().stream()
                .filter(again -> again.subjectId().equals(head.subjectId()))
                .flatMap(again -> again.repeats().stream())
                .toList()));
  }

  private List<Opportunity> ofConversation(WorkThread thread) {
    return signals.stream()
        .flatMap(signal -> Standings.observe(signal, thread, teams).stream())
        .map(answer -> commentsOnChangesKnown ? answer : unheard(answer))
        .toList();
  }

  private List<Opportunity> ofCourse(
      Gathered.Head head, @Nullable WorkThread thread, Gathered gathered) {
    TicketCourse course =
        new TicketCourse(
            head.subjectId(),
            head.reference(),
            unlessBot(head.ownerId()),
            head.assigneeId(),
            head.openedAt(),
            head.resolvedAt(),
            gathered.edited().stream()
                .filter(edited -> edited.subjectId().equals(head.subjectId()))
                .map(edited -> withoutBot(edited.edit()))
                .sorted(
                    Comparator.comparing(TicketCourse.Edit::editedAt)
                        .thenComparing(TicketCourse.Edit::field)
                        .thenComparing(edit -> String.valueOf(edit.toValue())))
                .toList(),
            thread == null ? List.of() : thread.utterances(),
            known.blocked().contains(head.subjectId()),
            known.until());
    return signals.stream()
        .flatMap(signal -> Standings.observe(signal, course, teams).stream())
        .toList();
  }

  /** What one makes, launches and sees alone is no occasion, and could be without end. */
  private List<Opportunity> ofFate(Gathered.Head head) {
    String change = head.subjectId();
    Instant launchedAt = head.launchedAt();
    if (launchedAt == null) {
      return List.of();
    }
    List<Follower> after = known.followers().getOrDefault(change, List.of());
    List<Heard> heard = known.voices().on(change, launchedAt);
    if (after.isEmpty() && !isTouched(head.ownerId(), change, heard)) {
      return List.of();
    }
    ChangeFate fate =
        new ChangeFate(
            change,
            head.ownerId(),
            launchedAt,
            known.until(),
            known.tiers().get(change),
            heard,
            after);
    return signals.stream().flatMap(signal -> signal.observe(fate, teams).stream()).toList();
  }

  /**
   * Somebody beside its owner was heard on it before the launch, or on what belongs to it after.
   */
  private static boolean isTouched(@Nullable String owner, String change, List<Heard> heard) {
    return heard.stream()
        .filter(one -> !one.personId().equals(owner))
        .anyMatch(one -> !one.isEarly() || one.subjectId().equals(change));
  }

  /** One for each signal and person where there is one for each of the parts. */
  private static List<Opportunity> together(List<Opportunity> onTheParts, String wholeId) {
    Map<String, List<Opportunity>> bySignalAndPerson =
        onTheParts.stream()
            .collect(
                Collectors.groupingBy(
                    one -> one.signal() + "\n" + one.personId(),
                    TreeMap::new,
                    Collectors.toList()));
    return bySignalAndPerson.values().stream()
        .flatMap(all -> Wholes.merged(all, wholeId).stream())
        .toList();
  }

  private @Nullable String unlessBot(@Nullable String person) {
    return person != null && bots.contains(person) ? null : person;
  }

  private WorkThread.Utterance withoutBot(WorkThread.Utterance utterance) {
    return bots.contains(String.valueOf(utterance.authorId())) ? utterance.by(null) : utterance;
  }

  private TicketCourse.Edit withoutBot(TicketCourse.Edit edit) {
    return bots.contains(String.valueOf(edit.editorId())) ? edit.by(null) : edit;
  }

  /** Missing data is never a negative. */
  private static Opportunity unheard(Opportunity answer) {
    boolean unknown =
        answer.subjectKind().equals(Kinds.CHANGE) && answer.state() == State.NOT_FOUND;
    return unknown ? answer.in(State.NOT_OBSERVABLE) : answer;
  }

  /** Spark gathers in no order; a conversation has one: the description, then by time. */
  private static WorkThread ordered(WorkThread thread) {
    Comparator<WorkThread.Utterance> byTime =
        Comparator.comparing(
                (WorkThread.Utterance utterance) -> !utterance.textId().equals(thread.subjectId()))
            .thenComparing(WorkThread.Utterance::writtenAt)
            .thenComparing(WorkThread.Utterance::textId);
    Comparator<WorkThread.Approved> byApproval =
        Comparator.comparing(
                WorkThread.Approved::at, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(WorkThread.Approved::approverId);
    return new WorkThread(
        thread.kind(),
        thread.subjectId(),
        thread.reference(),
        thread.title(),
        thread.ownerId(),
        thread.permalink(),
        thread.openedAt(),
        thread.launchedAt(),
        thread.approvals().stream().sorted(byApproval).toList(),
        thread.utterances().stream().sorted(byTime).toList(),
        thread.repeats());
  }
}
