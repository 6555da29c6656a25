package org.materialsj.view.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.materialsj.io.TableWriter;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.FeatureTable;
import org.materialsj.model.explore.NamedMatrix;
import org.materialsj.model.learning.TreeShape;

/** The tables behind figures. */
class FigureTablesTest {

  private static FeatureTable table(Figure figure) {
    FeatureTable table = figure.table().orElseThrow();
    assertTrue(TableWriter.text(table).length() > 3);
    return table;
  }

  private static List<String> headers(FeatureTable table) {
    return table.columns().stream().map(ColumnSpec::header).toList();
  }

  @Test
  void parityAndResidualsHaveTheirPairs() {
    double[] actual = {1, 2, 3};
    double[] predicted = {2, 2, 2};
    var parity = LearningFigures.parity(LearningFigures.MODULUS, actual, predicted);
    for (Figure figure : List.of(new ParityPlot(parity), new ResidualFigure(parity))) {
      FeatureTable table = table(figure);
      assertEquals(
          List.of("actual bulk modulus (GPa)", "predicted bulk modulus (GPa)"), headers(table));
      assertArrayEquals(actual, table.numbers("actual bulk modulus"));
      assertEquals("row 2", table.ids().get(2));
    }
  }

  @Test
  void aConfusionMatrixHasARowPerPairOfClassesWhateverTheirNames() {
    FeatureTable table =
        table(LearningFigures.confusion(List.of("two\nlines", ""), new long[][] {{3, 1}, {0, 2}}));
    assertArrayEquals(new double[] {3, 1, 0, 2}, table.numbers("count"));
    assertEquals("two\nlines", table.texts("actual class").get(1));
    assertEquals("", table.texts("predicted class").get(1));
  }

  @Test
  void aRocCurveHasItsThresholds() {
    FeatureTable table = table(LearningFigures.roc("metal"));
    assertEquals("metal", table.texts("class").get(0));
    assertTrue(Double.isNaN(table.numbers("score")[0]));
    assertEquals(0.9, table.numbers("score")[1]);
    assertEquals(1 / 3.0, table.numbers("true positive rate")[1], 1e-15);
    assertEquals(1, table.numbers("false positive rate")[table.rows() - 1]);
  }

  @Test
  void importancesNameTheGroupOfEachFeature() {
    FeatureTable table =
        table(new ImportanceFigure("Importance", LearningFigures.importances("mass", 0.4)));
    assertEquals(List.of("mass", "copy", "noise"), table.ids());
    assertArrayEquals(new double[] {1, 1, 2}, table.numbers("group"));
    assertArrayEquals(new double[] {0.2, 0.1, -0.05}, table.numbers("rise of RMSE"));
    assertArrayEquals(new double[] {0.9, 0.9, -0.05}, table.numbers("of the group"));
  }

  @Test
  void aTreeHasARowPerNode() {
    TreeShape tree =
        new TreeShape(
            List.of(new ColumnSpec("mass", "u")),
            LearningFigures.MODULUS,
            List.of(),
            List.of(
                new TreeShape.Node(0, 12.5, 1, 2, 3, List.of(), 10, 0.5),
                new TreeShape.Node(-1, 0, -1, -1, 2, List.of(), 6, 0.1),
                new TreeShape.Node(-1, 0, -1, -1, 4, List.of(), 4, Double.NaN)));
    FeatureTable table = table(new TreeFigure("t", tree));
    assertEquals(List.of("mass (u)", "", ""), table.texts("asks for"));
    assertArrayEquals(new double[] {12.5, Double.NaN, Double.NaN}, table.numbers("yes up to"));
    assertEquals(List.of("3.0", "2.0", "4.0"), table.texts("prediction"));
    assertArrayEquals(new double[] {10, 6, 4}, table.numbers("training rows"));
  }

  @Test
  void linesAndHistogramsHaveTheirPointsAndIntervals() {
    ColumnSpec same = new ColumnSpec("energy", "eV");
    LineChart chart =
        new LineChart(
            "l",
            same,
            same,
            false,
            List.of(
                new LineChart.Series("a", new double[] {1, 2}, new double[] {3, 4}),
                new LineChart.Series("b", new double[] {5}, new double[] {6})));
    FeatureTable lines = table(chart);
    assertEquals(List.of("energy (eV)", "energy 2 (eV)", "line"), headers(lines));
    assertEquals(List.of("a", "a", "b"), lines.texts("line"));
    assertArrayEquals(new double[] {3, 4, 6}, lines.numbers("energy 2"));
    FeatureTable bars = table(new Histogram("h", same, "rows", new double[] {0, 1, 2, 2}, 2));
    assertArrayEquals(new double[] {1, 3}, bars.numbers("number of rows"));
    assertArrayEquals(new double[] {0, 1}, bars.numbers("energy from"));
  }

  @Test
  void namesThatNoColumnCanHaveAreMadeToFit() {
    NamedMatrix matrix =
        new NamedMatrix(
            "m",
            List.of(),
            "row",
            List.of("r"),
            "column",
            List.of("two\nlines", " ", "two lines"),
            new ColumnSpec("v", ""),
            new double[][] {{1, 2, 3}});
    assertEquals(
        List.of("two lines", "column", "two lines 2"),
        headers(table(HeatMapFigure.sequential(matrix))));
  }

  @Test
  void aGridOfOneFigureHasItsTable() {
    Figure one = LearningFigures.roc("metal");
    assertEquals(
        one.table().orElseThrow().rows(), table(new FigureGrid("g", List.of(one), 1)).rows());
    assertEquals(Optional.empty(), new FigureGrid("g", List.of(one, one), 2).table());
  }
}
