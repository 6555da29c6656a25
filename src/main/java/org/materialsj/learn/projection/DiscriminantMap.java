package org.materialsj.learn.projection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.IntStream;
import org.materialsj.engine.algebra.GramMatrix;
import org.materialsj.engine.algebra.GramSum;
import org.materialsj.engine.algebra.LongVectors;
import org.materialsj.engine.algebra.Tridiagonal;
import org.materialsj.engine.run.RunContext;
import org.materialsj.engine.statistics.ComponentAnalysis;
import org.materialsj.engine.statistics.Descriptive;
import org.materialsj.learn.preparation.LinearProjection;

/**
 * Linear discriminant analysis: the directions in which the means of the classes lie furthest
 * apart, measured by the spread within the classes, which is 1 along each. Rows without a class are
 * not learned from, but placed. Directions without spread within the classes are left out. No
 * settings; the seed has no influence. Cost n d^2 + 5 d^3.
 *
 * @see "Fisher 1936, doi:10.1111/j.1469-1809.1936.tb02137.x; Rao 1948,
 *     doi:10.1111/j.2517-6161.1948.tb00008.x"
 */
final class DiscriminantMap implements Projection {

  static final String NAME = "LDA";

  static final ProjectionKind KIND =
      new ProjectionKind(NAME, true, "", settings -> new DiscriminantMap());

  /** Variances within classes below this share of the largest one are rounding. */
  private static final double ROUNDING = 1e-10;

  private static final int MOST_CLASSES = 1000;

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public SortedMap<String, String> settings() {
    return Collections.emptySortedMap();
  }

  @Override
  public ProjectionResult fit(
      double[][] columns, double[] classes, int dimensions, long seed, RunContext run) {
    int n = columns.length == 0 ? 0 : columns[0].length;
    int[] places = places(classes, n);
    int count = Arrays.stream(places).max().orElse(-1) + 1;
    if (count < 2) {
      throw new IllegalArgumentException(
          NAME + " separates classes: choose a column that names at least 2, got " + count + ".");
    }
    ProjectionInput.check(
        NAME + " of " + count + " classes",
        columns,
        dimensions,
        Math.min(columns.length, count - 1));
    if (columns.length > ComponentAnalysis.LARGEST) {
      throw new IllegalArgumentException(
          NAME
              + " takes at most "
              + ComponentAnalysis.LARGEST
              + " columns, got "
              + columns.length
              + ": choose columns first.");
    }
    return new Fit(columns, places, count, run).result(dimensions);
  }

  /** For each row the place of its class among those that occur; -1 for none. */
  private static int[] places(double[] classes, int n) {
    if (classes == null) {
      throw new IllegalArgumentException(NAME + " separates classes: name a column of classes.");
    }
    if (classes.length != n) {
      throw new IllegalArgumentException("classes must be " + n + ", got " + classes.length);
    }
    double[] present =
        Arrays.stream(classes).filter(c -> !Double.isNaN(c)).distinct().sorted().toArray();
    if (present.length > MOST_CLASSES) {
      throw new IllegalArgumentException(
          NAME + " takes at most " + MOST_CLASSES + " classes, got " + present.length + ".");
    }
    return Arrays.stream(classes)
        .mapToInt(c -> Double.isNaN(c) ? -1 : Arrays.binarySearch(present, c))
        .toArray();
  }

  private static final class Fit {
    private final double[][] columns;
    private final int[] rows;
    private final int[] places;
    private final int[] counts;
    private final double[] mean;
    private final double[] scales;
    private final double[][] means;
    private final RunContext run;

    Fit(double[][] columns, int[] all, int count, RunContext run) {
      this.columns = columns;
      this.run = run;
      rows = IntStream.range(0, all.length).filter(i -> all[i] >= 0).toArray();
      places = Arrays.stream(rows).map(i -> all[i]).toArray();
      if (rows.length <= count) {
        throw new IllegalArgumentException(
            String.format(
                Locale.ROOT,
                "%s needs more rows than classes, got %d rows of %d classes.",
                NAME,
                rows.length,
                count));
      }
      counts = new int[count];
      for (int place : places) {
        counts[place]++;
      }
      int d = columns.length;
      mean = new double[d];
      scales = new double[d];
      means = new double[count][d];
      for (int f = 0; f < d; f++) {
        run.cancel().check("means of classes");
        double[] column = columns[f];
        mean[f] = Descriptive.mean(Arrays.stream(rows).mapToDouble(i -> column[i]).toArray());
        for (int r = 0; r < rows.length; r++) {
          means[places[r]][f] += (column[rows[r]] - mean[f]) / counts[places[r]];
        }
        double squares = 0;
        for (int r = 0; r < rows.length; r++) {
          double rest = rest(f, r);
          squares += rest * rest;
        }
        double deviation = Math.sqrt(squares / (rows.length - count));
        // Rounding of the mean leaves a constant column this much.
        scales[f] = deviation > 1e-14 * Math.abs(mean[f]) ? deviation : 0;
      }
    }

