package org.materialsj.learn.projection;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.materialsj.engine.algebra.LeadingEigen;
import org.materialsj.engine.algebra.RowPairs;
import org.materialsj.engine.algebra.Tridiagonal;
import org.materialsj.engine.run.RunContext;
import org.materialsj.engine.run.Settings;

/**
 * Classical multidimensional scaling: coordinates whose dot products come closest to those that the
 * distances of the rows imply. Compares all rows: n^2 numbers. The seed has no influence.
 *
 * @param cityBlock whether distances are sums of absolute differences instead of Euclidean
 * @see "Torgerson 1952, doi:10.1007/BF02288916"
 */
record ClassicalScaling(boolean cityBlock) implements Projection {

  static final String NAME = "Classical MDS";

  static final ProjectionKind KIND =
      new ProjectionKind(
          NAME,
          false,
          "Classical MDS places only the rows that it is given: add the new rows to the table, or"
              + " choose PCA, which with Euclidean distances makes the same map.",
          ClassicalScaling::of);

  private static final String EUCLIDEAN = "euclidean";
  private static final String CITY = "manhattan";

  private static ClassicalScaling of(Settings settings) {
    return new ClassicalScaling(settings.choice("metric", EUCLIDEAN, EUCLIDEAN, CITY).equals(CITY));
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public SortedMap<String, String> settings() {
    return new TreeMap<>(Map.of("metric", cityBlock ? CITY : EUCLIDEAN));
  }

  @Override
  public ProjectionResult fit(
      double[][] columns, double[] classes, int dimensions, long seed, RunContext run) {
    int n = columns.length == 0 ? 0 : columns[0].length;
    ProjectionInput.check(NAME, columns, dimensions, Math.max(1, n - 1));
    PairMatrix matrix = PairMatrix.of(NAME, columns, this::products, run.part(0, 0.2));
    matrix.centre();
    int wanted = Math.min(n, Math.max(KernelMap.SPECTRUM, dimensions));
    Tridiagonal.Largest found = LeadingEigen.of(matrix.values(), wanted, run.part(0.2, 0.8));
    double[] values = found.values();
    double[][] coordinates = new double[dimensions][n];
    for (int k = 0; k < dimensions && values[k] > n * Math.ulp(values[0]); k++) {
      double root = Math.sqrt(values[k]);
      coordinates[k] = Arrays.stream(found.vectors()[k]).map(v -> v * root).toArray();
    }
    double[] shares = shares(matrix, values);
    return new ProjectionResult(
        coordinates,
        ProjectionInput.axes("MDS", dimensions),
        shares,
        Map.of("stress", stress(columns, coordinates, run.part(0.8, 1))),
        notes(shares, dimensions),
        Optional.empty(),
        Optional.empty());
  }

  /**
   * Shares of the variance; of city-block distances, whose eigenvalues may be negative, of the sum
   * of the squares of all dot products (Mardia 1978, doi:10.1080/03610927808827707).
   */
  private double[] shares(PairMatrix matrix, double[] values) {
    if (!cityBlock) {
      double total = matrix.trace();
      return Arrays.stream(values).map(v -> Math.max(0, v) / total).toArray();
    }
    double largest = values[0];
    double total = 0;
    for (double[] row : matrix.values()) {
      for (double product : row) {
        total += product / largest * (product / largest);
      }
    }
    double squares = total;
    return Arrays.stream(values)
        .map(v -> Math.max(0, v) / largest)
        .map(v -> Math.min(1, v * v / squares))
        .toArray();
  }

  private void distances(double[][] columns, int count, double[] row, double[] out) {
    if (cityBlock) {
      RowPairs.cityDistances(columns, 0, count, row, out);
    } else {
      RowPairs.squaredDistances(columns, 0, count, row, out);
      for (int j = 0; j < count; j++) {
        out[j] = Math.sqrt(out[j]);
      }
    }
  }

  /** Minus half the squared distances: dot products once they are centred. */
  private void products(double[][] columns, int count, double[] row, double[] out) {
    distances(columns, count, row, out);
    for (int j = 0; j < count; j++) {
      out[j] *= -0.5 * out[j];
    }
  }

  /**
   * Kruskal's stress: sqrt(sum (D - d)^2 / sum D^2) over all pairs, D of the rows, d of the map.
   */
  private double stress(double[][] columns, double[][] coordinates, RunContext run) {
    int n = columns[0].length;
    List<double[]> sums =
        run.executor()
            .map(
                n,
                i -> {
                  double[] far = new double[n];
                  double[] near = new double[n];
                  distances(columns, n, RowPairs.row(columns, i), far);
                  RowPairs.squaredDistances(coordinates, 0, n, RowPairs.row(coordinates, i), near);
                  double wrong = 0;
                  double whole = 0;
                  for (int j = 0; j < n; j++) {
                    double difference = far[j] - Math.sqrt(near[j]);
                    wrong += difference * difference;
                    whole += far[j] * far[j];
                  }
                  return new double[] {wrong, whole};
                },
                "rows of the stress",
                run.progress(),
                run.cancel());
    double wrong = 0;
    double whole = 0;
    for (double[] sum : sums) {
      wrong += sum[0];
      whole += sum[1];
    }
    return Math.sqrt(wrong / whole);
  }

  private List<String> notes(double[] shares, int dimensions) {
    double explained = Arrays.stream(shares).limit(dimensions).sum();
    return List.of(
        cityBlock
            ? "City-block distances need not fit into any space: the shares are of the squares of"
                + " the dot products that they imply."
            : String.format(
                Locale.ROOT,
                "The map holds %.1f %% of the variance. With Euclidean distances it is that of PCA.",
                100 * explained));
  }
}
