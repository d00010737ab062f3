package dev.counterweight.statistics.audit;

import org.apache.commons.math3.util.FastMath;

/** Small symmetric positive definite matrices, without an allocation per step. */
final class Cholesky {
  /** Less than this of a diagonal element left is rounding: the matrix is singular. */
  private static final double ENOUGH = 1e-12;

  private final int size;
  private final double[][] lower;

  Cholesky(int size) {
    this.size = size;
    this.lower = new double[size][size];
  }

  /** Takes a matrix; false where it is not positive definite. */
  boolean factor(double[][] matrix) {
    for (int i = 0; i < size; i++) {
      for (int j = 0; j <= i; j++) {
        double sum = matrix[i][j];
        for (int k = 0; k < j; k++) {
          sum -= lower[i][k] * lower[j][k];
        }
        if (i != j) {
          lower[i][j] = sum / lower[j][j];
        } else if (sum > ENOUGH * matrix[i][i]) {
          lower[i][i] = FastMath.sqrt(sum);
        } else {
          return false;
        }
      }
    }
    return true;
  }

  double[][] lower() {
    return lower;
  }

  double logDeterminant() {
    double sum = 0;
    for (int i = 0; i < size; i++) {
      sum += 2 * FastMath.log(lower[i][i]);
    }
    return sum;
  }

  /** The quadratic form of a vector with the inverse of the matrix. */
  double inverseForm(double[] vector, double[] scratch) {
    double form = 0;
    for (int i = 0; i < size; i++) {
      double sum = vector[i];
      for (int k = 0; k < i; k++) {
        sum -= lower[i][k] * scratch[k];
      }
      scratch[i] = sum / lower[i][i];
      form += scratch[i] * scratch[i];
    }
    return form;
  }

  /** Turns a vector into the inverse of the matrix times it. */
  void solve(double[] vector) {
    for (int i = 0; i < size; i++) {
      for (int k = 0; k < i; k++) {
        vector[i] -= lower[i][k] * vector[k];
      }
      vector[i] /= lower[i][i];
    }
    for (int i = size - 1; i >= 0; i--) {
      for (int k = i + 1; k < size; k++) {
        vector[i] -= lower[k][i] * vector[k];
      }
      vector[i] /= lower[i][i];
    }
  }
}
