package dev.counterweight.threads;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a note of the tool says happened. GitLab writes them in English sentences and has no other
 * history of pushes, approvals and assignments (SURPRISES 20).
 *
 * @param kind pushed, approved, assigned, review-requested, draft, ready, retitled, mentioned,
 *     other
 * @param to names of those assigned or asked
 * @param from names of those it is taken from
 */
public record Event(String kind, List<String> to, List<String> from) {
  private static final Pattern PUSHED =
      Pattern.compile(
          "(?i)^(?:added \\d+ (?:new )?commits?|added commits|(?:force[- ])?pushed)\\b");
  private static final Pattern NAME = Pattern.compile("@([A-Za-z0-9_][A-Za-z0-9_.-]{0,127})");
  private static final Pattern TAKEN =
      Pattern.compile("(?i)\\b(?:unassigned|removed review request)\\b");
  private static final int LONGEST = 2000;

  /** Reads a note. */
  public static Event of(String note) {
    String text = note.length() > LONGEST ? note.substring(0, LONGEST) : note;
    if (PUSHED.matcher(text).find()) {
      return plain("pushed");
    }
    if (text.startsWith("approved this merge request")) {
      return plain("approved");
    }
    if (text.startsWith("requested review from") || text.startsWith("removed review request")) {
      return people("review-requested", text);
    }
    if (text.startsWith("assigned to") || text.startsWith("unassigned")) {
      return people("assigned", text);
    }
    boolean isDuplicate = text.startsWith("marked this") && text.contains("duplicate");
    if (text.startsWith("mentioned in") || isDuplicate) {
      return plain("mentioned");
    }
    if (text.startsWith("changed title") || text.startsWith("changed the description")) {
      return plain("retitled");
    }
    if (text.startsWith("marked this merge request as")) {
      return plain(text.contains("draft") ? "draft" : "ready");
    }
    return plain("other");
  }

  private static Event plain(String kind) {
    return new Event(kind, List.of(), List.of());
  }

  /** "assigned to @a and unassigned @b": what stands behind the second verb is taken away. */
  private static Event people(String kind, String text) {
    Matcher taken = TAKEN.matcher(text);
    int split = taken.find() ? taken.start() : text.length();
    List<String> to = new ArrayList<>();
    List<String> from = new ArrayList<>();
    Matcher name = NAME.matcher(text);
    while (name.find()) {
      (name.start() < split ? to : from).add(name.group(1));
    }
    return new Event(kind, List.copyOf(to), List.copyOf(from));
  }
}
