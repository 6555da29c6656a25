package org.materialsj.tasks;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.materialsj.engine.run.RunContext;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.FeatureTable;

class FeaturizeCompositionsTest {

  private static final RunContext RUN = RunContext.QUIET.withThreads(2);

  private static FeatureTable table() {
    return FeatureTable.builder(List.of("a", "b", "c", "d", "e"))
        .texts(new ColumnSpec("formula", ""), List.of("NaCl", "Na(Cl", "", " Fe2O3 ", "RfO2"))
        .numbers(new ColumnSpec("gap", "eV"), new double[] {8.5, 1, 2, 2.2, 3})
        .numbers(new ColumnSpec("O", "%"), new double[5])
        .build();
  }

  @Test
  void formulasGetFeaturesAndFailuresTheirReason() {
    FeaturizeResult result =
        FeaturizeCompositions.run(table(), "formula", List.of("Magpie", "Element fractions"), RUN);
    FeatureTable features = result.table();
    double nan = Double.NaN;
    assertArrayEquals(
        new double[] {17, nan, nan, 26, 104}, features.numbers("MagpieData maximum Number"));
    assertArrayEquals(new double[] {0, nan, nan, 0.6, nan}, features.numbers("O"), 1e-15);
    assertArrayEquals(new double[] {8.5, 1, 2, 2.2, 3}, features.numbers("gap"));
    assertEquals("eV", features.column("gap").unit());
    assertEquals("%", features.column("file O").unit());
    assertEquals(1, result.warnings().size());
    assertEquals(3, features.errorCount());
    assertTrue(features.error(1).orElseThrow().contains("Na(Cl"));
    assertEquals("The formula is missing.", features.error(2).orElseThrow());
    assertTrue(features.error(4).orElseThrow().startsWith("Element fractions: "));
  }

  @Test
  void aColumnThatIsAbsentOrNumericIsRefused() {
    for (String column : List.of("compound", "gap")) {
      IllegalArgumentException e =
          assertThrows(
              IllegalArgumentException.class,
              () -> FeaturizeCompositions.run(table(), column, List.of("Magpie"), RUN));
      assertTrue(e.getMessage().contains("\"" + column + "\""), e.getMessage());
    }
  }

  @Test
  void aFeaturizerOfCrystalsIsRefused() {
    assertThrows(
        IllegalArgumentException.class,
        () -> FeaturizeCompositions.run(table(), "formula", List.of("Density"), RUN));
  }
}
