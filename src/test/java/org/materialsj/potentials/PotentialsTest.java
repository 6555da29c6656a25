package org.materialsj.potentials;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.materialsj.engine.run.Settings;
import org.materialsj.potentials.classical.PairPotential;

class PotentialsTest {

  private static Map<String, String> constants(String text) {
    return Settings.pairs(text.split(" "));
  }

  private static PairPotential pairs(String name, String text) {
    return (PairPotential) Potentials.create(name, constants(text)).fixed().orElseThrow();
  }

  static List<PotentialKind> kinds() {
    return Potentials.kinds();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void examplesOfTheMenuAreSound(PotentialKind kind) {
    PotentialSource source = Potentials.create(kind.name(), constants(kind.example()));
    assertTrue(source.fixed().isPresent() || kind.name().equals(Potentials.MMFF94));
    assertTrue(Potentials.names().contains(kind.name()));
    String message =
        assertThrows(
                IllegalArgumentException.class,
                () -> Potentials.create(kind.name(), constants(kind.example() + " wrong=1")))
            .getMessage();
    assertTrue(message.contains("has no setting \"wrong\""), message);
  }

  @Test
  void elementsAreMixed() {
    PairPotential mixed =
        pairs("Lennard-Jones", "elements=Kr,Ar epsilon=0.014,0.0104 sigma=3.65,3.4 cutoff=9");
    assertArrayEquals(new int[] {18, 36}, mixed.elements());
    double[] unlike = mixed.constants(36, 18);
    assertEquals(Math.sqrt(0.014 * 0.0104), unlike[0], 1e-15);
    assertEquals((3.65 + 3.4) / 2, unlike[1], 1e-15);
    assertArrayEquals(new double[] {0.014, 3.65}, mixed.constants(36, 36));
  }

  @Test
  void pairsMayBeGivenOneByOne() {
    PairPotential morse =
        pairs(
            "Morse",
            "pairs=Ni-Al,Al-Al,Ni-Ni depth=0.3,0.2,0.4 distance=2.6,2.9,2.5 width=1.3,1.2,1.4"
                + " cutoff=7 cut=shifted");
    assertArrayEquals(new double[] {0.3, 2.6, 1.3}, morse.constants(13, 28));
    assertArrayEquals(new double[] {0.4, 2.5, 1.4}, morse.constants(28, 28));
  }

  @Test
  void reducedUnitsAreTold() {
    PairPotential reduced = pairs("Lennard-Jones", "units=reduced epsilon=1 sigma=1");
    assertEquals("epsilon", reduced.energyUnit());
    assertEquals("sigma", reduced.lengthUnit());
    assertEquals(0, reduced.cutoff());
    assertEquals(-1, reduced.between(1, 1).value(Math.pow(2, 1.0 / 6)), 1e-15);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Lennard-Jones|sigma=3.4|needs one value of epsilon",
        "Lennard-Jones|epsilon=-1 sigma=3.4|epsilon of Lennard-Jones must be positive",
        "Lennard-Jones|epsilon=x sigma=3.4|epsilon must be a number",
        "Lennard-Jones|epsilon=1 sigma=1 cutoff=-2|must be a number from 0.0 to 100.0",
        "Lennard-Jones|epsilon=1 sigma=1 cutoff=5 start=6|cannot go from 6.0 to 5.0",
        "Lennard-Jones|elements=Ar,Xx epsilon=1,1 sigma=1,1|is no symbol of an element",
        "Lennard-Jones|elements=Ar,Kr epsilon=1 sigma=1,1|needs 2 values",
        "Lennard-Jones|elements=Ar,Ar epsilon=1,1 sigma=1,1|ascending",
        "Morse|elements=Ar,Kr depth=1,1 distance=1,1 width=1,1|by pair",
        "Morse|pairs=Ar-Ar,Kr-Kr depth=1,1 distance=1,1 width=1,1|Ar-Kr has no constants",
        "Morse|pairs=Ar-Ar,Ar-Ar depth=1,1 distance=1,1 width=1,1|Ar-Ar is given twice",
        "Exp-6|repulsion=1 decay=3.6 attraction=1000|no repulsive wall",
        "Unknown|a=1|potential must be one of",
        "File|a=1|potential must be one of"
      })
  void whatIsNotSoundIsRefusedInASentence(String name, String text, String expected) {
    String message =
        assertThrows(
                IllegalArgumentException.class, () -> Potentials.create(name, constants(text)))
            .getMessage();
    assertTrue(message.contains(expected), message);
  }
}
