package org.materialsj.features.crystal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.materialsj.features.Featurizer;
import org.materialsj.model.Crystal;
import org.materialsj.model.Element;
import org.materialsj.model.Lattice;
import org.materialsj.model.Site;
import org.materialsj.model.Species;
import org.materialsj.model.symmetry.SymmetryOperation;

class PoreDescriptorsTest extends CrystalFeaturizerContract {

  /** Small radii, so that the dense samples have pores of every kind. */
  @Override
  protected Featurizer<Crystal> create() {
    return new PoreDescriptors(0.1, PoreDescriptorsTest::small);
  }

  private static OptionalDouble small(Element element) {
    return OptionalDouble.of(0.4 * element.alvarezRadius().orElseThrow());
  }

  /** The spheres are found to 1e-10 angstrom, and volumes change with vertices merged at 1e-6. */
  @Override
  protected double tolerance() {
    return 1e-8;
  }

  private static Crystal cubic(double a, boolean[] periodic, Species... species) {
    Lattice lattice = new Lattice(new double[] {a, 0, 0, 0, a, 0, 0, 0, a}, periodic);
    Site site = new Site(List.of(species), 0.3, 0.6, 0.9, "", 0, 0);
    return new Crystal("", lattice, List.of(site), List.of(SymmetryOperation.IDENTITY), Map.of());
  }

  private static Crystal cubic(double a, Species... species) {
    return cubic(a, new boolean[] {true, true, true}, species);
  }

  @Test
  void samplesHavePores() {
    for (Crystal sample : samples()) {
      double[] features = create().apply(sample);
      assertTrue(features[1] > 0 && features[3] > 0 && features[5] > 0, sample.name());
    }
  }

  @Test
  void simpleCubicArgonIsItsClosedForm() {
    // Radius r = 1.83 of Alvarez and probe 1.86 give R = 3.69; half the edge is 4, so that spheres
    // neither touch nor close anything.
    double a = 8;
    double r = Element.ofSymbol("Ar").orElseThrow().alvarezRadius().orElseThrow();
    double big = r + 1.86;
    double share = 1 - 4 * Math.PI / 3 * big * big * big / (a * a * a);
    double perVolume = 4 * Math.PI * big * big / (a * a * a) * 1e4;
    double density = 39.948 * 1.66053906660 / (a * a * a);
    double hole = a * Math.sqrt(3) - 2 * r;
    assertArrayEquals(
        new double[] {
          hole,
          a * Math.sqrt(2) - 2 * r,
          hole,
          share,
          share / density,
          perVolume,
          perVolume / density,
          0,
          3
        },
        new PoreDescriptors().apply(cubic(a, Species.of(Element.ofSymbol("Ar").orElseThrow()))),
        1e-6);
  }

  @Test
  void sodaliteCageAndWindowAreTheirClosedForms() {
    // Im-3m, silicon in 12d, oxygen in 24h at (x, x, 0): 12 oxygens are sqrt(2) x a from the
    // cage's centre, and 3 are sqrt(2/3) x a from the axis [111] through the six-ring.
    double a = 8.965;
    double x = 0.354;
    double[] spheres =
        new PoreDescriptors(1.2, e -> OptionalDouble.of(e.number() == 8 ? 1.35 : 0))
            .apply(Sodalite.crystal(a, x, 1));
    double cage = 2 * Math.sqrt(2) * x * a - 2.7;
    assertEquals(cage, spheres[0], 1e-8);
    assertEquals(2 * Math.sqrt(2 / 3.0) * x * a - 2.7, spheres[1], 1e-8);
    assertEquals(cage, spheres[2], 1e-8);
    assertEquals(3, spheres[8]);
    double[] closed =
        new PoreDescriptors(1.3, e -> OptionalDouble.of(e.number() == 8 ? 1.35 : 0))
            .apply(Sodalite.crystal(a, x, 1));
    assertEquals(spheres[1], closed[1]);
    assertEquals(0, closed[3]);
    assertTrue(closed[7] > 0);
    assertEquals(0, closed[8]);
  }

  @Test
  void sharedSiteTakesItsLargestRadius() {
    Element sodium = Element.ofSymbol("Na").orElseThrow();
    Element potassium = Element.ofSymbol("K").orElseThrow();
    Species some = new Species(sodium, 0.5, OptionalDouble.empty());
    Species rest = new Species(potassium, 0.25, OptionalDouble.empty());
    double[] shared = new PoreDescriptors().apply(cubic(9, some, rest));
    double[] pure = new PoreDescriptors().apply(cubic(9, Species.of(potassium)));
    assertArrayEquals(
        new double[] {pure[0], pure[1], pure[2], pure[3], pure[5], pure[7], pure[8]},
        new double[] {shared[0], shared[1], shared[2], shared[3], shared[5], shared[7], shared[8]});
    assertTrue(shared[4] > pure[4]);
  }

  @Test
  void elementWithoutRadiusIsNamed() {
    Crystal crystal = cubic(5, Species.of(Element.ofSymbol("Po").orElseThrow()));
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> new PoreDescriptors().apply(crystal));
    assertEquals("Po has no radius, which pores need", e.getMessage());
  }

  @Test
  void slabsAreRefused() {
    Species argon = Species.of(Element.ofSymbol("Ar").orElseThrow());
    Crystal slab = cubic(5, new boolean[] {true, true, false}, argon);
    assertThrows(IllegalArgumentException.class, () -> new PoreDescriptors().apply(slab));
  }

  @Test
  void negativeProbeIsRejected() {
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class, () -> new PoreDescriptors(-1, Element::alvarezRadius));
    assertTrue(e.getMessage().contains("-1"));
  }
}
