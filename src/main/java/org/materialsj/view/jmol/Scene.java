package org.materialsj.view.jmol;

import org.materialsj.model.Bond;

/**
 * What is drawn: atoms, bonds and boxes, in numbers. Holds no text of any file.
 *
 * @param numbers n atomic numbers
 * @param positions 3n coordinates (angstrom)
 * @param molecules n indices of molecules
 * @param copies n indices of symmetry operations
 * @param bonds pairs of atoms, 2 per bond
 * @param orders one per bond
 * @param centres atoms that are centres of polyhedra
 * @param cell 9 numbers, the lattice vectors (angstrom); empty when there is no cell
 * @param cells numbers of unit cells shown along a, b, c
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Scene(
    int[] numbers,
    double[] positions,
    int[] molecules,
    int[] copies,
    int[] bonds,
    Bond.Order[] orders,
    int[] centres,
    double[] cell,
    int[] cells) {

  int size() {
    return numbers.length;
  }

  boolean hasCell() {
    return cell.length > 0;
  }

  /** A corner of the lattice: i a + j b + k c (angstrom). */
  double[] corner(int i, int j, int k) {
    double[] result = new double[3];
    for (int x = 0; x < 3; x++) {
      result[x] = i * cell[x] + j * cell[3 + x] + k * cell[6 + x];
    }
    return result;
  }

  /** Centre x, y, z and radius of a sphere that holds all atoms and, when asked, the boxes. */
  double[] sphere(boolean withCells) {
    double[] low = {Double.MAX_VALUE, Double.MAX_VALUE, Double.MAX_VALUE};
    double[] high = {-Double.MAX_VALUE, -Double.MAX_VALUE, -Double.MAX_VALUE};
    double[][] corners = withCells && hasCell() ? corners() : new double[0][];
    for (double[] corner : corners) {
      include(corner, 0, low, high);
    }
    for (int i = 0; i < positions.length; i += 3) {
      include(positions, i, low, high);
    }
    double[] sphere = new double[4];
    for (int k = 0; k < 3; k++) {
      sphere[k] = 0.5 * (low[k] + high[k]);
    }
    for (double[] corner : corners) {
      sphere[3] = Math.max(sphere[3], distance(corner, 0, sphere));
    }
    for (int i = 0; i < positions.length; i += 3) {
      sphere[3] = Math.max(sphere[3], distance(positions, i, sphere));
    }
    return sphere;
  }

  private double[][] corners() {
    double[][] result = new double[8][];
    for (int c = 0; c < 8; c++) {
      result[c] = corner((c & 1) * cells[0], (c >> 1 & 1) * cells[1], (c >> 2) * cells[2]);
    }
    return result;
  }

  private static void include(double[] points, int at, double[] low, double[] high) {
    for (int k = 0; k < 3; k++) {
      low[k] = Math.min(low[k], points[at + k]);
      high[k] = Math.max(high[k], points[at + k]);
    }
  }

  private static double distance(double[] points, int at, double[] centre) {
    double dx = points[at] - centre[0];
    double dy = points[at + 1] - centre[1];
    double dz = points[at + 2] - centre[2];
    return Math.sqrt(dx * dx + dy * dy + dz * dz);
  }
}
