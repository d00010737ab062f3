package dev.counterweight.statistics.audit;

import dev.counterweight.statistics.Interval;
import java.util.Arrays;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;
import org.apache.commons.math3.util.FastMath;

/**
 * What part of the difference between promoted and not promoted goes with speed rather than
 * judgment: the Shapley share of two blocks on the latent scale of a logistic model, in closed form
 * (STATISTICS C.3). A share of nothing is still a share; {@link Anchors} say what it must be
 * compared with.
 */
public final class Share {
  private static final double TAIL = 0.05;
  private static final double LEAST = 1e-6;

  private Share() {}

  /**
   * The share of the first of two standardised predictors.
   *
   * @param correlation of the two
   */
  static double latent(double first, double second, double correlation) {
    double all = first * first + second * second + 2 * correlation * first * second;
    double alone = first + correlation * second;
    double other = second + correlation * first;
    return all <= 0 ? 0.5 : 0.5 * (alone * alone + all - other * other) / all;
  }

  /** The share with its 90 % interval, from cases resampled within their outcome. */
  static Interval of(Blocks blocks, int resamples, long seed) {
    int[] everyone = new int[blocks.size()];
    Arrays.setAll(everyone, i -> i);
    double[] shares = new double[resamples];
    RandomGenerator random = new Well19937c(seed);
    int[][] sides = sides(blocks.promoted());
    for (int resample = 0; resample < resamples; resample++) {
      int[] drawn = new int[blocks.size()];
      int filled = 0;
      for (int[] side : sides) {
        for (int i = 0; i < side.length; i++) {
          drawn[filled++] = side[random.nextInt(side.length)];
        }
      }
      shares[resample] = share(blocks, drawn);
    }
    Arrays.sort(shares);
    return new Interval(
        share(blocks, everyone), Quantiles.of(shares, TAIL), Quantiles.of(shares, 1 - TAIL));
  }

  private static int[][] sides(boolean[] promoted) {
    int[] all = new int[promoted.length];
    Arrays.setAll(all, i -> i);
    return new int[][] {
      Arrays.stream(all).filter(i -> promoted[i]).toArray(),
      Arrays.stream(all).filter(i -> !promoted[i]).toArray()
    };
  }

  private static double share(Blocks blocks, int[] cases) {
    double[] speed = new double[cases.length];
    double[] judgment = new double[cases.length];
    double[][] rows = new double[cases.length][];
    boolean[] promoted = new boolean[cases.length];
    for (int i = 0; i < cases.length; i++) {
      speed[i] = blocks.speed()[cases[i]];
      judgment[i] = blocks.judgment()[cases[i]];
      rows[i] = new double[] {speed[i], judgment[i]};
      promoted[i] = blocks.promoted()[cases[i]];
    }
    FirthLogistic fit = FirthLogistic.fit(rows, promoted);
    if (!fit.isIdentified()) {
      return 0.5;
    }
    return latent(
        fit.coefficient(1) * spread(speed),
        fit.coefficient(2) * spread(judgment),
        Blocks.correlation(speed, judgment));
  }

  private static double spread(double[] values) {
    double sum = 0;
    double squares = 0;
    for (double value : values) {
      sum += value;
      squares += value * value;
    }
    double mean = sum / values.length;
    return FastMath.sqrt(FastMath.max(0, squares / values.length - mean * mean));
  }

  /**
   * What the share would be in organisations that reward one thing only, or both alike, where speed
   * and judgment go together and judgment is measured as well as here.
   */
  public record Anchors(double speedLed, double evenlyMixed, double judgmentLed) {
    static Anchors of(double correlation, double reliability) {
      double known =
          FastMath.sqrt(FastMath.max(LEAST, FastMath.max(reliability, correlation * correlation)));
      double rest = FastMath.max(1 - correlation * correlation, LEAST);
      double ofJudgment = (known - correlation * correlation / known) / rest;
      double ofSpeed = (correlation / known - correlation * known) / rest;
      return new Anchors(
          latent(1, 0, correlation),
          latent(1 + ofSpeed, ofJudgment, correlation),
          latent(ofSpeed, ofJudgment, correlation));
    }
  }
}
