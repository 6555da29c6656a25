package org.materialsj.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.materialsj.model.Bond;
import org.materialsj.model.Molecule;

class SdfWriterTest {

  private static final Bond.Stereo NONE = Bond.Stereo.NONE;

  private static List<Molecule> read(String text) throws ParseException {
    List<Molecule> molecules = new ArrayList<>();
    try (StructureReader reader =
        Structures.parse("a.sdf", text.getBytes(StandardCharsets.UTF_8), ReadOptions.STRICT)) {
      while (reader.hasNext()) {
        StructureRow row = reader.next();
        if (row.error().isPresent()) {
          throw row.error().get();
        }
        molecules.add((Molecule) row.structure().orElseThrow());
      }
    }
    return molecules;
  }

  private static void assertSame(Molecule expected, Molecule actual, double tolerance) {
    assertEquals(expected.name(), actual.name());
    assertArrayEquals(expected.numbers(), actual.numbers());
    for (int atom = 0; atom < expected.size(); atom++) {
      assertEquals(expected.charge(atom), actual.charge(atom));
      assertEquals(expected.massNumber(atom), actual.massNumber(atom));
    }
    assertEquals(expected.bonds(), actual.bonds());
    assertEquals(expected.properties(), actual.properties());
    assertEquals(expected.has3d(), actual.has3d());
    assertArrayEquals(
        expected.positions().orElse(new double[0]),
        actual.positions().orElse(new double[0]),
        tolerance);
  }

