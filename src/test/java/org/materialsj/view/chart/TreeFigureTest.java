package org.materialsj.view.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.materialsj.engine.random.Seeds;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.learning.TreeShape;

class TreeFigureTest {

  /** A random tree; nodes are split in turn until there are so many leaves. */
  private static TreeShape tree(int leaves, List<String> classes) {
    return tree(leaves, classes, new ColumnSpec("mean radius", "A"));
  }

  private static TreeShape tree(int leaves, List<String> classes, ColumnSpec feature) {
    SplittableRandom random = Seeds.forItem(leaves, 0);
    List<int[]> children = new ArrayList<>(List.of(new int[] {-1, -1}));
    List<Integer> open = new ArrayList<>(List.of(0));
    for (int k = 1; k < leaves; k++) {
      int node = open.remove(random.nextInt(open.size()));
      children.set(node, new int[] {children.size(), children.size() + 1});
      open.add(children.size());
      children.add(new int[] {-1, -1});
      open.add(children.size());
      children.add(new int[] {-1, -1});
    }
    List<TreeShape.Node> nodes = new ArrayList<>();
    for (int[] pair : children) {
      List<Double> shares = classes.isEmpty() ? List.of() : List.of(0.25, 0.75);
      nodes.add(
          new TreeShape.Node(
              pair[0] < 0 ? -1 : 0,
              0.5,
              pair[0],
              pair[1],
              shares.isEmpty() ? 2.5 : 1,
              shares,
              leaves,
              0.125));
    }
    return new TreeShape(List.of(feature), new ColumnSpec("gap", "eV"), classes, nodes);
  }

  @Test
  void neighboursNeverOverlapAndParentsStandOverTheMiddle() {
    for (int leaves = 1; leaves < 60; leaves++) {
      TreeLayout layout = new TreeLayout(tree(leaves, List.of()), 100);
      Map<Integer, Double> last = new HashMap<>();
      List<List<Double>> children = new ArrayList<>();
      for (TreeLayout.Place place : layout.places()) {
        // Places come depth first, so those of a level come from left to right.
        Double before = last.put(place.level(), place.x());
        assertTrue(before == null || place.x() - before >= 1 - 1e-12);
        assertTrue(place.x() >= -1e-12 && place.x() <= layout.width() + 1e-12);
        children.add(new ArrayList<>());
        if (place.parent() >= 0) {
          children.get(place.parent()).add(place.x());
        }
      }
      for (int i = 0; i < children.size(); i++) {
        if (!children.get(i).isEmpty()) {
          double middle = (children.get(i).get(0) + children.get(i).get(1)) / 2;
          assertEquals(middle, layout.places().get(i).x(), 1e-12);
        }
      }
      assertEquals(2 * leaves - 1, layout.places().size());
    }
  }

  @Test
  void onlyTheLevelsAskedForAreShown() {
    TreeLayout layout = new TreeLayout(tree(40, List.of()), 2);
    assertEquals(3, layout.levels());
    assertTrue(layout.places().size() <= 7);
    String svg = new TreeFigure("t", tree(40, List.of()), 2).toSvg(900, 500);
    assertTrue(svg.contains("the first 2 levels of splits are shown"));
  }

  @Test
  void aSmallTreeIsDrawnWholeWhenNoDepthIsGiven() {
    assertFalse(new TreeFigure("t", tree(6, List.of())).toSvg(900, 500).contains("levels"));
    assertTrue(new TreeFigure("t", tree(40, List.of())).toSvg(900, 500).contains("first 3 levels"));
  }

  @Test
  void boxesTellQuestionOutcomeAndRows() {
    String svg = new TreeFigure("The tree", tree(3, List.of()), 4).toSvg(900, 500);
    assertTrue(svg.contains("mean radius \u2264 0.5 A"), svg);
    assertTrue(svg.contains("2.5 eV") && svg.contains("3 rows, impurity 0.125"));
    assertTrue(svg.contains("3 leaves; yes goes left"));
    String classes = new TreeFigure("t", tree(2, List.of("metal", "insulator")), 4).toSvg(900, 500);
    assertTrue(classes.contains("insulator (75 %)") && !classes.contains("metal ("));
  }

  @Test
  void longNamesAreWholeWhereThereIsRoomAndStandOverTheirThresholds() {
    String name = "MagpieData maximum MendeleevNumber";
    TreeShape tree = tree(8, List.of(), new ColumnSpec(name, "Pauling"));
    String svg = new TreeFigure("t", tree, 3).toSvg(1600, 500);
    assertTrue(svg.contains(">" + name + "<"), svg);
    assertTrue(svg.contains(">\u2264 0.5 Pauling<"), svg);
  }

  @Test
  void boxesAsWideAsTheRoomOfTheirLevelNeverOverlapNorLeaveThePicture() {
    for (int leaves = 1; leaves < 60; leaves++) {
      TreeLayout layout = new TreeLayout(tree(leaves, List.of()), 100);
      Map<Integer, Double> end = new HashMap<>();
      for (TreeLayout.Place place : layout.places()) {
        double half = layout.room(place.level()) / 2;
        assertTrue(half >= 0.5 - 1e-12);
        assertTrue(place.x() - half >= -0.5 - 1e-12);
        assertTrue(place.x() + half <= layout.width() + 0.5 + 1e-12);
        Double before = end.put(place.level(), place.x() + half);
        assertTrue(before == null || place.x() - half >= before - 1e-12);
      }
    }
  }

  @Test
  void pictureIsTheSameAgainAndFitsAnySize() {
    TreeFigure figure = new TreeFigure("t", tree(30, List.of()), 12);
    assertArrayEquals(figure.toPng(700, 400), figure.toPng(700, 400));
    assertFalse(figure.toPng(16, 16).length == 0);
    assertTrue(figure.windowSize().width <= 1600 && figure.windowSize().height <= 901);
    assertThrows(IllegalArgumentException.class, () -> new TreeFigure("t", tree(2, List.of()), 13));
  }
}
