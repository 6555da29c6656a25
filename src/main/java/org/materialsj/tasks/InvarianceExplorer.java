package org.materialsj.tasks;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.materialsj.features.molecule.MoleculeAnalysis;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.Crystal;
import org.materialsj.model.FeatureTable;
import org.materialsj.model.InvarianceReport;
import org.materialsj.model.Molecule;
import org.materialsj.model.Representation;
import org.materialsj.model.Structure;
import org.materialsj.model.Transformation;

/**
 * Shows what each representation of a molecule does when the molecule is moved, turned, renumbered
 * or mirrored: coordinates, distances, Coulomb matrices, Zernike moments, their invariants. Each
 * answer takes milliseconds. For one thread at a time.
 */
public final class InvarianceExplorer implements Function<Transformation, InvarianceReport> {

  /**
   * Differences up to this share of the largest number of a representation are rounding, which is
   * below 1e-12.
   */
  static final double TOLERANCE = 1e-9;

  /** With more atoms an answer would take too long to follow a hand, and bars too thin to see. */
  static final int MOST_ATOMS = 100;

  private final Molecule molecule;
  private final List<MoleculeNumbers> numbers;
  private final MomentNumbers moments;

  /**
   * Computes the representations of a molecule.
   *
   * @param structure a molecule of 2 to {@value #MOST_ATOMS} atoms at known positions
   * @param order order of the moments, {@value MomentNumbers#LEAST_ORDER} to {@value
   *     MomentNumbers#MOST_ORDER}
   * @throws IllegalArgumentException with one plain sentence when it is no such molecule, or for
   *     another order
   */
  public InvarianceExplorer(Structure structure, int order) {
    if (order < MomentNumbers.LEAST_ORDER || order > MomentNumbers.MOST_ORDER) {
      throw new IllegalArgumentException(
          "order must be "
              + MomentNumbers.LEAST_ORDER
              + " to "
              + MomentNumbers.MOST_ORDER
              + ", got "
              + order);
    }
    molecule = check(structure);
    MoleculeAnalysis analysis = new MoleculeAnalysis(molecule);
    try {
      numbers = MoleculeNumbers.of(analysis);
      moments = new MomentNumbers(analysis, order);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(called(molecule) + ": " + e.getMessage() + ".", e);
    }
  }

  private static Molecule check(Structure structure) {
    if (structure instanceof Crystal) {
      throw new IllegalArgumentException(
          called(structure) + " is a crystal; the Invariance Explorer takes molecules.");
    }
    Molecule molecule = (Molecule) structure;
    if (molecule.size() < 2) {
      throw new IllegalArgumentException(
          called(structure)
              + " has one atom, and so no distances; the Invariance Explorer takes molecules of 2 to "
              + MOST_ATOMS
              + " atoms.");
    }
    if (molecule.size() > MOST_ATOMS) {
      throw new IllegalArgumentException(
          called(structure)
              + " has "
              + molecule.size()
              + " atoms; the Invariance Explorer takes molecules of 2 to "
              + MOST_ATOMS
              + " atoms.");
    }
    return molecule;
  }

  private static String called(Structure structure) {
    return structure.name().isBlank() ? "The structure" : structure.name();
  }

  /**
   * Transforms the molecule and compares.
   *
   * @param transformation what to do
   * @return all representations before and after
   * @throws IllegalArgumentException with one plain sentence if the molecule has no such atoms
   */
  @Override
  public InvarianceReport apply(Transformation transformation) {
    Molecule after = transformation.apply(molecule);
    MoleculeAnalysis analysis = new MoleculeAnalysis(after);
    List<Representation> all = new ArrayList<>();
    numbers.forEach(each -> all.add(each.compare(analysis)));
    all.addAll(moments.compare(analysis, transformation.matrix()));
    return new InvarianceReport(molecule, after, transformation, all, TOLERANCE);
  }

  /**
   * All numbers of a report, a row each.
   *
   * @param report what changed
   * @return columns: representation, component, unit, before, after, changed (yes or no)
   */
  public static FeatureTable table(InvarianceReport report) {
    List<String> ids = new ArrayList<>();
    List<String> names = new ArrayList<>();
    List<String> components = new ArrayList<>();
    List<String> units = new ArrayList<>();
    List<String> changed = new ArrayList<>();
    List<double[]> values = new ArrayList<>();
    for (Representation each : report.representations()) {
      for (int k = 0; k < each.size(); k++) {
        ColumnSpec component = each.components().get(k);
        ids.add(each.name() + ": " + component.name());
        names.add(each.name());
        components.add(component.name());
        units.add(component.unit());
        changed.add(each.isChanged(k) ? "yes" : "no");
        values.add(new double[] {each.before()[k], each.after()[k]});
      }
    }
    return FeatureTable.builder(ids)
        .texts(new ColumnSpec("representation", ""), names)
        .texts(new ColumnSpec("component", ""), components)
        .texts(new ColumnSpec("unit", ""), units)
        .numbers(
            new ColumnSpec("before", ""), values.stream().mapToDouble(pair -> pair[0]).toArray())
        .numbers(
            new ColumnSpec("after", ""), values.stream().mapToDouble(pair -> pair[1]).toArray())
        .texts(new ColumnSpec("changed", ""), changed)
        .build();
  }
}
