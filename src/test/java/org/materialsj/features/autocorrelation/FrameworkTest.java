package org.materialsj.features.autocorrelation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.materialsj.features.crystal.CrystalAnalysis;
import org.materialsj.model.Crystal;
import org.materialsj.model.chemistry.AtomGraph;
import org.materialsj.model.chemistry.BondFinder;

class FrameworkTest {

  private static final int H = 1;
  private static final int C = 6;
  private static final int N = 7;
  private static final int O = 8;
  private static final int ZN = 30;

  @ParameterizedTest
  @ValueSource(strings = {"UXUPEK", "SETDUS", "FOKYIP", "FAVGUH", "YICDAR"})
  void linkersAreThoseOfTheGoldenFrameworks(String name) {
    JsonObject item = RacGolden.framework(name);
    Framework framework = new Framework(RacGolden.numbers(item), RacGolden.graph(item));
    Set<String> expected = new TreeSet<>();
    for (int[] linker : RacGolden.rows(item, "linkers")) {
      Arrays.sort(linker);
      expected.add(Arrays.toString(linker));
    }
    Set<String> found = new TreeSet<>();
    framework.linkers().forEach(linker -> found.add(Arrays.toString(linker.atoms())));
    assertEquals(expected, found);
    assertTrue(framework.linkers().stream().allMatch(Framework.Linker::bridging));
    assertTrue(framework.linkers().stream().noneMatch(Framework.Linker::endless));
  }

  @ParameterizedTest
  @CsvSource({
    // Zn4O(CO2)6, Cu2(CO2)4, Zr6O8(CO2)12, ZnN4; the rod of MOF-74 has three metals a repeat, each
    // with a carboxylate CO2, a phenolate O and the carbon that this is on.
    "MOF-5, 23, 4, false, 16, 4",
    "HKUST-1, 14, 2, false, 18, 6",
    "UiO-66, 50, 6, false, 16, 4",
    "ZIF-8, 5, 1, false, 8, 2",
    "Mg-MOF-74, 18, 3, true, 16, 6"
  })
  void wellKnownFrameworksHaveTheirKnownParts(
      String name, int unitAtoms, int metals, boolean endless, int linkerAtoms, int anchors) {
    Crystal crystal = RacGolden.known(name);
    int[] numbers =
        crystal.sites().stream().mapToInt(s -> s.species().get(0).element().number()).toArray();
    CrystalAnalysis analysis = new CrystalAnalysis(crystal);
    Framework framework =
        new Framework(
            numbers, BondFinder.find(numbers, analysis.neighbors(BondFinder.reach(numbers))));
    assertFalse(framework.units().isEmpty() || framework.linkers().isEmpty());
    for (Framework.Unit unit : framework.units()) {
      assertEquals(endless, unit.endless());
      // In a primitive cell the two rods of MOF-74 are whole: three metals each.
      assertEquals(unitAtoms, unit.atoms().length);
      assertEquals(metals, unit.metals());
    }
    for (Framework.Linker linker : framework.linkers()) {
      assertEquals(linkerAtoms, linker.atoms().length);
      assertEquals(anchors, linker.anchors().length);
      assertTrue(linker.bridging());
    }
  }

  /** A chain of Zn and pyrazine, N(C)(C)N; water on Zn, water in the pore. */
  private static final int[] CHAIN = {ZN, N, C, C, N, O, H, H, O, H, H};

  private static final int[][] CHAIN_BONDS = {
    {0, 1, 0, 0, 0},
    {1, 2, 0, 0, 0},
    {1, 3, 0, 0, 0},
    {2, 4, 0, 0, 0},
    {3, 4, 0, 0, 0},
    {4, 0, 1, 0, 0},
    {0, 5, 0, 0, 0},
    {5, 6, 0, 0, 0},
    {5, 7, 0, 0, 0},
    {8, 9, 0, 0, 0},
    {8, 10, 0, 0, 0}
  };

  @Test
  void waterOnMetalsAndSolventAreNoLinkers() {
    Framework framework = new Framework(CHAIN, AtomGraph.of(CHAIN.length, CHAIN_BONDS));
    assertEquals(1, framework.linkers().size());
    Framework.Linker linker = framework.linkers().get(0);
    assertArrayEquals(new int[] {1, 2, 3, 4}, linker.atoms());
    assertArrayEquals(new int[] {1, 4}, linker.anchors());
    assertEquals(0, linker.functional().length);
    assertTrue(linker.bridging());
  }

