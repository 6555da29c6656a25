package org.materialsj.moments.inversion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.materialsj.engine.algebra.Dense;
import org.materialsj.engine.algebra.SymmetricEigen;
import org.materialsj.engine.optimize.LevenbergMarquardt;
import org.materialsj.engine.run.CancelToken;
import org.materialsj.moments.inversion.InvariantStructure.Block;

/**
 * Finds moments that have given invariants, degree by degree. Moments of l = 0 are invariants
 * themselves. Those of each l &gt; 0 make up a matrix X with a row of 2l+1 numbers per n, and
 *
 * <ul>
 *   <li>the invariants of degree 3 whose other two factors have a smaller l are linear in X: they
 *       give the part of X in the space V that products of known moments span;
 *   <li>the invariants of degree 2 give the Gram matrix X X^T, and so the Gram matrix of the rest
 *       of X, which is upright on V: it is known up to a rotation of that complement.
 * </ul>
 *
 * For l = 1 nothing is known and any rotation will do: it is the orientation of the whole. A
 * molecule without symmetry has three independent vectors among its moments of l = 1, their
 * products span everything and no choice is left. Of symmetric molecules V is smaller, but the rest
 * of X often vanishes for the same reason; where it does not, its rotation is drawn at random and
 * all moments up to this l are fitted to all invariants of them.
 *
 * <p>Bandeira and others, arXiv 1712.10163, call the linear steps frequency marching.
 */
final class FrequencyMarching {

  /** Directions are known whose singular value is above this share of the largest. */
  private static final double RANK = 1e-5;

  /** The rest of X vanishes below this share of X, squared. */
  private static final double NO_REST = 1e-9;

  private static final int FIT_STEPS = 120;

  private final InvariantStructure structure;
  private final double[] target;
  private final double[] scale;
  private final int order;

  FrequencyMarching(InvariantStructure structure, double[] target, double[] scale) {
    this.structure = structure;
    this.target = target;
    this.scale = scale;
    this.order = structure.invariants().order();
  }

  /**
   * Moments found.
   *
   * @param values the moments, in the scale of the invariants
   * @param misfit root-mean-square scaled difference of their invariants
   * @param unique whether nothing was drawn at random but the orientation
   */
  @SuppressWarnings("ArrayRecordComponent") // compared by identity, never by value
  record March(double[] values, double misfit, boolean unique) {}

  /**
   * Marches once.
   *
   * @param random draws what is not determined
   * @param tolerance misfit at which a degree counts as solved
   * @param cancel asked often
   * @return the moments, or empty when the draws do not fit the invariants
   */
  Optional<March> march(SplittableRandom random, double tolerance, CancelToken cancel) {
    double[] c = new double[structure.size()];
    boolean unique = true;
    double misfit = 0;
    for (int l = 0; l <= order; l++) {
      unique &= step(l, c, random);
      MomentProblem problem = new MomentProblem(structure, target, scale, l);
      double[] residuals = new double[problem.residuals()];
      problem.values(problem.variables(c), residuals);
      misfit = rms(residuals);
      if (l > 0 && misfit > tolerance) {
        double goal = tolerance * tolerance * residuals.length * 0.01;
        LevenbergMarquardt fit =
            new LevenbergMarquardt(
                new LevenbergMarquardt.Rules(FIT_STEPS, goal, 1e-3, 0.5 * largest(c), 12));
        LevenbergMarquardt.Result result = fit.minimize(problem, problem.variables(c), cancel);
        problem.store(result.solution(), c);
        misfit = Math.sqrt(result.cost() / residuals.length);
        if (!(misfit < 1e-3)) {
          return Optional.empty();
        }
      }
    }
    return Optional.of(new March(c, misfit, unique));
  }

  /** Sets the moments of one l; returns whether they are determined. */
  private boolean step(int l, double[] c, SplittableRandom random) {
    List<Block> blocks = structure.blocks().stream().filter(block -> block.l() == l).toList();
    if (l == 0) {
      for (int row = 0; row < structure.length(); row++) {
        if (structure.degree(row) == 1) {
          c[structure.blocks().get(structure.touched(row)[0]).from()] = target[row];
        }
      }
      return true;
    }
    int m = 2 * l + 1;
    int size = structure.size();
    double[] values = new double[structure.length()];
    double[] jacobian = new double[structure.length() * size];
    structure.invariants().evaluator().jacobian(c, values, jacobian);
    double[][] known = new double[blocks.size()][m];
    double[] unknown = {};
    for (int b = 0; b < blocks.size(); b++) {
      unknown = linear(blocks.get(b), jacobian, known[b]);
    }
    boolean settled = rest(l, blocks, known, unknown, random);
    for (int b = 0; b < blocks.size(); b++) {
      System.arraycopy(known[b], 0, c, blocks.get(b).from(), m);
    }
    return settled || l == 1;
  }

