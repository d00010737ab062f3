package dev.counterweight.reports.view;

import java.util.List;

/**
 * What a meeting about some people reads first: examples beside examples, how far raters agree,
 * what is open, whom it is about, what to ask (METHOD R07). No rater is named, and no person is set
 * beside another.
 *
 * @param over {@code Calibration pack · Meeting of 16 July 2026 · Before the meeting}
 * @param agreements of each dimension, before and after the discussion
 * @param ratingsNote what the agreement rests on, or why there is none
 * @param open disagreements that are still there, widest first
 * @param openNote what became of the others; may be empty
 * @param repeated debates of earlier quarters that came back
 */
public record CalibrationView(
    String over,
    String heading,
    String lede,
    List<AuditView.Note> facts,
    List<Pair> examples,
    List<AuditView.Effect> agreements,
    String ratingsNote,
    List<Disagreement> open,
    String openNote,
    List<String> repeated,
    List<PersonLine> people,
    List<String> questions) {

  /**
   * Two accepted examples of the same kind of work, or one where there is no other yet.
   *
   * @param match what both have in common
   * @param examples one or two, the lower level first
   */
  public record Pair(String dimension, String match, List<Example> examples) {}

  /**
   * An accepted example, without names.
   *
   * @param words as somebody wrote them
   */
  public record Example(String level, List<String> words) {}

  /**
   * Ratings of one case that lie apart.
   *
   * @param before how many gave 1 to 5 before the discussion; likewise after, all 0 for none
   * @param said reasons that raters gave, without their names
   */
  public record Disagreement(
      String question,
      String where,
      List<Integer> before,
      List<Integer> after,
      List<String> said,
      String reasons,
      String settle) {}

  /**
   * Somebody the meeting is about.
   *
   * @param readable dimensions in which a rate has an interval
   * @param toKnow what to know before reading
   * @param ratings {@code 5 of 5 raters}
   * @param questions about what the record leaves open
   */
  public record PersonLine(
      String personId,
      String name,
      String team,
      String readable,
      String toKnow,
      String ratings,
      List<String> questions) {}
}
