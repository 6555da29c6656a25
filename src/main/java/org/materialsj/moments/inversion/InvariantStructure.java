package org.materialsj.moments.inversion;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.materialsj.moments.InvariantSet;
import org.materialsj.moments.ZernikeIndex;

/**
 * Which moments each invariant of a set depends on, found by differentiating the set once at random
 * moments. Moments of one (n, l) make up a block. Immutable and thread-safe.
 */
final class InvariantStructure {

  /**
   * The 2l+1 moments of one n and l.
   *
   * @param n radial order
   * @param l degree
   * @param from place of the first moment
   */
  record Block(int n, int l, int from) {

    int size() {
      return 2 * l + 1;
    }
  }

  private final InvariantSet invariants;
  private final List<Block> blocks = new ArrayList<>();
  private final int[][] touched;
  private final int[] degrees;
  private final int count;

  InvariantStructure(InvariantSet invariants) {
    this.invariants = invariants;
    int order = invariants.order();
    int size = ZernikeIndex.size(order);
    for (int n = 0; n <= order; n++) {
      for (int l = n % 2; l <= n; l += 2) {
        blocks.add(new Block(n, l, ZernikeIndex.of(n, l, -l)));
      }
    }
    int length = invariants.length();
    double[] moments = new SplittableRandom(1).doubles(size, 0.5, 1.5).toArray();
    double[] jacobian = new double[length * size];
    double[] values = new double[length];
    invariants.evaluator().jacobian(moments, values, jacobian);
    touched = new int[length][];
    for (int row = 0; row < length; row++) {
      int at = row * size;
      touched[row] =
          IntStream.range(0, blocks.size())
              .filter(b -> touches(jacobian, at, blocks.get(b)))
              .toArray();
    }
    degrees = invariants.degrees();
    moments = new double[size];
    moments[0] = 1;
    invariants.evaluator().values(moments, values);
    int first = -1;
    for (int row = 0; row < length; row++) {
      first = degrees[row] == 1 && values[row] == 1 ? row : first;
    }
    if (first < 0) {
      throw new IllegalArgumentException("inversion needs the moment of order 0 in the set");
    }
    count = first;
  }

  private static boolean touches(double[] jacobian, int at, Block block) {
    for (int k = 0; k < block.size(); k++) {
      if (jacobian[at + block.from() + k] != 0) {
        return true;
      }
    }
    return false;
  }

  InvariantSet invariants() {
    return invariants;
  }

  int size() {
    return ZernikeIndex.size(invariants.order());
  }

  int length() {
    return touched.length;
  }

  List<Block> blocks() {
    return blocks;
  }

  /** Indices of the blocks that an invariant depends on, ascending. */
  int[] touched(int row) {
    return touched[row];
  }

  int degree(int row) {
    return degrees[row];
  }

  /** The largest l that an invariant depends on. */
  int highest(int row) {
    int highest = 0;
    for (int b : touched[row]) {
      highest = Math.max(highest, blocks.get(b).l());
    }
    return highest;
  }

  /** The invariant that is the moment of order 0: proportional to the sum of the weights. */
  int count() {
    return count;
  }
}
