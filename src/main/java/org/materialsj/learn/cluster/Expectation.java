package org.materialsj.learn.cluster;

import java.util.Arrays;
import org.materialsj.engine.algebra.Cholesky;
import org.materialsj.engine.algebra.LongVectors;
import org.materialsj.engine.run.RunContext;
import org.materialsj.engine.statistics.Descriptive;
import org.materialsj.engine.statistics.KMeans;

/**
 * One start of a Gaussian mixture. An iteration reads the rows once, tile by tile: it finds the
 * posterior probabilities of a tile and adds the tile to the sums of which the next parameters are
 * made, about the present means, so that large offsets do no harm. For one thread.
 */
final class Expectation {

  private static final int TILE = 256;
  private static final double LEAST_ROWS = 10 * Math.ulp(1.0);

  private final double[][] columns;
  private final GaussianMixture.Options options;
  private final RunContext run;
  private final int n;
  private final int d;
  private final int k;
  private final double[] floors;

  private final double[] weights;
  private final double[][] means;
  private final double[][][] covariances;

  /** Row a of the Cholesky factor left of its diagonal, negative, by component. */
  private final double[][][] factors;

  private final double[][] diagonals;
  private final double[] constants;

  /** Differences of a tile from a mean by column, and posteriors by component. */
  private final double[][] tile;

  private final double[][] posteriors;
  private final double[] weighted = new double[TILE];
  private MixtureSums sums;

  Expectation(double[][] columns, GaussianMixture.Options options, RunContext run) {
    this.columns = columns;
    this.options = options;
    this.run = run;
    n = columns[0].length;
    d = columns.length;
    k = options.components();
    floors = new double[d];
    for (int f = 0; f < d; f++) {
      double scale = Descriptive.scale(columns[f]);
      floors[f] = options.floor() * scale * scale;
    }
    weights = new double[k];
    means = new double[k][];
    covariances = new double[k][][];
    factors = new double[k][d][];
    diagonals = new double[k][d];
    constants = new double[k];
    tile = new double[d][TILE];
    posteriors = new double[k][TILE];
    sums = new MixtureSums(k, d);
  }

  /** Fits from clusters. */
  GaussianMixture.Fitted fit(KMeans.Clusters start) {
    Arrays.setAll(means, c -> start.centres()[c].clone());
    for (int from = 0; from < n; from += TILE) {
      int size = Math.min(TILE, n - from);
      for (int c = 0; c < k; c++) {
        for (int j = 0; j < size; j++) {
          posteriors[c][j] = start.clusters()[from + j] == c ? 1 : 0;
        }
      }
      addTile(from, size);
    }
    maximise();
    double before = Double.NEGATIVE_INFINITY;
    boolean converged = false;
    for (int i = 0; i < options.iterations() && !converged; i++) {
      double now = 0;
      for (int from = 0; from < n; from += TILE) {
        int size = Math.min(TILE, n - from);
        now += expect(from, size);
        addTile(from, size);
      }
      maximise();
      converged = Math.abs(now - before) < options.tolerance() * n;
      before = now;
    }
    return fitted(converged);
  }

  private GaussianMixture.Fitted fitted(boolean converged) {
    int[] clusters = new int[n];
    double[] certainties = new double[n];
    double logLikelihood = 0;
    for (int from = 0; from < n; from += TILE) {
      int size = Math.min(TILE, n - from);
      logLikelihood += expect(from, size);
      for (int j = 0; j < size; j++) {
        for (int c = 0; c < k; c++) {
          if (posteriors[c][j] > certainties[from + j]) {
            certainties[from + j] = posteriors[c][j];
            clusters[from + j] = c;
          }
        }
      }
    }
    return new GaussianMixture.Fitted(
        weights, means, covariances, clusters, certainties, logLikelihood, converged);
  }

  /** Posterior probabilities of a tile; gives the sum of the logarithms of its densities. */
  private double expect(int from, int size) {
    run.cancel().check("fit of a Gaussian mixture");
    for (int c = 0; c < k; c++) {
      double[] density = posteriors[c];
      Arrays.fill(density, constants[c]);
      centre(c, from, size);
      for (int f = 0; f < d; f++) {
        // Forward substitution: the tile becomes what has unit covariance in this component.
        LongVectors.addAll(factors[c][f], tile, tile[f]);
        double[] y = tile[f];
        double scale = diagonals[c][f];
        for (int j = 0; j < TILE; j++) {
          y[j] /= scale;
          density[j] -= 0.5 * y[j] * y[j];
        }
      }
    }
    double total = 0;
    for (int j = 0; j < size; j++) {
      double most = Double.NEGATIVE_INFINITY;
      for (int c = 0; c < k; c++) {
        most = Math.max(most, posteriors[c][j]);
      }
      double sum = 0;
      for (int c = 0; c < k; c++) {
        double share = Math.exp(posteriors[c][j] - most);
        posteriors[c][j] = share;
        sum += share;
      }
      for (int c = 0; c < k; c++) {
        posteriors[c][j] /= sum;
      }
      total += most + Math.log(sum);
    }
    return total;
  }

  private void centre(int c, int from, int size) {
    for (int f = 0; f < d; f++) {
      double mean = means[c][f];
      double[] column = columns[f];
      double[] to = tile[f];
      for (int j = 0; j < size; j++) {
        to[j] = column[from + j] - mean;
      }
      Arrays.fill(to, size, TILE, 0);
    }
  }

  /** Adds a tile to the sums with its posterior probabilities as weights. */
  private void addTile(int from, int size) {
    run.cancel().check("fit of a Gaussian mixture");
    for (int c = 0; c < k; c++) {
      Arrays.fill(posteriors[c], size, TILE, 0);
      centre(c, from, size);
      sums.add(c, posteriors[c], tile, weighted);
    }
  }

  /** The parameters that are likeliest given the posterior probabilities; clears the sums. */
  private void maximise() {
    double all = 0;
    for (int c = 0; c < k; c++) {
      weights[c] = Math.max(sums.rows(c), LEAST_ROWS);
      all += weights[c];
    }
    for (int c = 0; c < k; c++) {
      double[] shift = sums.shift(c, weights[c]);
      double[][] covariance = sums.covariance(c, weights[c], shift);
      for (int f = 0; f < d; f++) {
        covariance[f][f] = Math.max(covariance[f][f], 0) + floors[f];
        means[c][f] += shift[f];
      }
      weights[c] /= all;
      covariances[c] = covariance;
      double[][] copy = Arrays.stream(covariance).map(double[]::clone).toArray(double[][]::new);
      Cholesky root =
          Cholesky.decompose(copy, run)
              .orElseThrow(
                  () ->
                      new IllegalArgumentException(
                          "a covariance matrix of the Gaussian mixture is not positive definite:"
                              + " choose a higher floor than "
                              + options.floor()));
      for (int f = 0; f < d; f++) {
        diagonals[c][f] = root.factor()[f][f];
        factors[c][f] = new double[f];
        for (int g = 0; g < f; g++) {
          factors[c][f][g] = -root.factor()[f][g];
        }
      }
      constants[c] =
          Math.log(weights[c]) - 0.5 * (d * Math.log(2 * Math.PI) + root.logDeterminant());
    }
    sums = new MixtureSums(k, d);
  }
}
