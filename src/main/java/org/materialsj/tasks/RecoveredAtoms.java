package org.materialsj.tasks;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.materialsj.engine.geometry.PointMatch;
import org.materialsj.model.Molecule;
import org.materialsj.moments.inversion.InversionResult;

/**
 * The atoms that one fingerprint gave, or the reason why there are none.
 *
 * @param status how the inversion ended
 * @param fingerprintRmsd root-mean-square difference of the invariants
 * @param tries starts made
 * @param seconds time taken (s)
 * @param molecule the atoms, on the original and in its order when it is known
 * @param rmsd root-mean-square distance from the original's atoms (angstrom), when it is known and
 *     has as many atoms
 * @param wrongElements number of atoms that are of another element than those of the original, when
 *     both are known
 * @param error why there are no atoms, else empty
 */
record RecoveredAtoms(
    InversionResult.Status status,
    double fingerprintRmsd,
    int tries,
    double seconds,
    Optional<Molecule> molecule,
    OptionalDouble rmsd,
    OptionalInt wrongElements,
    String error) {

  /** The element that atoms of unknown element are written as. */
  private static final int CARBON = 6;

  static RecoveredAtoms failed(String reason) {
    return new RecoveredAtoms(
        InversionResult.Status.NOT_FOUND,
        Double.NaN,
        0,
        0,
        Optional.empty(),
        OptionalDouble.empty(),
        OptionalInt.empty(),
        reason);
  }

  static RecoveredAtoms of(InversionProblem problem, InversionResult result, double seconds) {
    if (result.atoms() == 0) {
      return failed(
          "no atoms with nearly this fingerprint were found in "
              + tally(result.tries())
              + (result.status() == InversionResult.Status.OUT_OF_TIME
                  ? " before the time limit"
                  : ""));
    }
    boolean elements = result.numbers().length > 0;
    int[] numbers = elements ? result.numbers().clone() : new int[result.atoms()];
    if (!elements) {
      Arrays.fill(numbers, CARBON);
    }
    double[] positions = result.positions();
    OptionalDouble rmsd = OptionalDouble.empty();
    OptionalInt wrong = OptionalInt.empty();
    Optional<Molecule> original = problem.truth().filter(t -> t.size() == result.atoms());
    if (original.isPresent()) {
      Molecule truth = original.get();
      PointMatch match = match(positions, numbers, truth);
      positions = match.superposition().apply(ordered(positions, match.partner(), 3));
      int[] sorted = new int[numbers.length];
      int differing = 0;
      for (int i = 0; i < sorted.length; i++) {
        sorted[i] = numbers[match.partner()[i]];
        differing += sorted[i] == truth.number(i) ? 0 : 1;
      }
      numbers = sorted;
      rmsd = OptionalDouble.of(match.rmsd());
      wrong = elements ? OptionalInt.of(differing) : OptionalInt.empty();
    }
    return new RecoveredAtoms(
        result.status(),
        result.fingerprintRmsd(),
        result.tries(),
        seconds,
        Optional.of(Molecule.ofAtoms(problem.id() + " (recovered)", numbers, positions, Map.of())),
        rmsd,
        wrong,
        "");
  }

  /**
   * Partners are atoms of one element where the elements agree, and any atoms where they do not.
   */
  private static PointMatch match(double[] positions, int[] numbers, Molecule truth) {
    int[] found = numbers.clone();
    int[] wanted = truth.numbers();
    int[] a = found.clone();
    int[] b = wanted.clone();
    Arrays.sort(a);
    Arrays.sort(b);
    if (!Arrays.equals(a, b)) {
      Arrays.fill(found, 0);
      Arrays.fill(wanted, 0);
    }
    return PointMatch.best(positions, found, truth.positions().orElseThrow(), wanted, true);
  }

  private static double[] ordered(double[] values, int[] order, int width) {
    double[] sorted = new double[values.length];
    for (int i = 0; i < order.length; i++) {
      System.arraycopy(values, width * order[i], sorted, width * i, width);
    }
    return sorted;
  }

  /** How the inversion ended, in the words of the table. */
  String outcome() {
    return switch (status) {
      case FOUND -> "found";
      case NOT_FOUND -> "not found";
      case OUT_OF_TIME -> "out of time";
    };
  }

  /** Such as "found, fingerprint RMSD 2.1e-12, coordinate RMSD 3.0e-09 angstrom". */
  String summary() {
    String text =
        String.format(Locale.ROOT, "%s, fingerprint RMSD %.1e", outcome(), fingerprintRmsd);
    if (rmsd.isPresent()) {
      text += String.format(Locale.ROOT, ", coordinate RMSD %.1e angstrom", rmsd.getAsDouble());
    }
    if (wrongElements.isPresent() && wrongElements.getAsInt() > 0) {
      text += ", " + Sentences.count(wrongElements.getAsInt(), "wrong element");
    }
    return text;
  }

  /** The summary as a sentence, with the effort. */
  String sentence(String id) {
    return String.format(Locale.ROOT, "%s: %s, %s, %.2f s.", id, summary(), tally(tries), seconds);
  }

  private static String tally(int tries) {
    return tries == 1 ? "1 try" : tries + " tries";
  }
}
