package org.materialsj.features.environment;

import java.util.List;
import java.util.stream.IntStream;
import org.materialsj.features.FeatureSpec;
import org.materialsj.features.molecule.MoleculeAnalysis;
import org.materialsj.features.molecule.MoleculeFeaturizer;
import org.materialsj.model.ColumnSpec;
import org.materialsj.moments.BallFrame;
import org.materialsj.moments.InvariantSet;
import org.materialsj.moments.MoleculeFrame;
import org.materialsj.moments.PointInvariants;
import org.materialsj.moments.SpeciesWeights;

/**
 * Moment invariants of whole molecules: the atoms, as points whose weights tell their elements, in
 * a ball around the centre of the smallest ball that encloses them. Immutable and thread-safe.
 *
 * @see "M. Uhrin, Phys. Rev. B 104, 144110 (2021), doi:10.1103/PhysRevB.104.144110"
 */
public final class MoleculeInvariants implements MoleculeFeaturizer {

  private final PointInvariants invariants;
  private final SpeciesWeights weights;
  private final double cutoff;
  private final boolean smooth;
  private final Frame frame;
  private final FeatureSpec spec;

  private enum Frame {
    SCALED,
    WITHIN,
    CUT
  }

  /**
   * Invariants and their derivatives. The ball is held where it is: derivatives are those of the
   * invariants in the ball's fixed coordinates, because its centre is no smooth function of the
   * positions where more atoms than needed touch the enclosing ball, as in symmetric molecules.
   *
   * @param values L invariants
   * @param byPosition 3n rows of L numbers: derivatives by x, y, z of the first atom (1/angstrom),
   *     then of the next; zero for atoms that were left out
   * @param byWeight n rows of L numbers: derivatives by the weight of each atom
   */
  @SuppressWarnings("ArrayRecordComponent") // compared by identity, never by value
  public record Jacobian(double[] values, double[] byPosition, double[] byWeight) {}

  private MoleculeInvariants(
      PointInvariants invariants,
      SpeciesWeights weights,
      Frame frame,
      double cutoff,
      boolean smooth) {
    if (frame != Frame.SCALED && !(cutoff > 0 && cutoff < 1000)) {
      throw new IllegalArgumentException("cutoff must be above 0 and below 1000, got " + cutoff);
    }
    this.invariants = invariants;
    this.weights = weights;
    this.frame = frame;
    this.cutoff = cutoff;
    this.smooth = smooth;
    List<ColumnSpec> columns =
        invariants.set().labels().stream().map(label -> new ColumnSpec(label, "")).toList();
    spec = new FeatureSpec("Moment invariants", 1, columns, MomentDescriptor.CITATION);
  }

  /**
   * A choice that serves molecules of any elements up to a diameter of 12 angstrom: the standard
   * set at order 7, atomic numbers as weights, in a ball of radius 6 angstrom.
   *
   * @return the featurizer
   */
  public static MoleculeInvariants standard() {
    PointInvariants invariants = new PointInvariants(InvariantSet.standard(7), false);
    return within(invariants, SpeciesWeights.nuclearCharges(), 6, false);
  }

  /**
   * In a ball that grows with the molecule, so that its size does not count: {@link
   * MoleculeFrame#scaled}.
   *
   * @param invariants what is made of the points
   * @param weights of the elements
   * @return the featurizer
   */
  public static MoleculeInvariants scaled(PointInvariants invariants, SpeciesWeights weights) {
    return new MoleculeInvariants(invariants, weights, Frame.SCALED, 0, false);
  }

  /**
   * In a ball of one radius for all molecules; one that does not fit is refused.
   *
   * @param invariants what is made of the points
   * @param weights of the elements
   * @param cutoff the radius (angstrom)
   * @param smooth whether weights fade towards it, by (cos(pi r / rc) + 1)/2
   * @return the featurizer
   * @throws IllegalArgumentException if the cutoff is not positive
   */
  public static MoleculeInvariants within(
      PointInvariants invariants, SpeciesWeights weights, double cutoff, boolean smooth) {
    return new MoleculeInvariants(invariants, weights, Frame.WITHIN, cutoff, smooth);
  }

