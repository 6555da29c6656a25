package org.materialsj.packing.space;

import java.util.List;
import org.materialsj.engine.algebra.Matrix3;
import org.materialsj.model.packing.BallUnion;

/** Makes a nearly symmetric union of balls exactly symmetric. */
final class SymmetricBody {

  private SymmetricBody() {}

  /**
   * Moves each ball to the mean of what the operations of a site make of its partners.
   *
   * @param body the body
   * @param symmetry its symmetry within a tolerance
   * @param site 3 x 3 Cartesian matrices Q of the site
   * @param orientation how the body stands: P = R^-1 Q R are symmetries of the body
   * @return the same body with P exact
   */
  static BallUnion of(
      BallUnion body, BodySymmetry symmetry, List<double[]> site, Orientation orientation) {
    double[] r = new double[9];
    orientation.rotation(new double[3], 0, r, 0);
    double[] back = Matrix3.transpose(r);
    double[] old = body.centres();
    double[] centres = new double[old.length];
    for (double[] q : site) {
      double[] p = Matrix3.multiply(back, Matrix3.multiply(q, r));
      int[] partners = symmetry.partners(p);
      for (int i = 0; i < partners.length; i++) {
        // P carries ball i near its partner, so the inverse carries the partner near ball i.
        for (int k = 0; k < 3; k++) {
          for (int j = 0; j < 3; j++) {
            centres[3 * i + k] += p[3 * j + k] * old[3 * partners[i] + j] / site.size();
          }
        }
      }
    }
    int n = body.size();
    double[] toAcceptors = new double[n];
    boolean[] acceptors = new boolean[n];
    for (int i = 0; i < n; i++) {
      toAcceptors[i] = body.radiusToAcceptors(i);
      acceptors[i] = body.isAcceptor(i);
    }
    BallUnion exact =
        body.molecule()
            .map(molecule -> BallUnion.of(molecule.withPositions(centres), body.radii()))
            .orElseGet(() -> BallUnion.about(body.name(), centres, body.radii(), new double[3]));
    return exact.withHydrogenBonds(toAcceptors, acceptors);
  }
}
