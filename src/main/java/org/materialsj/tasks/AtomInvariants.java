package org.materialsj.tasks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.materialsj.engine.run.RunContext;
import org.materialsj.features.AnalyzedStructure;
import org.materialsj.features.environment.Environments;
import org.materialsj.features.environment.MomentDescriptor;
import org.materialsj.io.StructureReader;
import org.materialsj.io.StructureRow;
import org.materialsj.io.Warning;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.Element;
import org.materialsj.model.FeatureTable;

/** Describes every atom of structures in a row of its own. */
final class AtomInvariants {

  /** More would not fit into the memory of most. */
  private static final long MOST_CELLS = 50_000_000;

  private AtomInvariants() {}

  /** The atoms of one structure, or why there are none. */
  private record Atoms(int[] numbers, double[][] rows, String error) {}

  /**
   * Computes the rows. The id of a row is that of the structure and the number of the atom; a
   * structure that fails is one row with its error.
   */
  static FeaturizeResult run(StructureReader structures, MomentDescriptor family, RunContext run) {
    List<String> labels = family.labels(new int[0]);
    List<String> ids = new ArrayList<>();
    List<String> names = new ArrayList<>();
    List<String> elements = new ArrayList<>();
    List<double[]> rows = new ArrayList<>();
    List<String> errors = new ArrayList<>();
    List<String> warnings = new ArrayList<>();
    while (structures.hasNext()) {
      List<StructureRow> batch = FeaturizeStructures.nextBatch(structures, run);
      List<Atoms> described =
          run.executor()
              .map(
                  batch.size(),
                  i -> describe(batch.get(i), family),
                  "structures",
                  (share, message) -> run.progress().report(structures.fractionRead(), message),
                  run.cancel());
      for (int i = 0; i < batch.size(); i++) {
        StructureRow structure = batch.get(i);
        structure.warnings().stream().map(Warning::toString).forEach(warnings::add);
        Atoms atoms = described.get(i);
        int count = Math.max(1, atoms.numbers.length);
        for (int atom = 0; atom < count; atom++) {
          boolean failed = !atoms.error.isEmpty();
          ids.add(failed ? structure.id() : structure.id() + " atom " + (atom + 1));
          names.add(structure.id());
          elements.add(failed ? "" : Element.of(atoms.numbers[atom]).symbol());
          rows.add(failed ? null : atoms.rows[atom]);
          errors.add(atoms.error);
        }
      }
      if ((long) rows.size() * labels.size() > MOST_CELLS) {
        throw new IllegalArgumentException(
            "There are more than "
                + MOST_CELLS / labels.size()
                + " atoms, too many for rows of their own; average over the atoms of each element,"
                + " or give fewer structures.");
      }
    }
    return new FeaturizeResult(table(labels, ids, names, elements, rows, errors), warnings);
  }

  private static Atoms describe(StructureRow row, MomentDescriptor family) {
    if (row.structure().isEmpty()) {
      return new Atoms(new int[0], new double[0][], row.error().orElseThrow().getMessage());
    }
    try {
      Environments all =
          Environments.of(new AnalyzedStructure(row.structure().get()), family.reach());
      int[] numbers = new int[all.size()];
      Arrays.setAll(numbers, all::number);
      return new Atoms(numbers, family.forElementsOf(all).all(all), "");
    } catch (CancellationException e) {
      throw e;
    } catch (IllegalArgumentException e) {
      return new Atoms(new int[0], new double[0][], e.getMessage());
    }
  }

  private static FeatureTable table(
      List<String> labels,
      List<String> ids,
      List<String> names,
      List<String> elements,
      List<double[]> rows,
      List<String> errors) {
    FeatureTable.Builder table = FeatureTable.builder(ids);
    for (int d = 0; d < labels.size(); d++) {
      double[] column = new double[rows.size()];
      for (int row = 0; row < column.length; row++) {
        column[row] = rows.get(row) == null ? Double.NaN : rows.get(row)[d];
      }
      table.numbers(new ColumnSpec(labels.get(d), ""), column);
    }
    table.texts(new ColumnSpec("structure", ""), names);
    table.texts(new ColumnSpec("element", ""), elements);
    for (int row = 0; row < errors.size(); row++) {
      if (!errors.get(row).isEmpty()) {
        table.error(row, errors.get(row));
      }
    }
    return table.build();
  }
}
