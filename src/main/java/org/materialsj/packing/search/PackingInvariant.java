package org.materialsj.packing.search;

import org.materialsj.engine.geometry.NearestDistances;
import org.materialsj.model.packing.Packing;
import org.materialsj.packing.BodyPoints;

/**
 * The average minimum distances of a packing: AMD_k is the mean, over the centres of balls (the
 * vertices of polygons and polyhedra, the centres of discs) of a cell, of the distance to the k-th
 * nearest other, k = 1 .. {@value #NEIGHBORS}. No choice of cell, origin or axes changes it, nor
 * does a mirror. For telling packings of the same bodies apart.
 *
 * @see "Widdowson et al. 2022, doi:10.46793/match.87-3.529W"
 */
public final class PackingInvariant {

  /** Neighbours of each point. */
  private static final int NEIGHBORS = 50;

  private PackingInvariant() {}

  /**
   * Computes the distances.
   *
   * @param packing any packing
   * @return 50 distances (angstrom), ascending
   */
  public static double[] of(Packing packing) {
    int d = packing.dimension();
    double[][] bodies = new double[packing.sites().size()][];
    for (int site = 0; site < bodies.length; site++) {
      bodies[site] = BodyPoints.of(packing.sites().get(site).body()).points();
    }
    int count = 0;
    for (Packing.Copy copy : packing.copies()) {
      count += bodies[copy.site()].length / d;
    }
    double[] cartesian = new double[3 * count];
    int at = 0;
    for (Packing.Copy copy : packing.copies()) {
      double[] points = bodies[copy.site()];
      for (int p = 0; p < points.length; p += d) {
        for (int i = 0; i < d; i++) {
          cartesian[at + i] = copy.centre()[i];
          for (int j = 0; j < d; j++) {
            cartesian[at + i] += copy.rotation()[i * d + j] * points[p + j];
          }
        }
        at += 3;
      }
    }
    double[] lattice = new double[9];
    for (int i = 0; i < d; i++) {
      System.arraycopy(packing.cell(), i * d, lattice, 3 * i, d);
    }
    boolean[] periodic = {true, true, d == 3};
    double[][] rows = NearestDistances.find(cartesian, lattice, periodic, NEIGHBORS);
    double[] mean = new double[NEIGHBORS];
    for (double[] row : rows) {
      for (int k = 0; k < NEIGHBORS; k++) {
        mean[k] += row[k] / rows.length;
      }
    }
    return mean;
  }
}
