package dev.counterweight.signals.text;

import dev.counterweight.signals.Cue;
import dev.counterweight.signals.Detector;
import dev.counterweight.signals.Finding;
import dev.counterweight.signals.Passage;
import dev.counterweight.text.MarkdownText;
import java.util.List;

/** Short forms for reading an invented text in a test. */
final class Reads {
  private Reads() {}

  static Passage comment(String markdown) {
    return passage(markdown, Passage.Place.CHANGE_COMMENT, false);
  }

  static Passage passage(String markdown, Passage.Place place, boolean byOwner) {
    return Passage.of(MarkdownText.canonical(markdown), place, "Invoices for shops", byOwner);
  }

  /** The label, or "none". */
  static String label(Detector detector, String markdown) {
    return label(detector, comment(markdown));
  }

  static String label(Detector detector, Passage passage) {
    return detector.read(passage).map(Finding::label).orElse("none");
  }

  /** The chance of a label of the guide. */
  static double chance(String label, String markdown) {
    Language language = Language.shipped();
    return new Judge(Observation.of(comment(markdown), language), language).probability(label);
  }

  static List<String> parts(Detector detector, String markdown) {
    return detector.read(comment(markdown)).map(Finding::parts).orElse(List.of());
  }

  static List<String> cues(Detector detector, String markdown) {
    return detector.read(comment(markdown)).stream()
        .flatMap(finding -> finding.cues().stream())
        .map(Cue::name)
        .toList();
  }

  /** The words that carry the answer. */
  static String marked(Detector detector, String markdown) {
    Passage passage = comment(markdown);
    return detector
        .read(passage)
        .map(finding -> passage.text().substring(finding.start(), finding.end()))
        .orElse("");
  }
}