  /**
   * In a ball of one radius for all molecules; of one that does not fit, the atoms at the cutoff
   * and beyond are left out.
   *
   * @param invariants what is made of the points
   * @param weights of the elements
   * @param cutoff the radius (angstrom)
   * @param smooth whether weights fade towards it, by (cos(pi r / rc) + 1)/2
   * @return the featurizer
   * @throws IllegalArgumentException if the cutoff is not positive
   */
  public static MoleculeInvariants cut(
      PointInvariants invariants, SpeciesWeights weights, double cutoff, boolean smooth) {
    return new MoleculeInvariants(invariants, weights, Frame.CUT, cutoff, smooth);
  }

  @Override
  public FeatureSpec spec() {
    return spec;
  }

  @Override
  public double[] compute(MoleculeAnalysis analysis) {
    Points points = points(analysis);
    double[] values = new double[invariants.set().length()];
    invariants.evaluator().values(points.atoms.length, points.coordinates, points.weights, values);
    return values;
  }

  /**
   * Computes the invariants of a molecule and all their derivatives.
   *
   * @param analysis the molecule
   * @return invariants and derivatives
   * @throws IllegalArgumentException with one plain sentence when the molecule has no 3D
   *     coordinates, does not fit into the ball or has an atom without weight
   */
  public Jacobian jacobian(MoleculeAnalysis analysis) {
    Points points = points(analysis);
    int count = points.atoms.length;
    int length = invariants.set().length();
    double[] values = new double[length];
    double[] rows = new double[4 * count * length];
    invariants.evaluator().jacobian(count, points.coordinates, points.weights, values, rows);
    int atoms = analysis.molecule().size();
    double[] byPosition = new double[3 * atoms * length];
    double[] byWeight = new double[atoms * length];
    for (int i = 0; i < count; i++) {
      int weightRow = (3 * count + i) * length;
      for (int axis = 0; axis < 3; axis++) {
        int from = (3 * i + axis) * length;
        int to = (3 * points.atoms[i] + axis) * length;
        double slope = points.slopes[3 * i + axis];
        for (int d = 0; d < length; d++) {
          byPosition[to + d] = (rows[from + d] + slope * rows[weightRow + d]) / points.radius;
        }
      }
      for (int d = 0; d < length; d++) {
        byWeight[points.atoms[i] * length + d] = points.fades[i] * rows[weightRow + d];
      }
    }
    return new Jacobian(values, byPosition, byWeight);
  }

  /** The atoms in the ball: coordinates there, weights, factors of weights and their slopes. */
  private record Points(
      int[] atoms,
      double[] coordinates,
      double[] weights,
      double[] fades,
      double[] slopes,
      double radius) {}

  private Points points(MoleculeAnalysis analysis) {
    double[] positions = analysis.positions();
    double[] weight = weights.weights(analysis.molecule().numbers());
    BallFrame ball =
        switch (frame) {
          case SCALED -> MoleculeFrame.scaled(positions);
          case WITHIN -> MoleculeFrame.within(positions, cutoff);
          case CUT -> MoleculeFrame.around(positions, cutoff);
        };
    double[] inside = ball.toBall(positions);
    int[] atoms =
        IntStream.range(0, weight.length)
            .filter(i -> frame != Frame.CUT || squared(inside, i) < 1)
            .toArray();
    double[] coordinates = new double[3 * atoms.length];
    double[] kept = new double[atoms.length];
    double[] fades = new double[atoms.length];
    double[] slopes = new double[3 * atoms.length];
    for (int i = 0; i < atoms.length; i++) {
      System.arraycopy(inside, 3 * atoms[i], coordinates, 3 * i, 3);
      kept[i] = weight[atoms[i]];
      fades[i] = 1;
      if (smooth) {
        CosineFade.apply(coordinates, kept, slopes, i);
        fades[i] = kept[i] / weight[atoms[i]];
      }
    }
    return new Points(atoms, coordinates, kept, fades, slopes, ball.radius());
  }

  private static double squared(double[] points, int i) {
    double x = points[3 * i];
    double y = points[3 * i + 1];
    double z = points[3 * i + 2];
    return x * x + y * y + z * z;
  }
}
