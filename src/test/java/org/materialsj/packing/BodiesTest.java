package org.materialsj.packing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.materialsj.model.Bond;
import org.materialsj.model.Element;
import org.materialsj.model.Molecule;
import org.materialsj.model.packing.BallUnion;

class BodiesTest {

  private static final VanDerWaalsRadii BONDI = VanDerWaalsRadii.of(RadiusSet.BONDI);

  /** N-H 0.9 long beside C=O, at right angles; bonds unknown. */
  private static final Molecule AMIDE =
      Molecule.ofAtoms(
          "piece of amide",
          new int[] {6, 8, 7, 1},
          new double[] {0, 0, 0, 0, 1.23, 0, 1.34, 0, 0, 1.34, -0.9, 0},
          Map.of());

  @Test
  void volumesOfMoleculesAgreeWithQuasiMonteCarlo() throws IOException {
    try (InputStream in = BodiesTest.class.getResourceAsStream("volumes.csv")) {
      List<String> lines =
          new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.startsWith("#"))
              .skip(1)
              .toList();
      assertEquals(9, lines.size());
      for (String line : lines) {
        String[] cells = line.split(",", -1);
        double volume = Bodies.of(molecule(cells[0], cells[3]), BONDI).measure();
        double error = 6 * Double.parseDouble(cells[2]);
        assertEquals(Double.parseDouble(cells[1]), volume, error, cells[0]);
      }
    }
  }

  @Test
  void atomsTooScatteredForTheirRadiiAreRefused() {
    Molecule apart = molecule("apart", "C 0 0 0 C 500 0 0");
    String said =
        assertThrows(IllegalArgumentException.class, () -> Bodies.of(apart, BONDI)).getMessage();
    assertTrue(said.startsWith("\"apart\" fills only 6.2e-07 of the ball about it"), said);
    VanDerWaalsRadii tiny = BONDI.withOwn("C=1e-9");
    Molecule near = molecule("near", "C 0 0 0 C 1.5 0 0");
    assertThrows(IllegalArgumentException.class, () -> Bodies.of(near, tiny));
  }

  private static Molecule molecule(String name, String atoms) {
    String[] words = atoms.split(" ", -1);
    int[] numbers = new int[words.length / 4];
    double[] positions = new double[3 * numbers.length];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = Element.ofSymbol(words[4 * i]).orElseThrow().number();
      for (int k = 0; k < 3; k++) {
        positions[3 * i + k] = Double.parseDouble(words[4 * i + 1 + k]);
      }
    }
    return Molecule.ofAtoms(name, numbers, positions, Map.of());
  }

  @Test
  void volumesOfAromaticsAreThoseOfTheSpecifiedCrystals() {
    // Experimental geometries with C-H 1.083 give 83.16, 127.36, 170.73 and 257.86 cubic angstrom;
    // regular hexagons of 1.40 angstrom are close to them.
    double[] known = {83.16, 127.36, 170.73, 214.27, 257.86};
    for (int rings = 1; rings <= 5; rings++) {
      double volume = Bodies.of(Acenes.of(rings), BONDI).measure();
      assertEquals(known[rings - 1], volume, 0.006 * known[rings - 1], rings + " rings");
    }
  }

  @Test
  void bodyKeepsItsMolecule() {
    BallUnion body = Bodies.of(AMIDE, BONDI);
    assertEquals("piece of amide", body.name());
    assertEquals(4, body.molecule().orElseThrow().size());
    assertEquals(3.07, body.contactDistance(1, body, 2), 1e-12);
    assertFalse(body.isAcceptor(1));
  }

  @Test
  void hydrogenBondsReduceTheHydrogenAndItsDonorTowardsAcceptors() {
    BallUnion body = Bodies.of(AMIDE, BONDI, OptionalDouble.of(0.45));
    assertEquals(1.52 + 0.45, body.contactDistance(3, body, 1), 1e-12);
    assertEquals(1.2 + 1.7, body.contactDistance(3, body, 0), 1e-12);
    assertEquals(2.4, body.contactDistance(3, body, 3), 1e-12);
    // In a straight N-H...O the hydrogen touches first: N...O = 0.9 + 0.45 + 1.52.
    assertEquals(0.9 + 0.45 + 1.52, body.contactDistance(2, body, 1), 1e-12);
    assertEquals(1.7 + 1.52, body.contactDistance(0, body, 1), 1e-12);
    assertEquals(Bodies.of(AMIDE, BONDI).measure(), body.measure(), 0);
  }

  @Test
  void hydrogenOnCarbonGivesNoHydrogenBond() {
    Molecule methanal =
        Molecule.ofAtoms(
            "formaldehyde",
            new int[] {6, 8, 1, 1},
            new double[] {0, 0, 0, 1.2, 0, 0, -0.58, 0.94, 0, -0.58, -0.94, 0},
            Map.of());
    BallUnion body = Bodies.of(methanal, BONDI, OptionalDouble.of(0.45));
    assertEquals(1.2 + 1.52, body.contactDistance(2, body, 1), 1e-12);
  }

  @Test
  void bondsDecideWhichAtomAHydrogenBelongsTo() {
    int[] zeros = new int[4];
    Molecule bonded =
        new Molecule(
            "odd",
            new int[] {6, 8, 7, 1},
            zeros,
            zeros,
            AMIDE.positions().orElseThrow(),
            false,
            List.of(new Bond(3, 0, Bond.Order.SINGLE, Bond.Stereo.NONE)),
            Map.of());
    BallUnion body = Bodies.of(bonded, BONDI, OptionalDouble.of(0.45));
    assertEquals(1.2 + 1.52, body.contactDistance(3, body, 1), 1e-12);
  }

  @Test
  void normalHydrogensHaveTheLengthsThatNeutronsSee() {
    double[] x = Bodies.withNormalHydrogens(AMIDE).positions().orElseThrow();
    assertEquals(-1.009, x[10], 1e-12);
    assertEquals(1.34, x[9], 1e-12);
    double[] acene = Bodies.withNormalHydrogens(Acenes.of(1)).positions().orElseThrow();
    double[] before = Acenes.of(1).positions().orElseThrow();
    for (int i = 0; i < acene.length; i++) {
      assertEquals(before[i], acene[i], 1e-12);
    }
  }

  @Test
  void moleculeWithoutPositionsOrHydrogensIsRefused() {
    int[] one = {6};
    int[] zero = {0};
    Molecule flat =
        new Molecule("C", one, zero, zero, new double[] {0, 0, 0}, true, List.of(), Map.of());
    assertTrue(
        assertThrows(IllegalArgumentException.class, () -> Bodies.of(flat, BONDI))
            .getMessage()
            .startsWith("\"C\" has no positions in space"));
    Molecule bare =
        Molecule.ofAtoms("methane", one, new double[] {0, 0, 0}, Map.of())
            .withMissingHydrogens(new int[] {4});
    assertTrue(
        assertThrows(IllegalArgumentException.class, () -> Bodies.of(bare, BONDI))
            .getMessage()
            .startsWith("\"methane\" lacks 4 hydrogen atoms"));
    assertThrows(
        IllegalArgumentException.class, () -> Bodies.of(AMIDE, BONDI, OptionalDouble.of(0)));
  }
}
