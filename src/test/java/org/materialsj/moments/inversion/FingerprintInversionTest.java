package org.materialsj.moments.inversion;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.materialsj.engine.geometry.PointMatch;
import org.materialsj.model.Molecule;
import org.materialsj.moments.InvariantSet;
import org.materialsj.moments.PointInvariants;
import org.materialsj.moments.SpeciesWeights;
import org.materialsj.moments.inversion.InversionTrial.Mode;

class FingerprintInversionTest {

  private static final InvariantSet SET = InvariantSet.standard(7);

  private static final double[] WATER = {0, 0, 0.12, 0, 0.15, -0.03, 0, -0.15, -0.03};

  private static InversionRequest water() {
    return InversionRequest.of(
        SET, InversionTrial.fingerprint(WATER, new double[] {1, 1, 1}), InversionTrial.CUTOFF);
  }

  private static void assertFound(InversionTrial trial, double tolerance) {
    assertTrue(
        trial.within(tolerance),
        () -> trial.name() + ": " + trial.result().status() + ", rmsd " + trial.rmsd());
  }

  /** Water, hydrogen cyanide, ammonia, ethanol, propanol, tert-butylamine, and 29 atoms. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 10, 15, 20, 33})
  void positionsComeBack(int row) throws Exception {
    Molecule molecule = InversionTrial.shipped().get(row);
    assertFound(InversionTrial.run(molecule, Mode.POSITIONS, InversionTrial.ORGANIC, 42), 1e-6);
  }

  /**
   * Propyne, ethane, benzene and tetramethylbutane, which in the file have their symmetry only to
   * 1e-5 angstrom or so: the signs of such small distortions must be right.
   */
  @ParameterizedTest
  @ValueSource(ints = {7, 9, 16, 31})
  void nearlySymmetricAtomsComeBackWithTheirDistortion(int row) throws Exception {
    Molecule molecule = InversionTrial.shipped().get(row);
    assertFound(InversionTrial.run(molecule, Mode.POSITIONS, InversionTrial.ORGANIC, 42), 1e-6);
  }

  /** Ethanol, propylene oxide, and molecules of 18 and 29 atoms. */
  @ParameterizedTest
  @ValueSource(ints = {10, 13, 22, 33})
  void elementsComeBack(int row) throws Exception {
    Molecule molecule = InversionTrial.shipped().get(row);
    assertFound(InversionTrial.run(molecule, Mode.SPECIES, InversionTrial.ORGANIC, 42), 1e-6);
  }

  @Test
  void singleAtomsLinesPlanesAndTetrahedraComeBackWithTheirElements() throws Exception {
    List<String> names = List.of("H", "LiH", "CO2", "H2O", "NH3", "CH4", "C2H2", "CF4", "BCl3");
    int found = 0;
    for (Molecule molecule : InversionTrial.g2()) {
      if (names.contains(molecule.name())) {
        assertFound(InversionTrial.run(molecule, Mode.SPECIES, InversionTrial.G2, 42), 1e-6);
        found++;
      }
    }
    assertEquals(names.size(), found);
  }

  @Test
  void aSecondFingerprintTellsPositionsFirst() throws Exception {
    Molecule cyclohexane = InversionTrial.shipped().get(14);
    assertFound(
        InversionTrial.run(cyclohexane, Mode.TWO_FINGERPRINTS, InversionTrial.ORGANIC, 42), 1e-6);
  }

