package dev.counterweight.statistics;

/**
 * How far the members of a group may differ before any is seen. With rho = 1 / (1 + concentration),
 * the correlation of two opportunities of one member. Figures: STATISTICS A.4.
 */
public enum GroupPrior {
  /** Errs towards width; the default. */
  RHO_UNIFORM {
    @Override
    double logDensity(double concentration) {
      return Math.log(concentration) - 2 * Math.log1p(concentration);
    }
  },
  /** Better where people differ, short on rare signals. */
  SQRT_RHO_UNIFORM {
    @Override
    double logDensity(double concentration) {
      return Math.log(concentration) - 1.5 * Math.log1p(concentration);
    }
  },
  /** Gelman's, flat in (mean, 1 / sqrt(concentration)); for comparison with the literature. */
  BDA {
    @Override
    double logDensity(double concentration) {
      return -0.5 * Math.log(concentration);
    }
  };

  /** Log density of the logarithm of the concentration, up to a constant. */
  abstract double logDensity(double concentration);
}
