package org.materialsj.moments;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.materialsj.engine.random.Seeds;

/** Gradient and Jacobian against differences, each other and what homogeneous functions obey. */
class InvariantDerivativeTest {

  static Stream<InvariantSet> sets() {
    return Stream.of(
        InvariantSet.standard(7).withPseudoscalars(),
        InvariantSet.complexMomentForms(7),
        InvariantSet.complexMomentForms(3),
        InvariantSet.standard(10));
  }

  @ParameterizedTest
  @MethodSource("sets")
  void jacobianIsTheSlopeAlongRandomDirections(InvariantSet set) {
    double[] c = GoldenInvariants.randomMoments(set.order(), 1);
    double[] direction = GoldenInvariants.randomMoments(set.order(), 2);
    double[] values = new double[set.length()];
    double[] jacobian = new double[set.length() * set.size()];
    set.evaluator().jacobian(c, values, jacobian);
    double[][] at = new double[4][];
    double[] steps = {-2e-3, -1e-3, 1e-3, 2e-3};
    for (int s = 0; s < 4; s++) {
      double[] moved = c.clone();
      for (int i = 0; i < c.length; i++) {
        moved[i] += steps[s] * direction[i];
      }
      at[s] = GoldenInvariants.values(set, moved);
    }
    for (int k = 0; k < set.length(); k++) {
      // Exact for polynomials up to degree 4.
      double slope = (at[0][k] - 8 * at[1][k] + 8 * at[2][k] - at[3][k]) / 12e-3;
      double sum = 0;
      for (int i = 0; i < c.length; i++) {
        sum += jacobian[k * c.length + i] * direction[i];
      }
      assertEquals(slope, sum, 1e-10, set.invariants().get(k).label());
    }
  }

  @ParameterizedTest
  @MethodSource("sets")
  void jacobianTimesTheMomentsIsTheDegreeTimesTheValue(InvariantSet set) {
    double[] c = GoldenInvariants.randomMoments(set.order(), 3);
    double[] values = new double[set.length()];
    double[] jacobian = new double[set.length() * set.size()];
    set.evaluator().jacobian(c, values, jacobian);
    assertArrayEquals(GoldenInvariants.values(set, c), values);
    int[] degrees = set.degrees();
    for (int k = 0; k < set.length(); k++) {
      double sum = 0;
      for (int i = 0; i < c.length; i++) {
        sum += jacobian[k * c.length + i] * c[i];
      }
      assertEquals(degrees[k] * values[k], sum, 1e-12, set.invariants().get(k).label());
    }
  }

  @ParameterizedTest
  @MethodSource("sets")
  void gradientIsTheWeightedSumOfTheRowsOfTheJacobian(InvariantSet set) {
    double[] c = GoldenInvariants.randomMoments(set.order(), 4);
    double[] weights = Seeds.forItem(4, 0).doubles(set.length(), -1, 1).toArray();
    weights[set.length() / 2] = 0;
    double[] values = new double[set.length()];
    double[] gradient = new double[set.size()];
    double[] jacobian = new double[set.length() * set.size()];
    InvariantSet.Evaluator evaluator = set.evaluator();
    evaluator.gradient(c, weights, values, gradient);
    assertArrayEquals(GoldenInvariants.values(set, c), values);
    evaluator.jacobian(c, values, jacobian);
    double[] sum = new double[set.size()];
    for (int k = 0; k < set.length(); k++) {
      for (int i = 0; i < c.length; i++) {
        sum[i] += weights[k] * jacobian[k * c.length + i];
      }
    }
    assertTrue(GoldenInvariants.difference(sum, gradient) < 1e-14);
  }

  @Test
  void oneEvaluatorForgetsWhatItComputedBefore() {
    InvariantSet set = InvariantSet.standard(5).withPseudoscalars();
    InvariantSet.Evaluator evaluator = set.evaluator();
    double[] weights = new double[set.length()];
    weights[set.length() - 1] = 1;
    double[] values = new double[set.length()];
    double[] gradient = new double[set.size()];
    double[] jacobian = new double[set.length() * set.size()];
    Arrays.fill(jacobian, 5);
    for (int seed = 0; seed < 3; seed++) {
      double[] c = GoldenInvariants.randomMoments(5, seed);
      evaluator.gradient(c, weights, values, gradient);
      evaluator.jacobian(c, values, jacobian);
      double[] row = Arrays.copyOfRange(jacobian, jacobian.length - set.size(), jacobian.length);
      assertTrue(GoldenInvariants.difference(row, gradient) < 1e-14);
      assertArrayEquals(GoldenInvariants.values(set, c), values);
    }
  }

  @Test
  void momentsAreNotModified() {
    InvariantSet set = InvariantSet.standard(4);
    double[] c = GoldenInvariants.randomMoments(4, 5);
    double[] before = c.clone();
    double[] values = new double[set.length()];
    set.evaluator().jacobian(c, values, new double[set.length() * set.size()]);
    set.evaluator().gradient(c, values.clone(), values, new double[set.size()]);
    assertArrayEquals(before, c);
  }
}
