package org.materialsj.learn.tree;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.PriorityQueue;

/**
 * The path of minimal cost-complexity pruning of a tree. With the cost R(T) of a tree, the sum over
 * its leaves of their mean impurity times their share of the training rows, each step cuts off the
 * subtree T_t that lessens the cost least per leaf, alpha = (R(t) - R(T_t)) / (leaves(T_t) - 1),
 * until the root is left. The tree pruned with a price of alpha per leaf is the smallest one that
 * minimises R(T) + alpha leaves(T). Cost O(nodes times depth times log(nodes)).
 *
 * @see "Breiman, Friedman, Olshen, Stone 1984, doi:10.1201/9781315139470, chapter 3"
 */
public final class PruningPath {

  private final DecisionTreeModel model;

  /** By node the step at which all below it is cut off; a large number for never. */
  private final int[] cutAt;

  private final List<Step> steps;

  /**
   * A tree on the path.
   *
   * @param alpha the least price per leaf that leads to it; never less than that of the step before
   * @param leaves number of its leaves
   * @param impurity its cost R(T)
   */
  public record Step(double alpha, int leaves, double impurity) {}

  private PruningPath(DecisionTreeModel model, int[] cutAt, List<Step> steps) {
    this.model = model;
    this.cutAt = cutAt;
    this.steps = List.copyOf(steps);
  }

  /**
   * The path of a tree.
   *
   * @param model the tree to begin with
   * @return its path
   */
  public static PruningPath of(DecisionTreeModel model) {
    return new Walk(model).walk();
  }

  /**
   * The trees from the whole one, with alpha 0, to the root alone.
   *
   * @return at least one step
   */
  public List<Step> steps() {
    return steps;
  }

  /**
   * The path in words: how many leaves a price per leaf leaves.
   *
   * @return one sentence with steps that each leave at most half as many leaves as the one before
   */
  String text() {
    StringBuilder text = new StringBuilder("The tree has ");
    int last = steps.get(0).leaves();
    text.append(last).append(last == 1 ? " leaf" : " leaves");
    String between = "; pruning=";
    for (Step step : steps.subList(1, steps.size())) {
      if (step.leaves() <= last / 2) {
        last = step.leaves();
        text.append(String.format(Locale.ROOT, "%s%.3g leaves %d", between, step.alpha(), last));
        between = ", ";
      }
    }
    return text.append('.').toString();
  }

  /**
   * The tree for a price per leaf.
   *
   * @param alpha 0 or more
   * @return the last tree on the path whose alpha is not larger
   */
  public DecisionTreeModel prune(double alpha) {
    if (!(alpha >= 0)) {
      throw new IllegalArgumentException("alpha must be 0 or more, got " + alpha);
    }
    int step = 0;
    while (step + 1 < steps.size() && steps.get(step + 1).alpha() <= alpha) {
      step++;
    }
    return cut(step);
  }

  private DecisionTreeModel cut(int step) {
    TreeArrays old = model.arrays();
    int k = old.outputs();
    int[] number = new int[cutAt.length];
    Arrays.fill(number, -1);
    int kept = 0;
    number[0] = 0;
    for (int i = 0; i < number.length; i++) {
      if (number[i] >= 0) {
        number[i] = kept++;
        if (old.feature()[i] >= 0 && cutAt[i] > step) {
          number[old.left()[i]] = 0;
          number[old.right()[i]] = 0;
        }
      }
    }
    Tree tree =
        new Tree(
            new int[kept],
            new int[kept],
            new int[kept],
            new double[kept],
            new double[kept * k],
            new int[kept],
            new double[old.featureCount()]);
    double[] impurity = new double[kept];
    for (int i = 0; i < number.length; i++) {
      int at = number[i];
      if (at < 0) {
        continue;
      }
      boolean splits = old.feature()[i] >= 0 && cutAt[i] > step;
      tree.feature()[at] = splits ? old.feature()[i] : -1;
      tree.left()[at] = splits ? number[old.left()[i]] : -1;
      tree.right()[at] = splits ? number[old.right()[i]] : -1;
      tree.threshold()[at] = splits ? old.threshold()[i] : 0;
      System.arraycopy(old.value(), i * k, tree.value(), at * k, k);
      tree.cover()[at] = old.cover()[i];
      impurity[at] = model.impurity()[i];
      if (splits) {
        double below = cost(old.left()[i]) + cost(old.right()[i]);
        tree.gain()[old.feature()[i]] += Math.max(0, cost(i) - below);
      }
    }
    return DecisionTreeModel.of(
        TreeArrays.join(
            List.of(tree), old.featureCount(), old.classCount(), TreeArrays.Weighting.ALIKE),
        impurity);
  }

