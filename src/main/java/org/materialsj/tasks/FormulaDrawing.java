package org.materialsj.tasks;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.materialsj.learn.Baseline;
import org.materialsj.learn.Scoring;
import org.materialsj.learn.formula.Descriptor;
import org.materialsj.model.ClassificationMetrics;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.Parity;
import org.materialsj.model.learning.DecisionMap;

/**
 * What the pictures of a formula show: the rows held out, or all when there are none. Rows on which
 * the formula has no value are not drawn.
 */
final class FormulaDrawing {

  private static final int CELLS = 160;
  private static final double MARGIN = 0.05;

  private final FormulaRows rows;
  private final Descriptor formula;
  private final int[] shown;
  private final String note;

  FormulaDrawing(FormulaRows rows, Descriptor formula) {
    this.rows = rows;
    this.formula = formula;
    boolean held = rows.test().length > 0;
    int[] all = held ? rows.test() : rows.train();
    double[] predicted = rows.predictions(formula, all);
    shown =
        IntStream.range(0, all.length)
            .filter(i -> Double.isFinite(predicted[i]))
            .map(i -> all[i])
            .toArray();
    note = held ? "rows held out" : "rows of the search";
  }

  private double[] actual(int[] some) {
    return Arrays.stream(some).mapToDouble(row -> rows.data().values()[row]).toArray();
  }

  /** Predicted against actual numbers. */
  Parity parity() {
    double[] actual = actual(shown);
    double[] predicted = rows.predictions(formula, shown);
    double[] mean = new double[shown.length];
    Arrays.fill(mean, Baseline.prediction(actual(rows.train()), 0));
    return new Parity(
        rows.data().target(),
        Arrays.stream(shown).mapToObj(rows.table().ids()::get).toList(),
        actual,
        predicted,
        Scoring.regression(actual, predicted),
        Scoring.regression(actual, mean),
        note);
  }

  /** Actual and predicted classes. */
  ClassificationMetrics confusion() {
    int count = rows.data().classes().size();
    long[][] confusion = new long[count][count];
    double[] predicted = rows.predictions(formula, shown);
    double[] actual = actual(shown);
    for (int i = 0; i < shown.length; i++) {
      confusion[(int) actual[i]][(int) predicted[i]]++;
    }
    return new ClassificationMetrics(rows.data().classes(), confusion);
  }

  /**
   * The plane of the first two features, a third one at its mean; or of the one feature and the
   * number of the row.
   */
  DecisionMap map() {
    double[][] values = rows.values(formula, shown);
    double[] across = values[0];
    boolean line = formula.dimension() == 1;
    double[] up =
        line ? IntStream.range(0, shown.length).mapToDouble(i -> i + 1).toArray() : values[1];
    double third = formula.dimension() == 3 ? Arrays.stream(values[2]).average().orElse(0) : 0;
    double[][] corners = grid(across, up, 0, CELLS + 1);
    double[][] middles = grid(across, up, 0.5, CELLS);
    double[][] features = new double[formula.dimension()][];
    features[0] = middles[0];
    if (!line) {
      features[1] = middles[1];
    }
    if (features.length == 3) {
      features[2] = new double[middles[0].length];
      Arrays.fill(features[2], third);
    }
    double[] said = Descriptor.classes(formula.outputs(features));
    double[] certain = new double[said.length];
    Arrays.fill(certain, 1);
    return new DecisionMap(
        line ? "Threshold of the formula" : "Plane of the formula",
        note
            + (features.length == 3
                ? ", third feature "
                    + FormulaText.bracketed(formula.features().get(2))
                    + " at its mean"
                : ""),
        axis(0),
        line ? new ColumnSpec("row", "") : axis(1),
        rows.data().classes(),
        new DecisionMap.Rows(
            across, up, Arrays.stream(actual(shown)).mapToInt(v -> (int) v).toArray()),
        new DecisionMap.Cells(
            CELLS,
            corners[0],
            corners[1],
            Arrays.stream(said).mapToInt(v -> (int) v).toArray(),
            certain),
        false);
  }

  private ColumnSpec axis(int feature) {
    return new ColumnSpec(formula.features().get(feature), formula.units().get(feature));
  }

  /** Points of the plane, row by row from below. */
  private static double[][] grid(double[] across, double[] up, double offset, int perSide) {
    double[][] points = new double[2][perSide * perSide];
    double[][] axes = {across, up};
    for (int f = 0; f < 2; f++) {
      double low = Arrays.stream(axes[f]).min().orElse(0);
      double high = Arrays.stream(axes[f]).max().orElse(1);
      double range = high > low ? high - low : 1;
      double start = low - MARGIN * range;
      double step = (1 + 2 * MARGIN) * range / CELLS;
      for (int i = 0; i < points[f].length; i++) {
        int place = f == 0 ? i % perSide : i / perSide;
        points[f][i] = start + (place + offset) * step;
      }
    }
    return points;
  }
}
