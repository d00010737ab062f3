package dev.counterweight.steps;

import dev.counterweight.signals.text.Detectors;
import java.util.List;
import java.util.Map;

/** What a reader is asked of each task, in the words of the labelling guide. */
public final class ReviewTasks {
  private static final Map<String, Task> ALL =
      Map.of(
          "concern",
          new Task(
              "Does it name a concrete way in which this change could fail or hurt somebody?",
              List.of("material", "vague")),
          "rollback",
          new Task(
              "How well does it say how this change is taken back? 1 a gesture, 2 says how, 3"
                  + " somebody else could do it",
              List.of("1", "2", "3")),
          "detection",
          new Task(
              "How well does it say how to notice that this change misbehaves? 1 a gesture, 2 says"
                  + " how, 3 the exact signal and its meaning",
              List.of("1", "2", "3")),
          "handoff",
          new Task(
              "Does work, a decision or a question pass to another named person or team here? Which"
                  + " parts does it say?",
              List.of("goal", "owner", "open", "answer_by")),
          "decision",
          new Task(
              "Does it make or record a choice about the work? Which parts does it say?",
              List.of("options", "choice", "reason", "cost")),
          "question",
          new Task(
              "Does it ask somebody for information or a decision that they are expected to give?",
              List.of("question")),
          Detectors.OUTCOME,
          new Task(
              "What became of this concern, as the answers below and what followed tell?",
              List.of("acted", "accepted", "declined", "withdrawn", "unanswered", "unclear")),
          "prevention",
          new Task(
              "Is the main effect of this change that a class of failures becomes less likely or is"
                  + " noticed sooner?",
              List.of("prevention")));

  private ReviewTasks() {}

  /**
   * What is asked.
   *
   * @param answers that a correction may give; several of handoff and decision, joined by +
   */
  public record Task(String question, List<String> answers) {
    public Task {
      answers = List.copyOf(answers);
    }
  }

  /** The task of a detector; one nobody described asks whether the proposal is right. */
  public static Task of(String detector) {
    return ALL.getOrDefault(detector, new Task("Is the proposal right?", List.of()));
  }

  /** Whether its answer is a set of parts. */
  static boolean hasParts(String task) {
    return task.equals("handoff") || task.equals("decision");
  }
}
