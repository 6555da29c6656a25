package org.materialsj.engine.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Derivatives against central differences, which are good to about 1e-9 here. */
class NetworkPassTest {

  private static final int SAMPLES = 11;
  private static final double STEP = 1e-5;
  private static final double TOLERANCE = 1e-7;

  private final SplittableRandom random = new SplittableRandom(3);

  /** Three inputs, layers whose sizes are no multiples of four, two outputs that are not linear. */
  private static NetworkShape shape(Activation activation) {
    Activation last = activation == Activation.RELU ? Activation.IDENTITY : Activation.TANH;
    return new NetworkShape(List.of(3, 7, 5, 2), List.of(activation, activation, last), true);
  }

  private double[] numbers(int n) {
    return random.doubles(n, -1, 1).toArray();
  }

  private double[][] lines(int count) {
    double[][] lines = new double[count][];
    Arrays.setAll(lines, i -> numbers(SAMPLES));
    return lines;
  }

  private static void put(double[][] from, double[][] to) {
    for (int i = 0; i < from.length; i++) {
      System.arraycopy(from[i], 0, to[i], 0, from[i].length);
    }
  }

  /** L = sum of u y + y^2 / 2 + v y' + y y' / 2 over all samples and outputs. */
  private record Problem(
      NetworkPass pass, double[] w, double[][] x, double[][] dx, double[][] u, double[][] v) {

    double loss() {
      put(x, pass.inputs());
      put(dx, pass.inputTangents());
      pass.forward(w, SAMPLES);
      pass.tangent(w);
      double loss = 0;
      for (int j = 0; j < u.length; j++) {
        for (int i = 0; i < SAMPLES; i++) {
          double y = pass.outputs()[j][i];
          double t = pass.outputTangents()[j][i];
          pass.outputAdjoints()[j][i] = u[j][i] + y + 0.5 * t;
          pass.outputTangentAdjoints()[j][i] = v[j][i] + 0.5 * y;
          loss += u[j][i] * y + 0.5 * y * y + v[j][i] * t + 0.5 * y * t;
        }
      }
      return loss;
    }

    double difference(double[] at, int i) {
      double kept = at[i];
      at[i] = kept + STEP;
      double above = loss();
      at[i] = kept - STEP;
      double below = loss();
      at[i] = kept;
      return (above - below) / (2 * STEP);
    }
  }

  private Problem problem(Activation activation) {
    NetworkShape shape = shape(activation);
    return new Problem(
        new NetworkPass(shape, SAMPLES + 2, true),
        numbers(shape.parameters()),
        lines(3),
        lines(3),
        lines(2),
        lines(2));
  }

  private static void assertClose(double expected, double found) {
    assertEquals(expected, found, TOLERANCE * Math.max(1, Math.abs(expected)));
  }

  @ParameterizedTest
  @EnumSource(Activation.class)
  void reverseOverTangentIsTheDerivativeByEveryWeightAndInput(Activation activation) {
    Problem problem = problem(activation);
    double[] gradient = new double[problem.w.length];
    problem.loss();
    problem.pass.reverseOverTangent(problem.w, gradient, true);
    double[][] byInput = deep(problem.pass.inputAdjoints());
    double[][] byTangent = deep(problem.pass.inputTangentAdjoints());
    for (int i = 0; i < gradient.length; i++) {
      assertClose(problem.difference(problem.w, i), gradient[i]);
    }
    for (int f = 0; f < 3; f++) {
      for (int i = 0; i < SAMPLES; i++) {
        assertClose(problem.difference(problem.x[f], i), byInput[f][i]);
        assertClose(problem.difference(problem.dx[f], i), byTangent[f][i]);
      }
    }
  }

  private static double[][] deep(double[][] lines) {
    return Arrays.stream(lines).map(double[]::clone).toArray(double[][]::new);
  }

