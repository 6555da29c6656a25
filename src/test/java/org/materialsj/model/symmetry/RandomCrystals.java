package org.materialsj.model.symmetry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.materialsj.engine.algebra.Matrix3;
import org.materialsj.model.Crystal;
import org.materialsj.model.Element;
import org.materialsj.model.Lattice;
import org.materialsj.model.Site;
import org.materialsj.model.Species;

/** Crystals of a known space group in cells that do not show it. */
final class RandomCrystals {

  private RandomCrystals() {}

  /** A cell of a crystal system, rows, about 10 angstrom. */
  static double[] cell(CrystalSystem system, SplittableRandom random) {
    double a = 8 + 3 * random.nextDouble();
    double b = 11 + 3 * random.nextDouble();
    double c = 14 + 3 * random.nextDouble();
    Lattice lattice =
        switch (system) {
          case TRICLINIC -> Lattice.fromParameters(a, b, c, 81, 76, 67);
          case MONOCLINIC -> Lattice.fromParameters(a, b, c, 90, 107, 90);
          case ORTHORHOMBIC -> Lattice.fromParameters(a, b, c, 90, 90, 90);
          case TETRAGONAL -> Lattice.fromParameters(a, a, c, 90, 90, 90);
          case TRIGONAL, HEXAGONAL -> Lattice.fromParameters(a, a, c, 90, 90, 120);
          case CUBIC -> Lattice.fromParameters(a, a, a, 90, 90, 90);
        };
    return lattice.rows();
  }

  /** An integer matrix of determinant 1 by random row additions. */
  private static double[] unimodular(SplittableRandom random) {
    double[] m = Matrix3.identity();
    for (int k = 0; k < 6; k++) {
      int i = random.nextInt(3);
      int j = (i + 1 + random.nextInt(2)) % 3;
      int sign = random.nextBoolean() ? 1 : -1;
      for (int c = 0; c < 3; c++) {
        m[3 * i + c] += sign * m[3 * j + c];
      }
    }
    return m;
  }

  /**
   * Three general orbits of a group, described in a random basis of a sublattice about a random
   * origin.
   *
   * @param copies how many conventional cells the new cell has
   * @param noise largest displacement of a site along each axis (angstrom)
   */
  static Crystal of(SpaceGroup group, int copies, double noise, SplittableRandom random) {
    double[] rows = cell(group.system(), random);
    double[] big = Matrix3.identity();
    big[4 * random.nextInt(3)] = copies;
    double[] basis = Matrix3.multiply(unimodular(random), big);
    double[] newRows = Matrix3.multiply(basis, rows);
    double[] change = Matrix3.inverse(basis);
    double[] shift = random.doubles(3).toArray();
    List<Site> sites = new ArrayList<>();
    Lattice lattice = new Lattice(newRows);
    for (int orbit = 0; orbit < 3; orbit++) {
      double[] x = random.doubles(3).toArray();
      Element element = Element.of(6 + orbit);
      for (SymmetryOperation operation : group.operations()) {
        double[] y = operation.apply(x);
        for (int[] v : translations(basis, copies)) {
          double[] z = new double[3];
          for (int i = 0; i < 3; i++) {
            for (int k = 0; k < 3; k++) {
              z[i] += (y[k] + v[k] + shift[k]) * change[3 * k + i];
            }
          }
          double[] moved = lattice.toCartesian(z);
          for (int k = 0; k < 3; k++) {
            moved[k] += noise * (2 * random.nextDouble() - 1);
          }
          z = lattice.toFractional(moved);
          sites.add(
              new Site(
                  List.of(Species.of(element)),
                  z[0] - Math.floor(z[0]),
                  z[1] - Math.floor(z[1]),
                  z[2] - Math.floor(z[2]),
                  "",
                  sites.size(),
                  0));
        }
      }
    }
    return new Crystal("", lattice, sites, List.of(SymmetryOperation.IDENTITY), Map.of());
  }

  /** Lattice vectors of the conventional cell that are different modulo the new cell. */
  private static List<int[]> translations(double[] basis, int copies) {
    double[] change = Matrix3.inverse(basis);
    List<int[]> found = new ArrayList<>();
    List<String> keys = new ArrayList<>();
    for (int p = 0; p < 1000 && found.size() < copies; p++) {
      int[] v = {p % 10, p / 10 % 10, p / 100};
      StringBuilder key = new StringBuilder();
      for (int i = 0; i < 3; i++) {
        double z = v[0] * change[i] + v[1] * change[3 + i] + v[2] * change[6 + i];
        key.append(Math.floorMod(Math.round(z * copies), copies)).append(' ');
      }
      if (!keys.contains(key.toString())) {
        keys.add(key.toString());
        found.add(v);
      }
    }
    return found;
  }
}
