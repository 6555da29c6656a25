package org.materialsj.packing.similarity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.materialsj.engine.geometry.Kabsch;
import org.materialsj.model.Crystal;
import org.materialsj.model.Molecule;

class PackingSimilarityTest {

  private static final SimilarityOptions OPTIONS = SimilarityOptions.DEFAULT;
  private static final SimilarityOptions THIRTY = OPTIONS.withClusterSize(30);
  private static final double EXACT = 1e-6;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "benzene",
        "naphthalene",
        "anthracene",
        "tetracene",
        "pentacene",
        "coumarin",
        "urea"
      })
  void crystalIsFoundAgainHoweverItIsDescribed(String name) {
    Crystal crystal = Crystals.measured(name);
    PackingSimilarity similarity = new PackingSimilarity(crystal, THIRTY);
    assertSame(similarity.compare(crystal));
    assertSame(similarity.compare(Crystals.redescribed(crystal, 7)));
    assertSame(similarity.compare(Crystals.doubled(crystal)));
    PackingSimilarity other = new PackingSimilarity(Crystals.redescribed(crystal, 8), THIRTY);
    assertSame(other.compare(crystal));
  }

  @Property(tries = 12)
  void descriptionDoesNotMatter(@ForAll long seed) {
    Crystal crystal = Crystals.measured("urea");
    PackingSimilarity similarity = new PackingSimilarity(crystal, OPTIONS);
    Crystal other = Crystals.redescribed(crystal, seed);
    assertSame(similarity.compare(other));
    assertEquals(
        similarity.radiusOfGyration(),
        new PackingSimilarity(other, OPTIONS).radiusOfGyration(),
        1e-6);
  }

  private static void assertSame(PackingMatch match) {
    assertEquals(match.size(), match.inCommon());
    assertTrue(match.isComplete());
    assertEquals(0, match.rmsd(), EXACT);
    assertFalse(match.mirrored());
  }

  /** Coumarin molecules in P21, which has one hand. */
  private static Crystal chiral() {
    CrystalMolecule molecule =
        CrystalMolecules.of(Crystals.measured("coumarin")).molecules().get(0);
    double[] centre = molecule.centroid();
    double[] rows = {9.4, 0, 0, 0, 8.2, 0, -1.8, 0, 10.5};
    Crystal empty = Crystals.of("Ar", rows, new double[3]);
    double[] first = molecule.positions().clone();
    double[] both = new double[2 * first.length];
    for (int i = 0; i < first.length; i++) {
      first[i] -= centre[i % 3];
    }
    double[] fractional = empty.lattice().toFractional(first);
    StringBuilder symbols = new StringBuilder();
    for (int copy = 0; copy < 2; copy++) {
      for (int i = 0; i < molecule.size(); i++) {
        int at = 3 * (copy * molecule.size() + i);
        double x = fractional[3 * i] + .2;
        double y = fractional[3 * i + 1];
        double z = fractional[3 * i + 2] + .3;
        both[at] = copy == 0 ? x : -x;
        both[at + 1] = copy == 0 ? y : y + .5;
        both[at + 2] = copy == 0 ? z : -z;
        int number = molecule.numbers()[i];
        symbols.append(number == 1 ? "H " : number == 6 ? "C " : "O ");
      }
    }
    return Crystals.of(symbols.toString().strip(), rows, both);
  }

  @Test
  void mirrorImageIsFoundOnlyWithBothHandsAndFlagged() {
    Crystal crystal = chiral();
    Crystal mirrored = Crystals.inverted(crystal);
    PackingMatch one =
        new PackingSimilarity(crystal, OPTIONS.withBothHands(false)).compare(mirrored);
    assertTrue(one.inCommon() < one.size() || one.rmsd() > 0.1, "found " + one.inCommon());
    PackingMatch both = new PackingSimilarity(crystal, OPTIONS).compare(mirrored);
    assertEquals(15, both.inCommon());
    assertEquals(0, both.rmsd(), EXACT);
    assertTrue(both.mirrored());
    assertMoved(both);
  }

  /** The superposition lays the partners on the reference cluster with all their atoms. */
  private static void assertMoved(PackingMatch match) {
    double[] x = match.reference().positions().orElseThrow();
    double[] y = match.comparison().positions().orElseThrow();
    assertEquals(x.length, y.length);
    for (int i = 0; i < x.length; i += 3) {
      double nearest = Double.POSITIVE_INFINITY;
      for (int j = 0; j < y.length; j += 3) {
        double square = 0;
        for (int k = 0; k < 3; k++) {
          square += Math.pow(x[i + k] - y[j + k], 2);
        }
        nearest = Math.min(nearest, square);
      }
      assertEquals(0, Math.sqrt(nearest), 1e-5);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"benzene", "anthracene", "coumarin", "pentacene"})
  void strainedCrystalHasTheDistanceOfItsMoleculesAsTheyWereMoved(String name) {
    Crystal crystal = Crystals.measured(name);
    Crystal strained = Crystals.strained(crystal, .03, -.02, .01);
    PackingMatch match = new PackingSimilarity(crystal, OPTIONS).compare(strained);
    assertEquals(15, match.inCommon());
    assertEquals(expected(match, crystal, strained), match.rmsd(), 1e-6);
    PackingMatch back = new PackingSimilarity(strained, OPTIONS).compare(crystal);
    assertEquals(15, back.inCommon());
    // The strained crystal's own cluster may take other molecules of the outermost shell.
    assertEquals(match.rmsd(), back.rmsd(), 0.3 * match.rmsd());
  }

  /** Superposes the same molecules of the same cells without any search. */
  private static double expected(PackingMatch match, Crystal crystal, Crystal strained) {
    Molecule from = heavy(strained, match);
    Molecule to = heavy(crystal, match);
    return Kabsch.superpose(from.positions().orElseThrow(), to.positions().orElseThrow(), false)
        .rmsd();
  }

  private static Molecule heavy(Crystal crystal, PackingMatch match) {
    CrystalMolecules all = CrystalMolecules.of(crystal);
    List<CrystalMolecule> parts = new ArrayList<>();
    for (PackingMatch.Partner partner : match.partners()) {
      PackingMatch.Copy copy = partner.reference();
      double[] shift = crystal.lattice().toCartesian(new double[] {copy.a(), copy.b(), copy.c()});
      CrystalMolecule whole = all.molecules().get(copy.molecule()).moved(shift);
      parts.add(withoutHydrogens(whole));
    }
    return CrystalMolecule.joined(parts).molecule("", Map.of());
  }

  private static CrystalMolecule withoutHydrogens(CrystalMolecule molecule) {
    int[] kept =
        IntStream.range(0, molecule.size()).filter(i -> molecule.numbers()[i] != 1).toArray();
    double[] positions = new double[3 * kept.length];
    int[] numbers = new int[kept.length];
    for (int i = 0; i < kept.length; i++) {
      numbers[i] = molecule.numbers()[kept[i]];
      System.arraycopy(molecule.positions(), 3 * kept[i], positions, 3 * i, 3);
    }
    return new CrystalMolecule(kept, numbers, positions, new int[kept.length][0]);
  }

  @Test
  void otherPackingHasFewMoleculesInCommon() {
    Crystal naphthalene = Crystals.measured("naphthalene");
    CrystalMolecule molecule = CrystalMolecules.of(naphthalene).molecules().get(0);
    // One molecule per cell: all parallel, unlike the herringbone of the measured crystal.
    double[] rows = {6.5, 0, 0, 1.0, 7.5, 0, .5, .8, 8.5};
    double[] fractional =
        Crystals.of("Ar", rows, new double[3]).lattice().toFractional(molecule.positions());
    StringBuilder symbols = new StringBuilder();
    for (int number : molecule.numbers()) {
      symbols.append(number == 1 ? "H " : "C ");
    }
    Crystal parallel = Crystals.of(symbols.toString().strip(), rows, fractional);
    PackingMatch match = new PackingSimilarity(naphthalene, OPTIONS).compare(parallel);
    assertTrue(match.inCommon() >= 1 && match.inCommon() < 12, "got " + match.inCommon());
    assertFalse(match.isComplete());
    assertEquals(15, match.partners().size());
  }

  /** The resource says where the numbers come from. */
  @Test
  void packingOfHardMoleculesHasTheMotifOfTheMeasuredCrystal() {
    PackingMatch match =
        new PackingSimilarity(Crystals.measured("anthracene"), THIRTY)
            .compare(
                Crystals.read(
                    "src/test/resources/org/materialsj/packing/similarity/packed-anthracene.cif"));
    assertEquals(30, match.inCommon());
    assertEquals(0.583, match.rmsd(), 0.002);
  }

  @Test
  void tighterTolerancesFindNoMore() {
    Crystal crystal = Crystals.measured("anthracene");
    Crystal strained = Crystals.strained(crystal, .12, -.08, .1);
    int last = 31;
    for (double distance : new double[] {.3, .2, .1, .05, .01}) {
      SimilarityOptions options = new SimilarityOptions(30, distance, 100 * distance, true, true);
      int found = new PackingSimilarity(crystal, options).compare(strained).inCommon();
      assertTrue(found <= last, found + " after " + last);
      last = found;
    }
    assertTrue(last < 30);
  }

  @Test
  void hydrogensMayBeMissingInOneCrystalWhenTheyAreIgnored() {
    Crystal crystal = Crystals.measured("coumarin");
    Crystal bare = Crystals.withoutHydrogens(crystal);
    assertSame(new PackingSimilarity(crystal, OPTIONS).compare(bare));
    assertSame(new PackingSimilarity(bare, OPTIONS).compare(crystal));
    SimilarityOptions all = new SimilarityOptions(15, .2, 20, false, true);
    assertSame(new PackingSimilarity(crystal, all).compare(crystal));
    assertRefused(new PackingSimilarity(crystal, all), bare, "its molecules are");
  }

  @Test
  void crystalWithGlidesIsFoundAroundEitherHandWithoutMirroring() {
    Crystal crystal = Crystals.measured("coumarin");
    SimilarityOptions oneHand = THIRTY.withBothHands(false);
    for (long seed = 1; seed <= 4; seed++) {
      assertSame(
          new PackingSimilarity(Crystals.redescribed(crystal, seed), oneHand).compare(crystal));
    }
  }

  @Test
  void otherMoleculesAreRefused() {
    PackingSimilarity anthracene = new PackingSimilarity(Crystals.measured("anthracene"), OPTIONS);
    assertRefused(
        anthracene,
        Crystals.measured("naphthalene"),
        "its molecules are C10H8, and those of the reference are C14H10");
  }

  @Test
  void numbersOfHydrogensTellMoleculesApart() {
    double[] rows = {9, 0, 0, 0, 9, 0, 0, 0, 9};
    Crystal methanol = Crystals.of("C O H", rows, new double[] {0, 0, 0, .155, 0, 0, .19, .1, 0});
    Crystal aldehyde = Crystals.of("C O H", rows, new double[] {0, 0, 0, .133, 0, 0, -.06, .1, 0});
    assertRefused(
        new PackingSimilarity(methanol, OPTIONS),
        aldehyde,
        "their atoms are bonded in another way");
  }

  private static void assertRefused(PackingSimilarity similarity, Crystal other, String sentence) {
    IllegalArgumentException refused =
        assertThrows(IllegalArgumentException.class, () -> similarity.compare(other));
    assertTrue(refused.getMessage().contains(sentence), refused.getMessage());
  }

  @Test
  void linearMoleculesAndAtomsAreComparedByTheirNeighbours() {
    double a = 5.62;
    double x = .118;
    double[] cube = {a, 0, 0, 0, a, 0, 0, 0, a};
    double[] sites = new double[36];
    double[][] centres = {{0, 0, 0}, {.5, .5, 0}, {.5, 0, .5}, {0, .5, .5}};
    double[][] axes = {{1, 1, 1}, {-1, 1, -1}, {-1, -1, 1}, {1, -1, -1}};
    for (int m = 0; m < 4; m++) {
      for (int atom = 0; atom < 3; atom++) {
        for (int k = 0; k < 3; k++) {
          sites[9 * m + 3 * atom + k] = centres[m][k] + (atom - 1) * x * axes[m][k];
        }
      }
    }
    Crystal dioxide = Crystals.of("O C O O C O O C O O C O", cube, sites);
    PackingSimilarity similarity = new PackingSimilarity(dioxide, OPTIONS);
    assertEquals(15, similarity.compare(Crystals.redescribed(dioxide, 3)).inCommon());
    assertEquals(0, similarity.compare(Crystals.redescribed(dioxide, 4)).rmsd(), EXACT);
    Crystal dilute =
        Crystals.of(
            "O C O",
            new double[] {30, 0, 0, 0, 30, 0, 0, 0, 30},
            new double[] {-.0383, 0, 0, 0, 0, 0, .0383, 0, 0});
    assertEquals(1, similarity.compare(dilute).inCommon());
    Crystal argon =
        Crystals.of("Ar Ar Ar Ar", cube, new double[] {0, 0, 0, .5, .5, 0, .5, 0, .5, 0, .5, .5});
    PackingSimilarity atoms = new PackingSimilarity(argon, OPTIONS);
    PackingMatch match = atoms.compare(Crystals.redescribed(argon, 5));
    assertEquals(15, match.inCommon());
    assertEquals(0, match.rmsd(), EXACT);
  }

  @Test
  void numbersOutOfRangeAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> OPTIONS.withClusterSize(1));
    assertThrows(
        IllegalArgumentException.class, () -> new SimilarityOptions(15, 0, 20, true, true));
    assertThrows(
        IllegalArgumentException.class, () -> new SimilarityOptions(15, .2, 91, true, true));
  }
}
