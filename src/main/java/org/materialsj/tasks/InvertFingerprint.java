package org.materialsj.tasks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.materialsj.engine.run.RunContext;
import org.materialsj.io.StructureRow;
import org.materialsj.io.Warning;
import org.materialsj.model.FeatureTable;
import org.materialsj.moments.InvariantSet;
import org.materialsj.moments.inversion.FingerprintInversion;
import org.materialsj.moments.inversion.InversionRequest;
import org.materialsj.moments.inversion.InversionResult;

/**
 * Recovers molecules from their moment invariants alone: from those of randomly turned copies of
 * structures, so that the result can be judged, or from the rows of a table. A structure or row
 * that has no fingerprint becomes a row with its reason and the others follow.
 */
public final class InvertFingerprint {

  private static final double NANOS = 1e9;

  private InvertFingerprint() {}

  /**
   * Makes fingerprints of randomly turned copies of structures, their atoms in random order, and
   * inverts them.
   *
   * @param structures read once
   * @param row which one, by id or number, 1 for the first; blank for all
   * @param settings what the fingerprints are made of, and how long to try
   * @param run progress, cancelling and threads; the result does not depend on the threads
   * @return the atoms, and how far they are from the originals
   * @throws IllegalArgumentException if there is no such structure, or no structure has a
   *     fingerprint, with the reason of the first
   * @throws java.util.concurrent.CancellationException when cancelled
   */
  public static InversionOutcome ofStructures(
      Iterator<StructureRow> structures, String row, InversionSettings settings, RunContext run) {
    List<StructureRow> rows = new ArrayList<>();
    while (structures.hasNext()) {
      run.cancel().check("reading of structures");
      rows.add(structures.next());
    }
    List<String> notes = new ArrayList<>();
    InvariantSet set = InvariantSet.standard(settings.order());
    List<InversionProblem> problems = new ArrayList<>();
    for (int i : chosen(rows.stream().map(StructureRow::id).toList(), row)) {
      run.cancel().check("making of fingerprints");
      rows.get(i).warnings().stream().map(Warning::toString).forEach(notes::add);
      problems.add(InversionProblem.ofStructure(rows.get(i), settings, set, i));
    }
    return invert(problems, settings, set, notes, run);
  }

  /**
   * Inverts the fingerprints in the rows of a table.
   *
   * @param table the columns are named as the invariants of the standard set
   * @param unit the table of the fingerprints of unit weights, with the same ids, when there are
   *     two fingerprints
   * @param row which row, by id or number, 1 for the first; blank for all
   * @param settings what the fingerprints were made of, and how long to try
   * @param run progress, cancelling and threads; the result does not depend on the threads
   * @return the atoms
   * @throws IllegalArgumentException if there is no such row, a table lacks a column or no row has
   *     a fingerprint, with the reason of the first
   * @throws java.util.concurrent.CancellationException when cancelled
   */
  public static InversionOutcome ofTable(
      FeatureTable table,
      Optional<FeatureTable> unit,
      String row,
      InversionSettings settings,
      RunContext run) {
    if (unit.isPresent() != (settings.goal() == InversionSettings.Goal.TWO_FINGERPRINTS)) {
      throw new IllegalArgumentException(
          unit.isPresent()
              ? "The second table is of use only for two fingerprints."
              : "Two fingerprints of a table need a second table, that of unit weights.");
    }
    InvariantSet set = FingerprintColumns.require(table, settings.order());
    unit.ifPresent(second -> FingerprintColumns.require(second, settings.order()));
    List<InversionProblem> problems =
        Arrays.stream(chosen(table.ids(), row))
            .mapToObj(i -> InversionProblem.ofRow(table, unit, i, settings, set))
            .toList();
    return invert(problems, settings, set, new ArrayList<>(), run);
  }

  private static int[] chosen(List<String> ids, String row) {
    if (row.isBlank()) {
      return IntStream.range(0, ids.size()).toArray();
    }
    return new int[] {RowChoice.index(ids, row.strip())};
  }

  private static InversionOutcome invert(
      List<InversionProblem> problems,
      InversionSettings settings,
      InvariantSet set,
      List<String> notes,
      RunContext run) {
    if (problems.isEmpty()) {
      throw new IllegalArgumentException("There is no fingerprint in the input.");
    }
    List<RecoveredAtoms> rows =
        run.executor()
            .map(
                problems.size(),
                i -> atoms(problems.get(i), settings, set, run),
                "inverted fingerprints",
                run.progress(),
                run.cancel());
    if (rows.stream().allMatch(row -> row.molecule().isEmpty())) {
      String others = rows.size() == 1 ? "" : ", and none of the others can be inverted";
      throw new IllegalArgumentException(
          "The fingerprint of %s cannot be inverted: %s%s."
              .formatted(problems.get(0).id(), rows.get(0).error(), others));
    }
    return InversionTable.of(problems, rows, settings, notes);
  }

  private static RecoveredAtoms atoms(
      InversionProblem problem, InversionSettings settings, InvariantSet set, RunContext run) {
    if (!problem.isGood()) {
      return RecoveredAtoms.failed(problem.error());
    }
    long start = System.nanoTime();
    Duration limit =
        settings.seconds() > 0 && settings.seconds() < InversionRequest.MOST_LIMIT.toSeconds()
            ? Duration.ofNanos((long) Math.ceil(settings.seconds() * NANOS))
            : InversionRequest.MOST_LIMIT;
    InversionRequest request =
        InversionRequest.of(set, problem.fingerprint(), settings.cutoff())
            .withWeights(settings.species())
            .withBudget(problem.seed(), settings.tries(), limit)
            .withCancel(run.cancel());
    if (settings.atoms() > 0) {
      request = request.withAtoms(settings.atoms());
    }
    if (problem.unit().length > 0) {
      request = request.withUnitFingerprint(problem.unit());
    }
    try {
      InversionResult result = FingerprintInversion.invert(request);
      run.cancel().check("comparing of atoms");
      return RecoveredAtoms.of(problem, result, (System.nanoTime() - start) / NANOS);
    } catch (IllegalArgumentException e) {
      return RecoveredAtoms.failed(e.getMessage());
    }
  }
}
