package org.materialsj.model.explore;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.FeatureTable;

/**
 * How rows merge into ever larger clusters. Rows have the numbers 0 to n - 1; merge k makes the
 * cluster n + k.
 *
 * @param title what is shown, one line
 * @param notes what a reader should know, a line each; may be none
 * @param names one per row, at least one
 * @param height name and unit of what the heights are, such as "Ward distance"
 * @param merges n - 1 merges, each of clusters made before
 */
public record DendrogramShape(
    String title, List<String> notes, List<String> names, ColumnSpec height, List<Merge> merges) {

  /**
   * Two clusters become one.
   *
   * @param first number of a row or of a cluster made before
   * @param second number of another
   * @param height how far they are apart, finite
   */
  public record Merge(int first, int second, double height) {}

  /**
   * Copies the lists and checks that this is a tree over all rows.
   *
   * @throws IllegalArgumentException if it is not
   */
  public DendrogramShape {
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(height, "height");
    notes = List.copyOf(notes);
    names = List.copyOf(names);
    merges = List.copyOf(merges);
    int n = names.size();
    if (n < 1 || merges.size() != n - 1) {
      throw new IllegalArgumentException(
          "a dendrogram of " + n + " rows cannot have " + merges.size() + " merges");
    }
    boolean[] used = new boolean[2 * n];
    for (int k = 0; k < merges.size(); k++) {
      Merge merge = merges.get(k);
      for (int part : new int[] {merge.first(), merge.second()}) {
        if (part < 0 || part >= n + k || used[part]) {
          throw new IllegalArgumentException("merge " + k + " cannot merge cluster " + part);
        }
        used[part] = true;
      }
      if (!Double.isFinite(merge.height())) {
        throw new IllegalArgumentException("merge " + k + " has the height " + merge.height());
      }
    }
  }

  /**
   * The number of rows of each cluster.
   *
   * @return 2 n - 1 numbers: 1 for each row, then one per merge
   */
  public int[] sizes() {
    int n = names.size();
    int[] sizes = new int[2 * n - 1];
    Arrays.fill(sizes, 0, n, 1);
    for (int k = 0; k < merges.size(); k++) {
      sizes[n + k] = sizes[merges.get(k).first()] + sizes[merges.get(k).second()];
    }
    return sizes;
  }

  /**
   * An order of the rows in which no two branches cross: first parts before second ones.
   *
   * @return n numbers of rows
   */
  public int[] order() {
    int n = names.size();
    int[] order = new int[n];
    int found = 0;
    Deque<Integer> open = new ArrayDeque<>(List.of(2 * n - 2));
    while (!open.isEmpty()) {
      int cluster = open.pop();
      if (cluster < n) {
        order[found++] = cluster;
      } else {
        open.push(merges.get(cluster - n).second());
        open.push(merges.get(cluster - n).first());
      }
    }
    return order;
  }

  /**
   * The merges as a table.
   *
   * @return one row per merge: its two parts, its height, and the number of rows
   */
  public FeatureTable table() {
    int n = names.size();
    int[] sizes = sizes();
    Set<String> taken = new HashSet<>(List.of("first part", "second part", "rows"));
    List<String> ids =
        IntStream.range(0, merges.size()).mapToObj(k -> "cluster " + (n + k)).toList();
    return FeatureTable.builder(ids)
        .texts(new ColumnSpec("first part", ""), merges.stream().map(m -> part(m.first())).toList())
        .texts(
            new ColumnSpec("second part", ""), merges.stream().map(m -> part(m.second())).toList())
        .ownNumbers(
            ColumnSpec.free(height.name(), height.unit(), taken),
            merges.stream().mapToDouble(Merge::height).toArray())
        .ownNumbers(
            new ColumnSpec("rows", ""),
            IntStream.range(0, merges.size()).mapToDouble(k -> sizes[n + k]).toArray())
        .build();
  }

  private String part(int cluster) {
    return cluster < names.size() ? names.get(cluster) : "cluster " + cluster;
  }
}
