package org.materialsj.engine.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ActivationTest {

  private static final int N = 200_001;

  /** -50 to 50. */
  private static double[] line() {
    return IntStream.range(0, N).mapToDouble(i -> -50 + 0.0005 * i).toArray();
  }

  private static double expected(Activation activation, double z) {
    return switch (activation) {
      case IDENTITY -> z;
      case RELU -> Math.max(0, z);
      case TANH -> Math.tanh(z);
      case SIGMOID -> 1 / (1 + Math.exp(-z));
      case SILU -> z / (1 + Math.exp(-z));
    };
  }

  private static double slope(Activation activation, double z) {
    double s = 1 / (1 + Math.exp(-z));
    return switch (activation) {
      case IDENTITY -> 1;
      case RELU -> z > 0 ? 1 : 0;
      case TANH -> 1 - Math.tanh(z) * Math.tanh(z);
      case SIGMOID -> s * (1 - s);
      case SILU -> s + z * s * (1 - s);
    };
  }

  private static double curvature(Activation activation, double z) {
    double s = 1 / (1 + Math.exp(-z));
    double t = Math.tanh(z);
    return switch (activation) {
      case IDENTITY, RELU -> 0;
      case TANH -> -2 * t * (1 - t * t);
      case SIGMOID -> s * (1 - s) * (1 - 2 * s);
      case SILU -> s * (1 - s) * (2 + z * (1 - 2 * s));
    };
  }

  private static void assertLine(double[] z, double[] found, DoubleUnaryOperator formula) {
    for (int i = 0; i < z.length; i++) {
      double right = formula.applyAsDouble(z[i]);
      assertEquals(right, found[i], 5e-14 * Math.max(1, Math.abs(right)), "at " + z[i]);
    }
  }

  @ParameterizedTest
  @EnumSource(Activation.class)
  void valuesAndDerivativesAreThoseOfTheFormula(Activation activation) {
    double[] z = line();
    double[] value = z.clone();
    double[] slope = new double[N];
    double[] curvature = new double[N];
    activation.apply(value, slope, curvature, new double[N], N);
    assertLine(z, value, x -> expected(activation, x));
    assertLine(z, slope, x -> slope(activation, x));
    assertLine(z, curvature, x -> curvature(activation, x));
  }

  @ParameterizedTest
  @EnumSource(Activation.class)
  void onlyTheFirstNumbersOfALineAreTouched(Activation activation) {
    double[][] lines = new double[4][8];
    for (double[] line : lines) {
      Arrays.fill(line, 0.5);
    }
    activation.apply(lines[0], lines[1], new double[0], lines[3], 5);
    for (double[] line : lines) {
      assertArrayEquals(new double[] {0.5, 0.5, 0.5}, Arrays.copyOfRange(line, 5, 8));
    }
  }

  @Test
  void exponentialsAreGoodToTwoInTenToTheFourteen() {
    double[] x = IntStream.range(0, N).mapToDouble(i -> -40 + 0.0004 * i).toArray();
    double[] found = new double[N];
    Exponential.expm1(x, 1, found, new double[N], N);
    for (int i = 0; i < N; i++) {
      double right = Math.expm1(x[i]);
      assertEquals(right, found[i], 2e-14 * Math.abs(right), "at " + x[i]);
    }
  }

  @Test
  void exponentialsOfHugeNumbersAreThoseOfTheLimit() {
    double[] found = new double[3];
    double[] x = {1e308, -1e308, Double.POSITIVE_INFINITY};
    Exponential.expm1(x, 1, found, new double[3], 3);
    assertEquals(Math.expm1(40), found[0], 1e-13 * found[0]);
    assertEquals(-1, found[1], 1e-15);
    assertEquals(found[0], found[2]);
  }
}
