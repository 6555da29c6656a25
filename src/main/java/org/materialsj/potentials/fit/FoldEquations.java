package org.materialsj.potentials.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.materialsj.engine.algebra.LongVectors;
import org.materialsj.engine.algebra.NormalEquations;
import org.materialsj.engine.run.RunContext;
import org.materialsj.model.atomistic.AtomicFrame;
import org.materialsj.model.atomistic.LabelledFrame;

/**
 * The equations of the frames of one fold: rows of the energies per atom, and the sums of those of
 * forces and stresses, which are never held. So any combination of weights is a sum of matrices.
 */
final class FoldEquations {

  /** Parts of the work that are done at once keep no more numbers than this. */
  private static final long MOST_NUMBERS = 50_000_000;

  private static final int MOST_PARTS = 4;

  /** A frame with a known energy: its row and energy, both per atom (eV). */
  record EnergyRow(int[] numbers, double[] row, double energy) {}

  private final List<EnergyRow> energies;
  private final NormalEquations forces;
  private final NormalEquations stresses;

  private FoldEquations(
      List<EnergyRow> energies, NormalEquations forces, NormalEquations stresses) {
    this.energies = energies;
    this.forces = forces;
    this.stresses = stresses;
  }

  /** What one task makes of some frames. */
  private record Part(List<EnergyRow> energies, NormalEquations forces, NormalEquations stresses) {}

  /**
   * Makes the equations of each fold. Cost as said at the basis, and columns^2 multiplications for
   * three atoms and two frames.
   *
   * @param basis the functions
   * @param frames the frames
   * @param folds indices of the frames of each fold
   * @param run progress, cancelling and threads; the result does not depend on the threads
   */
  static List<FoldEquations> of(
      LinearBasis basis, List<LabelledFrame> frames, List<int[]> folds, RunContext run) {
    long triangle = (long) basis.columns() * basis.columns();
    int parts = (int) Math.max(1, Math.min(MOST_PARTS, MOST_NUMBERS / triangle / folds.size()));
    List<Part> made =
        run.executor()
            .map(
                folds.size() * parts,
                task -> part(basis, frames, folds.get(task / parts), task % parts, parts, run),
                "equations of the frames",
                run.progress(),
                run.cancel());
    List<FoldEquations> equations = new ArrayList<>();
    for (int fold = 0; fold < folds.size(); fold++) {
      Part first = made.get(fold * parts);
      List<EnergyRow> energies = new ArrayList<>(first.energies);
      for (int k = 1; k < parts; k++) {
        Part part = made.get(fold * parts + k);
        energies.addAll(part.energies);
        first.forces.add(part.forces, 1);
        first.stresses.add(part.stresses, 1);
      }
      equations.add(new FoldEquations(energies, first.forces, first.stresses));
    }
    return equations;
  }

  private static Part part(
      LinearBasis basis,
      List<LabelledFrame> frames,
      int[] fold,
      int first,
      int step,
      RunContext run) {
    LinearBasis.Rows rows = basis.rows();
    int columns = basis.columns();
    Part part =
        new Part(new ArrayList<>(), new NormalEquations(columns), new NormalEquations(columns));
    for (int i = first; i < fold.length; i += step) {
      run.cancel().check("equations of the frames");
      add(frames.get(fold[i]), rows, part);
    }
    return part;
  }

  private static void add(LabelledFrame frame, LinearBasis.Rows rows, Part part) {
    AtomicFrame atoms = frame.atoms();
    rows.evaluate(atoms);
    int n = atoms.size();
    frame
        .energy()
        .ifPresent(
            energy ->
                part.energies.add(
                    new EnergyRow(atoms.numbers(), perAtom(rows.energy(), n), energy / n)));
    frame.forces().ifPresent(forces -> part.forces.add(rows.forces(), forces, 3 * n));
    frame
        .stress()
        .ifPresent(
            stress -> {
              double volume = atoms.lattice().orElseThrow().volume() / n;
              double[] six =
                  IntStream.of(0, 4, 8, 5, 2, 1).mapToDouble(c -> stress[c] * volume).toArray();
              double[][] strain = new double[6][];
              for (int c = 0; c < 6; c++) {
                strain[c] = perAtom(rows.strain()[c], n);
              }
              part.stresses.add(strain, six, 6);
            });
  }

  private static double[] perAtom(double[] row, int atoms) {
    double[] divided = new double[row.length];
    LongVectors.add(1.0 / atoms, row, divided);
    return divided;
  }

  List<EnergyRow> energies() {
    return energies;
  }

  NormalEquations forces() {
    return forces;
  }

  NormalEquations stresses() {
    return stresses;
  }
}
