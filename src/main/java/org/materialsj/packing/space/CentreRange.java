package org.materialsj.packing.space;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.materialsj.engine.algebra.IntegerLattice;
import org.materialsj.model.symmetry.SymmetryOperation;

/**
 * Where the centre of a body may lie: x = origin + sum of p_i v_i with p_i in [0, 1), all periodic.
 *
 * <p>The v_i span the points that the site symmetry leaves alone. Two centres that differ by a
 * translation t of the Euclidean normaliser of the group - (I - W) t is a lattice translation for
 * every W - belong to the same packing seen from another origin. So the v_i of a body that is alone
 * are a basis of those translations. Of several bodies, each has the translations of the group
 * itself. Directions in which the origin is free are left out once, for the first body.
 */
final class CentreRange {

  /** What a body has to do with the choice of the origin. */
  enum Role {
    /** The only body: it fixes the origin. */
    ALONE,
    /** The first of several bodies: it fixes the origin where that is free. */
    FIRST,
    /** Any other body. */
    OTHER
  }

  /** Normaliser translations and special points are multiples of 1/24 in every setting. */
  static final int GRID = 24;

  /** One over {@link #GRID}, in the units of translations. */
  static final int STEP = SymmetryOperation.DENOMINATOR / GRID;

  private final int dimension;
  private final double[] origin;
  private final double[][] vectors;

  private CentreRange(int dimension, double[] origin, double[][] vectors) {
    this.dimension = dimension;
    this.origin = origin;
    this.vectors = vectors;
  }

  /**
   * The range of a site.
   *
   * @param group the group
   * @param origin d fractional coordinates of a point of the site
   * @param stabiliser operations that leave the points of the site alone; only their matrices count
   * @param role what the body has to do with the origin
   * @return the range
   */
  static CentreRange of(
      PackingGroup group, double[] origin, List<SymmetryOperation> stabiliser, Role role) {
    int d = group.dimension();
    List<SymmetryOperation> operations = group.operations();
    List<SymmetryOperation> rotations =
        operations.stream().map(SymmetryOperation::withoutTranslation).distinct().toList();
    long[] translations = translations(operations);
    List<long[]> plane = directions(d, stabiliser);
    IntegerLattice lattice = new IntegerLattice(d);
    boolean whole = role == Role.OTHER;
    int scale = whole ? 1 : rotations.size();
    int[] count = new int[plane.size()];
    int[] t = new int[d];
    for (long[] v : plane) {
      for (int i = 0; i < d; i++) {
        t[i] = (int) v[i] * SymmetryOperation.DENOMINATOR;
      }
      lattice.add(whole ? longs(t) : withoutFree(t, rotations));
    }
    do {
      for (int i = 0; i < d; i++) {
        t[i] = 0;
        for (int k = 0; k < count.length; k++) {
          t[i] += (int) plane.get(k)[i] * count[k] * STEP;
        }
      }
      boolean same =
          role == Role.ALONE
              ? isNormaliser(t, rotations, translations)
              : Arrays.binarySearch(translations, key(t)) >= 0;
      if (same) {
        lattice.add(whole ? longs(t) : withoutFree(t, rotations));
      }
    } while (next(count));
    List<double[]> vectors = new ArrayList<>();
    for (long[] row : lattice.basis()) {
      double[] vector = new double[d];
      for (int i = 0; i < d; i++) {
        vector[i] = row[i] / (double) (SymmetryOperation.DENOMINATOR * (long) scale);
      }
      vectors.add(vector);
    }
    return new CentreRange(d, origin.clone(), vectors.toArray(double[][]::new));
  }

  private static boolean next(int[] count) {
    for (int k = 0; k < count.length; k++) {
      if (++count[k] < GRID) {
        return true;
      }
      count[k] = 0;
    }
    return false;
  }

  /**
   * A basis of the integer vectors that some operations leave alone.
   *
   * @param d dimension
   * @param stabiliser the operations; only their matrices count
   * @return integer vectors of length d
   */
  static List<long[]> directions(int d, List<SymmetryOperation> stabiliser) {
    IntegerLattice lattice = new IntegerLattice(d);
    int[] v = new int[d];
    // Fixed lines and planes of crystallographic operations have bases with entries up to 2.
    for (int code = 0; code < Math.pow(5, d); code++) {
      for (int i = 0, rest = code; i < d; i++, rest /= 5) {
        v[i] = rest % 5 - 2;
      }
      boolean fixed = true;
      for (SymmetryOperation s : stabiliser) {
        for (int i = 0; i < d && fixed; i++) {
          fixed = turned(s, i, v) == v[i];
        }
      }
      if (fixed) {
        lattice.add(longs(v));
      }
    }
    return lattice.basis();
  }

