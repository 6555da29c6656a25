package org.materialsj.features.molecule;

import org.materialsj.engine.graph.Graph;

/**
 * Approximate van der Waals surface areas of atoms from the bonds alone.
 *
 * <p>A = 4 pi R^2 - pi R sum over neighbours of (r^2 - (R - d)^2) / d, with radii R and r and the
 * distance d = R + r less 0.1 for an aromatic, 0.2 for a double and 0.3 for a triple bond, but not
 * less than |R - r| (angstrom). Every hydrogen is a neighbour and has an area. (RDKit gives each
 * heavy atom one hydrogen unless they are atoms of its molecule, and then agrees.)
 *
 * <p>Source: Labute, J. Mol. Graph. Model. 18 (2000) 464, doi:10.1016/S1093-3263(00)00068-1; radii:
 * bond order radii of the Blue Obelisk Data Repository, as in RDKit.
 */
final class SurfaceAreas {

  private static final double HYDROGEN = 0.33;
  private static final double[] SHORTER = {0, 0, 0.2, 0.3};

  private final double[] areas;
  private double hydrogens;

  SurfaceAreas(MolecularGraph molecule) {
    Graph graph = molecule.graph();
    int n = graph.size();
    double[] covered = new double[n];
    double coveredHydrogens = 0;
    for (int e = 0; e < graph.edges(); e++) {
      int u = graph.first(e);
      int v = graph.second(e);
      double first = radius(molecule.number(u));
      double second = radius(molecule.number(v));
      double shorter = molecule.isAromaticBond(e) ? 0.1 : SHORTER[molecule.order(e)];
      double d = distance(first, second, shorter);
      covered[u] += cap(first, second, d);
      covered[v] += cap(second, first, d);
    }
    areas = new double[n];
    for (int v = 0; v < n; v++) {
      double r = radius(molecule.number(v));
      double d = distance(r, HYDROGEN, 0);
      covered[v] += molecule.hydrogens(v) * cap(r, HYDROGEN, d);
      coveredHydrogens += molecule.hydrogens(v) * cap(HYDROGEN, r, d);
      areas[v] = 4 * Math.PI * r * r - Math.PI * r * covered[v];
      hydrogens += molecule.hydrogens(v) * 4 * Math.PI * HYDROGEN * HYDROGEN;
    }
    hydrogens -= Math.PI * HYDROGEN * coveredHydrogens;
  }

  /** The area of a heavy atom (angstrom^2). */
  double of(int v) {
    return areas[v];
  }

  /** The area of the molecule (angstrom^2). */
  double total() {
    double sum = hydrogens;
    for (double area : areas) {
      sum += area;
    }
    return sum;
  }

  private static double distance(double first, double second, double shorter) {
    return Math.max(Math.abs(first - second), first + second - shorter);
  }

  private static double cap(double own, double other, double d) {
    return other * other - (own - d) * (own - d) / d;
  }

  /** The bond order radius of an element (angstrom); 1.4 for those without one here. */
  static double radius(int number) {
    return switch (number) {
      case 1 -> HYDROGEN;
      case 3 -> 1.23;
      case 4 -> 0.9;
      case 5 -> 0.82;
      case 6 -> 0.77;
      case 7 -> 0.7;
      case 8 -> 0.66;
      case 9 -> 0.611;
      case 11 -> 1.54;
      case 12 -> 1.36;
      case 13 -> 1.18;
      case 14 -> 0.937;
      case 15 -> 0.89;
      case 16 -> 1.04;
      case 17 -> 0.997;
      case 19 -> 2.03;
      case 20 -> 1.74;
      case 30 -> 1.25;
      case 32 -> 1.188;
      case 33 -> 1.2;
      case 34 -> 1.17;
      case 35 -> 1.167;
      case 50 -> 1.385;
      case 51 -> 1.4;
      case 52 -> 1.378;
      case 53 -> 1.387;
      default -> 1.4;
    };
  }
}
