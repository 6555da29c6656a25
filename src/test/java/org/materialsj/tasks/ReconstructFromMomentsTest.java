package org.materialsj.tasks;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.materialsj.engine.run.LocalExecutor;
import org.materialsj.engine.run.Progress;
import org.materialsj.engine.run.RunContext;
import org.materialsj.model.FeatureTable;
import org.materialsj.model.Molecule;
import org.materialsj.model.Structure;
import org.materialsj.model.VoxelGrid;
import org.materialsj.moments.Normalization;
import org.materialsj.moments.SpeciesWeights;
import org.materialsj.view.SampleStructures;

class ReconstructFromMomentsTest {

  private static final SpeciesWeights UNIT = SpeciesWeights.unit();
  private static final RunContext QUIET = RunContext.QUIET;

  /** A bent chain of four atoms, off the origin. */
  private static final Molecule CHAIN =
      Molecule.ofAtoms(
          "chain",
          new int[] {6, 6, 8, 1},
          new double[] {5, 1, -2, 6.4, 1.6, -2, 7.5, 0.7, -1.9, 8.3, 1.1, -1.8},
          Map.of());

  private static ReconstructionRequest request(int order, int points) {
    return new ReconstructionRequest(order, false, 0, points);
  }

  private static double last(FeatureTable table, String column) {
    double[] values = table.numbers(column);
    return values[values.length - 1];
  }

  private static String refusal(Structure structure, ReconstructionRequest request) {
    return assertThrows(
            IllegalArgumentException.class,
            () -> ReconstructFromMoments.points(structure, UNIT, request, QUIET))
        .getMessage();
  }

  private static VoxelGrid box(int nx, int ny, int nz, double spacing) {
    float[] values = new float[nx * ny * nz];
    for (int z = nz / 4; z < 3 * nz / 4; z++) {
      for (int y = ny / 4; y < 3 * ny / 4; y++) {
        Arrays.fill(values, (z * ny + y) * nx + nx / 4, (z * ny + y) * nx + 3 * nx / 4, 7);
      }
    }
    return new VoxelGrid(
        nx, ny, nz, new double[] {spacing, spacing, spacing}, new double[3], values);
  }

  @Test
  void peaksOfPointsComeToTheAtomsAsTheOrderGrows() {
    ReconstructionResult result =
        ReconstructFromMoments.points(CHAIN, UNIT, request(20, 48), QUIET);
    double[] distance = result.errors().numbers("RMS peak distance");
    assertEquals(21, distance.length);
    assertTrue(distance[4] > 0.3, "order 4: " + distance[4]);
    assertTrue(distance[20] < 0.05, "order 20: " + distance[20]);
    assertEquals(4, last(result.errors(), "peaks"));
    assertTrue(last(result.errors(), "largest peak distance") >= distance[20]);
    assertEquals("angstrom", result.errors().column("RMS peak distance").unit());
    assertEquals(1771, last(result.errors(), "moments"));
    assertTrue(result.describe(20).startsWith("1771 moments, RMS peak distance 0.0"));
  }

  @Test
  void anOrderThatResolvesNothingHasNoError() {
    ReconstructionResult result = ReconstructFromMoments.points(CHAIN, UNIT, request(0, 20), QUIET);
    assertEquals(0, last(result.errors(), "peaks"));
    assertTrue(Double.isNaN(last(result.errors(), "RMS peak distance")));
  }

  @Test
  void theErrorOfGaussiansFallsWithTheOrder() {
    ReconstructionResult result =
        ReconstructFromMoments.gaussians(CHAIN, UNIT, 0.4, request(16, 40), QUIET);
    double[] error = result.errors().numbers("relative error");
    for (int n = 1; n < error.length; n++) {
      assertTrue(error[n] <= error[n - 1] + 1e-3, "order " + n + ": " + error[n]);
    }
    assertTrue(error[16] < 0.3, "order 16: " + error[16]);
    assertTrue(last(result.errors(), "correlation") > 0.95);
    double cell = Math.pow(result.density().spacing()[0], 3);
    double sum = 0;
    for (float value : result.density().values()) {
      sum += value * cell;
    }
    assertEquals(4, sum, 0.05, "four atoms of weight 1");
  }

  @Test
  void theStackCoversTheBallInAngstrom() {
    ReconstructionResult result = ReconstructFromMoments.points(CHAIN, UNIT, request(5, 21), QUIET);
    VoxelGrid grid = result.density();
    assertEquals(21, grid.nx());
    assertEquals(result.frame().x(), grid.origin()[0] + 10 * grid.spacing()[0], 1e-9);
    assertEquals(2 * result.frame().radius(), 20 * grid.spacing()[0], 1e-9);
    assertEquals("angstrom", result.unit());
    VoxelGrid shown = result.ofOrder(5, QUIET);
    assertEquals(48, shown.nx());
    assertEquals(grid.origin()[2], shown.origin()[2], 1e-9);
  }

  @Test
  void anImageKeepsItsVoxelsAndUnit() {
    VoxelGrid box = box(24, 20, 16, 0.5);
    ReconstructionResult result =
        ReconstructFromMoments.image("cells", "micron", box, request(8, 48), QUIET);
    assertEquals(List.of(24, 20, 16), sizes(result.density()));
    assertEquals("micron", result.unit());
    assertTrue(result.molecule().isEmpty());
    assertTrue(last(result.errors(), "relative error") < 0.5);
    assertTrue(last(result.errors(), "overlap above half maximum") > 0.6);
  }

