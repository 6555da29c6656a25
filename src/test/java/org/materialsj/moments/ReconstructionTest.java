package org.materialsj.moments;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.materialsj.engine.run.LocalExecutor;
import org.materialsj.engine.run.Progress;
import org.materialsj.engine.run.RunContext;
import org.materialsj.engine.special.GaussLegendre;
import org.materialsj.model.VoxelGrid;

class ReconstructionTest {

  private static final RunContext RUN = RunContext.QUIET.withThreads(1);

  private static ZernikeMoments random(int order) {
    SplittableRandom random = new SplittableRandom(17);
    return new ZernikeMoments(order, random.doubles(ZernikeIndex.size(order), -1, 1).toArray());
  }

  /** Moments of weighted points by the definition. */
  private static ZernikeMoments ofPoints(JsonObject molecule, int order) {
    ZernikeBasis basis = new ZernikeBasis(order);
    double[] values = new double[basis.size()];
    double[] sum = new double[basis.size()];
    JsonArray points = molecule.getAsJsonArray("scaled_positions");
    for (int i = 0; i < points.size(); i++) {
      JsonArray p = points.get(i).getAsJsonArray();
      basis
          .evaluator()
          .values(p.get(0).getAsDouble(), p.get(1).getAsDouble(), p.get(2).getAsDouble(), values);
      for (int c = 0; c < sum.length; c++) {
        sum[c] += molecule.getAsJsonArray("weights").get(i).getAsDouble() * values[c];
      }
    }
    return new ZernikeMoments(order, sum);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"water", "methane", "acetone", "benzene", "urea", "CHFClBr", "CHFClBr_mirror"})
  void moleculesHaveTheirReferenceReconstruction(String name) throws IOException {
    JsonObject molecule = VoxelMomentsTest.golden(name + ".json");
    JsonObject data = molecule.getAsJsonObject("data").getAsJsonObject("species");
    JsonArray expected = data.getAsJsonArray("grid9_order15");
    double largest = data.get("grid9_max").getAsDouble();
    Reconstruction reconstruction = new Reconstruction(ofPoints(molecule, 15), false);
    VoxelGrid grid = reconstruction.cube(Volumes.UNIT, 9, RUN);
    for (int at = 0; at < 729; at++) {
      double[] p = DirectVoxelMoments.place(grid, Volumes.UNIT, at);
      double value = expected.get(at).getAsDouble();
      assertEquals(value, reconstruction.value(p[0], p[1], p[2]), 1e-10 * largest, "point " + at);
      // A grid holds single precision.
      assertEquals(value, grid.values()[at], 1e-7 * largest, "voxel " + at);
    }
  }

  @Test
  void theTestVolumeHasItsReferenceReconstruction() throws IOException {
    JsonObject expected =
        VoxelMomentsTest.golden("highorder_volume.json")
            .getAsJsonObject("volume")
            .getAsJsonObject("synth_order20");
    VoxelGrid grid = Volumes.boxAndSphere(24);
    ZernikeMoments moments = VoxelMoments.of(grid, Volumes.UNIT, 20, RUN);
    Reconstruction reconstruction = new Reconstruction(moments, false);
    VoxelGrid rebuilt = reconstruction.like(grid, Volumes.UNIT, RUN);
    for (JsonElement element : expected.getAsJsonArray("samples_zyx")) {
      JsonArray sample = element.getAsJsonArray();
      int i = sample.get(2).getAsInt();
      int j = sample.get(1).getAsInt();
      int k = sample.get(0).getAsInt();
      double value = sample.get(3).getAsDouble();
      double[] p = DirectVoxelMoments.place(grid, Volumes.UNIT, (k * 24 + j) * 24 + i);
      assertEquals(value, reconstruction.value(p[0], p[1], p[2]), 1e-10, sample.toString());
      assertEquals(value, rebuilt.get(i, j, k), 1e-6, sample.toString());
    }
    double correlation =
        ReconstructionError.of(grid, Volumes.UNIT, moments, false, 0.5, RUN).correlation()[20];
    assertEquals(expected.get("corr_in_ball").getAsDouble(), correlation, 1e-10);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 9, 20, 33})
  void aGridHoldsTheValuesOfItsPointsWhereverTheBallLies(int order) {
    for (boolean lanczos : new boolean[] {false, true}) {
      Reconstruction reconstruction = new Reconstruction(random(order), lanczos);
      VoxelGrid grid = reconstruction.like(Volumes.random(15, 13, 9), Volumes.ASKEW, RUN);
      int outside = 0;
      for (int at = 0; at < grid.values().length; at++) {
        double[] p = DirectVoxelMoments.place(grid, Volumes.ASKEW, at);
        double value = reconstruction.value(p[0], p[1], p[2]);
        assertEquals(value, grid.values()[at], 1e-6 * (1 + Math.abs(value)), "voxel " + at);
        if (Math.hypot(Math.hypot(p[0], p[1]), p[2]) >= 1) {
          assertEquals(0, grid.values()[at]);
          outside++;
        }
      }
      assertTrue(outside > 0, "some voxels are outside");
    }
  }

  @Test
  void aPolynomialUpToTheOrderComesBackExactly() {
    // Its moments by a product rule that is exact for the degrees that occur.
    int order = 7;
    Volumes.Density polynomial =
        (x, y, z) ->
            1 - 2 * x + 3 * x * y * z - z * z * z * z * y + Math.pow(x, 7) - 5 * Math.pow(z, 6) * y;
    ZernikeBasis basis = new ZernikeBasis(order);
    double[] values = new double[basis.size()];
    double[] moments = new double[basis.size()];
    GaussLegendre radii = GaussLegendre.of(10, 0, 1);
    GaussLegendre heights = GaussLegendre.of(10, -1, 1);
    int angles = 16;
    for (int a = 0; a < 10; a++) {
      for (int b = 0; b < 10; b++) {
        for (int c = 0; c < angles; c++) {
          double r = radii.nodes()[a];
          double flat = r * Math.sqrt(1 - heights.nodes()[b] * heights.nodes()[b]);
          double x = flat * Math.cos(2 * Math.PI * c / angles);
          double y = flat * Math.sin(2 * Math.PI * c / angles);
          double z = r * heights.nodes()[b];
          double weight = radii.weights()[a] * heights.weights()[b] * 2 * Math.PI / angles * r * r;
          basis.evaluator().values(x, y, z, values);
          for (int i = 0; i < moments.length; i++) {
            moments[i] += weight * polynomial.at(x, y, z) * values[i];
          }
        }
      }
    }
    Reconstruction reconstruction = new Reconstruction(new ZernikeMoments(order, moments), false);
    VoxelGrid grid =
        reconstruction.on(
            Volumes.UNIT,
            11,
            7,
            5,
            new double[] {0.17, 0.29, 0.4},
            new double[] {-0.8, -0.9, -0.8},
            RUN);
    for (int at = 0; at < grid.values().length; at++) {
      double[] p = DirectVoxelMoments.place(grid, Volumes.UNIT, at);
      if (p[0] * p[0] + p[1] * p[1] + p[2] * p[2] < 1) {
        double expected = polynomial.at(p[0], p[1], p[2]);
        assertEquals(expected, reconstruction.value(p[0], p[1], p[2]), 1e-12);
        assertEquals(expected, grid.values()[at], 1e-6);
      }
    }
  }

  @Test
  void theFilterDampsEachOrderByItsFactor() {
    double[] moments = new double[ZernikeIndex.size(3)];
    moments[ZernikeIndex.of(2, 2, 1)] = 1;
    double plain = new Reconstruction(new ZernikeMoments(3, moments), false).value(0.3, 0.2, 0.5);
    double damped = new Reconstruction(new ZernikeMoments(3, moments), true).value(0.3, 0.2, 0.5);
    // x = pi 2/4, sin(x)/x = 2/pi
    assertEquals(plain * 2 / Math.PI, damped, 1e-15);
  }

  @Test
  void theFilterDampsRinging() {
    VoxelGrid grid = Volumes.boxAndSphere(32);
    ZernikeMoments moments = VoxelMoments.of(grid, Volumes.UNIT, 20, RUN);
    double plain = lowest(new Reconstruction(moments, false).like(grid, Volumes.UNIT, RUN));
    double filtered = lowest(new Reconstruction(moments, true).like(grid, Volumes.UNIT, RUN));
    assertTrue(filtered > 0.5 * plain && plain < -0.15, plain + " and " + filtered);
  }

  private static double lowest(VoxelGrid grid) {
    double lowest = 0;
    for (float value : grid.values()) {
      lowest = Math.min(lowest, value);
    }
    return lowest;
  }

  @Test
  void threadsDoNotChangeABit() {
    Reconstruction reconstruction = new Reconstruction(random(13), false);
    VoxelGrid grid = Volumes.random(15, 13, 9);
    float[] one = reconstruction.like(grid, Volumes.ASKEW, RUN).values();
    for (int threads : new int[] {2, 8}) {
      RunContext run = RunContext.QUIET.withThreads(threads);
      assertArrayEquals(one, reconstruction.like(grid, Volumes.ASKEW, run).values());
    }
  }

  @Test
  void momentsOfAFineReconstructionAreTheMoments() {
    ZernikeMoments moments = random(6);
    // The surface of the ball is jagged on a grid, and half of all voxels at order 6 feel it.
    VoxelGrid grid = new Reconstruction(moments, false).cube(Volumes.UNIT, 201, RUN);
    double[] back = VoxelMoments.of(grid, Volumes.UNIT, 6, RUN).values(Normalization.ORTHONORMAL);
    assertArrayEquals(moments.values(Normalization.ORTHONORMAL), back, 1e-2);
  }

  @Test
  void gridsThatAreNoneAreRefused() {
    Reconstruction reconstruction = new Reconstruction(random(1), false);
    assertThrows(IllegalArgumentException.class, () -> reconstruction.cube(Volumes.UNIT, 1, RUN));
    assertThrows(
        IllegalArgumentException.class, () -> reconstruction.cube(Volumes.UNIT, 1291, RUN));
    assertThrows(
        IllegalArgumentException.class,
        () -> reconstruction.on(Volumes.UNIT, 0, 1, 1, new double[] {1, 1, 1}, new double[3], RUN));
  }

  @Test
  void aCancelledReconstructionStops() {
    RunContext cancelled = new RunContext(Progress.NONE, () -> true, new LocalExecutor(2));
    assertThrows(
        CancellationException.class,
        () -> new Reconstruction(random(3), false).cube(Volumes.UNIT, 9, cancelled));
  }
}
