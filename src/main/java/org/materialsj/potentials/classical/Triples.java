package org.materialsj.potentials.classical;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.materialsj.model.Element;

/**
 * Constants by ordered triples of elements: of a central atom, the atom it is bound to, and a third
 * one that changes the bond. Immutable.
 *
 * @param <T> the constants of one triple
 */
final class Triples<T> {

  private final int[] elements;
  private final List<T> constants;

  /**
   * A table.
   *
   * @param elements atomic numbers, ascending
   * @param constants of triple (i, j, k) of indices of elements at (i n + j) n + k
   */
  Triples(int[] elements, List<T> constants) {
    int n = elements.length;
    if (n == 0 || constants.size() != n * n * n) {
      throw new IllegalArgumentException(
          n + " elements need constants of each triple, got " + constants.size());
    }
    for (int i = 0; i < n; i++) {
      Element.of(elements[i]);
      if (i > 0 && elements[i] <= elements[i - 1]) {
        throw new IllegalArgumentException(
            "elements must be ascending, got " + Arrays.toString(elements));
      }
    }
    this.elements = elements.clone();
    this.constants = List.copyOf(constants);
  }

  int[] elements() {
    return elements.clone();
  }

  int kinds() {
    return elements.length;
  }

  /** The constants in the order of the constructor. */
  List<T> all() {
    return constants;
  }

  /** Index of the element of each atom; all must be known. */
  int[] types(int[] numbers) {
    return Arrays.stream(numbers).map(z -> Arrays.binarySearch(elements, z)).toArray();
  }

  /** The constants of pairs, those of triples (i, j, j), at i n + j. */
  List<T> pairs() {
    int n = elements.length;
    List<T> pairs = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        pairs.add(constants.get((i * n + j) * n + j));
      }
    }
    return pairs;
  }
}
