package org.materialsj.view.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.materialsj.model.FeatureTable;

class SelectionStatisticsTest {

  private static final FeatureTable TABLE =
      MapTables.table(
          new double[] {1, 2, 3, Double.NaN, Double.POSITIVE_INFINITY},
          new double[] {5, 5, 5, 5, 5},
          "a",
          "b",
          "",
          "a",
          "c");

  @Test
  void numbersHaveMeanDeviationAndRangeAndWhatIsNotFiniteIsMissing() {
    FeatureTable result = SelectionStatistics.of(TABLE, List.of("x", "y", "kind"), RowSet.EMPTY);
    assertEquals(List.of("eV", "GPa", ""), result.texts("unit"));
    assertEquals(3, result.numbers("n")[0]);
    assertEquals(2, result.numbers("missing")[0]);
    assertEquals(2, result.numbers("mean")[0]);
    assertEquals(1, result.numbers("standard deviation")[0]);
    assertEquals(0, result.numbers("standard deviation")[1]);
    assertEquals(1, result.numbers("min")[0]);
    assertEquals(3, result.numbers("max")[0]);
    assertEquals(4, result.numbers("n")[2]);
    assertEquals(3, result.numbers("classes")[2]);
  }

  @Test
  void oneRowHasNoDeviationAndNoNumberNoMean() {
    FeatureTable one = SelectionStatistics.of(TABLE, List.of("x"), RowSet.of(1));
    assertEquals(2, one.numbers("mean")[0]);
    assertTrue(Double.isNaN(one.numbers("standard deviation")[0]));
    FeatureTable none = SelectionStatistics.of(TABLE, List.of("x"), RowSet.of(3));
    assertEquals(0, none.numbers("n")[0]);
    assertTrue(Double.isNaN(none.numbers("mean")[0]));
  }
}
