package org.materialsj.learn.kernel;

import org.materialsj.engine.algebra.RowPairs;
import org.materialsj.learn.ModelNumbers;

/**
 * How alike two rows are.
 *
 * @param shape the formula
 * @param gamma factor of the dot product or distance, above 0; unused by the linear kernel
 * @param degree power of the polynomial kernel, 1 to 20
 * @param offset added to the dot product in the polynomial kernel, 0 or more
 */
public record Kernel(KernelShape shape, double gamma, int degree, double offset) {

  static final int MOST_DEGREE = 20;

  /** Checks the ranges. */
  public Kernel {
    if (!(gamma > 0) || gamma == Double.POSITIVE_INFINITY) {
      throw new IllegalArgumentException("gamma must be a number above 0, got " + gamma);
    }
    if (degree < 1 || degree > MOST_DEGREE) {
      throw new IllegalArgumentException("degree must be 1 to " + MOST_DEGREE + ", got " + degree);
    }
    if (!(offset >= 0) || offset == Double.POSITIVE_INFINITY) {
      throw new IllegalArgumentException("offset must be a number of 0 or more, got " + offset);
    }
  }

  /**
   * The kernel of one row with many rows.
   *
   * @param columns d arrays of at least {@code to} numbers; not modified
   * @param from first row of the columns
   * @param to end of the rows
   * @param row d numbers; not modified
   * @param out at least {@code to} numbers: out[j] = k(row, row j) from {@code from} on
   */
  public void values(double[][] columns, int from, int to, double[] row, double[] out) {
    switch (shape) {
      case LINEAR -> RowPairs.dotProducts(columns, from, to, row, out);
      case POLYNOMIAL -> {
        RowPairs.dotProducts(columns, from, to, row, out);
        for (int j = from; j < to; j++) {
          out[j] = power(gamma * out[j] + offset);
        }
      }
      case RBF -> {
        RowPairs.squaredDistances(columns, from, to, row, out);
        decay(out, from, to);
      }
      case LAPLACIAN -> {
        RowPairs.cityDistances(columns, from, to, row, out);
        decay(out, from, to);
      }
    }
  }

  private void decay(double[] values, int from, int to) {
    for (int j = from; j < to; j++) {
      values[j] = Math.exp(-gamma * values[j]);
    }
  }

  private double power(double base) {
    double result = base;
    for (int p = 1; p < degree; p++) {
      result *= base;
    }
    return result;
  }

  /** Adds its numbers to those of a model. */
  ModelNumbers.Builder addTo(ModelNumbers.Builder numbers) {
    return numbers
        .add("kernel", new int[] {shape.ordinal(), degree})
        .add("kernelNumbers", gamma, offset);
  }

  /** The kernel among the numbers of a model, trusted in nothing. */
  static Kernel of(ModelNumbers numbers) {
    int[] whole = numbers.ints("kernel");
    double[] real = numbers.doubles("kernelNumbers");
    if (whole.length != 2
        || real.length != 2
        || whole[0] < 0
        || whole[0] >= KernelShape.values().length) {
      throw new IllegalArgumentException("the kernel of the model is not known");
    }
    return new Kernel(KernelShape.values()[whole[0]], real[0], whole[1], real[1]);
  }
}
