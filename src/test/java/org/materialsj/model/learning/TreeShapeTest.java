package org.materialsj.model.learning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.materialsj.model.ColumnSpec;

class TreeShapeTest {

  private static final TreeShape.Node LEAF =
      new TreeShape.Node(-1, 0, -1, -1, 2, List.of(), 3, 0.5);

  private static TreeShape.Node split(int feature, int left, int right) {
    return new TreeShape.Node(feature, 0.5, left, right, 1, List.of(), 6, 1);
  }

  private static TreeShape shape(TreeShape.Node... nodes) {
    return new TreeShape(
        List.of(new ColumnSpec("x", "")), new ColumnSpec("y", "eV"), List.of(), List.of(nodes));
  }

  @Test
  void aTreeKnowsItsLeaves() {
    TreeShape tree = shape(split(0, 1, 2), LEAF, LEAF);
    assertEquals(3, tree.nodes().size());
    assertTrue(!tree.nodes().get(0).isLeaf() && tree.nodes().get(1).isLeaf());
  }

  @Test
  void nodesThatMakeNoTreeAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> shape());
    assertThrows(IllegalArgumentException.class, () -> shape(LEAF, LEAF));
    assertThrows(IllegalArgumentException.class, () -> shape(split(0, 1, 1), LEAF));
    assertThrows(IllegalArgumentException.class, () -> shape(split(0, 1, 3), LEAF, LEAF));
    assertThrows(IllegalArgumentException.class, () -> shape(split(0, 0, 1), LEAF, LEAF));
    assertThrows(IllegalArgumentException.class, () -> shape(split(1, 1, 2), LEAF, LEAF));
    assertThrows(
        IllegalArgumentException.class,
        () -> new TreeShape.Node(-1, 0, -1, -1, Double.NaN, List.of(), 1, 0));
  }
}
