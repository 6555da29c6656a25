package org.materialsj.view.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.materialsj.model.packing.CouplingGraph;

class CouplingFigureTest {

  private static CouplingGraph graph(int n, int[]... edges) {
    double[][] weights = new double[n][n];
    for (int[] edge : edges) {
      weights[edge[0]][edge[1]] = edge[2];
      weights[edge[1]][edge[0]] = edge[2];
    }
    List<String> names = IntStream.range(0, n).mapToObj(i -> "turn " + i).toList();
    return new CouplingGraph(names, weights, new double[n]);
  }

  private static String svg(CouplingGraph graph) {
    return new CouplingFigure("Couplings", graph).toSvg(720, 640);
  }

  private static int occurrences(String text, String part) {
    return text.split(Pattern.quote(part), -1).length - 1;
  }

  @Test
  void everyVariableIsNamed() {
    String svg = svg(graph(12, new int[] {0, 1, 1}));
    for (int i = 0; i < 12; i++) {
      assertTrue(svg.contains(">turn " + i + "<"), "turn " + i);
    }
  }

  @Test
  void oneLinePerCoupling() {
    int none = occurrences(svg(graph(4)), "<line");
    int[][] edges = {{0, 1, 10}, {1, 2, 5}, {0, 3, 1}};
    assertEquals(none + 3, occurrences(svg(graph(4, edges)), "<line"));
  }

  @Test
  void couplingsFarWeakerThanTheStrongestAreLeftOut() {
    int[][] edges = {{0, 1, 1000}, {1, 2, 1}};
    assertEquals(
        occurrences(svg(graph(4, edges[0])), "<line"), occurrences(svg(graph(4, edges)), "<line"));
  }

  @Test
  void aModelWithoutCouplingsSaysSo() {
    assertTrue(svg(graph(3)).contains(">No variables are coupled<"));
    assertTrue(svg(graph(0)).contains(">No variables are coupled<"));
  }

  @Test
  void aSingleVariableAndTinyPicturesAreDrawn() {
    CouplingFigure one = new CouplingFigure("one", graph(1));
    assertTrue(one.toPng(16, 16).length > 0);
    assertArrayEquals(one.toPng(300, 200), one.toPng(300, 200));
  }
}
