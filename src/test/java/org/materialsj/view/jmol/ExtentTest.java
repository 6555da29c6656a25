package org.materialsj.view.jmol;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.materialsj.model.Crystal;
import org.materialsj.model.Lattice;
import org.materialsj.view.SampleStructures;

/** Parts of a crystal, and the lines between its molecules. */
class ExtentTest {

  private static final ViewOptions ALL = ViewOptions.DEFAULT;

  private static Scene scene(Crystal crystal, ViewOptions options) {
    return SceneBuilder.build(crystal, options);
  }

  @Test
  void aClusterHasTheFirstMoleculeAndThe14Nearest() {
    Scene scene = scene(SampleStructures.dryIce(), ALL.withExtent(ViewOptions.Extent.CLUSTER));
    assertEquals(15 * 3, scene.size());
    double[] x = scene.positions();
    // 12 neighbours at a / sqrt 2, then 2 of the 6 at a.
    double[] distances = new double[15];
    for (int m = 0; m < 15; m++) {
      double[] d = new double[3];
      for (int k = 0; k < 3; k++) {
        for (int i = 0; i < 3; i++) {
          d[k] += (x[9 * m + 3 * i + k] - x[3 * i + k]) / 3;
        }
      }
      distances[m] = Math.sqrt(d[0] * d[0] + d[1] * d[1] + d[2] * d[2]);
    }
    double a = SampleStructures.dryIce().lattice().length(0);
    assertEquals(0, distances[0], 1e-9);
    for (int m = 1; m < 13; m++) {
      assertEquals(a / Math.sqrt(2), distances[m], 1e-6);
    }
    assertEquals(a, distances[13], 1e-6);
    assertEquals(a, distances[14], 1e-6);
  }

  @Test
  void theAsymmetricUnitIsWhatTheIdentityMakes() {
    Crystal crystal = SampleStructures.dryIce();
    long expected = crystal.sites().stream().filter(site -> site.operation() == 0).count();
    Scene scene = scene(crystal, ALL.withExtent(ViewOptions.Extent.ASYMMETRIC_UNIT));
    assertEquals(expected, scene.size());
    assertEquals(Set.of(0), Arrays.stream(scene.copies()).boxed().collect(Collectors.toSet()));
  }

  @Test
  void aMoleculeIgnoresTheExtent() {
    for (ViewOptions.Extent extent : ViewOptions.Extent.values()) {
      Scene scene = SceneBuilder.build(SampleStructures.ethanol(), ALL.withExtent(extent));
      assertEquals(9, scene.size());
    }
  }

  private static long fromTheCentre(List<Solid> lines) {
    return lines.stream()
        .map(Solid.Rod.class::cast)
        .filter(rod -> Arrays.stream(rod.from()).allMatch(v -> Math.abs(v) < 1e-9))
        .count();
  }

  @Test
  void linesJoinTheMiddlesOfMoleculesThatTouch() {
    ViewOptions options = ALL.withExtent(ViewOptions.Extent.CLUSTER).withContacts(true);
    List<Solid> lines = scene(SampleStructures.dryIce(), options).solids();
    // Ten of the twelve nearest: O...O is 3.09 angstrom or less, C...O 3.27 or less.
    assertEquals(10, fromTheCentre(lines));
  }

  @Test
  void eachAtomOfSolidArgonTouchesTwelveOthers() {
    double h = 2.65;
    Lattice lattice = new Lattice(new double[] {0, h, h, h, 0, h, h, h, 0});
    Crystal argon = SampleStructures.crystal("Ar", lattice, "Ar", 0, 0, 0);
    ViewOptions options = ALL.withExtent(ViewOptions.Extent.CLUSTER).withContacts(true);
    assertEquals(12, fromTheCentre(scene(argon, options).solids()));
  }

  @Test
  void atomsOfANetworkHaveNoContacts() {
    assertEquals(List.of(), scene(SampleStructures.diamond(), ALL.withContacts(true)).solids());
  }

  @Test
  void withoutTheOptionThereAreNoLines() {
    assertEquals(List.of(), scene(SampleStructures.dryIce(), ALL).solids());
  }
}
