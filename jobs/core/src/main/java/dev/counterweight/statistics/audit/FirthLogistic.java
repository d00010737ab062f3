package dev.counterweight.statistics.audit;

import dev.counterweight.statistics.Interval;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.apache.commons.math3.util.FastMath;

/**
 * Logistic regression with Firth's penalty, which stays finite where one predictor separates the
 * outcomes (Firth 1993; Heinze and Schemper 2002). Coefficient 0 is the intercept. Intervals and
 * tests are of the profile of the penalised likelihood, the penalty being that of the whole model.
 */
public final class FirthLogistic {
  private static final int MOST_STEPS = 200;
  private static final int MOST_HALVINGS = 30;
  private static final double LONGEST_STEP = 5;
  private static final double ENOUGH = 1e-9;
  private static final double ROUNDING = 1e-13;
  private static final int NONE = -1;

  private final double[][] design;
  private final double[] outcomes;
  private final Optimum best;

  private FirthLogistic(double[][] design, double[] outcomes) {
    this.design = design;
    this.outcomes = outcomes;
    this.best = new Search(NONE, new double[design[0].length]).run();
  }

  /**
   * Fits a model.
   *
   * @param predictors a row per case, the same number of values in each
   * @param outcomes as many
   */
  public static FirthLogistic fit(double[][] predictors, boolean[] outcomes) {
    if (predictors.length == 0 || predictors.length != outcomes.length) {
      throw new IllegalArgumentException(
          "Invalid cases: %d rows, %d outcomes (must be as many, at least 1)"
              .formatted(predictors.length, outcomes.length));
    }
    double[][] design = new double[predictors.length][];
    double[] numbers = new double[outcomes.length];
    for (int row = 0; row < predictors.length; row++) {
      design[row] = new double[predictors[row].length + 1];
      design[row][0] = 1;
      System.arraycopy(predictors[row], 0, design[row], 1, predictors[row].length);
      numbers[row] = outcomes[row] ? 1 : 0;
    }
    return new FirthLogistic(design, numbers);
  }

  /** Whether the predictors can be told apart at all: none is constant or a mix of the others. */
  public boolean isIdentified() {
    return best.logLikelihood > Double.NEGATIVE_INFINITY;
  }

  public double coefficient(int index) {
    return best.coefficients[index];
  }

  /** From the information at the estimate, as brglm2 gives it. */
  public double standardError(int index) {
    double[] unit = new double[design[0].length];
    unit[index] = 1;
    best.factor.solve(unit);
    return FastMath.sqrt(unit[index]);
  }

  public double penalisedLogLikelihood() {
    return best.logLikelihood;
  }

  /** Twice the loss of penalised log likelihood when a coefficient must be zero: chi-squared, 1. */
  public double likelihoodRatio(int index) {
    return 2 * (best.logLikelihood - profile(index, 0));
  }

  /** The probability of such a likelihood ratio when the coefficient is zero. */
  public double probability(int index) {
    return 1 - new ChiSquaredDistribution(1).cumulativeProbability(likelihoodRatio(index));
  }

  /** Whether the interval of a coefficient lies above zero: cheaper than the interval. */
  public boolean isPositive(int index, double level) {
    return isIdentified() && coefficient(index) > 0 && likelihoodRatio(index) > quantile(level);
  }

  /**
   * The profile interval of a coefficient, {@code level} .90 or the like.
   *
   * @throws IllegalStateException when the model is not identified
   */
  public Interval interval(int index, double level) {
    if (!isIdentified()) {
      throw new IllegalStateException("the predictors cannot be told apart");
    }
    double estimate = coefficient(index);
    double step = 2 * standardError(index);
    double allowed = best.logLikelihood - quantile(level) / 2;
    DoubleUnaryOperator above = value -> profile(index, value) - allowed;
    return new Interval(estimate, end(above, estimate, -step), end(above, estimate, step));
  }

  private static double end(DoubleUnaryOperator above, double estimate, double step) {
    double reach = step;
    while (above.applyAsDouble(estimate + reach) > 0) {
      reach *= 2;
      if (FastMath.abs(reach) > 1e6) {
        return step > 0 ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
      }
    }
    double low = FastMath.min(estimate, estimate + reach);
    double high = FastMath.max(estimate, estimate + reach);
    return new BrentSolver(1e-9).solve(200, above::applyAsDouble, low, high);
  }

  private static double quantile(double level) {
    return new ChiSquaredDistribution(1).inverseCumulativeProbability(level);
  }

  private double profile(int index, double value) {
    double[] start = best.coefficients.clone();
    start[index] = value;
    return new Search(index, start).run().logLikelihood;
  }

