package org.materialsj.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.materialsj.io.StructureRow;
import org.materialsj.model.Molecule;

class CaptionsTest {

  private static List<String> lines(Map<String, String> properties) {
    Molecule molecule = SampleStructures.ethanol().withProperties("m", properties);
    return Captions.of(new StructureRow("m", Optional.of(molecule), Optional.empty(), List.of()))
        .lines()
        .toList();
  }

  @Test
  void theFirstPropertyWithAUnitStandsBelowTheName() {
    Map<String, String> properties = new LinkedHashMap<>();
    properties.put("weight", "0.5");
    properties.put("energy (kcal/mol)", "16.60187");
    properties.put("gap (eV)", "1");
    assertEquals("16.60 kcal/mol", lines(properties).get(1));
    assertEquals(2, lines(properties).size());
  }

  @Test
  void wordsAreShownAsTheyAreAndNothingIsShownWithoutAUnit() {
    assertEquals("high kcal/mol", lines(Map.of("energy (kcal/mol)", "high")).get(1));
    assertEquals(1, lines(Map.of("weight", "0.5")).size());
  }
}