  private static int turned(SymmetryOperation w, int row, int[] v) {
    int sum = 0;
    for (int j = 0; j < v.length; j++) {
      sum += w.rotation(row, j) * v[j];
    }
    return sum;
  }

  /**
   * The translations on the grid that turn the group into itself.
   *
   * @param group the group
   * @return numerators of d components, each a multiple of {@link #STEP}
   */
  static List<int[]> normaliser(PackingGroup group) {
    int d = group.dimension();
    List<SymmetryOperation> rotations =
        group.operations().stream().map(SymmetryOperation::withoutTranslation).distinct().toList();
    long[] translations = translations(group.operations());
    List<int[]> found = new ArrayList<>();
    int[] count = new int[d];
    do {
      int[] t = new int[d];
      for (int i = 0; i < d; i++) {
        t[i] = count[i] * STEP;
      }
      if (isNormaliser(t, rotations, translations)) {
        found.add(t);
      }
    } while (next(count));
    return found;
  }

  /** The keys of the centring translations, sorted. */
  private static long[] translations(List<SymmetryOperation> operations) {
    return operations.stream()
        .filter(SymmetryOperation::isTranslation)
        .mapToLong(
            t ->
                key(
                    t.translationNumerator(0),
                    t.translationNumerator(1),
                    t.translationNumerator(2)))
        .sorted()
        .toArray();
  }

  private static boolean isNormaliser(
      int[] t, List<SymmetryOperation> rotations, long[] translations) {
    int[] moved = new int[t.length];
    for (SymmetryOperation w : rotations) {
      for (int i = 0; i < t.length; i++) {
        moved[i] = t[i] - turned(w, i, t);
      }
      if (Arrays.binarySearch(translations, key(moved)) < 0) {
        return false;
      }
    }
    return true;
  }

  /** n (I - P) t, where P is the mean of the n matrices: t without what moves the origin freely. */
  private static long[] withoutFree(int[] t, List<SymmetryOperation> rotations) {
    long[] rest = new long[t.length];
    for (int i = 0; i < t.length; i++) {
      rest[i] = (long) rotations.size() * t[i];
      for (SymmetryOperation w : rotations) {
        rest[i] -= turned(w, i, t);
      }
    }
    return rest;
  }

  private static long[] longs(int[] t) {
    long[] result = new long[t.length];
    for (int i = 0; i < t.length; i++) {
      result[i] = t[i];
    }
    return result;
  }

  private static long key(int... t) {
    long key = 0;
    for (int i = 0; i < 3; i++) {
      int component = i < t.length ? t[i] : 0;
      key =
          key * SymmetryOperation.DENOMINATOR
              + Math.floorMod(component, SymmetryOperation.DENOMINATOR);
    }
    return key;
  }

  /** The number of variables: 0 to d. */
  int count() {
    return vectors.length;
  }

  /** One name per variable: "centre x" along an axis, "centre xy" across the axes x and y. */
  List<String> names() {
    List<String> names = new ArrayList<>();
    for (double[] vector : vectors) {
      StringBuilder axes = new StringBuilder("centre ");
      for (int i = 0; i < dimension; i++) {
        if (vector[i] != 0) {
          axes.append((char) ('x' + i));
        }
      }
      String name = axes.toString();
      names.add(names.contains(name) ? name + " " + (names.size() + 1) : name);
    }
    return List.copyOf(names);
  }

  /**
   * The centre of a point of the torus.
   *
   * @param u variables
   * @param at where this range's variables begin
   * @param out receives d fractional coordinates
   * @param offset where they begin
   */
  void centre(double[] u, int at, double[] out, int offset) {
    for (int i = 0; i < dimension; i++) {
      double x = origin[i];
      for (int k = 0; k < vectors.length; k++) {
        x += Folds.circle(u[at + k]) * vectors[k][i];
      }
      out[offset + i] = x;
    }
  }

  /**
   * The derivative of the centre by a variable, a constant.
   *
   * @param variable 0 to {@link #count} - 1
   * @return d numbers; not to be modified
   */
  double[] derivative(int variable) {
    return vectors[variable];
  }
}
