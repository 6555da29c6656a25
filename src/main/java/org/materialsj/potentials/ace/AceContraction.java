package org.materialsj.potentials.ace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The energy of an atom as one polynomial of the neighbour sums A, after the coefficients of all
 * functions have been multiplied out. With nodes 1, A_v and the products A_v A_w that occur, it is
 * a sum of weight times node times node; a product of four A costs four operations, with all
 * derivatives.
 */
final class AceContraction {

  private final int sums;
  private final int[] left;
  private final int[] right;
  private final int[] rowNode;
  private final int[] rowStart;
  private final int[] partner;
  private final double[][] weights;

  /**
   * Multiplies out.
   *
   * @param basis the functions
   * @param coefficients those of each species of the atom after those of another
   */
  AceContraction(AceBasis basis, double[] coefficients) {
    sums = basis.sums();
    Pairs pairs = new Pairs(sums);
    // Rows by node, in each the other node, with a weight per species.
    Map<Integer, Map<Integer, double[]>> rows = new TreeMap<>();
    int species = basis.elements().length;
    for (int k = 0; k < basis.size(); k++) {
      for (AceFunction.Term term : basis.functions().get(k).terms()) {
        int[] nodes = pairs.split(term.factors());
        double[] weight =
            rows.computeIfAbsent(nodes[0], p -> new TreeMap<>())
                .computeIfAbsent(nodes[1], q -> new double[species]);
        for (int s = 0; s < species; s++) {
          weight[s] += term.weight() * coefficients[s * basis.size() + k];
        }
      }
    }
    left = pairs.left.stream().mapToInt(Integer::intValue).toArray();
    right = pairs.right.stream().mapToInt(Integer::intValue).toArray();
    rowNode = rows.keySet().stream().mapToInt(Integer::intValue).toArray();
    rowStart = new int[rowNode.length + 1];
    int size = rows.values().stream().mapToInt(Map::size).sum();
    partner = new int[size];
    weights = new double[species][size];
    int at = 0;
    for (int row = 0; row < rowNode.length; row++) {
      for (Map.Entry<Integer, double[]> entry : rows.get(rowNode[row]).entrySet()) {
        partner[at] = entry.getKey();
        for (int s = 0; s < species; s++) {
          weights[s][at] = entry.getValue()[s];
        }
        at++;
      }
      rowStart[row + 1] = at;
    }
  }

  /** Numbers the products of two A: node 0 is 1, then come the A, then those. */
  private static final class Pairs {
    private final int sums;
    private final Map<Long, Integer> known = new HashMap<>();
    private final List<Integer> left = new ArrayList<>();
    private final List<Integer> right = new ArrayList<>();

    Pairs(int sums) {
      this.sums = sums;
    }

    /** Two nodes whose product is that of one to four A. */
    int[] split(List<Integer> f) {
      return switch (f.size()) {
        case 1 -> new int[] {1 + f.get(0), 0};
        case 2 -> new int[] {1 + f.get(0), 1 + f.get(1)};
        case 3 -> new int[] {pair(f.get(0), f.get(1)), 1 + f.get(2)};
        default -> new int[] {pair(f.get(0), f.get(1)), pair(f.get(2), f.get(3))};
      };
    }

    private int pair(int a, int b) {
      Integer node =
          known.computeIfAbsent(
              (long) a * sums + b,
              key -> {
                left.add(a);
                right.add(b);
                return sums + left.size();
              });
      return node;
    }
  }

  /** The number of nodes: room for {@link #evaluate}. */
  int nodes() {
    return 1 + sums + left.length;
  }

  /**
   * Energy and derivatives.
   *
   * @param species of the atom
   * @param a the A
   * @param nodes room for {@link #nodes()} numbers
   * @param byNode room for as many; its numbers from 1 on receive the derivatives by the A
   * @return the energy
   */
  double evaluate(int species, double[] a, double[] nodes, double[] byNode) {
    nodes[0] = 1;
    System.arraycopy(a, 0, nodes, 1, sums);
    int first = 1 + sums;
    for (int p = 0; p < left.length; p++) {
      nodes[first + p] = a[left[p]] * a[right[p]];
    }
    Arrays.fill(byNode, 0);
    double[] w = weights[species];
    double energy = 0;
    for (int row = 0; row < rowNode.length; row++) {
      int node = rowNode[row];
      double value = nodes[node];
      double sum = 0;
      for (int t = rowStart[row]; t < rowStart[row + 1]; t++) {
        int q = partner[t];
        sum += w[t] * nodes[q];
        byNode[q] += w[t] * value;
      }
      byNode[node] += sum;
      energy += sum * value;
    }
    for (int p = 0; p < left.length; p++) {
      double g = byNode[first + p];
      byNode[1 + left[p]] += g * a[right[p]];
      byNode[1 + right[p]] += g * a[left[p]];
    }
    return energy;
  }
}
