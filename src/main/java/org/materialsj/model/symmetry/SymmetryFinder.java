package org.materialsj.model.symmetry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.materialsj.engine.algebra.Matrix3;
import org.materialsj.model.Crystal;

/**
 * Finds the symmetry of a crystal from its cell and sites alone, whatever operations it came with.
 * The primitive lattice is reduced; its symmetry gives the candidate rotations; for each of them
 * the translations that take one site of the rarest kind to another are tried on all sites; what is
 * found must be a group, or it is sought again with a smaller tolerance. {@link SettingMatch} then
 * names the group. Sites are of one kind when they hold the same elements with the same
 * occupancies.
 *
 * @see "Grosse-Kunstleve 1999, doi:10.1107/S0108767398010186; Togo and Tanaka 2018,
 *     arXiv:1808.01590: the same outline"
 */
public final class SymmetryFinder {

  /** Factor of the tolerance after an attempt whose operations are no group. */
  private static final double SMALLER = 0.7;

  private static final int ATTEMPTS = 20;

  private SymmetryFinder() {}

  /**
   * Finds the symmetry. Cost: at most 48 N^2 n for N sites in the primitive cell and n sites of the
   * rarest kind.
   *
   * @param crystal the crystal, periodic in all directions; its own operations do not matter
   * @param tolerance distance within which two sites coincide (angstrom), such as 0.01; below half
   *     the shortest distance between sites
   * @return the symmetry
   * @throws IllegalArgumentException if the tolerance is not positive, the crystal is not periodic
   *     in all directions, or several of its sites coincide
   */
  public static CrystalSymmetry find(Crystal crystal, double tolerance) {
    if (!(tolerance > 0) || !Double.isFinite(tolerance)) {
      throw new IllegalArgumentException("tolerance must be positive, got " + tolerance);
    }
    for (int k = 0; k < 3; k++) {
      if (!crystal.lattice().periodic(k)) {
        throw new IllegalArgumentException("the crystal is not periodic in all directions");
      }
    }
    double within = tolerance;
    for (int attempt = 0; attempt < ATTEMPTS; attempt++, within *= SMALLER) {
      Optional<CrystalSymmetry> found = attempt(crystal, within);
      if (found.isPresent()) {
        return found.get();
      }
    }
    throw new IllegalArgumentException(
        "no consistent symmetry was found within " + tolerance + " angstrom");
  }

  private static Optional<CrystalSymmetry> attempt(Crystal crystal, double tolerance) {
    Optional<PrimitiveCell> primitive = PrimitiveCell.of(crystal, tolerance);
    if (primitive.isEmpty()) {
      return Optional.empty();
    }
    PrimitiveCell cell = primitive.get();
    List<Isometry> isometries = new ArrayList<>();
    for (int[] rotation : LatticeSymmetry.rotations(cell.rows(), tolerance)) {
      cell.sites()
          .translation(rotation)
          .map(w -> new Isometry(rotation, w))
          .ifPresent(isometries::add);
    }
    if (!isGroup(isometries)) {
      return Optional.empty();
    }
    return SettingMatch.of(isometries, cell.rows())
        .map(
            match ->
                new CrystalSymmetry(
                    match.group(),
                    match.cell(),
                    match.origin(),
                    cell.translations().size(),
                    operations(crystal, cell, isometries),
                    tolerance));
  }

  /** Whether the rotations hold every product of two of them. */
  private static boolean isGroup(List<Isometry> isometries) {
    for (Isometry a : isometries) {
      for (Isometry b : isometries) {
        int[] product = Isometry.multiply(a.rotation(), b.rotation());
        if (isometries.stream().noneMatch(c -> Arrays.equals(c.rotation(), product))) {
          return false;
        }
      }
    }
    return true;
  }

  /** The operations on the coordinates of the crystal, with every translation of its cell. */
  private static List<CrystalSymmetry.Operation> operations(
      Crystal crystal, PrimitiveCell cell, List<Isometry> isometries) {
    // Columns: x = B' y for coordinates y in the primitive cell, with rows P = B L.
    double[] b = Matrix3.multiply(cell.rows(), Matrix3.inverse(crystal.lattice().rows()));
    double[] to = Matrix3.transpose(b);
    double[] from = Matrix3.inverse(to);
    List<CrystalSymmetry.Operation> operations = new ArrayList<>();
    for (Isometry isometry : isometries) {
      double[] w = Arrays.stream(isometry.rotation()).asDoubleStream().toArray();
      double[] rotation = Matrix3.multiply(to, Matrix3.multiply(w, from));
      for (double[] centring : cell.translations()) {
        double[] translation = new double[3];
        for (int i = 0; i < 3; i++) {
          double t = centring[i];
          for (int k = 0; k < 3; k++) {
            t += to[3 * i + k] * isometry.translation()[k];
          }
          translation[i] = t - Math.floor(t);
        }
        operations.add(new CrystalSymmetry.Operation(rotation, translation));
      }
    }
    return operations;
  }
}
