package dev.counterweight.signals.text;

import dev.counterweight.signals.Passage;
import dev.counterweight.signals.Passage.Place;
import dev.counterweight.text.MarkdownText;
import dev.counterweight.text.WikiText;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One item that a reader has labelled after the guide.
 *
 * @param task name of its file, {@code handoff}
 * @param group items of one change or ticket share it
 * @param source where it was drawn from; {@code office} was written for the purpose
 * @param labels what the reader said, by field of the guide
 */
public record LabelledItem(
    String task,
    String id,
    String group,
    String source,
    String stratum,
    String context,
    String text,
    Map<String, String> labels) {

  private static final List<String> WIKI =
      List.of(
          "{html}",
          "{code",
          "{noformat}",
          "{quote}",
          "h1. ",
          "h2. ",
          "h3. ",
          "h4. ",
          "h5. ",
          "{{",
          "h6.");

  private static final List<String> COMMENT =
      List.of("comment", "inline on", "reviewed", "| by ", "pasted");

  /** Identifies the very text, to know again what a model was trained on. */
  public String key() {
    long hash = 0xcbf29ce484222325L;
    String all = task + "\n" + id + "\n" + text;
    for (int at = 0; at < all.length(); at++) {
      hash = (hash ^ all.charAt(at)) * 0x100000001b3L;
    }
    return String.format(Locale.ROOT, "%016x", hash);
  }

  boolean isExchange() {
    return task.equals("outcome");
  }

  Passage passage() {
    String where = context.toLowerCase(Locale.ROOT);
    boolean described =
        where.contains("description")
            || where.contains("launch design")
            || COMMENT.stream().noneMatch(where::contains);
    Place place = described ? Place.CHANGE_DESCRIPTION : Place.CHANGE_COMMENT;
    boolean wiki = WIKI.stream().anyMatch(text::contains);
    String canonical = wiki ? WikiText.canonical(text) : MarkdownText.canonical(text);
    boolean byOwner = described || where.contains("by the author");
    return Passage.of(canonical, place, context, byOwner);
  }

  Observation observe(Language language) {
    return isExchange()
        ? Observation.of(Exchange.read(text), language)
        : Observation.of(passage(), language);
  }

  /** The truth of a yes-or-no of the models, empty where the reader did not say. */
  Optional<Boolean> truth(String label) {
    return switch (label) {
      case "material", "vague" -> is("concern", label);
      case "acted", "accepted", "declined", "withdrawn" -> is("outcome", label);
      case "rollback", "detection" -> atLeast(label, 2);
      case "rollback-actionable" -> atLeast("rollback", 3);
      case "detection-actionable" -> atLeast("detection", 3);
      case "prevention" -> is("kind", label);
      default -> is(label, "true");
    };
  }

  private Optional<Boolean> is(String field, String value) {
    String said = labels.getOrDefault(field, "");
    boolean given = !said.isBlank() && !said.equals("null");
    return given ? Optional.of(means(said.strip(), value)) : Optional.empty();
  }

  private static boolean means(String said, String value) {
    boolean yes = said.equalsIgnoreCase("yes") || said.equals("1");
    return said.equalsIgnoreCase(value) || (yes && value.equals("true"));
  }

  private Optional<Boolean> atLeast(String field, double grade) {
    try {
      return Optional.of(Double.parseDouble(labels.getOrDefault(field, "")) >= grade);
    } catch (NumberFormatException notGiven) {
      return Optional.empty();
    }
  }
}
