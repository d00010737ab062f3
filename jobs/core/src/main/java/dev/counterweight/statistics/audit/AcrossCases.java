package dev.counterweight.statistics.audit;

import dev.counterweight.statistics.Interval;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.util.FastMath;
import org.jspecify.annotations.Nullable;

/**
 * What promotion decisions went with, over all cases (STATISTICS C): the contrast of two blocks,
 * speed minus judgment; a two-block model with judgment corrected for how badly it is measured; and
 * how much of the difference goes with speed, beside what it would be in organisations of known
 * kinds.
 *
 * @param contrast promoted minus not promoted, in spreads of speed minus judgment; NaN where one
 *     side is empty
 * @param probability one-sided, that the promoted would be as much higher by chance
 * @param speed log-odds per spread with judgment held, calibrated; null where not all may be said
 * @param judgment likewise
 * @param share of speed in what tells promoted from not; null below 40 cases and where all of it
 *     together is no more than chance
 * @param shareState why there is no share
 * @param reliability of judgment as measured
 * @param correlation of speed and judgment as measured
 * @param isSpeedLed what {@link #FLAG_RULE} says
 * @param predictors the five measures each on its own terms; empty below 25 on the smaller side
 */
public record AcrossCases(
    Power power,
    Statement statement,
    double contrast,
    double probability,
    @Nullable Interval speed,
    @Nullable Interval judgment,
    @Nullable Interval share,
    ShareState shareState,
    Share.Anchors anchors,
    double reliability,
    double correlation,
    boolean isSpeedLed,
    List<Predictor> predictors) {

  /** How the flag is raised, in words. */
  public static final String FLAG_RULE =
      "the promoted are higher in speed minus judgment than chance gives (permutation, one-sided,"
          + " 5 %); with judgment corrected for how badly it is measured, speed still went with"
          + " promotion (90 % interval above zero), and more than judgment did (70 % interval)";

  private static final double LEVEL = 0.90;

  /** Bounds how often an organisation that rewards both alike is flagged, at any size. */
  private static final double CONTRAST_LEVEL = 0.70;

  private static final double CHANCE = 0.05;
  private static final int INDICATION_FROM = 3;
  private static final int FULL_FROM = 8;
  private static final int SHARE_FROM = 40;
  private static final int FIVE_FROM = 25;

  /** How much may be said, by the number of cases on the smaller side (STATISTICS C.5, C.8). */
  public enum Statement {
    NONE,
    INDICATION,
    FULL
  }

  /** Why a share is or is not given. */
  public enum ShareState {
    GIVEN,
    TOO_FEW_CASES,
    /** Judgment is measured too badly, or goes with speed too closely. */
    NOT_TOLD_APART,
    NO_MORE_THAN_CHANCE
  }

  /** The effect of one measure with the others held, log-odds per spread. */
  public record Predictor(String name, Interval effect) {}

  /**
   * How hard to try.
   *
   * @param permutations drawn where there are too many to see all
   * @param resamples of the bootstrap
   * @param seed another seed is another draw; from what went in, so that a rerun gives the same
   */
  public record Effort(int permutations, int resamples, long seed) {
    /** What an audit takes. */
    public static Effort thorough(long seed) {
      return new Effort(9_999, 2_000, seed);
    }
  }

  /** What the cases say together. */
  public static AcrossCases of(List<CaseMeasures> cases, Effort effort) {
    int promoted = (int) cases.stream().filter(CaseMeasures::promoted).count();
    int smaller = FastMath.min(promoted, cases.size() - promoted);
    Statement statement =
        smaller < INDICATION_FROM
            ? Statement.NONE
            : smaller < FULL_FROM ? Statement.INDICATION : Statement.FULL;
    Blocks blocks = Blocks.of(cases);
    return new Reading(cases, blocks, effort, statement, promoted).read();
  }

  /** One pass over the blocks of all cases. */
  private record Reading(
      List<CaseMeasures> cases, Blocks blocks, Effort effort, Statement statement, int promoted) {

    AcrossCases read() {
      boolean says = statement != Statement.NONE;
      double probability = says ? contrastProbability(blocks, effort) : Double.NaN;
      FirthLogistic fitted =
          FirthLogistic.fit(RegressionCalibration.rows(blocks), blocks.promoted());
      @Nullable FirthLogistic calibrated =
          says && RegressionCalibration.isPossible(blocks) && fitted.isIdentified() ? fitted : null;
      boolean full = statement == Statement.FULL;
      ShareState shareState = shareState(full);
      return new AcrossCases(
          Power.of(promoted, cases.size() - promoted, contrastReliability()),
          statement,
          says ? difference(blocks.contrast()) : Double.NaN,
          probability,
          full && calibrated != null ? calibrated.interval(1, LEVEL) : null,
          full && calibrated != null ? calibrated.interval(2, LEVEL) : null,
          shareState == ShareState.GIVEN
              ? Share.of(blocks, effort.resamples, effort.seed + 1)
              : null,
          shareState,
          Share.Anchors.of(blocks.correlation(), blocks.reliability()),
          blocks.reliability(),
          blocks.correlation(),
          says && probability <= CHANCE && hasPartialEffect(blocks) && exceedsJudgment(blocks),
          predictors());
    }

    private ShareState shareState(boolean full) {
      if (!full || cases.size() < SHARE_FROM) {
        return ShareState.TOO_FEW_CASES;
      }
      if (!RegressionCalibration.isPossible(blocks)) {
        return ShareState.NOT_TOLD_APART;
      }
      double chance = Association.probability(blocks, effort.permutations / 5 + 1, effort.seed + 2);
      return chance <= CHANCE ? ShareState.GIVEN : ShareState.NO_MORE_THAN_CHANCE;
    }

    private double difference(double[] values) {
      double difference = 0;
      for (int i = 0; i < values.length; i++) {
        difference +=
            blocks.promoted()[i] ? values[i] / promoted : -values[i] / (values.length - promoted);
      }
      return difference;
    }

    private double contrastReliability() {
      double spread = 2 - 2 * blocks.correlation();
      return spread <= 0 ? 0 : FastMath.max(0, 1 - (1 - blocks.reliability()) / spread);
    }

    private List<Predictor> predictors() {
      if (FastMath.min(promoted, cases.size() - promoted) < FIVE_FROM) {
        return List.of();
      }
      FirthLogistic fit = FirthLogistic.fit(Blocks.fiveRows(cases), blocks.promoted());
      if (!fit.isIdentified()) {
        return List.of();
      }
      List<String> names = List.of("volume", "pace", "scope", "risk", "clarity");
      List<Predictor> predictors = new ArrayList<>();
      for (int i = 0; i < names.size(); i++) {
        predictors.add(new Predictor(names.get(i), fit.interval(i + 1, LEVEL)));
      }
      return List.copyOf(predictors);
    }
  }

  /** Speed minus judgment of each case, standardised over all of them. */
  public static double[] contrasts(List<CaseMeasures> cases) {
    return cases.isEmpty() ? new double[0] : Blocks.of(cases).contrast();
  }

  static double contrastProbability(Blocks blocks, Effort effort) {
    return PermutationTest.higherAmong(
        blocks.contrast(), blocks.promoted(), effort.permutations, effort.seed);
  }

  /** The flag alone, without intervals and share: what the simulation asks a thousand times. */
  static boolean isSpeedLed(Blocks blocks, Effort effort) {
    return contrastProbability(blocks, effort) <= CHANCE
        && hasPartialEffect(blocks)
        && exceedsJudgment(blocks);
  }

  /** Whether speed still goes with promotion when calibrated judgment is held. */
  static boolean hasPartialEffect(Blocks blocks) {
    return RegressionCalibration.isPossible(blocks)
        && FirthLogistic.fit(RegressionCalibration.rows(blocks), blocks.promoted())
            .isPositive(1, LEVEL);
  }

  /** Whether speed went with promotion more than judgment would, were it measured as well. */
  static boolean exceedsJudgment(Blocks blocks) {
    return RegressionCalibration.isPossible(blocks)
        && FirthLogistic.fit(RegressionCalibration.contrastRows(blocks), blocks.promoted())
            .isPositive(1, CONTRAST_LEVEL);
  }
}
