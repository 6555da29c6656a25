package org.materialsj.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.materialsj.io.Reading.assertRejected;
import static org.materialsj.io.Reading.structure;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.materialsj.io.ParseException.Code;
import org.materialsj.model.Crystal;
import org.materialsj.model.Site;

class PoscarReaderTest {

  private static final String SALT =
      """
      rock salt
      1.0
      4 0 0
      0 5 0
      0 0 6
      Na Cl
      1 2
      Direct
      0 0 0
      .5 .5 .5 Cl
      .25 0.5 -0.75
      """;

  private static Crystal crystal(String text) {
    return (Crystal) structure("POSCAR", text);
  }

  @Test
  void directCoordinatesAreRead() {
    Crystal crystal = crystal(SALT);
    assertEquals("rock salt", crystal.name());
    assertEquals(120, crystal.lattice().volume(), 1e-12);
    Site last = crystal.sites().get(2);
    assertEquals("Cl", last.majority().element().symbol());
    assertEquals(List.of(.25, .5, -.75), List.of(last.x(), last.y(), last.z()));
  }

  @Test
  void scaleIsAFactorThreeFactorsOrAVolume() {
    assertEquals(8 * 120, crystal(SALT.replace("1.0", "2.0")).lattice().volume(), 1e-9);
    assertEquals(600, crystal(SALT.replace("1.0", "-600")).lattice().volume(), 1e-9);
    Crystal three = crystal(SALT.replace("1.0", "1 2 3"));
    assertEquals(10, three.lattice().length(1), 1e-12);
    assertEquals(18, three.lattice().length(2), 1e-12);
  }

  @Test
  void cartesianCoordinatesAreScaled() {
    String text = SALT.replace("1.0", "2.0").replace("Direct", "Kartesian");
    Site last = crystal(text.replace(".25 0.5 -0.75", "1 2.5 3")).sites().get(2);
    assertEquals(.25, last.x(), 1e-15);
    assertEquals(.5, last.y(), 1e-15);
    assertEquals(.5, last.z(), 1e-15);
  }

  @Test
  void selectiveDynamicsVelocitiesAndPotentialNamesAreAccepted() {
    String text =
        SALT.replace("Direct", "Selective dynamics\ndirect")
                .replace("0 0 0\n", "0 0 0 T F T\n")
                .replace("Na Cl", "Na_pv Cl/8ad0b1")
            + "\n0 0 0\n0 0 0\n";
    assertEquals(3, crystal(text).sites().size());
  }

  @Test
  void fileOfVasp4IsRefusedWithAdvice() {
    ParseException e = assertRejected(Code.E_MISSING, 6, "POSCAR", SALT.replace("Na Cl\n", ""));
    assertTrue(e.getMessage().contains("VASP 4"), e.getMessage());
  }

  @ParameterizedTest
  @CsvSource({
    "1.0, 0, E_CELL, 2",
    "1.0, x, E_NUMBER, 2",
    "1.0, 1 -2 3, E_CELL, 2",
    "1.0, 300, E_CELL, 5",
    "4 0 0, 4 0, E_MISSING, 3",
    "0 0 6, 4 5 0, E_CELL, 5",
    "0 0 6, 4 NaN 0, E_NUMBER, 5",
    "Na Cl, Na Xx, E_ELEMENT, 6",
    "Na Cl, Na Cl Br, E_MISSING, 7",
    "Na Cl, Na, E_SYNTAX, 7",
    "1 2, 1 -2, E_NUMBER, 7",
    "1 2, 1 2.5, E_NUMBER, 7",
    "1 2, 100000 100001, E_TOO_MANY, 7",
    "1 2, 0 0, E_MISSING, 7",
    "1 2, 1 3, E_MISSING, 11",
    "Direct, Fractional, E_SYNTAX, 8",
    ".5 .5 .5 Cl, .5 .5, E_MISSING, 10",
    ".5 .5 .5 Cl, .5 0x5 .5, E_NUMBER, 10",
  })
  void defectsAreRefusedWithTheirLine(String good, String bad, Code code, int line) {
    assertRejected(code, line, "POSCAR", SALT.replace(good, bad));
  }
}
