package org.materialsj.moments;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.gson.JsonObject;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.materialsj.model.VoxelGrid;

class GeometricMomentsTest {

  static List<GoldenMoments.Case> cases() {
    return GoldenMoments.cases();
  }

  @Test
  void indexCountsByPowersOfXThenYThenZ() {
    double[] golden = GoldenMoments.numbers(GoldenMoments.json("meta").get("geometric6_index"));
    for (int i = 0; i < golden.length / 3; i++) {
      assertEquals(
          i,
          GeometricIndex.of(
              6, (int) golden[3 * i], (int) golden[3 * i + 1], (int) golden[3 * i + 2]));
    }
    assertEquals(golden.length / 3, GeometricIndex.size(6));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void momentsOfMoleculesAreTheGoldenOnes(GoldenMoments.Case molecule) {
    double[] expected = GoldenMoments.numbers(molecule.expected().get("geometric6"));
    GeometricMoments moments = GeometricMoments.ofPoints(6, molecule.points(), molecule.weights());
    assertArrayEquals(expected, moments.values(), 1e-14 * GoldenMoments.largest(expected));
  }

  @Test
  void momentsOfGaussiansAreTheGoldenOnes() {
    JsonObject water = GoldenMoments.json("water");
    double[] weights = GoldenMoments.numbers(water.get("weights"));
    double[] sigmas = new double[weights.length];
    Arrays.fill(sigmas, 0.1);
    double[] expected =
        GoldenMoments.numbers(
            GoldenMoments.json("jacobian_gaussian_water").get("gaussian_sigma0.1_geometric6"));
    GeometricMoments moments =
        GeometricMoments.ofGaussians(
            6, GoldenMoments.numbers(water.get("scaled_positions")), sigmas, weights);
    // the golden numbers have 13 digits
    assertArrayEquals(expected, moments.values(), 1e-12 * GoldenMoments.largest(expected));
  }

  @Test
  void widthIsTheSecondMomentAboutTheCentre() {
    GeometricMoments moments =
        GeometricMoments.ofGaussians(
            4, new double[] {0, 0, 2}, new double[] {0.5}, new double[] {3});
    assertEquals(3 * 0.25, moments.get(2, 0, 0), 1e-15);
    assertEquals(3 * 3 * 0.0625, moments.get(0, 4, 0), 1e-15);
    assertEquals(3 * (4 + 0.25), moments.get(0, 0, 2), 1e-15);
    assertEquals(3 * 2 * 0.25, moments.get(2, 0, 1), 1e-15);
    assertEquals(0, moments.get(1, 0, 1));
  }

  @Test
  void jacobianAndGradientAreThoseOfDifferences() {
    int order = 6;
    int size = GeometricIndex.size(order);
    int count = 3;
    SplittableRandom random = new SplittableRandom(4);
    double[] centres = random.doubles(9, -0.5, 0.5).toArray();
    double[] weights = random.doubles(3, 0.5, 2).toArray();
    double[] sigmas = {0.1, 0.3, 0};
    double[] byMoment = random.doubles(size, -1, 1).toArray();
    GaussianMoments evaluator = new GaussianMoments(order);
    double[] moments = new double[size];
    double[] jacobian = new double[size * 15];
    double[] gradient = new double[15];
    evaluator.jacobian(count, centres, sigmas, weights, moments, jacobian);
    evaluator.gradient(count, centres, sigmas, weights, byMoment, gradient);
    assertArrayEquals(
        GeometricMoments.ofGaussians(order, centres, sigmas, weights).values(), moments, 1e-15);
    double h = 1e-3;
    for (int v = 0; v < 15; v++) {
      double[][] shifted = new double[4][size];
      for (int s = 0; s < 4; s++) {
        double[] c = centres.clone();
        double[] w = weights.clone();
        double[] sigma = sigmas.clone();
        double[] target = v < 9 ? c : v < 12 ? w : sigma;
        target[v < 9 ? v : (v - 9) % 3] += h * new double[] {-2, -1, 1, 2}[s];
        evaluator.values(count, c, sigma, w, shifted[s]);
      }
      double sum = 0;
      for (int k = 0; k < size; k++) {
        double difference =
            (8 * (shifted[2][k] - shifted[1][k]) - (shifted[3][k] - shifted[0][k])) / (12 * h);
        assertEquals(difference, jacobian[15 * k + v], 1e-9, "moment " + k + " by " + v);
        sum += byMoment[k] * jacobian[15 * k + v];
      }
      assertEquals(sum, gradient[v], 1e-13);
    }
  }

  @Test
  void voxelsOfABoxAddUpToTheBox() {
    float[] ones = new float[4 * 6 * 5];
    Arrays.fill(ones, 2);
    double[] spacing = {0.5, 0.2, 0.3};
    VoxelGrid grid = new VoxelGrid(4, 6, 5, spacing, new double[] {1, -2, 3}, ones);
    BallFrame frame = new BallFrame(1.4, -1.2, 3.3, 2);
    GeometricMoments moments = GeometricMoments.ofVoxels(9, grid, frame);
    double[] from = {(0.75 - 1.4) / 2, (-2.1 + 1.2) / 2, (2.85 - 3.3) / 2};
    double[] to = {from[0] + 1, from[1] + 0.6, from[2] + 0.75};
    for (int p = 0; p <= 9; p++) {
      for (int q = 0; q <= 9 - p; q++) {
        for (int r = 0; r <= 9 - p - q; r++) {
          double expected =
              2 * line(from[0], to[0], p) * line(from[1], to[1], q) * line(from[2], to[2], r);
          assertEquals(expected, moments.get(p, q, r), 1e-15, p + " " + q + " " + r);
        }
      }
    }
  }

  @Test
  void eachVoxelIsIntegratedExactly() {
    SplittableRandom random = new SplittableRandom(6);
    float[] values = new float[3 * 2 * 4];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) random.nextDouble(-1, 1);
    }
    VoxelGrid grid =
        new VoxelGrid(
            3, 2, 4, new double[] {0.25, 0.25, 0.25}, new double[] {0.5, -0.125, -0.375}, values);
    GeometricMoments moments = GeometricMoments.ofVoxels(12, grid, new BallFrame(0, 0, 0, 1));
    for (int[] power : new int[][] {{0, 0, 0}, {12, 0, 0}, {3, 4, 5}, {1, 1, 1}, {0, 11, 1}}) {
      BigDecimal sum = BigDecimal.ZERO;
      for (int k = 0; k < 4; k++) {
        for (int j = 0; j < 2; j++) {
          for (int i = 0; i < 3; i++) {
            sum =
                sum.add(
                    new BigDecimal(grid.get(i, j, k))
                        .multiply(exactLine(0.375 + i * 0.25, power[0]))
                        .multiply(exactLine(-0.25 + j * 0.25, power[1]))
                        .multiply(exactLine(-0.5 + k * 0.25, power[2])));
          }
        }
      }
      int divisor = (power[0] + 1) * (power[1] + 1) * (power[2] + 1);
      double expected = sum.doubleValue() / divisor;
      assertEquals(expected, moments.get(power[0], power[1], power[2]), 1e-14 * Math.abs(expected));
    }
  }

  private static double line(double a, double b, int power) {
    return (Math.pow(b, power + 1) - Math.pow(a, power + 1)) / (power + 1);
  }

  /** (power + 1) times the integral of u^power from a place to a quarter more. */
  private static BigDecimal exactLine(double a, int power) {
    return new BigDecimal(a + 0.25).pow(power + 1).subtract(new BigDecimal(a).pow(power + 1));
  }

  @Test
  void wrongInputIsNamed() {
    double[] one = {1};
    double[] centre = {0, 0, 0};
    assertEquals(
        "order must be 0 to 200, got -1",
        message(() -> GeometricMoments.ofPoints(-1, centre, one)));
    assertEquals(
        "a width must be 0 or more, got -1.0",
        message(() -> GeometricMoments.ofGaussians(1, centre, new double[] {-1}, one)));
    assertEquals(
        "1 Gaussians need as many widths, got 2",
        message(() -> GeometricMoments.ofGaussians(1, centre, new double[2], one)));
    assertEquals(
        "order 1 has 4 moments, got 3", message(() -> new GeometricMoments(1, new double[3])));
    assertEquals(
        "powers must be at least 0 and add up to at most 1, got 1, 1, 0",
        message(() -> GeometricMoments.ofPoints(1, centre, one).get(1, 1, 0)));
    VoxelGrid grid =
        new VoxelGrid(2, 1, 1, new double[] {1, 1, 1}, new double[3], new float[] {1, Float.NaN});
    assertEquals(
        "voxel (1, 0, 0) is not a finite number: NaN",
        message(() -> GeometricMoments.ofVoxels(1, grid, new BallFrame(0, 0, 0, 1))));
  }

  private static String message(org.junit.jupiter.api.function.Executable call) {
    return assertThrows(IllegalArgumentException.class, call).getMessage();
  }
}
