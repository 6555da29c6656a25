package org.materialsj.moments;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.materialsj.engine.geometry.Rotations;

class PointInvariantsTest {

  private static final int POINTS = 6;

  private static double[] points() {
    return new SplittableRandom(9).doubles(3 * POINTS, -0.55, 0.55).toArray();
  }

  private static double[] weights() {
    return new SplittableRandom(10).doubles(POINTS, 1, 3).toArray();
  }

  @ParameterizedTest
  @CsvSource({"1,false", "4,true", "7,false", "7,true"})
  void derivativesAreThoseOfDifferences(int order, boolean roots) {
    PointInvariants invariants =
        new PointInvariants(InvariantSet.standard(order).withPseudoscalars(), roots);
    int length = invariants.set().length();
    double[] values = new double[length];
    double[] derivatives = new double[4 * POINTS * length];
    Arrays.fill(derivatives, 9);
    invariants.evaluator().jacobian(POINTS, points(), weights(), values, derivatives);
    assertArrayEquals(invariants.invariants(points(), weights()), values, 1e-11);
    double step = 1e-6;
    // Near zero the slope of a root changes fast.
    double tolerance = roots ? 1e-4 : 1e-6;
    for (int k = 0; k < 4 * POINTS; k++) {
      double[] up = moved(invariants, k, step);
      double[] down = moved(invariants, k, -step);
      for (int d = 0; d < length; d++) {
        double expected = (up[d] - down[d]) / (2 * step);
        double size = 1 + Math.abs(expected) + Math.abs(values[d]);
        assertEquals(expected, derivatives[k * length + d], tolerance * size, k + ", " + d);
      }
    }
  }

  private static double[] moved(PointInvariants invariants, int k, double step) {
    double[] points = points();
    double[] weights = weights();
    if (k < points.length) {
      points[k] += step;
    } else {
      weights[k - points.length] += step;
    }
    return invariants.invariants(points, weights);
  }

  @ParameterizedTest
  @CsvSource({"3,false", "7,false", "7,true"})
  void theGradientIsTheWeightedSumOfDerivatives(int order, boolean roots) {
    PointInvariants invariants = new PointInvariants(InvariantSet.standard(order), roots);
    int length = invariants.set().length();
    double[] factors = new SplittableRandom(11).doubles(length, -1, 1).toArray();
    double[] values = new double[length];
    double[] derivatives = new double[4 * POINTS * length];
    double[] gradient = new double[4 * POINTS];
    double[] same = new double[length];
    PointInvariants.Evaluator evaluator = invariants.evaluator();
    evaluator.jacobian(POINTS, points(), weights(), values, derivatives);
    evaluator.gradient(POINTS, points(), weights(), factors, same, gradient);
    assertArrayEquals(values, same, 1e-12);
    for (int k = 0; k < gradient.length; k++) {
      double sum = 0;
      double size = 1;
      for (int d = 0; d < length; d++) {
        sum += factors[d] * derivatives[k * length + d];
        size += Math.abs(factors[d] * derivatives[k * length + d]);
      }
      assertEquals(sum, gradient[k], 1e-12 * size);
    }
  }

  /** Weights w exp(-|r|^2) of the first points, and constant ones of the others. */
  @Test
  void weightsMayDependOnWhereTheirPointIs() {
    PointInvariants invariants = new PointInvariants(InvariantSet.standard(4), false);
    int length = invariants.set().length();
    int moving = 4;
    double[] points = points();
    double[] slopes = new double[3 * moving];
    double[] faded = fade(points, moving);
    for (int k = 0; k < slopes.length; k++) {
      slopes[k] = -2 * points[k] * faded[k / 3];
    }
    double[] values = new double[length];
    double[] derivatives = new double[3 * moving * length];
    invariants
        .evaluator()
        .positionJacobian(POINTS, moving, points, faded, slopes, values, derivatives);
    double step = 1e-6;
    for (int k = 0; k < slopes.length; k++) {
      double[] up = points.clone();
      up[k] += step;
      double[] down = points.clone();
      down[k] -= step;
      double[] above = invariants.invariants(up, fade(up, moving));
      double[] below = invariants.invariants(down, fade(down, moving));
      for (int d = 0; d < length; d++) {
        double expected = (above[d] - below[d]) / (2 * step);
        double size = 1 + Math.abs(expected) + Math.abs(values[d]);
        assertEquals(expected, derivatives[k * length + d], 1e-6 * size, k + ", " + d);
      }
    }
  }

  private static double[] fade(double[] points, int moving) {
    double[] weights = weights();
    for (int i = 0; i < moving; i++) {
      double squared = 0;
      for (int k = 3 * i; k < 3 * i + 3; k++) {
        squared += points[k] * points[k];
      }
      weights[i] *= Math.exp(-squared);
    }
    return weights;
  }

  @Test
  void rotationAndTheOrderOfPointsDoNotCount() {
    PointInvariants invariants = new PointInvariants(InvariantSet.standard(7), false);
    double[] expected = invariants.invariants(points(), weights());
    double largest = Arrays.stream(expected).map(Math::abs).max().orElseThrow();
    SplittableRandom random = new SplittableRandom(12);
    for (int trial = 0; trial < 20; trial++) {
      double[] turned = Rotations.apply(Rotations.random(random), points());
      assertArrayEquals(expected, invariants.invariants(turned, weights()), 1e-12 * largest);
    }
    double[] swapped = points();
    double[] weights = weights();
    for (int axis = 0; axis < 3; axis++) {
      swapped[axis] = points()[15 + axis];
      swapped[15 + axis] = points()[axis];
    }
    weights[0] = weights()[5];
    weights[5] = weights()[0];
    assertArrayEquals(expected, invariants.invariants(swapped, weights), 1e-12 * largest);
  }

  @Test
  void invariantsOfMomentsAreThoseOfTheirPoints() {
    PointInvariants invariants = new PointInvariants(InvariantSet.invertible(5), true);
    ZernikeMoments moments = new PointMoments(8).moments(points(), weights());
    assertArrayEquals(invariants.invariants(points(), weights()), invariants.of(moments), 1e-12);
    assertThrows(IllegalArgumentException.class, () -> invariants.of(moments.upTo(4)));
  }

  @Test
  void anEvaluatorServesFewerAndMorePointsInTurn() {
    PointInvariants invariants = new PointInvariants(InvariantSet.standard(3), false);
    int length = invariants.set().length();
    PointInvariants.Evaluator used = invariants.evaluator();
    for (int count : new int[] {3, 6, 1, 5}) {
      double[] expected = new double[length];
      double[] actual = new double[length];
      double[] first = new double[4 * count * length];
      double[] second = new double[4 * count * length];
      invariants.evaluator().jacobian(count, points(), weights(), expected, first);
      used.jacobian(count, points(), weights(), actual, second);
      assertArrayEquals(expected, actual);
      assertArrayEquals(first, second);
    }
  }

  @Test
  void pointsOutsideOfTheBallAreRefused() {
    PointInvariants invariants = new PointInvariants(InvariantSet.standard(3), false);
    double[] outside = {0, 0, 1.1};
    assertThrows(
        IllegalArgumentException.class, () -> invariants.invariants(outside, new double[] {1}));
  }
}