  private double cost(int node) {
    return model.impurity()[node] * model.arrays().cover()[node];
  }

  /**
   * A subtree that may be cut off.
   *
   * @param alpha its price per leaf
   * @param node its root
   * @param leaves number of its leaves; when the node has fewer, another link has taken its place
   */
  private record Link(double alpha, int node, int leaves) {}

  private static final Comparator<Link> ORDER =
      Comparator.comparingDouble(Link::alpha).thenComparingInt(Link::node);

  /** Finds the path. */
  private static final class Walk {
    private final DecisionTreeModel model;
    private final TreeArrays tree;
    private final int nodes;
    private final int[] parent;
    private final int[] leaves;

    /** Share of the node in R(T), and that of all leaves below it. */
    private final double[] own;

    private final double[] below;
    private final int[] cutAt;

    Walk(DecisionTreeModel model) {
      this.model = model;
      this.tree = model.arrays();
      this.nodes = tree.feature().length;
      this.parent = new int[nodes];
      this.leaves = new int[nodes];
      this.own = new double[nodes];
      this.below = new double[nodes];
      this.cutAt = new int[nodes];
      parent[0] = -1;
      Arrays.fill(cutAt, Integer.MAX_VALUE);
      for (int i = nodes - 1; i >= 0; i--) {
        own[i] = model.impurity()[i] * tree.cover()[i] / tree.cover()[0];
        if (tree.feature()[i] < 0) {
          leaves[i] = 1;
          below[i] = own[i];
        } else {
          sumUp(i);
          parent[tree.left()[i]] = i;
          parent[tree.right()[i]] = i;
        }
      }
    }

    private void sumUp(int i) {
      leaves[i] = leaves[tree.left()[i]] + leaves[tree.right()[i]];
      below[i] = below[tree.left()[i]] + below[tree.right()[i]];
    }

    PruningPath walk() {
      List<Step> steps = new ArrayList<>();
      steps.add(new Step(0, leaves[0], below[0]));
      PriorityQueue<Link> links = new PriorityQueue<>(ORDER);
      for (int i = 0; i < nodes; i++) {
        offer(i, links);
      }
      while (leaves[0] > 1) {
        Link weakest = links.remove();
        int node = weakest.node();
        if (leaves[node] != weakest.leaves()) {
          continue;
        }
        // Rounding may make the price of a useless split a little negative.
        double alpha = Math.max(weakest.alpha(), steps.get(steps.size() - 1).alpha());
        cutAt[node] = steps.size();
        forget(node);
        leaves[node] = 1;
        below[node] = own[node];
        for (int i = parent[node]; i >= 0; i = parent[i]) {
          sumUp(i);
          offer(i, links);
        }
        steps.add(new Step(alpha, leaves[0], below[0]));
      }
      return new PruningPath(model, cutAt, steps);
    }

    private void offer(int i, PriorityQueue<Link> links) {
      if (leaves[i] > 1) {
        links.add(new Link((own[i] - below[i]) / (leaves[i] - 1), i, leaves[i]));
      }
    }

    /** Takes all below a node off the path. */
    private void forget(int node) {
      if (leaves[node] > 1) {
        leaves[node] = 0;
        forget(tree.left()[node]);
        forget(tree.right()[node]);
      }
    }
  }
}
