package org.materialsj.features.crystal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class LocalOrderParametersTest {

  @Test
  void idealMotifsAreOne() {
    assertIdeal("linear", ring(2));
    assertIdeal("bent 120 degrees", ring(3, 0, 1));
    assertIdeal("trigonal planar", ring(3));
    assertIdeal("T-shaped", ring(4, 0, 1, 2));
    assertIdeal("square co-planar", ring(4));
    assertIdeal("tetrahedral", new double[][] {{1, 1, 1}, {1, -1, -1}, {-1, 1, -1}, {-1, -1, 1}});
    assertIdeal("trigonal pyramidal", with(ring(3), false));
    assertIdeal("rectangular see-saw-like", with(ring(4, 0, 1), true));
    assertIdeal("see-saw-like", with(ring(3, 0, 1), true));
    assertIdeal("pentagonal planar", ring(5));
    assertIdeal("square pyramidal", with(ring(4), false));
    assertIdeal("trigonal bipyramidal", with(ring(3), true));
    assertIdeal("hexagonal planar", ring(6));
    assertIdeal("octahedral", with(ring(4), true));
    assertIdeal("pentagonal pyramidal", with(ring(5), false));
    assertIdeal("hexagonal pyramidal", with(ring(6), false));
    assertIdeal("pentagonal bipyramidal", with(ring(5), true));
    assertIdeal("hexagonal bipyramidal", with(ring(6), true));
    assertIdeal("body-centered cubic", cube());
    assertIdeal("cuboctahedral", cuboctahedron());
  }

  @Test
  void singleBondIsOne() {
    assertArrayEquals(new double[] {1}, parameters(new double[][] {{0, 3, 4}}));
  }

  @Test
  void steinhardtParametersOfTheCuboctahedronAreThoseOfTheLiterature() {
    double[] row = parameters(cuboctahedron());
    assertEquals(0, row[1], 1e-12);
    // fcc: Mickel et al. 2013, doi:10.1063/1.4774084, table I.
    assertEquals(0.191, row[2], 5e-4);
    assertEquals(0.575, row[3], 5e-4);
  }

  @Test
  void steinhardtParametersObeyTheAdditionTheorem() {
    // Their square is also the mean of the Legendre polynomial over all pairs.
    double[][] points = random(9, 5);
    double[] row = parameters(points);
    double[] sums = new double[3];
    for (double[] a : points) {
      for (double[] b : points) {
        double c = (a[0] * b[0] + a[1] * b[1] + a[2] * b[2]) / Math.sqrt(dot(a) * dot(b));
        double s = c * c;
        sums[0] += (3 * s - 1) / 2;
        sums[1] += (35 * s * s - 30 * s + 3) / 8;
        sums[2] += (231 * s * s * s - 315 * s * s + 105 * s - 5) / 16;
      }
    }
    for (int i = 0; i < 3; i++) {
      assertEquals(Math.sqrt(sums[i] / 81), row[i], 1e-12);
    }
  }

  @Test
  void nothingIsWrittenBeyondTwelveNeighbours() {
    double[] into = {7};
    new LocalOrderParameters().evaluate(new double[39], new double[13], 13, into, 0);
    assertEquals(7, into[0]);
  }

  @Test
  void neighboursInTheSameDirectionGiveNumbers() {
    for (double value : parameters(new double[][] {{1, 0, 0}, {2, 0, 0}, {-1, 0, 0}, {0, 1, 0}})) {
      assertTrue(value >= 0 && value <= 1, "got " + value);
    }
  }

  @Property(tries = 60)
  void orderOfEqualNeighboursDoesNotCount(
      @ForAll @IntRange(min = 2, max = 12) int n, @ForAll int seed) {
    double[][] points = random(n, seed);
    List<double[]> shuffled = new ArrayList<>(List.of(points));
    Collections.shuffle(shuffled, new Random(seed));
    assertArrayEquals(parameters(points), parameters(shuffled.toArray(new double[0][])), 1e-12);
  }

  @Property(tries = 60)
  void reflectionDoesNotCountAndAllAreAtMostOne(
      @ForAll @IntRange(min = 2, max = 12) int n, @ForAll int seed) {
    double[][] points = random(n, seed);
    double[][] reflected = new double[n][];
    for (int i = 0; i < n; i++) {
      // Reflection in the plane x = y, then a rotation about z by 0.3.
      double x = points[i][1];
      double y = points[i][0];
      reflected[i] =
          new double[] {
            Math.cos(0.3) * x - Math.sin(0.3) * y,
            Math.sin(0.3) * x + Math.cos(0.3) * y,
            points[i][2]
          };
    }
    double[] row = parameters(points);
    assertArrayEquals(row, parameters(reflected), 1e-10);
    for (double value : row) {
      assertTrue(value <= 1 + 1e-12, "got " + value);
    }
  }

  private static void assertIdeal(String label, double[][] points) {
    List<Motif> motifs = Motif.of(points.length);
    double[] row = parameters(points);
    int index = motifs.stream().map(Motif::label).toList().indexOf(label);
    assertEquals(1, row[index], 1e-9, label);
  }

  /** The parameters of neighbours that are all equally near. */
  private static double[] parameters(double[][] points) {
    int n = points.length;
    double[] units = new double[3 * n];
    for (int i = 0; i < n; i++) {
      double length = Math.sqrt(dot(points[i]));
      for (int axis = 0; axis < 3; axis++) {
        units[3 * i + axis] = points[i][axis] / length;
      }
    }
    double[] row = new double[Motif.of(n).size()];
    new LocalOrderParameters().evaluate(units, new double[n], n, row, 0);
    return row;
  }

  private static double dot(double[] a) {
    return a[0] * a[0] + a[1] * a[1] + a[2] * a[2];
  }

  /** All, or some, of the vertices of a regular polygon in the xy plane. */
  private static double[][] ring(int n, int... some) {
    int count = some.length == 0 ? n : some.length;
    double[][] result = new double[count][];
    for (int i = 0; i < count; i++) {
      double angle = 2 * Math.PI * (some.length == 0 ? i : some[i]) / n;
      result[i] = new double[] {Math.cos(angle), Math.sin(angle), 0};
    }
    return result;
  }

  /** Adds one apex, or two. */
  private static double[][] with(double[][] ring, boolean both) {
    List<double[]> all = new ArrayList<>(List.of(ring));
    all.add(new double[] {0, 0, 1});
    if (both) {
      all.add(new double[] {0, 0, -1});
    }
    return all.toArray(new double[0][]);
  }

  private static double[][] cube() {
    double[][] result = new double[8][];
    for (int i = 0; i < 8; i++) {
      result[i] = new double[] {i % 2 - 0.5, i / 2 % 2 - 0.5, (i >> 2) - 0.5};
    }
    return result;
  }

  private static double[][] cuboctahedron() {
    List<double[]> all = new ArrayList<>();
    for (int a = -1; a <= 1; a += 2) {
      for (int b = -1; b <= 1; b += 2) {
        all.add(new double[] {a, b, 0});
        all.add(new double[] {a, 0, b});
        all.add(new double[] {0, a, b});
      }
    }
    return all.toArray(new double[0][]);
  }

  private static double[][] random(int n, int seed) {
    Random random = new Random(seed);
    double[][] result = new double[n][3];
    for (double[] point : result) {
      for (int axis = 0; axis < 3; axis++) {
        point[axis] = random.nextGaussian();
      }
    }
    return result;
  }
}
