package dev.counterweight.statistics.audit;

import org.apache.commons.math3.util.FastMath;

/**
 * The two-block model with judgment as it would be if it were measured without error. Volume is
 * measured nearly perfectly and judgment badly; uncorrected, the reward of judgment leaks into
 * speed, more surely the more cases there are (STATISTICS C.2).
 */
final class RegressionCalibration {
  /** Nearer to the correlation than this, judgment cannot be told from speed. */
  private static final double LEAST_ROOM = 0.02;

  private RegressionCalibration() {}

  /** Whether enough of judgment is measured to tell it from speed. */
  static boolean isPossible(Blocks blocks) {
    double r = blocks.correlation();
    return r * r < 1 - LEAST_ROOM && blocks.reliability() > r * r + LEAST_ROOM;
  }

  /** Rows of speed and calibrated judgment, both in spreads of what is true. */
  static double[][] rows(Blocks blocks) {
    double r = blocks.correlation();
    double reliability = FastMath.max(blocks.reliability(), r * r + LEAST_ROOM);
    if (r * r >= 1 - LEAST_ROOM) {
      return blocks.rows();
    }
    double ofJudgment = (reliability - r * r) / (1 - r * r);
    double ofSpeed = (r - reliability * r) / (1 - r * r);
    double[][] rows = new double[blocks.size()][];
    for (int i = 0; i < rows.length; i++) {
      double expected = ofJudgment * blocks.judgment()[i] + ofSpeed * blocks.speed()[i];
      rows[i] = new double[] {blocks.speed()[i], expected / FastMath.sqrt(reliability)};
    }
    return rows;
  }

  /** The same turned: the first coefficient is half of what speed gets more than judgment. */
  static double[][] contrastRows(Blocks blocks) {
    double[][] rows = rows(blocks);
    for (double[] row : rows) {
      double speed = row[0];
      row[0] = speed - row[1];
      row[1] += speed;
    }
    return rows;
  }
}
