package org.materialsj.packing.space;

import java.util.List;
import org.materialsj.engine.algebra.SymmetricEigen;
import org.materialsj.packing.BodyPoints;

/** How far ratios of cell lengths must reach for bodies to pack well. */
final class CellRange {

  /** Enough for bodies that are nearly round. */
  private static final double LEAST = 1.4;

  /** In the plane wide cells cost little, and centred cells of triangles need them. */
  private static final double PLANE = 1.8;

  /** Beyond it nearly all of the space is cells too thin for any body. */
  private static final double MOST = 2.0;

  /** Room beyond the shape of one body, for cells that hold several side by side. */
  private static final double ROOM = 0.4;

  private CellRange() {}

  /**
   * The largest logarithm of a ratio of lengths: 1.4 in space and 1.8 in the plane for round
   * bodies, up to 2 for rods and plates.
   *
   * @param group the group
   * @param placements the bodies
   * @return the range of {@link CellFamily}
   */
  static double of(PackingGroup group, List<SitePlacement> placements) {
    double range = group.dimension() == 2 ? PLANE : LEAST;
    for (SitePlacement placement : placements) {
      range = Math.max(range, ROOM + Math.log(aspect(BodyPoints.of(placement.body()))));
    }
    return Math.min(range, MOST);
  }

  /** Longest over shortest extent along the principal axes of the points. */
  private static double aspect(BodyPoints body) {
    int d = body.dimension();
    double[] second = new double[d * d];
    for (int p = 0; p < body.count(); p++) {
      for (int i = 0; i < d; i++) {
        for (int j = 0; j < d; j++) {
          second[d * i + j] += body.points()[d * p + i] * body.points()[d * p + j];
        }
      }
    }
    double[] axes = SymmetricEigen.small(second, d).vectors();
    double longest = 0;
    double shortest = Double.POSITIVE_INFINITY;
    for (int k = 0; k < d; k++) {
      double high = Double.NEGATIVE_INFINITY;
      double low = Double.POSITIVE_INFINITY;
      for (int p = 0; p < body.count(); p++) {
        double along = 0;
        for (int i = 0; i < d; i++) {
          along += axes[d * k + i] * body.points()[d * p + i];
        }
        high = Math.max(high, along + body.radii()[p]);
        low = Math.min(low, along - body.radii()[p]);
      }
      longest = Math.max(longest, high - low);
      shortest = Math.min(shortest, high - low);
    }
    return longest / shortest;
  }
}
