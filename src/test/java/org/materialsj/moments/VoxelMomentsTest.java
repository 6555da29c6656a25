package org.materialsj.moments;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.materialsj.engine.run.LocalExecutor;
import org.materialsj.engine.run.Progress;
import org.materialsj.engine.run.RunContext;
import org.materialsj.model.VoxelGrid;

class VoxelMomentsTest {

  private static final RunContext RUN = RunContext.QUIET.withThreads(1);

  static JsonObject golden(String file) throws IOException {
    try (Reader in =
        new InputStreamReader(
            VoxelMomentsTest.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
      return JsonParser.parseReader(in).getAsJsonObject();
    }
  }

  private static double largest(double[] values) {
    return Arrays.stream(values).map(Math::abs).max().orElseThrow();
  }

  private static void checkGolden(JsonArray rows, ZernikeMoments moments) {
    double scale = 0;
    for (JsonElement row : rows) {
      scale = Math.max(scale, Math.abs(row.getAsJsonArray().get(3).getAsDouble()));
    }
    for (JsonElement element : rows) {
      JsonArray row = element.getAsJsonArray();
      int n = row.get(0).getAsInt();
      int l = row.get(1).getAsInt();
      int m = row.get(2).getAsInt();
      double[] c = moments.complex(n, l, m, Normalization.ORTHONORMAL);
      assertEquals(row.get(3).getAsDouble(), c[0], 1e-10 * scale, "real part of " + row);
      assertEquals(row.get(4).getAsDouble(), c[1], 1e-10 * scale, "imaginary part of " + row);
    }
  }

  @Test
  void theTestVolumeHasItsReferenceMoments() throws IOException {
    JsonObject volume = golden("highorder_volume.json").getAsJsonObject("volume");
    VoxelGrid grid = Volumes.boxAndSphere(24);
    double sum = 0;
    for (float value : grid.values()) {
      sum += value;
    }
    assertEquals(volume.get("sum").getAsDouble(), sum);
    checkGolden(volume.getAsJsonArray("c_order6"), VoxelMoments.of(grid, Volumes.UNIT, 6, RUN));
  }

  @Test
  void aVoxelHasTheReferenceMomentsOfOrderSixty() throws IOException {
    // One voxel of volume 1 in units of the radius, so that it counts as a point of weight 1.
    VoxelGrid point =
        new VoxelGrid(
            1, 1, 1, new double[] {1, 1, 1}, new double[] {0.3, -0.5, 0.6}, new float[] {1});
    checkGolden(
        golden("highorder_volume.json").getAsJsonObject("high_order").getAsJsonArray("values"),
        VoxelMoments.of(point, Volumes.UNIT, 60, RUN));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 7, 20, 33})
  void momentsAreThoseOfTheDefinitionWhereverTheBallLies(int order) {
    VoxelGrid grid = Volumes.random(15, 13, 9);
    double[] direct =
        DirectVoxelMoments.of(grid, Volumes.ASKEW, order).values(Normalization.ORTHONORMAL);
    double[] fast =
        VoxelMoments.of(grid, Volumes.ASKEW, order, RUN).values(Normalization.ORTHONORMAL);
    assertArrayEquals(direct, fast, 1e-13 * largest(direct));
  }

  @Test
  void threadsDoNotChangeABit() {
    VoxelGrid grid = Volumes.random(15, 13, 9);
    double[] one = VoxelMoments.of(grid, Volumes.ASKEW, 13, RUN).values(Normalization.ORTHONORMAL);
    for (int threads : new int[] {2, 8}) {
      double[] many =
          VoxelMoments.of(grid, Volumes.ASKEW, 13, RunContext.QUIET.withThreads(threads))
              .values(Normalization.ORTHONORMAL);
      assertArrayEquals(one, many);
    }
  }

  @Test
  void gaussPointsIntegrateVoxelsExactlyUpToTheirDegree() {
    VoxelGrid grid = Volumes.random(6, 5, 4);
    BallFrame around = new BallFrame(-2.2, 11, 1.1, 4);
    for (int points = 1; points <= VoxelMoments.MOST_POINTS; points++) {
      int order = 2 * points - 1;
      double[] exact =
          new GeometricToZernike(order)
              .moments(GeometricMoments.ofVoxels(order, grid, around))
              .values(Normalization.ORTHONORMAL);
      double[] rule =
          VoxelMoments.of(grid, around, order, points, RUN).values(Normalization.ORTHONORMAL);
      assertArrayEquals(exact, rule, 1e-12 * largest(exact), points + " points");
    }
  }

  @Test
  void onlyVoxelsWithTheirCentreInTheBallCount() {
    float[] values = {5, 2, 7};
    VoxelGrid row = new VoxelGrid(3, 1, 1, new double[] {1, 1, 1}, new double[] {-1, 0, 0}, values);
    // The outer centres are on the surface of the ball.
    double expected = 2 * Math.sqrt(3 / (4 * Math.PI));
    assertEquals(expected, VoxelMoments.of(row, Volumes.UNIT, 2, RUN).get(0, 0, 0), 1e-14);
  }

