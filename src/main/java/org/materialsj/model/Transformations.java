package org.materialsj.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.materialsj.engine.algebra.Matrix3;
import org.materialsj.engine.geometry.Rotations;
import org.materialsj.model.symmetry.SymmetryOperation;

/**
 * The same structure elsewhere in space, turned, mirrored, or with its atoms in another order.
 * Names, properties, isotopes and charges go along. A molecule without positions stays as it is
 * when it is moved or turned.
 */
public final class Transformations {

  private static final double[] MIRROR = {-1, 0, 0, 0, 1, 0, 0, 0, 1};

  private Transformations() {}

  /**
   * Moves a structure.
   *
   * @param structure a molecule or crystal
   * @param shift by what every atom moves, x, y and z (angstrom); not modified
   * @return a new structure; a moved crystal knows no symmetry but the identity, for the elements
   *     of symmetry are elsewhere
   * @throws IllegalArgumentException if there are not three finite numbers
   */
  public static Structure translated(Structure structure, double[] shift) {
    if (shift.length != 3) {
      throw new IllegalArgumentException("shift needs 3 numbers, got " + shift.length);
    }
    if (structure instanceof Crystal crystal) {
      double[] by = crystal.lattice().toFractional(shift);
      List<Site> sites =
          crystal.sites().stream()
              .map(s -> at(s, s.x() + by[0], s.y() + by[1], s.z() + by[2]))
              .toList();
      return withoutSymmetry(crystal, sites);
    }
    return ((Molecule) structure)
        .mapPositions(
            positions -> {
              double[] moved = positions.clone();
              for (int i = 0; i < moved.length; i++) {
                moved[i] += shift[i % 3];
              }
              return moved;
            });
  }

  /**
   * Turns a structure about the origin.
   *
   * @param structure a molecule or crystal
   * @param rotation 9 numbers R, row by row, such as of {@link Rotations}; a point x goes to R x;
   *     not modified
   * @return a new structure; the cell of a crystal is turned, with all that is in it
   * @throws IllegalArgumentException if R is no rotation, to 1e-9
   */
  public static Structure rotated(Structure structure, double[] rotation) {
    checkRotation(rotation);
    return turned(structure, rotation);
  }

  /**
   * The mirror image in the plane x = 0.
   *
   * @param structure a molecule or crystal
   * @return a new structure, of the other hand where it has one; known configurations of a molecule
   *     are turned over, too
   */
  public static Structure mirrored(Structure structure) {
    Structure image = turned(structure, MIRROR);
    if (!(image instanceof Molecule molecule)) {
      return image;
    }
    return molecule.withStereo(molecule.stereo().stream().map(Transformations::mirrored).toList());
  }

  private static StereoElement mirrored(StereoElement element) {
    return element instanceof StereoElement.Tetrahedral t
        ? new StereoElement.Tetrahedral(t.centre(), t.neighbors(), !t.clockwise())
        : element;
  }

  private static Structure turned(Structure structure, double[] matrix) {
    if (structure instanceof Crystal crystal) {
      Lattice lattice =
          new Lattice(
              Rotations.apply(matrix, crystal.lattice().rows()), crystal.lattice().periodic());
      return new Crystal(
          crystal.name(), lattice, crystal.sites(), crystal.operations(), crystal.properties());
    }
    return ((Molecule) structure).mapPositions(positions -> Rotations.apply(matrix, positions));
  }

  /**
   * Puts the atoms of a structure into another order; bonds and configurations follow them.
   *
   * @param structure a molecule or crystal
   * @param order a permutation of 0 .. n-1: atom (or site) i of the result is atom order[i] of the
   *     structure; not modified
   * @return a new structure
   * @throws IllegalArgumentException if order is no permutation
   */
  public static Structure permuted(Structure structure, int[] order) {
    int n = atoms(structure);
    int[] sorted = IntStream.of(order).sorted().toArray();
    if (!Arrays.equals(sorted, IntStream.range(0, n).toArray())) {
      throw new IllegalArgumentException("order must hold each of 0 to " + (n - 1) + " once");
    }
    if (structure instanceof Crystal crystal) {
      List<Site> sites = IntStream.of(order).mapToObj(crystal.sites()::get).toList();
      return new Crystal(
          crystal.name(), crystal.lattice(), sites, crystal.operations(), crystal.properties());
    }
    return ((Molecule) structure).permuted(order);
  }

  /**
   * The number of atoms.
   *
   * @param structure a molecule or crystal
   * @return atoms of a molecule, or sites of a cell
   */
  public static int atoms(Structure structure) {
    return structure instanceof Crystal crystal
        ? crystal.sites().size()
        : ((Molecule) structure).size();
  }

  private static Crystal withoutSymmetry(Crystal crystal, List<Site> sites) {
    List<Site> own = new ArrayList<>();
    for (int i = 0; i < sites.size(); i++) {
      Site s = sites.get(i);
      own.add(new Site(s.species(), s.x(), s.y(), s.z(), s.label(), i, 0));
    }
    return new Crystal(
        crystal.name(),
        crystal.lattice(),
        own,
        List.of(SymmetryOperation.IDENTITY),
        crystal.properties());
  }

  private static Site at(Site s, double x, double y, double z) {
    return new Site(s.species(), x, y, z, s.label(), s.parent(), s.operation());
  }

  private static void checkRotation(double[] r) {
    boolean good = r.length == 9 && Math.abs(Matrix3.determinant(r) - 1) <= 1e-9;
    for (int i = 0; good && i < 3; i++) {
      for (int j = 0; j <= i; j++) {
        double dot =
            r[3 * i] * r[3 * j] + r[3 * i + 1] * r[3 * j + 1] + r[3 * i + 2] * r[3 * j + 2];
        good &= Math.abs(dot - (i == j ? 1 : 0)) <= 1e-9;
      }
    }
    if (!good) {
      throw new IllegalArgumentException(
          "rotation must be a rotation matrix, got " + Arrays.toString(r));
    }
  }
}
