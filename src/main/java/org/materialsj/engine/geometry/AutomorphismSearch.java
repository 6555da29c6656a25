package org.materialsj.engine.geometry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the automorphisms of a graph without some of its vertices: colours are refined by those of
 * the neighbours, then images are tried vertex by vertex, each next to an earlier one.
 */
final class AutomorphismSearch {

  /** Tries per vertex and wanted permutation; refined colours seldom leave a try that fails. */
  private static final int TRIES = 20;

  private final int[][] neighbors;
  private final boolean[] absent;
  private final int most;
  private final int n;

  private int[] color;
  private int[] order;
  private int[] parent;
  private int[] place;
  private int[] image;
  private boolean[] taken;
  private long tries;
  private boolean tooMany;
  private List<int[]> found;

  /**
   * A search.
   *
   * @param neighbors the neighbours of each vertex
   * @param absent vertices to leave out
   * @param most largest number of permutations
   */
  AutomorphismSearch(int[][] neighbors, boolean[] absent, int most) {
    this.neighbors = neighbors;
    this.absent = absent;
    this.most = most;
    this.n = neighbors.length;
  }

  /**
   * Searches.
   *
   * @param colors a colour of each vertex; not modified
   * @return all automorphisms, the identity first, absent vertices at their places; empty when
   *     there are too many or the search takes too long
   */
  List<int[]> run(int[] colors) {
    color = refine(colors);
    traverse();
    image = new int[n];
    for (int i = 0; i < n; i++) {
      image[i] = i;
    }
    taken = new boolean[n];
    tries = (long) TRIES * n * most;
    tooMany = false;
    found = new ArrayList<>();
    extend(0);
    return tooMany ? List.of() : found;
  }

  /** Numbers lists of numbers so that equal ones, and only these, get equal numbers. */
  static int[] numbered(List<List<Integer>> keys) {
    Map<List<Integer>, Integer> numbers = new HashMap<>();
    return keys.stream()
        .mapToInt(key -> numbers.computeIfAbsent(key, k -> numbers.size()))
        .toArray();
  }

  private int[] refine(int[] colors) {
    int[] refined = colors;
    long kinds = 0;
    long before = -1;
    while (kinds != before) {
      List<List<Integer>> keys = new ArrayList<>();
      for (int vertex = 0; vertex < n; vertex++) {
        int[] now = refined;
        List<Integer> key = new ArrayList<>(List.of(now[vertex]));
        Arrays.stream(neighbors[vertex])
            .filter(other -> !absent[other])
            .map(other -> now[other])
            .sorted()
            .forEach(key::add);
        keys.add(key);
      }
      refined = numbered(keys);
      before = kinds;
      kinds = Arrays.stream(refined).distinct().count();
    }
    return refined;
  }

  /** Orders the vertices so that each, if it can, follows one of its neighbours, its parent. */
  private void traverse() {
    boolean[] seen = absent.clone();
    order = new int[n];
    parent = new int[n];
    int count = 0;
    for (int root = 0; root < n; root++) {
      if (seen[root]) {
        continue;
      }
      seen[root] = true;
      parent[root] = -1;
      order[count++] = root;
      for (int next = count - 1; next < count; next++) {
        for (int other : neighbors[order[next]]) {
          if (!seen[other]) {
            seen[other] = true;
            parent[other] = order[next];
            order[count++] = other;
          }
        }
      }
    }
    order = Arrays.copyOf(order, count);
    place = new int[n];
    for (int k = 0; k < count; k++) {
      place[order[k]] = k;
    }
  }

  private void extend(int depth) {
    if (depth == order.length) {
      tooMany |= found.size() == most;
      found.add(image.clone());
      return;
    }
    int vertex = order[depth];
    // The vertex itself comes first, so that the identity is the first to be found.
    attempt(depth, vertex, vertex);
    if (parent[vertex] >= 0) {
      for (int candidate : neighbors[image[parent[vertex]]]) {
        if (candidate != vertex) {
          attempt(depth, vertex, candidate);
        }
      }
    } else {
      for (int candidate = 0; candidate < n; candidate++) {
        if (candidate != vertex) {
          attempt(depth, vertex, candidate);
        }
      }
    }
  }

  private void attempt(int depth, int vertex, int candidate) {
    if (tooMany || absent[candidate] || taken[candidate] || color[candidate] != color[vertex]) {
      return;
    }
    tries--;
    tooMany |= tries < 0;
    image[vertex] = candidate;
    taken[candidate] = true;
    if (fits(vertex, depth)) {
      extend(depth + 1);
    }
    taken[candidate] = false;
    image[vertex] = vertex;
  }

  /** Whether the edges to vertices that have images go to edges; none can appear, then. */
  private boolean fits(int vertex, int depth) {
    for (int other : neighbors[vertex]) {
      if (!absent[other] && place[other] < depth && !joined(image[vertex], image[other])) {
        return false;
      }
    }
    return true;
  }

  private boolean joined(int first, int second) {
    for (int other : neighbors[first]) {
      if (other == second) {
        return true;
      }
    }
    return false;
  }
}
