package org.materialsj.features.crystal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.materialsj.features.Featurizer;
import org.materialsj.features.Golden;
import org.materialsj.model.Crystal;
import org.materialsj.model.Element;
import org.materialsj.model.Lattice;
import org.materialsj.model.Site;
import org.materialsj.model.Species;
import org.materialsj.model.symmetry.SymmetryOperation;

class AverageMinimumDistanceTest extends CrystalFeaturizerContract {

  @Override
  protected Featurizer<Crystal> create() {
    return new AverageMinimumDistance();
  }

  /** A simple cube of polonium. */
  static Crystal cube(double edge, double occupancy) {
    Species polonium = new Species(Element.of(84), occupancy, OptionalDouble.empty());
    return new Crystal(
        "Po",
        new Lattice(new double[] {edge, 0, 0, 0, edge, 0, 0, 0, edge}),
        List.of(new Site(List.of(polonium), 0.3, 0.2, 0.7, "", 0, 0)),
        List.of(SymmetryOperation.IDENTITY),
        Map.of());
  }

  @Test
  void aSimpleCubeHasItsShells() {
    double[] distances = create().apply(cube(3.35, 1));
    assertEquals(100, distances.length);
    int m = 0;
    // Numbers of vectors of integers with squares 1, 2, 3, 4, 5, 6, 8, 9: OEIS A005875.
    int[] squares = {1, 2, 3, 4, 5, 6, 8};
    int[] counts = {6, 12, 8, 6, 24, 24, 12};
    for (int shell = 0; shell < squares.length; shell++) {
      for (int n = 0; n < counts[shell]; n++) {
        assertEquals(3.35 * Math.sqrt(squares[shell]), distances[m++], 1e-12);
      }
    }
    assertEquals(3.35 * 3, distances[m], 1e-12);
  }

  @Test
  void diamondHasFourAndTwelveNeighbours() {
    double[] distances = new AverageMinimumDistance(17).apply(Golden.crystal("C_diamond"));
    double edge = Golden.crystal("C_diamond").lattice().length(0);
    assertEquals(edge * Math.sqrt(3) / 4, distances[0], 1e-9);
    assertEquals(edge * Math.sqrt(3) / 4, distances[3], 1e-9);
    assertEquals(edge / Math.sqrt(2), distances[4], 1e-9);
    assertEquals(edge / Math.sqrt(2), distances[15], 1e-9);
    assertTrue(distances[16] > edge / Math.sqrt(2) + 0.1);
  }

  @Test
  void smallMovesChangeDistancesNoMoreThanTwiceAsMuch() {
    Crystal crystal = Golden.crystal("ZrO2_monoclinic");
    double[] before = create().apply(crystal);
    List<Site> sites = new ArrayList<>();
    double step = 1e-3;
    for (Site site : crystal.sites()) {
      double x = site.x() + step / crystal.lattice().length(0) * (sites.size() % 3 - 1);
      sites.add(new Site(site.species(), x, site.y(), site.z(), "", sites.size(), 0));
    }
    double[] after =
        create().apply(new Crystal("", crystal.lattice(), sites, crystal.operations(), Map.of()));
    for (int m = 0; m < before.length; m++) {
      assertEquals(before[m], after[m], 2 * step + 1e-12);
    }
  }

  @Test
  void slabsDoNotSeeTheirCopies() {
    Crystal cube = cube(3, 1);
    Lattice slab = new Lattice(cube.lattice().rows(), new boolean[] {true, true, false});
    Crystal crystal = new Crystal("", slab, cube.sites(), cube.operations(), Map.of());
    double[] distances = new AverageMinimumDistance(8).apply(crystal);
    assertEquals(3, distances[3], 1e-12);
    assertEquals(3 * Math.sqrt(2), distances[4], 1e-12);
    assertEquals(3 * Math.sqrt(2), distances[7], 1e-12);
  }

  @Test
  void isolatedAtomsRunOut() {
    Crystal cube = cube(3, 1);
    Lattice box = new Lattice(cube.lattice().rows(), new boolean[3]);
    Crystal atom = new Crystal("", box, cube.sites(), cube.operations(), Map.of());
    String message =
        assertThrows(IllegalArgumentException.class, () -> create().apply(atom)).getMessage();
    assertEquals(
        "each atom has only 0 others in this molecule, and distances to 100 are asked for",
        message);
  }

  @Test
  void partlyEmptySitesAreRefusedAndSharedOnesAreNot() {
    String message =
        assertThrows(IllegalArgumentException.class, () -> create().apply(cube(3, 0.9)))
            .getMessage();
    assertEquals(
        "site 1 (Po) is partly empty (occupancy 0.9), so the distances between atoms are not known",
        message);
    assertTrue(create().apply(Golden.crystal("Cu3Au_disordered"))[0] > 2);
  }
}
