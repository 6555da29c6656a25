package org.materialsj.tasks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.materialsj.engine.run.RunContext;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.FeatureTable;
import org.materialsj.model.VoxelGrid;
import org.materialsj.moments.ShapeDescriptor;
import org.materialsj.moments.VoxelFrame;
import org.materialsj.moments.VoxelMoments;

class VolumeInvariantsTest {

  private static final int SIZE = 20;

  private static MomentRequest request(int order, boolean roots) {
    return new MomentRequest(
        MomentRequest.Kind.STANDARD,
        order,
        true,
        roots,
        MomentRequest.Centre.WHOLE_MOLECULE,
        0,
        false,
        false);
  }

  /** A bent bar whose x, y and z are those of the voxel at the given places. */
  private static VoxelGrid bar(int a, int b, int c, float value) {
    float[] values = new float[SIZE * SIZE * SIZE];
    for (int i = 4; i < 15; i++) {
      for (int j = 5; j < 8; j++) {
        for (int k = 6; k < (i < 7 ? 12 : 8); k++) {
          int[] at = {i, j, k};
          values[at[a] + SIZE * (at[b] + SIZE * at[c])] = value;
        }
      }
    }
    return new VoxelGrid(SIZE, SIZE, SIZE, new double[] {1, 1, 1}, new double[3], values);
  }

  private static FeatureTable row(VoxelGrid grid, String unit, boolean roots) {
    FeatureTable row =
        VolumeInvariants.run(grid, "bar", unit, request(4, roots), 6, RunContext.QUIET).table();
    assertEquals(List.of("bar"), row.ids());
    return row;
  }

  @Test
  void aQuarterTurnOfTheVoxelsDoesNotCount() {
    FeatureTable expected = row(bar(0, 1, 2, 1), "", false);
    FeatureTable turned = row(bar(1, 2, 0, 1), "", false);
    for (ColumnSpec column : expected.columns()) {
      double value = expected.numbers(column.name())[0];
      double size = Math.max(1, Math.abs(value));
      assertEquals(value, turned.numbers(column.name())[0], 1e-9 * size, column.name());
    }
  }

  @Test
  void aMirrorImageFlipsThePseudoscalarsOnly() {
    FeatureTable expected = row(bar(0, 1, 2, 1), "", false);
    FeatureTable mirrored = row(bar(1, 0, 2, 1), "", false);
    for (ColumnSpec column : expected.columns()) {
      double value = expected.numbers(column.name())[0];
      double other = mirrored.numbers(column.name())[0];
      assertEquals(Math.abs(value), Math.abs(other), 1e-9 * Math.max(1, Math.abs(value)));
    }
  }

  @Test
  void brighterPixelsScaleWithTheDegreeThatTheUnitTells() {
    FeatureTable one = row(bar(0, 1, 2, 1), "grey value", false);
    FeatureTable three = row(bar(0, 1, 2, 3), "grey value", false);
    for (ColumnSpec column : one.columns()) {
      String unit = column.unit();
      int degree = unit.contains("^") ? unit.charAt(unit.length() - 1) - '0' : 1;
      double expected = Math.pow(3, degree) * one.numbers(column.name())[0];
      double size = Math.max(1, Math.abs(expected));
      assertEquals(expected, three.numbers(column.name())[0], 1e-9 * size, column.name());
    }
    assertTrue(
        row(bar(0, 1, 2, 3), "grey value", true).columns().stream()
            .allMatch(column -> column.unit().equals("grey value")));
    assertTrue(
        row(bar(0, 1, 2, 1), "", false).columns().stream()
            .allMatch(column -> column.unit().isEmpty()));
  }

  @Test
  void shapeDescriptorsFollowTheInvariants() {
    List<String> names =
        row(bar(0, 1, 2, 1), "", false).columns().stream().map(ColumnSpec::name).toList();
    List<String> shape = ShapeDescriptor.names(6);
    assertEquals(shape, names.subList(names.size() - shape.size(), names.size()));
  }

  @Test
  void anOrderTooHighForTheVoxelsIsRefusedWithTheHighestUsableOne() {
    VoxelGrid grid = bar(0, 1, 2, 1);
    int usable = VoxelMoments.usableOrder(grid, VoxelFrame.of(grid));
    MomentRequest request = request(4, false);
    VolumeInvariants.run(grid, "bar", "", request, usable, RunContext.QUIET);
    String message =
        assertThrows(
                IllegalArgumentException.class,
                () -> VolumeInvariants.run(grid, "bar", "", request, 60, RunContext.QUIET))
            .getMessage();
    assertEquals(
        "Order 60 is too high for these voxels; ask for at most %d, or give finer voxels."
            .formatted(usable),
        message);
  }

  @Test
  void withoutAnOrderTheShapeDescriptorsGoAsFarAsTheVoxelsAndANoteSaysSo() {
    VoxelGrid grid = bar(0, 1, 2, 1);
    int usable = VoxelMoments.usableOrder(grid, VoxelFrame.of(grid));
    assertTrue(usable < VolumeInvariants.SHAPE_ORDER);
    FeaturizeResult result =
        VolumeInvariants.run(grid, "bar", "", request(4, false), 0, RunContext.QUIET);
    List<String> names = result.table().columns().stream().map(ColumnSpec::name).toList();
    List<String> shape = ShapeDescriptor.names(usable);
    assertEquals(shape, names.subList(names.size() - shape.size(), names.size()));
    assertEquals(
        List.of(
            "The shape descriptors end at order %d, the highest that the voxels carry."
                .formatted(usable)),
        result.warnings());
  }

  @Test
  void anEmptyVolumeIsRefused() {
    VoxelGrid empty = new VoxelGrid(4, 4, 4, new double[] {1, 1, 1}, new double[3], new float[64]);
    MomentRequest request = request(4, false);
    assertThrows(
        IllegalArgumentException.class,
        () -> VolumeInvariants.run(empty, "empty", "", request, 4, RunContext.QUIET));
  }
}
