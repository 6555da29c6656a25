package org.materialsj.engine.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RingsTest {

  private static final int[][] CUBANE = {
    {0, 1}, {1, 2}, {2, 3}, {3, 0}, {4, 5}, {5, 6}, {6, 7}, {7, 4}, {0, 4}, {1, 5}, {2, 6}, {3, 7}
  };
  private static final int[][] NORBORNANE = {
    {0, 1}, {1, 2}, {2, 3}, {3, 4}, {4, 5}, {5, 0}, {0, 6}, {6, 3}
  };
  private static final int[][] BICYCLOOCTANE = {
    {0, 1}, {1, 2}, {2, 3}, {3, 4}, {4, 5}, {5, 0}, {0, 6}, {6, 7}, {7, 3}
  };
  private static final int[][] ADAMANTANE = {
    {0, 1}, {1, 2}, {2, 3}, {3, 4}, {4, 5}, {5, 0}, {0, 6}, {2, 7}, {4, 8}, {6, 9}, {7, 9}, {8, 9}
  };

  /** Two squares at one vertex, one joined to a triangle by a bridge of two edges, and a tail. */
  private static final int[][] MIXED = {
    {0, 1}, {1, 2}, {2, 3}, {3, 0}, {0, 4}, {4, 5}, {5, 6}, {6, 0}, {5, 7}, {7, 8}, {8, 9}, {9, 10},
    {10, 8}, {10, 11}
  };

  private static Graph graph(int[][] edges) {
    int size = 1 + Arrays.stream(edges).flatMapToInt(Arrays::stream).max().orElse(0);
    return new Graph(
        size,
        Arrays.stream(edges).mapToInt(e -> e[0]).toArray(),
        Arrays.stream(edges).mapToInt(e -> e[1]).toArray());
  }

  private static List<Integer> lengths(Graph graph) {
    return new Rings(graph).cycles().stream().map(c -> c.length).sorted().toList();
  }

  @Test
  void knownCagesHaveTheirFaces() {
    assertEquals(List.of(4, 4, 4, 4, 4, 4), lengths(graph(CUBANE)));
    assertEquals(List.of(5, 5), lengths(graph(NORBORNANE)));
    assertEquals(List.of(6, 6, 6), lengths(graph(BICYCLOOCTANE)));
    assertEquals(List.of(6, 6, 6, 6), lengths(graph(ADAMANTANE)));
    assertEquals(List.of(3, 4, 4), lengths(graph(MIXED)));
  }

  @Test
  void rankIsTheCyclomaticNumber() {
    assertEquals(5, new Rings(graph(CUBANE)).rank());
    assertEquals(2, new Rings(graph(BICYCLOOCTANE)).rank());
    assertEquals(3, new Rings(graph(MIXED)).rank());
    assertEquals(0, new Rings(graph(new int[][] {{0, 1}, {1, 2}})).rank());
  }

  @Test
  void bridgesAndTailsAreOnNoRing() {
    Rings rings = new Rings(graph(MIXED));
    for (int edge = 0; edge < MIXED.length; edge++) {
      assertEquals(edge != 8 && edge != 9 && edge != 13, rings.onRing(edge), "edge " + edge);
    }
  }

  @Test
  void cyclesAreClosedWalksOverDifferentVertices() {
    for (int[][] edges :
        List.of(CUBANE, NORBORNANE, BICYCLOOCTANE, ADAMANTANE, MIXED, fullerene())) {
      Set<Set<Integer>> bonds = new HashSet<>();
      for (int[] edge : edges) {
        bonds.add(Set.of(edge[0], edge[1]));
      }
      for (int[] cycle : new Rings(graph(edges)).cycles()) {
        assertEquals(cycle.length, Arrays.stream(cycle).distinct().count());
        for (int i = 0; i < cycle.length; i++) {
          assertTrue(bonds.contains(Set.of(cycle[i], cycle[(i + 1) % cycle.length])));
        }
      }
    }
  }

  /** The dodecahedron, C20. */
  private static int[][] fullerene() {
    List<int[]> edges = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      edges.add(new int[] {i, (i + 1) % 5});
      edges.add(new int[] {i, 5 + 2 * i});
      edges.add(new int[] {5 + 2 * i, 5 + (2 * i + 1) % 10});
      edges.add(new int[] {5 + 2 * i + 1, 5 + (2 * i + 2) % 10});
      edges.add(new int[] {5 + 2 * i + 1, 15 + i});
      edges.add(new int[] {15 + i, 15 + (i + 1) % 5});
    }
    return edges.toArray(new int[0][]);
  }

  @Test
  void dodecahedronHasTwelvePentagons() {
    assertEquals(Collections.nCopies(12, 5), lengths(graph(fullerene())));
  }

  @Test
  void orderOfVerticesAndEdgesDoesNotCount() {
    Random random = new Random(3);
    for (int[][] edges :
        List.of(CUBANE, NORBORNANE, BICYCLOOCTANE, ADAMANTANE, MIXED, fullerene())) {
      List<Integer> expected = lengths(graph(edges));
      int size = graph(edges).size();
      for (int trial = 0; trial < 50; trial++) {
        List<Integer> place = new ArrayList<>();
        for (int v = 0; v < size; v++) {
          place.add(v);
        }
        Collections.shuffle(place, random);
        List<int[]> shuffled = new ArrayList<>();
        for (int[] edge : edges) {
          shuffled.add(new int[] {place.get(edge[1]), place.get(edge[0])});
        }
        Collections.shuffle(shuffled, random);
        assertEquals(expected, lengths(graph(shuffled.toArray(new int[0][]))));
      }
    }
  }

  @Test
  void distancesAndPartsAreThoseOfTheGraph() {
    Graph graph = new Graph(5, new int[] {0, 1, 3}, new int[] {1, 2, 4});
    assertEquals(List.of(0, 0, 0, 1, 1), Arrays.stream(graph.components()).boxed().toList());
    int[] distances = graph.distances();
    assertEquals(2, distances[2]);
    assertEquals(-1, distances[3]);
    assertEquals(0, distances[24]);
    assertEquals(2, graph.degree(1));
  }

  @Test
  void impossibleEdgesAreRefused() {
    int[] zero = {0};
    assertThrows(IllegalArgumentException.class, () -> new Graph(2, zero, zero));
    assertThrows(IllegalArgumentException.class, () -> new Graph(2, zero, new int[] {2}));
    assertThrows(IllegalArgumentException.class, () -> new Graph(2, zero, new int[0]));
    assertFalse(new Rings(new Graph(2, zero, new int[] {1})).onRing(0));
  }
}
