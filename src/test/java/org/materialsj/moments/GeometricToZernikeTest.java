package org.materialsj.moments;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.materialsj.engine.special.GaussLegendre;

class GeometricToZernikeTest {

  static List<GoldenMoments.Case> cases() {
    return GoldenMoments.cases();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void momentsOfMoleculesAreTheGoldenOnes(GoldenMoments.Case molecule) {
    GeometricMoments geometric =
        GeometricMoments.ofPoints(8, molecule.points(), molecule.weights());
    PointMomentsTest.assertOmegas(molecule, new GeometricToZernike(8).moments(geometric));
  }

  @ParameterizedTest
  @CsvSource({"0, 1e-15", "3, 1e-14", "7, 1e-13", "12, 2e-12", "15, 2e-11"})
  void bothRoutesGiveTheSameMoments(int order, double tolerance) {
    SplittableRandom random = new SplittableRandom(order);
    GeometricToZernike transform = new GeometricToZernike(order);
    for (int trial = 0; trial < 20; trial++) {
      double[] points = random.doubles(30, -0.57, 0.57).toArray();
      double[] weights = random.doubles(10, 1, 6).toArray();
      double[] direct =
          new PointMoments(order).moments(points, weights).values(Normalization.ORTHONORMAL);
      double[] other =
          transform
              .moments(GeometricMoments.ofPoints(order, points, weights))
              .values(Normalization.ORTHONORMAL);
      assertArrayEquals(direct, other, tolerance * GoldenMoments.largest(direct));
    }
  }

  @Test
  void momentsOfAGaussianAreIntegralsOverAllSpace() {
    double[] centre = {0.3, -0.2, 0.4};
    double sigma = 0.15;
    int order = 7;
    ZernikeMoments moments =
        new GeometricToZernike(order)
            .moments(
                GeometricMoments.ofGaussians(
                    order, centre, new double[] {sigma}, new double[] {2}));
    // 9 standard deviations to each side leave out 1e-18
    GaussLegendre rule = GaussLegendre.of(40, -9, 9);
    double[] expected = new double[ZernikeIndex.size(order)];
    ZernikeBasis.Evaluator basis = new ZernikeBasis(order).evaluator();
    for (int i = 0; i < 40; i++) {
      for (int j = 0; j < 40; j++) {
        for (int k = 0; k < 40; k++) {
          double x = rule.nodes()[i];
          double y = rule.nodes()[j];
          double z = rule.nodes()[k];
          double weight = rule.weights()[i] * rule.weights()[j] * rule.weights()[k];
          basis.add(
              centre[0] + sigma * x,
              centre[1] + sigma * y,
              centre[2] + sigma * z,
              2 * weight * Math.exp(-(x * x + y * y + z * z) / 2) / Math.pow(2 * Math.PI, 1.5),
              expected);
        }
      }
    }
    assertArrayEquals(expected, moments.values(Normalization.ORTHONORMAL), 1e-11);
  }

  @Test
  void chainedDerivativesAreThoseOfTheDirectRoute() {
    int order = 7;
    int size = ZernikeIndex.size(order);
    SplittableRandom random = new SplittableRandom(2);
    double[] points = random.doubles(6, -0.5, 0.5).toArray();
    double[] weights = {1.5, -0.5};
    double[] sigmas = {0, 0};
    double[] byZernike = random.doubles(size, -1, 1).toArray();
    double[] ignored = new double[size];
    double[] direct = new double[8 * size];
    PointMoments.Evaluator evaluator = new PointMoments(order).evaluator();
    evaluator.jacobian(2, points, weights, ignored, direct);
    GeometricToZernike transform = new GeometricToZernike(order);
    GaussianMoments gaussians = new GaussianMoments(order);
    double[] geometric = new double[10 * size];
    double[] chained = new double[10 * size];
    gaussians.jacobian(2, points, sigmas, weights, ignored, geometric);
    transform.jacobian(10, geometric, chained);
    for (int k = 0; k < size; k++) {
      for (int v = 0; v < 8; v++) {
        assertEquals(direct[8 * k + v], chained[10 * k + v], 1e-11);
      }
    }
    double[] byGeometric = new double[size];
    double[] expected = new double[8];
    double[] actual = new double[10];
    transform.gradient(byZernike, byGeometric);
    evaluator.gradient(2, points, weights, byZernike, expected);
    gaussians.gradient(2, points, sigmas, weights, byGeometric, actual);
    for (int v = 0; v < 8; v++) {
      assertEquals(expected[v], actual[v], 1e-11);
    }
  }

  @Test
  void ordersThatLoseTooManyDigitsAreRefused() {
    assertEquals(
        "geometric moments give Zernike moments of order 0 to 15 only, because beyond too many"
            + " digits are lost; got 16",
        assertThrows(IllegalArgumentException.class, () -> new GeometricToZernike(16))
            .getMessage());
    GeometricMoments other = GeometricMoments.ofPoints(3, new double[3], new double[1]);
    assertEquals(
        "the geometric moments are of order 3, not 4",
        assertThrows(IllegalArgumentException.class, () -> new GeometricToZernike(4).moments(other))
            .getMessage());
  }
}
