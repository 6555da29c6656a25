package org.materialsj.features;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.materialsj.engine.run.CancelToken;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.FeatureTable;

/**
 * All products of up to {@code degree} columns of a table: "1" if asked for, then degree by degree,
 * in each the combinations of columns in their order, a factor repeated (a^2, a b, b^2) or, for
 * interactions only, not (a b). Columns, names and order are those of scikit-learn 1.2's {@code
 * PolynomialFeatures}. NaN times anything is NaN. Cost O(products * rows).
 */
public final class PolynomialFeatures {

  /** The highest degree. */
  public static final int MOST_DEGREE = 10;

  /** The most products. */
  public static final int MOST_COLUMNS = 100_000;

  private final int degree;
  private final boolean interactionOnly;
  private final boolean includeBias;

  /**
   * Chooses the products.
   *
   * @param degree most factors in a product, 1 to {@value #MOST_DEGREE}
   * @param interactionOnly whether a column may be a factor only once
   * @param includeBias whether a column "1" of ones comes first
   * @throws IllegalArgumentException for another degree
   */
  public PolynomialFeatures(int degree, boolean interactionOnly, boolean includeBias) {
    if (degree < 1 || degree > MOST_DEGREE) {
      throw new IllegalArgumentException("degree must be 1 to " + MOST_DEGREE + ", got " + degree);
    }
    this.degree = degree;
    this.interactionOnly = interactionOnly;
    this.includeBias = includeBias;
  }

  /**
   * Computes the products of columns of a table.
   *
   * @param table the table; not modified
   * @param inputs names of its numeric columns, different ones, at least one
   * @return a table with the same rows and errors, its text columns, its numeric columns that are
   *     not inputs, and the products
   * @throws IllegalArgumentException if a column is missing, holds text or is named twice, a
   *     product has the name of another column, or there are more than {@value #MOST_COLUMNS}
   *     products
   */
  public FeatureTable apply(FeatureTable table, List<String> inputs) {
    if (inputs.isEmpty() || inputs.stream().distinct().count() != inputs.size()) {
      throw new IllegalArgumentException("inputs must be different columns, got " + inputs);
    }
    FeatureTable.Builder result = FeatureTable.builder(table.ids());
    for (int row = 0; row < table.rows(); row++) {
      int at = row;
      table.error(row).ifPresent(reason -> result.error(at, reason));
    }
    for (ColumnSpec spec : table.columns()) {
      if (!table.isNumeric(spec.name())) {
        result.texts(spec, table.texts(spec.name()));
      } else if (!inputs.contains(spec.name())) {
        result.numbers(spec, table.numbers(spec.name()));
      }
    }
    List<ColumnSpec> made = columns(inputs.stream().map(table::column).toList());
    double[][] values =
        apply(inputs.stream().map(table::numbers).toArray(double[][]::new), CancelToken.NEVER);
    for (int p = 0; p < values.length; p++) {
      result.numbers(made.get(p), values[p]);
    }
    return result.build();
  }

  /**
   * Names and units of the products.
   *
   * @param inputs those of the columns, at least one
   * @return one per product, in order
   * @throws IllegalArgumentException if there are more than {@value #MOST_COLUMNS} products
   */
  public List<ColumnSpec> columns(List<ColumnSpec> inputs) {
    return products(inputs.size()).stream().map(product -> spec(product, inputs)).toList();
  }

  /**
   * Computes the products.
   *
   * @param inputs at least one column, all of the same length; not modified
   * @param cancel polled for each product
   * @return one new column per product, in order
   * @throws IllegalArgumentException if there are more than {@value #MOST_COLUMNS} products
   */
  public double[][] apply(double[][] inputs, CancelToken cancel) {
    List<int[]> products = products(inputs.length);
    double[][] made = new double[products.size()][inputs[0].length];
    for (int p = 0; p < made.length; p++) {
      cancel.check("products of features");
      double[] column = made[p];
      Arrays.fill(column, 1);
      for (int factor : products.get(p)) {
        for (int row = 0; row < column.length; row++) {
          column[row] *= inputs[factor][row];
        }
      }
    }
    return made;
  }

  /** The factors of each product, ascending. */
  private List<int[]> products(int inputs) {
    List<int[]> all = new ArrayList<>();
    List<int[]> previous = List.of(new int[0]);
    if (includeBias) {
      all.add(new int[0]);
    }
    for (int size = 1; size <= degree; size++) {
      List<int[]> next = new ArrayList<>();
      for (int[] product : previous) {
        int last = size == 1 ? 0 : product[size - 2] + (interactionOnly ? 1 : 0);
        for (int factor = last; factor < inputs; factor++) {
          int[] longer = Arrays.copyOf(product, size);
          longer[size - 1] = factor;
          next.add(longer);
          if (all.size() + next.size() > MOST_COLUMNS) {
            throw new IllegalArgumentException(
                inputs
                    + " columns have more than "
                    + MOST_COLUMNS
                    + " products of degree "
                    + degree
                    + "; choose fewer columns or a lower degree");
          }
        }
      }
      all.addAll(next);
      previous = next;
    }
    return all;
  }

  /** Such as "a^2 b" with the unit "eV^2*(g/cm3)". */
  private static ColumnSpec spec(int[] product, List<ColumnSpec> specs) {
    if (product.length == 0) {
      return new ColumnSpec("1", "");
    }
    List<String> names = new ArrayList<>();
    List<String> units = new ArrayList<>();
    for (int i = 0; i < product.length; ) {
      int end = i;
      while (end < product.length && product[end] == product[i]) {
        end++;
      }
      ColumnSpec spec = specs.get(product[i]);
      String power = end - i == 1 ? "" : "^" + (end - i);
      names.add(spec.name() + power);
      if (!spec.unit().isEmpty()) {
        boolean isAlone = product.length == 1;
        boolean isSimple = isAlone || spec.unit().chars().allMatch(Character::isLetter);
        units.add((isSimple ? spec.unit() : "(" + spec.unit() + ")") + power);
      }
      i = end;
    }
    return new ColumnSpec(String.join(" ", names), String.join("*", units));
  }
}
