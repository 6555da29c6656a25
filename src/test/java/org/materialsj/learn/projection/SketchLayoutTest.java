package org.materialsj.learn.projection;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.materialsj.engine.run.CancelToken;
import org.materialsj.engine.run.RunContext;

class SketchLayoutTest {

  @Test
  void theSigmoidIsAHalfAtSigmaAndItsSlopeIsTheDerivative() {
    for (SketchSigmoid sigmoid :
        new SketchSigmoid[] {
          new SketchSigmoid(2, 2), new SketchSigmoid(8, 3), new SketchSigmoid(1, 6)
        }) {
      assertEquals(0, sigmoid.value(0), 0);
      assertEquals(0.5, sigmoid.value(1), 1e-15);
      assertTrue(sigmoid.value(100) > 0.98);
      double[] out = new double[2];
      for (double r : new double[] {0.2, 1, 3}) {
        sigmoid.write(r, out);
        double slope = (sigmoid.value(r + 1e-6) - sigmoid.value(r - 1e-6)) / 2e-6;
        assertEquals(sigmoid.value(r), out[0], 1e-15);
        assertEquals(slope, out[1] * r, 1e-8);
      }
    }
  }

  /** Corners of a triangle, whose switched distances a plane can hold. */
  private static SketchLayout triangle(SketchSigmoid sigmoid) {
    double[][] far = new double[3][3];
    far[1][0] = far[0][1] = sigmoid.value(1);
    far[2][0] = far[0][2] = sigmoid.value(1.5);
    far[2][1] = far[1][2] = sigmoid.value(1.2);
    return new SketchLayout(far, new double[] {1, 5, 2}, sigmoid, 2, CancelToken.NEVER);
  }

  @Test
  void distancesThatFitIntoThePlaneAreFound() {
    SketchLayout layout = triangle(new SketchSigmoid(2, 2));
    SketchLayout.Placed placed =
        layout.best(new double[] {0, 0, 0.5, 0.1, 0.2, 0.7}, 4, 1, RunContext.QUIET);
    assertEquals(0, placed.stress(), 1e-12);
    double[] p = placed.points();
    assertEquals(1.5, Math.hypot(p[4] - p[0], p[5] - p[1]), 1e-5);
  }

  @Test
  void aRowIsPlacedWhereItsDistancesSay() {
    SketchSigmoid sigmoid = new SketchSigmoid(2, 2);
    SketchLayout layout = triangle(sigmoid);
    double[] points = {0, 0, 1, 0, 0, 1};
    double[] wanted = new double[3];
    Arrays.setAll(
        wanted, l -> sigmoid.value(Math.hypot(0.4 - points[2 * l], 0.3 - points[2 * l + 1])));
    assertArrayEquals(
        new double[] {0.4, 0.3}, layout.place(points, layout.switched(points), wanted), 1e-4);
  }

  @Test
  void landmarksAreFarApartAndCountTheirRows() {
    double[][] columns = {{0, 0.1, 0.2, 10, 10.1, 5, 5, 5}};
    Landmarks landmarks = Landmarks.of(columns, 3, RunContext.QUIET);
    assertArrayEquals(new int[] {4, 0, 5}, landmarks.rows());
    assertEquals(8, Arrays.stream(landmarks.weights()).sum());
    // There are no more different rows than six.
    assertEquals(6, Landmarks.of(columns, 8, RunContext.QUIET).rows().length);
  }
}
