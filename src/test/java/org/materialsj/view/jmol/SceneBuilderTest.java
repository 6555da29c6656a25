package org.materialsj.view.jmol;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.materialsj.model.Bond;
import org.materialsj.model.Crystal;
import org.materialsj.model.Element;
import org.materialsj.model.Lattice;
import org.materialsj.model.Molecule;
import org.materialsj.model.Site;
import org.materialsj.model.Species;
import org.materialsj.model.Structure;
import org.materialsj.model.symmetry.SymmetryOperation;
import org.materialsj.view.SampleStructures;

class SceneBuilderTest {

  private static final ViewOptions ONE = ViewOptions.DEFAULT;
  private static final ViewOptions POLYHEDRA = ONE.withStyle(ViewOptions.Style.POLYHEDRA);

  @Test
  void oneCellOfRockSaltShowsAllAtomsOnItsFacesEdgesAndCorners() {
    Scene scene = SceneBuilder.build(SampleStructures.rockSalt(), ONE);
    assertEquals(27, scene.size());
    assertEquals(14, SampleStructures.count(scene.numbers(), 11));
    assertEquals(54, scene.orders().length);
  }

  @Test
  void cellsAreCountedAlongEachDirection() {
    Scene scene = SceneBuilder.build(SampleStructures.rockSalt(), ONE.withCells(2, 1, 3));
    assertEquals(5 * 3 * 7, scene.size());
    assertArrayEquals(new int[] {2, 1, 3}, scene.cells());
  }

  @Test
  void moleculesOfACrystalStayWhole() {
    Scene scene = SceneBuilder.build(SampleStructures.dryIce(), ONE);
    // 8 corners and 6 faces, each with its whole molecule
    assertEquals(14 * 3, scene.size());
    assertEquals(14 * 2, scene.orders().length);
    assertEquals(4, Arrays.stream(scene.molecules()).distinct().count());
  }

  @Test
  void polyhedraGetTheLigandsBeyondTheCell() {
    Scene scene = SceneBuilder.build(SampleStructures.rockSalt(), POLYHEDRA);
    assertEquals(14, scene.centres().length);
    for (int centre : scene.centres()) {
      assertEquals(11, scene.numbers()[centre]);
      assertEquals(6, Arrays.stream(scene.bonds()).filter(end -> end == centre).count());
    }
  }

  @Test
  void onlyTitaniumIsACentreInAPerovskite() {
    Scene scene = SceneBuilder.build(SampleStructures.perovskite(), POLYHEDRA.withCells(2, 2, 2));
    assertEquals(8, scene.centres().length);
    assertTrue(Arrays.stream(scene.centres()).allMatch(atom -> scene.numbers()[atom] == 22));
    assertEquals(8 * 6, scene.orders().length);
  }

  @Test
  void centresInAnElementAreNotBondedToEachOther() {
    Scene scene = SceneBuilder.build(SampleStructures.diamond(), POLYHEDRA);
    boolean[] centre = new boolean[scene.size()];
    Arrays.stream(scene.centres()).forEach(atom -> centre[atom] = true);
    assertTrue(scene.centres().length > 0);
    for (int b = 0; b < scene.orders().length; b++) {
      assertTrue(!(centre[scene.bonds()[2 * b]] && centre[scene.bonds()[2 * b + 1]]));
    }
  }

  @Test
  void bondsOfAFileAreKept() {
    Scene scene = SceneBuilder.build(SampleStructures.carbonDioxide(), ONE);
    assertArrayEquals(new Bond.Order[] {Bond.Order.DOUBLE, Bond.Order.DOUBLE}, scene.orders());
    assertArrayEquals(new int[] {0, 1, 1, 2}, scene.bonds());
  }

