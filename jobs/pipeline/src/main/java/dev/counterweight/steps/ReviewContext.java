package dev.counterweight.steps;

import static org.apache.spark.sql.functions.col;

import dev.counterweight.lake.RecordCodec;
import dev.counterweight.model.ConcernCourse;
import dev.counterweight.signals.Excerpt;
import dev.counterweight.signals.text.Detectors;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What a reader of the queue needs beside a text: the one it answers; of a concern whose outcome is
 * asked for, what was answered and what followed.
 */
final class ReviewContext {
  /** More is not read in seconds; the link leads to the rest. */
  private static final int MOST_REPLIES = 4;

  private static final int LONGEST = 280;

  private final Map<String, String> answered;
  private final Map<String, ConcernCourse> courses;
  private final Map<String, String> texts;

  private ReviewContext(
      Map<String, String> answered, Map<String, ConcernCourse> courses, Map<String, String> texts) {
    this.answered = answered;
    this.courses = courses;
    this.texts = texts;
  }

  /**
   * The context of some texts.
   *
   * @param turns which text answers which
   * @param concerns courses of the concerns among them
   * @param allTexts {@code text_id, text}, asked for only where something is to be shown
   */
  static ReviewContext of(
      Set<String> textIds,
      Dataset<Row> turns,
      Dataset<Row> concerns,
      Supplier<Dataset<Row>> allTexts) {
    Map<String, String> answered = new HashMap<>();
    turns
        .filter(col("turn_id").isin(textIds.toArray()).and(col("answers_turn_id").isNotNull()))
        .select("turn_id", "answers_turn_id")
        .collectAsList()
        .forEach(row -> answered.put(row.getString(0), row.getString(1)));
    RecordCodec<ConcernCourse> codec = Tables.CONCERN_COURSES.codec();
    Map<String, ConcernCourse> courses = new HashMap<>();
    concerns
        .collectAsList()
        .forEach(
            row -> {
              ConcernCourse course = codec.fromRow(row);
              courses.put(course.textId(), course);
            });
    List<String> shown = new ArrayList<>(answered.values());
    courses.values().forEach(course -> shown.addAll(replies(course)));
    Map<String, String> texts = shown.isEmpty() ? Map.of() : Reviews.texts(allTexts.get(), shown);
    return new ReviewContext(answered, courses, texts);
  }

  /** A line for each text around it, each beginning with what it is. */
  List<String> around(String textId, String task) {
    List<String> lines = new ArrayList<>();
    String before = answered.get(textId);
    if (before != null) {
      say("Answers: ", before, lines);
    }
    ConcernCourse course = courses.get(textId);
    if (task.equals(Detectors.OUTCOME) && course != null) {
      for (String reply : replies(course)) {
        boolean byOwner = course.ownerReplyIds().contains(reply);
        say(byOwner ? "Its owner replied: " : "Somebody replied: ", reply, lines);
      }
      lines.add(followed(course));
    }
    return lines;
  }

  private void say(String what, String textId, List<String> lines) {
    String text = texts.getOrDefault(textId, "");
    if (!text.isEmpty()) {
      String shown = Excerpt.around(text, 0, 0).text();
      lines.add(what + (shown.length() <= LONGEST ? shown : shown.substring(0, LONGEST) + " …"));
    }
  }

  private static List<String> replies(ConcernCourse course) {
    return course.replyIds().subList(0, Math.min(MOST_REPLIES, course.replyIds().size()));
  }

  private static String followed(ConcernCourse course) {
    int more = course.replyIds().size() - replies(course).size();
    return "Afterwards: %s%s; %s"
        .formatted(
            more > 0 ? more + " more replies, " : "",
            course.pushCount() == 0 ? "nothing pushed" : course.pushCount() + " pushes",
            course.mergedAt() != null
                ? "merged"
                : course.closedAt() != null ? "closed unmerged" : "still open");
  }
}
