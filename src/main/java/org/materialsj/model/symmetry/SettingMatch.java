package org.materialsj.model.symmetry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The standard setting of a group found in a primitive cell: a basis along its axes in which its
 * rotations and its lattice are those of the setting, and the origin that makes its translations
 * those of the setting.
 *
 * @param group the setting
 * @param cell the conventional cell, 9 numbers, row by row (angstrom)
 * @param origin Cartesian coordinates of the origin (angstrom)
 */
@SuppressWarnings("ArrayRecordComponent") // compared by identity, never by value
record SettingMatch(SpaceGroup group, double[] cell, double[] origin) {

  /** Translations that are as near as this (in turns) are equal; others differ by 1/24 or more. */
  private static final double EQUAL = 0.02;

  /**
   * Finds the setting.
   *
   * @param isometries a group modulo lattice translations, one per rotation
   * @param rows the primitive cell, reduced, 9 numbers, row by row (angstrom)
   * @return the setting; empty when the translations are too inexact to tell
   */
  static Optional<SettingMatch> of(List<Isometry> isometries, double[] rows) {
    PointGroup point = PointGroup.of(rotations(isometries));
    List<int[]> bases = new ConventionalAxes(isometries, rows).bases(point.system());
    for (int number = 1; number <= 230; number++) {
      SpaceGroup group = SpaceGroup.ofNumber(number);
      if (group.pointGroup() == point) {
        List<SymmetryOperation> generators = generators(group.operations(), isometries.size());
        for (int[] basis : bases) {
          Optional<double[]> origin = origin(isometries, basis, group, generators);
          if (origin.isPresent()) {
            return Optional.of(match(group, basis, origin.get(), rows));
          }
        }
      }
    }
    return Optional.empty();
  }

  private static List<SymmetryOperation> rotations(List<Isometry> isometries) {
    return isometries.stream().map(s -> new SymmetryOperation(s.rotation(), new int[3])).toList();
  }

  private static SettingMatch match(SpaceGroup group, int[] basis, double[] origin, double[] rows) {
    double[] cell = new double[9];
    double[] at = new double[3];
    for (int axis = 0; axis < 3; axis++) {
      for (int k = 0; k < 3; k++) {
        for (int i = 0; i < 3; i++) {
          cell[3 * k + axis] += basis[3 * i + k] * rows[3 * i + axis];
        }
        at[axis] += origin[k] * rows[3 * k + axis];
      }
    }
    return new SettingMatch(group, cell, at);
  }

  /** Few operations whose rotations generate all rotations. */
  private static List<SymmetryOperation> generators(List<SymmetryOperation> operations, int order) {
    List<SymmetryOperation> generators = new ArrayList<>();
    Set<SymmetryOperation> reached = new HashSet<>();
    reached.add(SymmetryOperation.IDENTITY);
    for (SymmetryOperation operation : operations) {
      if (reached.size() < order && !reached.contains(operation.withoutTranslation())) {
        generators.add(operation);
        close(reached, generators);
      }
    }
    return generators;
  }

  private static void close(Set<SymmetryOperation> reached, List<SymmetryOperation> generators) {
    List<SymmetryOperation> queue = new ArrayList<>(reached);
    for (int k = 0; k < queue.size(); k++) {
      for (SymmetryOperation generator : generators) {
        SymmetryOperation product = generator.withoutTranslation().after(queue.get(k));
        if (reached.add(product)) {
          queue.add(product);
        }
      }
    }
  }

  /**
   * Solves (W - I) o = M v - w modulo lattice translations for all generators (V, v) of the
   * setting, where W M = M V.
   */
  private static Optional<double[]> origin(
      List<Isometry> isometries,
      int[] basis,
      SpaceGroup group,
      List<SymmetryOperation> generators) {
    if (!sameLattice(basis, group, isometries.size())) {
      return Optional.empty();
    }
    List<long[]> left = new ArrayList<>();
    List<Double> right = new ArrayList<>();
    for (SymmetryOperation generator : generators) {
      Optional<Isometry> partner =
          isometries.stream().filter(s -> conjugate(s.rotation(), basis, generator)).findFirst();
      if (partner.isEmpty()) {
        return Optional.empty();
      }
      int[] w = partner.get().rotation();
      for (int i = 0; i < 3; i++) {
        long[] row = {w[3 * i], w[3 * i + 1], w[3 * i + 2]};
        row[i]--;
        double v = 0;
        for (int k = 0; k < 3; k++) {
          v += basis[3 * i + k] * generator.translation(k);
        }
        left.add(row);
        right.add(v - partner.get().translation()[i]);
      }
    }
    return Congruences.solve(
        left.toArray(long[][]::new),
        right.stream().mapToDouble(Double::doubleValue).toArray(),
        EQUAL);
  }

  /** Whether the centring of the setting, in this basis, gives the primitive lattice. */
  private static boolean sameLattice(int[] basis, SpaceGroup group, int order) {
    List<SymmetryOperation> operations = group.operations();
    if (Math.abs(Isometry.determinant(basis)) * order != operations.size()) {
      return false;
    }
    for (SymmetryOperation operation : operations) {
      if (operation.isTranslation()) {
        for (int i = 0; i < 3; i++) {
          int sum = 0;
          for (int k = 0; k < 3; k++) {
            sum += basis[3 * i + k] * operation.translationNumerator(k);
          }
          if (sum % SymmetryOperation.DENOMINATOR != 0) {
            return false;
          }
        }
      }
    }
    return true;
  }

  /** Whether W M = M V. */
  private static boolean conjugate(int[] w, int[] basis, SymmetryOperation operation) {
    int[] v = new int[9];
    for (int k = 0; k < 9; k++) {
      v[k] = operation.rotation(k / 3, k % 3);
    }
    return Arrays.equals(Isometry.multiply(w, basis), Isometry.multiply(basis, v));
  }
}
