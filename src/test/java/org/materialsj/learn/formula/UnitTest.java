package org.materialsj.learn.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitTest {

  @ParameterizedTest
  @CsvSource({
    "eV/angstrom^2, eV/angstrom^2",
    "eV/A^2, eV/angstrom^2",
    "GPa, GPa",
    "g/cm3, g/cm^3",
    "g cm^-3, g/cm^3",
    "g*cm^(-3), g/cm^3",
    "angstrom^2 mol/g, angstrom^2 mol/g",
    "1/angstrom^3, 1/angstrom^3",
    "kJ/(mol K), kJ/K/mol",
    "eV^(1/2), eV^(1/2)",
    "eV^0.5, eV^(1/2)",
    "m^0.37, m^0.37",
    "%, %",
    "m/m, ''",
    "1, ''",
    "log10 GPa, ''",
    "log(eV), ''",
    "mmHg [at 25 C], mmHg [at 25 C]",
    "eV/(angstrom, eV/(angstrom",
    "/s, /s"
  })
  void aUnitIsReadAndWritten(String text, String written) {
    assertEquals(written, Unit.parse(text).toString());
  }

  @Test
  void whatIsWrittenIsReadAgain() {
    for (String text : new String[] {"eV/angstrom^2", "1/s^(1/3)", "kg m/s^2", "K^0.37"}) {
      Unit unit = Unit.parse(text);
      assertEquals(unit, Unit.parse(unit.toString()), text);
    }
  }

  @Test
  void rootsOfPowersComeBack() {
    Unit unit = Unit.parse("angstrom");
    assertEquals(unit, unit.power(1.0 / 3).power(0.5).power(1.0 / 3).power(18));
    assertEquals(Unit.PURE, unit.times(unit.power(-1)));
  }

  @Test
  void symbolsAreNotConverted() {
    assertFalse(Unit.parse("nm").fits(Unit.parse("angstrom")));
    assertNotEquals(Unit.parse("eV"), Unit.parse("meV"));
  }

  @Test
  void anUnstatedUnitFitsToAll() {
    assertEquals(Unit.UNSTATED, Unit.parse(" "));
    assertTrue(Unit.UNSTATED.fits(Unit.parse("eV")));
    assertFalse(Unit.PURE.fits(Unit.parse("eV")));
    assertEquals(Unit.parse("eV"), Unit.UNSTATED.times(Unit.parse("eV")));
    assertEquals(Unit.UNSTATED, Unit.UNSTATED.times(Unit.UNSTATED).power(2));
  }
}
