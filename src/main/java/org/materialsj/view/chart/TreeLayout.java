package org.materialsj.view.chart;

import java.util.ArrayList;
import java.util.List;
import org.materialsj.model.learning.TreeShape;

/**
 * Places for the nodes of a binary tree, in the manner of Reingold and Tilford: each level is a
 * row, a parent stands over the middle of its children, a subtree has the same shape wherever it
 * is, and neighbours of a row are at least one unit apart. Subtrees are put together by their
 * outlines. Cost O(nodes shown times levels).
 *
 * @see "Reingold and Tilford 1981, doi:10.1109/TSE.1981.234519"
 */
final class TreeLayout {

  private final TreeShape tree;
  private final int deepest;
  private final List<Place> places = new ArrayList<>();

  /** By node, how far it stands to the right of its parent. */
  private final double[] offset;

  private double leftmost;
  private double width;
  private int levels;

  /**
   * A node on the page.
   *
   * @param node number of the node
   * @param parent index of its parent's place; -1 for the root
   * @param x from the left, in units of the least distance of neighbours
   * @param level 0 for the root
   */
  record Place(int node, int parent, double x, int level) {}

  /** The leftmost and rightmost node of each level of a subtree, as seen from its root. */
  private record Outline(List<Double> left, List<Double> right) {}

  TreeLayout(TreeShape tree, int deepest) {
    this.tree = tree;
    this.deepest = deepest;
    this.offset = new double[tree.nodes().size()];
    Outline outline = arrange(0, 0);
    leftmost = outline.left.stream().mapToDouble(x -> x).min().orElse(0);
    width = outline.right.stream().mapToDouble(x -> x).max().orElse(0) - leftmost;
    levels = outline.left.size();
    place(0, -1, -leftmost, 0);
  }

  /** The places, parents before their children. */
  List<Place> places() {
    return places;
  }

  /** Distance between the leftmost and the rightmost node. */
  double width() {
    return width;
  }

  int levels() {
    return levels;
  }

  /**
   * How wide the nodes of a level may be, in units of the least distance of neighbours, without
   * touching each other or leaving the page, which goes half a unit beyond the outermost nodes; at
   * least 1.
   */
  double room(int level) {
    double room = Double.POSITIVE_INFINITY;
    double before = Double.NEGATIVE_INFINITY;
    // Places come depth first, so those of a level come from left to right.
    for (Place place : places) {
      if (place.level == level) {
        double aside = Math.min(place.x, width - place.x);
        room = Math.min(room, Math.min(place.x - before, 1 + 2 * aside));
        before = place.x;
      }
    }
    return room;
  }

  /** Whether the node has children that are shown. */
  boolean opens(int node, int level) {
    return level < deepest && !tree.nodes().get(node).isLeaf();
  }

  private Outline arrange(int number, int level) {
    List<Double> left = new ArrayList<>(List.of(0.0));
    List<Double> right = new ArrayList<>(List.of(0.0));
    if (!opens(number, level)) {
      return new Outline(left, right);
    }
    TreeShape.Node node = tree.nodes().get(number);
    Outline one = arrange(node.left(), level + 1);
    Outline two = arrange(node.right(), level + 1);
    int both = Math.min(one.left.size(), two.left.size());
    double apart = 1;
    for (int l = 0; l < both; l++) {
      apart = Math.max(apart, one.right.get(l) - two.left.get(l) + 1);
    }
    offset[node.left()] = -apart / 2;
    offset[node.right()] = apart / 2;
    for (int l = 0; l < Math.max(one.left.size(), two.left.size()); l++) {
      boolean inOne = l < one.left.size();
      boolean inTwo = l < two.left.size();
      left.add(inOne ? one.left.get(l) - apart / 2 : two.left.get(l) + apart / 2);
      right.add(inTwo ? two.right.get(l) + apart / 2 : one.right.get(l) - apart / 2);
    }
    return new Outline(left, right);
  }

  private void place(int number, int parent, double x, int level) {
    int index = places.size();
    places.add(new Place(number, parent, x, level));
    if (opens(number, level)) {
      TreeShape.Node node = tree.nodes().get(number);
      place(node.left(), index, x + offset[node.left()], level + 1);
      place(node.right(), index, x + offset[node.right()], level + 1);
    }
  }
}
