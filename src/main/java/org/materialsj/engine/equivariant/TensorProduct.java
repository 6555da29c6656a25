package org.materialsj.engine.equivariant;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.materialsj.engine.special.Wigner3j;

/**
 * Products of two sets of features x and y that are features again. A path takes a block of x, a
 * block of y and an irrep l3 that is in the product of theirs:
 *
 * <pre>
 * out_wk = sqrt(alpha) sum over u, v, i, j of weight_uvw C_ijk x_ui y_vj
 * </pre>
 *
 * where C is {@link Wigner3j}. In the {@link #full} product every copy w of the result mixes all
 * pairs of copies u, v. In the {@link #channelwise} product, which needs far fewer weights, copy u
 * of x gives copy u of the result: w = u. With alpha = (2 l3 + 1) / (number of pairs of copies that
 * are summed, over all paths into the same block) the result has components of mean square 1 when
 * x, y and the weights have. Immutable.
 */
public final class TensorProduct {

  private final Irreps left;
  private final Irreps right;
  private final Irreps out;
  private final List<Path> paths;
  private final int weights;

  /** Where a block stands: its first number, its copies, and the numbers of each. */
  private record Slot(int start, int copies, int size) {

    static Slot of(Irreps irreps, int block) {
      Irreps.Block b = irreps.blocks().get(block);
      return new Slot(irreps.start(block), b.copies(), b.irrep().size());
    }

    int copy(int u) {
      return start + u * size;
    }
  }

  /** One term: its blocks, its first weight, and the coefficients C with sqrt(alpha) in them. */
  private record Path(
      Slot x,
      Slot y,
      Slot out,
      boolean channelwise,
      int weight,
      int[] i,
      int[] j,
      int[] k,
      double[] c) {

    /** The weights of u, v and w = 0; those of further w stand behind. */
    int weight(int u, int v) {
      int pair = u * y.copies + v;
      return weight + (channelwise ? pair : pair * out.copies);
    }

    /** term_k = sum of C_ijk x_i y_j. */
    void multiply(double[] left, int from, double[] right, int rightFrom, double[] term) {
      Arrays.fill(term, 0, out.size, 0);
      for (int t = 0; t < c.length; t++) {
        term[k[t]] += c[t] * left[from + i[t]] * right[rightFrom + j[t]];
      }
    }
  }

  private TensorProduct(Irreps left, Irreps right, Irreps out, List<Path> paths, int weights) {
    this.left = left;
    this.right = right;
    this.out = out;
    this.paths = paths;
    this.weights = weights;
  }

  /**
   * All paths from two sets of features to a third, each with weights for every u, v and w. The
   * weights stand path by path - by block of x, then of y, then of the result - and in each by u,
   * v and w.
   *
   * @param left x
   * @param right y
   * @param out the result; a block that no path leads to is 0
   * @return the product
   */
  public static TensorProduct full(Irreps left, Irreps right, Irreps out) {
    List<Path> paths = new ArrayList<>();
    int weight = 0;
    for (int a = 0; a < left.blocks().size(); a++) {
      for (int b = 0; b < right.blocks().size(); b++) {
        for (int c = 0; c < out.blocks().size(); c++) {
          Irrep third = out.blocks().get(c).irrep();
          if (third.isIn(left.blocks().get(a).irrep(), right.blocks().get(b).irrep())) {
            int pairs = pairsInto(left, right, third);
            Path path = path(left, a, right, b, out, c, false, pairs, weight);
            paths.add(path);
            weight += path.x.copies * path.y.copies * path.out.copies;
          }
        }
      }
    }
    return new TensorProduct(left, right, out, paths, weight);
  }

  private static int pairsInto(Irreps left, Irreps right, Irrep third) {
    int pairs = 0;
    for (Irreps.Block a : left.blocks()) {
      for (Irreps.Block b : right.blocks()) {
        pairs += third.isIn(a.irrep(), b.irrep()) ? a.copies() * b.copies() : 0;
      }
    }
    return pairs;
  }

  /**
   * All paths from two sets of features to wanted irreps, each with a block of the result of its
   * own. The weights stand path by path - by block of x, then of y, then by irrep of the result -
   * and in each by u and v.
   *
   * @param left x
   * @param right y
   * @param wanted only its irreps are made; its numbers of copies do not matter
   * @return the product; {@link #out()} tells what it makes
   */
  public static TensorProduct channelwise(Irreps left, Irreps right, Irreps wanted) {
    List<Irrep> thirds = wanted.blocks().stream().map(Irreps.Block::irrep).distinct().toList();
    List<int[]> found = new ArrayList<>();
    List<Irreps.Block> made = new ArrayList<>();
    for (int a = 0; a < left.blocks().size(); a++) {
      for (int b = 0; b < right.blocks().size(); b++) {
        for (Irrep third : thirds) {
          if (third.isIn(left.blocks().get(a).irrep(), right.blocks().get(b).irrep())) {
            found.add(new int[] {a, b});
            made.add(new Irreps.Block(left.blocks().get(a).copies(), third));
          }
        }
      }
    }
    Irreps out = new Irreps(made);
    List<Path> paths = new ArrayList<>();
    int weight = 0;
    for (int c = 0; c < made.size(); c++) {
      int b = found.get(c)[1];
      int summed = right.blocks().get(b).copies();
      Path path = path(left, found.get(c)[0], right, b, out, c, true, summed, weight);
      paths.add(path);
      weight += path.x.copies * path.y.copies;
    }
    return new TensorProduct(left, right, out, paths, weight);
  }