  @Test
  void aBallWithoutVoxelsHasNoMoments() {
    VoxelGrid grid = Volumes.random(3, 3, 3);
    double[] values =
        VoxelMoments.of(grid, new BallFrame(100, 0, 0, 1), 3, RUN)
            .values(Normalization.ORTHONORMAL);
    assertArrayEquals(new double[20], values);
  }

  @Test
  void besselsInequalityHolds() {
    // The sampled box and sphere is away from the surface of the ball, so that sums over voxels
    // come close to integrals.
    VoxelGrid grid = Volumes.boxAndSphere(48);
    double squares = 0;
    for (float value : grid.values()) {
      squares += value * value * Math.pow(2.0 / 48, 3);
    }
    ZernikeMoments moments = VoxelMoments.of(grid, Volumes.UNIT, 30, RUN);
    double before = 0;
    for (int n = 0; n <= 30; n++) {
      double sum =
          Arrays.stream(moments.upTo(n).values(Normalization.ORTHONORMAL)).map(c -> c * c).sum();
      assertTrue(sum >= before && sum <= squares, "order " + n + ": " + sum + " of " + squares);
      before = sum;
    }
    assertTrue(before > 0.9 * squares, "most of the density is found, got " + before / squares);
  }

  @Test
  void aShiftOfTheGridChangesNothingInItsOwnFrame() {
    VoxelGrid grid = Volumes.boxAndSphere(20);
    VoxelGrid shifted =
        new VoxelGrid(20, 20, 20, grid.spacing(), new double[] {7, -3, 40}, grid.values());
    double[] here =
        VoxelMoments.of(grid, VoxelFrame.of(grid), 10, RUN).values(Normalization.ORTHONORMAL);
    double[] there =
        VoxelMoments.of(shifted, VoxelFrame.of(shifted), 10, RUN).values(Normalization.ORTHONORMAL);
    assertArrayEquals(here, there, 1e-12);
  }

  @Test
  void voxelsThatAreNoNumbersAreRefusedWithTheirPlace() {
    float[] values = new float[27];
    values[14] = Float.NaN;
    VoxelGrid grid = new VoxelGrid(3, 3, 3, new double[] {1, 1, 1}, new double[3], values);
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class,
            () -> VoxelMoments.of(grid, new BallFrame(1, 1, 1, 3), 2, RUN));
    assertEquals("voxel (2, 1, 1) is NaN; all in the ball must be finite numbers", e.getMessage());
  }

  @Test
  void badNumbersAreRefused() {
    VoxelGrid grid = Volumes.random(3, 3, 3);
    for (int points : new int[] {0, 5}) {
      assertThrows(
          IllegalArgumentException.class,
          () -> VoxelMoments.of(grid, Volumes.UNIT, 2, points, RUN));
    }
    assertThrows(
        IllegalArgumentException.class, () -> VoxelMoments.of(grid, Volumes.UNIT, -1, RUN));
    assertThrows(
        IllegalArgumentException.class, () -> VoxelMoments.of(grid, Volumes.UNIT, 201, RUN));
  }

  @Test
  void aCancelledSumStops() {
    RunContext cancelled = new RunContext(Progress.NONE, () -> true, new LocalExecutor(2));
    assertThrows(
        CancellationException.class,
        () -> VoxelMoments.of(Volumes.boxAndSphere(8), Volumes.UNIT, 3, cancelled));
  }

  @Test
  void theUsableOrderFollowsTheWidestVoxel() {
    VoxelGrid grid = new VoxelGrid(1, 1, 1, new double[] {1, 2, 0.5}, new double[3], new float[1]);
    assertEquals(15, VoxelMoments.usableOrder(grid, new BallFrame(0, 0, 0, 20)));
    assertEquals(0, VoxelMoments.usableOrder(grid, new BallFrame(0, 0, 0, 1)));
    assertEquals(200, VoxelMoments.usableOrder(grid, new BallFrame(0, 0, 0, 1e6)));
  }

  @Test
  void upToTheUsableOrderTheMidpointRuleIsCloseToExactVoxels() {
    VoxelGrid grid = Volumes.boxAndSphere(24);
    BallFrame frame = VoxelFrame.of(grid);
    int usable = VoxelMoments.usableOrder(grid, frame);
    assertEquals(18, usable);
    int highest = 2 * usable;
    double[] midpoint =
        VoxelMoments.of(grid, frame, highest, RUN).values(Normalization.ORTHONORMAL);
    double[] exact =
        VoxelMoments.of(grid, frame, highest, 4, RUN).values(Normalization.ORTHONORMAL);
    // The moments of order 1 are 0 about the centroid.
    for (int n = 2; n <= usable; n++) {
      assertTrue(difference(midpoint, exact, n) < 0.2, "order " + n);
    }
    assertTrue(difference(midpoint, exact, highest) > 0.7, "order " + highest);
  }

  /** Root of the sum of squared differences of the moments of one n, over that of their squares. */
  private static double difference(double[] a, double[] b, int n) {
    double differences = 0;
    double squares = 0;
    for (int i = ZernikeIndex.size(n - 1); i < ZernikeIndex.size(n); i++) {
      differences += (a[i] - b[i]) * (a[i] - b[i]);
      squares += b[i] * b[i];
    }
    return Math.sqrt(differences / squares);
  }
}
