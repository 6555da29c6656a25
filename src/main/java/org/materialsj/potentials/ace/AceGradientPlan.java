package org.materialsj.potentials.ace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How the derivatives of all invariants B_k by the neighbour sums A_v follow from the A: as sums of
 * products of up to three A, each of which is made once. Most derivatives are 0; only the others
 * have an entry. A function that is a sum of products of q of the A is (1/q) sum over v of A_v
 * dB/dA_v, so the values come from the same entries.
 */
final class AceGradientPlan {

  private final int sums;
  private final int[] order;
  private final int[] entryStart;
  private final int[] entrySum;
  private final int[] termStart;
  private final int[] termProduct;
  private final double[] termWeight;
  private final int[] pairLeft;
  private final int[] pairRight;
  private final int products;

  AceGradientPlan(List<AceFunction> functions, int sums) {
    this.sums = sums;
    Table table = new Table(sums);
    order = new int[functions.size()];
    entryStart = new int[functions.size() + 1];
    List<Integer> entries = new ArrayList<>();
    List<Integer> starts = new ArrayList<>();
    List<Integer> rests = new ArrayList<>();
    List<Double> weights = new ArrayList<>();
    for (int k = 0; k < functions.size(); k++) {
      AceFunction function = functions.get(k);
      order[k] = function.order();
      derivatives(function, table)
          .forEach(
              (sum, terms) -> {
                entries.add(sum);
                starts.add(rests.size());
                terms.forEach(
                    (rest, weight) -> {
                      rests.add(rest);
                      weights.add(weight);
                    });
              });
      entryStart[k + 1] = entries.size();
    }
    starts.add(rests.size());
    entrySum = ints(entries);
    termStart = ints(starts);
    termProduct = ints(rests);
    termWeight = weights.stream().mapToDouble(Double::doubleValue).toArray();
    pairLeft = ints(table.left);
    pairRight = ints(table.right);
    products = 1 + sums + pairLeft.length;
  }

  private static int[] ints(List<Integer> list) {
    return list.stream().mapToInt(Integer::intValue).toArray();
  }

  /** For each A the products that its derivative is made of, with their weights. */
  private static Map<Integer, Map<Integer, Double>> derivatives(AceFunction function, Table table) {
    Map<Integer, Map<Integer, Double>> result = new TreeMap<>();
    for (AceFunction.Term term : function.terms()) {
      for (int f = 0; f < term.factors().size(); f++) {
        List<Integer> rest = new ArrayList<>(term.factors());
        int sum = rest.remove(f);
        result
            .computeIfAbsent(sum, s -> new TreeMap<>())
            .merge(table.product(rest), term.weight(), Double::sum);
      }
    }
    return result;
  }

  /** The products: number 0 is 1, then the A, then products of an earlier one with an A. */
  private static final class Table {
    private final int sums;
    private final Map<List<Integer>, Integer> known = new HashMap<>();
    private final List<Integer> left = new ArrayList<>();
    private final List<Integer> right = new ArrayList<>();

    Table(int sums) {
      this.sums = sums;
    }

    int product(List<Integer> factors) {
      if (factors.isEmpty()) {
        return 0;
      }
      int last = factors.get(factors.size() - 1);
      if (factors.size() == 1) {
        return 1 + last;
      }
      Integer found = known.get(factors);
      if (found != null) {
        return found;
      }
      int before = product(factors.subList(0, factors.size() - 1));
      left.add(before);
      right.add(1 + last);
      int place = sums + left.size();
      known.put(List.copyOf(factors), place);
      return place;
    }
  }

  /** The number of functions. */
  int functions() {
    return order.length;
  }

  /** The number of entries. */
  int entries() {
    return entrySum.length;
  }

  /** Room for {@link #derivatives}. */
  int products() {
    return products;
  }

  /** First entry of a function, or the number of all of them. */
  int entryStart(int function) {
    return entryStart[function];
  }

  /** The A of each entry; shared. */
  int[] entrySums() {
    return entrySum;
  }

  /**
   * Computes the derivatives.
   *
   * @param a the A
   * @param room for {@link #products()} numbers
   * @param derivatives receives one number per entry
   */
  void derivatives(double[] a, double[] room, double[] derivatives) {
    room[0] = 1;
    System.arraycopy(a, 0, room, 1, sums);
    for (int p = 0; p < pairLeft.length; p++) {
      room[1 + sums + p] = room[pairLeft[p]] * room[pairRight[p]];
    }
    for (int e = 0; e < entrySum.length; e++) {
      double sum = 0;
      for (int t = termStart[e]; t < termStart[e + 1]; t++) {
        sum += termWeight[t] * room[termProduct[t]];
      }
      derivatives[e] = sum;
    }
  }

  /**
   * The values of the functions.
   *
   * @param a the A
   * @param derivatives what {@link #derivatives} gave
   * @param values receives one number per function
   */
  void values(double[] a, double[] derivatives, double[] values) {
    for (int k = 0; k < order.length; k++) {
      double sum = 0;
      for (int e = entryStart[k]; e < entryStart[k + 1]; e++) {
        sum += derivatives[e] * a[entrySum[e]];
      }
      values[k] = sum / order[k];
    }
  }

  /** The derivative by each A of the sum of factor times function. */
  void combine(double[] factors, double[] derivatives, double[] result) {
    Arrays.fill(result, 0);
    for (int k = 0; k < order.length; k++) {
      double factor = factors[k];
      for (int e = entryStart[k]; e < entryStart[k + 1]; e++) {
        result[entrySum[e]] += factor * derivatives[e];
      }
    }
  }
}
