package org.materialsj.model;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Amounts of elements, such as Na 4, Cl 4. Immutable; elements in order of atomic number. */
public final class Composition {

  /** Amounts nearer than this to an integer count as that integer. */
  private static final double INTEGER = 1e-8;

  private static final Element HYDROGEN = Element.of(1);

  private static final Element CARBON = Element.of(6);

  private static final int FORMULA_DECIMALS = 6;

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
            "amount of " + element.symbol() + " must be positive and finite, got " + amount);
      }
      this.numbers[i] = element.number();
      this.amounts[i++] = amount;
    }
  }

  /**
   * Reads a formula, such as "NaCl", "Ca(OH)2", "Fe0.5Ni0.5" or "CuSO4*5H2O". Brackets are ( ), [ ]
   * and { }; the parts of an adduct stand between "*" or a middle dot, each with an optional factor
   * before it; blanks may stand between elements. D and T count as hydrogen.
   *
   * @param formula at most 500 characters, brackets nested at most 20 deep
   * @return the composition, amounts as written
   * @throws IllegalArgumentException if the text is no formula; the message says what and where
   */
  public static Composition parse(String formula) {
    return new Composition(new FormulaParser(formula).parse());
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

  /**
   * The amount of an element.
   *
   * @param element any element
   * @return the amount (atoms), 0 when the composition does not hold it
   */
  public double amountOf(Element element) {
    int index = Arrays.binarySearch(numbers, element.number());
    return index < 0 ? 0 : amounts[index];
  }

  /**
   * The mass of all atoms, with {@link Element#pymatgenMass}.
   *
   * @return the mass (u), or the molar mass (g/mol)
   */
  public double mass() {
    double sum = 0;
    for (int i = 0; i < numbers.length; i++) {
      sum += amounts[i] * element(i).pymatgenMass();
    }
    return sum;
  }

  /**
   * The formula with the amounts as they are, amounts of 1 left out and others to at most six
   * decimals. What holds carbon and hydrogen is in Hill's order (C, H, then by symbol,
   * doi:10.1021/ja02046a005); all else in order of electronegativity, elements without one last.
   *
   * @return such as "Na4Cl4", "Fe0.5Ni0.5" or "C2H6O"
   */
  public String formula() {
    return formula(1);
  }

  /**
   * The formula with integer amounts divided by their greatest common divisor; with other amounts,
   * {@link #formula}.
   *
   * @return such as "NaCl"; "O" for O2
   */
  public String reducedFormula() {
    BigInteger divisor = BigInteger.ZERO;
    for (double amount : amounts) {
      double rounded = Math.rint(amount);
      if (Math.abs(amount - rounded) > INTEGER || rounded == 0) {
        return formula();
      }
      divisor = divisor.gcd(new BigDecimal(rounded).toBigInteger());
    }
    return formula(divisor.doubleValue());
  }

  private String hillKey(int index) {
    Element element = element(index);
    return element == CARBON ? " 1" : element == HYDROGEN ? " 2" : element.symbol();
  }

  private Comparator<Integer> byElectronegativity() {
    return Comparator.comparingDouble(
        i -> element(i).electronegativity().orElse(Double.POSITIVE_INFINITY));
  }

  private String formula(double divisor) {
    boolean organic = amountOf(CARBON) > 0 && amountOf(HYDROGEN) > 0;
    List<Integer> order =
        IntStream.range(0, numbers.length)
            .boxed()
            .sorted(organic ? Comparator.comparing(this::hillKey) : byElectronegativity())
            .toList();
    StringBuilder text = new StringBuilder();
    for (int i : order) {
      text.append(element(i).symbol());
      String amount =
          new BigDecimal(amounts[i] / divisor)
              .setScale(FORMULA_DECIMALS, RoundingMode.HALF_EVEN)
              .stripTrailingZeros()
              .toPlainString();
      if (!amount.equals("1")) {
        text.append(amount);
      }
    }
    return text.toString();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Composition that
        && Arrays.equals(numbers, that.numbers)
        && Arrays.equals(amounts, that.amounts);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(numbers) + Arrays.hashCode(amounts);
  }

  @Override
  public String toString() {
    return formula();
  }
}