  /**
   * Solves the linear equations of one block for the part of it that they determine; returns an
   * orthonormal basis, row by row, of what they leave open.
   */
  private double[] linear(Block block, double[] jacobian, double[] solution) {
    int m = block.size();
    List<double[]> rows = new ArrayList<>();
    List<Double> right = new ArrayList<>();
    for (int row = 0; row < structure.length(); row++) {
      if (structure.degree(row) == 3 && structure.highest(row) == block.l()) {
        double[] a = new double[m];
        double square = 0;
        for (int k = 0; k < m; k++) {
          a[k] = jacobian[row * structure.size() + block.from() + k];
          square += a[k] * a[k];
        }
        if (square > 0) {
          rows.add(a);
          right.add(target[row]);
        }
      }
    }
    // Empty equations make the system as tall as wide, so that all directions come out.
    int height = Math.max(m, rows.size());
    double[] matrix = new double[height * m];
    for (int r = 0; r < rows.size(); r++) {
      System.arraycopy(rows.get(r), 0, matrix, r * m, m);
    }
    Dense.Svd svd = Dense.svd(matrix, height, m);
    int rank = 0;
    while (rank < m && svd.values()[rank] > RANK * svd.values()[0]) {
      double along = 0;
      for (int r = 0; r < rows.size(); r++) {
        along += svd.left()[rank * height + r] * right.get(r);
      }
      along /= svd.values()[rank];
      for (int k = 0; k < m; k++) {
        solution[k] += along * svd.right()[rank * m + k];
      }
      rank++;
    }
    return Arrays.copyOfRange(svd.right(), rank * m, m * m);
  }

  /** Adds what the Gram matrix leaves, turned at random; returns whether nothing was left. */
  private boolean rest(
      int l, List<Block> blocks, double[][] known, double[] open, SplittableRandom random) {
    int m = 2 * l + 1;
    int count = blocks.size();
    double[] gram = gram(l, blocks);
    double size = 0;
    for (int a = 0; a < count; a++) {
      size += Math.abs(gram[a * count + a]);
      for (int b = 0; b < count; b++) {
        for (int k = 0; k < m; k++) {
          gram[a * count + b] -= known[a][k] * known[b][k];
        }
      }
    }
    SymmetricEigen eigen = SymmetricEigen.small(gram, count);
    int free = open.length / m;
    double[][] frame = frame(free, random);
    int used = 0;
    for (int e = count - 1; e >= 0 && used < free; e--) {
      if (eigen.values()[e] <= NO_REST * size) {
        break;
      }
      double length = Math.sqrt(eigen.values()[e]);
      for (int a = 0; a < count; a++) {
        for (int d = 0; d < free; d++) {
          double factor = length * eigen.vectors()[e * count + a] * frame[used][d];
          for (int k = 0; k < m; k++) {
            known[a][k] += factor * open[d * m + k];
          }
        }
      }
      used++;
    }
    return used == 0;
  }

  /** The products of the moments of one l, from the invariants of degree 2. */
  private double[] gram(int l, List<Block> blocks) {
    int count = blocks.size();
    double[] gram = new double[count * count];
    double factor = (l % 2 == 0 ? 1 : -1) * Math.sqrt(2 * l + 1);
    for (int row = 0; row < structure.length(); row++) {
      if (structure.degree(row) == 2 && structure.highest(row) == l) {
        int[] touched = structure.touched(row);
        int a = blocks.indexOf(structure.blocks().get(touched[0]));
        int b = blocks.indexOf(structure.blocks().get(touched[touched.length - 1]));
        gram[a * count + b] = factor * target[row];
        gram[b * count + a] = factor * target[row];
      }
    }
    return gram;
  }

  /** Random orthonormal rows. */
  private static double[][] frame(int size, SplittableRandom random) {
    double[][] rows = new double[size][size];
    for (int r = 0; r < size; r++) {
      double[] row = rows[r];
      double square = 0;
      while (square < 1e-6) {
        for (int k = 0; k < size; k++) {
          row[k] = random.nextDouble() + random.nextDouble() + random.nextDouble() - 1.5;
        }
        for (int p = 0; p < r; p++) {
          double dot = dot(row, rows[p]);
          for (int k = 0; k < size; k++) {
            row[k] -= dot * rows[p][k];
          }
        }
        square = dot(row, row);
      }
      for (int k = 0; k < size; k++) {
        row[k] /= Math.sqrt(square);
      }
    }
    return rows;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int k = 0; k < a.length; k++) {
      sum += a[k] * b[k];
    }
    return sum;
  }

  private static double largest(double[] values) {
    double largest = 0;
    for (double value : values) {
      largest = Math.max(largest, Math.abs(value));
    }
    return largest;
  }

  private static double rms(double[] values) {
    return Math.sqrt(dot(values, values) / values.length);
  }
}
