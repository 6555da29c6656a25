package org.materialsj.potentials.ace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.materialsj.engine.algebra.PivotedQr;
import org.materialsj.engine.run.CancelToken;
import org.materialsj.engine.special.RealCoupling;

/**
 * Couples neighbour sums to invariants under rotation and inversion. Two are coupled to degree 0,
 * three as (l1 l2) l3 to 0, four as (l1 l2) L, (l3 l4) L to 0 for every L; of the latter those that
 * depend on others, because products commute, are left out.
 */
final class AceCoupling {

  /** Weights that cancel come out as sums of rounding errors, which are smaller than this. */
  private static final double ZERO = 1e-12;

  private final Map<List<Integer>, RealCoupling> couplings = new HashMap<>();
  private final List<AceChannel> channels;
  private final int[] offsets;

  /**
   * A coupling.
   *
   * @param channels all channels
   * @param offsets place of the A with m = -l of each
   */
  AceCoupling(List<AceChannel> channels, int[] offsets) {
    this.channels = channels;
    this.offsets = offsets;
  }

  /** All independent invariants of a product of channels. */
  List<AceFunction> functions(List<Integer> product) {
    int[] l = product.stream().mapToInt(c -> channels.get(c).l()).toArray();
    return switch (product.size()) {
      case 1 -> List.of(function(product, Map.of(List.of(offsets[product.get(0)]), 1.0)));
      case 2 -> List.of(function(product, close(pair(product, 0, 0), Map.of(0, unit()), 0)));
      case 3 -> List.of(function(product, close(pair(product, 0, l[2]), single(product, 2), l[2])));
      default -> quadruple(product, l);
    };
  }

  private List<AceFunction> quadruple(List<Integer> product, int[] l) {
    int least = Math.max(Math.abs(l[0] - l[1]), Math.abs(l[2] - l[3]));
    int most = Math.min(l[0] + l[1], l[2] + l[3]);
    List<AceFunction> all = new ArrayList<>();
    for (int sum = least; sum <= most; sum++) {
      Map<List<Integer>, Double> terms = close(pair(product, 0, sum), pair(product, 2, sum), sum);
      if (!terms.isEmpty()) {
        all.add(function(product, terms));
      }
    }
    return all.size() < 2 ? all : independent(all);
  }

  private static List<AceFunction> independent(List<AceFunction> all) {
    Map<List<Integer>, Integer> rows = new TreeMap<>(AceCoupling::compare);
    all.forEach(f -> f.terms().forEach(t -> rows.putIfAbsent(t.factors(), rows.size())));
    double[][] columns = new double[all.size()][rows.size()];
    for (int k = 0; k < columns.length; k++) {
      for (AceFunction.Term term : all.get(k).terms()) {
        columns[k][rows.get(term.factors())] = term.weight();
      }
    }
    PivotedQr qr = PivotedQr.of(columns, CancelToken.NEVER);
    return IntStream.of(Arrays.copyOf(qr.order(), qr.rank())).sorted().mapToObj(all::get).toList();
  }

  private static int compare(List<Integer> a, List<Integer> b) {
    for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
      int order = Integer.compare(a.get(i), b.get(i));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(a.size(), b.size());
  }

  private static AceFunction function(List<Integer> product, Map<List<Integer>, Double> terms) {
    return new AceFunction(
        product,
        terms.entrySet().stream()
            .map(e -> new AceFunction.Term(e.getKey(), e.getValue()))
            .toList());
  }

  private static Map<List<Integer>, Double> unit() {
    return Map.of(List.of(), 1.0);
  }

  /** The components m of a channel as products of one factor. */
  private Map<Integer, Map<List<Integer>, Double>> single(List<Integer> product, int at) {
    int channel = product.get(at);
    int l = channels.get(channel).l();
    Map<Integer, Map<List<Integer>, Double>> result = new TreeMap<>();
    for (int m = -l; m <= l; m++) {
      result.put(m, Map.of(List.of(offsets[channel] + l + m), 1.0));
    }
    return result;
  }

  /** The components of two channels coupled to a degree. */
  private Map<Integer, Map<List<Integer>, Double>> pair(List<Integer> product, int at, int degree) {
    int first = product.get(at);
    int second = product.get(at + 1);
    int l1 = channels.get(first).l();
    int l2 = channels.get(second).l();
    RealCoupling coupling =
        couplings.computeIfAbsent(
            List.of(l1, l2, degree), k -> RealCoupling.of(k.get(0), k.get(1), k.get(2)));
    int[] m1 = coupling.m1();
    int[] m2 = coupling.m2();
    int[] m3 = coupling.m3();
    double[] values = coupling.values();
    Map<Integer, Map<List<Integer>, Double>> result = new TreeMap<>();
    for (int k = 0; k < values.length; k++) {
      List<Integer> factors =
          sorted(List.of(offsets[first] + l1 + m1[k], offsets[second] + l2 + m2[k]));
      result
          .computeIfAbsent(m3[k], m -> new TreeMap<>(AceCoupling::compare))
          .merge(factors, values[k], Double::sum);
    }
    return result;
  }

  /** The scalar product of two sets of components, over sqrt(2 degree + 1). */
  private static Map<List<Integer>, Double> close(
      Map<Integer, Map<List<Integer>, Double>> a,
      Map<Integer, Map<List<Integer>, Double>> b,
      int degree) {
    Map<List<Integer>, Double> result = new TreeMap<>(AceCoupling::compare);
    double scale = 1 / Math.sqrt(2 * degree + 1);
    for (Map.Entry<Integer, Map<List<Integer>, Double>> left : a.entrySet()) {
      for (Map.Entry<List<Integer>, Double> s : left.getValue().entrySet()) {
        for (Map.Entry<List<Integer>, Double> t :
            b.getOrDefault(left.getKey(), Map.of()).entrySet()) {
          List<Integer> factors = new ArrayList<>(s.getKey());
          factors.addAll(t.getKey());
          result.merge(sorted(factors), scale * s.getValue() * t.getValue(), Double::sum);
        }
      }
    }
    result.values().removeIf(weight -> Math.abs(weight) < ZERO);
    return result;
  }

  private static List<Integer> sorted(List<Integer> factors) {
    List<Integer> copy = new ArrayList<>(factors);
    Collections.sort(copy);
    return List.copyOf(copy);
  }
}
