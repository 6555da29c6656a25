package org.materialsj.moments;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.materialsj.engine.special.ClebschGordan;

/** Every invariant against its definition with complex moments, evaluated slowly. */
class InvariantDefinitionTest {

  /** Complex numbers z_-j .. z_j. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Tensor(int j, double[] re, double[] im) {

    Tensor(int j) {
      this(j, new double[2 * j + 1], new double[2 * j + 1]);
    }
  }

  static Stream<InvariantSet> sets() {
    return Stream.of(
        InvariantSet.standard(10).withPseudoscalars(), InvariantSet.complexMomentForms(10));
  }

  @ParameterizedTest
  @MethodSource("sets")
  void valuesAreWhatTheLabelsMean(InvariantSet set) {
    double[] c = GoldenInvariants.randomMoments(set.order(), 21);
    ZernikeMoments moments = new ZernikeMoments(set.order(), c);
    double[] values = GoldenInvariants.values(set, c);
    for (int k = 0; k < values.length; k++) {
      Invariant invariant = set.invariants().get(k);
      double[] expected = evaluate(invariant, moments);
      int part = invariant.isPseudoscalar() ? 1 : 0;
      assertEquals(expected[part], values[k], 1e-13, invariant.label());
      assertEquals(0, expected[1 - part], 1e-13, invariant.label());
    }
  }

  /** As in the description of {@link Invariant}. */
  private static double[] evaluate(Invariant invariant, ZernikeMoments moments) {
    List<Tensor> s = invariant.shells().stream().map(shell -> tensor(shell, moments)).toList();
    if (s.size() == 1) {
      return new double[] {s.get(0).re[0], s.get(0).im[0]};
    }
    if (s.size() == 2) {
      Tensor scalar = couple(s.get(0), s.get(1), 0);
      return new double[] {scalar.re[0], scalar.im[0]};
    }
    if (invariant.coupling().isEmpty()) {
      Tensor a = s.get(0);
      return contract(couple(s.get(1), s.get(2), a.j), a, 0);
    }
    int j = invariant.coupling().getAsInt();
    Tensor left = couple(s.get(0), s.get(1), j);
    return contract(left, s.size() == 3 ? s.get(2) : couple(s.get(2), s.get(3), j), j);
  }

  private static Tensor tensor(Shell shell, ZernikeMoments moments) {
    Tensor tensor = new Tensor(shell.l());
    for (int m = -shell.l(); m <= shell.l(); m++) {
      double[] z = moments.complex(shell.n(), shell.l(), m, Normalization.ORTHONORMAL);
      tensor.re[m + shell.l()] = z[0];
      tensor.im[m + shell.l()] = z[1];
    }
    return tensor;
  }

  private static Tensor couple(Tensor a, Tensor b, int j) {
    Tensor form = new Tensor(j);
    for (int p = -a.j; p <= a.j; p++) {
      for (int q = Math.max(-b.j, -j - p); q <= Math.min(b.j, j - p); q++) {
        double weight = ClebschGordan.of(a.j, p, b.j, q, j, p + q);
        double ar = a.re[p + a.j];
        double ai = a.im[p + a.j];
        double br = b.re[q + b.j];
        double bi = b.im[q + b.j];
        form.re[p + q + j] += weight * (ar * br - ai * bi);
        form.im[p + q + j] += weight * (ar * bi + ai * br);
      }
    }
    return form;
  }

  /** (2j+1)^-1/2 times the sum over k of (-1)^(phase + k) a^k b^-k. */
  private static double[] contract(Tensor a, Tensor b, int phase) {
    double[] sum = new double[2];
    for (int k = 0; k <= 2 * a.j; k++) {
      int o = 2 * a.j - k;
      double sign = (phase + k - a.j) % 2 == 0 ? 1 : -1;
      double weight = sign / Math.sqrt(2 * a.j + 1);
      sum[0] += weight * (a.re[k] * b.re[o] - a.im[k] * b.im[o]);
      sum[1] += weight * (a.re[k] * b.im[o] + a.im[k] * b.re[o]);
    }
    return sum;
  }
}
