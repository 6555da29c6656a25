package org.materialsj.moments;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.materialsj.model.Element;

/**
 * The weights by which moments tell elements apart. Of K elements in ascending order of atomic
 * number, number i (from 0) has the centre of bin i of the range [a, b],
 *
 * <pre>
 * w(Z_i) = a + (b - a) (i + 1/2) / K,
 * </pre>
 *
 * so that the element can be told from a weight anywhere in its bin. Or all elements weigh 1, and
 * moments see positions only. Immutable.
 *
 * @see "M. Uhrin, Phys. Rev. B 104, 144110 (2021), doi:10.1103/PhysRevB.104.144110"
 */
public final class SpeciesWeights {

  private static final SpeciesWeights UNIT = new SpeciesWeights(new int[0], 1, 1);

  private final int[] numbers; // none when all elements weigh the same
  private final double least;
  private final double most;

  private SpeciesWeights(int[] numbers, double least, double most) {
    this.numbers = numbers;
    this.least = least;
    this.most = most;
  }

  /**
   * Gives each of some elements a weight of its own.
   *
   * @param numbers atomic numbers in any order, at least one; not modified
   * @param least a, the lower end of the range, at least 0
   * @param most b, the upper end, greater than a
   * @return the weights
   * @throws IllegalArgumentException if there are no elements, one is given twice or is none, or
   *     the range is empty, negative or not finite
   */
  public static SpeciesWeights of(int[] numbers, double least, double most) {
    if (numbers.length == 0) {
      throw new IllegalArgumentException("weights need at least one element");
    }
    if (!(least >= 0 && least < most && most < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "the range of weights must have 0 <= least < most, got " + least + " to " + most);
    }
    int[] sorted = numbers.clone();
    Arrays.sort(sorted);
    for (int i = 0; i < sorted.length; i++) {
      Element element = Element.of(sorted[i]);
      if (i > 0 && sorted[i] == sorted[i - 1]) {
        throw new IllegalArgumentException("element " + element.symbol() + " is given twice");
      }
    }
    return new SpeciesWeights(sorted, least, most);
  }

  /**
   * Gives every element its atomic number: the bins of all elements between 1/2 and {@value
   * Element#COUNT} + 1/2. The moments are those of the nuclear charges.
   *
   * @return the weights
   */
  public static SpeciesWeights nuclearCharges() {
    int[] all = Element.all().stream().mapToInt(Element::number).toArray();
    return of(all, 0.5, Element.COUNT + 0.5);
  }

  /**
   * Gives every element the weight 1.
   *
   * @return the weights
   */
  public static SpeciesWeights unit() {
    return UNIT;
  }

  /**
   * Whether all elements weigh 1.
   *
   * @return true for {@link #unit()}
   */
  public boolean isUnit() {
    return numbers.length == 0;
  }

  /**
   * The elements that have a weight of their own.
   *
   * @return atomic numbers, ascending; a new array, empty for unit weights
   */
  public int[] numbers() {
    return numbers.clone();
  }

  /**
   * The lower end of the range.
   *
   * @return a; 1 for unit weights
   */
  public double least() {
    return least;
  }

  /**
   * The upper end of the range.
   *
   * @return b; 1 for unit weights
   */
  public double most() {
    return most;
  }

  /**
   * The weight of an element.
   *
   * @param number atomic number
   * @return the centre of the element's bin, or 1
   * @throws IllegalArgumentException with one plain sentence if it is not among the elements
   */
  public double weight(int number) {
    Element element = Element.of(number);
    if (isUnit()) {
      return 1;
    }
    int bin = Arrays.binarySearch(numbers, number);
    if (bin < 0) {
      throw new IllegalArgumentException(unknown("element " + element.symbol()));
    }
    return centre(bin);
  }

  /**
   * The weights of atoms.
   *
   * @param atoms atomic numbers; not modified
   * @return one weight per atom
   * @throws IllegalArgumentException with one plain sentence that names the first atom of an
   *     element that has no weight
   */
  public double[] weights(int[] atoms) {
    double[] weights = new double[atoms.length];
    for (int atom = 0; atom < atoms.length; atom++) {
      Element element = Element.of(atoms[atom]);
      int bin = isUnit() ? 0 : Arrays.binarySearch(numbers, atoms[atom]);
      if (bin < 0) {
        throw new IllegalArgumentException(
            unknown("atom " + (atom + 1) + " is " + element.symbol() + ", which"));
      }
      weights[atom] = isUnit() ? 1 : centre(bin);
    }
    return weights;
  }

  private String unknown(String subject) {
    return subject + " is not among the species " + symbols() + "; add it to the species";
  }

  /**
   * The element that a weight stands for.
   *
   * @param weight a number in [a, b]
   * @return atomic number of the element in whose bin it is
   * @throws IllegalArgumentException if it is outside of the range, or all elements weigh the same
   */
  public int number(double weight) {
    if (isUnit()) {
      throw new IllegalArgumentException("unit weights do not tell elements apart");
    }
    if (!(weight >= least && weight <= most)) {
      throw new IllegalArgumentException(
          "weight must be " + least + " to " + most + ", got " + weight);
    }
    int bin = (int) Math.floor((weight - least) / (most - least) * numbers.length);
    return numbers[Math.min(bin, numbers.length - 1)];
  }

  private double centre(int bin) {
    return least + (most - least) * (bin + 0.5) / numbers.length;
  }

  private String symbols() {
    return Arrays.stream(numbers)
        .mapToObj(number -> Element.of(number).symbol())
        .collect(Collectors.joining(", "));
  }

  /**
   * The map for notes and provenance.
   *
   * @return such as "H 1.5, C 2.5, O 3.5 (range 1 to 4)" or "1 for every element"
   */
  @Override
  public String toString() {
    if (isUnit()) {
      return "1 for every element";
    }
    if (numbers.length == Element.COUNT && least == 0.5 && most == Element.COUNT + 0.5) {
      return "the atomic number";
    }
    List<String> parts =
        Arrays.stream(numbers)
            .mapToObj(
                number ->
                    String.format(
                        Locale.ROOT, "%s %.4g", Element.of(number).symbol(), weight(number)))
            .toList();
    return String.join(", ", parts) + String.format(Locale.ROOT, " (range %s to %s)", least, most);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SpeciesWeights that
        && Arrays.equals(numbers, that.numbers)
        && least == that.least
        && most == that.most;
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(numbers) + Double.hashCode(least) + 7 * Double.hashCode(most);
  }
}
