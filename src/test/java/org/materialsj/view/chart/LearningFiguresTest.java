package org.materialsj.view.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.materialsj.engine.statistics.RocCurve;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.learning.FeatureImportances;

/** Figures need no display. */
class LearningFiguresTest {

  private static String svg(Figure figure) {
    return figure.toSvg(760, 640);
  }

  private static void assertHas(String svg, String... parts) {
    for (String part : parts) {
      assertTrue(svg.contains(part), part);
    }
  }

  @Test
  void theSameDataGiveTheSameBytes() {
    List<Figure> once = LearningFigures.all("a");
    List<Figure> again = LearningFigures.all("a");
    for (int i = 0; i < once.size(); i++) {
      assertArrayEquals(once.get(i).toPng(300, 260), again.get(i).toPng(300, 260));
      assertEquals(once.get(i).title(), again.get(i).title());
    }
  }

  @Test
  void namesAreTextNeverMarkup() {
    for (Figure figure : LearningFigures.all("<script>alert(1)</script>")) {
      String svg = figure.toSvg(2000, 1600);
      assertFalse(svg.contains("<script"), figure.title());
      assertTrue(svg.contains("&lt;"), figure.title());
    }
  }

  @Test
  void smallFiguresAreDrawnToo() {
    for (Figure figure : LearningFigures.all("a name that is wider than its figure is")) {
      assertTrue(figure.toPng(16, 16).length > 0, figure.title());
      assertFalse(figure.toSvg(120, 90).contains("NaN"), figure.title());
    }
  }

  @Test
  void aConfusionMatrixShowsCountsAndSharesOfTheActualClass() {
    String svg =
        svg(
            LearningFigures.confusion(
                List.of("metal", "insulator"), new long[][] {{30, 10}, {1, 3}}));
    assertHas(
        svg,
        ">30<",
        ">75.0 %<",
        ">10<",
        ">25.0 %<",
        "33 of 44 right: accuracy 75.0 %, balanced accuracy 75.0 %",
        ">Predicted class<",
        ">Actual class<");
    assertEquals(2, LearningFigures.occurrences(svg, ">metal<"));
  }

  @Test
  void aClassThatDoesNotOccurHasNoShares() {
    String svg = svg(LearningFigures.confusion(List.of("a", "b"), new long[][] {{4, 0}, {0, 0}}));
    assertEquals(2, LearningFigures.occurrences(svg, " %<") - 1, "shares of the first row");
    String none = svg(LearningFigures.confusion(List.of("a", "b"), new long[2][2]));
    assertHas(none, "No rows to show");
  }

  @Test
  void manyClassesAreColoursWithoutNumbers() {
    List<String> classes = IntStream.range(0, 60).mapToObj(i -> "class " + i).toList();
    String svg = svg(LearningFigures.confusion(classes, new long[60][60]));
    assertEquals(0, LearningFigures.occurrences(svg, ">0<") - 1, "only the scale has a 0");
    int named = LearningFigures.occurrences(svg, ">class ");
    assertTrue(named > 10 && named < 120, "names " + named);
  }

  @Test
  void curvesTellTheirAreaAndTheirBrierScore() {
    assertHas(svg(LearningFigures.roc("metal")), ">metal: AUC = 0.778<", "False positive rate");
    String svg = svg(LearningFigures.calibration("metal"));
    assertHas(svg, ">metal: Brier 0.200<", ">Predicted probability of the class<", ">Rows<");
    assertThrows(IllegalArgumentException.class, () -> new RocFigure("", "", List.of()));
    assertThrows(IllegalArgumentException.class, () -> new CalibrationFigure("", "", List.of()));
  }

  @Test
  void moreCurvesThanThereIsRoomForAreCounted() {
    RocFigure one = LearningFigures.roc("x");
    assertFalse(svg(one).contains("more"));
    RocFigure.Line line =
        new RocFigure.Line("class", RocCurve.of(new boolean[] {true, false}, new double[] {1, 0}));
    String svg = svg(new RocFigure("ROC", "", Collections.nCopies(40, line)));
    int named = LearningFigures.occurrences(svg, ">class: AUC");
    assertHas(svg, ">and " + (40 - named) + " more<");
  }

