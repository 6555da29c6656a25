package org.materialsj.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.materialsj.model.FeatureTable;

class FeaturizingTest {

  @Test
  void emptyRowsAreCountedAndTheFirstReasonIsTold() {
    FeatureTable table =
        FeatureTable.builder(List.of("a", "b", "c")).error(1, "no bonds").error(2, "other").build();
    assertEquals(
        List.of("2 of 3 rows have no features, as the last column tells; the first is b: no bonds"),
        Featurizing.failures(table));
  }

  @Test
  void nothingIsToldWhenAllIsWell() {
    assertEquals(List.of(), Featurizing.failures(FeatureTable.builder(List.of("a")).build()));
  }
}
