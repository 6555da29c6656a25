package org.materialsj.learn.cluster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How rows merge into ever larger clusters, by growing height. Rows have the numbers 0 to n - 1;
 * merge k makes the cluster n + k.
 *
 * @param rows number of rows n, at least 1
 * @param steps n - 1 merges
 */
public record Merges(int rows, List<Step> steps) {

  /**
   * Two clusters become one.
   *
   * @param first number of a row or of a cluster made before
   * @param second number of another, above the first
   * @param height how far they are apart
   */
  public record Step(int first, int second, double height) {}

  /** Copies the list. */
  public Merges {
    steps = List.copyOf(steps);
  }

  /**
   * Merges in the order of their heights.
   *
   * @param rows number of rows
   * @param links n - 1 merges, each named by any row of either cluster, none before those that made
   *     its clusters, and none below them
   */
  static Merges of(int rows, List<Step> links) {
    List<Step> sorted = new ArrayList<>(links);
    sorted.sort(Comparator.comparingDouble(Step::height));
    Forest forest = new Forest(rows);
    int[] numbers = new int[rows];
    for (int i = 0; i < rows; i++) {
      numbers[i] = i;
    }
    List<Step> steps = new ArrayList<>();
    for (Step link : sorted) {
      int a = numbers[forest.root(link.first())];
      int b = numbers[forest.root(link.second())];
      int root = forest.join(link.first(), link.second());
      numbers[root] = rows + steps.size();
      steps.add(new Step(Math.min(a, b), Math.max(a, b), link.height()));
    }
    return new Merges(rows, steps);
  }

  /**
   * The clusters when a number of them is left.
   *
   * @param count 1 to n
   * @return cluster of each row, in the order of their first rows
   * @throws IllegalArgumentException if the number is out of range
   */
  public int[] clusters(int count) {
    if (count < 1 || count > rows) {
      throw new IllegalArgumentException(
          "clusters must be 1 to the number of rows " + rows + ", got " + count);
    }
    return after(rows - count);
  }

  /**
   * The clusters after all merges up to a height.
   *
   * @param height largest height that still merges
   * @return cluster of each row, in the order of their first rows
   */
  public int[] below(double height) {
    return after((int) steps.stream().takeWhile(step -> step.height() <= height).count());
  }

  private int[] after(int merges) {
    Forest forest = new Forest(rows + merges);
    for (int m = 0; m < merges; m++) {
      forest.join(steps.get(m).first(), rows + m);
      forest.join(steps.get(m).second(), rows + m);
    }
    int[] roots = new int[rows];
    for (int i = 0; i < rows; i++) {
      roots[i] = forest.root(i);
    }
    return Clustering.numbered(roots);
  }

  /** Trees of elements that belong together. */
  private static final class Forest {
    private final int[] up;

    Forest(int size) {
      up = new int[size];
      for (int i = 0; i < size; i++) {
        up[i] = i;
      }
    }

    int root(int element) {
      int at = element;
      while (up[at] != at) {
        up[at] = up[up[at]];
        at = up[at];
      }
      return at;
    }

    int join(int a, int b) {
      int root = root(b);
      up[root(a)] = root;
      return root;
    }
  }
}
