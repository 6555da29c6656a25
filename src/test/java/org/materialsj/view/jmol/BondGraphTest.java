package org.materialsj.view.jmol;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.materialsj.model.Crystal;
import org.materialsj.model.Lattice;
import org.materialsj.model.Molecule;
import org.materialsj.view.SampleStructures;

/** Coordination numbers as textbooks give them. */
class BondGraphTest {

  static Stream<Arguments> crystals() {
    Crystal iron =
        SampleStructures.crystal(
            "Fe", SampleStructures.cubic(2.87), "Fe", 0, 0, 0, "Fe", .5, .5, .5);
    Crystal copper =
        SampleStructures.crystal(
            "Cu",
            SampleStructures.cubic(3.615),
            new Object[] {"Cu", 0, 0, 0, "Cu", .5, .5, 0, "Cu", .5, 0, .5, "Cu", 0, .5, .5});
    Crystal caesiumChloride =
        SampleStructures.crystal(
            "CsCl", SampleStructures.cubic(4.123), "Cs", 0, 0, 0, "Cl", .5, .5, .5);
    double t = 1.0 / 3;
    Crystal graphite =
        SampleStructures.crystal(
            "graphite",
            Lattice.fromParameters(2.461, 2.461, 6.708, 90, 90, 120),
            new Object[] {"C", 0, 0, .25, "C", 0, 0, .75, "C", t, 2 * t, .25, "C", 2 * t, t, .75});
    return Stream.of(
        Arguments.of("rock salt", SampleStructures.rockSalt(), 0, 6),
        Arguments.of("rock salt", SampleStructures.rockSalt(), 4, 6),
        Arguments.of("diamond", SampleStructures.diamond(), 3, 4),
        Arguments.of("quartz, silicon", SampleStructures.quartz(), 1, 4),
        Arguments.of("quartz, oxygen", SampleStructures.quartz(), 5, 2),
        Arguments.of("perovskite, strontium", SampleStructures.perovskite(), 0, 12),
        Arguments.of("perovskite, titanium", SampleStructures.perovskite(), 1, 6),
        Arguments.of("dry ice, carbon", SampleStructures.dryIce(), 0, 2),
        Arguments.of("iron", iron, 0, 8),
        Arguments.of("copper", copper, 0, 12),
        Arguments.of("caesium chloride", caesiumChloride, 0, 8),
        Arguments.of("graphite", graphite, 2, 3));
  }

  @ParameterizedTest(name = "{0}: site {2} has {3} bonds")
  @MethodSource("crystals")
  void coordinationNumbersAreThoseOfTheTextbook(
      String name, Crystal crystal, int site, int expected) {
    int[] numbers =
        crystal.sites().stream().mapToInt(s -> s.majority().element().number()).toArray();
    BondGraph graph =
        BondGraph.ofDistances(
            numbers, crystal.cartesian(), crystal.lattice().rows(), crystal.lattice().periodic());
    assertEquals(expected, graph.degree(site), name);
  }

  @Test
  void ethanolHasEightBonds() {
    Molecule ethanol = SampleStructures.ethanol();
    BondGraph graph =
        BondGraph.ofDistances(
            ethanol.numbers(), ethanol.positions().orElseThrow(), new double[9], new boolean[3]);
    int[] degrees = IntStream.range(0, 9).map(graph::degree).toArray();
    assertArrayEquals(new int[] {4, 4, 2, 1, 1, 1, 1, 1, 1}, degrees);
  }

  @Test
  void atomsAtTheSamePlaceAreNotBonded() {
    BondGraph graph =
        BondGraph.ofDistances(
            new int[] {6, 6}, new double[] {0, 0, 0, 0, 0, .1}, new double[9], new boolean[3]);
    assertEquals(0, graph.degree(0));
  }
}