  /** To order 7 other lines of six atoms have the fingerprint of diacetylene, too. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void orderEightTellsALineFromOthers(long seed) {
    InvariantSet set = InvariantSet.standard(8);
    int[] numbers = {1, 6, 6, 6, 6, 1};
    double[] z = {-0.594, -0.382, -0.139, 0.139, 0.382, 0.594};
    double[] inside = new double[18];
    for (int i = 0; i < 6; i++) {
      inside[3 * i + 2] = z[i];
    }
    SpeciesWeights species = InversionTrial.ORGANIC;
    double[] values = new PointInvariants(set, false).invariants(inside, species.weights(numbers));
    InversionResult result =
        FingerprintInversion.invert(
            InversionRequest.of(set, values, 1)
                .withWeights(species)
                .withBudget(seed, 400, Duration.ofSeconds(60)));
    assertTrue(result.found());
    double rmsd =
        PointMatch.best(result.positions(), result.numbers(), inside, numbers, true).rmsd();
    assertEquals(0, rmsd, 1e-6);
  }

  @Test
  void theSameSeedGivesTheSameBits() {
    InversionResult first = FingerprintInversion.invert(water());
    InversionResult second = FingerprintInversion.invert(water());
    assertTrue(first.found());
    assertEquals(first.tries(), second.tries());
    assertArrayEquals(first.positions(), second.positions());
  }

  @Test
  void theNumberOfAtomsMayBeTold() {
    assertTrue(FingerprintInversion.invert(water().withAtoms(3)).found());
    IllegalArgumentException refused =
        assertThrows(
            IllegalArgumentException.class,
            () -> FingerprintInversion.invert(water().withAtoms(4)));
    assertTrue(refused.getMessage().contains("number of atoms"), refused.getMessage());
  }

  @Test
  void whatIsNoFingerprintIsNotFound() {
    double[] values = water().fingerprint().clone();
    for (int i = 1; i < values.length; i++) {
      values[i] *= 1 + 0.3 * Math.sin(i);
    }
    InversionResult result =
        FingerprintInversion.invert(
            InversionRequest.of(SET, values, 5).withBudget(42, 6, Duration.ofSeconds(60)));
    assertFalse(result.found());
    assertEquals(InversionResult.Status.NOT_FOUND, result.status());
    assertEquals(6, result.tries());
    assertTrue(result.fingerprintRmsd() > 1e-4);
  }

  @Test
  void cancelStopsTheSearch() {
    assertThrows(
        CancellationException.class,
        () -> FingerprintInversion.invert(water().withCancel(() -> true)));
  }

  /** 41 atoms have 123 unknowns and order 7 has 120 moments: many sets of atoms would fit. */
  @Test
  void moreAtomsThanTheMomentsTellAreRefused() {
    double[] values = new double[SET.length()];
    values[SET.labels().indexOf("c0_0")] = 41 * 3 / (4 * Math.PI);
    IllegalArgumentException refused =
        assertThrows(
            IllegalArgumentException.class,
            () -> FingerprintInversion.invert(InversionRequest.of(SET, values, 5)));
    assertEquals(
        "by its sum of weights it is of at least 41 atoms, and order 7 can tell at most 40",
        refused.getMessage());
    assertEquals(30, InversionRequest.mostAtoms(7, true));
  }

  @Test
  void veryLongLimitsAreAsGoodAsNone() {
    InversionRequest patient = water().withBudget(42, 400, InversionRequest.MOST_LIMIT);
    assertTrue(FingerprintInversion.invert(patient).found());
    Duration longer = InversionRequest.MOST_LIMIT.plusSeconds(1);
    assertThrows(IllegalArgumentException.class, () -> water().withBudget(42, 400, longer));
  }

  @Test
  void hugeNumbersAreNoFingerprint() {
    double[] values = water().fingerprint().clone();
    values[7] = 1e200;
    assertThrows(IllegalArgumentException.class, () -> InversionRequest.of(SET, values, 5));
  }

  @Test
  void senselessRequestsAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> InversionRequest.of(SET, new double[3], 5));
    assertThrows(
        IllegalArgumentException.class,
        () -> InversionRequest.of(SET, water().fingerprint(), Double.NaN));
    assertThrows(IllegalArgumentException.class, () -> water().withAtoms(0));
    assertThrows(
        IllegalArgumentException.class, () -> water().withBudget(1, 0, Duration.ofSeconds(1)));
  }

  /** All molecules; leaves a table of rates, times and failures in target/inversion-rates.txt. */
  @Test
  @EnabledIfSystemProperty(named = "materialsj.inversion", matches = "all")
  void ratesOverAllMolecules() throws Exception {
    List<Molecule> shipped = InversionTrial.shipped();
    List<Molecule> marked = InversionTrial.marked(shipped);
    List<Molecule> g2 = InversionTrial.g2();
    List<InversionTrial> positions = trials(shipped, Mode.POSITIONS);
    List<InversionTrial> species = trials(marked, Mode.SPECIES);
    List<InversionTrial> two = trials(shipped, Mode.TWO_FINGERPRINTS);
    List<InversionTrial> g2Positions = trials(g2, Mode.POSITIONS);
    List<InversionTrial> g2Species = trials(g2, Mode.SPECIES);
    String table =
        InversionTrial.table("34 molecules, positions", positions)
            + InversionTrial.table("14 without symmetry, species", species)
            + InversionTrial.table("34 molecules, two fingerprints", two)
            + InversionTrial.table("162 G2 molecules, positions", g2Positions)
            + InversionTrial.table("162 G2 molecules, species", g2Species);
    Files.writeString(Path.of("target", "inversion-rates.txt"), table);
    assertEquals(34, rate(positions, 1e-6), table);
    assertEquals(14, rate(species, 1e-6), table);
    assertEquals(34, rate(two, 1e-6), table);
    assertTrue(rate(g2Positions, 1e-6) >= 0.97 * 162, table);
    assertTrue(rate(g2Species, 1e-6) >= 0.9 * 162, table);
  }

  private static List<InversionTrial> trials(List<Molecule> molecules, Mode mode) {
    return InversionTrial.all(
        molecules, mode, molecules.size() > 34 ? InversionTrial.G2 : InversionTrial.ORGANIC, 42);
  }

  private static long rate(List<InversionTrial> trials, double tolerance) {
    return trials.stream().filter(trial -> trial.within(tolerance)).count();
  }
}