  private static Path path(
      Irreps left,
      int a,
      Irreps right,
      int b,
      Irreps out,
      int c,
      boolean channelwise,
      int pairs,
      int weight) {
    Slot x = Slot.of(left, a);
    Slot y = Slot.of(right, b);
    Slot third = Slot.of(out, c);
    Wigner3j tensor = Wigner3j.of(x.size / 2, y.size / 2, third.size / 2);
    double[] values = tensor.values();
    double factor = Math.sqrt((double) third.size / pairs);
    for (int t = 0; t < values.length; t++) {
      values[t] *= factor;
    }
    return new Path(
        x, y, third, channelwise, weight, tensor.i(), tensor.j(), tensor.k(), values);
  }

  /**
   * The first factor.
   *
   * @return irreps of x
   */
  public Irreps left() {
    return left;
  }

  /**
   * The second factor.
   *
   * @return irreps of y
   */
  public Irreps right() {
    return right;
  }

  /**
   * The result.
   *
   * @return its irreps
   */
  public Irreps out() {
    return out;
  }

  /**
   * The number of weights.
   *
   * @return of all paths
   */
  public int weights() {
    return weights;
  }

  /**
   * The number of paths.
   *
   * @return at least 0
   */
  public int paths() {
    return paths.size();
  }

  /**
   * Adds the product to the result. Cost 3 operations per coefficient of a path and pair of copies.
   *
   * @param x first factor; not modified
   * @param y second factor; not modified
   * @param weight the weights; not modified
   * @param result the product is added to it
   */
  public void forward(double[] x, double[] y, double[] weight, double[] result) {
    double[] term = new double[2 * Irrep.MOST_DEGREE + 1];
    for (Path p : paths) {
      for (int u = 0; u < p.x.copies; u++) {
        for (int v = 0; v < p.y.copies; v++) {
          p.multiply(x, p.x.copy(u), y, p.y.copy(v), term);
          int at = p.weight(u, v);
          if (p.channelwise) {
            add(result, p.out.copy(u), weight[at], term, 0, p.out.size);
            continue;
          }
          for (int w = 0; w < p.out.copies; w++) {
            add(result, p.out.copy(w), weight[at + w], term, 0, p.out.size);
          }
        }
      }
    }
  }

  private static void add(
      double[] out, int from, double factor, double[] term, int termFrom, int size) {
    for (int k = 0; k < size; k++) {
      out[from + k] += factor * term[termFrom + k];
    }
  }

  /**
   * Sends the derivatives of some L back from the result.
   *
   * @param x first factor, as it was forward; not modified
   * @param y second factor; not modified
   * @param weight the weights; not modified
   * @param adjoint dL/d result; not modified
   * @param xAdjoint dL/dx is added to it
   * @param yAdjoint dL/dy is added to it
   * @param weightAdjoint dL/d weight is added to it
   */
  public void reverse(
      double[] x,
      double[] y,
      double[] weight,
      double[] adjoint,
      double[] xAdjoint,
      double[] yAdjoint,
      double[] weightAdjoint) {
    double[] term = new double[2 * Irrep.MOST_DEGREE + 1];
    double[] termAdjoint = new double[term.length];
    for (Path p : paths) {
      for (int u = 0; u < p.x.copies; u++) {
        for (int v = 0; v < p.y.copies; v++) {
          int xFrom = p.x.copy(u);
          int yFrom = p.y.copy(v);
          int at = p.weight(u, v);
          p.multiply(x, xFrom, y, yFrom, term);
          Arrays.fill(termAdjoint, 0, p.out.size, 0);
          int copies = p.channelwise ? 1 : p.out.copies;
          for (int w = 0; w < copies; w++) {
            int from = p.out.copy(p.channelwise ? u : w);
            add(termAdjoint, 0, weight[at + w], adjoint, from, p.out.size);
            weightAdjoint[at + w] += dot(adjoint, from, term, p.out.size);
          }
          for (int t = 0; t < p.c.length; t++) {
            double back = p.c[t] * termAdjoint[p.k[t]];
            xAdjoint[xFrom + p.i[t]] += back * y[yFrom + p.j[t]];
            yAdjoint[yFrom + p.j[t]] += back * x[xFrom + p.i[t]];
          }
        }
      }
    }
  }

  private static double dot(double[] a, int from, double[] b, int size) {
    double sum = 0;
    for (int k = 0; k < size; k++) {
      sum += a[from + k] * b[k];
    }
    return sum;
  }
}
