package org.materialsj.features.molecule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.materialsj.features.Block;
import org.materialsj.model.Element;

/** Numbers collected by key, on their way to blocks. */
final class Blocks {

  private final SortedMap<int[], Numbers> byKey = new TreeMap<>(Arrays::compare);

  /** Numbers of one key, in the order in which they came. */
  private static final class Numbers {
    private double[] values = new double[8];
    private int size;

    void add(double value) {
      if (size == values.length) {
        values = Arrays.copyOf(values, 2 * size);
      }
      values[size++] = value;
    }

    double[] ascending() {
      double[] sorted = Arrays.copyOf(values, size);
      Arrays.sort(sorted);
      return sorted;
    }
  }

  /** Adds a number to those of a key, which is not to be modified afterwards. */
  void add(double value, int... key) {
    byKey.computeIfAbsent(key, k -> new Numbers()).add(value);
  }

  /** A block per key in ascending order of the keys, its numbers in ascending order. */
  List<Block> ascending() {
    List<Block> blocks = new ArrayList<>();
    byKey.forEach((key, numbers) -> blocks.add(new Block(key, numbers.ascending())));
    return blocks;
  }

  /** A block per key in ascending order of the keys, its numbers in descending order. */
  List<Block> descending() {
    List<Block> blocks = ascending();
    for (Block block : blocks) {
      double[] values = block.values();
      for (int i = 0, j = values.length - 1; i < j; i++, j--) {
        double last = values[j];
        values[j] = values[i];
        values[i] = last;
      }
    }
    return blocks;
  }

  /** Symbols of elements, such as "H-C-H". */
  static String symbols(int... numbers) {
    StringBuilder text = new StringBuilder();
    for (int number : numbers) {
      text.append(text.isEmpty() ? "" : "-").append(Element.of(number).symbol());
    }
    return text.toString();
  }
}
