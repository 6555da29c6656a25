package org.materialsj.potentials.ace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.materialsj.engine.algebra.Cholesky;
import org.materialsj.engine.algebra.GramSum;
import org.materialsj.engine.run.CancelToken;
import org.materialsj.engine.run.RunContext;
import org.materialsj.model.atomistic.AtomicFrame;
import org.materialsj.potentials.NeighborList;

/**
 * How far the surroundings of an atom are from those of the training data: with its functions x and
 * the sum H of x x^T over all training atoms of the same element, sqrt(x^T H^-1 x) over the largest
 * such number of a training atom. The leverage x^T H^-1 x is the variance of the linear fit at x.
 * Immutable and thread-safe.
 */
public final class AceGrade {

  /** Added to the diagonal, relative to it: functions that were never different are forgiven. */
  private static final double RIDGE = 1e-10;

  private static final int BLOCK = 64;

  private final Cholesky[] factors;
  private final double[] edges;
  private final int size;

  private AceGrade(Cholesky[] factors, double[] edges, int size) {
    this.factors = factors;
    this.edges = edges;
    this.size = size;
  }

  /**
   * A grade that was made before.
   *
   * @param basis the functions
   * @param factors lower triangle of the Cholesky factor of H of each element, row i of i + 1
   *     numbers; kept
   * @param edges largest sqrt(x^T H^-1 x) of each element, above 0; copied
   * @return the grade
   * @throws IllegalArgumentException if they do not fit the basis
   */
  public static AceGrade of(AceBasis basis, List<double[][]> factors, double[] edges) {
    int species = basis.elements().length;
    if (factors.size() != species || edges.length != species) {
      throw new IllegalArgumentException("a grade needs a factor and an edge per element");
    }
    for (int s = 0; s < species; s++) {
      if (factors.get(s).length != basis.size()
          || !(edges[s] > 0 && edges[s] < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException("the factors of a grade do not fit the basis");
      }
    }
    return new AceGrade(
        factors.stream().map(Cholesky::ofFactor).toArray(Cholesky[]::new),
        edges.clone(),
        basis.size());
  }

  /**
   * Makes the grade of some training data. Reads them twice. Cost K^2 per atom.
   *
   * @param basis the functions
   * @param frames the training data; each element of the basis occurs
   * @param run progress, cancelling and threads
   * @return the grade
   * @throws IllegalArgumentException if an element does not occur
   */
  public static AceGrade of(AceBasis basis, List<AtomicFrame> frames, RunContext run) {
    int species = basis.elements().length;
    List<List<double[]>> rows = new ArrayList<>();
    for (int s = 0; s < species; s++) {
      rows.add(new ArrayList<>());
    }
    List<double[][]> perFrame =
        run.executor()
            .map(
                frames.size(),
                f -> new AceFunctions(basis).of(frames.get(f)),
                "functions of the training atoms",
                run.part(0, 0.3).progress(),
                run.cancel());
    for (int f = 0; f < frames.size(); f++) {
      int[] numbers = frames.get(f).numbers();
      for (int i = 0; i < numbers.length; i++) {
        rows.get(basis.species(numbers[i])).add(perFrame.get(f)[i]);
      }
    }
    Cholesky[] factors = new Cholesky[species];
    double[] edges = new double[species];
    for (int s = 0; s < species; s++) {
      if (rows.get(s).isEmpty()) {
        throw new IllegalArgumentException(
            "the training data have no atom of element " + basis.elements()[s]);
      }
      RunContext part = run.part(0.3 + 0.7 * s / species, 0.3 + 0.7 * (s + 1) / species);
      factors[s] = factor(rows.get(s), basis.size(), part);
      edges[s] = largest(factors[s], rows.get(s), part);
    }
    return new AceGrade(factors, edges, basis.size());
  }

  private static Cholesky factor(List<double[]> rows, int size, RunContext run) {
    double[][] gram =
        GramSum.ofLines(
            rows.size(), size, (r, line) -> System.arraycopy(rows.get(r), 0, line, 0, size), run);
    double most = 0;
    for (int k = 0; k < size; k++) {
      most = Math.max(most, gram[k][k]);
    }
    double[][] lower = new double[size][];
    for (int k = 0; k < size; k++) {
      lower[k] = Arrays.copyOf(gram[k], k + 1);
      // A function that was 0 everywhere gets a place of its own.
      lower[k][k] += RIDGE * (gram[k][k] > 0 ? gram[k][k] : Math.max(most, Double.MIN_NORMAL));
    }
    return Cholesky.decompose(lower, run)
        .orElseThrow(
            () -> new IllegalArgumentException("the functions of the training atoms run away"));
  }

  private static double largest(Cholesky factor, List<double[]> rows, RunContext run) {
    int blocks = (rows.size() + BLOCK - 1) / BLOCK;
    return run
        .executor()
        .map(
            blocks,
            b -> {
              int from = b * BLOCK;
              return Arrays.stream(
                      leverages(
                          factor,
                          rows.subList(from, Math.min(rows.size(), from + BLOCK)),
                          run.cancel()))
                  .max()
                  .orElse(0);
            },
            "largest leverage",
            run.progress(),
            run.cancel())
        .stream()
        .mapToDouble(Math::sqrt)
        .max()
        .orElse(1);
  }

  /** x^T H^-1 x = |L^-1 x|^2 of each row. */
  private static double[] leverages(Cholesky factor, List<double[]> rows, CancelToken cancel) {
    double[][] columns = new double[factor.size()][rows.size()];
    for (int r = 0; r < rows.size(); r++) {
      for (int k = 0; k < columns.length; k++) {
        columns[k][r] = rows.get(r)[k];
      }
    }
    factor.solveLower(columns, cancel);
    double[] result = new double[rows.size()];
    for (double[] line : columns) {
      for (int r = 0; r < result.length; r++) {
        result[r] += line[r] * line[r];
      }
    }
    return result;
  }

  double[] grades(AceBasis basis, int[] numbers, NeighborList atoms) {
    double[][] functions = new AceFunctions(basis).of(numbers, atoms);
    double[] grades = new double[numbers.length];
    for (int s = 0; s < factors.length; s++) {
      List<double[]> rows = new ArrayList<>();
      List<Integer> places = new ArrayList<>();
      for (int i = 0; i < numbers.length; i++) {
        if (basis.species(numbers[i]) == s) {
          rows.add(functions[i]);
          places.add(i);
        }
      }
      double[] found = leverages(factors[s], rows, CancelToken.NEVER);
      for (int r = 0; r < found.length; r++) {
        grades[places.get(r)] = Math.sqrt(found[r]) / edges[s];
      }
    }
    return grades;
  }

  int size() {
    return size;
  }

  int species() {
    return factors.length;
  }

  /**
   * The Cholesky factor of an element.
   *
   * @param species index of the element in the basis
   * @return its lower triangle, row i of i + 1 numbers; shared, read-only
   */
  public double[][] factor(int species) {
    return factors[species].factor();
  }

  /**
   * The largest number of a training atom.
   *
   * @return sqrt(x^T H^-1 x), one per element
   */
  public double[] edges() {
    return edges.clone();
  }
}
