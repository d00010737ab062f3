package dev.counterweight.statistics.audit;

import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;
import org.apache.commons.math3.util.FastMath;

/** Whether both blocks together tell promoted from not promoted better than chance. */
final class Association {
  private Association() {}

  /**
   * What speed explains of the outcomes less what judgment does: the difference of their Shapley
   * contributions, since what they explain together cancels out. The best of the statistics of
   * STATISTICS C.1 against organisations that decide at random, as good as any against the others.
   */
  static double difference(Blocks blocks) {
    double[] outcomes = outcomes(blocks);
    double ofSpeed = Blocks.correlation(blocks.speed(), outcomes);
    double ofJudgment = Blocks.correlation(blocks.judgment(), outcomes);
    return ofSpeed * FastMath.abs(ofSpeed) - ofJudgment * FastMath.abs(ofJudgment);
  }

  private static double[] outcomes(Blocks blocks) {
    double[] outcomes = new double[blocks.size()];
    for (int i = 0; i < outcomes.length; i++) {
      outcomes[i] = blocks.promoted()[i] ? 1 : 0;
    }
    return outcomes;
  }

  /** How often dealt-out outcomes give a multiple correlation as high. */
  static double probability(Blocks blocks, int draws, long seed) {
    double[] outcomes = outcomes(blocks);
    double seen = explained(blocks, outcomes) - 1e-12;
    RandomGenerator random = new Well19937c(seed);
    int asHigh = 1;
    for (int draw = 0; draw < draws; draw++) {
      for (int i = outcomes.length - 1; i > 0; i--) {
        int other = random.nextInt(i + 1);
        double value = outcomes[i];
        outcomes[i] = outcomes[other];
        outcomes[other] = value;
      }
      asHigh += explained(blocks, outcomes) >= seen ? 1 : 0;
    }
    return asHigh / (draws + 1.0);
  }

  private static double explained(Blocks blocks, double[] outcomes) {
    double ofSpeed = Blocks.correlation(blocks.speed(), outcomes);
    double ofJudgment = Blocks.correlation(blocks.judgment(), outcomes);
    double r = blocks.correlation();
    double sum = ofSpeed * ofSpeed + ofJudgment * ofJudgment - 2 * r * ofSpeed * ofJudgment;
    return r * r >= 1 ? ofSpeed * ofSpeed : sum / (1 - r * r);
  }
}
