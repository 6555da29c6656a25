package org.materialsj.model;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Amounts of elements, such as Na 4, Cl 4. Immutable; elements in order of atomic number. */
public final class Composition {

  private final int[] numbers;
  private final double[] amounts;

  /**
   * A composition.
   *
   * @param amounts positive finite amount by atomic number (1 to 118), at least one
   * @throws IllegalArgumentException for an amount or a number out of range
   */
  public Composition(Map<Integer, Double> amounts) {
    if (amounts.isEmpty()) {
      throw new IllegalArgumentException("a composition needs at least one element");
    }
    SortedMap<Integer, Double> sorted = new TreeMap<>(amounts);
    this.numbers = new int[sorted.size()];
    this.amounts = new double[sorted.size()];
    int i = 0;
    for (Map.Entry<Integer, Double> entry : sorted.entrySet()) {
      Element element = Element.of(entry.getKey());
      double amount = entry.getValue();
      if (!(amount > 0) || !Double.isFinite(amount)) {
        throw new IllegalArgumentException(
            "amount of " + element.symbol() + " must be positive, got " + amount);
      }
      this.numbers[i] = element.number();
      this.amounts[i++] = amount;
    }
  }

  /**
   * The number of different elements.
   *
   * @return at least 1
   */
  public int size() {
    return numbers.length;
  }

  /**
   * One element.
   *
   * @param index 0 to size - 1, in order of atomic number
   * @return the element
   */
  public Element element(int index) {
    return Element.of(numbers[index]);
  }

  /**
   * The amount of one element.
   *
   * @param index 0 to size - 1
   * @return the amount (atoms)
   */
  public double amount(int index) {
    return amounts[index];
  }

  /**
   * The sum of all amounts.
   *
   * @return the number of atoms
   */
  public double total() {
    double sum = 0;
    for (double amount : amounts) {
      sum += amount;
    }
    return sum;
  }

  /**
   * The share of one element.
   *
   * @param index 0 to size - 1
   * @return amount / total
   */
  public double fraction(int index) {
    return amounts[index] / total();
  }
}
