package org.materialsj.potentials.relax;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.materialsj.engine.algebra.Matrix3;
import org.materialsj.engine.algebra.SymmetricEigen;
import org.materialsj.model.Crystal;
import org.materialsj.model.Lattice;
import org.materialsj.model.atomistic.AtomicFrame;
import org.materialsj.model.symmetry.CrystalSymmetry;
import org.materialsj.model.symmetry.SymmetryFinder;

/**
 * The symmetry of a crystal, to average over: what is left of vectors at atoms and of tensors is
 * symmetric, so that a structure that moves along them keeps its space group. Operations x' = W x +
 * w that take the cell itself, not only the crystal, to itself are used; they act on Cartesian rows
 * as r' = r Q + t. Immutable.
 */
public final class SymmetryAverage {

  /** Distance within which sites coincide (unit of length). */
  public static final double TOLERANCE = 0.01;

  /** Atoms whose symmetry is still looked for: the time grows with their third power. */
  public static final int MOST_ATOMS = 1000;

  private static final double WHOLE = 1e-6;

  private final AtomicFrame frame;
  private final String group;
  private final List<int[]> images;
  private final List<double[]> rotations;

  private SymmetryAverage(
      AtomicFrame frame, String group, List<int[]> images, List<double[]> rotations) {
    this.frame = frame;
    this.group = group;
    this.images = images;
    this.rotations = rotations;
  }

  /**
   * Finds the symmetry of a crystal and removes what it lacks to it: the metric of the cell and the
   * positions are averaged over the operations. Cost: that of {@link SymmetryFinder}.
   *
   * @param atoms a crystal that repeats in all directions
   * @return the symmetry, with the atoms as they are when it is exact
   * @throws IllegalArgumentException if there are more than {@link #MOST_ATOMS}, the atoms do not
   *     repeat in all directions, or some coincide
   */
  public static SymmetryAverage of(AtomicFrame atoms) {
    if (!(atoms.structure(Map.of()) instanceof Crystal crystal)) {
      throw new IllegalArgumentException(
          "Symmetry can be kept for crystals, and "
              + (atoms.name().isBlank() ? "this structure" : atoms.name())
              + " has no cell.");
    }
    if (atoms.size() > MOST_ATOMS) {
      throw new IllegalArgumentException(
          "Symmetry can be kept for at most %d atoms, got %d; take a smaller cell."
              .formatted(MOST_ATOMS, atoms.size()));
    }
    CrystalSymmetry symmetry = SymmetryFinder.find(crystal, TOLERANCE);
    List<int[]> images = new ArrayList<>();
    List<double[]> matrices = new ArrayList<>();
    List<double[]> translations = new ArrayList<>();
    double[] x = crystal.fractional();
    for (CrystalSymmetry.Operation operation : symmetry.operations()) {
      if (isWhole(operation.rotation())) {
        Optional<int[]> image = image(operation, x, atoms, symmetry.tolerance());
        if (image.isPresent()) {
          images.add(image.get());
          matrices.add(operation.rotation());
          translations.add(operation.translation());
        }
      }
    }
    Lattice cell = averaged(crystal.lattice(), matrices);
    double[] positions = averaged(x, images, matrices, translations);
    List<double[]> rotations = new ArrayList<>();
    for (double[] w : matrices) {
      rotations.add(
          Matrix3.multiply(cell.inverse(), Matrix3.multiply(Matrix3.transpose(w), cell.rows())));
    }
    return new SymmetryAverage(
        atoms.with(cell.toCartesian(positions), cell),
        symmetry.group().shortName(),
        images,
        rotations);
  }

  private static boolean isWhole(double[] w) {
    for (double each : w) {
      if (Math.abs(each - Math.rint(each)) > WHOLE) {
        return false;
      }
    }
    return true;
  }

  /** Where each atom goes: the nearest of its element. */
  private static Optional<int[]> image(
      CrystalSymmetry.Operation operation, double[] x, AtomicFrame atoms, double tolerance) {
    int[] numbers = atoms.numbers();
    Lattice lattice = atoms.lattice().orElseThrow();
    int n = numbers.length;
    int[] image = new int[n];
    boolean[] taken = new boolean[n];
    for (int i = 0; i < n; i++) {
      double[] moved = moved(operation.rotation(), operation.translation(), x, i);
      int nearest = -1;
      double least = 4 * tolerance * tolerance;
      for (int j = 0; j < n; j++) {
        if (numbers[j] != numbers[i] || taken[j]) {
          continue;
        }
        double[] d = new double[3];
        for (int k = 0; k < 3; k++) {
          d[k] = moved[k] - x[3 * j + k];
          d[k] -= Math.rint(d[k]);
        }
        double[] c = lattice.toCartesian(d);
        double squared = c[0] * c[0] + c[1] * c[1] + c[2] * c[2];
        if (squared < least) {
          least = squared;
          nearest = j;
        }
      }
      if (nearest < 0) {
        return Optional.empty();
      }
      image[i] = nearest;
      taken[nearest] = true;
    }
    return Optional.of(image);
  }

