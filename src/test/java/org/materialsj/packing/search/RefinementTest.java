package org.materialsj.packing.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.materialsj.engine.run.CancelToken;

class RefinementTest {

  /** n + 1 slopes that hold a point from all sides, and some that lie lower. */
  private static Envelope vertex(int n, double[] centre, SplittableRandom random) {
    List<Envelope.Contact> contacts = new ArrayList<>();
    double[] sum = new double[n];
    for (int k = 0; k <= n; k++) {
      double[] g = new double[n];
      for (int i = 0; i < n; i++) {
        g[i] = k < n ? random.nextDouble(-1, 1) + (i == k ? 2 : 0) : -sum[i];
        sum[i] += g[i];
      }
      contacts.add(Envelope.slope(0, g, centre));
    }
    for (int k = 0; k < 5 * n; k++) {
      double[] g = new double[n];
      for (int i = 0; i < n; i++) {
        g[i] = random.nextDouble(-2, 2);
      }
      contacts.add(Envelope.slope(-random.nextDouble(0.01, 0.3), g, centre));
    }
    return new Envelope(n, contacts);
  }

  private static double[] near(double[] centre, double distance, SplittableRandom random) {
    double[] u = centre.clone();
    for (int i = 0; i < u.length; i++) {
      u[i] += random.nextDouble(-distance, distance);
    }
    return u;
  }

  private static double[] point(int n, SplittableRandom random) {
    return random.doubles(n).toArray();
  }

  @Test
  void aVertexIsReachedToRounding() {
    SplittableRandom random = new SplittableRandom(1);
    for (int n = 1; n <= 12; n++) {
      double[] centre = point(n, random);
      Envelope envelope = vertex(n, centre, random);
      Refinement.Refined refined =
          new Refinement(envelope, CancelToken.NEVER).refine(near(centre, 0.02, random), 1);
      assertEquals(1, refined.density(), 1e-13, "n = " + n);
      assertEquals(n + 1, refined.contacts());
      assertTrue(refined.stationary());
      assertTrue(refined.evaluations() < 200, "n = " + n + ": " + refined.evaluations());
    }
  }

  /** Curvatures between 0.5 and 50 and few contacts: linear programs alone would creep. */
  @Test
  void aMaximumHeldByCurvatureIsReachedToo() {
    SplittableRandom random = new SplittableRandom(2);
    for (int n = 1; n <= 12; n++) {
      double[] centre = point(n, random);
      double[] q = new double[n];
      for (int i = 0; i < n; i++) {
        q[i] = 0.5 * Math.pow(100, random.nextDouble());
      }
      Envelope envelope = new Envelope(n, List.of(Envelope.bowl(0, q, centre)));
      Refinement.Refined refined =
          new Refinement(envelope, CancelToken.NEVER).refine(near(centre, 0.05, random), 1);
      assertEquals(1, refined.density(), 1e-12, "n = " + n);
      assertTrue(refined.evaluations() < 300, "n = " + n + ": " + refined.evaluations());
    }
  }

  /** Two bowls side by side: the maximum is on their crease, curved along it. */
  @Test
  void aCreaseIsFollowedToItsLowestPoint() {
    SplittableRandom random = new SplittableRandom(3);
    for (int n = 2; n <= 12; n++) {
      double[] left = new double[n];
      double[] right = new double[n];
      double[] q = new double[n];
      for (int i = 0; i < n; i++) {
        left[i] = i == 0 ? 0.4 : 0.5;
        right[i] = i == 0 ? 0.6 : 0.5;
        q[i] = random.nextDouble(0.5, 10);
      }
      q[0] = 5;
      Envelope envelope =
          new Envelope(n, List.of(Envelope.bowl(0, q, left), Envelope.bowl(0, q, right)));
      double[] middle = new double[n];
      java.util.Arrays.fill(middle, 0.5);
      double highest = envelope.evaluator().density(middle, 0);
      Refinement.Refined refined =
          new Refinement(envelope, CancelToken.NEVER).refine(near(middle, 0.05, random), 1);
      assertEquals(highest, refined.density(), 1e-12, "n = " + n);
      assertTrue(refined.evaluations() < 500, "n = " + n + ": " + refined.evaluations());
    }
  }

  @Test
  void variablesComeBackOnTheTorus() {
    Envelope envelope =
        new Envelope(1, List.of(Envelope.bowl(0, new double[] {1}, new double[] {0.999999})));
    Refinement.Refined refined =
        new Refinement(envelope, CancelToken.NEVER).refine(new double[] {1.01}, 1);
    assertEquals(0.999999, refined.u()[0], 1e-6);
  }

  @Test
  void aPointWithoutCellStaysWhereItIs() {
    Objective none = new Envelope(2, List.of((u, g) -> Double.POSITIVE_INFINITY));
    Refinement.Refined refined =
        new Refinement(none, CancelToken.NEVER).refine(new double[] {0.25, 0.5}, 1);
    assertEquals(0, refined.density());
    assertEquals(0.25, refined.u()[0]);
  }

  @Test
  void aPointOfAnotherProblemIsRefused() {
    Envelope envelope = vertex(3, new double[3], new SplittableRandom(1));
    assertThrows(
        IllegalArgumentException.class,
        () -> new Refinement(envelope, CancelToken.NEVER).refine(new double[2], 1));
  }

  @Test
  void aRefinementIsCancelled() {
    Envelope envelope = vertex(3, new double[3], new SplittableRandom(1));
    Refinement refinement = new Refinement(envelope, () -> true);
    assertThrows(CancellationException.class, () -> refinement.refine(new double[3], 1));
  }
}
