package org.materialsj.tasks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.materialsj.engine.special.WignerD;
import org.materialsj.features.molecule.MoleculeAnalysis;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.Representation;
import org.materialsj.moments.BallFrame;
import org.materialsj.moments.InvariantSet;
import org.materialsj.moments.MoleculeFrame;
import org.materialsj.moments.Normalization;
import org.materialsj.moments.PointMoments;
import org.materialsj.moments.SpeciesWeights;
import org.materialsj.moments.ZernikeIndex;

/**
 * Zernike moments of one molecule, their rotation by Wigner matrices and their invariants, to be
 * compared with those of the molecule transformed.
 */
final class MomentNumbers {

  /** Below there are no pseudoscalars. */
  static final int LEAST_ORDER = 4;

  /** Invariants of higher orders take too long to follow a hand. */
  static final int MOST_ORDER = 8;

  private final int order;
  private final PointMoments points;
  private final SpeciesWeights weights;
  private final InvariantSet set;
  private final InvariantSet.Evaluator evaluator;
  private final int plain;
  private final double[] before;
  private final double[] scalarsBefore;
  private final double tolerance;
  private final double scalarTolerance;
  private final double pseudoTolerance;
  private final List<ColumnSpec> columns = new ArrayList<>();
  private final List<ColumnSpec> labels;

  MomentNumbers(MoleculeAnalysis molecule, int order) {
    this.order = order;
    points = new PointMoments(order);
    int[] species = Arrays.stream(molecule.molecule().numbers()).distinct().toArray();
    weights = SpeciesWeights.of(species, 1, 6);
    plain = InvariantSet.standard(order).length();
    set = InvariantSet.standard(order).withPseudoscalars();
    evaluator = set.evaluator();
    labels = set.labels().stream().map(label -> new ColumnSpec(label, "")).toList();
    before = moments(molecule);
    scalarsBefore = scalars(before);
    tolerance = InvarianceExplorer.TOLERANCE * largest(before);
    double[] invariants = Arrays.copyOf(scalarsBefore, plain);
    scalarTolerance = InvarianceExplorer.TOLERANCE * largest(invariants);
    // Those of a molecule without hand are 0: their rounding is that of the others of degree 3.
    int[] degrees = set.degrees();
    double third = 0;
    for (int k = 0; k < plain; k++) {
      third = degrees[k] == 3 ? Math.max(third, Math.abs(invariants[k])) : third;
    }
    pseudoTolerance = InvarianceExplorer.TOLERANCE * third;
    for (int n = 0; n <= order; n++) {
      for (int l = n % 2; l <= n; l += 2) {
        for (int m = -l; m <= l; m++) {
          columns.add(new ColumnSpec("c(" + n + "," + l + "," + m + ")", ""));
        }
      }
    }
  }

  private double[] moments(MoleculeAnalysis molecule) {
    BallFrame frame = MoleculeFrame.scaled(molecule.positions());
    return points
        .moments(frame.toBall(molecule.positions()), weights.weights(molecule.molecule().numbers()))
        .values(Normalization.ORTHONORMAL);
  }

  List<Representation> compare(MoleculeAnalysis after, double[] matrix) {
    double[] now = moments(after);
    double[] scalars = scalars(now);
    return List.of(
        new Representation("Zernike moments", "order " + order, columns, before, now, tolerance),
        new Representation(
            "Moments against D c", "D: Wigner matrix", columns, turned(matrix), now, tolerance),
        part("Invariants", "of the moments", scalars, 0, plain, scalarTolerance),
        part("Pseudoscalars", "left or right", scalars, plain, scalars.length, pseudoTolerance));
  }

  /** Some of the invariants. */
  private Representation part(
      String name, String note, double[] now, int from, int to, double rounding) {
    return new Representation(
        name,
        note,
        labels.subList(from, to),
        Arrays.copyOfRange(scalarsBefore, from, to),
        Arrays.copyOfRange(now, from, to),
        rounding);
  }

  private double[] scalars(double[] moments) {
    double[] values = new double[set.length()];
    evaluator.values(moments, values);
    return values;
  }

  private static double largest(double[] values) {
    return Arrays.stream(values).map(Math::abs).max().orElse(0);
  }

  /** The moments before, D^l of a rotation or improper rotation applied to each degree. */
  private double[] turned(double[] matrix) {
    WignerD rotation = WignerD.of(matrix, order);
    double[] turned = new double[before.length];
    for (int n = 0; n <= order; n++) {
      for (int l = n % 2; l <= n; l += 2) {
        int from = ZernikeIndex.of(n, l, -l);
        rotation.apply(l, before, from, turned, from);
      }
    }
    return turned;
  }
}