  private static double[] moved(double[] w, double[] t, double[] x, int i) {
    double[] moved = new double[3];
    for (int k = 0; k < 3; k++) {
      moved[k] =
          w[3 * k] * x[3 * i] + w[3 * k + 1] * x[3 * i + 1] + w[3 * k + 2] * x[3 * i + 2] + t[k];
    }
    return moved;
  }

  /** The lattice whose metric is the mean over the operations, not turned. */
  private static Lattice averaged(Lattice lattice, List<double[]> matrices) {
    double[] rows = lattice.rows();
    double[] metric = Matrix3.multiply(rows, Matrix3.transpose(rows));
    double[] mean = new double[9];
    for (double[] w : matrices) {
      double[] each = Matrix3.multiply(Matrix3.transpose(w), Matrix3.multiply(metric, w));
      for (int k = 0; k < 9; k++) {
        mean[k] += each[k] / matrices.size();
      }
    }
    // L U with U U = L^-1 G L^-T, U symmetric: the stretch without a rotation.
    double[] inverse = lattice.inverse();
    double[] square = Matrix3.multiply(inverse, Matrix3.multiply(mean, Matrix3.transpose(inverse)));
    SymmetricEigen eigen = SymmetricEigen.small(square, 3);
    double[] stretch = new double[9];
    for (int m = 0; m < 3; m++) {
      double root = Math.sqrt(eigen.values()[m]);
      for (int i = 0; i < 3; i++) {
        for (int j = 0; j < 3; j++) {
          stretch[3 * i + j] += root * eigen.vectors()[3 * m + i] * eigen.vectors()[3 * m + j];
        }
      }
    }
    return new Lattice(Matrix3.multiply(rows, stretch), lattice.periodic());
  }

  /** Fractional coordinates, each the mean of all that the operations bring there. */
  private static double[] averaged(
      double[] x, List<int[]> images, List<double[]> matrices, List<double[]> translations) {
    double[] mean = x.clone();
    int count = images.size();
    for (int o = 0; o < count; o++) {
      for (int i = 0; i < x.length / 3; i++) {
        int j = images.get(o)[i];
        double[] moved = moved(matrices.get(o), translations.get(o), x, i);
        for (int k = 0; k < 3; k++) {
          double d = moved[k] - x[3 * j + k];
          mean[3 * j + k] += (d - Math.rint(d)) / count;
        }
      }
    }
    return mean;
  }

  /**
   * The atoms, made symmetric.
   *
   * @return atoms and cell
   */
  public AtomicFrame frame() {
    return frame;
  }

  /**
   * The space group.
   *
   * @return its Hermann-Mauguin symbol
   */
  public String group() {
    return group;
  }

  /**
   * The number of operations that are averaged over.
   *
   * @return at least 1
   */
  public int order() {
    return images.size();
  }

  /**
   * Which atoms the operations take to each other.
   *
   * @return for each atom the lowest index of an atom that it can be taken to
   */
  public int[] kinds() {
    int[] kinds = new int[frame.size()];
    for (int i = 0; i < kinds.length; i++) {
      kinds[i] = i;
      for (int[] image : images) {
        // The images of an atom are all atoms of its kind.
        kinds[i] = Math.min(kinds[i], image[i]);
      }
    }
    return kinds;
  }

  /**
   * Averages vectors at the atoms over all operations. Cost O(n operations).
   *
   * @param vectors 3n components; overwritten by the mean; what follows them stays
   */
  public void vectors(double[] vectors) {
    int n = frame.size();
    double[] mean = new double[3 * n];
    for (int o = 0; o < images.size(); o++) {
      double[] q = rotations.get(o);
      int[] image = images.get(o);
      for (int i = 0; i < n; i++) {
        int j = image[i];
        for (int k = 0; k < 3; k++) {
          mean[3 * j + k] +=
              vectors[3 * i] * q[k] + vectors[3 * i + 1] * q[3 + k] + vectors[3 * i + 2] * q[6 + k];
        }
      }
    }
    for (int k = 0; k < 3 * n; k++) {
      vectors[k] = mean[k] / images.size();
    }
  }

  /**
   * Averages a tensor over all operations.
   *
   * @param tensor 9 components; not modified
   * @return the mean of Q^T e Q, a new array
   */
  public double[] tensor(double[] tensor) {
    double[] mean = new double[9];
    for (double[] q : rotations) {
      double[] each = Matrix3.multiply(Matrix3.transpose(q), Matrix3.multiply(tensor, q));
      for (int k = 0; k < 9; k++) {
        mean[k] += each[k] / rotations.size();
      }
    }
    return mean;
  }

  /**
   * The rotations of the group, as Q in r' = r Q.
   *
   * @return unmodifiable; 9 numbers each
   */
  public List<double[]> rotations() {
    return List.copyOf(rotations);
  }
}
