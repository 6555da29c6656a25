package org.materialsj.learn.cluster;

import org.materialsj.engine.algebra.LongVectors;

/** Weighted sums of rows, and of products of their columns, by component. For one thread. */
final class MixtureSums {

  private final double[] rows;
  private final double[][] first;
  private final double[][][] second;

  MixtureSums(int components, int columns) {
    rows = new double[components];
    first = new double[components][columns];
    second = new double[components][columns][];
    for (double[][] triangle : second) {
      for (int f = 0; f < columns; f++) {
        triangle[f] = new double[f + 1];
      }
    }
  }

  /** Adds rows, given column by column, with their weights. */
  void add(int component, double[] weights, double[][] columns, double[] scratch) {
    for (double weight : weights) {
      rows[component] += weight;
    }
    for (int f = 0; f < columns.length; f++) {
      double[] column = columns[f];
      for (int j = 0; j < scratch.length; j++) {
        scratch[j] = weights[j] * column[j];
      }
      double[] products = second[component][f];
      for (int g = 0; g <= f; g++) {
        products[g] += LongVectors.dot(scratch, columns[g]);
      }
      first[component][f] += LongVectors.dot(weights, column);
    }
  }

  double rows(int component) {
    return rows[component];
  }

  /** The mean of the rows. */
  double[] shift(int component, double weight) {
    double[] shift = first[component].clone();
    for (int f = 0; f < shift.length; f++) {
      shift[f] /= weight;
    }
    return shift;
  }

  /** The lower triangle of the covariance about the mean. */
  double[][] covariance(int component, double weight, double[] shift) {
    double[][] covariance = new double[shift.length][];
    for (int f = 0; f < shift.length; f++) {
      covariance[f] = second[component][f].clone();
      for (int g = 0; g <= f; g++) {
        covariance[f][g] = covariance[f][g] / weight - shift[f] * shift[g];
      }
    }
    return covariance;
  }
}
