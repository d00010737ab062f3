package dev.counterweight.signals.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.counterweight.signals.Detector;
import dev.counterweight.signals.Finding;
import dev.counterweight.signals.Passage;
import dev.counterweight.signals.Passage.Place;
import dev.counterweight.text.MarkdownText;
import dev.counterweight.text.WikiText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * What the detectors reach on the labelled items, where a folder {@code shared/labels} stands
 * beside the repository. Prints the figures of the pages; asserts floors well below them, which
 * break when a detector breaks.
 *
 * <p>The phrases were written while reading three quarters of the items; the quarter that was not
 * read, by a hash of the item's group, is printed by itself.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LabelledItemsTest {
  @Test
  void concern() throws IOException {
    Detector detector = new ConcernDetector();

    Score material =
        score("concern", "material", detector, is("concern", "material"), label("material"));

    assertThat(material.precision()).isGreaterThan(0.50);
    assertThat(material.recall()).isGreaterThan(0.15);
  }

  @Test
  void plans() throws IOException {
    Detector rollback = new RollbackPlanDetector();
    Detector detection = new DetectionPlanDetector();

    Score stated = score("plan", "rollback >= 2", rollback, atLeast("rollback", 2), grade(2));
    score("plan", "rollback 3", rollback, atLeast("rollback", 3), grade(3));
    Score noticed = score("plan", "detection >= 2", detection, atLeast("detection", 2), grade(2));
    score("plan", "detection 3", detection, atLeast("detection", 3), grade(3));

    assertThat(stated.precision()).isGreaterThan(0.70);
    assertThat(stated.recall()).isGreaterThan(0.75);
    assertThat(noticed.precision()).isGreaterThan(0.65);
  }

  @Test
  void handoff() throws IOException {
    Detector detector = new HandoffDetector();

    Score handoff = score("handoff", "handoff", detector, isTrue("is_handoff"), label("handoff"));
    for (String part : List.of("goal", "owner", "open", "answer_by")) {
      Predicate<Map<String, Object>> both = isTrue("is_handoff").and(isTrue(part));
      score("handoff", part, detector, both, part(part.replace('_', '-')));
    }

    score(
        "handoff",
        "complete (CL1)",
        detector,
        isTrue("is_handoff").and(item -> partsOf(item) >= 3),
        grade(3));

    assertThat(handoff.precision()).isGreaterThan(0.75);
    assertThat(handoff.recall()).isGreaterThan(0.70);
  }

  @Test
  void decision() throws IOException {
    Detector detector = new DecisionDetector();

    Score decision =
        score("decision", "decision", detector, isTrue("is_decision"), label("decision"));
    score("decision", "asks-only", detector, isTrue("asks_only"), label("asks-only"));
    for (String part : List.of("options", "reason", "cost")) {
      Predicate<Map<String, Object>> both = isTrue("is_decision").and(isTrue(part));
      score("decision", part, detector, both, part(part));
    }

    Predicate<Map<String, Object>> why = isTrue("reason").or(isTrue("cost"));
    score(
        "decision",
        "record (DS1)",
        detector,
        isTrue("is_decision").and(isTrue("options")).and(why),
        part("options").and(part("reason").or(part("cost"))));

    assertThat(decision.precision()).isGreaterThan(0.65);
    assertThat(decision.recall()).isGreaterThan(0.28);
  }

  @Test
  void question() throws IOException {
    Score question =
        score(
            "question",
            "question",
            new QuestionDetector(),
            isTrue("is_question"),
            label("question"));

    assertThat(question.precision()).isGreaterThan(0.75);
    assertThat(question.recall()).isGreaterThan(0.70);
  }

  /** Prints one line per group of items and returns the score on all. */
  private static Score score(
      String task,
      String name,
      Detector detector,
      Predicate<Map<String, Object>> truth,
      Predicate<Finding> answer)
      throws IOException {
    List<Map<String, Object>> items = items(task);
    System.out.printf("%-16s %s%n", name, score(items, i -> true, detector, truth, answer, "all"));
    System.out.printf(
        "%-16s %s%n", "", score(items, i -> !isOffice(i), detector, truth, answer, "public"));
    System.out.printf(
        "%-16s %s%n", "", score(items, i -> isOffice(i), detector, truth, answer, "office"));
    System.out.printf(
        "%-16s %s%n", "", score(items, i -> isUnread(i), detector, truth, answer, "not read"));
    return score(items, i -> true, detector, truth, answer, "all");
  }

  private static Score score(
      List<Map<String, Object>> items,
      Predicate<Map<String, Object>> group,
      Detector detector,
      Predicate<Map<String, Object>> truth,
      Predicate<Finding> answer,
      String name) {
    int flagged = 0;
    int positives = 0;
    int both = 0;
    for (Map<String, Object> item : items.stream().filter(group).toList()) {
      boolean said = detector.read(passage(item)).filter(answer).isPresent();
      boolean is = truth.test(item);
      flagged += said ? 1 : 0;
      positives += is ? 1 : 0;
      both += said && is ? 1 : 0;
    }
    return new Score(name, positives, flagged, both);
  }

  private record Score(String group, int positives, int flagged, int both) {
    double precision() {
      return both / (double) flagged;
    }

    double recall() {
      return both / (double) positives;
    }

    @Override
    public String toString() {
      return "%-14s positives %3d flagged %3d precision %.2f recall %.2f f1 %.2f"
          .formatted(
              group, positives, flagged, precision(), recall(), 2.0 * both / (positives + flagged));
    }
  }

  private static Passage passage(Map<String, Object> item) {
    String text = field(item, "text");
    String context = field(item, "context");
    boolean wiki = field(item, "source").equals("appkit");
    boolean described = context.contains("description") || context.contains("launch design");
    boolean ticket = wiki || context.contains("ticket");
    Place place = ticket ? Place.TICKET_COMMENT : Place.CHANGE_COMMENT;
    if (described) {
      place = ticket ? Place.TICKET_DESCRIPTION : Place.CHANGE_DESCRIPTION;
    }
    String canonical = wiki ? WikiText.canonical(text) : MarkdownText.canonical(text);
    boolean byOwner = described || context.contains("by the author");
    return Passage.of(canonical, place, context, byOwner);
  }

  private static boolean isOffice(Map<String, Object> item) {
    return field(item, "source").equals("office");
  }

  private static boolean isUnread(Map<String, Object> item) {
    String group = item.getOrDefault("group", field(item, "id")).toString();
    byte[] digest = digest(group);
    return (digest[digest.length - 1] & 1) == 1 && (group.hashCode() & 1) == 1;
  }

  private static byte[] digest(String group) {
    try {
      return MessageDigest.getInstance("MD5").digest(group.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static long partsOf(Map<String, Object> item) {
    return Stream.of("goal", "owner", "open", "answer_by")
        .filter(p -> isTrue(p).test(item))
        .count();
  }

  private static Predicate<Map<String, Object>> is(String field, String value) {
    return item -> field(item, field).equals(value);
  }

  private static Predicate<Map<String, Object>> isTrue(String field) {
    return is(field, "true");
  }

  private static Predicate<Map<String, Object>> atLeast(String field, int grade) {
    return item -> Integer.parseInt(field(item, field)) >= grade;
  }

  private static Predicate<Finding> label(String label) {
    return finding -> finding.label().equals(label);
  }

  private static Predicate<Finding> grade(double grade) {
    return finding -> finding.value() >= grade;
  }

  private static Predicate<Finding> part(String part) {
    return finding -> finding.parts().contains(part);
  }

  private static String field(Map<String, Object> item, String name) {
    return item.getOrDefault(name, "").toString();
  }

  private static List<Map<String, Object>> items(String task) throws IOException {
    Optional<Path> labels = labels();
    assumeTrue(labels.isPresent(), "No folder shared/labels beside the repository: not evaluated");
    try (Stream<String> lines = Files.lines(labels.orElseThrow().resolve(task + ".jsonl"))) {
      return lines.map(JsonLine::read).toList();
    }
  }

  private static Optional<Path> labels() {
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      Path labels = at.resolve("shared/labels");
      if (Files.isDirectory(labels)) {
        return Optional.of(labels);
      }
    }
    return Optional.empty();
  }
}
