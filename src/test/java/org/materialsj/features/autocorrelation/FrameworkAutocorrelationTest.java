package org.materialsj.features.autocorrelation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.materialsj.features.Featurizer;
import org.materialsj.features.Golden;
import org.materialsj.features.crystal.CrystalFeaturizerContract;
import org.materialsj.model.Crystal;
import org.materialsj.model.Element;
import org.materialsj.model.Lattice;
import org.materialsj.model.Site;
import org.materialsj.model.Species;
import org.materialsj.model.chemistry.AtomGraph;
import org.materialsj.model.symmetry.SymmetryOperation;

class FrameworkAutocorrelationTest extends CrystalFeaturizerContract {

  private static final FrameworkAutocorrelation DEFAULT = new FrameworkAutocorrelation();
  private static final FrameworkAutocorrelation GOLDEN =
      new FrameworkAutocorrelation(false, RacGolden.tables(), 3);
  private static final FrameworkAutocorrelation QUOTIENT =
      new FrameworkAutocorrelation(true, RacGolden.tables(), 3);

  @Override
  protected Featurizer<Crystal> create() {
    return new FrameworkAutocorrelation();
  }

  @Override
  protected List<Crystal> samples() {
    return List.of(
        RacGolden.crystal("UXUPEK"), RacGolden.crystal("SETDUS"), RacGolden.crystal("YICDAR"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UXUPEK", "SETDUS", "FOKYIP", "FAVGUH", "YICDAR"})
  void quotientVariantEqualsAllGoldenNumbers(String name) {
    JsonObject item = RacGolden.framework(name);
    double[] features = QUOTIENT.compute(RacGolden.numbers(item), RacGolden.graph(item));
    JsonObject golden = item.getAsJsonObject("racs");
    assertEquals(156, RacGolden.assertEqual(golden, "", QUOTIENT.spec(), features));
    assertEquals(176, features.length);
    assertEquals(
        List.copyOf(golden.keySet()),
        QUOTIENT.spec().columns().subList(0, 156).stream().map(c -> c.name()).toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"UXUPEK", "SETDUS", "FOKYIP", "FAVGUH", "YICDAR"})
  void imageAwareVariantEqualsTheGoldenNumbers(String name) {
    JsonObject item = RacGolden.framework(name);
    double[] features = GOLDEN.compute(RacGolden.numbers(item), RacGolden.graph(item));
    JsonObject golden = item.getAsJsonObject("racs_periodic_imageaware");
    assertEquals(40, RacGolden.assertEqual(golden, "_periodic", GOLDEN.spec(), features));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UXUPEK", "SETDUS", "FOKYIP", "FAVGUH", "YICDAR"})
  void bondsThatWeFindGiveTheSame(String name) {
    JsonObject item = RacGolden.framework(name);
    double[] given = GOLDEN.compute(RacGolden.numbers(item), RacGolden.graph(item));
    assertArrayEquals(given, GOLDEN.apply(RacGolden.crystal(name)), 1e-7);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UXUPEK", "SETDUS", "YICDAR"})
  void supercellsGiveTheSame(String name) {
    Crystal one = RacGolden.crystal(name);
    double[] expected = DEFAULT.apply(one);
    for (Crystal supercell :
        List.of(
            RacGolden.supercell(one, 2, 1, 1),
            RacGolden.supercell(one, 3, 1, 1),
            RacGolden.supercell(one, 2, 2, 2))) {
      double[] actual = DEFAULT.apply(supercell);
      for (int i = 0; i < expected.length; i++) {
        double tolerance = 1e-10 * Math.max(1, Math.abs(expected[i]));
        assertEquals(expected[i], actual[i], tolerance, DEFAULT.spec().columns().get(i).name());
      }
    }
  }

  @Test
  void quotientGraphOfASmallCellDependsOnTheCell() {
    Crystal one = RacGolden.crystal("UXUPEK");
    Crystal eight = RacGolden.supercell(one, 2, 2, 2);
    assertEquals(11.932, value(QUOTIENT, one, "mc-chi-2"), 1e-9);
    assertEquals(23.864, value(QUOTIENT, eight, "mc-chi-2"), 1e-9);
    assertEquals(23.864, value(GOLDEN, one, "mc-chi-2"), 1e-9);
  }

  @ParameterizedTest
  @ValueSource(strings = {"MOF-5", "HKUST-1", "Mg-MOF-74", "UiO-66", "ZIF-8"})
  void wellKnownFrameworksDoNotDependOnTheCell(String name) {
    Crystal one = RacGolden.known(name);
    double[] expected = DEFAULT.apply(one);
    double[] actual = DEFAULT.apply(RacGolden.supercell(one, 1, 2, 3));
    for (int i = 0; i < expected.length; i++) {
      double tolerance = 1e-10 * Math.max(1, Math.abs(expected[i]));
      assertEquals(expected[i], actual[i], tolerance, DEFAULT.spec().columns().get(i).name());
    }
  }

  private static double value(FrameworkAutocorrelation featurizer, Crystal crystal, String name) {
    return RacGolden.feature(featurizer.spec(), featurizer.apply(crystal), name);
  }

  /** A rod of Zn and oxide along a, with N-C-N from rod to rod along b. */
  private static final int[] ROD = {30, 8, 7, 6, 7};

  private static final int[][] ROD_BONDS = {
    {0, 1, 0, 0, 0},
    {1, 0, 1, 0, 0},
    {0, 2, 0, 0, 0},
    {2, 3, 0, 0, 0},
    {3, 4, 0, 0, 0},
    {4, 0, 0, 1, 0}
  };

  @Test
  void endlessUnitCountsPerMetalInAnyCell() {
    double[] one = DEFAULT.compute(ROD, AtomGraph.of(5, ROD_BONDS));
    // Of one metal: Zn, O and two N; Zn-O twice in both directions, Zn-N twice in both directions.
    assertEquals(4, RacGolden.feature(DEFAULT.spec(), one, "f-sbu-I-0"));
    assertEquals(8, RacGolden.feature(DEFAULT.spec(), one, "f-sbu-I-1"));
    int[] doubled = {30, 8, 7, 6, 7, 30, 8, 7, 6, 7};
    int[][] bonds = new int[12][];
    for (int b = 0; b < 6; b++) {
      int[] bond = ROD_BONDS[b];
      int crossing = bond[2];
      bonds[b] = new int[] {bond[0], bond[1] + 5 * crossing, 0, bond[3], 0};
      bonds[b + 6] = new int[] {bond[0] + 5, bond[1] + 5 * (1 - crossing), crossing, bond[3], 0};
    }
    assertArrayEquals(one, DEFAULT.compute(doubled, AtomGraph.of(10, bonds)), 1e-9);
  }

  @Test
  void fullScopeOfAUnitCountsItsAtomsAndBonds() {
    // A dicarboxylate O2C-C-CO2 chelates zinc at both ends, and is long: the unit is Zn, 4 O and
    // the
    // 2 C next to them, with 4 bonds Zn-O and 4 bonds O-C.
    int[] numbers = {30, 8, 8, 6, 6, 6, 8, 8};
    int[][] bonds = {
      {0, 1, 0, 0, 0},
      {0, 2, 0, 0, 0},
      {1, 3, 0, 0, 0},
      {2, 3, 0, 0, 0},
      {3, 4, 0, 0, 0},
      {4, 5, 0, 0, 0},
      {5, 6, 0, 0, 0},
      {5, 7, 0, 0, 0},
      {6, 0, 1, 0, 0},
      {7, 0, 1, 0, 0}
    };
    for (int spacers = 0; spacers < 2; spacers++) {
      // With one carbon between the carboxylates, oxygens are 4 bonds apart: short. With two: long.
      boolean isLong = spacers == 1;
      int[] atoms = isLong ? Arrays.copyOf(numbers, 9) : numbers;
      int[][] all = isLong ? Arrays.copyOf(bonds, 11) : bonds;
      if (isLong) {
        atoms[8] = 6;
        all[5] = new int[] {4, 8, 0, 0, 0};
        all[10] = new int[] {8, 5, 0, 0, 0};
      }
      double[] features = DEFAULT.compute(atoms, AtomGraph.of(atoms.length, all));
      assertEquals(isLong ? 7 : 5, RacGolden.feature(DEFAULT.spec(), features, "f-sbu-I-0"));
      assertEquals(isLong ? 16 : 8, RacGolden.feature(DEFAULT.spec(), features, "f-sbu-I-1"));
      assertEquals(
          900 + 4 * 64 + (isLong ? 72 : 0),
          RacGolden.feature(DEFAULT.spec(), features, "f-sbu-Z-0"));
    }
  }

  @Test
  void solventInPoresChangesNothing() {
    double[] empty = DEFAULT.compute(ROD, AtomGraph.of(5, ROD_BONDS));
    int[] numbers = {30, 8, 7, 6, 7, 8, 1, 1};
    int[][] bonds = Arrays.copyOf(ROD_BONDS, 8);
    bonds[6] = new int[] {5, 6, 0, 0, 0};
    bonds[7] = new int[] {5, 7, 0, 0, 0};
    assertArrayEquals(empty, DEFAULT.compute(numbers, AtomGraph.of(8, bonds)));
  }

  @Test
  void interpenetratingNetsAreOneWhenAlike() {
    double[] single = DEFAULT.compute(ROD, AtomGraph.of(5, ROD_BONDS));
    int[] numbers = {30, 8, 7, 6, 7, 30, 8, 7, 6, 7};
    int[][] bonds = Arrays.copyOf(ROD_BONDS, 12);
    for (int b = 0; b < 6; b++) {
      int[] bond = ROD_BONDS[b];
      bonds[b + 6] = new int[] {bond[0] + 5, bond[1] + 5, bond[2], bond[3], bond[4]};
    }
    assertArrayEquals(single, DEFAULT.compute(numbers, AtomGraph.of(10, bonds)), 1e-9);
  }

  @Test
  void terminalLigandsAloneGiveNoFullLinker() {
    // Zn with one N-C ligand.
    double[] features =
        DEFAULT.compute(new int[] {30, 7, 6}, AtomGraph.of(3, new int[][] {{0, 1}, {1, 2}}));
    assertEquals(0, RacGolden.feature(DEFAULT.spec(), features, "f-link-I-0"));
    assertEquals(1, RacGolden.feature(DEFAULT.spec(), features, "lc-I-1"));
  }

  @Test
  void randomStructuresGiveTheSameInASupercellOrASentenceInBoth() {
    Random random = new Random(11);
    int[] kinds = {30, 8, 8, 7, 7, 6, 6, 6, 1, 1};
    int done = 0;
    for (int trial = 0; trial < 400; trial++) {
      double[] rows = {3.5, 0, 0, random.nextDouble(), 8, 0, random.nextDouble(), 1, 8};
      double[] places = random.doubles(3L * kinds.length, -1, 2).toArray();
      Crystal one = RacGolden.crystal(new Lattice(rows), kinds, places);
      Crystal six = RacGolden.supercell(one, 2, 1, 3);
      double[] expected;
      try {
        expected = DEFAULT.apply(one);
      } catch (IllegalArgumentException e) {
        assertTrue(e.getMessage().matches("[a-z].{20,}"), e.getMessage());
        assertThrows(IllegalArgumentException.class, () -> DEFAULT.apply(six), e.getMessage());
        continue;
      }
      double[] actual = DEFAULT.apply(six);
      for (int i = 0; i < expected.length; i++) {
        double tolerance = 1e-10 * Math.max(1, Math.abs(expected[i]));
        assertEquals(expected[i], actual[i], tolerance, trial + " column " + i);
      }
      done++;
    }
    assertTrue(done > 100, done + " done");
  }

  @Test
  void largeCellIsDoneInTime() {
    Crystal crystal = RacGolden.supercell(RacGolden.crystal("YICDAR"), 6, 6, 6);
    double[] expected = DEFAULT.apply(RacGolden.crystal("YICDAR"));
    double[] actual =
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> DEFAULT.apply(crystal));
    assertNotEquals(0, actual[0]);
    assertEquals(expected[0], actual[0], 1e-9);
  }

  @Test
  void whatIsNoFrameworkIsRefusedInOneSentence() {
    assertEquals(
        "it has no metal, and these features describe metal-organic frameworks",
        refusal(Golden.crystal("C_diamond")));
    assertEquals(
        "no linker is bonded to its metals, and these features describe metal-organic frameworks",
        refusal(Golden.crystal("Cu_fcc")));
    assertEquals(
        "no linker is bonded to its metals, and these features describe metal-organic frameworks",
        refusal(Golden.crystal("NaCl")));
    Lattice box = new Lattice(new double[] {9, 0, 0, 0, 9, 0, 0, 0, 9});
    Species half = new Species(Element.of(30), 0.5, OptionalDouble.empty());
    Crystal disordered =
        new Crystal(
            "",
            box,
            List.of(new Site(List.of(half), 0, 0, 0, "Zn1", 0, 0)),
            List.of(SymmetryOperation.IDENTITY),
            Map.of());
    assertEquals(
        "bonds need ordered sites, and site Zn1 is shared or partly empty; choose one of the"
            + " alternatives first",
        refusal(disordered));
    assertTrue(
        refusal(
                RacGolden.crystal(
                    box, new int[] {30, 6, 6}, new double[] {0, 0, 0, .3, 0, 0, .3, 0, .02}))
            .startsWith("atoms 2 (C) and 3 (C) are only 0.18 angstrom apart"));
    // Zinc on a chain of carbon without end.
    assertEquals(
        "what lies between its metals is a net without end, so that it has no linkers",
        refusal(
            RacGolden.crystal(
                new Lattice(new double[] {1.5, 0, 0, 0, 9, 0, 0, 0, 9}),
                new int[] {30, 6},
                new double[] {0, 0, 0, 0, 0.22, 0})));
  }

  private static String refusal(Crystal crystal) {
    return assertThrows(IllegalArgumentException.class, () -> DEFAULT.apply(crystal)).getMessage();
  }
}
