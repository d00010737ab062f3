package dev.counterweight.audit;

import dev.counterweight.audit.Score.Dimension;
import dev.counterweight.audit.Score.ReasonCode;
import dev.counterweight.audit.Score.Round;
import dev.counterweight.statistics.audit.KrippendorffAlpha;
import dev.counterweight.statistics.audit.KrippendorffAlpha.Agreement;
import dev.counterweight.statistics.audit.KrippendorffAlpha.Metric;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How far blind raters agree, by dimension, and what they disagree about (METHOD K6, K10;
 * STATISTICS D). No rater is judged.
 *
 * @param disagreements widest first
 * @param repeated debates of an earlier quarter that came back for the same reason
 */
public record RaterAgreement(
    List<OfDimension> dimensions, List<Disagreement> disagreements, List<Repeated> repeated) {

  /** Published reliabilities of one rater of performance (Viswesvaran et al. 1996, and after). */
  public static final List<Double> PUBLISHED = List.of(.52, .65);

  private static final int RESAMPLES = 2_000;
  private static final int WIDE = 2;

  /**
   * The agreement on one dimension.
   *
   * @param raters who rated a case on average, rounded down, at least 1
   * @param ofMean the reliability of the mean of so many raters; decisions made on means are judged
   *     by it
   */
  public record OfDimension(
      Dimension dimension, Round round, Agreement agreement, int raters, double ofMean) {}

  /**
   * Ratings of one case that lie apart.
   *
   * @param spread highest minus lowest
   */
  public record Disagreement(
      String caseId, Dimension dimension, int spread, Set<ReasonCode> reasons) {}

  /** The same debate for the same reason: the framework is still too fuzzy here. */
  public record Repeated(
      String step, Dimension dimension, ReasonCode reason, Set<String> quarters) {
    /** As pages say it. */
    public String sentence() {
      return "%s, %s: %s, in %s. The framework is still too fuzzy here."
          .formatted(
              step,
              dimension.name().toLowerCase(java.util.Locale.ROOT),
              reason.words(),
              String.join(" and ", quarters));
    }
  }

  /**
   * Reads the scores of one quarter.
   *
   * @param earlier scores of quarters before
   */
  public static RaterAgreement of(Collection<Score> scores, Collection<Score> earlier, long seed) {
    List<OfDimension> dimensions = new ArrayList<>();
    for (Round round : Round.values()) {
      for (Dimension dimension : Dimension.values()) {
        List<Score> here =
            scores.stream()
                .filter(score -> score.round() == round && score.dimension() == dimension)
                .toList();
        if (!here.isEmpty()) {
          dimensions.add(agreement(dimension, round, here, seed));
        }
      }
    }
    return new RaterAgreement(
        List.copyOf(dimensions), disagreements(scores), repeated(scores, earlier));
  }

  private static OfDimension agreement(
      Dimension dimension, Round round, List<Score> scores, long seed) {
    Map<String, List<@Nullable Integer>> byCase = new TreeMap<>();
    for (Score score : scores) {
      byCase.computeIfAbsent(score.caseId(), id -> new ArrayList<>()).add(score.value());
    }
    Agreement agreement =
        KrippendorffAlpha.bootstrap(List.copyOf(byCase.values()), Metric.ORDINAL, RESAMPLES, seed);
    long given = scores.stream().filter(score -> score.value() != null).count();
    int raters = (int) Math.max(1, given / Math.max(1, byCase.size()));
    return new OfDimension(
        dimension, round, agreement, raters, KrippendorffAlpha.ofMean(agreement.alpha(), raters));
  }

  private record CaseAndDimension(String caseId, Dimension dimension) {}

  /** Those before any discussion. */
  private static List<Disagreement> disagreements(Collection<Score> scores) {
    return scores.stream()
        .filter(score -> score.round() == Round.BEFORE && score.value() != null)
        .collect(
            Collectors.groupingBy(score -> new CaseAndDimension(score.caseId(), score.dimension())))
        .entrySet()
        .stream()
        .map(entry -> disagreement(entry.getKey(), entry.getValue()))
        .filter(disagreement -> disagreement.spread >= WIDE)
        .sorted(
            Comparator.comparingInt(Disagreement::spread)
                .reversed()
                .thenComparing(Disagreement::caseId)
                .thenComparing(Disagreement::dimension))
        .toList();
  }

  private static Disagreement disagreement(CaseAndDimension key, List<Score> scores) {
    int low = Integer.MAX_VALUE;
    int high = Integer.MIN_VALUE;
    Set<ReasonCode> reasons = EnumSet.noneOf(ReasonCode.class);
    for (Score score : scores) {
      Integer value = score.value();
      if (value != null) {
        low = Math.min(low, value);
        high = Math.max(high, value);
      }
      if (score.reasonCode() != null) {
        reasons.add(score.reasonCode());
      }
    }
    return new Disagreement(key.caseId, key.dimension, high - low, reasons);
  }

  /** A kind of debate: cases differ from quarter to quarter, steps and reasons do not. */
  private record Debate(String step, Dimension dimension, ReasonCode reason) {}

  private static List<Repeated> repeated(Collection<Score> scores, Collection<Score> earlier) {
    Map<Debate, Set<String>> now = debates(scores);
    Map<Debate, Set<String>> before = debates(earlier);
    List<Repeated> repeated = new ArrayList<>();
    now.forEach(
        (debate, quarters) -> {
          Set<String> all = new TreeSet<>(before.getOrDefault(debate, Set.of()));
          all.addAll(quarters);
          if (all.size() > 1) {
            repeated.add(new Repeated(debate.step, debate.dimension, debate.reason, all));
          }
        });
    repeated.sort(
        Comparator.comparing(Repeated::step)
            .thenComparing(Repeated::dimension)
            .thenComparing(Repeated::reason));
    return List.copyOf(repeated);
  }

  private static Map<Debate, Set<String>> debates(Collection<Score> scores) {
    Map<String, Map<CaseAndDimension, Disagreement>> wide = new TreeMap<>();
    scores.stream()
        .collect(Collectors.groupingBy(Score::quarter))
        .forEach(
            (quarter, ofQuarter) ->
                disagreements(ofQuarter)
                    .forEach(
                        one ->
                            wide.computeIfAbsent(quarter, q -> new java.util.HashMap<>())
                                .put(new CaseAndDimension(one.caseId, one.dimension), one)));
    Map<Debate, Set<String>> debates = new java.util.HashMap<>();
    for (Score score : scores) {
      Disagreement about =
          wide.getOrDefault(score.quarter(), Map.of())
              .get(new CaseAndDimension(score.caseId(), score.dimension()));
      if (about != null) {
        for (ReasonCode reason : about.reasons) {
          debates
              .computeIfAbsent(
                  new Debate(score.step(), score.dimension(), reason), d -> new TreeSet<>())
              .add(score.quarter());
        }
      }
    }
    return debates;
  }

  /**
   * An accepted example of a level: what raters who agreed within one point marked as one.
   *
   * @param level that the step leads to
   */
  public record Example(
      String level, Dimension dimension, String phase, String caseId, List<String> evidence) {}

  /** The example bank of these scores: marked by two raters or more, agreed within one point. */
  public static List<Example> examples(Collection<Score> scores) {
    Map<List<String>, List<Score>> marked = new TreeMap<>(Comparator.comparing(List::toString));
    for (Score score : scores) {
      if (!score.examplePhase().isEmpty() && score.value() != null) {
        marked
            .computeIfAbsent(
                List.of(score.caseId(), score.dimension().name(), score.examplePhase()),
                key -> new ArrayList<>())
            .add(score);
      }
    }
    List<Example> examples = new ArrayList<>();
    marked.values().stream()
        .filter(RaterAgreement::isAccepted)
        .forEach(s -> examples.add(example(s)));
    return List.copyOf(examples);
  }

  private static boolean isAccepted(List<Score> marks) {
    long raters = marks.stream().map(Score::rater).distinct().count();
    int low = Integer.MAX_VALUE;
    int high = Integer.MIN_VALUE;
    for (Score mark : marks) {
      Integer value = mark.value();
      if (value != null) {
        low = Math.min(low, value);
        high = Math.max(high, value);
      }
    }
    return raters >= 2 && high - low <= 1;
  }

  private static Example example(List<Score> marks) {
    Score first = marks.get(0);
    Set<String> evidence = new TreeSet<>();
    marks.forEach(mark -> evidence.addAll(mark.evidence()));
    String step = first.step();
    String level = step.substring(step.lastIndexOf(' ') + 1);
    return new Example(
        level, first.dimension(), first.examplePhase(), first.caseId(), List.copyOf(evidence));
  }
}
