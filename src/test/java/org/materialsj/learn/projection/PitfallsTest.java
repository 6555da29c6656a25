package org.materialsj.learn.projection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.materialsj.engine.random.Seeds;
import org.materialsj.engine.run.RunContext;
import org.materialsj.model.ColumnSpec;

class PitfallsTest {

  private static final int ROWS = 80;
  private static final List<ColumnSpec> NAMES =
      List.of(new ColumnSpec("a", ""), new ColumnSpec("b", ""), new ColumnSpec("c", ""));

  private static double[][] noise() {
    double[][] columns = new double[3][ROWS];
    var random = Seeds.forItem(1, 0);
    for (double[] column : columns) {
      Arrays.setAll(column, i -> random.nextDouble());
    }
    return columns;
  }

  private static List<String> found(String name, double[][] columns, double[] classes) {
    ProjectionResult result =
        Projections.create(name, Map.of())
            .fit(columns, classes, name.equals("LDA") ? 1 : 2, 1, RunContext.QUIET);
    return Pitfalls.of(name, NAMES, columns, classes, result);
  }

  @Test
  void soundMapsHaveNone() {
    assertEquals(List.of(), found("PCA", noise(), null));
  }

  @Test
  void unequalScalesAreNamed() {
    double[][] columns = noise();
    Arrays.setAll(columns[1], i -> 1000 * columns[1][i]);
    String said = String.join(" ", found("PCA", columns, null));
    assertTrue(said.contains("\"b\" varies") && said.contains("standardize"), said);
    assertTrue(found("Classical MDS", columns, null).size() > 0);
  }

  @Test
  void rowsAlongACurveAreNamed() {
    double[][] columns = noise();
    for (int i = 0; i < ROWS; i++) {
      double t = 2.0 * i / ROWS - 1;
      columns[0][i] = t;
      columns[1][i] = t * t;
      columns[2][i] *= 0.11;
    }
    String said = String.join(" ", found("PCA", columns, null));
    assertTrue(said.contains("\"PC 2\" follows the square of \"PC 1\""), said);
  }

  @Test
  void varianceThatPartsNoClassIsNamed() {
    double[][] columns = noise();
    double[] classes = new double[ROWS];
    for (int i = 0; i < ROWS; i++) {
      classes[i] = i % 2;
      columns[0][i] *= 3;
      columns[1][i] *= 3;
      columns[2][i] = 0.4 * classes[i] + 0.1 * columns[2][i];
    }
    classes[5] = Double.NaN;
    String said = String.join(" ", found("PCA", columns, classes));
    assertTrue(said.contains("\"c\" alone") && said.contains("LDA"), said);
    assertEquals(
        List.of(),
        found("LDA", columns, Arrays.stream(classes).map(c -> c).toArray()).stream()
            .filter(s -> s.contains("alone"))
            .toList());
  }
}
