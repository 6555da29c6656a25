package org.materialsj.potentials.classical;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A pair potential that is a formula with a few constants, the same for all elements or its own for
 * each pair of some. Immutable.
 */
public final class PairPotential implements PairSum {

  private final PairForm form;
  private final ElementPairs pairs;
  private final double[][] constants;
  private final PairFunction[] functions;
  private final PairCutoff cut;
  private final PairUnits units;

  /**
   * A potential.
   *
   * @param form the formula
   * @param elements atomic numbers, ascending; empty for all elements alike
   * @param constants of each pair of elements p and q, p at most q, in the order 00, 01, ..., 11,
   *     12, ...; a single one when there are no elements; copied
   * @param cut how it ends
   * @param units of the constants and of the cutoff
   * @throws IllegalArgumentException if elements are not ascending, a pair has no constants or one
   *     is not positive
   */
  public PairPotential(
      PairForm form, int[] elements, List<double[]> constants, PairCutoff cut, PairUnits units) {
    this.form = form;
    pairs = new ElementPairs(elements);
    pairs.check(constants.size());
    this.cut = cut;
    this.units = units;
    this.constants = new double[constants.size()][];
    functions = new PairFunction[constants.size()];
    for (int p = 0; p < functions.length; p++) {
      double[] own = constants.get(p).clone();
      if (own.length != form.constants().size()) {
        throw new IllegalArgumentException(
            form.label() + " needs " + form.constants() + ", got " + Arrays.toString(own));
      }
      this.constants[p] = own;
      functions[p] = cut.applyTo(form.function(own));
    }
  }

  /**
   * A potential that is the same for all elements.
   *
   * @param form the formula
   * @param constants its constants; copied
   * @param cut how it ends
   * @param units of the constants and of the cutoff
   * @return for atoms of all elements
   */
  public static PairPotential of(
      PairForm form, double[] constants, PairCutoff cut, PairUnits units) {
    return new PairPotential(form, new int[0], List.of(constants), cut, units);
  }

  static PairPotential mixed(
      int[] elements, List<LennardJones> own, MixingRule rule, PairCutoff cut, PairUnits units) {
    if (elements.length == 0 || elements.length != own.size()) {
      throw new IllegalArgumentException(
          elements.length + " elements got constants of " + own.size());
    }
    Integer[] order = new Integer[elements.length];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, (a, b) -> Integer.compare(elements[a], elements[b]));
    int[] sorted = Arrays.stream(order).mapToInt(i -> elements[i]).toArray();
    List<double[]> constants = new ArrayList<>();
    for (int p = 0; p < order.length; p++) {
      for (int q = p; q < order.length; q++) {
        LennardJones a = own.get(order[p]);
        LennardJones pair = p == q ? a : rule.mix(a, own.get(order[q]));
        constants.add(new double[] {pair.epsilon(), pair.sigma()});
      }
    }
    return new PairPotential(PairForm.LENNARD_JONES, sorted, constants, cut, units);
  }

  @Override
  public String name() {
    return form.label();
  }

  @Override
  public int[] elements() {
    return pairs.elements();
  }

  @Override
  public double cutoff() {
    return cut.kind() == PairCutoff.Kind.NONE ? 0 : cut.end();
  }

  @Override
  public String lengthUnit() {
    return units.length();
  }

  @Override
  public String energyUnit() {
    return units.energy();
  }

  @Override
  public PairFunction between(int first, int second) {
    return functions[place(first, second)];
  }

  private int place(int first, int second) {
    requireElements(new int[] {first, second});
    return pairs.place(first, second);
  }

  /**
   * The formula.
   *
   * @return as given
   */
  public PairForm form() {
    return form;
  }

  /**
   * The constants of two atoms.
   *
   * @param first atomic number of one; any when there are no elements
   * @param second atomic number of the other
   * @return a new array, in the order of {@link PairForm#constants()}
   * @throws IllegalArgumentException if an element is not known
   */
  public double[] constants(int first, int second) {
    return constants[place(first, second)].clone();
  }

  /**
   * How it ends.
   *
   * @return as given
   */
  public PairCutoff cut() {
    return cut;
  }

  /**
   * The units.
   *
   * @return as given
   */
  public PairUnits units() {
    return units;
  }
}
