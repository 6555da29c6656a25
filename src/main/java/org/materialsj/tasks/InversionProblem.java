package org.materialsj.tasks;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.materialsj.engine.geometry.Rotations;
import org.materialsj.engine.random.Seeds;
import org.materialsj.io.StructureRow;
import org.materialsj.model.FeatureTable;
import org.materialsj.model.Molecule;
import org.materialsj.model.Structure;
import org.materialsj.model.Transformations;
import org.materialsj.moments.InvariantSet;
import org.materialsj.moments.MoleculeFrame;
import org.materialsj.moments.PointInvariants;
import org.materialsj.moments.SpeciesWeights;
import org.materialsj.moments.ZernikeIndex;
import org.materialsj.moments.inversion.InversionRequest;

/**
 * One fingerprint to invert, or the reason why there is none.
 *
 * @param id id of the structure or row
 * @param seed seed of everything random about it, which does not depend on the other rows
 * @param fingerprint the standard invariants of an order
 * @param unit those of unit weights when there are two fingerprints, else empty
 * @param truth the structure, when the fingerprint was made of one
 * @param error why there is no fingerprint, else empty
 */
@SuppressWarnings("ArrayRecordComponent") // compared by identity, never by value
record InversionProblem(
    String id,
    long seed,
    double[] fingerprint,
    double[] unit,
    Optional<Molecule> truth,
    String error) {

  /** Item of the seed that the rotation of a structure and the order of its atoms come from. */
  private static final long MOTION = 0;

  /** Item of the seed that the starts of the inversion come from. */
  private static final long STARTS = 1;

  private static final double[] NONE = {};

  /** Whether there is a fingerprint. */
  boolean isGood() {
    return error.isEmpty();
  }

  /** What a fingerprint cannot be made of. */
  static InversionProblem failed(String id, String reason) {
    String end = reason.endsWith(".") ? reason.substring(0, reason.length() - 1) : reason;
    return new InversionProblem(id, 0, NONE, NONE, Optional.empty(), end);
  }

  /**
   * Makes the fingerprint of a randomly turned copy of a structure, its atoms in random order.
   *
   * @param row the structure
   * @param settings what the fingerprint is made of
   * @param set its invariants
   * @param item index of the structure, for its seed
   */
  static InversionProblem ofStructure(
      StructureRow row, InversionSettings settings, InvariantSet set, int item) {
    if (row.error().isPresent()) {
      return failed(row.id(), row.error().get().getMessage());
    }
    if (!(row.structure().get() instanceof Molecule molecule)) {
      return failed(row.id(), "it is a crystal; fingerprints of molecules are inverted");
    }
    if (!molecule.has3d()) {
      return failed(row.id(), "it has no three-dimensional coordinates");
    }
    try {
      long seed = Seeds.ofItem(settings.seed(), item);
      SplittableRandom random = Seeds.forItem(seed, MOTION);
      Structure turned = Transformations.rotated(molecule, Rotations.random(random));
      Molecule copy =
          (Molecule) Transformations.permuted(turned, shuffled(molecule.size(), random));
      checkSize(molecule.size(), settings);
      return new InversionProblem(
          row.id(),
          Seeds.ofItem(seed, STARTS),
          fingerprint(copy, settings, settings.species(), set),
          settings.goal() == InversionSettings.Goal.TWO_FINGERPRINTS
              ? fingerprint(copy, settings, SpeciesWeights.unit(), set)
              : NONE,
          Optional.of(molecule),
          "");
    } catch (IllegalArgumentException e) {
      return failed(row.id(), e.getMessage());
    }
  }

  private static int[] shuffled(int n, SplittableRandom random) {
    int[] order = new int[n];
    for (int i = 0; i < n; i++) {
      int j = random.nextInt(i + 1);
      order[i] = order[j];
      order[j] = i;
    }
    return order;
  }

  private static double[] fingerprint(
      Molecule molecule, InversionSettings settings, SpeciesWeights species, InvariantSet set) {
    double[] positions = molecule.positions().orElseThrow();
    double[] inside = MoleculeFrame.within(positions, settings.cutoff()).toBall(positions);
    return new PointInvariants(set, false).invariants(inside, species.weights(molecule.numbers()));
  }

  /**
   * Takes a fingerprint from a row of a table.
   *
   * @param table the columns are named as the invariants
   * @param unit the table of the fingerprints of unit weights, with the same ids
   * @param row index of the row
   * @param settings what the fingerprint was made of
   * @param set its invariants; the table has all columns
   */
  static InversionProblem ofRow(
      FeatureTable table,
      Optional<FeatureTable> unit,
      int row,
      InversionSettings settings,
      InvariantSet set) {
    String id = table.ids().get(row);
    if (table.error(row).isPresent()) {
      return failed(id, table.error(row).get());
    }
    try {
      double[] values = values(table, row, set.labels());
      double[] others =
          unit.isPresent()
              ? values(unit.get(), RowChoice.index(unit.get().ids(), id), set.labels())
              : NONE;
      long seed = Seeds.ofItem(Seeds.ofItem(settings.seed(), row), STARTS);
      return new InversionProblem(id, seed, values, others, Optional.empty(), "");
    } catch (IllegalArgumentException e) {
      return failed(id, e.getMessage());
    }
  }

  private static double[] values(FeatureTable table, int row, List<String> labels) {
    double[] values = labels.stream().mapToDouble(label -> table.numbers(label)[row]).toArray();
    for (int i = 0; i < values.length; i++) {
      if (!Double.isFinite(values[i])) {
        throw new IllegalArgumentException("the row has no number in " + labels.get(i));
      }
    }
    return values;
  }

  private static void checkSize(int atoms, InversionSettings settings) {
    // Two fingerprints tell positions first, from as many moments as positions alone.
    boolean elements = settings.goal() == InversionSettings.Goal.SPECIES;
    if (atoms > InversionRequest.mostAtoms(settings.order(), elements)) {
      throw new IllegalArgumentException(
          "its %d atoms have %d unknowns, and order %d has only %d moments to tell them"
              .formatted(
                  atoms,
                  (elements ? 4 : 3) * atoms,
                  settings.order(),
                  ZernikeIndex.size(settings.order())));
    }
  }
}
