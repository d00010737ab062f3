package dev.counterweight.guard;

/** The five keys that must not be evaluated (METHOD X1 to X5), and why not. */
public enum NotEvaluated {
  AI_USAGE_FREQUENCY(
      "AI usage frequency",
      "how often somebody uses a tool says nothing of the judgment used with it",
      "METHOD X1"),
  LINES_OF_CODE(
      "Lines of code",
      "fewer lines can be the harder work, and a generator writes as many as one wants",
      "METHOD X2, U1"),
  SUGGESTIONS_ACCEPTED(
      "AI suggestions accepted",
      "taking a suggestion is no achievement, and turning one down can be",
      "METHOD X3"),
  TASK_SPEED(
      "Speed of completing tasks",
      "speed follows the task and the tool; rewarding it rewards leaving the clean-up to others",
      "METHOD X4"),
  COMPARISON_WITH_NON_USERS(
      "Comparison with people who do not use AI",
      "who has a tool, and when, is the company's choice and not the person's merit",
      "METHOD X5");

  private final String title;
  private final String reason;
  private final String source;

  NotEvaluated(String title, String reason, String source) {
    this.title = title;
    this.reason = reason;
    this.source = source;
  }

  /** As people read it: {@code Lines of code}. */
  public String title() {
    return title;
  }

  /** Why it is refused, as a clause. */
  public String reason() {
    return reason;
  }

  /** Where that is said: {@code METHOD X2, U1}. */
  public String source() {
    return source;
  }
}