  private static List<Integer> sizes(VoxelGrid grid) {
    return List.of(grid.nx(), grid.ny(), grid.nz());
  }

  @Test
  void anOrderTooHighForTheVoxelsIsRefusedWithTheUsableOne() {
    String message =
        assertThrows(
                IllegalArgumentException.class,
                () ->
                    ReconstructFromMoments.image(
                        "cells", "micron", box(8, 8, 8, 1), request(60, 48), QUIET))
            .getMessage();
    assertTrue(
        message.matches("Order 60 is too high for these voxels; ask for at most \\d+, .*"),
        message);
  }

  @Test
  void anEmptyImageIsRefused() {
    VoxelGrid empty = new VoxelGrid(2, 2, 2, new double[] {1, 1, 1}, new double[3], new float[8]);
    String message =
        assertThrows(
                IllegalArgumentException.class,
                () -> ReconstructFromMoments.image("blank", "", empty, request(1, 8), QUIET))
            .getMessage();
    assertTrue(message.startsWith("blank: ") && message.endsWith("."), message);
  }

  @Test
  void gaussiansTooNarrowForTheGridAreRefusedWithTheGridTheyNeed() {
    String message =
        assertThrows(
                IllegalArgumentException.class,
                () -> ReconstructFromMoments.gaussians(CHAIN, UNIT, 0.1, request(4, 20), QUIET))
            .getMessage();
    assertTrue(message.startsWith("Gaussians of sigma 0.1 angstrom are too narrow"), message);
    int points = Integer.parseInt(message.replaceAll(".*at least (\\d+) grid.*", "$1"));
    ReconstructFromMoments.gaussians(CHAIN, UNIT, 0.1, request(4, points), QUIET);
  }

  @Test
  void crystalsDrawingsAndAtomsBeyondTheBallAreRefused() {
    assertTrue(refusal(SampleStructures.rockSalt(), request(4, 20)).contains("is a crystal"));
    assertTrue(
        refusal(CHAIN, new ReconstructionRequest(4, false, 1, 20))
            .endsWith("give a radius of at least 1.66."));
    Molecule atom = Molecule.ofAtoms("atom", new int[] {6}, new double[3], Map.of());
    assertTrue(
        refusal(atom, request(4, 20)).startsWith("atom is a single atom, which has no size;"));
    ReconstructFromMoments.points(atom, UNIT, new ReconstructionRequest(4, false, 2, 20), QUIET);
    ReconstructFromMoments.gaussians(atom, UNIT, 0.5, request(4, 20), QUIET);
  }

  @Test
  void theMomentTableHasBothScales() {
    ReconstructionResult result = ReconstructFromMoments.points(CHAIN, UNIT, request(3, 20), QUIET);
    FeatureTable plain = result.momentTable(Normalization.ORTHONORMAL);
    FeatureTable scaled = result.momentTable(Normalization.NOVOTNI_KLEIN);
    assertEquals(20, plain.rows());
    assertEquals("3 3 -3", plain.ids().get(13));
    double factor = Math.sqrt(3 / (4 * Math.PI));
    for (int i = 0; i < 20; i++) {
      assertEquals(
          factor * plain.numbers("real moment")[i], scaled.numbers("real moment")[i], 1e-12);
    }
    assertEquals(3 / Math.PI, scaled.numbers("real moment")[0], 1e-12, "3/(4 pi) times 4 atoms");
  }

  @Test
  void theLanczosFilterLowersTheRinging() {
    ReconstructionResult sharp = ReconstructFromMoments.points(CHAIN, UNIT, request(15, 32), QUIET);
    ReconstructionResult smooth =
        ReconstructFromMoments.points(
            CHAIN, UNIT, new ReconstructionRequest(15, true, 0, 32), QUIET);
    assertTrue(ringing(smooth) < 0.5 * ringing(sharp), ringing(smooth) + " " + ringing(sharp));
  }

  /** The lowest value, relative to the highest. */
  private static double ringing(ReconstructionResult result) {
    double low = 0;
    double high = 0;
    for (float value : result.density().values()) {
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
    return -low / high;
  }

  @Test
  void threadsDoNotChangeTheNumbers() {
    ReconstructionRequest request = request(9, 24);
    ReconstructionResult one =
        ReconstructFromMoments.gaussians(CHAIN, UNIT, 0.5, request, QUIET.withThreads(1));
    ReconstructionResult many =
        ReconstructFromMoments.gaussians(CHAIN, UNIT, 0.5, request, QUIET.withThreads(8));
    assertArrayEquals(one.density().values(), many.density().values());
    assertArrayEquals(
        one.errors().numbers("relative error"), many.errors().numbers("relative error"));
  }

  @Test
  void aCancelledRunStops() {
    RunContext cancelled = new RunContext(Progress.NONE, () -> true, new LocalExecutor(1));
    assertThrows(
        CancellationException.class,
        () -> ReconstructFromMoments.points(CHAIN, UNIT, request(9, 24), cancelled));
    assertThrows(
        CancellationException.class,
        () -> ReconstructFromMoments.gaussians(CHAIN, UNIT, 0.5, request(9, 24), cancelled));
  }

  @Test
  void requestsAreChecked() {
    assertThrows(IllegalArgumentException.class, () -> request(61, 20));
    assertThrows(IllegalArgumentException.class, () -> request(-1, 20));
    assertThrows(IllegalArgumentException.class, () -> request(4, 7));
    assertThrows(IllegalArgumentException.class, () -> new ReconstructionRequest(4, false, -1, 20));
  }
}
