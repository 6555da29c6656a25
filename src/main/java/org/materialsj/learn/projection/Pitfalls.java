package org.materialsj.learn.projection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.materialsj.engine.statistics.Descriptive;
import org.materialsj.model.ColumnSpec;

/**
 * What may mislead in a map: scales of columns, curved dependence, variance that parts no class.
 */
public final class Pitfalls {

  /** These do not depend on the scales of the columns. */
  private static final Set<String> SCALED = Set.of(DiscriminantMap.NAME, AutoencoderMap.NAME);

  /** These have axes of descending variance. */
  private static final Set<String> ORDERED = Set.of(PrincipalMap.NAME, ClassicalScaling.NAME);

  private static final double MOST_RATIO = 10;
  private static final double CURVED = 0.7;
  private static final double BETTER = 0.3;

  private Pitfalls() {}

  /**
   * Looks for pitfalls. Cost n d.
   *
   * @param name name of the projection
   * @param features d names and units
   * @param columns d arrays of n finite numbers as they were projected; not modified
   * @param classes n indices of classes, NaN for none; null where there are none
   * @param result the map
   * @return plain sentences; none for a map that looks sound
   */
  public static List<String> of(
      String name,
      List<ColumnSpec> features,
      double[][] columns,
      double[] classes,
      ProjectionResult result) {
    List<String> found = new ArrayList<>();
    if (!SCALED.contains(name)) {
      scales(features, columns, found);
    }
    if (ORDERED.contains(name)) {
      curve(result, found);
    }
    if (classes != null && !name.equals(DiscriminantMap.NAME)) {
      discrimination(features, columns, classes, result, found);
    }
    return List.copyOf(found);
  }

  private static void scales(List<ColumnSpec> features, double[][] columns, List<String> found) {
    double[] deviations = Arrays.stream(columns).mapToDouble(Descriptive::deviation).toArray();
    int wide = -1;
    int narrow = -1;
    for (int f = 0; f < deviations.length; f++) {
      if (deviations[f] > 0) {
        wide = wide < 0 || deviations[f] > deviations[wide] ? f : wide;
        narrow = narrow < 0 || deviations[f] < deviations[narrow] ? f : narrow;
      }
    }
    if (wide >= 0 && deviations[wide] > MOST_RATIO * deviations[narrow]) {
      found.add(
          String.format(
              Locale.ROOT,
              "\"%s\" varies %.3g times as much as \"%s\", so that the map shows little of the"
                  + " latter: standardize the columns unless they have the same unit.",
              features.get(wide).name(),
              deviations[wide] / deviations[narrow],
              features.get(narrow).name()));
    }
  }

  /** Rows along a curve give a second axis that is a parabola of the first. */
  private static void curve(ProjectionResult result, List<String> found) {
    if (result.coordinates().length < 2) {
      return;
    }
    double[] squares = Arrays.stream(result.coordinates()[0]).map(x -> x * x).toArray();
    double[] second = result.coordinates()[1];
    if (!(Descriptive.deviation(squares) > 0 && Descriptive.deviation(second) > 0)) {
      return;
    }
    double correlation = Descriptive.correlation(squares, second);
    if (Math.abs(correlation) > CURVED) {
      found.add(
          String.format(
              Locale.ROOT,
              "\"%s\" follows the square of \"%s\" (correlation %.2f): the rows lie near a curve,"
                  + " which straight axes cannot unroll. They are uncorrelated, but not"
                  + " independent; compare with kernel PCA or t-SNE.",
              result.axes().get(1),
              result.axes().get(0),
              correlation));
    }
  }

  private static void discrimination(
      List<ColumnSpec> features,
      double[][] columns,
      double[] classes,
      ProjectionResult result,
      List<String> found) {
    double best = 0;
    for (double[] axis : result.coordinates()) {
      best = Math.max(best, between(axis, classes));
    }
    int column = -1;
    double most = best + BETTER;
    for (int f = 0; f < columns.length; f++) {
      double share = between(columns[f], classes);
      if (share > most) {
        most = share;
        column = f;
      }
    }
    if (column >= 0) {
      found.add(
          String.format(
              Locale.ROOT,
              "\"%s\" alone tells the classes apart better than any axis of the map (%.0f %% of its"
                  + " variance lies between classes, of an axis at most %.0f %%): variance is not"
                  + " discrimination; compare with LDA.",
              features.get(column).name(),
              100 * most,
              100 * best));
    }
  }

  /** The share of the variance of some numbers that lies between the means of the classes. */
  private static double between(double[] values, double[] classes) {
    double[] present =
        Arrays.stream(classes).filter(c -> !Double.isNaN(c)).distinct().sorted().toArray();
    double[] sums = new double[present.length];
    int[] counts = new int[present.length];
    int[] places =
        Arrays.stream(classes)
            .mapToInt(c -> Double.isNaN(c) ? -1 : Arrays.binarySearch(present, c))
            .toArray();
    double mean = 0;
    int n = 0;
    for (int i = 0; i < values.length; i++) {
      if (places[i] >= 0) {
        sums[places[i]] += values[i] - values[0];
        counts[places[i]]++;
        mean += values[i] - values[0];
        n++;
      }
    }
    mean /= Math.max(1, n);
    double all = 0;
    double apart = 0;
    for (int i = 0; i < values.length; i++) {
      if (places[i] >= 0) {
        double rest = values[i] - values[0] - mean;
        double middle = sums[places[i]] / counts[places[i]] - mean;
        all += rest * rest;
        apart += middle * middle;
      }
    }
    return all > 0 ? apart / all : 0;
  }
}