  @ParameterizedTest
  @EnumSource(Activation.class)
  void reverseIsTheDerivativeByEveryWeightAndInput(Activation activation) {
    Problem all = problem(activation);
    // Without a direction and its weights the loss is one of y alone.
    Problem problem =
        new Problem(all.pass, all.w, all.x, new double[3][SAMPLES], all.u, new double[2][SAMPLES]);
    double[] gradient = new double[problem.w.length];
    problem.loss();
    problem.pass.reverse(problem.w, gradient, true);
    double[][] byInput = deep(problem.pass.inputAdjoints());
    for (int i = 0; i < gradient.length; i++) {
      assertClose(problem.difference(problem.w, i), gradient[i]);
    }
    for (int f = 0; f < 3; f++) {
      for (int i = 0; i < SAMPLES; i++) {
        assertClose(problem.difference(problem.x[f], i), byInput[f][i]);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Activation.class)
  void tangentIsTheDerivativeAlongTheDirection(Activation activation) {
    Problem problem = problem(activation);
    problem.loss();
    double[][] tangents = deep(problem.pass.outputTangents());
    double[][] x = deep(problem.x);
    double[][][] ends = new double[2][][];
    for (int side = 0; side < 2; side++) {
      for (int f = 0; f < 3; f++) {
        for (int i = 0; i < SAMPLES; i++) {
          problem.x[f][i] = x[f][i] + (side == 0 ? STEP : -STEP) * problem.dx[f][i];
        }
      }
      problem.loss();
      ends[side] = deep(problem.pass.outputs());
    }
    for (int j = 0; j < 2; j++) {
      for (int i = 0; i < SAMPLES; i++) {
        assertClose((ends[0][j][i] - ends[1][j][i]) / (2 * STEP), tangents[j][i]);
      }
    }
  }

  @Test
  void reverseAndReverseOverTangentAgreeWhenNothingDependsOnTheTangent() {
    Problem problem = problem(Activation.SILU);
    double[] one = new double[problem.w.length];
    double[] other = new double[problem.w.length];
    problem.loss();
    put(problem.u, problem.pass.outputAdjoints());
    problem.pass.reverse(problem.w, one, false);
    problem.loss();
    put(problem.u, problem.pass.outputAdjoints());
    put(new double[2][SAMPLES], problem.pass.outputTangentAdjoints());
    problem.pass.reverseOverTangent(problem.w, other, false);
    assertArrayEquals(one, other, 1e-13);
  }

  @Test
  void outputsAreThoseOfTheFormula() {
    NetworkShape shape = NetworkShape.of(2, List.of(3), 1, Activation.TANH);
    double[] w = {1, 2, -1, 0.5, 0.25, -3, 0.1, 0.2, 0.3, 2, -1, 0.5, 7};
    NetworkPass pass = new NetworkPass(shape, 1, false);
    pass.inputs()[0][0] = 0.3;
    pass.inputs()[1][0] = -0.7;
    pass.forward(w, 1);
    double expected =
        2 * Math.tanh(0.3 - 1.4 + 0.1)
            - Math.tanh(-0.3 - 0.35 + 0.2)
            + 0.5 * Math.tanh(0.075 + 2.1 + 0.3)
            + 7;
    assertEquals(expected, pass.outputs()[0][0], 1e-14);
  }

  @Test
  void aSampleHasTheSameBitsInAnyCompany() {
    NetworkShape shape = shape(Activation.SILU);
    double[] w = numbers(shape.parameters());
    double[][] x = lines(3);
    NetworkPass many = new NetworkPass(shape, SAMPLES, false);
    put(x, many.inputs());
    many.forward(w, SAMPLES);
    NetworkPass one = new NetworkPass(shape, 1, false);
    for (int i = 0; i < SAMPLES; i++) {
      for (int f = 0; f < 3; f++) {
        one.inputs()[f][0] = x[f][i];
      }
      one.forward(w, 1);
      assertEquals(many.outputs()[0][i], one.outputs()[0][0]);
      assertEquals(many.outputs()[1][i], one.outputs()[1][0]);
    }
  }

  @Test
  void dropoutLeavesOutItsShareAndKeepsTheMean() {
    NetworkShape shape = NetworkShape.of(1, List.of(1000), 1, Activation.IDENTITY);
    double[] w = new double[shape.parameters()];
    Arrays.fill(w, 0, 2000, 1);
    // First the thousand weights, then their biases of one, then the weights of the output.
    Arrays.fill(w, 2000, 3000, 1e-3);
    NetworkPass pass = new NetworkPass(shape, 1, true);
    pass.forward(w, 1, 0.3, new SplittableRandom(1));
    double[][] hidden = pass.values(1);
    long out = Arrays.stream(hidden).filter(line -> line[0] == 0).count();
    assertEquals(300, out, 60);
    assertTrue(Arrays.stream(hidden).allMatch(l -> l[0] == 0 || Math.abs(l[0] - 1 / 0.7) < 1e-12));
    assertEquals(1, pass.outputs()[0][0], 0.1);
  }

  @Test
  void whatDoesNotFitIsRefused() {
    NetworkShape shape = shape(Activation.RELU);
    NetworkPass pass = new NetworkPass(shape, 4, false);
    double[] w = new double[shape.parameters()];
    assertThrows(IllegalArgumentException.class, () -> pass.forward(w, 5));
    assertThrows(IllegalArgumentException.class, () -> pass.forward(new double[3], 2));
    assertThrows(IllegalArgumentException.class, () -> new NetworkPass(shape, 0, false));
    assertThrows(
        IllegalArgumentException.class, () -> new NetworkShape(List.of(3), List.of(), true));
    assertThrows(
        IllegalArgumentException.class,
        () -> new NetworkShape(List.of(3, 0), List.of(Activation.RELU), true));
    assertThrows(
        IllegalArgumentException.class,
        () -> new NetworkShape(List.of(100_000, 100_000), List.of(Activation.RELU), true));
    assertThrows(
        IllegalArgumentException.class, () -> new NetworkShape(List.of(3, 1), List.of(), true));
  }
}
