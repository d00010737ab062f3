package dev.counterweight.reports.view;

import java.time.Instant;
import java.util.List;

/**
 * One item of evidence about one person.
 *
 * @param evidenceId what {@code explain} takes, and what a person quotes to contest the item
 * @param at when it was written
 * @param phase {@code Plan}, {@code Execute}, {@code Launch} or {@code Clean up}
 * @param label what the rule saw, in a few words: {@code names weak data}; may be empty
 * @param parts the named parts that are there: {@code goal}, {@code owner}; may be empty
 * @param quote the words it rests on; of an item not found, {@link Quote#NONE}
 * @param exposure the occasion and what it is one of, or where was looked: {@code One of 9 launches
 *     taken part in}
 * @param after what the records hold of what came after; may be empty
 */
public record EvidenceView(
    String evidenceId,
    Instant at,
    SignalName signal,
    String phase,
    Answer answer,
    String label,
    List<String> parts,
    Quote quote,
    Source source,
    Rule rule,
    String exposure,
    String after) {

  public EvidenceView {
    parts = List.copyOf(parts);
  }

  /** Whether the record shows it. */
  public enum Answer {
    PRESENT,
    NOT_FOUND,
    NOT_OBSERVABLE,
    /** Proposed by a rule that may not assert, and confirmed by nobody. */
    CANDIDATE,
    /** Somebody read it and says the rule is wrong. */
    REJECTED
  }

  /**
   * Words as somebody wrote them, with those the rule found marked.
   *
   * @param markStart offset in the text, in UTF-16 units
   * @param markEnd offset behind the marked words
   */
  public record Quote(String text, int markStart, int markEnd) {
    public static final Quote NONE = new Quote("", 0, 0);
  }

  /**
   * Where it stands.
   *
   * @param reference as people call it: {@code !4182, comment}
   * @param title of the change, ticket or incident; may be empty
   * @param permalink linked only when it is http or https
   */
  public record Source(String reference, String title, String permalink) {}

  /**
   * What found it.
   *
   * @param standing {@code Candidate}, {@code Asserted}, {@code Confirmed by …} or {@code Rejected
   *     by …}
   * @param error how often the rule is right, {@code right in 91 % (86 to 95) of labelled items};
   *     empty while nobody measured it
   */
  public record Rule(String id, String version, String standing, String error) {}
}