    private double rest(int f, int r) {
      return columns[f][rows[r]] - mean[f] - means[places[r]][f];
    }

    ProjectionResult result(int dimensions) {
      int d = columns.length;
      double[][] within =
          GramSum.of(
              rows.length,
              d,
              (from, to, block) -> {
                for (int f = 0; f < d; f++) {
                  for (int r = from; r < to; r++) {
                    block[f][r - from] = scales[f] > 0 ? rest(f, r) / scales[f] : 0;
                  }
                }
              },
              run.part(0, 0.4));
      Tridiagonal.Largest spread =
          Tridiagonal.reduce(within, run.cancel()).largest(d, run.cancel());
      int rank = 0;
      while (rank < d && spread.values()[rank] > ROUNDING * Math.max(1, spread.values()[0])) {
        rank++;
      }
      if (rank == 0) {
        throw new IllegalArgumentException(
            NAME + " finds no column that varies within a class: there is no spread to compare.");
      }
      double[][] white = new double[rank][];
      for (int k = 0; k < rank; k++) {
        double deviation = Math.sqrt(spread.values()[k] / (rows.length - counts.length));
        double[] vector = spread.vectors()[k];
        white[k] = new double[d];
        for (int f = 0; f < d; f++) {
          white[k][f] = scales[f] > 0 ? vector[f] / (scales[f] * deviation) : 0;
        }
      }
      return between(white, dimensions);
    }

    /** The directions of the class means among directions along which the classes spread by 1. */
    private ProjectionResult between(double[][] white, int dimensions) {
      int count = counts.length;
      double[][] apart = new double[count][white.length];
      for (int c = 0; c < count; c++) {
        run.cancel().check("means of classes");
        for (int k = 0; k < white.length; k++) {
          apart[c][k] = Math.sqrt(counts[c]) * LongVectors.dot(white[k], means[c]);
        }
      }
      Tridiagonal.Largest found =
          Tridiagonal.reduce(GramMatrix.of(apart, run.part(0.4, 0.6)), run.cancel())
              .largest(count, run.cancel());
      double total =
          Math.max(Double.MIN_NORMAL, Arrays.stream(found.values()).map(v -> Math.max(0, v)).sum());
      double[] shares =
          Arrays.stream(found.values())
              .limit(count - 1L)
              .map(v -> Math.max(0, v) / total)
              .toArray();
      double[][] weights = new double[dimensions][columns.length];
      for (int k = 0; k < dimensions && shares[k] > count * Math.ulp(1.0); k++) {
        double[] along = new double[white.length];
        LongVectors.addAll(found.vectors()[k], apart, along);
        double length = Math.sqrt(LongVectors.dot(along, along));
        for (int j = 0; j < white.length; j++) {
          LongVectors.add(along[j] / length, white[j], weights[k]);
        }
        makeLargestPositive(weights[k]);
      }
      LinearProjection transform =
          new LinearProjection(mean, weights, Arrays.copyOf(shares, dimensions));
      return new ProjectionResult(
          transform.apply(columns, run.part(0.6, 1)),
          ProjectionInput.axes("LD", dimensions),
          shares,
          Map.of("spread between classes held", Arrays.stream(shares).limit(dimensions).sum()),
          notes(white.length),
          Optional.of(weights),
          Optional.of(transform));
    }

    private List<String> notes(int rank) {
      List<String> notes = new ArrayList<>();
      if (rank < columns.length) {
        notes.add(
            String.format(
                Locale.ROOT,
                "Within the classes the rows vary in %d of %d directions; the others were left"
                    + " out.",
                rank,
                columns.length));
      }
      if (rows.length < 5L * columns.length) {
        notes.add(
            String.format(
                Locale.ROOT,
                "With %d rows for %d columns LDA can part the classes by chance: judge the map by"
                    + " rows that it was not made from.",
                rows.length,
                columns.length));
      }
      return notes;
    }
  }

  private static void makeLargestPositive(double[] vector) {
    double largest = 0;
    for (double component : vector) {
      largest = Math.abs(component) > Math.abs(largest) ? component : largest;
    }
    for (int i = 0; largest < 0 && i < vector.length; i++) {
      vector[i] = -vector[i];
    }
  }
}
