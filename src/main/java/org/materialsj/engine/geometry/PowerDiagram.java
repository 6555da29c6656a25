package org.materialsj.engine.geometry;

import java.util.function.DoubleFunction;
import org.materialsj.engine.algebra.Matrix3;

/**
 * The power cells (also called radical or Laguerre cells) of the balls of a crystal: cell i holds
 * the points whose power distance |x - c_i|^2 - R_i^2 is least for ball i. With equal radii these
 * are the Voronoi cells. A ball that is hidden by others may have no cell. For one thread.
 *
 * @see "F. Aurenhammer 1987, doi:10.1137/0216006"
 */
final class PowerDiagram {

  /** Two centres this close (angstrom) are one place, where the larger ball hides the other. */
  private static final double SAME_PLACE = 1e-8;

  private final double[] cartesian;
  private final double[] lattice;
  private final DoubleFunction<PeriodicNeighbors> neighbors;
  private final double halfEdge;
  private double reach;

  /**
   * Prepares diagrams of balls about the same centres.
   *
   * @param cartesian 3n coordinates of the centres (angstrom); kept
   * @param lattice 9 numbers, a then b then c (angstrom), a crystal in all three directions; kept
   * @param neighbors gives all neighbours of the centres out to at least a distance
   */
  PowerDiagram(double[] cartesian, double[] lattice, DoubleFunction<PeriodicNeighbors> neighbors) {
    this.cartesian = cartesian;
    this.lattice = lattice;
    this.neighbors = neighbors;
    // A cell lies in the Voronoi cell of its own images, and that within half the diagonal of a
    // box with the edges of any basis of the lattice.
    double square = 0;
    for (double component : new ReducedBasis(lattice, new boolean[] {true, true, true}).vectors) {
      square += component * component;
    }
    halfEdge = 0.5 * Math.sqrt(square) * (1 + 1e-9);
    reach = 3 * Math.cbrt(volume() / size());
  }

  int size() {
    return cartesian.length / 3;
  }

  double[] cartesian() {
    return cartesian;
  }

  double[] lattice() {
    return lattice;
  }

  /** The volume of the unit cell (cubic angstrom). */
  double volume() {
    return Math.abs(Matrix3.determinant(lattice));
  }

  /**
   * Builds the cells of balls.
   *
   * @param radii R of each ball (angstrom), at least 0; not modified
   * @return the cell of each ball, about its centre as origin; without vertices when it is hidden.
   *     Cost O(n neighbours vertices)
   */
  ConvexCell[] cells(double[] radii) {
    double largest = 0;
    for (double radius : radii) {
      largest = Math.max(largest, radius);
    }
    ConvexCell[] cells = new ConvexCell[radii.length];
    PeriodicNeighbors around = neighbors.apply(reach);
    for (int i = 0; i < cells.length; i++) {
      while (cells[i] == null) {
        ConvexCell cell = cut(i, radii, largest, around);
        double needed = needed(cell, radii[i], largest);
        if (needed <= reach) {
          cells[i] = cell;
        } else { // Go on with more neighbours, but not with those of an uncut corner far away.
          reach = Math.min(needed, 1.5 * reach);
          around = neighbors.apply(reach);
        }
      }
    }
    return cells;
  }

  /** The distance that a ball must be nearer than to cut the cell, whatever its radius. */
  private static double needed(ConvexCell cell, double own, double largest) {
    double radius = cell.radius();
    return radius + Math.sqrt(radius * radius + largest * largest - own * own) + 1e-9;
  }

  private ConvexCell cut(int i, double[] radii, double largest, PeriodicNeighbors around) {
    ConvexCell cell = new ConvexCell(halfEdge);
    double needed = needed(cell, radii[i], largest);
    int tested = 0;
    for (int pair = around.start(i); pair < around.end(i); pair++) {
      double distance = around.distance(pair);
      if (distance > needed || distance > reach || cell.count == 0) {
        break;
      }
      double own = radii[i] * radii[i];
      int j = around.site(pair);
      double other = radii[j] * radii[j];
      if (distance < SAME_PLACE) {
        if (other > own || (other == own && j < i)) {
          cell.clip(new double[] {1, 0, 0}, Double.NEGATIVE_INFINITY);
        }
        continue;
      }
      double[] normal = new double[3];
      around.displacement(i, pair, normal);
      for (int axis = 0; axis < 3; axis++) {
        normal[axis] /= distance;
      }
      cell.clip(normal, (distance * distance + own - other) / (2 * distance));
      if (++tested % 8 == 0) {
        needed = needed(cell, radii[i], largest);
      }
    }
    return cell;
  }
}
