package org.materialsj.learn.projection;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.materialsj.engine.algebra.LeadingEigen;
import org.materialsj.engine.algebra.LongVectors;
import org.materialsj.engine.algebra.Tridiagonal;
import org.materialsj.engine.run.RunContext;
import org.materialsj.learn.kernel.Kernel;
import org.materialsj.learn.kernel.KernelSettings;
import org.materialsj.learn.kernel.KernelTransform;

/**
 * Kernel PCA: principal components of the rows in the space in which the kernel is a dot product.
 * Compares all rows: n^2 numbers. The seed has no influence.
 *
 * @param kernel the kernel, with the settings of {@link KernelSettings#of}
 * @see "Schoelkopf, Smola and Mueller 1998, doi:10.1162/089976698300017467"
 */
record KernelMap(KernelSettings kernel) implements Projection {

  static final String NAME = "Kernel PCA";

  static final ProjectionKind KIND =
      new ProjectionKind(NAME, false, "", settings -> new KernelMap(KernelSettings.of(settings)));

  /** So many shares are of use in a scree plot. */
  static final int SPECTRUM = 10;

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public SortedMap<String, String> settings() {
    SortedMap<String, String> map = new TreeMap<>();
    kernel.addTo(map);
    return map;
  }

  @Override
  public ProjectionResult fit(
      double[][] columns, double[] classes, int dimensions, long seed, RunContext run) {
    int n = columns.length == 0 ? 0 : columns[0].length;
    ProjectionInput.check(NAME, columns, dimensions, Math.max(1, n - 1));
    Kernel fitted = kernel.kernel(columns);
    PairMatrix matrix =
        PairMatrix.of(
            NAME,
            columns,
            (all, count, row, out) -> fitted.values(all, 0, count, row, out),
            run.part(0, 0.3));
    double[] means = matrix.centre();
    double total = matrix.trace();
    Tridiagonal.Largest found =
        LeadingEigen.of(
            matrix.values(), Math.min(n, Math.max(SPECTRUM, dimensions)), run.part(0.3, 0.9));
    double[] values = found.values();
    if (!(values[0] > n * Math.ulp(means[0]))) {
      throw new IllegalArgumentException(
          NAME + " finds all rows alike: choose another kernel, or a smaller or larger gamma.");
    }
    double[][] weights = new double[dimensions][n];
    double[][] coordinates = new double[dimensions][n];
    double[] offsets = new double[dimensions];
    for (int k = 0; k < dimensions && values[k] > n * Math.ulp(values[0]); k++) {
      double root = Math.sqrt(values[k]);
      weights[k] = Arrays.stream(found.vectors()[k]).map(v -> v / root).toArray();
      coordinates[k] = Arrays.stream(found.vectors()[k]).map(v -> v * root).toArray();
      offsets[k] = LongVectors.dot(weights[k], means);
    }
    double[] shares = Arrays.stream(values).map(v -> Math.max(0, v) / total).toArray();
    double explained = Arrays.stream(shares).limit(dimensions).sum();
    return new ProjectionResult(
        coordinates,
        ProjectionInput.axes("kernel PC", dimensions),
        shares,
        Map.of("explained variance", explained),
        List.of(
            String.format(
                Locale.ROOT,
                "The map holds %.1f %% of the variance in the space of the %s kernel, whose"
                    + " directions are no sums of columns. Try several values of gamma.",
                100 * explained,
                kernel.shape().label())),
        Optional.empty(),
        Optional.of(new KernelTransform(fitted, columns, weights, offsets)));
  }
}
