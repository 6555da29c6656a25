package org.materialsj.engine.geometry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The permutations of a graph's vertices that keep colours and edges; a subgroup of them where
 * there are too many. Alike leaves (of one colour at one vertex, such as the methyl groups of a
 * tert-butyl group) are taken off first, because each set of k of them alone multiplies the number
 * of permutations by k!.
 *
 * @param permutations each an array p of n vertices, vertex i goes to p[i]; the identity first;
 *     closed under composition; not to be modified
 * @param extent which of all automorphisms these are
 */
public record GraphAutomorphisms(List<int[]> permutations, Extent extent) {

  /** Which automorphisms were taken, from all to few. */
  public enum Extent {
    /** All. */
    COMPLETE,
    /** Those that permute each set of alike leaves cyclically only. */
    LEAVES_IN_CYCLES,
    /** Those that keep the order of the leaves in each set of alike leaves. */
    LEAVES_IN_ORDER,
    /** Those that also keep some further vertices where they are. */
    SOME_FIXED
  }

  /**
   * Finds the automorphisms.
   *
   * @param neighbors the neighbours of each vertex, each edge in both directions, no edge twice;
   *     not modified
   * @param colors a colour of each vertex; not modified
   * @param most largest number of permutations, at least 1
   * @return all, or the largest of the subgroups named in {@link Extent} that is small enough
   * @throws IllegalArgumentException if lengths do not fit or {@code most < 1}
   */
  public static GraphAutomorphisms of(int[][] neighbors, int[] colors, int most) {
    if (neighbors.length != colors.length || most < 1) {
      throw new IllegalArgumentException(
          neighbors.length + " vertices got " + colors.length + " colours, most " + most);
    }
    List<int[]> classes = leafClasses(neighbors, colors);
    int[] start = reducedColors(colors, neighbors, classes);
    boolean[] leaf = new boolean[colors.length];
    long all = 1;
    long cycles = 1;
    for (int[] members : classes) {
      for (int k = 0; k < members.length; k++) {
        leaf[members[k]] = true;
        all = Math.min(all * (k + 1), Integer.MAX_VALUE);
      }
      cycles = Math.min(cycles * members.length, Integer.MAX_VALUE);
    }
    AutomorphismSearch search = new AutomorphismSearch(neighbors, leaf, most);
    List<int[]> reduced = search.run(start);
    boolean moved = true;
    for (int fixed = 0; reduced.isEmpty(); fixed++) {
      // Each colour of its own keeps one more vertex where it is.
      moved = false;
      start[fixed] = -1 - fixed;
      reduced = search.run(start);
    }
    if (moved && all * reduced.size() <= most) {
      return new GraphAutomorphisms(
          lift(reduced, neighbors, colors, classes, true), Extent.COMPLETE);
    }
    if (moved && cycles * reduced.size() <= most) {
      return new GraphAutomorphisms(
          lift(reduced, neighbors, colors, classes, false), Extent.LEAVES_IN_CYCLES);
    }
    return new GraphAutomorphisms(
        lift(reduced, neighbors, colors, List.of(), false),
        moved ? Extent.LEAVES_IN_ORDER : Extent.SOME_FIXED);
  }

  /**
   * The sets of vertices that the permutations send into each other.
   *
   * @return a set's number by vertex, from 0 in the order of first vertices
   */
  public int[] orbits() {
    int n = permutations.get(0).length;
    int[] orbit = new int[n];
    Arrays.fill(orbit, -1);
    int count = 0;
    for (int vertex = 0; vertex < n; vertex++) {
      if (orbit[vertex] < 0) {
        for (int[] permutation : permutations) {
          orbit[permutation[vertex]] = count;
        }
        count++;
      }
    }
    return orbit;
  }

  /** The sets of two and more leaves of one colour at one vertex, members ascending. */
  private static List<int[]> leafClasses(int[][] neighbors, int[] colors) {
    List<int[]> classes = new ArrayList<>();
    for (int[] around : neighbors) {
      if (around.length < 2) {
        continue;
      }
      Map<Integer, List<Integer>> byColor = new TreeMap<>();
      for (int vertex : around) {
        if (neighbors[vertex].length == 1) {
          byColor.computeIfAbsent(colors[vertex], color -> new ArrayList<>()).add(vertex);
        }
      }
      for (List<Integer> members : byColor.values()) {
        if (members.size() > 1) {
          classes.add(members.stream().mapToInt(Integer::intValue).sorted().toArray());
        }
      }
    }
    return classes;
  }

  /** Colours that tell apart which leaves a vertex has lost. */
  private static int[] reducedColors(int[] colors, int[][] neighbors, List<int[]> classes) {
    List<List<Integer>> keys = new ArrayList<>();
    for (int color : colors) {
      keys.add(new ArrayList<>(List.of(color)));
    }
    for (int[] members : classes) {
      keys.get(neighbors[members[0]][0]).addAll(List.of(colors[members[0]], members.length));
    }
    return AutomorphismSearch.numbered(keys);
  }

  /**
   * Sends leaves after their vertices: in their order, and then once more for each permutation of
   * the members of the given classes.
   */
  private static List<int[]> lift(
      List<int[]> reduced, int[][] neighbors, int[] colors, List<int[]> permuted, boolean all) {
    List<int[]> result = new ArrayList<>();
    Map<List<Integer>, int[]> classes = new HashMap<>();
    for (int[] members : leafClasses(neighbors, colors)) {
      classes.put(List.of(neighbors[members[0]][0], colors[members[0]]), members);
    }
    for (int[] permutation : reduced) {
      classes.forEach(
          (key, members) -> {
            int[] targets = classes.get(List.of(permutation[key.get(0)], key.get(1)));
            for (int k = 0; k < members.length; k++) {
              permutation[members[k]] = targets[k];
            }
          });
      multiply(permutation, permuted, 0, all, result);
    }
    return List.copyOf(result);
  }

  /** Adds the products with all permutations of the members of a class and those behind it. */
  private static void multiply(
      int[] permutation, List<int[]> classes, int next, boolean all, List<int[]> result) {
    if (next == classes.size()) {
      result.add(permutation);
      return;
    }
    int[] members = classes.get(next);
    for (int[] order : all ? orders(members.length) : rotations(members.length)) {
      int[] product = permutation.clone();
      for (int k = 0; k < members.length; k++) {
        product[members[k]] = permutation[members[order[k]]];
      }
      multiply(product, classes, next + 1, all, result);
    }
  }

  private static List<int[]> rotations(int n) {
    List<int[]> result = new ArrayList<>();
    for (int shift = 0; shift < n; shift++) {
      int by = shift;
      result.add(IntStream.range(0, n).map(k -> (k + by) % n).toArray());
    }
    return result;
  }

  /** All orders of 0 to n - 1, the ascending one first. */
  private static List<int[]> orders(int n) {
    List<int[]> result = new ArrayList<>(List.of(new int[0]));
    for (int length = 0; length < n; length++) {
      List<int[]> longer = new ArrayList<>();
      for (int[] order : result) {
        for (int place = length; place >= 0; place--) {
          int[] more = new int[length + 1];
          System.arraycopy(order, 0, more, 0, place);
          more[place] = length;
          System.arraycopy(order, place, more, place + 1, length - place);
          longer.add(more);
        }
      }
      result = longer;
    }
    return result;
  }
}
