package org.materialsj.view.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.explore.Colouring;
import org.materialsj.model.explore.DendrogramShape;
import org.materialsj.model.explore.ExplainedShares;
import org.materialsj.model.explore.NamedMatrix;
import org.materialsj.model.explore.PointMap;
import org.materialsj.model.explore.Silhouettes;

/** Figures of small data sets with names to choose. */
final class ExploreFigures {

  private ExploreFigures() {}

  static List<String> names(String name, int count) {
    return IntStream.range(0, count).mapToObj(i -> name + " " + i).toList();
  }

  /** Random points, of which all axes have the unit eV. */
  static PointMap map(String name, int points, int axes) {
    SplittableRandom random = new SplittableRandom(5);
    double[][] coordinates = new double[axes][];
    for (int k = 0; k < axes; k++) {
      coordinates[k] = random.doubles(points, -1, 1).toArray();
    }
    return map(name, coordinates);
  }

  static PointMap map(String name, double[]... coordinates) {
    return new PointMap(
        name,
        List.of(),
        names(name, coordinates[0].length),
        names(name, coordinates.length).stream().map(n -> new ColumnSpec(n, "eV")).toList(),
        coordinates);
  }

  /** Points in turn of each class, the last of each round of none. */
  static Colouring classes(String name, int points, int classes) {
    return new Colouring.ByClass(
        name,
        names(name, classes),
        IntStream.range(0, points)
            .map(i -> i % (classes + 1) == classes ? -1 : i % classes)
            .toArray());
  }

  static NamedMatrix matrix(String name, double[][] numbers) {
    int columns = numbers.length == 0 ? 0 : numbers[0].length;
    return new NamedMatrix(
        name,
        List.of(),
        "row of " + name,
        names(name, numbers.length),
        "column of " + name,
        names(name, columns),
        new ColumnSpec(name, ""),
        numbers);
  }

  static Silhouettes silhouettes(String name, int rows, int clusters) {
    SplittableRandom random = new SplittableRandom(6);
    return new Silhouettes(
        name,
        List.of(),
        names(name, rows),
        names(name, clusters),
        IntStream.range(0, rows).map(i -> i % clusters).toArray(),
        random.doubles(rows, -0.2, 1).toArray());
  }

  /** Rows 0 and 1 merge first, then row by row. */
  static DendrogramShape chain(String name, int rows) {
    List<DendrogramShape.Merge> merges = new ArrayList<>();
    for (int k = 1; k < rows; k++) {
      merges.add(new DendrogramShape.Merge(k == 1 ? 0 : rows + k - 2, k, k));
    }
    return new DendrogramShape(
        name, List.of(), names(name, rows), new ColumnSpec(name, "eV"), merges);
  }

  /** One of each. */
  static List<Figure> all(String name) {
    PointMap map = map(name, 30, 3);
    map.coordinates()[0][4] = Double.NaN;
    Colouring classes = classes(name, 30, 3);
    return List.of(
        new ScatterFigure(map, classes).labelled(),
        new ScatterFigure(map, new Colouring.ByValue(map.axes().get(2), map.coordinates()[2]))
            .sized(map.axes().get(1), map.coordinates()[1]),
        new Scatter3DFigure(map, classes),
        new ScatterMatrixFigure(map, classes),
        new HistogramGrid(map),
        HeatMapFigure.diverging(matrix(name, new double[][] {{1, -0.5}, {Double.NaN, 1}}), 1),
        HeatMapFigure.sequential(matrix(name, new double[][] {{1, -0.5, 3}})),
        new ScreeFigure(new ExplainedShares(name, List.of(), name, new double[] {0.6, 0.3, 0.05})),
        new SilhouetteFigure(silhouettes(name, 20, 3)),
        new DendrogramFigure(chain(name, 6)));
  }
}
