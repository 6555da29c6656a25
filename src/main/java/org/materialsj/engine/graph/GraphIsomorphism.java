package org.materialsj.engine.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds a mapping of one coloured graph onto another that keeps colours and edges. The colours of
 * both are refined together by those of the neighbours, then images are tried vertex by vertex,
 * each next to an earlier one. Molecules take O(vertices) tries.
 */
public final class GraphIsomorphism {

  private final int[][] from;
  private final int[][] to;
  private final int[] fromColors;
  private final int[] toColors;
  private final int[] order;
  private final int[] parent;
  private final int[] image;
  private final boolean[] taken;

  private GraphIsomorphism(int[][] from, int[] fromColors, int[][] to, int[] toColors) {
    this.from = from;
    this.to = to;
    this.fromColors = fromColors;
    this.toColors = toColors;
    this.order = new int[from.length];
    this.parent = new int[from.length];
    this.image = new int[from.length];
    this.taken = new boolean[to.length];
  }

  /**
   * Finds a mapping.
   *
   * @param from the neighbours of each vertex of one graph, each edge in both directions; not
   *     modified
   * @param fromColors a colour of each of its vertices; not modified
   * @param to the neighbours of each vertex of the other graph; not modified
   * @param toColors a colour of each of its vertices; not modified
   * @return an array p, vertex i of one graph goes to p[i] of the other; empty when they differ
   * @throws IllegalArgumentException if lengths do not fit
   */
  public static Optional<int[]> find(int[][] from, int[] fromColors, int[][] to, int[] toColors) {
    if (from.length != fromColors.length || to.length != toColors.length) {
      throw new IllegalArgumentException(
          from.length
              + " and "
              + to.length
              + " vertices got "
              + fromColors.length
              + " and "
              + toColors.length
              + " colours");
    }
    if (from.length != to.length) {
      return Optional.empty();
    }
    int[] one = fromColors.clone();
    int[] other = toColors.clone();
    if (!refine(from, one, to, other)) {
      return Optional.empty();
    }
    GraphIsomorphism search = new GraphIsomorphism(from, one, to, other);
    search.traverse();
    return search.place(0) ? Optional.of(search.image) : Optional.empty();
  }

  /** Numbers the colours by those of the neighbours until nothing splits; false if they differ. */
  private static boolean refine(int[][] from, int[] fromColors, int[][] to, int[] toColors) {
    int colors = 0;
    while (true) {
      Map<List<Integer>, Integer> names = new HashMap<>();
      int[] one = named(from, fromColors, names);
      int[] other = named(to, toColors, names);
      System.arraycopy(one, 0, fromColors, 0, one.length);
      System.arraycopy(other, 0, toColors, 0, other.length);
      Arrays.sort(one);
      Arrays.sort(other);
      if (!Arrays.equals(one, other)) {
        return false;
      }
      if (names.size() == colors) {
        return true;
      }
      colors = names.size();
    }
  }

  private static int[] named(int[][] neighbors, int[] colors, Map<List<Integer>, Integer> names) {
    int[] result = new int[colors.length];
    for (int v = 0; v < colors.length; v++) {
      List<Integer> key = new ArrayList<>();
      for (int w : neighbors[v]) {
        key.add(colors[w]);
      }
      key.sort(null);
      key.add(0, colors[v]);
      result[v] = names.computeIfAbsent(key, k -> names.size());
    }
    return result;
  }

  /** Orders the vertices so that each but the first of a piece has an earlier neighbour. */
  private void traverse() {
    boolean[] seen = new boolean[from.length];
    int count = 0;
    for (int start = 0; start < from.length; start++) {
      if (seen[start]) {
        continue;
      }
      seen[start] = true;
      parent[start] = -1;
      order[count] = start;
      int at = count++;
      for (; at < count; at++) {
        for (int next : from[order[at]]) {
          if (!seen[next]) {
            seen[next] = true;
            parent[next] = order[at];
            order[count++] = next;
          }
        }
      }
    }
    Arrays.fill(image, -1);
  }

  private boolean place(int step) {
    if (step == order.length) {
      return true;
    }
    int vertex = order[step];
    int candidates = parent[vertex] < 0 ? to.length : to[image[parent[vertex]]].length;
    for (int c = 0; c < candidates; c++) {
      int target = parent[vertex] < 0 ? c : to[image[parent[vertex]]][c];
      if (!taken[target] && fromColors[vertex] == toColors[target] && keepsEdges(vertex, target)) {
        taken[target] = true;
        image[vertex] = target;
        if (place(step + 1)) {
          return true;
        }
        image[vertex] = -1;
        taken[target] = false;
      }
    }
    return false;
  }

  private boolean keepsEdges(int vertex, int target) {
    for (int neighbor : from[vertex]) {
      if (image[neighbor] >= 0 && !contains(to[target], image[neighbor])) {
        return false;
      }
    }
    return from[vertex].length == to[target].length;
  }

  private static boolean contains(int[] array, int value) {
    for (int each : array) {
      if (each == value) {
        return true;
      }
    }
    return false;
  }
}