  /** A chain with charges, isotopes, all bond orders and all marks that are allowed. */
  private static Molecule molecule(int atoms, double scale) {
    SplittableRandom random = new SplittableRandom(atoms);
    int[] numbers = new int[atoms];
    int[] masses = new int[atoms];
    int[] charges = new int[atoms];
    double[] positions = new double[3 * atoms];
    List<Bond> bonds = new ArrayList<>();
    int[] elements = {6, 7, 8, 17, 35, 1};
    for (int atom = 0; atom < atoms; atom++) {
      numbers[atom] = elements[atom % elements.length];
      masses[atom] = numbers[atom] == 6 && atom % 4 == 0 ? 13 : 0;
      charges[atom] = atom % 3 == 1 ? 1 - atom % 5 : 0;
      for (int k = 0; k < 3; k++) {
        positions[3 * atom + k] = scale * random.nextGaussian();
      }
      if (atom > 0) {
        Bond.Order order = Bond.Order.values()[atom % 4];
        Bond.Stereo stereo =
            order == Bond.Order.SINGLE
                ? List.of(NONE, Bond.Stereo.UP, Bond.Stereo.DOWN, Bond.Stereo.EITHER)
                    .get(atom / 4 % 4)
                : order == Bond.Order.DOUBLE && atom % 8 == 1 ? Bond.Stereo.EITHER_DOUBLE : NONE;
        bonds.add(new Bond(atom - 1, atom, order, stereo));
      }
    }
    Map<String, String> properties = new LinkedHashMap<>();
    properties.put("energy (kcal/mol)", "-1.5");
    properties.put("empty", "");
    properties.put("lines", "first\n> <no item>\n  third ");
    return new Molecule("a name", numbers, masses, charges, positions, false, bonds, properties);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 9, 50, 999})
  void upTo999AtomsAreV2000WithFourDecimals(int atoms) throws ParseException {
    Molecule molecule = molecule(atoms, 10);
    String text = SdfWriter.text(molecule);
    assertTrue(text.contains("V2000"));
    assertSame(molecule, read(text).get(0), 0.5001e-4);
  }

  @Test
  void moreAtomsAndFarPositionsAreV3000BitForBit() throws ParseException {
    for (Molecule molecule : List.of(molecule(1000, 10), molecule(20, 1e6))) {
      String text = SdfWriter.text(molecule);
      assertTrue(text.contains("V3000"));
      assertSame(molecule, read(text).get(0), 0);
    }
  }

  @Test
  void everyColumnOfV2000StandsWhereTheFormatSays() {
    double[] x = {-9999.9999, 99_999.9999, -0.00001, 0.00005, -0.12345, 1};
    Molecule molecule =
        new Molecule(
            "",
            new int[] {17, 1},
            new int[] {0, 2},
            new int[] {-1, 0},
            x,
            false,
            List.of(new Bond(0, 1, Bond.Order.SINGLE, NONE)),
            Map.of());
    assertEquals(
        List.of(
            "",
            "  MatrlsJ           3D",
            "",
            "  2  1  0  0  0  0  0  0  0  0999 V2000",
            "-9999.999999999.9999    0.0000 Cl  0  0  0  0  0  0  0  0  0  0  0  0",
            "    0.0001   -0.1234    1.0000 H   0  0  0  0  0  0  0  0  0  0  0  0",
            "  1  2  1  0  0  0  0",
            "M  CHG  1   1  -1",
            "M  ISO  1   2   2",
            "M  END",
            "$$$$"),
        SdfWriter.text(molecule).lines().toList());
  }

  @Test
  void manyRecordsAreReadBackInTheirOrder() throws ParseException {
    String text = SdfWriter.text(molecule(3, 1)) + SdfWriter.text(molecule(4, 1));
    assertEquals(List.of(3, 4), read(text).stream().map(Molecule::size).toList());
  }

  @Test
  void aPlanarMoleculeStaysThreeDimensionalAndADrawingStaysFlat() throws ParseException {
    double[] x = {0, 0, 0, 1, 0, 0, 0, 1, 0};
    int[] zeros = new int[3];
    for (boolean flat : new boolean[] {false, true}) {
      Molecule molecule =
          new Molecule("", new int[] {8, 1, 1}, zeros, zeros, x, flat, List.of(), Map.of());
      assertSame(molecule, read(SdfWriter.text(molecule)).get(0), 0);
    }
  }

  @Test
  void withoutPositionsThereAreNoneAfterwards() throws ParseException {
    Molecule molecule =
        new Molecule(
            "",
            new int[] {6, 8},
            new int[2],
            new int[2],
            new double[0],
            false,
            List.of(new Bond(0, 1, Bond.Order.TRIPLE, NONE)),
            Map.of());
    assertFalse(read(SdfWriter.text(molecule)).get(0).positions().isPresent());
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\n\nb", "\n", " ", "$$$$", "a\n$$$$ b", "a\r\nb", "a\0b"})
  void aValueThatWouldEndTheItemIsRefused(String value) {
    Molecule molecule = molecule(2, 1).withProperties("", Map.of("key", value));
    assertThrows(IllegalArgumentException.class, () -> SdfWriter.text(molecule));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a>b", "<a", "a\nb", " a"})
  void aPropertyNameThatCannotBeReadBackIsRefused(String name) {
    Molecule molecule = molecule(2, 1).withProperties("", Map.of(name, "value"));
    assertThrows(IllegalArgumentException.class, () -> SdfWriter.text(molecule));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\nb", " a", "$$$$"})
  void aNameThatCannotBeReadBackIsRefused(String name) {
    Molecule molecule = molecule(2, 1).withProperties(name, Map.of());
    assertThrows(IllegalArgumentException.class, () -> SdfWriter.text(molecule));
  }

  @Test
  void chargesAndMarksThatTheFormatHasNotAreRefused() {
    int[] two = {6, 6};
    Bond marked = new Bond(0, 1, Bond.Order.TRIPLE, Bond.Stereo.UP);
    Molecule bond =
        new Molecule(
            "", two, new int[2], new int[2], new double[6], false, List.of(marked), Map.of());
    assertThrows(IllegalArgumentException.class, () -> SdfWriter.text(bond));
    int[] charges = {16, 0};
    Molecule charged =
        new Molecule("", two, new int[2], charges, new double[6], false, List.of(), Map.of());
    assertThrows(IllegalArgumentException.class, () -> SdfWriter.text(charged));
  }
}
