package org.materialsj.tasks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.materialsj.features.BlockFeaturizer;
import org.materialsj.features.molecule.Coordinates;
import org.materialsj.features.molecule.CoulombMatrix;
import org.materialsj.features.molecule.Distances;
import org.materialsj.features.molecule.MoleculeAnalysis;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.Representation;

/** A representation of one molecule, to be compared with that of the molecule transformed. */
final class MoleculeNumbers {

  private final String name;
  private final String note;
  private final List<ColumnSpec> columns;
  private final Function<MoleculeAnalysis, double[]> numbers;
  private final double[] before;
  private final double tolerance;

  private MoleculeNumbers(
      String name,
      String note,
      List<ColumnSpec> columns,
      Function<MoleculeAnalysis, double[]> numbers,
      MoleculeAnalysis molecule) {
    this.name = name;
    this.note = note;
    this.columns = columns;
    this.numbers = numbers;
    before = numbers.apply(molecule);
    // A sum of coordinates can be 0: its rounding is that of the coordinates.
    double terms = Arrays.stream(molecule.positions()).map(Math::abs).sum();
    tolerance =
        InvarianceExplorer.TOLERANCE
            * Math.max(terms, Arrays.stream(before).map(Math::abs).max().orElse(0));
  }

  /** Coordinates, distances and Coulomb matrices, from the plainest on. */
  static List<MoleculeNumbers> of(MoleculeAnalysis molecule) {
    List<MoleculeNumbers> all = new ArrayList<>();
    all.add(of("Coordinates", "as in the file", new Coordinates(), molecule));
    Coordinates centred = new Coordinates(Coordinates.Frame.CENTRED);
    all.add(of("Centred coordinates", "mean taken away", centred, molecule));
    List<ColumnSpec> sums = new ArrayList<>();
    for (String axis : List.of("x", "y", "z")) {
      sums.add(new ColumnSpec("sum of " + axis, "angstrom"));
    }
    all.add(
        new MoleculeNumbers(
            "Sum over atoms", "all x, all y, all z", sums, MoleculeNumbers::sums, molecule));
    all.add(of("Distances", "in file order", distances(Distances.Pairs.FILE_ORDER), molecule));
    all.add(of("Sorted distances", "nearest first", distances(Distances.Pairs.SORTED), molecule));
    String fileOrder = "in file order";
    all.add(of("Coulomb matrix", fileOrder, CoulombMatrix.inFileOrder(), molecule));
    all.add(of("Sorted Coulomb matrix", "by size of rows", CoulombMatrix.sorted(), molecule));
    String eigenvalues = "of the Coulomb matrix";
    all.add(of("Eigenvalues", eigenvalues, CoulombMatrix.eigenvalues(), molecule));
    return all;
  }

  private static Distances distances(Distances.Pairs pairs) {
    return new Distances(Distances.Quantity.DISTANCE, pairs);
  }

  private static MoleculeNumbers of(
      String name,
      String note,
      BlockFeaturizer<MoleculeAnalysis> featurizer,
      MoleculeAnalysis molecule) {
    Function<MoleculeAnalysis, double[]> numbers = item -> featurizer.apply(item).get(0).values();
    int width = numbers.apply(molecule).length;
    return new MoleculeNumbers(
        name, note, featurizer.columns(new int[0], width), numbers, molecule);
  }

  private static double[] sums(MoleculeAnalysis molecule) {
    double[] sums = new double[3];
    double[] positions = molecule.positions();
    for (int i = 0; i < positions.length; i++) {
      sums[i % 3] += positions[i];
    }
    return sums;
  }

  /** The numbers before and after. */
  Representation compare(MoleculeAnalysis after) {
    return new Representation(name, note, columns, before, numbers.apply(after), tolerance);
  }
}
