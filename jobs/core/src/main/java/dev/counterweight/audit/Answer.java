package dev.counterweight.audit;

import dev.counterweight.signals.Opportunity;
import dev.counterweight.signals.Opportunity.State;
import dev.counterweight.signals.SignalCard;
import dev.counterweight.signals.Signals;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the record of the window answers to one of the five questions a strong call answers (METHOD
 * 1.9).
 *
 * @param reason in a sentence, for the page
 * @param evidence what it rests on, by time; empty unless specific or vague
 */
public record Answer(
    Question question, Specificity specificity, String reason, List<Opportunity> evidence) {

  /** The questions, METHOD I1 to I5. */
  public enum Question {
    DECISIONS("Were decisions improved, not just output?"),
    RISK("Was responsibility taken when the risk was real?"),
    PREVENTION("Were problems prevented that others never saw?"),
    CLARITY("Was work made clearer across teams?"),
    MORE_THAN_ONCE("More than once, and under pressure?");

    private final String words;

    Question(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  /** How far an answer goes. */
  public enum Specificity {
    /** A date, a named thing, and the parts that the rule asks for. */
    SPECIFIC,
    /** Something, without those. */
    VAGUE,
    /** Looked for and not found. */
    NONE,
    /** No rule, no text or no occasion. */
    NOT_OBSERVABLE
  }

  private static final int CYCLES = 2;

  static List<Answer> all(List<Opportunity> seen) {
    return List.of(
        family(Question.DECISIONS, "DS", seen),
        family(Question.RISK, "RO", seen),
        family(Question.PREVENTION, "PV", seen),
        family(Question.CLARITY, "CL", seen),
        moreThanOnce(seen));
  }

  /** Whether somebody can read in it what was done: an event alone names nothing. */
  private static boolean answers(SignalCard card) {
    return !card.fewerIsBetter() && !card.contextOnly() && !card.detector().isEmpty();
  }

  private static Answer family(Question question, String prefix, List<Opportunity> seen) {
    Set<String> ids =
        Signals.cards().stream()
            .filter(card -> card.id().startsWith(prefix) && answers(card))
            .map(SignalCard::id)
            .collect(Collectors.toSet());
    List<Opportunity> here = seen.stream().filter(one -> ids.contains(one.signal())).toList();
    List<Opportunity> present = in(State.PRESENT, here);
    List<Opportunity> looked = in(State.NOT_FOUND, here);
    List<Opportunity> partly = looked.stream().filter(one -> one.value() > 0).toList();
    if (ids.isEmpty()) {
      return without(question, Specificity.NOT_OBSERVABLE, "No rule reads this yet: ask people.");
    }
    if (!present.isEmpty()) {
      String seenIn = "Seen on %d of %d occasions.";
      int occasions = present.size() + looked.size();
      return new Answer(
          question, Specificity.SPECIFIC, seenIn.formatted(present.size(), occasions), present);
    }
    if (!partly.isEmpty()) {
      String parts = "On %d of %d occasions something of it was written, not all of it.";
      return new Answer(
          question, Specificity.VAGUE, parts.formatted(partly.size(), looked.size()), partly);
    }
    return looked.isEmpty()
        ? without(
            question, Specificity.NOT_OBSERVABLE, "The window holds no occasion that can be read.")
        : without(
            question,
            Specificity.NONE,
            "Looked for on %d occasions, not found.".formatted(looked.size()));
  }

  private static List<Opportunity> in(State state, List<Opportunity> all) {
    return all.stream().filter(one -> one.state() == state).toList();
  }

  private static Answer without(Question question, Specificity specificity, String reason) {
    return new Answer(question, specificity, reason, List.of());
  }

  /** Pressure is not in the record; that it was done more than once, in more than one cycle, is. */
  private static Answer moreThanOnce(List<Opportunity> seen) {
    Set<String> good =
        Signals.cards().stream()
            .filter(Answer::answers)
            .map(SignalCard::id)
            .collect(Collectors.toSet());
    List<Opportunity> judged = seen.stream().filter(one -> good.contains(one.signal())).toList();
    List<Opportunity> present = in(State.PRESENT, judged);
    long occasions = present.stream().map(Opportunity::clusterId).distinct().count();
    long cycles = present.stream().map(Answer::cycle).distinct().count();
    String reason =
        "%d occasions in %d quarters. Whether under pressure is not in the record."
            .formatted(occasions, cycles);
    if (occasions >= 2 && cycles >= CYCLES) {
      return new Answer(Question.MORE_THAN_ONCE, Specificity.SPECIFIC, reason, present);
    }
    if (occasions >= 1) {
      return new Answer(Question.MORE_THAN_ONCE, Specificity.VAGUE, reason, present);
    }
    return in(State.NOT_FOUND, judged).isEmpty()
        ? without(
            Question.MORE_THAN_ONCE,
            Specificity.NOT_OBSERVABLE,
            "The window holds no occasion that can be read.")
        : without(Question.MORE_THAN_ONCE, Specificity.NONE, "Not found on any occasion.");
  }

  private static LocalDate cycle(Opportunity one) {
    return Window.quarterOf(LocalDate.ofInstant(one.occurredAt(), ZoneOffset.UTC));
  }
}
