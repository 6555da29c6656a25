package org.materialsj.learn.preparation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.materialsj.engine.run.RunContext;
import org.materialsj.learn.ModelNumbers;
import org.materialsj.model.ColumnSpec;

/**
 * All products of up to {@code degree} features: degree by degree, in each the combinations of
 * features in their order, a factor repeated (a^2, a b, b^2) or, for interactions only, not (a b).
 * Columns, names and order are those of scikit-learn 1.2's {@code PolynomialFeatures} without bias.
 * Cost O(products * rows).
 */
final class Products implements Transform {

  static final String TYPE = "PRODUCTS";

  /** The highest degree. */
  static final int MOST_DEGREE = 10;

  private static final int MOST_COLUMNS = 100_000;

  private final int inputs;
  private final int degree;
  private final boolean interactions;

  /**
   * Chooses the products.
   *
   * @param inputs number of features, at least 1
   * @param degree most factors in a product, 1 to {@value #MOST_DEGREE}
   * @param interactions whether a feature may be a factor only once
   * @throws IllegalArgumentException if a number is out of range
   */
  Products(int inputs, int degree, boolean interactions) {
    if (inputs < 1) {
      throw new IllegalArgumentException("products need at least one feature, got " + inputs);
    }
    if (degree < 1 || degree > MOST_DEGREE) {
      throw new IllegalArgumentException("degree must be 1 to " + MOST_DEGREE + ", got " + degree);
    }
    this.inputs = inputs;
    this.degree = degree;
    this.interactions = interactions;
  }

  static Products of(ModelNumbers numbers) {
    numbers.only("inputs", "degree", "interactions");
    int interactions = numbers.whole("interactions");
    if (interactions != 0 && interactions != 1) {
      throw new IllegalArgumentException("interactions must be 0 or 1, got " + interactions);
    }
    return new Products(numbers.whole("inputs"), numbers.whole("degree"), interactions == 1);
  }

  @Override
  public int inputs() {
    return inputs;
  }

  @Override
  public List<ColumnSpec> columns(List<ColumnSpec> names) {
    return products().stream().map(product -> spec(product, names)).toList();
  }

  @Override
  public double[][] apply(double[][] columns, RunContext run) {
    List<int[]> products = products();
    double[][] made = new double[products.size()][columns[0].length];
    for (int p = 0; p < made.length; p++) {
      run.cancel().check("products of features");
      double[] column = made[p];
      Arrays.fill(column, 1);
      for (int factor : products.get(p)) {
        for (int row = 0; row < column.length; row++) {
          column[row] *= columns[factor][row];
        }
      }
    }
    return made;
  }

  @Override
  public ModelNumbers numbers() {
    return ModelNumbers.of(TYPE)
        .add("inputs", new int[] {inputs})
        .add("degree", new int[] {degree})
        .add("interactions", new int[] {interactions ? 1 : 0})
        .build();
  }

  /** The factors of each product, ascending. */
  private List<int[]> products() {
    List<int[]> all = new ArrayList<>();
    List<int[]> previous = List.of(new int[0]);
    for (int size = 1; size <= degree; size++) {
      List<int[]> next = new ArrayList<>();
      for (int[] product : previous) {
        int last = size == 1 ? 0 : product[size - 2] + (interactions ? 1 : 0);
        for (int factor = last; factor < inputs; factor++) {
          int[] longer = Arrays.copyOf(product, size);
          longer[size - 1] = factor;
          next.add(longer);
          if (all.size() + next.size() > MOST_COLUMNS) {
            throw new IllegalArgumentException(
                inputs
                    + " features have more than "
                    + MOST_COLUMNS
                    + " products of degree "
                    + degree
                    + "; choose fewer features or a lower degree");
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
