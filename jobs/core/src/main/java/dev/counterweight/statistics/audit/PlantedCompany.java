package dev.counterweight.statistics.audit;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.util.FastMath;

/**
 * An invented organisation whose decisions follow a known rule (STATISTICS C): five standardised
 * measures with correlations of .3 to .6, .4 to .6 inside a block and .3 to .5 between blocks,
 * which gives the correlation of about .5 between the measured blocks that STATISTICS C.3 has;
 * speed is measured with reliability .98, each part of judgment with .5 to .8; the log-odds of
 * promotion rise by 1.5 per spread of the block that is rewarded, by .75 of each where both are.
 * Half of the cases are promoted.
 */
final class PlantedCompany {
  private static final double LOG_ODDS = 1.5;
  private static final double SPEED_RELIABILITY = 0.98;
  private static final int MEASURES = 5;
  private static final int SPEED_MEASURES = 2;
  private static final int FEWEST_OF_A_SIDE = 3;
  private static final int POPULATION = 10_000;

  private final Kind kind;
  private final double[][] correlations;
  private final double[][] root;
  private final double[] reliabilities;
  private final RandomGenerator random;

  private PlantedCompany(
      Kind kind, double[][] correlations, double[] reliabilities, RandomGenerator random) {
    this.kind = kind;
    this.correlations = correlations;
    this.root = root(correlations);
    this.reliabilities = reliabilities;
    this.random = random;
  }

  /** What an organisation rewards. */
  enum Kind {
    SPEED_LED(LOG_ODDS, 0),
    JUDGMENT_LED(0, LOG_ODDS),
    MIXED(LOG_ODDS / 2, LOG_ODDS / 2),
    RANDOM(0, 0);

    private final double speed;
    private final double judgment;

    Kind(double speed, double judgment) {
      this.speed = speed;
      this.judgment = judgment;
    }
  }

  static PlantedCompany draw(Kind kind, RandomGenerator random) {
    double[] reliabilities = {
      SPEED_RELIABILITY,
      SPEED_RELIABILITY,
      between(.5, .8, random),
      between(.5, .8, random),
      between(.5, .8, random)
    };
    return new PlantedCompany(kind, drawCorrelations(random), reliabilities, random);
  }

  /** One whose judgment is measured with the same reliability in all its parts. */
  static PlantedCompany draw(Kind kind, double reliability, RandomGenerator random) {
    double[] reliabilities = {
      SPEED_RELIABILITY, SPEED_RELIABILITY, reliability, reliability, reliability
    };
    return new PlantedCompany(kind, drawCorrelations(random), reliabilities, random);
  }

  private static double[][] drawCorrelations(RandomGenerator random) {
    while (true) {
      double[][] drawn = new double[MEASURES][MEASURES];
      for (int i = 0; i < MEASURES; i++) {
        drawn[i][i] = 1;
        for (int j = 0; j < i; j++) {
          boolean sameBlock = i < SPEED_MEASURES == j < SPEED_MEASURES;
          drawn[i][j] = sameBlock ? between(.4, .6, random) : between(.3, .5, random);
          drawn[j][i] = drawn[i][j];
        }
      }
      if (new Cholesky(MEASURES).factor(drawn)) {
        return drawn;
      }
    }
  }

  private static double[][] root(double[][] correlations) {
    Cholesky factor = new Cholesky(MEASURES);
    factor.factor(correlations);
    return factor.lower();
  }

  private static double between(double low, double high, RandomGenerator random) {
    return low + (high - low) * random.nextDouble();
  }

  /** So many cases, at least three of them promoted and three not. */
  List<CaseMeasures> cases(int count) {
    while (true) {
      List<CaseMeasures> cases = new ArrayList<>(count);
      int promoted = 0;
      for (int i = 0; i < count; i++) {
        CaseMeasures drawn = drawCase();
        promoted += drawn.promoted() ? 1 : 0;
        cases.add(drawn);
      }
      if (FastMath.min(promoted, count - promoted) >= FEWEST_OF_A_SIDE) {
        return cases;
      }
    }
  }

  private CaseMeasures drawCase() {
    double[] independent = new double[MEASURES];
    double[] latent = new double[MEASURES];
    double[] measured = new double[MEASURES];
    for (int i = 0; i < MEASURES; i++) {
      independent[i] = random.nextGaussian();
      for (int j = 0; j <= i; j++) {
        latent[i] += root[i][j] * independent[j];
      }
      measured[i] =
          FastMath.sqrt(reliabilities[i]) * latent[i]
              + FastMath.sqrt(1 - reliabilities[i]) * random.nextGaussian();
    }
    double speed = (latent[0] + latent[1]) / spread(0, SPEED_MEASURES);
    double judgment = (latent[2] + latent[3] + latent[4]) / spread(SPEED_MEASURES, MEASURES);
    double logOdds = kind.speed * speed + kind.judgment * judgment;
    return new CaseMeasures(
        random.nextDouble() < 1 / (1 + FastMath.exp(-logOdds)),
        measured[0],
        measured[1],
        drawnIn(measured, 2),
        drawnIn(measured, 3),
        drawnIn(measured, 4),
        unknown(2),
        unknown(3),
        unknown(4));
  }

  /** As an estimate is: what was measured, drawn towards the mean by how badly it was. */
  private double drawnIn(double[] measured, int measure) {
    return reliabilities[measure] * measured[measure];
  }

  /** The variance that such an estimate leaves. */
  private double unknown(int measure) {
    return reliabilities[measure] * (1 - reliabilities[measure]);
  }

  /** Of the sum of some measures. */
  private double spread(int from, int until) {
    double variance = 0;
    for (int i = from; i < until; i++) {
      for (int j = from; j < until; j++) {
        variance += correlations[i][j];
      }
    }
    return FastMath.sqrt(variance);
  }

  /** The share of speed on what is measured, from very many cases. */
  double share() {
    Blocks blocks = Blocks.of(cases(POPULATION));
    FirthLogistic fit = FirthLogistic.fit(blocks.rows(), blocks.promoted());
    return Share.latent(fit.coefficient(1), fit.coefficient(2), blocks.correlation());
  }

  /** Of the mean of the parts of judgment: the variance of what is true in it over all of it. */
  double reliability() {
    double observed = 0;
    double error = 0;
    for (int i = SPEED_MEASURES; i < MEASURES; i++) {
      error += 1 - reliabilities[i];
      for (int j = SPEED_MEASURES; j < MEASURES; j++) {
        observed +=
            i == j ? 1 : correlations[i][j] * FastMath.sqrt(reliabilities[i] * reliabilities[j]);
      }
    }
    return 1 - error / observed;
  }
}
