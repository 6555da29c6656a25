package org.materialsj.potentials.conformers;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.materialsj.engine.algebra.SymmetricEigen;
import org.materialsj.engine.geometry.LeastRmsd;
import org.materialsj.engine.run.Progress;
import org.materialsj.engine.run.RunContext;

/**
 * Leaves out conformers that are like earlier ones: in the order given, a conformer is kept if no
 * kept one is nearer than a threshold, by {@link HeavyAtoms#rmsd}. Most pairs are told apart by
 * lower bounds of their distance d over all permutations of n atoms: n d^2 is at least the sum of
 * squares of the differences of the singular values of the two centred sets of points (by von
 * Neumann's trace inequality), and at least that of the differences of the atoms' distances from
 * the centroid, sorted within each set of atoms that are alike.
 */
public final class ConformerPruning {

  /** Conformers that are compared at once with all that were kept before. */
  private static final int BLOCK = 512;

  /** Between two looks at the wish to stop. */
  private static final int PAIRS = 256;

  private static final double ROUNDING = 1e-12;

  private final HeavyAtoms atoms;
  private final double threshold;
  private final List<int[]> permutations;
  private final int n;

  private final double[] shapes;
  private final double[] radii;
  private final double[] squares;
  private final double[] singular;
  private final double[] sorted;

  private ConformerPruning(HeavyAtoms atoms, List<double[]> conformers, double threshold) {
    this.atoms = atoms;
    this.threshold = threshold;
    this.permutations = atoms.symmetry().permutations();
    this.n = atoms.size();
    int count = conformers.size();
    this.shapes = new double[3 * n * count];
    this.radii = new double[n * count];
    this.squares = new double[count];
    this.singular = new double[3 * count];
    this.sorted = new double[n * count];
    int[] orbits = atoms.symmetry().orbits();
    for (int c = 0; c < count; c++) {
      describe(c, conformers.get(c), orbits);
    }
  }

  /**
   * Finds the conformers to keep.
   *
   * @param atoms how conformers are compared
   * @param conformers 3n Cartesian coordinates (angstrom) each; not modified
   * @param threshold least distance of two kept conformers (angstrom), at least 0; 0 keeps all
   * @param run progress, cancelling and threads; the result does not depend on the threads
   * @return indices of the kept conformers, ascending
   * @throws IllegalArgumentException if the threshold is negative or not finite
   * @throws java.util.concurrent.CancellationException when cancelled
   */
  public static int[] keep(
      HeavyAtoms atoms, List<double[]> conformers, double threshold, RunContext run) {
    if (!(threshold >= 0) || !Double.isFinite(threshold)) {
      throw new IllegalArgumentException("threshold must be at least 0, got " + threshold);
    }
    if (threshold == 0) {
      int[] all = new int[conformers.size()];
      Arrays.setAll(all, i -> i);
      return all;
    }
    return new ConformerPruning(atoms, conformers, threshold).keep(run);
  }

  private void describe(int c, double[] conformer, int[] orbits) {
    double[] shape = atoms.shape(conformer);
    System.arraycopy(shape, 0, shapes, 3 * n * c, 3 * n);
    double[] moments = new double[9];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < 3; j++) {
        for (int k = 0; k < 3; k++) {
          moments[3 * j + k] += shape[3 * i + j] * shape[3 * i + k];
        }
      }
    }
    squares[c] = moments[0] + moments[4] + moments[8];
    double[] values = SymmetricEigen.small(moments, 3).values();
    for (int k = 0; k < 3; k++) {
      singular[3 * c + k] = Math.sqrt(Math.max(0, values[k]));
    }
    int from = n * c;
    int filled = 0;
    double[] members = new double[n];
    for (int i = 0; i < n; i++) {
      radii[from + i] = Math.hypot(Math.hypot(shape[3 * i], shape[3 * i + 1]), shape[3 * i + 2]);
    }
    for (int orbit = 0; filled < n; orbit++) {
      int size = 0;
      for (int i = 0; i < n; i++) {
        if (orbits[i] == orbit) {
          members[size++] = radii[from + i];
        }
      }
      Arrays.sort(members, 0, size);
      System.arraycopy(members, 0, sorted, from + filled, size);
      filled += size;
    }
  }

  private int[] keep(RunContext run) {
    int count = squares.length;
    int[] kept = new int[count];
    int size = 0;
    for (int from = 0; from < count; from += BLOCK) {
      int first = from;
      int[] before = Arrays.copyOf(kept, size);
      List<Boolean> fresh =
          map(run, Math.min(BLOCK, count - from), k -> !isNearAny(first + k, before, run));
      int[] block =
          IntStream.range(0, fresh.size()).filter(fresh::get).map(k -> first + k).toArray();
      List<BitSet> near = map(run, block.length, k -> nearIn(block, k, run));
      BitSet taken = new BitSet();
      for (int k = 0; k < block.length; k++) {
        if (!near.get(k).intersects(taken)) {
          taken.set(k);
          kept[size++] = block[k];
        }
      }
      int done = Math.min(count, from + BLOCK);
      run.progress()
          .report((double) done / count, "compared " + done + " of " + count + " conformers");
    }
    return Arrays.copyOf(kept, size);
  }

  private static <T> List<T> map(RunContext run, int count, IntFunction<T> item) {
    return run.executor().map(count, item, "comparing of conformers", Progress.NONE, run.cancel());
  }

  private boolean isNearAny(int candidate, int[] others, RunContext run) {
    double[] turned = new double[3 * n];
    double[] work = new double[11];
    for (int k = 0; k < others.length; k++) {
      if (k % PAIRS == 0) {
        run.cancel().check("comparing of conformers");
      }
      if (isNear(candidate, others[k], turned, work)) {
        return true;
      }
    }
    return false;
  }

  /** Which conformers of a block, before one of them, are near to it. */
  private BitSet nearIn(int[] block, int candidate, RunContext run) {
    double[] turned = new double[3 * n];
    double[] work = new double[11];
    BitSet near = new BitSet();
    for (int k = 0; k < candidate; k++) {
      if (k % PAIRS == 0) {
        run.cancel().check("comparing of conformers");
      }
      near.set(k, isNear(block[candidate], block[k], turned, work));
    }
    return near;
  }

  private boolean isNear(int first, int second, double[] turned, double[] work) {
    double both = squares[first] + squares[second];
    double bound = n * threshold * threshold + ROUNDING * both;
    if (differ(singular, 3 * first, singular, 3 * second, 3, bound)
        || differ(sorted, n * first, sorted, n * second, n, bound)) {
      return false;
    }
    for (int[] permutation : permutations) {
      if (isFarAs(permutation, first, second, bound)) {
        continue;
      }
      HeavyAtoms.permute(shapes, 3 * n * first, permutation, turned);
      if (LeastRmsd.isBelow(turned, 0, shapes, 3 * n * second, n, both, threshold, work)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the sum of squared differences reaches a bound. */
  private static boolean differ(
      double[] x, int xFrom, double[] y, int yFrom, int count, double bound) {
    double sum = 0;
    for (int k = 0; k < count; k++) {
      double difference = x[xFrom + k] - y[yFrom + k];
      sum += difference * difference;
    }
    return sum > bound;
  }

  /** Whether distances from the centroid alone tell two conformers apart. */
  private boolean isFarAs(int[] permutation, int first, int second, double bound) {
    double sum = 0;
    for (int i = 0; i < n; i++) {
      double difference = radii[n * first + i] - radii[n * second + permutation[i]];
      sum += difference * difference;
    }
    return sum > bound;
  }
}
