package org.materialsj.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.materialsj.engine.geometry.Rotations;
import org.materialsj.model.symmetry.SymmetryOperation;

class TransformationsTest {

  private static final double[] QUARTER = {0, -1, 0, 1, 0, 0, 0, 0, 1};

  /** CHFClBr with its bonds, a charge and an isotope. */
  private static Molecule molecule(boolean flat) {
    double[] positions = {0, 0, 0, 1, 1, 1, -1, -1, 1, -1, 1, -1, 1, -1, -1};
    List<Bond> bonds =
        List.of(
            new Bond(0, 1, Bond.Order.SINGLE, Bond.Stereo.NONE),
            new Bond(0, 2, Bond.Order.SINGLE, Bond.Stereo.UP),
            new Bond(3, 0, Bond.Order.SINGLE, Bond.Stereo.NONE),
            new Bond(0, 4, Bond.Order.SINGLE, Bond.Stereo.NONE));
    return new Molecule(
            "m",
            new int[] {6, 1, 9, 17, 35},
            new int[] {13, 0, 0, 0, 0},
            new int[] {0, 0, 0, -1, 0},
            positions,
            flat,
            bonds,
            Map.of("energy", "7"))
        .withStereo(List.of(new StereoElement.Tetrahedral(0, List.of(1, 2, 3, 4), true)));
  }

  private static Crystal crystal() {
    Site first = new Site(List.of(species(11)), 0, 0, 0, "Na1", 0, 0);
    Site second = new Site(List.of(species(17)), 0.5, 0.25, 0.75, "Cl1", 1, 0);
    return new Crystal(
        "c",
        new Lattice(new double[] {4, 0, 0, 1, 5, 0, 0, 1, 6}),
        List.of(first, second),
        List.of(SymmetryOperation.IDENTITY),
        Map.of("energy", "7"));
  }

  private static Species species(int number) {
    return Species.of(Element.of(number));
  }

  private static double[] positions(Structure structure) {
    return structure instanceof Crystal crystal
        ? crystal.cartesian()
        : ((Molecule) structure).positions().orElseThrow();
  }

  /** Six times the volume of the tetrahedron of the four neighbours: its sign is the hand. */
  private static double hand(Molecule m) {
    double[] p = m.positions().orElseThrow();
    double[] d = new double[9];
    for (int i = 0; i < 9; i++) {
      d[i] = p[6 + i] - p[3 + i % 3];
    }
    return d[0] * (d[4] * d[8] - d[5] * d[7])
        - d[1] * (d[3] * d[8] - d[5] * d[6])
        + d[2] * (d[3] * d[7] - d[4] * d[6]);
  }

  @Test
  void translationMovesEveryAtom() {
    double[] shift = {1, -2, 0.5};
    for (Structure structure : List.of(molecule(false), molecule(true), crystal())) {
      double[] before = positions(structure);
      double[] after = positions(Transformations.translated(structure, shift));
      for (int i = 0; i < before.length; i++) {
        assertEquals(before[i] + shift[i % 3], after[i], 1e-12);
      }
    }
  }

  @Test
  void rotationTurnsEveryAtom() {
    for (Structure structure : List.of(molecule(false), molecule(true), crystal())) {
      assertArrayEquals(
          Rotations.apply(QUARTER, positions(structure)),
          positions(Transformations.rotated(structure, QUARTER)),
          1e-12);
    }
  }

  @Test
  void mirrorImagesHaveTheOtherHand() {
    Molecule molecule = molecule(false);
    Molecule image = (Molecule) Transformations.mirrored(molecule);
    assertEquals(-hand(molecule), hand(image), 1e-12);
    assertEquals(
        List.of(new StereoElement.Tetrahedral(0, List.of(1, 2, 3, 4), false)), image.stereo());
    Crystal crystal = (Crystal) Transformations.mirrored(crystal());
    assertEquals(crystal().lattice().volume(), crystal.lattice().volume(), 1e-12);
    assertEquals(-crystal().cartesian()[3], crystal.cartesian()[3], 1e-12);
  }

  @Test
  void permutationTakesEverythingAlong() {
    Molecule permuted =
        (Molecule) Transformations.permuted(molecule(false), new int[] {4, 2, 0, 1, 3});
    assertArrayEquals(new int[] {35, 9, 6, 1, 17}, permuted.numbers());
    assertEquals(13, permuted.massNumber(2));
    assertEquals(-1, permuted.charge(4));
    assertArrayEquals(
        new double[] {1, -1, -1, -1, -1, 1, 0, 0, 0, 1, 1, 1, -1, 1, -1},
        permuted.positions().orElseThrow());
    assertEquals(
        List.of(
            new Bond(2, 3, Bond.Order.SINGLE, Bond.Stereo.NONE),
            new Bond(2, 1, Bond.Order.SINGLE, Bond.Stereo.UP),
            new Bond(4, 2, Bond.Order.SINGLE, Bond.Stereo.NONE),
            new Bond(2, 0, Bond.Order.SINGLE, Bond.Stereo.NONE)),
        permuted.bonds());
    assertEquals(
        List.of(new StereoElement.Tetrahedral(2, List.of(3, 1, 4, 0), true)), permuted.stereo());
    Crystal crystal = (Crystal) Transformations.permuted(crystal(), new int[] {1, 0});
    assertEquals("Cl1", crystal.sites().get(0).label());
  }

  @Test
  void doubleBondsFollowTheirAtoms() {
    assertEquals(
        new StereoElement.DoubleBond(3, 2, 1, 0, true),
        new StereoElement.DoubleBond(0, 1, 2, 3, true).renumbered(new int[] {3, 2, 1, 0}));
  }

  @Test
  void namesPropertiesAndTheKindOfPositionsStay() {
    double[] rotation = Rotations.random(new SplittableRandom(1));
    for (Structure structure : List.of(molecule(true), crystal())) {
      for (Structure other :
          List.of(
              Transformations.translated(structure, new double[] {1, 1, 1}),
              Transformations.rotated(structure, rotation),
              Transformations.mirrored(structure),
              Transformations.permuted(
                  structure, IntStream.range(0, Transformations.atoms(structure)).toArray()))) {
        assertEquals(structure.name(), other.name());
        assertEquals(structure.properties(), other.properties());
        assertFalse(other instanceof Molecule molecule && molecule.has3d());
      }
    }
  }

  @Test
  void aMoleculeWithoutPositionsStays() {
    Molecule molecule = Molecule.ofAtoms("m", new int[] {6}, new double[0], Map.of());
    assertSame(molecule, Transformations.translated(molecule, new double[] {1, 1, 1}));
    assertSame(molecule, Transformations.rotated(molecule, QUARTER));
  }

  @Test
  void whatIsNoTransformationIsRefused() {
    Molecule molecule = molecule(false);
    for (int[] order : new int[][] {{0, 1, 2, 3}, {0, 1, 2, 3, 3}, {1, 2, 3, 4, 5}}) {
      assertThrows(IllegalArgumentException.class, () -> Transformations.permuted(molecule, order));
    }
    for (double[] matrix :
        new double[][] {{1, 0, 0}, {-1, 0, 0, 0, 1, 0, 0, 0, 1}, {1, 1, 0, 0, 1, 0, 0, 0, 1}}) {
      assertThrows(IllegalArgumentException.class, () -> Transformations.rotated(molecule, matrix));
    }
    assertThrows(
        IllegalArgumentException.class,
        () -> Transformations.translated(molecule, new double[] {1}));
    assertThrows(
        IllegalArgumentException.class,
        () -> Transformations.translated(molecule, new double[] {1, Double.NaN, 0}));
  }
}
