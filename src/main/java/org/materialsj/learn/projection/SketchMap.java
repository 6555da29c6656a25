package org.materialsj.learn.projection;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.materialsj.engine.algebra.RowPairs;
import org.materialsj.engine.run.RunContext;
import org.materialsj.engine.run.Settings;

/**
 * Sketch-map: keeps distances near a scale sigma, and only near and far of the others, because a
 * sigmoid switches the distances of rows and of the map before they are compared. Landmarks are
 * placed together, starting from classical MDS, in several descents; the other rows are placed
 * among them. Cost per step landmarks^2. Coordinates have the unit of the columns.
 *
 * @param sigma distance that becomes 1/2; 0 for half the median distance of landmarks
 * @param sigmoids of the rows (settings rowRise, rowFall) and of the map (mapRise, mapFall)
 * @param landmarks most rows that are placed together
 * @param descents how often the landmarks are placed; the best counts
 * @see "Ceriotti, Tribello and Parrinello 2011, doi:10.1073/pnas.1108486108"
 */
record SketchMap(double sigma, List<SketchSigmoid> sigmoids, int landmarks, int descents)
    implements Projection {

  static final String NAME = "Sketch-map";

  static final ProjectionKind KIND =
      new ProjectionKind(
          NAME,
          false,
          "Sketch-map places only the rows that it is given: add the new rows to the table and make"
              + " the map again.",
          SketchMap::of);

  private static final String AUTO = "auto";
  private static final int LEAST_ROWS = 4;

  private static SketchMap of(Settings settings) {
    return new SketchMap(
        settings.text("sigma", AUTO).equals(AUTO) ? 0 : settings.number("sigma", 0, 1e-99, 1e99),
        List.of(
            new SketchSigmoid(
                settings.number("rowRise", 4, 1, 20), settings.number("rowFall", 4, 0.1, 20)),
            new SketchSigmoid(
                settings.number("mapRise", 2, 1, 20), settings.number("mapFall", 2, 0.1, 20))),
        settings.integer("landmarks", 200, 4, 2000),
        settings.integer("descents", 5, 1, 1000));
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public SortedMap<String, String> settings() {
    SortedMap<String, String> map = new TreeMap<>();
    map.put("sigma", sigma == 0 ? AUTO : Double.toString(sigma));
    map.put("rowRise", Double.toString(sigmoids.get(0).rise()));
    map.put("rowFall", Double.toString(sigmoids.get(0).fall()));
    map.put("mapRise", Double.toString(sigmoids.get(1).rise()));
    map.put("mapFall", Double.toString(sigmoids.get(1).fall()));
    map.put("landmarks", Integer.toString(landmarks));
    map.put("descents", Integer.toString(descents));
    return map;
  }

  @Override
  public ProjectionResult fit(
      double[][] columns, double[] classes, int dimensions, long seed, RunContext run) {
    int n = columns.length == 0 ? 0 : columns[0].length;
    ProjectionInput.check(NAME, columns, dimensions, Math.max(1, Math.min(columns.length, n - 1)));
    Landmarks chosen = Landmarks.of(columns, landmarks, run);
    int m = chosen.rows().length;
    if (m < LEAST_ROWS || m <= dimensions) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "%s in %d dimensions needs at least %d different rows, got %d: choose PCA.",
              NAME,
              dimensions,
              Math.max(LEAST_ROWS, dimensions + 1),
              m));
    }
    double[][] marks = new double[columns.length][];
    Arrays.setAll(
        marks, f -> Arrays.stream(chosen.rows()).mapToDouble(row -> columns[f][row]).toArray());
    double[][] distances = distances(marks);
    double unit = sigma > 0 ? sigma : typical(distances) / 2;
    double[][] far = new double[m][];
    Arrays.setAll(far, i -> switched(distances[i], unit));
    double[] weights = Arrays.stream(chosen.weights()).asDoubleStream().toArray();
    SketchLayout layout = new SketchLayout(far, weights, sigmoids.get(1), dimensions, run.cancel());
    double[] start = start(marks, dimensions, unit, run.part(0, 0.05));
    SketchLayout.Placed placed = layout.best(start, descents, seed, run.part(0.05, 0.5));
    return new ProjectionResult(
        all(columns, chosen, marks, layout, placed.points(), dimensions, unit, run.part(0.5, 1)),
        ProjectionInput.axes(NAME, dimensions),
        new double[0],
        Map.of("stress of the landmarks", placed.stress(), "sigma", unit),
        List.of(
            String.format(
                Locale.ROOT,
                "Distances near sigma = %.4g are kept, smaller ones shrink and larger ones only stay"
                    + " large; %d landmarks were placed together and the other rows among them.",
                unit,
                m)),
        Optional.empty(),
        Optional.empty());
  }

  private static double[][] distances(double[][] columns) {
    int m = columns[0].length;
    double[][] distances = new double[m][m];
    for (int i = 0; i < m; i++) {
      RowPairs.squaredDistances(columns, 0, m, RowPairs.row(columns, i), distances[i]);
      distances[i] = Arrays.stream(distances[i]).map(Math::sqrt).toArray();
    }
    return distances;
  }

  private static double typical(double[][] distances) {
    double[] sorted =
        Arrays.stream(distances)
            .flatMapToDouble(Arrays::stream)
            .filter(d -> d > 0)
            .sorted()
            .toArray();
    return sorted[sorted.length / 2];
  }

  private double[] switched(double[] distances, double unit) {
    return Arrays.stream(distances).map(d -> sigmoids.get(0).value(d / unit)).toArray();
  }

  /** Classical MDS of the landmarks, coordinate by coordinate within each. */
  private static double[] start(double[][] marks, int dimensions, double unit, RunContext run) {
    double[][] scaled =
        new ClassicalScaling(false).fit(marks, null, dimensions, 0, run).coordinates();
    double[] start = new double[marks[0].length * dimensions];
    for (int v = 0; v < start.length; v++) {
      start[v] = scaled[v % dimensions][v / dimensions] / unit;
    }
    return start;
  }

  private double[][] all(
      double[][] columns,
      Landmarks chosen,
      double[][] marks,
      SketchLayout layout,
      double[] points,
      int dimensions,
      double unit,
      RunContext run) {
    int n = columns[0].length;
    int[] marked = new int[n];
    Arrays.fill(marked, -1);
    for (int l = 0; l < chosen.rows().length; l++) {
      marked[chosen.rows()[l]] = l;
    }
    double[][] among = layout.switched(points);
    List<double[]> rows =
        run.executor()
            .map(
                n,
                i -> {
                  if (marked[i] >= 0) {
                    int from = marked[i] * dimensions;
                    return Arrays.copyOfRange(points, from, from + dimensions);
                  }
                  double[] distances = new double[chosen.rows().length];
                  RowPairs.squaredDistances(
                      marks, 0, distances.length, RowPairs.row(columns, i), distances);
                  double[] apart = Arrays.stream(distances).map(Math::sqrt).toArray();
                  return layout.place(points, among, switched(apart, unit));
                },
                "rows placed by sketch-map",
                run.progress(),
                run.cancel());
    double[][] coordinates = new double[dimensions][n];
    for (int i = 0; i < n; i++) {
      for (int k = 0; k < dimensions; k++) {
        coordinates[k][i] = rows.get(i)[k] * unit;
      }
    }
    return coordinates;
  }
}
