package org.materialsj.features.environment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.materialsj.engine.geometry.Rotations;

/** What every descriptor of an environment keeps. */
abstract class EnvironmentDescriptorContract {

  private static final int[] ELEMENTS = {8, 1, 6};

  /** Makes the family anew; a reach of 3 to 6 angstrom suits the samples. */
  protected abstract DescriptorFamily create();

  /** Atoms in no symmetry: C, H and O, 9 of them within 2.5 angstrom of the origin. */
  private static double[] positions(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] positions = new double[27];
    for (int atom = 0; atom < 9; atom++) {
      boolean near = true;
      while (near) {
        for (int axis = 0; axis < 3; axis++) {
          positions[3 * atom + axis] = random.nextDouble(-2.5, 2.5);
        }
        near = false;
        for (int other = 0; other < atom; other++) {
          near |= distance(positions, atom, other) < 0.9;
        }
      }
    }
    return positions;
  }

  private static double distance(double[] p, int a, int b) {
    return Math.hypot(
        Math.hypot(p[3 * a] - p[3 * b], p[3 * a + 1] - p[3 * b + 1]), p[3 * a + 2] - p[3 * b + 2]);
  }

  private static final int[] NUMBERS = {6, 1, 8, 1, 6, 1, 1, 8, 6};

  private double[][] all(int[] numbers, double[] positions) {
    DescriptorFamily family = create();
    return family
        .forElements(ELEMENTS)
        .all(Environments.of(numbers, positions, family.reach() + 0.5));
  }

  private static void assertClose(double[][] expected, double[][] actual, String what) {
    assertEquals(expected.length, actual.length);
    for (int atom = 0; atom < expected.length; atom++) {
      for (int d = 0; d < expected[atom].length; d++) {
        double size = Math.max(1, Math.abs(expected[atom][d]));
        assertEquals(expected[atom][d], actual[atom][d], 1e-10 * size, what + " value " + d);
      }
    }
  }

  @Test
  void rotationReflectionAndTranslationDoNotCount() {
    for (int seed = 0; seed < 5; seed++) {
      double[] positions = positions(seed);
      double[][] expected = all(NUMBERS, positions);
      double[] r = Rotations.random(new SplittableRandom(seed));
      assertClose(expected, all(NUMBERS, Rotations.apply(r, positions)), "rotated");
      double[] mirror = {1, 0, 0, 0, -1, 0, 0, 0, 1};
      assertClose(expected, all(NUMBERS, Rotations.apply(mirror, positions)), "mirrored");
      double[] moved = positions.clone();
      for (int k = 0; k < moved.length; k++) {
        moved[k] += 7 * (k % 3) - 3;
      }
      assertClose(expected, all(NUMBERS, moved), "moved");
    }
  }

  @Test
  void orderOfAtomsDoesNotCount() {
    double[] positions = positions(11);
    double[][] expected = all(NUMBERS, positions);
    int[] order = {4, 8, 0, 3, 7, 1, 6, 2, 5};
    int[] numbers = new int[9];
    double[] shuffled = new double[27];
    double[][] expectedShuffled = new double[9][];
    for (int k = 0; k < 9; k++) {
      numbers[k] = NUMBERS[order[k]];
      System.arraycopy(positions, 3 * order[k], shuffled, 3 * k, 3);
      expectedShuffled[k] = expected[order[k]];
    }
    assertClose(expectedShuffled, all(numbers, shuffled), "shuffled");
  }

  @Test
  void differentEnvironmentsDiffer() {
    double[][] first = all(NUMBERS, positions(1));
    double[][] second = all(NUMBERS, positions(2));
    assertTrue(
        IntStream.range(0, first[0].length)
            .anyMatch(d -> Math.abs(first[0][d] - second[0][d]) > 1e-3));
  }

  @Test
  void derivativesByAllPositionsAreThoseOfDifferences() {
    DescriptorFamily family = create();
    EnvironmentDescriptor descriptor = family.forElements(ELEMENTS);
    EnvironmentDescriptor.Evaluator evaluator = descriptor.evaluator();
    int length = descriptor.length();
    double[] positions = positions(3);
    Environments all = Environments.of(NUMBERS, positions, family.reach());
    double[] values = new double[length];
    double h = 2e-4;
    for (int atom = 0; atom < 3; atom++) {
      AtomicEnvironment environment = all.get(atom);
      double[] derivatives = new double[3 * environment.size() * length];
      evaluator.derivatives(environment, values, derivatives);
      double[][] byPosition = new double[length][27];
      for (int d = 0; d < length; d++) {
        double[] one = new double[3 * environment.size()];
        for (int k = 0; k < one.length; k++) {
          one[k] = derivatives[k * length + d];
        }
        environment.spread(one, byPosition[d]);
      }
      for (int k = 0; k < 27; k++) {
        double[][] shifted = new double[4][length];
        for (int s = 0; s < 4; s++) {
          double[] p = positions.clone();
          p[k] += h * new double[] {-2, -1, 1, 2}[s];
          evaluator.values(Environments.of(NUMBERS, p, family.reach()).get(atom), shifted[s]);
        }
        for (int d = 0; d < length; d++) {
          double difference =
              (8 * (shifted[2][d] - shifted[1][d]) - (shifted[3][d] - shifted[0][d])) / (12 * h);
          double size = Math.max(1, Math.abs(difference));
          assertEquals(difference, byPosition[d][k], 1e-6 * size, "value " + d + " by " + k);
        }
      }
    }
  }

  @Test
  void gradientIsTheContractionOfTheDerivatives() {
    DescriptorFamily family = create();
    EnvironmentDescriptor descriptor = family.forElements(ELEMENTS);
    EnvironmentDescriptor.Evaluator evaluator = descriptor.evaluator();
    int length = descriptor.length();
    Environments all = Environments.of(NUMBERS, positions(4), family.reach());
    double[] weights = new SplittableRandom(8).doubles(length, -1, 1).toArray();
    for (int atom = 0; atom < all.size(); atom++) {
      AtomicEnvironment environment = all.get(atom);
      int n = 3 * environment.size();
      double[] expected = new double[length];
      double[] values = new double[length];
      double[] derivatives = new double[n * length];
      double[] gradient = new double[n];
      Arrays.fill(derivatives, 9);
      Arrays.fill(gradient, 9);
      evaluator.derivatives(environment, expected, derivatives);
      evaluator.gradient(environment, weights, values, gradient);
      assertArrayEquals(expected, values, 1e-13 * Arrays.stream(expected).max().orElse(1));
      for (int k = 0; k < n; k++) {
        double sum = 0;
        double size = 1;
        for (int d = 0; d < length; d++) {
          sum += weights[d] * derivatives[k * length + d];
          size += Math.abs(weights[d] * derivatives[k * length + d]);
        }
        assertEquals(sum, gradient[k], 1e-12 * size);
      }
    }
  }

  @Test
  void anEvaluatorForgetsTheEnvironmentBefore() {
    DescriptorFamily family = create();
    EnvironmentDescriptor descriptor = family.forElements(ELEMENTS);
    EnvironmentDescriptor.Evaluator used = descriptor.evaluator();
    Environments all = Environments.of(NUMBERS, positions(5), family.reach());
    double[] values = new double[descriptor.length()];
    double[] fresh = new double[descriptor.length()];
    for (int atom = 0; atom < all.size(); atom++) {
      used.derivatives(all.get(atom), values, new double[3 * 8 * descriptor.length()]);
      used.values(all.get(atom), values);
      descriptor.evaluator().values(all.get(atom), fresh);
      assertArrayEquals(fresh, values);
    }
  }

  @Test
  void blocksCoverTheValuesAndHaveANamePerValue() {
    DescriptorFamily family = create();
    EnvironmentDescriptor descriptor = family.forElements(ELEMENTS);
    int at = 0;
    for (DescriptorBlock block : descriptor.blocks()) {
      assertEquals(at, block.start());
      List<String> labels = family.labels(block.elements());
      assertEquals(block.length(), labels.size());
      assertEquals(labels.size(), labels.stream().distinct().count());
      at += block.length();
    }
    assertEquals(descriptor.length(), at);
  }

  @Test
  void otherElementsOfTheDescriptorDoNotCount() {
    DescriptorFamily family = create();
    Environments all = Environments.of(NUMBERS, positions(6), family.reach());
    EnvironmentDescriptor small = family.forElements(1, 6, 8);
    EnvironmentDescriptor large = family.forElements(1, 6, 7, 8, 17);
    double[][] expected = small.all(all);
    double[][] actual = large.all(all);
    int found = 0;
    for (DescriptorBlock block : large.blocks()) {
      for (DescriptorBlock same : small.blocks()) {
        if (Arrays.equals(block.elements(), same.elements())) {
          found++;
          for (int atom = 0; atom < all.size(); atom++) {
            for (int d = 0; d < block.length(); d++) {
              assertEquals(
                  expected[atom][same.start() + d], actual[atom][block.start() + d], 1e-14);
            }
          }
        }
      }
    }
    assertEquals(small.blocks().size(), found);
  }

  @Test
  void atomsBeyondTheReachDoNotCount() {
    DescriptorFamily family = create();
    double beyond = family.reach() + 1e-6;
    int[] numbers = {6, 1, 8};
    double[][] near = all(new int[] {6, 1}, new double[] {0, 0, 0, 1.1, 0, 0});
    double[][] far = all(numbers, new double[] {0, 0, 0, 1.1, 0, 0, 0, beyond, 0});
    assertArrayEquals(near[0], far[0], 1e-15);
    double[][] inside = all(numbers, new double[] {0, 0, 0, 1.1, 0, 0, 0, beyond / 2, 0});
    assertTrue(
        IntStream.range(0, near[0].length)
            .anyMatch(d -> Math.abs(near[0][d] - inside[0][d]) > 1e-6));
  }

  @Test
  void valuesAndDerivativesFadeToZeroAtTheReach() {
    DescriptorFamily family = create();
    EnvironmentDescriptor descriptor = family.forElements(ELEMENTS);
    double[][] without = all(new int[] {6, 1}, new double[] {0, 0, 0, 1.1, 0, 0});
    double closeTo = family.reach() - 1e-5;
    int[] numbers = {6, 1, 8};
    Environments all =
        Environments.of(numbers, new double[] {0, 0, 0, 1.1, 0, 0, 0, closeTo, 0}, closeTo + 1);
    double[] values = new double[descriptor.length()];
    double[] derivatives = new double[6 * descriptor.length()];
    descriptor.evaluator().derivatives(all.get(0), values, derivatives);
    assertArrayEquals(without[0], values, 1e-8);
    for (int k = 3 * descriptor.length(); k < derivatives.length; k++) {
      assertEquals(0, derivatives[k], 1e-3);
    }
  }

  @Test
  void neighboursInALineHaveFiniteDerivatives() {
    DescriptorFamily family = create();
    EnvironmentDescriptor descriptor = family.forElements(ELEMENTS);
    Environments all =
        Environments.of(
            new int[] {6, 8, 8, 1}, new double[] {0, 0, 0, 1.2, 0, 0, -1.2, 0, 0, 2.4, 0, 0}, 10);
    double[] values = new double[descriptor.length()];
    double[] derivatives = new double[9 * descriptor.length()];
    for (int atom = 0; atom < 4; atom++) {
      descriptor.evaluator().derivatives(all.get(atom), values, derivatives);
      assertTrue(Arrays.stream(derivatives).allMatch(Double::isFinite));
    }
  }

  @Test
  void unknownElementsAreNamed() {
    DescriptorFamily family = create();
    EnvironmentDescriptor descriptor = family.forElements(1, 6);
    Environments all =
        Environments.of(new int[] {6, 8}, new double[] {0, 0, 0, 1.2, 0, 0}, family.reach());
    for (int atom = 0; atom < 2; atom++) {
      AtomicEnvironment environment = all.get(atom);
      String message =
          assertThrows(
                  IllegalArgumentException.class,
                  () -> descriptor.evaluator().values(environment, new double[descriptor.length()]))
              .getMessage();
      assertEquals("the descriptor is for H-C, and there is an atom of O", message);
    }
    assertThrows(IllegalArgumentException.class, () -> family.forElements());
    assertThrows(IllegalArgumentException.class, () -> family.forElements(6, 6));
    assertThrows(IllegalArgumentException.class, () -> family.forElements(119));
  }

  @Test
  void environmentsThatEndTooEarlyAreRefused() {
    DescriptorFamily family = create();
    Environments all = Environments.of(new int[] {6}, new double[3], family.reach() - 0.1);
    assertThrows(IllegalArgumentException.class, () -> family.forElements(6).all(all));
  }
}
