package org.materialsj.engine.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class GraphIsomorphismTest {

  @Property(tries = 200)
  void renumberedGraphIsFound(@ForAll @IntRange(min = 1, max = 12) int n, @ForAll long seed) {
    Random random = new Random(seed);
    boolean[][] edge = new boolean[n][n];
    int[] colors = random.ints(n, 0, 2).toArray();
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++) {
        edge[i][j] = edge[j][i] = random.nextInt(3) == 0;
      }
    }
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      order.add(i);
    }
    Collections.shuffle(order, random);
    boolean[][] moved = new boolean[n][n];
    int[] movedColors = new int[n];
    for (int i = 0; i < n; i++) {
      movedColors[order.get(i)] = colors[i];
      for (int j = 0; j < n; j++) {
        moved[order.get(i)][order.get(j)] = edge[i][j];
      }
    }
    int[] image =
        GraphIsomorphism.find(lists(edge), colors, lists(moved), movedColors).orElseThrow();
    assertEquals(n, Arrays.stream(image).distinct().count());
    for (int i = 0; i < n; i++) {
      assertEquals(colors[i], movedColors[image[i]]);
      for (int j = 0; j < n; j++) {
        assertEquals(edge[i][j], moved[image[i]][image[j]]);
      }
    }
  }

  private static int[][] lists(boolean[][] edge) {
    int[][] lists = new int[edge.length][];
    for (int i = 0; i < edge.length; i++) {
      int row = i;
      lists[i] =
          java.util.stream.IntStream.range(0, edge.length).filter(j -> edge[row][j]).toArray();
    }
    return lists;
  }

  @Test
  void ringOfSixIsNotTwoRingsOfThree() {
    int[][] ring = {{1, 5}, {0, 2}, {1, 3}, {2, 4}, {3, 5}, {4, 0}};
    int[][] pair = {{1, 2}, {0, 2}, {0, 1}, {4, 5}, {3, 5}, {3, 4}};
    assertEquals(Optional.empty(), GraphIsomorphism.find(ring, new int[6], pair, new int[6]));
    assertTrue(GraphIsomorphism.find(pair, new int[6], pair, new int[6]).isPresent());
  }

  @Test
  void coloursAndSizesTellGraphsApart() {
    int[][] bond = {{1}, {0}};
    assertEquals(
        Optional.empty(), GraphIsomorphism.find(bond, new int[] {6, 8}, bond, new int[] {6, 6}));
    assertEquals(
        Optional.empty(), GraphIsomorphism.find(bond, new int[2], new int[][] {{}}, new int[1]));
    assertThrows(
        IllegalArgumentException.class,
        () -> GraphIsomorphism.find(bond, new int[3], bond, new int[2]));
  }
}
