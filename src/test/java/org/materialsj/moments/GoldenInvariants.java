package org.materialsj.moments;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.materialsj.engine.random.Seeds;

/** Golden labels of invariants, and values by an evaluator. */
final class GoldenInvariants {

  private GoldenInvariants() {}

  /** The invariants of label lists of composite complex moment forms. */
  static List<Invariant> forms(JsonArray labels) {
    List<Invariant> list = new ArrayList<>();
    for (JsonElement label : labels) {
      int[] k = Arrays.stream(GoldenMoments.numbers(label)).mapToInt(x -> (int) x).toArray();
      list.add(
          switch (k[0]) {
            case 1 -> Invariant.of(new Shell(k[1], 0));
            case 2 -> Invariant.of(new Shell(k[1], k[2]), new Shell(k[1], k[2]));
            case 3 ->
                Invariant.coupled(
                    k[5], new Shell(k[1], k[2]), new Shell(k[1], k[3]), new Shell(k[4], k[5]));
            default ->
                Invariant.coupled(
                    k[7],
                    new Shell(k[1], k[2]),
                    new Shell(k[1], k[3]),
                    new Shell(k[4], k[5]),
                    new Shell(k[4], k[6]));
          });
    }
    return list;
  }

  /** The invariants of lists n1, l1, n2, l2, ... */
  static List<Invariant> products(JsonArray labels) {
    List<Invariant> list = new ArrayList<>();
    for (JsonElement label : labels) {
      double[] k = GoldenMoments.numbers(label);
      Shell[] shells = new Shell[k.length / 2];
      for (int i = 0; i < shells.length; i++) {
        shells[i] = new Shell((int) k[2 * i], (int) k[2 * i + 1]);
      }
      list.add(Invariant.of(shells));
    }
    return list;
  }

  static double[] values(InvariantSet set, double[] moments) {
    double[] values = new double[set.length()];
    set.evaluator().values(moments, values);
    return values;
  }

  /** Invariants in the scale of the golden ones. */
  static double[] values(InvariantSet set, double[] points, double[] weights) {
    return values(
        set,
        new PointMoments(set.order()).moments(points, weights).values(Normalization.NOVOTNI_KLEIN));
  }

  static double[] randomMoments(int order, long seed) {
    return Seeds.forItem(seed, order).doubles(ZernikeIndex.size(order), -1, 1).toArray();
  }

  /** Largest difference, relative to the largest value. */
  static double difference(double[] expected, double[] actual) {
    double worst = Double.NaN;
    if (expected.length == actual.length) {
      worst = 0;
      for (int i = 0; i < expected.length; i++) {
        worst = Math.max(worst, Math.abs(expected[i] - actual[i]));
      }
    }
    return worst / GoldenMoments.largest(expected);
  }
}
