package org.materialsj.learn.projection;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.materialsj.engine.run.RunContext;
import org.materialsj.learn.neighbours.NeighbourGraph;

/**
 * How alike neighbouring rows are, as the joint probabilities of t-SNE: p(j|i) is proportional to
 * exp(-b_i |x_i - x_j|^2) over the neighbours of i, with b_i such that the entropy of p(.|i) is the
 * logarithm of the perplexity; p_ij = (p(j|i) + p(i|j)) / 2n. Held row by row, sparse: the entries
 * of row i stand from {@code starts[i]} to {@code starts[i + 1]}.
 *
 * @param starts n + 1 places
 * @param targets the other row of each entry, ascending within a row
 * @param weights p_ij of each entry; they sum to 1
 */
@SuppressWarnings("ArrayRecordComponent") // compared by identity, never by value
record Affinities(int[] starts, int[] targets, double[] weights) {

  private static final int MOST_STEPS = 200;
  private static final double TOLERANCE = 1e-6;

  static Affinities of(NeighbourGraph graph, double perplexity, RunContext run) {
    int n = graph.rows().length;
    int k = graph.rows()[0].length;
    int[][] rows = new int[n][];
    double[][] given = new double[n][];
    for (int i = 0; i < n; i++) {
      run.cancel().check("affinities");
      int[] found = graph.rows()[i];
      double[] shares = shares(graph.squaredDistances()[i], Math.log(perplexity));
      int[] order =
          IntStream.range(0, k)
              .boxed()
              .sorted((a, b) -> Integer.compare(found[a], found[b]))
              .mapToInt(Integer::intValue)
              .toArray();
      rows[i] = Arrays.stream(order).map(place -> found[place]).toArray();
      given[i] = Arrays.stream(order).mapToDouble(place -> shares[place]).toArray();
    }
    return symmetric(rows, given);
  }

  /** p(.|i) of the wanted entropy; equal shares where all neighbours are equally far. */
  private static double[] shares(double[] squaredDistances, double entropy) {
    int k = squaredDistances.length;
    double nearest = squaredDistances[0];
    double[] shares = new double[k];
    double mean = Arrays.stream(squaredDistances).map(d -> d - nearest).average().orElseThrow();
    double low = 0;
    double high = Double.POSITIVE_INFINITY;
    double factor = mean > 0 ? 1 / mean : 1;
    for (int step = 0; step < MOST_STEPS; step++) {
      double sum = 0;
      double weighted = 0;
      for (int j = 0; j < k; j++) {
        double excess = squaredDistances[j] - nearest;
        shares[j] = Math.exp(-factor * excess);
        sum += shares[j];
        weighted += shares[j] * excess;
      }
      double difference = Math.log(sum) + factor * weighted / sum - entropy;
      for (int j = 0; j < k; j++) {
        shares[j] /= sum;
      }
      if (!(mean > 0) || Math.abs(difference) < TOLERANCE) {
        break;
      }
      if (difference > 0) {
        low = factor;
        factor = high == Double.POSITIVE_INFINITY ? 2 * factor : (low + high) / 2;
      } else {
        high = factor;
        factor = (low + high) / 2;
      }
    }
    return shares;
  }

  private static Affinities symmetric(int[][] rows, double[][] given) {
    int n = rows.length;
    int[] received = new int[n];
    for (int[] row : rows) {
      for (int j : row) {
        received[j]++;
      }
    }
    int[][] givers = new int[n][];
    double[][] gifts = new double[n][];
    for (int i = 0; i < n; i++) {
      givers[i] = new int[received[i]];
      gifts[i] = new double[received[i]];
    }
    int[] filled = new int[n];
    for (int i = 0; i < n; i++) {
      for (int e = 0; e < rows[i].length; e++) {
        int j = rows[i][e];
        givers[j][filled[j]] = i;
        gifts[j][filled[j]++] = given[i][e];
      }
    }
    int[] starts = new int[n + 1];
    int most = 2 * Math.multiplyExact(n, rows[0].length);
    int[] targets = new int[most];
    double[] weights = new double[most];
    int end = 0;
    for (int i = 0; i < n; i++) {
      int a = 0;
      int b = 0;
      while (a < rows[i].length || b < givers[i].length) {
        int left = a < rows[i].length ? rows[i][a] : n;
        int right = b < givers[i].length ? givers[i][b] : n;
        targets[end] = Math.min(left, right);
        double sum = (left <= right ? given[i][a++] : 0) + (right <= left ? gifts[i][b++] : 0);
        weights[end++] = sum / (2.0 * n);
      }
      starts[i + 1] = end;
    }
    return new Affinities(starts, Arrays.copyOf(targets, end), Arrays.copyOf(weights, end));
  }

  int rows() {
    return starts.length - 1;
  }
}
