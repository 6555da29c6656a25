package org.materialsj.features.autocorrelation;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.materialsj.model.Element;
import org.materialsj.model.chemistry.AtomGraph;

/**
 * Autocorrelations of the properties of atoms on a graph. With d(i, j) the fewest bonds between two
 * atoms, for each property P and each depth k
 *
 * <pre>product R_k = sum over starts i, sum over atoms j with d(i, j) = k, of P_i P_j
 * difference D_k = the same of P_i - P_j</pre>
 *
 * <p>With all atoms as starts every pair counts twice and k = 0 once, and all differences are 0 by
 * symmetry: differences tell something only of a narrower set of starts. The scope is that of the
 * graph: to keep the other atoms out, restrict the graph to the scope. In the endless graph of a
 * crystal starts are atoms of one cell, and atoms j those of all cells. For one thread.
 *
 * @see "J. P. Janet, H. J. Kulik 2017, doi:10.1021/acs.jpca.7b08750; S. M. Moosavi et al. 2020,
 *     doi:10.1038/s41467-020-17755-8"
 */
public final class Autocorrelation {

  /** The depth of common use. */
  public static final int DEFAULT_DEPTH = 3;

  /** The largest depth accepted. */
  public static final int MOST_DEPTH = 10;

  private final int depth;
  private final double[][] values;
  private final GraphWalk walk;
  private final double[] shell;

  /**
   * Takes given values.
   *
   * @param graph n atoms and their bonds
   * @param values per property n values; not modified, not copied
   * @param depth most bonds, 0 to {@value #MOST_DEPTH}
   * @throws IllegalArgumentException if the depth is out of range or values are missing
   */
  public Autocorrelation(AtomGraph graph, double[][] values, int depth) {
    checkDepth(depth);
    for (double[] row : values) {
      if (row.length != graph.size()) {
        throw new IllegalArgumentException(
            "a property needs " + graph.size() + " values, got " + row.length);
      }
    }
    this.depth = depth;
    this.values = values;
    this.walk = new GraphWalk(graph);
    this.shell = new double[values.length];
  }

  static void checkDepth(int depth) {
    if (depth < 0 || depth > MOST_DEPTH) {
      throw new IllegalArgumentException("depth must be 0 to " + MOST_DEPTH + ", got " + depth);
    }
  }

  /**
   * Looks up the properties of atoms.
   *
   * @param graph the graph whose bonds {@link AtomProperty#TOPOLOGY} counts
   * @param numbers atomic numbers; not modified
   * @param properties which
   * @param table where from
   * @return per property one value per atom
   * @throws IllegalArgumentException with one plain sentence when the table has no value for an
   *     element
   */
  static double[][] values(
      AtomGraph graph, int[] numbers, List<AtomProperty> properties, ElementProperties table) {
    double[][] values = new double[properties.size()][numbers.length];
    for (int p = 0; p < values.length; p++) {
      AtomProperty property = properties.get(p);
      double[] known = new double[Element.COUNT + 1];
      Arrays.fill(known, Double.NaN);
      for (int i = 0; i < numbers.length; i++) {
        values[p][i] =
            switch (property) {
              case IDENTITY -> 1;
              case TOPOLOGY -> graph.degree(i);
              default -> {
                if (Double.isNaN(known[numbers[i]])) {
                  known[numbers[i]] = value(property, Element.of(numbers[i]), table);
                }
                yield known[numbers[i]];
              }
            };
      }
    }
    return values;
  }

  private static double value(AtomProperty property, Element element, ElementProperties table) {
    OptionalDouble value = table.value(property, element);
    if (value.isEmpty()) {
      throw new IllegalArgumentException(
          "autocorrelations need the "
              + property.words()
              + " of every element, and none is tabulated for "
              + element.symbol());
    }
    return value.getAsDouble();
  }

  /**
   * Products and differences of several starts.
   *
   * @param products per property depth + 1 numbers, for k = 0, 1, ...
   * @param differences the same
   */
  @SuppressWarnings("ArrayRecordComponent") // compared by identity, never by value
  public record Sums(double[] products, double[] differences) {

    Sums scaled(double factor) {
      double[] p = Arrays.stream(products).map(x -> factor * x).toArray();
      double[] d = Arrays.stream(differences).map(x -> factor * x).toArray();
      return new Sums(p, d);
    }

    void add(Sums other) {
      for (int i = 0; i < products.length; i++) {
        products[i] += other.products[i];
        differences[i] += other.differences[i];
      }
    }
  }

  /**
   * Nothing, to add to.
   *
   * @return zeros
   */
  Sums zero() {
    int length = values.length * (depth + 1);
    return new Sums(new double[length], new double[length]);
  }

  /**
   * Sums over ordered pairs.
   *
   * @param starts indices of atoms; not modified
   * @return products and differences; cost O(starts x atoms within the depth)
   */
  public Sums sum(int... starts) {
    Sums sums = zero();
    for (int start : starts) {
      walk.from(start, depth);
      int begin = 0;
      for (int k = 0; k <= depth; k++) {
        int end = walk.end(k);
        Arrays.fill(shell, 0);
        for (int p = 0; p < values.length; p++) {
          for (int at = begin; at < end; at++) {
            shell[p] += values[p][walk.atom(at)];
          }
          double own = values[p][start];
          int place = p * (depth + 1) + k;
          sums.products[place] += own * shell[p];
          sums.differences[place] += (end - begin) * own - shell[p];
        }
        begin = end;
      }
    }
    return sums;
  }

  /**
   * Means over starts.
   *
   * @param starts indices of atoms; not modified
   * @return the sums divided by the number of starts; zeros when there are none
   */
  public Sums mean(int... starts) {
    return starts.length == 0 ? zero() : sum(starts).scaled(1.0 / starts.length);
  }
}
