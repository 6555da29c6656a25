package org.materialsj.moments;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class BallFrameTest {

  @Test
  void centreAndRadiusBecomeOriginAndOne() {
    BallFrame frame = new BallFrame(1, -2, 3, 4);
    double[] positions = {1, -2, 3, 5, -2, 1};
    double[] inside = frame.toBall(positions);
    assertArrayEquals(new double[] {0, 0, 0, 1, 0, -0.5}, inside, 1e-15);
  }

  @Test
  void framesWithoutSizeOrPlaceAreRefused() {
    assertEquals(
        "the radius must be positive, got 0.0",
        assertThrows(IllegalArgumentException.class, () -> new BallFrame(0, 0, 0, 0)).getMessage());
    assertEquals(
        "the centre must be finite, got (0.0, NaN, 0.0)",
        assertThrows(IllegalArgumentException.class, () -> new BallFrame(0, Double.NaN, 0, 1))
            .getMessage());
  }
}
