package dev.counterweight.connectors.jira;

import java.util.Optional;

/**
 * What is remembered of an issue once it and all that its page cut short have landed.
 *
 * @param row digest of its own row; with another one, what hangs on it is read again
 * @param project key of the project it was in
 * @param month in which it was created, {@code 2026-05}
 * @param comments how many comments there are beside it, as Jira counts them
 * @param histories how many changelog entries there are beside it
 */
record IssueState(String row, String project, String month, long comments, long histories) {
  /** As it is remembered. */
  String text() {
    return String.join(" ", row, project, month, Long.toString(comments), Long.toString(histories));
  }

  /** Empty for what another version wrote. */
  static Optional<IssueState> parse(String text) {
    String[] parts = text.split(" ", -1);
    try {
      return parts.length == 5
          ? Optional.of(
              new IssueState(
                  parts[0], parts[1], parts[2], Long.parseLong(parts[3]), Long.parseLong(parts[4])))
          : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