  @Test
  void shortLinkerGivesItsAnchorsAloneToTheUnit() {
    Framework framework = new Framework(CHAIN, AtomGraph.of(CHAIN.length, CHAIN_BONDS));
    assertEquals(1, framework.units().size());
    assertArrayEquals(new int[] {0, 1, 4, 5, 6, 7}, framework.units().get(0).atoms());
    assertEquals(1, framework.units().get(0).metals());
    assertFalse(framework.units().get(0).endless());
  }

  /** Zn and a dicarboxylate O2C-C-C-CO2 that chelates at both ends; an amine N hangs on atom 4. */
  private static final int[] LONG = {ZN, O, O, C, C, C, C, O, O, N};

  private static final int[][] LONG_BONDS = {
    {0, 1, 0, 0, 0},
    {0, 2, 0, 0, 0},
    {1, 3, 0, 0, 0},
    {2, 3, 0, 0, 0},
    {3, 4, 0, 0, 0},
    {4, 5, 0, 0, 0},
    {5, 6, 0, 0, 0},
    {6, 7, 0, 0, 0},
    {6, 8, 0, 0, 0},
    {7, 0, 1, 0, 0},
    {8, 0, 1, 0, 0},
    {4, 9, 0, 0, 0}
  };

  @Test
  void longLinkerGivesItsCarboxylateCarbonsToTheUnit() {
    Framework framework = new Framework(LONG, AtomGraph.of(LONG.length, LONG_BONDS));
    assertArrayEquals(new int[] {0, 1, 2, 3, 6, 7, 8}, framework.units().get(0).atoms());
    assertFalse(framework.units().get(0).endless());
    assertArrayEquals(new int[] {9}, framework.linkers().get(0).functional());
  }

  @Test
  void ligandOnOneClusterIsTerminal() {
    // Two Zn joined by an oxide; an acetate-like O-C-O spans them; a pyrazine leads to the next.
    int[] numbers = {ZN, ZN, O, O, C, O, N, C, N};
    int[][] bonds = {
      {0, 2, 0, 0, 0},
      {1, 2, 0, 0, 0},
      {0, 3, 0, 0, 0},
      {3, 4, 0, 0, 0},
      {4, 5, 0, 0, 0},
      {5, 1, 0, 0, 0},
      {0, 6, 0, 0, 0},
      {6, 7, 0, 0, 0},
      {7, 8, 0, 0, 0},
      {8, 0, 1, 0, 0}
    };
    List<Framework.Linker> linkers =
        new Framework(numbers, AtomGraph.of(numbers.length, bonds)).linkers();
    assertEquals(2, linkers.size());
    assertArrayEquals(new int[] {3, 4, 5}, linkers.get(0).atoms());
    assertFalse(linkers.get(0).bridging());
    assertTrue(linkers.get(1).bridging());
  }

  @Test
  void ligandOnOneEndlessRodIsTerminalAndOneBetweenRodsIsNot() {
    // Zn-O-Zn-O... along a; one ligand spans two Zn of a rod, one leads to the rod next along b.
    int[] numbers = {ZN, O, N, C, N, N, C, N};
    int[][] bonds = {
      {0, 1, 0, 0, 0},
      {1, 0, 1, 0, 0},
      {0, 2, 0, 0, 0},
      {2, 3, 0, 0, 0},
      {3, 4, 0, 0, 0},
      {4, 0, 1, 0, 0},
      {0, 5, 0, 0, 0},
      {5, 6, 0, 0, 0},
      {6, 7, 0, 0, 0},
      {7, 0, 1, 1, 0}
    };
    Framework framework = new Framework(numbers, AtomGraph.of(numbers.length, bonds));
    assertFalse(framework.linkers().get(0).bridging());
    assertTrue(framework.linkers().get(1).bridging());
    assertTrue(framework.units().get(0).endless());
  }

  @Test
  void hydrogensOfAnchorsBelongToTheUnitAndNotToTheLinker() {
    int[] numbers = {ZN, N, H, H, C, H};
    int[][] bonds = {{0, 1}, {1, 2}, {1, 3}, {1, 4}, {4, 5}};
    Framework framework = new Framework(numbers, AtomGraph.of(numbers.length, bonds));
    assertArrayEquals(new int[] {1, 4, 5}, framework.linkers().get(0).atoms());
    assertArrayEquals(new int[] {0, 1, 2, 3}, framework.units().get(0).atoms());
    assertFalse(framework.linkers().get(0).bridging());
  }
}
