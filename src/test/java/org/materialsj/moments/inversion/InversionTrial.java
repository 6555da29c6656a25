package org.materialsj.moments.inversion;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.materialsj.engine.geometry.PointMatch;
import org.materialsj.engine.geometry.Rotations;
import org.materialsj.io.ParseException;
import org.materialsj.io.ReadOptions;
import org.materialsj.io.StructureReader;
import org.materialsj.io.StructureRow;
import org.materialsj.io.Structures;
import org.materialsj.model.Molecule;
import org.materialsj.moments.BallFrame;
import org.materialsj.moments.InvariantSet;
import org.materialsj.moments.MoleculeFrame;
import org.materialsj.moments.Normalization;
import org.materialsj.moments.PointMoments;
import org.materialsj.moments.SpeciesWeights;

/**
 * Hides a molecule behind the fingerprint of a turned copy with its atoms in another order, inverts
 * the fingerprint and compares.
 */
record InversionTrial(String name, int atoms, InversionResult result, double rmsd, double seconds) {

  static final double CUTOFF = 5;

  private static final InvariantSet SET = InvariantSet.standard(7);

  private static final PointMoments POINTS = new PointMoments(7);

  /** The elements of the 34 molecules and of QM9. */
  static final SpeciesWeights ORGANIC = SpeciesWeights.of(new int[] {1, 6, 7, 8, 9}, 1, 2);

  /** The elements of the G2 molecules. */
  static final SpeciesWeights G2 =
      SpeciesWeights.of(new int[] {1, 3, 4, 5, 6, 7, 8, 9, 11, 13, 14, 15, 16, 17}, 1, 2);

  /** What is inverted: positions, positions and elements, or these from two fingerprints. */
  enum Mode {
    POSITIONS,
    SPECIES,
    TWO_FINGERPRINTS
  }

  /** Whether the molecule counts as found: the right atoms in the right places. */
  boolean within(double tolerance) {
    return result.found() && rmsd < tolerance;
  }

  static List<Molecule> shipped() throws ParseException, URISyntaxException {
    Path path =
        Path.of(
            InversionTrial.class
                .getResource("/org/materialsj/moments/inversion-molecules.xyz")
                .toURI());
    return molecules(path.toString());
  }

  static List<Molecule> g2() throws ParseException {
    return molecules("sample:g2-molecules");
  }

  private static List<Molecule> molecules(String source) throws ParseException {
    List<Molecule> molecules = new ArrayList<>();
    try (StructureReader reader = Structures.open(source, ReadOptions.STRICT)) {
      while (reader.hasNext()) {
        StructureRow row = reader.next();
        molecules.add((Molecule) row.structure().orElseThrow());
      }
    }
    return molecules;
  }

  /** The moments' invariants of atoms in the ball. */
  static double[] fingerprint(double[] inside, double[] weights) {
    double[] values = new double[SET.length()];
    double[] moments = POINTS.moments(inside, weights).values(Normalization.NOVOTNI_KLEIN);
    SET.evaluator().values(moments, values);
    return values;
  }

  static InversionTrial run(Molecule molecule, Mode mode, SpeciesWeights species, long seed) {
    SpeciesWeights weights = mode == Mode.POSITIONS ? SpeciesWeights.unit() : species;
    SplittableRandom random = new SplittableRandom(seed);
    int n = molecule.numbers().length;
    int[] order = new int[n];
    for (int i = 0; i < n; i++) {
      int j = random.nextInt(i + 1);
      order[i] = order[j];
      order[j] = i;
    }
    double[] turned = Rotations.apply(Rotations.random(random), molecule.positions().orElseThrow());
    double[] positions = new double[3 * n];
    int[] numbers = new int[n];
    for (int i = 0; i < n; i++) {
      numbers[i] = molecule.numbers()[order[i]];
      System.arraycopy(turned, 3 * order[i], positions, 3 * i, 3);
    }
    BallFrame frame = MoleculeFrame.within(positions, CUTOFF);
    double[] inside = frame.toBall(positions);
    InversionRequest request =
        InversionRequest.of(SET, fingerprint(inside, weights.weights(numbers)), CUTOFF)
            .withWeights(weights)
            .withBudget(seed, 400, Duration.ofSeconds(20));
    if (mode == Mode.TWO_FINGERPRINTS) {
      double[] ones = new double[n];
      Arrays.fill(ones, 1);
      request = request.withUnitFingerprint(fingerprint(inside, ones));
    }
    long start = System.nanoTime();
    InversionResult result = FingerprintInversion.invert(request);
    double seconds = (System.nanoTime() - start) * 1e-9;
    int[] kinds = weights.isUnit() ? new int[n] : numbers;
    int[] found = weights.isUnit() ? new int[result.atoms()] : result.numbers();
    double rmsd = Double.NaN;
    if (Arrays.equals(
        Arrays.stream(kinds).sorted().toArray(), Arrays.stream(found).sorted().toArray())) {
      rmsd = PointMatch.best(result.positions(), found, positions, kinds, true).rmsd();
    }
    String name = molecule.name().isEmpty() ? "unnamed " + seed : molecule.name();
    return new InversionTrial(name, n, result, rmsd, seconds);
  }

  static List<InversionTrial> all(
      List<Molecule> molecules, Mode mode, SpeciesWeights species, long seed) {
    List<InversionTrial> trials = new ArrayList<>();
    for (Molecule molecule : molecules) {
      trials.add(run(molecule, mode, species, seed + trials.size()));
    }
    return trials;
  }

  /** The molecules of a table without symmetry, which have elements worth finding. */
  static List<Molecule> marked(List<Molecule> molecules) {
    List<Integer> rows = List.of(10, 13, 15, 17, 19, 21, 22, 26, 27, 28, 29, 30, 32, 33);
    return rows.stream().map(molecules::get).toList();
  }

  static String table(String title, List<InversionTrial> trials) {
    StringBuilder text = new StringBuilder();
    double[] seconds = trials.stream().mapToDouble(InversionTrial::seconds).sorted().toArray();
    for (double tolerance : new double[] {1e-6, 1e-5}) {
      long good = trials.stream().filter(trial -> trial.within(tolerance)).count();
      text.append(
          String.format(
              Locale.ROOT,
              "%s: %d of %d within %.0e angstrom%n",
              title,
              good,
              trials.size(),
              tolerance));
    }
    text.append(
        String.format(
            Locale.ROOT,
            "median %.2f s, longest %.2f s%n",
            seconds[seconds.length / 2],
            seconds[seconds.length - 1]));
    for (InversionTrial trial : trials) {
      if (!trial.within(1e-6)) {
        text.append(
            String.format(
                Locale.ROOT,
                "  not: %s, %d atoms, %s, fingerprint %.1e, coordinates %.1e angstrom, %d tries%n",
                trial.name,
                trial.atoms,
                trial.result.status(),
                trial.result.fingerprintRmsd(),
                trial.rmsd,
                trial.result.tries()));
      }
    }
    return text.toString();
  }
}
