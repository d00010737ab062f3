package dev.counterweight.signals.text;

import dev.counterweight.signals.Cue;
import dev.counterweight.signals.Detector;
import dev.counterweight.signals.Finding;
import dev.counterweight.signals.Passage;
import dev.counterweight.signals.Standing;
import java.util.ArrayList;
import java.util.List;

/** Every detector there is. */
public final class Detectors {
  /** The detector of exchanges. */
  public static final String OUTCOME = "outcome";

  private static final List<String> OUTCOMES =
      List.of("acted", "declined", "accepted", "withdrawn");

  private Detectors() {}

  public static List<Detector> all() {
    return List.of(TextDetector.values());
  }

  /** Whether flags of a detector may be leaned on; of one that nobody measured, they may not. */
  public static boolean isAsserted(String detector) {
    return all().stream()
        .anyMatch(one -> one.id().equals(detector) && one.standing() == Standing.ASSERTED);
  }

  /** What all of them see in a passage, whose words are cut once for them together. */
  public static List<Finding> read(Passage passage) {
    Language language = Language.shipped();
    Observation seen = Observation.of(language.borrowed(passage, 0));
    List<Finding> findings = new ArrayList<>();
    if (seen.isEmpty()) {
      return findings;
    }
    Judge judge = new Judge(seen, language);
    for (TextDetector detector : TextDetector.values()) {
      if (!detector.reads(passage.place())) {
        continue;
      }
      if (detector == TextDetector.PREVENTION) {
        prevention(passage, language, findings);
      } else {
        detector.judge(judge).ifPresent(findings::add);
      }
    }
    return findings;
  }

  /** What became of a concern (labelling guide H): one answer for every exchange. */
  public static Finding outcome(Exchange exchange) {
    Language language = Language.shipped();
    Observation seen = Observation.of(exchange, language);
    Judge judge = new Judge(seen, language);
    String best = "unclear";
    double most = 0;
    for (String outcome : OUTCOMES) {
      double p = judge.probability(outcome);
      if (judge.says(outcome) && p > most) {
        most = p;
        best = outcome;
      }
    }
    String version = outcomeVersion(language);
    if (most > 0) {
      return judge.finding(OUTCOME, version, best, best, 1, List.of());
    }
    boolean silent =
        seen.facts[Observation.FACTS.indexOf("silent")] > 0 && exchange.pushesAfter() == 0;
    String answer = silent ? "unanswered" : "unclear";
    return new Finding(OUTCOME, version, answer, 0, silent ? 0.9 : 0.5, 0, 0, List.of(), List.of());
  }

  /** Whether flags of an outcome may be leaned on; what is told from facts alone is unmeasured. */
  static boolean isAssertedOutcome(String label) {
    return OUTCOMES.contains(label) && Language.shipped().model(label).isAsserted();
  }

  private static String outcomeVersion(Language language) {
    return language.version(OUTCOME, () -> versionOfOutcomes(language));
  }

  private static String versionOfOutcomes(Language language) {
    StringBuilder all = new StringBuilder();
    OUTCOMES.forEach(outcome -> all.append(language.model(outcome).version()));
    return "2026.2-%08x".formatted(all.toString().hashCode());
  }

  /** The chance of one published label for a labelled item, by the shipped models. */
  public static double probability(String label, LabelledItem item) {
    Language language = Language.shipped();
    return new Judge(item.observe(language), language).probability(label);
  }

  /** From which probability the shipped model of a label says yes. */
  public static double threshold(String label) {
    return Language.shipped().model(label).threshold();
  }

  /** The standing of one label of the guide. */
  public static String standingOfLabel(String label) {
    return Language.shipped().model(label).standing();
  }

  /** A change is what its title and its description say together. */
  private static void prevention(Passage passage, Language language, List<Finding> findings) {
    String head = passage.title() + "\n\n";
    Passage whole = Passage.of(head + passage.text(), passage.place(), passage.title(), true);
    Judge judge = new Judge(Observation.of(language.borrowed(whole, 1)), language);
    TextDetector.PREVENTION
        .judge(judge)
        .map(finding -> moved(finding, -head.length(), passage.text().length()))
        .ifPresent(findings::add);
  }

  private static Finding moved(Finding finding, int by, int length) {
    List<Cue> cues =
        finding.cues().stream()
            .map(
                c ->
                    new Cue(
                        c.name(),
                        within(c.start() + by, length),
                        within(c.end() + by, length),
                        c.weight()))
            .toList();
    return new Finding(
        finding.detector(),
        finding.version(),
        finding.label(),
        finding.value(),
        finding.probability(),
        within(finding.start() + by, length),
        within(finding.end() + by, length),
        finding.parts(),
        cues);
  }

  private static int within(int at, int length) {
    return Math.max(0, Math.min(length, at));
  }
}
