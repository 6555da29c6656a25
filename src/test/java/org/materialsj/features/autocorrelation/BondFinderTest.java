package org.materialsj.features.autocorrelation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.gson.JsonObject;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.materialsj.engine.geometry.PeriodicNeighbors;
import org.materialsj.model.Crystal;
import org.materialsj.model.chemistry.AtomGraph;
import org.materialsj.model.chemistry.BondFinder;

class BondFinderTest {

  @ParameterizedTest
  @ValueSource(strings = {"UXUPEK", "SETDUS", "FOKYIP", "FAVGUH", "YICDAR"})
  void findsTheBondsOfTheGoldenFrameworks(String name) {
    JsonObject item = RacGolden.framework(name);
    Crystal crystal = RacGolden.crystal(name);
    int[] numbers = RacGolden.numbers(item);
    PeriodicNeighbors near =
        PeriodicNeighbors.find(
            crystal.cartesian(),
            crystal.lattice().rows(),
            crystal.lattice().periodic(),
            BondFinder.reach(numbers));
    assertEquals(text(RacGolden.graph(item)), text(BondFinder.find(numbers, near)));
  }

  private static Set<String> text(AtomGraph graph) {
    Set<String> bonds = new TreeSet<>();
    for (int atom = 0; atom < graph.size(); atom++) {
      for (int bond = graph.start(atom); bond < graph.end(atom); bond++) {
        int[] cell = {graph.image(bond, 0), graph.image(bond, 1), graph.image(bond, 2)};
        bonds.add(atom + " " + graph.atom(bond) + " " + Arrays.toString(cell));
      }
    }
    return bonds;
  }

  @Test
  void metalsAreNeverBondedToEachOther() {
    // Copper 2.3 angstrom apart, nearer than in the metal.
    assertEquals(0, find(new int[] {29, 29}, 0, 0, 0, 2.3, 0, 0).degree(0));
  }

  @Test
  void nitrogenBehindTheOxygensOfANitrateIsNotBondedToTheMetal() {
    // Cadmium with a chelating nitrate: Cd-O 2.40 angstrom, Cd-N 2.66 (1.24 times the radii).
    int[] numbers = {48, 8, 8, 7, 8};
    AtomGraph graph = find(numbers, 0, 0, 0, 2.15, 1.07, 0, 2.15, -1.07, 0, 2.66, 0, 0, 3.89, 0, 0);
    assertEquals(2, graph.degree(0));
    assertEquals(3, graph.degree(3));
    // Without the oxygens the same nitrogen is near enough.
    assertEquals(1, find(new int[] {48, 7}, 0, 0, 0, 2.66, 0, 0).degree(0));
  }

  @Test
  void carbonylCarbonIsBondedAndCarboxylateCarbonIsNot() {
    assertEquals(1, find(new int[] {26, 6, 8}, 0, 0, 0, 1.82, 0, 0, 2.97, 0, 0).degree(0));
    // Zinc and a carboxylate: Zn-O 1.95, Zn-C 2.75 angstrom.
    assertEquals(1, find(new int[] {30, 8, 6}, 0, 0, 0, 1.95, 0, 0, 2.55, 1.03, 0).degree(0));
  }

  @Test
  void atomsAtTheSamePlaceAreRefusedByName() {
    assertEquals(
        "atoms 1 (C) and 2 (N) are only 0.10 angstrom apart; keep one of them where two stand for"
            + " disorder",
        assertThrows(
                IllegalArgumentException.class, () -> find(new int[] {6, 7}, 0, 0, 0, 0.1, 0, 0))
            .getMessage());
  }

  @Test
  void elementWithoutRadiusIsRefusedByName() {
    assertEquals(
        "bonds are found by covalent radii, and none is known for Cf",
        assertThrows(IllegalArgumentException.class, () -> BondFinder.reach(new int[] {98}))
            .getMessage());
  }

  private static AtomGraph find(int[] numbers, double... positions) {
    return BondFinder.find(numbers, PeriodicNeighbors.find(positions, BondFinder.reach(numbers)));
  }
}
