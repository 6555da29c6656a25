package org.materialsj.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Least squares seen as geometry: the n values y, less their mean, are an arrow in n dimensions;
 * the fit, less the same mean, is its shadow on the space of the columns, and the residual stands
 * upright on that space. The square of fitted / target is R2.
 *
 * @param target length of y less its mean
 * @param fitted length of the fit less the mean of y
 * @param residual length of the residual
 * @param terms names of the columns
 * @param cosines cosine of the angle between the residual and each column; 0 but for rounding
 */
public record Projection(
    double target, double fitted, double residual, List<String> terms, List<Double> cosines) {

  /** Copies the lists. */
  public Projection {
    terms = List.copyOf(terms);
    cosines = List.copyOf(cosines);
  }

  /**
   * The geometry of a fit.
   *
   * @param terms names of the p columns
   * @param columns p arrays of n numbers; not modified
   * @param y n values; not modified
   * @param fit n fitted values; not modified
   * @return lengths and angles
   */
  public static Projection of(List<String> terms, double[][] columns, double[] y, double[] fit) {
    double mean = Arrays.stream(y).average().orElseThrow();
    double[] rest = new double[y.length];
    for (int i = 0; i < y.length; i++) {
      rest[i] = y[i] - fit[i];
    }
    List<Double> cosines = new ArrayList<>();
    double residual = length(rest);
    for (double[] column : columns) {
      double product = 0;
      for (int i = 0; i < rest.length; i++) {
        product += column[i] * rest[i];
      }
      double size = length(column) * residual;
      cosines.add(size > 0 ? product / size : 0);
    }
    return new Projection(
        length(Arrays.stream(y).map(v -> v - mean).toArray()),
        length(Arrays.stream(fit).map(v -> v - mean).toArray()),
        residual,
        terms,
        cosines);
  }

  private static double length(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value * value;
    }
    return Math.sqrt(sum);
  }

  /**
   * How upright the residual stands.
   *
   * @return the largest absolute cosine
   */
  public double largestCosine() {
    return cosines.stream().mapToDouble(Math::abs).max().orElse(0);
  }
}
