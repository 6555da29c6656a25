package org.materialsj.engine.geometry;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.materialsj.engine.geometry.GraphAutomorphisms.Extent;

class GraphAutomorphismsTest {

  private static int[][] graph(int n, int... edges) {
    List<List<Integer>> neighbors = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      neighbors.add(new ArrayList<>());
    }
    for (int k = 0; k < edges.length; k += 2) {
      neighbors.get(edges[k]).add(edges[k + 1]);
      neighbors.get(edges[k + 1]).add(edges[k]);
    }
    return neighbors.stream()
        .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
        .toArray(int[][]::new);
  }

  private static int[][] ring(int n) {
    return graph(n, IntStream.range(0, n).flatMap(i -> IntStream.of(i, (i + 1) % n)).toArray());
  }

  private static boolean keeps(int[][] graph, int[] colors, int[] p) {
    for (int i = 0; i < p.length; i++) {
      int[] images = Arrays.stream(graph[i]).map(j -> p[j]).sorted().toArray();
      int[] there = Arrays.stream(graph[p[i]]).sorted().toArray();
      if (colors[i] != colors[p[i]] || !Arrays.equals(images, there)) {
        return false;
      }
    }
    return true;
  }

  private static void permutations(int[] p, int from, List<int[]> result) {
    if (from == p.length) {
      result.add(p.clone());
    }
    for (int i = from; i < p.length; i++) {
      int[] q = p.clone();
      q[from] = p[i];
      q[i] = p[from];
      permutations(q, from + 1, result);
    }
  }

  private static Set<List<Integer>> asSet(List<int[]> permutations) {
    Set<List<Integer>> set = new HashSet<>();
    permutations.forEach(p -> set.add(Arrays.stream(p).boxed().toList()));
    assertEquals(permutations.size(), set.size(), "each once");
    return set;
  }

  /** All are automorphisms, the identity is first, products of two are among them. */
  private static void assertGroup(int[][] graph, int[] colors, GraphAutomorphisms group) {
    Set<List<Integer>> set = asSet(group.permutations());
    assertArrayEquals(IntStream.range(0, graph.length).toArray(), group.permutations().get(0));
    for (int[] p : group.permutations()) {
      assertTrue(keeps(graph, colors, p), Arrays.toString(p));
      for (int[] q : group.permutations().subList(0, Math.min(50, set.size()))) {
        assertTrue(set.contains(Arrays.stream(p).mapToObj(i -> q[i]).toList()));
      }
    }
  }

  @Test
  void smallRandomGraphsHaveTheAutomorphismsOfBruteForce() {
    SplittableRandom random = new SplittableRandom(7);
    for (int round = 0; round < 60; round++) {
      int n = 1 + random.nextInt(7);
      List<Integer> edges = new ArrayList<>();
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < i; j++) {
          if (random.nextInt(3) == 0) {
            edges.addAll(List.of(i, j));
          }
        }
      }
      int[][] graph = graph(n, edges.stream().mapToInt(Integer::intValue).toArray());
      int[] colors = random.ints(n, 0, 2).map(c -> c / (1 + graph.length % 2)).toArray();
      List<int[]> all = new ArrayList<>();
      permutations(IntStream.range(0, n).toArray(), 0, all);
      all.removeIf(p -> !keeps(graph, colors, p));
      GraphAutomorphisms group = GraphAutomorphisms.of(graph, colors, 5040);
      assertEquals(asSet(all), asSet(group.permutations()));
      assertEquals(Extent.COMPLETE, group.extent());
    }
  }

  @Test
  void aRingOfSixHasTwelve() {
    GraphAutomorphisms group = GraphAutomorphisms.of(ring(6), new int[6], 1000);
    assertEquals(12, group.permutations().size());
    assertArrayEquals(new int[6], group.orbits());
  }

  @Test
  void theBuckyballHas120() {
    // Vertices (i, j, k): the truncated icosahedron as the pairs of ends of an icosahedron's edges.
    double g = (1 + Math.sqrt(5)) / 2;
    List<double[]> corners = new ArrayList<>();
    for (int a = -1; a <= 1; a += 2) {
      for (int b = -1; b <= 1; b += 2) {
        corners.add(new double[] {0, a, b * g});
        corners.add(new double[] {a, b * g, 0});
        corners.add(new double[] {b * g, 0, a});
      }
    }
    List<double[]> points = new ArrayList<>();
    for (double[] p : corners) {
      for (double[] q : corners) {
        if (p != q && distance(p, q) < 2.1) {
          points.add(IntStream.range(0, 3).mapToDouble(k -> (2 * p[k] + q[k]) / 3).toArray());
        }
      }
    }
    List<Integer> edges = new ArrayList<>();
    for (int i = 0; i < points.size(); i++) {
      for (int j = 0; j < i; j++) {
        if (distance(points.get(i), points.get(j)) < 0.7) {
          edges.addAll(List.of(i, j));
        }
      }
    }
    assertEquals(2 * 90, edges.size());
    int[][] graph = graph(60, edges.stream().mapToInt(Integer::intValue).toArray());
    assertEquals(120, GraphAutomorphisms.of(graph, new int[60], 1000).permutations().size());
  }

  private static double distance(double[] p, double[] q) {
    return Math.sqrt(IntStream.range(0, 3).mapToDouble(k -> Math.pow(p[k] - q[k], 2)).sum());
  }

  /** A chain of vertices with three leaves each. */
  private static int[][] brush(int length) {
    int[] edges = new int[2 * (length - 1) + 6 * length];
    int k = 0;
    for (int i = 0; i < length; i++) {
      for (int leaf = 0; leaf < 3; leaf++) {
        edges[k++] = i;
        edges[k++] = length + 3 * i + leaf;
      }
      if (i > 0) {
        edges[k++] = i - 1;
        edges[k++] = i;
      }
    }
    return graph(4 * length, edges);
  }

  @Test
  void tooManyShrinkToASubgroupOfLeavesInCyclesAndThenInOrder() {
    int[][] three = brush(3);
    int[] colors = new int[three.length];
    GraphAutomorphisms all = GraphAutomorphisms.of(three, colors, 1000);
    assertEquals(2 * 216, all.permutations().size());
    assertGroup(three, colors, all);
    GraphAutomorphisms cycles = GraphAutomorphisms.of(three, colors, 431);
    assertEquals(Extent.LEAVES_IN_CYCLES, cycles.extent());
    assertEquals(2 * 27, cycles.permutations().size());
    assertGroup(three, colors, cycles);
    GraphAutomorphisms order = GraphAutomorphisms.of(three, colors, 53);
    assertEquals(Extent.LEAVES_IN_ORDER, order.extent());
    assertEquals(2, order.permutations().size());
    assertGroup(three, colors, order);
    GraphAutomorphisms fixed = GraphAutomorphisms.of(three, colors, 1);
    assertEquals(Extent.SOME_FIXED, fixed.extent());
    assertEquals(1, fixed.permutations().size());
  }

  @Test
  void manyAlikePartsAreFixedOneByOne() {
    // 12 rings of six on a chain: 2^12 flips beside the turn of the chain.
    int parts = 12;
    List<Integer> edges = new ArrayList<>();
    for (int i = 0; i < parts; i++) {
      int at = parts + 6 * i;
      edges.addAll(List.of(i, at));
      for (int k = 0; k < 6; k++) {
        edges.addAll(List.of(at + k, at + (k + 1) % 6));
      }
      if (i > 0) {
        edges.addAll(List.of(i - 1, i));
      }
    }
    int[][] graph = graph(7 * parts, edges.stream().mapToInt(Integer::intValue).toArray());
    GraphAutomorphisms group = GraphAutomorphisms.of(graph, new int[graph.length], 1000);
    assertEquals(Extent.SOME_FIXED, group.extent());
    assertTrue(group.permutations().size() > 250, "as many as fit");
    assertGroup(graph, new int[graph.length], group);
  }

  @Test
  void lengthsThatDoNotFitAreNamed() {
    assertThrows(
        IllegalArgumentException.class, () -> GraphAutomorphisms.of(ring(3), new int[2], 10));
  }
}
