package org.materialsj.features.autocorrelation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.materialsj.model.Element;

class TabulatedPropertiesTest {

  private static double value(AtomProperty property, String symbol) {
    return ElementProperties.tabulated()
        .value(property, Element.ofSymbol(symbol).orElseThrow())
        .orElseThrow();
  }

  @Test
  void polarisabilitiesAndElectronegativitiesAreThoseOfTheGoldenTables() {
    JsonObject tables = RacGolden.JSON.getAsJsonObject("tables");
    for (String symbol : tables.keySet()) {
      JsonObject row = tables.getAsJsonObject(symbol);
      assertEquals(
          row.get("alpha").getAsDouble(), value(AtomProperty.POLARISABILITY, symbol), symbol);
      assertEquals(
          row.get("chi").getAsDouble(), value(AtomProperty.ELECTRONEGATIVITY, symbol), symbol);
      assertEquals(row.get("Z").getAsDouble(), value(AtomProperty.NUMBER, symbol), symbol);
    }
  }

  @Test
  void classicRadiiAreThoseOfTheGoldenTables() {
    JsonObject tables = RacGolden.JSON.getAsJsonObject("tables");
    List<String> classic =
        List.of(
            "H", "C", "N", "O", "F", "P", "S", "Cl", "Br", "K", "Ti", "Cr", "Mn", "Fe", "Co", "Ni",
            "Cu", "Zn", "Cd", "Hf");
    for (String symbol : classic) {
      double expected = tables.getAsJsonObject(symbol).get("S").getAsDouble();
      assertEquals(expected, value(AtomProperty.RADIUS, symbol), symbol);
    }
    assertEquals(1.30, value(AtomProperty.RADIUS, "Mg"));
    assertEquals(1.48, value(AtomProperty.RADIUS, "Zr"));
  }

  @Test
  void pyykkoFillsTheGaps() {
    assertEquals(1.74, value(AtomProperty.RADIUS, "Nd"));
    assertEquals(1.70, value(AtomProperty.RADIUS, "U"));
  }

  @Test
  void everyElementHasRadiusAndAllButLivermoriumAPolarisability() {
    for (Element element : Element.all()) {
      ElementProperties table = ElementProperties.tabulated();
      assertTrue(table.value(AtomProperty.RADIUS, element).orElseThrow() > 0.3);
      assertEquals(
          element.number() != 116, table.value(AtomProperty.POLARISABILITY, element).isPresent());
    }
  }

  @Test
  void propertiesOfGraphsAreNotAsked() {
    assertThrows(IllegalArgumentException.class, () -> value(AtomProperty.TOPOLOGY, "H"));
  }
}