  /** Where a search ended. */
  private static final class Optimum {
    private final double[] coefficients;
    private final double logLikelihood;
    private final Cholesky factor;

    Optimum(double[] coefficients, double logLikelihood, Cholesky factor) {
      this.coefficients = coefficients;
      this.logLikelihood = logLikelihood;
      this.factor = factor;
    }
  }

  /** One maximisation, with one coefficient held fast or none. */
  private final class Search {
    private final int fixed;
    private final int size = design[0].length;
    private final double[] at;
    private final double[] fitted = new double[design.length];
    private final double[][] information = new double[size][size];
    private final double[][] free;
    private final Cholesky factor = new Cholesky(size);
    private final Cholesky freeFactor;
    private final double[] scratch = new double[size];

    Search(int fixed, double[] start) {
      this.fixed = fixed;
      this.at = start;
      int freeSize = fixed == NONE ? size : size - 1;
      this.free = new double[freeSize][freeSize];
      this.freeFactor = new Cholesky(freeSize);
    }

    /** Newton steps with the modified score, halved while they lose likelihood. */
    Optimum run() {
      double value = evaluate();
      if (value == Double.NEGATIVE_INFINITY) {
        return new Optimum(at, value, factor);
      }
      for (int step = 0; step < MOST_STEPS; step++) {
        double[] direction = direction();
        double longest = longest(direction);
        if (longest < ENOUGH) {
          break;
        }
        double scale = FastMath.min(1, LONGEST_STEP / longest);
        double[] from = at.clone();
        double reached = move(from, direction, scale);
        for (int half = 0; half < MOST_HALVINGS && !(reached >= value - rounding(value)); half++) {
          scale /= 2;
          reached = move(from, direction, scale);
        }
        value = reached;
      }
      return new Optimum(at, value, factor);
    }

    /** A likelihood is a sum over cases, and no more exact than that. */
    private double rounding(double value) {
      return ROUNDING * design.length * FastMath.max(1, FastMath.abs(value));
    }

    private double move(double[] from, double[] direction, double scale) {
      for (int i = 0; i < size; i++) {
        at[i] = from[i] + scale * direction[i];
      }
      return evaluate();
    }

    /** Fills fitted values and information; the penalised log likelihood, -infinity off the map. */
    private double evaluate() {
      double logLikelihood = 0;
      for (double[] line : information) {
        java.util.Arrays.fill(line, 0);
      }
      for (int row = 0; row < design.length; row++) {
        double[] x = design[row];
        double linear = 0;
        for (int i = 0; i < size; i++) {
          linear += x[i] * at[i];
        }
        double odds = FastMath.exp(-FastMath.abs(linear));
        double share = 1 / (1 + odds);
        fitted[row] = linear >= 0 ? share : 1 - share;
        double signed = outcomes[row] > 0 ? linear : -linear;
        logLikelihood += FastMath.min(0, signed) - FastMath.log1p(odds);
        double weight = odds * share * share;
        for (int i = 0; i < size; i++) {
          double weighted = weight * x[i];
          for (int j = 0; j <= i; j++) {
            information[i][j] += weighted * x[j];
          }
        }
      }
      if (!factor.factor(information)) {
        return Double.NEGATIVE_INFINITY;
      }
      return logLikelihood + factor.logDeterminant() / 2;
    }

    private double[] direction() {
      double[] score = score();
      if (fixed == NONE) {
        factor.solve(score);
        return score;
      }
      double[] reduced = new double[size - 1];
      for (int i = 0, a = 0; i < size; i++) {
        if (i != fixed) {
          reduced[a] = score[i];
          for (int j = 0, b = 0; j <= i; j++) {
            if (j != fixed) {
              free[a][b++] = information[i][j];
            }
          }
          a++;
        }
      }
      freeFactor.factor(free);
      freeFactor.solve(reduced);
      double[] direction = new double[size];
      for (int i = 0, a = 0; i < size; i++) {
        direction[i] = i == fixed ? 0 : reduced[a++];
      }
      return direction;
    }

    /** Firth's: each residual moved by its leverage times a half minus what is fitted. */
    private double[] score() {
      double[] score = new double[size];
      for (int row = 0; row < design.length; row++) {
        double p = fitted[row];
        double leverage = p * (1 - p) * factor.inverseForm(design[row], scratch);
        double residual = outcomes[row] - p + leverage * (0.5 - p);
        for (int i = 0; i < size; i++) {
          score[i] += residual * design[row][i];
        }
      }
      return score;
    }

    private double longest(double[] direction) {
      double longest = 0;
      for (double part : direction) {
        longest = FastMath.max(longest, FastMath.abs(part));
      }
      return longest;
    }
  }
}