  @Test
  void aGroupStandsAboveItsMembersAndImpurityBeside() {
    String svg = svg(new ImportanceFigure("Importance", LearningFigures.importances("mass", 0.4)));
    assertTrue(svg.indexOf(">mass + copy<") < svg.indexOf(">mass  \u2514<"));
    assertTrue(svg.indexOf(">copy  \u2514<") < svg.indexOf(">noise<"));
    assertHas(
        svg,
        ">rise of RMSE (GPa)<",
        ">share of impurity<",
        ">correlated features permuted together<",
        ">10 permutations<");
    String plain =
        svg(new ImportanceFigure("Importance", LearningFigures.importances("mass", Double.NaN)));
    assertFalse(plain.contains("impurity"));
  }

  @Test
  void theLeastImportantOfManyFeaturesAreCounted() {
    List<FeatureImportances.Group> groups =
        IntStream.range(0, 50)
            .mapToObj(i -> LearningFigures.alone("x" + i, 50 - i, Double.NaN))
            .toList();
    FeatureImportances many = new FeatureImportances(new ColumnSpec("loss of R2", ""), "", groups);
    String svg = svg(new ImportanceFigure("Importance", many));
    assertHas(svg, ">x39<", "10 less important bars are not shown");
    assertFalse(svg.contains(">x40<"));
  }

  @Test
  void partialDependenceHasUnitsAndNamesItsClasses() {
    String one = svg(LearningFigures.dependence(new ColumnSpec("density", "g/cm3"), List.of("")));
    assertHas(one, ">density (g/cm3)<", ">bulk modulus (GPa)<", "Thin: 2 single rows.");
    String two =
        svg(LearningFigures.dependence(new ColumnSpec("density", "g/cm3"), List.of("a", "b")));
    assertHas(two, ">a<", ">b<", "single rows of a.");
    String both = svg(LearningFigures.surface(new ColumnSpec("density", "g/cm3")));
    assertHas(both, ">density (g/cm3)<", ">mass (u)<", ">mean bulk modulus (GPa)<");
    assertEquals(4, LearningFigures.occurrences(both, "<ellipse"), "two dots, filled and drawn");
  }

  @Test
  void featuresThatAddMostComeFirst() {
    String svg = svg(new ShapFigure("SHAP", LearningFigures.attributions("f", 25, 40)));
    assertTrue(svg.indexOf(">f24 (u)<") < svg.indexOf(">f23 (u)<"));
    assertFalse(svg.contains(">f4 (u)<"));
    assertHas(
        svg,
        "40 rows, 20 of 25 features. Without any feature the answer is 12.5 GPa.",
        ">SHAP value: contribution to bulk modulus (GPa)<");
    assertEquals(20 * 40, LearningFigures.occurrences(svg, "<ellipse"));
  }

  @Test
  void aRowIsTakenApartFromTheBaseValueToItsPrediction() {
    String svg = svg(new ShapRowFigure(LearningFigures.attributions("f", 30, 5), 2));
    assertTrue(svg.indexOf("unknown row") < svg.indexOf("f29 = "));
    assertTrue(svg.indexOf("15 other features") < svg.indexOf("this row"));
    assertHas(svg, ">What makes the prediction for row 2<", ">12.5 GPa<");
    assertThrows(
        IllegalArgumentException.class,
        () -> new ShapRowFigure(LearningFigures.attributions("f", 3, 5), 5));
  }

  @Test
  void residualsTellTheirMeanAndSpread() {
    double[] actual = {1, 2, 3, Double.NaN};
    double[] predicted = {2, 2, 2, 2};
    String svg =
        svg(new ResidualFigure(LearningFigures.parity(LearningFigures.MODULUS, actual, predicted)));
    assertHas(
        svg,
        "mean 0.00 GPa   standard deviation 0.8165 GPa   n = 3",
        ">Actual less predicted (GPa)<",
        ">Predicted bulk modulus (GPa)<");
    assertEquals(3, LearningFigures.occurrences(svg, "<ellipse"));
    String none =
        svg(
            new ResidualFigure(
                LearningFigures.parity(LearningFigures.MODULUS, new double[0], new double[0])));
    assertHas(none, "No pairs to show");
  }
}
