package org.materialsj.features.environment;

import java.util.Arrays;
import org.materialsj.model.Element;

/** Numbers the elements that a descriptor was made for. Immutable. */
final class ElementIndex {

  private final int[] elements;
  private final int[] index = new int[Element.COUNT + 1];

  /** Takes atomic numbers in any order, checked. */
  ElementIndex(int... numbers) {
    elements = Arrays.stream(numbers).sorted().toArray();
    if (elements.length == 0) {
      throw new IllegalArgumentException("a descriptor needs at least one element");
    }
    Arrays.fill(index, -1);
    for (int s = 0; s < elements.length; s++) {
      int number = Element.of(elements[s]).number();
      if (index[number] >= 0) {
        throw new IllegalArgumentException("element " + number + " is given twice");
      }
      index[number] = s;
    }
  }

  int count() {
    return elements.length;
  }

  int number(int s) {
    return elements[s];
  }

  /** The place of an element among the descriptor's, or a failure that names it. */
  int of(int number) {
    int s = index[number];
    if (s < 0) {
      throw new IllegalArgumentException(
          "the descriptor is for "
              + symbols(elements)
              + ", and there is an atom of "
              + Element.of(number).symbol());
    }
    return s;
  }

  /** Such as "H-C". */
  static String symbols(int[] numbers) {
    StringBuilder text = new StringBuilder();
    for (int number : numbers) {
      text.append(text.isEmpty() ? "" : "-").append(Element.of(number).symbol());
    }
    return text.toString();
  }
}
