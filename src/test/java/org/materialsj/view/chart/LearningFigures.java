package org.materialsj.view.chart;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.materialsj.engine.statistics.Calibration;
import org.materialsj.engine.statistics.RocCurve;
import org.materialsj.model.ClassificationMetrics;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.Parity;
import org.materialsj.model.RegressionMetrics;
import org.materialsj.model.learning.Attributions;
import org.materialsj.model.learning.DependenceCurves;
import org.materialsj.model.learning.DependenceSurface;
import org.materialsj.model.learning.FeatureImportances;

/** Figures of what models have learned, made of small data with names to choose. */
final class LearningFigures {

  static final ColumnSpec MODULUS = new ColumnSpec("bulk modulus", "GPa");

  private LearningFigures() {}

  static int occurrences(String text, String part) {
    return text.split(Pattern.quote(part), -1).length - 1;
  }

  static ConfusionFigure confusion(List<String> classes, long[][] counts) {
    return new ConfusionFigure("Confusion", "test", new ClassificationMetrics(classes, counts));
  }

  static RocFigure roc(String name) {
    boolean[] positive = {true, false, true, true, false, false};
    double[] scores = {0.9, 0.8, 0.7, 0.4, 0.3, 0.1};
    RocCurve curve = RocCurve.of(positive, scores);
    return new RocFigure("ROC", "", List.of(new RocFigure.Line(name, curve)));
  }

  static CalibrationFigure calibration(String name) {
    boolean[] positive = {true, false, true, true, false, false};
    double[] probabilities = {0.9, 0.8, 0.7, 0.4, 0.3, 0.1};
    Calibration calibration = Calibration.of(positive, probabilities, 5);
    return new CalibrationFigure(
        "Calibration", "test", List.of(new CalibrationFigure.Line(name, calibration)));
  }

  static FeatureImportances.Importance importance(double mean) {
    return new FeatureImportances.Importance(mean, 0.1 * Math.abs(mean));
  }

  static FeatureImportances.Group alone(String name, double mean, double impurity) {
    return new FeatureImportances.Group(
        importance(mean),
        List.of(new FeatureImportances.Feature(name, importance(mean), impurity)));
  }

  static FeatureImportances importances(String name, double impurity) {
    FeatureImportances.Group pair =
        new FeatureImportances.Group(
            importance(0.9),
            List.of(
                new FeatureImportances.Feature(name, importance(0.2), impurity),
                new FeatureImportances.Feature("copy", importance(0.1), impurity)));
    return new FeatureImportances(
        new ColumnSpec("rise of RMSE", "GPa"),
        "10 permutations",
        List.of(pair, alone("noise", -0.05, impurity)));
  }

  static DependenceFigure dependence(ColumnSpec feature, List<String> names) {
    double[] grid = {0, 1, 2.5};
    double[][] means = new double[names.size()][];
    Arrays.setAll(means, i -> new double[] {i, i + 1, i + 0.5});
    double[][] rows = {{0, 0.2, 0.1}, {0.4, 2, 1}};
    return new DependenceFigure(
        new DependenceCurves(feature, MODULUS, names, grid, means, rows, 0, new double[] {1, 2}));
  }

  static DependenceSurfaceFigure surface(ColumnSpec feature) {
    return new DependenceSurfaceFigure(
        new DependenceSurface(
            feature,
            new ColumnSpec("mass", "u"),
            MODULUS,
            new double[] {0, 1},
            new double[] {2, 4, 5},
            new double[][] {{1, 2, 3}, {2, 2, 2}},
            new double[] {0.1, 0.9},
            new double[] {2.5, 4.5}));
  }

  /** So many features, of which each adds more than the one before. */
  static Attributions attributions(String name, int features, int rows) {
    SplittableRandom random = new SplittableRandom(9);
    double[][] values = new double[features][rows];
    double[][] contributions = new double[features][rows];
    for (int i = 0; i < rows; i++) {
      double value = random.nextDouble();
      for (int f = 0; f < features; f++) {
        values[f][i] = value;
        contributions[f][i] = (f + 1) * (values[f][i] - 0.5);
      }
    }
    return new Attributions(
        MODULUS,
        12.5,
        IntStream.range(0, features).mapToObj(f -> new ColumnSpec(name + f, "u")).toList(),
        values,
        contributions,
        IntStream.range(0, rows).mapToObj(i -> "row " + i).toList());
  }

  static ResidualFigure residuals(ColumnSpec target, int n) {
    SplittableRandom random = new SplittableRandom(2);
    double[] actual = random.doubles(n).toArray();
    double[] predicted = Arrays.stream(actual).map(a -> a + 0.1 * random.nextDouble()).toArray();
    return new ResidualFigure(parity(target, actual, predicted));
  }

  static Parity parity(ColumnSpec target, double[] actual, double[] predicted) {
    RegressionMetrics metrics = new RegressionMetrics(actual.length, 0.9, 1, 1, 1);
    List<String> ids = IntStream.range(0, actual.length).mapToObj(i -> "row " + i).toList();
    return new Parity(target, ids, actual, predicted, metrics, metrics, "test");
  }

  /** One of each. */
  static List<Figure> all(String name) {
    ColumnSpec column = new ColumnSpec(name, "u");
    return List.of(
        confusion(List.of(name, "other"), new long[][] {{3, 1}, {0, 2}}),
        roc(name),
        calibration(name),
        new ImportanceFigure("Importance", importances(name, 0.3)),
        dependence(column, List.of(name, "other")),
        surface(column),
        new ShapFigure("SHAP", attributions(name, 3, 20)),
        new ShapRowFigure(attributions(name, 3, 20), 4),
        residuals(column, 60));
  }
}
