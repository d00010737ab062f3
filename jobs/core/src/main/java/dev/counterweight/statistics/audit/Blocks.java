package dev.counterweight.statistics.audit;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.util.FastMath;

/**
 * The two things decisions can follow, over all cases: speed (volume and pace) and judgment (scope,
 * risk and clarity), each the mean of its standardised measures, standardised again.
 */
final class Blocks {
  private static final double LEAST_SPREAD = 1e-12;

  private final double[] speed;
  private final double[] judgment;
  private final boolean[] promoted;
  private final double reliability;

  private Blocks(double[] speed, double[] judgment, boolean[] promoted, double reliability) {
    this.speed = speed;
    this.judgment = judgment;
    this.promoted = promoted;
    this.reliability = reliability;
  }

  static Blocks of(List<CaseMeasures> cases) {
    Part volume = Part.of(cases, CaseMeasures::volume, one -> 0);
    Part pace = Part.of(cases, CaseMeasures::pace, one -> 0);
    Part scope = Part.of(cases, CaseMeasures::scope, CaseMeasures::scopeError);
    Part risk = Part.of(cases, CaseMeasures::risk, CaseMeasures::riskError);
    Part clarity = Part.of(cases, CaseMeasures::clarity, CaseMeasures::clarityError);
    Part speed = Part.mean(volume, pace);
    Part judgment = Part.mean(scope, risk, clarity);
    boolean[] promoted = new boolean[cases.size()];
    for (int i = 0; i < promoted.length; i++) {
      promoted[i] = cases.get(i).promoted();
    }
    return new Blocks(speed.values, judgment.values, promoted, FastMath.max(0, 1 - judgment.error));
  }

  /** Standardised values, and the mean variance of their error as a share of theirs. */
  private static final class Part {
    private final double[] values;
    private final double error;

    Part(double[] values, double error) {
      this.values = values;
      this.error = error;
    }

    /**
     * One measure, an estimate with the variance of what is true about it. Of the spread of what is
     * true the estimates show their own spread; the rest of it is error.
     */
    static Part of(
        List<CaseMeasures> cases,
        ToDoubleFunction<CaseMeasures> value,
        ToDoubleFunction<CaseMeasures> error) {
      double[] values = cases.stream().mapToDouble(value).toArray();
      double unknown = cases.stream().mapToDouble(error).average().orElse(0);
      double known = covariance(values, values);
      double share = known + unknown < LEAST_SPREAD ? 1 : unknown / (known + unknown);
      return standardised(values, share * known);
    }

    /** Errors of different measures of one case are independent. */
    static Part mean(Part... parts) {
      double[] mean = new double[parts[0].values.length];
      double error = 0;
      for (Part part : parts) {
        error += part.error / (parts.length * parts.length);
        for (int i = 0; i < mean.length; i++) {
          mean[i] += part.values[i] / parts.length;
        }
      }
      return standardised(mean, error);
    }

    private static Part standardised(double[] values, double error) {
      double variance = covariance(values, values);
      double mean = average(values);
      double[] standard = new double[values.length];
      if (variance < LEAST_SPREAD) {
        return new Part(standard, 1);
      }
      for (int i = 0; i < values.length; i++) {
        standard[i] = (values[i] - mean) / FastMath.sqrt(variance);
      }
      return new Part(standard, error / variance);
    }
  }

  int size() {
    return promoted.length;
  }

  double[] speed() {
    return speed;
  }

  double[] judgment() {
    return judgment;
  }

  boolean[] promoted() {
    return promoted;
  }

  /** What part of the spread of judgment is not error of measurement, 0 to 1. */
  double reliability() {
    return reliability;
  }

  /** How speed and judgment, as measured, go together. */
  double correlation() {
    return correlation(speed, judgment);
  }

  /** Speed minus judgment, standardised. */
  double[] contrast() {
    double[] contrast = new double[size()];
    for (int i = 0; i < contrast.length; i++) {
      contrast[i] = speed[i] - judgment[i];
    }
    return Part.standardised(contrast, 0).values;
  }

  /** Speed and judgment in one row per case. */
  double[][] rows() {
    double[][] rows = new double[size()][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = new double[] {speed[i], judgment[i]};
    }
    return rows;
  }

  /** The five measures, each standardised, in one row per case. */
  static double[][] fiveRows(List<CaseMeasures> cases) {
    Part[] parts = {
      Part.of(cases, CaseMeasures::volume, one -> 0),
      Part.of(cases, CaseMeasures::pace, one -> 0),
      Part.of(cases, CaseMeasures::scope, CaseMeasures::scopeError),
      Part.of(cases, CaseMeasures::risk, CaseMeasures::riskError),
      Part.of(cases, CaseMeasures::clarity, CaseMeasures::clarityError)
    };
    double[][] rows = new double[cases.size()][parts.length];
    for (int i = 0; i < rows.length; i++) {
      for (int part = 0; part < parts.length; part++) {
        rows[i][part] = parts[part].values[i];
      }
    }
    return rows;
  }

  static double correlation(double[] a, double[] b) {
    double spread = FastMath.sqrt(covariance(a, a) * covariance(b, b));
    return spread < LEAST_SPREAD ? 0 : covariance(a, b) / spread;
  }

  private static double covariance(double[] a, double[] b) {
    double meanA = average(a);
    double meanB = average(b);
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += (a[i] - meanA) * (b[i] - meanB);
    }
    return sum / FastMath.max(1, a.length - 1);
  }

  private static double average(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }
}
