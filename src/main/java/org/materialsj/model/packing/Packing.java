package org.materialsj.model.packing;

import java.util.ArrayList;
import java.util.List;
import org.materialsj.engine.algebra.Matrix3;
import org.materialsj.model.symmetry.SymmetryOperation;

/**
 * A packing of rigid bodies in a plane or space group: the cell in which they touch, and where each
 * body of the asymmetric unit lies. Copy (g, n) of body b has its centre at cell (W_g x_b + w_g +
 * n) and its points at Q_g R_b p, where Q_g is W_g in Cartesian axes.
 *
 * @param group symbol of the group, such as "P2_1/c" or "p2gg"
 * @param operations operations of the group modulo lattice translations, identity first; in the
 *     plane they leave z alone; copied
 * @param sites the bodies of the asymmetric unit, all of one dimension d; copied
 * @param cell d x d, row i is lattice vector i (angstrom)
 * @param rotations a d x d matrix per body, row by row, proper and orthogonal
 * @param centres d fractional coordinates per body
 * @param density measure of all bodies of a cell / measure of the cell
 */
public record Packing(
    String group,
    List<SymmetryOperation> operations,
    List<PackedSite> sites,
    double[] cell,
    double[] rotations,
    double[] centres,
    double density) {

  /**
   * One copy of a body inside the cell.
   *
   * @param site index of the body in {@link Packing#sites}
   * @param operation index of the operation that makes the copy
   * @param rotation d x d, row by row: from the frame of the body to Cartesian axes; improper for a
   *     mirror image
   * @param centre d Cartesian coordinates (angstrom), not wrapped into the cell
   */
  public record Copy(int site, int operation, double[] rotation, double[] centre) {}

  /** Checks lengths and copies the lists; the arrays are not copied. */
  public Packing {
    operations = List.copyOf(operations);
    sites = List.copyOf(sites);
    if (sites.isEmpty()) {
      throw new IllegalArgumentException("a packing needs at least one body");
    }
    int d = sites.get(0).body().dimension();
    if (cell.length != d * d
        || rotations.length != d * d * sites.size()
        || centres.length != d * sites.size()) {
      throw new IllegalArgumentException(
          "a packing of " + sites.size() + " bodies in dimension " + d + " has other lengths");
    }
  }

  /**
   * The dimension of the space.
   *
   * @return 2 or 3
   */
  public int dimension() {
    return sites.get(0).body().dimension();
  }

  /**
   * The number of bodies in a cell.
   *
   * @return sum of the multiplicities of the sites
   */
  public int bodiesPerCell() {
    return sites.stream().mapToInt(PackedSite::multiplicity).sum();
  }

  /**
   * Every body of one cell, site by site, in the order of the operations of the site.
   *
   * @return new list of {@link #bodiesPerCell} copies
   */
  public List<Copy> copies() {
    int d = dimension();
    double[] inverse = inverse(cell, d);
    List<Copy> copies = new ArrayList<>();
    for (int site = 0; site < sites.size(); site++) {
      for (int operation : sites.get(site).operations()) {
        copies.add(copy(site, operation, d, inverse));
      }
    }
    return copies;
  }

  private Copy copy(int site, int index, int d, double[] inverse) {
    SymmetryOperation operation = operations.get(index);
    double[] fraction = new double[d];
    double[] turned = new double[d * d];
    for (int i = 0; i < d; i++) {
      fraction[i] = operation.translation(i);
      for (int j = 0; j < d; j++) {
        fraction[i] += operation.rotation(i, j) * centres[site * d + j];
        turned[i * d + j] = operation.rotation(i, j);
      }
    }
    double[] centre = new double[d];
    for (int k = 0; k < d; k++) {
      for (int i = 0; i < d; i++) {
        centre[k] += fraction[i] * cell[i * d + k];
      }
    }
    // Columns as vectors: Q = H W H^-1 with H the transpose of the cell.
    double[] q = product(product(transpose(cell, d), turned, d), transpose(inverse, d), d);
    double[] own = new double[d * d];
    System.arraycopy(rotations, site * d * d, own, 0, d * d);
    return new Copy(site, index, product(q, own, d), centre);
  }

  private static double[] product(double[] a, double[] b, int d) {
    double[] c = new double[d * d];
    for (int i = 0; i < d; i++) {
      for (int j = 0; j < d; j++) {
        for (int k = 0; k < d; k++) {
          c[i * d + j] += a[i * d + k] * b[k * d + j];
        }
      }
    }
    return c;
  }

  private static double[] transpose(double[] a, int d) {
    double[] c = new double[d * d];
    for (int i = 0; i < d; i++) {
      for (int j = 0; j < d; j++) {
        c[j * d + i] = a[i * d + j];
      }
    }
    return c;
  }

  private static double[] inverse(double[] a, int d) {
    if (d == 2) {
      double det = a[0] * a[3] - a[1] * a[2];
      return new double[] {a[3] / det, -a[1] / det, -a[2] / det, a[0] / det};
    }
    return Matrix3.inverse(a);
  }
}
