package org.materialsj.model;

import java.util.Arrays;
import java.util.List;

/** In how many items of a data set each element occurs. Immutable. */
public final class ElementOccurrence {

  private final String items;
  private final int itemCount;
  private final int[] counts;

  private ElementOccurrence(String items, int itemCount, int[] counts) {
    this.items = items;
    this.itemCount = itemCount;
    this.counts = counts;
  }

  /**
   * Starts to count.
   *
   * @param items what is counted, in the plural, such as "structures" or "formulas"
   * @return a counter of no items
   */
  public static Counter counter(String items) {
    return new Counter(items);
  }

  /**
   * What was counted.
   *
   * @return a noun in the plural, such as "structures"
   */
  public String items() {
    return items;
  }

  /**
   * How many items were counted.
   *
   * @return at least 0
   */
  public int itemCount() {
    return itemCount;
  }

  /**
   * In how many items an element occurs, whatever its amount.
   *
   * @param element any element
   * @return 0 to {@link #itemCount()}
   */
  public int count(Element element) {
    return counts[element.number()];
  }

  /**
   * The count of the most frequent element.
   *
   * @return 0 when there are no items
   */
  public int largest() {
    return Arrays.stream(counts).max().orElse(0);
  }

  /**
   * The elements that occur.
   *
   * @return in order of atomic number, unmodifiable
   */
  public List<Element> elements() {
    return Element.all().stream().filter(element -> count(element) > 0).toList();
  }

  /** Counts the elements of item after item. For one thread. */
  public static final class Counter {

    private final String items;
    private final int[] counts = new int[Element.COUNT + 1];
    private int itemCount;

    private Counter(String items) {
      this.items = items;
    }

    /**
     * Counts one item.
     *
     * @param composition its elements; every amount above zero counts as one occurrence
     */
    public void add(Composition composition) {
      for (int i = 0; i < composition.size(); i++) {
        counts[composition.element(i).number()]++;
      }
      itemCount++;
    }

    /**
     * The counts so far.
     *
     * @return a copy
     */
    public ElementOccurrence build() {
      return new ElementOccurrence(items, itemCount, counts.clone());
    }
  }
}
