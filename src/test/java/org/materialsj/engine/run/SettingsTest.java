package org.materialsj.engine.run;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class SettingsTest {

  private static final Settings GIVEN =
      new Settings("Tree", Map.of("depth", " 7 ", "alpha", "0.5", "kind", "gini", "deep", "true"));

  @Test
  void valuesAreReadByNameAndMissingOnesTakeTheirDefaults() {
    assertEquals(7, GIVEN.integer("depth", 3, 0, 10));
    assertEquals(0.5, GIVEN.number("alpha", 1, 0, 1));
    assertEquals("gini", GIVEN.choice("kind", "entropy", "entropy", "gini"));
    assertTrue(GIVEN.flag("deep", false));
    assertEquals(3, GIVEN.integer("other", 3, 0, 10));
    assertEquals("none", GIVEN.text("text", "none"));
  }

  @Test
  void valuesOutOfRangeAreRefusedWithOwnerNameAndRange() {
    assertRefused(
        "depth of Tree must be a whole number from 8 to 10, got \"7\"",
        () -> GIVEN.integer("depth", 8, 8, 10));
    assertRefused(
        "alpha of Tree must be a number of at least 0.6, got \"0.5\"",
        () -> GIVEN.number("alpha", 1, 0.6, Double.MAX_VALUE));
    assertRefused(
        "kind of Tree must be a whole number from 0 to 1, got \"gini\"",
        () -> GIVEN.integer("kind", 0, 0, 1));
    assertRefused(
        "kind of Tree must be a number from 0.0 to 1.0, got \"gini\"",
        () -> GIVEN.number("kind", 0, 0, 1));
    assertRefused(
        "kind of Tree must be one of a, b, got \"gini\"",
        () -> GIVEN.choice("kind", "a", "a", "b"));
    assertRefused(
        "alpha of Tree must be one of true, false, got \"0.5\"", () -> GIVEN.flag("alpha", true));
  }

  @Test
  void notANumberIsOutOfEveryRange() {
    Settings odd = new Settings("Tree", Map.of("alpha", "NaN"));
    assertRefused(
        "alpha of Tree must be a number from 0.0 to 1.0, got \"NaN\"",
        () -> odd.number("alpha", 0, 0, 1));
  }

  @Test
  void namesThatNobodyAskedForAreRefusedWithThoseThatThereAre() {
    Settings settings = new Settings("Tree", Map.of("dept", "3"));
    assertRefused("Tree has no setting \"dept\"; it has none", settings::checkNames);
    settings.integer("depth", 1, 0, 9);
    settings.text("kind", "");
    assertRefused("Tree has no setting \"dept\"; it has depth, kind", settings::checkNames);
    settings.text("dept", "");
    assertDoesNotThrow(settings::checkNames);
  }

  @Test
  void pairsKeepTheirOrderAndLoseTheirBlanks() {
    Map<String, String> pairs = Settings.pairs(" b = 2", "", "  ", "a=x=y ", "c=");
    assertEquals(List.of("b", "a", "c"), List.copyOf(pairs.keySet()));
    assertEquals(Map.of("b", "2", "a", "x=y", "c", ""), pairs);
  }

  @Test
  void pairsWithoutANameOrGivenTwiceAreRefused() {
    String form = "A setting has the form name=value, such as alpha=0.1; got ";
    assertRefused(form + "\"fast\".", () -> Settings.pairs("a=1", "fast"));
    assertRefused(form + "\"=1\".", () -> Settings.pairs(" =1"));
    assertRefused("The setting \"a\" is given twice.", () -> Settings.pairs("a=1", "a =1"));
  }

  private static void assertRefused(String message, Executable asking) {
    assertEquals(message, assertThrows(IllegalArgumentException.class, asking).getMessage());
  }
}
