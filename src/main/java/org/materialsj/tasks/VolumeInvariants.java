package org.materialsj.tasks;

import java.util.List;
import org.materialsj.engine.run.RunContext;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.FeatureTable;
import org.materialsj.model.VoxelGrid;
import org.materialsj.moments.BallFrame;
import org.materialsj.moments.InvariantSet;
import org.materialsj.moments.Normalization;
import org.materialsj.moments.PointInvariants;
import org.materialsj.moments.ShapeDescriptor;
import org.materialsj.moments.VoxelFrame;
import org.materialsj.moments.VoxelMoments;
import org.materialsj.moments.ZernikeIndex;
import org.materialsj.moments.ZernikeMoments;

/** Describes the object in an image stack by its moment invariants and shape descriptors. */
public final class VolumeInvariants {

  /** Largest n of the shape descriptors when none is asked for. */
  public static final int SHAPE_ORDER = 20;

  private VolumeInvariants() {}

  /**
   * Computes one row: the invariants, then the shape descriptors F_nl, which need no coupling of
   * moments and can go to higher orders, all of the moments in the scale of Novotni and Klein, in
   * the ball of {@link VoxelFrame}, so that place, orientation and size of the object do not count.
   *
   * @param grid the density
   * @param title id of the row
   * @param unit unit of the density; empty for a mask
   * @param request which invariants; cutoff and centre are those of the ball around the object
   * @param shapeOrder largest n of the shape descriptors; 0 for as many as the voxels are fine
   *     enough for, up to {@value #SHAPE_ORDER}
   * @param run progress, cancelling and threads, which do not change the result
   * @return the row, and a note when the voxels chose the order
   * @throws IllegalArgumentException with a plain sentence if there is no object, or an order is
   *     out of range or too high for the voxels
   */
  public static FeaturizeResult run(
      VoxelGrid grid,
      String title,
      String unit,
      MomentRequest request,
      int shapeOrder,
      RunContext run) {
    ZernikeIndex.require(shapeOrder);
    BallFrame frame = VoxelFrame.of(grid);
    int shapes =
        shapeOrder > 0 ? shapeOrder : Math.min(SHAPE_ORDER, VoxelMoments.usableOrder(grid, frame));
    int order = Math.max(request.order(), shapes);
    VoxelMoments.requireUsable(grid, frame, order);
    ZernikeMoments moments = VoxelMoments.of(grid, frame, order, run);
    PointInvariants invariants = request.invariants();
    InvariantSet set = invariants.set();
    double[] values = invariants.of(moments);
    int[] degrees = set.degrees();
    FeatureTable.Builder row = FeatureTable.builder(List.of(title));
    for (int d = 0; d < values.length; d++) {
      String of = unit.isEmpty() || degrees[d] == 1 || request.roots() ? "" : "^" + degrees[d];
      row.numbers(new ColumnSpec(set.labels().get(d), unit + of), new double[] {values[d]});
    }
    double[] shape = ShapeDescriptor.of(moments.upTo(shapes), Normalization.NOVOTNI_KLEIN);
    List<String> names = ShapeDescriptor.names(shapes);
    for (int k = 0; k < shape.length; k++) {
      row.numbers(new ColumnSpec(names.get(k), unit), new double[] {shape[k]});
    }
    boolean fewer = shapeOrder == 0 && shapes < SHAPE_ORDER;
    return new FeaturizeResult(
        row.build(),
        fewer
            ? List.of(
                "The shape descriptors end at order %d, the highest that the voxels carry."
                    .formatted(shapes))
            : List.of());
  }
}
