package org.materialsj.potentials.classical;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.materialsj.model.Element;

/**
 * The unordered pairs of some elements, in the order 00, 01, ..., 11, 12, ...; or one pair that
 * stands for all when there are none. Immutable.
 */
final class ElementPairs {

  private final int[] elements;

  /** Elements in ascending order. */
  ElementPairs(int[] elements) {
    this.elements = elements.clone();
    for (int i = 0; i < elements.length; i++) {
      Element.of(elements[i]);
      if (i > 0 && elements[i] <= elements[i - 1]) {
        throw new IllegalArgumentException(
            "elements must be ascending, got " + Arrays.toString(elements));
      }
    }
  }

  int[] elements() {
    return elements.clone();
  }

  int count() {
    int kinds = Math.max(1, elements.length);
    return kinds * (kinds + 1) / 2;
  }

  /** Refuses another number of things than there are pairs. */
  void check(int things) {
    if (things != count()) {
      throw new IllegalArgumentException(
          elements.length + " elements need one of each of " + count() + " pairs, got " + things);
    }
  }

  /** The place of a pair of elements that are known. */
  int place(int first, int second) {
    if (elements.length == 0) {
      return 0;
    }
    int p = Arrays.binarySearch(elements, Math.min(first, second));
    int q = Arrays.binarySearch(elements, Math.max(first, second));
    return p * elements.length - p * (p - 1) / 2 + q - p;
  }

  /** All pairs; hydrogen and hydrogen when one stands for all. */
  List<int[]> all() {
    if (elements.length == 0) {
      return List.of(new int[] {1, 1});
    }
    List<int[]> pairs = new ArrayList<>();
    for (int p = 0; p < elements.length; p++) {
      for (int q = p; q < elements.length; q++) {
        pairs.add(new int[] {elements[p], elements[q]});
      }
    }
    return pairs;
  }
}