  @Test
  void directionsThatDoNotRepeatAreShownOnce() {
    Crystal bulk = SampleStructures.rockSalt();
    Lattice slab = new Lattice(bulk.lattice().rows(), new boolean[] {true, true, false});
    Crystal crystal = new Crystal("slab", slab, bulk.sites(), bulk.operations(), bulk.properties());
    Scene scene = SceneBuilder.build(crystal, ONE.withCells(2, 2, 5));
    assertArrayEquals(new int[] {2, 2, 1}, scene.cells());
    assertEquals(5 * 5 * 2, scene.size());
  }

  @Test
  void aMirrorImageStaysAMirrorImage() {
    double[] left = {5.64, 0, 0, 0, 5.64, 0, 0, 0, -5.64};
    Crystal bulk = SampleStructures.rockSalt();
    Crystal crystal =
        new Crystal("left", new Lattice(left), bulk.sites(), bulk.operations(), Map.of());
    Scene scene = SceneBuilder.build(crystal, ONE);
    double lowest =
        IntStream.range(0, scene.size())
            .mapToDouble(i -> scene.positions()[3 * i + 2])
            .min()
            .orElse(0);
    assertEquals(-5.64, lowest, 1e-12);
  }

  @Test
  void aSharedSiteShowsItsLargestSpecies() {
    Species iron = new Species(Element.of(26), 0.4, OptionalDouble.empty());
    Species nickel = new Species(Element.of(28), 0.6, OptionalDouble.empty());
    Site site = new Site(List.of(iron, nickel), .3, .3, .3, "M", 0, 0);
    Crystal crystal =
        new Crystal(
            "alloy",
            SampleStructures.cubic(3.6),
            List.of(site),
            List.of(SymmetryOperation.IDENTITY),
            Map.of());
    assertArrayEquals(new int[] {28}, SceneBuilder.build(crystal, ONE).numbers());
  }

  @Test
  void aMoleculeWithoutCoordinatesIsRefused() {
    Structure bare = Molecule.ofAtoms("water", new int[] {8, 1, 1}, new double[0], Map.of());
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> SceneBuilder.build(bare, ONE));
    assertEquals("the molecule has no coordinates to show", e.getMessage());
  }

  @Test
  void coordinatesFarAwayAreRefusedWithTheirValue() {
    Structure far = Molecule.ofAtoms("far", new int[] {1}, new double[] {1e12, 0, 0}, Map.of());
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> SceneBuilder.build(far, ONE));
    assertTrue(e.getMessage().contains("1.0E12"), e.getMessage());
  }

  /** Which cell a file puts a site into must not matter. */
  @Property(tries = 40)
  void wholeCellShiftsOfSitesChangeNothing(
      @ForAll @IntRange(min = -3, max = 3) int da, @ForAll @IntRange(min = -3, max = 3) int db) {
    for (Crystal crystal : List.of(SampleStructures.quartz(), SampleStructures.dryIce())) {
      List<Site> moved =
          crystal.sites().stream()
              .map(
                  s ->
                      s.parent() % 3 == 0
                          ? s
                          : new Site(s.species(), s.x() + da, s.y() + db, s.z(), "", s.parent(), 0))
              .toList();
      Crystal other =
          new Crystal("moved", crystal.lattice(), moved, crystal.operations(), Map.of());
      Scene expected = SceneBuilder.build(crystal, ONE.withCells(2, 1, 1));
      Scene actual = SceneBuilder.build(other, ONE.withCells(2, 1, 1));
      assertArrayEquals(places(expected), places(actual));
      assertEquals(expected.orders().length, actual.orders().length);
    }
  }

  /** Positions as sorted text, free of the order of atoms. */
  private static String[] places(Scene scene) {
    return IntStream.range(0, scene.size())
        .mapToObj(
            i ->
                scene.numbers()[i]
                    + " "
                    + Math.round(scene.positions()[3 * i] * 1e6) / 10
                    + " "
                    + Math.round(scene.positions()[3 * i + 1] * 1e6) / 10
                    + " "
                    + Math.round(scene.positions()[3 * i + 2] * 1e6) / 10)
        .sorted()
        .toArray(String[]::new);
  }
}
