package org.materialsj.view.jmol;

import javajs.util.M3;
import javajs.util.V3;
import org.materialsj.engine.algebra.Matrix3;
import org.materialsj.engine.algebra.SymmetricEigen;

/**
 * From which side a scene is first seen: a cell with c up, b to the right and a towards the eye,
 * tilted; atoms without a cell from where they look widest.
 */
final class Orientation {

  private static final float TURN = (float) Math.toRadians(-22);
  private static final float TILT = (float) Math.toRadians(14);

  private Orientation() {}

  /**
   * The side from which a scene is first seen.
   *
   * @param scene a scene, which may be empty
   */
  static M3 of(Scene scene) {
    if (scene.hasCell()) {
      return standard(scene.cell());
    }
    return scene.size() == 0 ? standard(Matrix3.identity()) : widest(scene.positions());
  }

  /**
   * The rotation from the structure's axes to the screen's: x right, y up, z towards the eye.
   *
   * @param cell 9 numbers, a then b then c (angstrom)
   */
  static M3 standard(double[] cell) {
    V3 up = V3.new3((float) cell[6], (float) cell[7], (float) cell[8]);
    up.normalize();
    V3 eye = V3.new3((float) cell[0], (float) cell[1], (float) cell[2]);
    eye.scaleAdd2(-eye.dot(up), up, eye);
    eye.normalize();
    V3 right = new V3();
    right.cross(up, eye);
    M3 rotation = new M3();
    rotation.setRowV(0, right);
    rotation.setRowV(1, up);
    rotation.setRowV(2, eye);
    M3 turn = new M3();
    turn.setAsYRotation(TURN);
    M3 tilt = new M3();
    tilt.setAsXRotation(TILT);
    turn.mul(rotation);
    tilt.mul(turn);
    return tilt;
  }

  /**
   * The rotation after which atoms without a cell spread most to the right, less up, and least
   * towards the eye.
   *
   * @param positions 3n coordinates (angstrom)
   */
  static M3 widest(double[] positions) {
    int n = positions.length / 3;
    double[] middle = new double[3];
    for (int i = 0; i < 3 * n; i++) {
      middle[i % 3] += positions[i] / n;
    }
    double[] spread = new double[9];
    for (int i = 0; i < n; i++) {
      for (int k = 0; k < 9; k++) {
        double row = positions[3 * i + k / 3] - middle[k / 3];
        spread[k] += row * (positions[3 * i + k % 3] - middle[k % 3]);
      }
    }
    double[] axes = SymmetricEigen.small(spread, 3).vectors();
    V3 up = V3.new3((float) axes[3], (float) axes[4], (float) axes[5]);
    V3 right = V3.new3((float) axes[6], (float) axes[7], (float) axes[8]);
    V3 eye = new V3();
    eye.cross(right, up);
    M3 rotation = new M3();
    rotation.setRowV(0, right);
    rotation.setRowV(1, up);
    rotation.setRowV(2, eye);
    return rotation;
  }
}
