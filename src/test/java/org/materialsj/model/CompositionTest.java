package org.materialsj.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompositionTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "NaCl | NaCl | NaCl",
        "Na4Cl4 | Na4Cl4 | NaCl",
        "Ca(OH)2 | CaH2O2 | CaH2O2",
        "Fe0.5Ni0.5 | Fe0.5Ni0.5 | Fe0.5Ni0.5",
        "CuSO4*5H2O | CuH10SO9 | CuH10SO9",
        "CuSO4\u00b75H2O | CuH10SO9 | CuH10SO9",
        "C6 H12 O6 | C6H12O6 | CH2O",
        "K4[Fe(CN)6] | K4FeC6N6 | K4FeC6N6",
        "{[Al2](O1)3}2 | Al4O6 | Al2O3",
        "D2O | H2O | H2O",
        "O2 | O2 | O",
        "2H2O | H4O2 | H2O",
        "LiFePO4 | LiFePO4 | LiFePO4",
        "La.7Sr.3MnO3 | Sr0.3La0.7MnO3 | Sr0.3La0.7MnO3",
        "ArXe2 | Xe2Ar | Xe2Ar",
        "Fe1.0O1.0 | FeO | FeO",
        "Si1000000 | Si1000000 | Si",
      })
  void formulasAreReadAndWritten(String text, String formula, String reduced) {
    Composition composition = Composition.parse(text);
    assertEquals(formula, composition.formula());
    assertEquals(formula, composition.toString());
    assertEquals(reduced, composition.reducedFormula());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | formula \"\", character 1: an element is missing",
        "NaXl2 | formula \"NaXl2\", character 3: \"Xl\" is no element",
        "nacl | formula \"nacl\", character 1: an element is missing",
        "Na-Cl | formula \"Na-Cl\", character 3: \"-\" does not belong here",
        "Ca(OH | formula \"Ca(OH\", character 3: the bracket \"(\" is not closed",
        "Ca(OH]2 | formula \"Ca(OH]2\", character 3: the bracket \"(\" is not closed",
        "CaOH)2 | formula \"CaOH)2\", character 5: \")\" does not belong here",
        "Ca()2 | formula \"Ca()2\", character 4: an element is missing",
        "Na0Cl | formula \"Na0Cl\", character 3: \"0\" is no positive amount",
        "Na1.2.3 | formula \"Na1.2.3\", character 3: \"1.2.3\" is no positive amount",
        "Na. | formula \"Na.\", character 3: \".\" is no positive amount",
        "CuSO4* | formula \"CuSO4*\", character 7: an element is missing",
        "*H2O | formula \"*H2O\", character 1: an element is missing",
        "H2O*0H2O | formula \"H2O*0H2O\", character 5: \"0\" is no positive amount",
        "Na+ | formula \"Na+\", character 3: \"+\" does not belong here",
        "5 | formula \"5\", character 2: an element is missing",
      })
  void textsThatAreNoFormulaAreRejectedWithTheirPosition(String text, String message) {
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> Composition.parse(text));
    assertEquals(message, e.getMessage());
  }

  @Test
  void lengthNestingAndDigitsAreBounded() {
    assertEquals(1, Composition.parse("(".repeat(20) + "H" + ")".repeat(20)).total(), 0);
    for (String text :
        new String[] {
          "(".repeat(21) + "H" + ")".repeat(21), "H".repeat(501), "H" + "9".repeat(16)
        }) {
      assertThrows(IllegalArgumentException.class, () -> Composition.parse(text));
    }
    String huge = "(".repeat(20) + "H" + (")" + "9".repeat(15)).repeat(20);
    Composition composition = Composition.parse(huge);
    assertTrue(Double.isFinite(composition.total()));
  }

  @Test
  void elementsComeInOrderOfNumberWithTheirShares() {
    Composition water = Composition.parse("OH2");
    assertEquals(2, water.size());
    assertEquals("H", water.element(0).symbol());
    assertEquals(2, water.amount(0), 0);
    assertEquals(3, water.total(), 0);
    assertEquals(1 / 3.0, water.fraction(1), 0);
    assertEquals(1, water.amountOf(Element.of(8)), 0);
    assertEquals(0, water.amountOf(Element.of(7)), 0);
  }

  @Test
  void massIsThatOfAllAtoms() {
    assertEquals(2 * 1.00794 + 15.9994, Composition.parse("H2O").mass(), 1e-12);
  }

  @Test
  void wrongAmountsAndNumbersAreRejected() {
    for (double amount : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
      IllegalArgumentException e =
          assertThrows(IllegalArgumentException.class, () -> new Composition(Map.of(11, amount)));
      assertEquals("amount of Na must be positive and finite, got " + amount, e.getMessage());
    }
    assertThrows(IllegalArgumentException.class, () -> new Composition(Map.of()));
    assertThrows(IllegalArgumentException.class, () -> new Composition(Map.of(0, 1.0)));
  }

  @Test
  void theMapIsCopied() {
    Map<Integer, Double> amounts = new HashMap<>(Map.of(11, 1.0));
    Composition composition = new Composition(amounts);
    amounts.put(17, 1.0);
    assertEquals("Na", composition.formula());
  }

  @Test
  void equalAmountsAreEqual() {
    assertEquals(Composition.parse("NaCl"), Composition.parse("ClNa"));
    assertEquals(Composition.parse("NaCl").hashCode(), Composition.parse("ClNa").hashCode());
    assertNotEquals(Composition.parse("NaCl"), Composition.parse("Na2Cl2"));
  }

  @Property
  void formulaAndBack(@ForAll("amounts") Map<Integer, Integer> amounts) {
    Map<Integer, Double> doubles = new HashMap<>();
    amounts.forEach((z, n) -> doubles.put(z, (double) n));
    Composition composition = new Composition(doubles);
    assertEquals(composition, Composition.parse(composition.formula()));
    Composition reduced = Composition.parse(composition.reducedFormula());
    assertEquals(composition.fraction(0), reduced.fraction(0), 1e-12);
  }

  @Provide
  Arbitrary<Map<Integer, Integer>> amounts() {
    return Arbitraries.maps(
            Arbitraries.integers().between(1, 118), Arbitraries.integers().between(1, 60))
        .ofMinSize(1)
        .ofMaxSize(6);
  }

  @Test
  void organicFormulasAreInHillsOrder() {
    assertEquals("C2H6O", Composition.parse("OH6C2").formula());
    assertEquals("CH6I3NPb", Composition.parse("CH3NH3PbI3").formula());
    assertEquals("CaCO3", Composition.parse("CaCO3").formula());
  }
}
