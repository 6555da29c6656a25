package org.materialsj.engine.equivariant;

import org.materialsj.engine.special.WignerD;

/**
 * What a rotation of the input, with or without an inversion, does to features: each copy of an
 * irrep is multiplied by its D^l, and by its parity if there is an inversion. Immutable.
 */
public final class IrrepsRotation {

  private final Irreps irreps;
  private final WignerD matrices;
  private final boolean inverted;

  /**
   * Computes the matrices.
   *
   * @param irreps of the features
   * @param rotation 9 numbers R, row by row, orthogonal, acting on (x, y, z); a determinant of -1
   *     stands for the rotation -R and the inversion; not modified
   * @throws IllegalArgumentException if R is not orthogonal within 1e-6
   */
  public IrrepsRotation(Irreps irreps, double[] rotation) {
    this.irreps = irreps;
    double determinant =
        rotation.length == 9
            ? rotation[0] * (rotation[4] * rotation[8] - rotation[5] * rotation[7])
                - rotation[1] * (rotation[3] * rotation[8] - rotation[5] * rotation[6])
                + rotation[2] * (rotation[3] * rotation[7] - rotation[4] * rotation[6])
            : 0;
    inverted = determinant < 0;
    double[] proper = rotation.clone();
    for (int k = 0; inverted && k < proper.length; k++) {
      proper[k] = -proper[k];
    }
    matrices = WignerD.e3nn(proper, irreps.degree());
  }

  /**
   * Rotates the features of one atom or more.
   *
   * @param features n times as many numbers as the irreps have; not modified
   * @return a new array of as many numbers
   * @throws IllegalArgumentException if the features do not have that many numbers
   */
  public double[] apply(double[] features) {
    if (irreps.size() == 0 || features.length % irreps.size() != 0) {
      throw new IllegalArgumentException(
          "features " + irreps + " cannot have " + features.length + " numbers");
    }
    double[] rotated = new double[features.length];
    for (int atom = 0; atom < features.length; atom += irreps.size()) {
      for (int b = 0; b < irreps.blocks().size(); b++) {
        Irreps.Block block = irreps.blocks().get(b);
        int from = atom + irreps.start(b);
        for (int u = 0; u < block.copies(); u++) {
          int at = from + u * block.irrep().size();
          matrices.apply(block.irrep().degree(), features, at, rotated, at);
        }
        for (int k = from; inverted && k < from + block.size(); k++) {
          rotated[k] *= block.irrep().parity();
        }
      }
    }
    return rotated;
  }
}
