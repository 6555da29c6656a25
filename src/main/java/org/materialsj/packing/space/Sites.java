package org.materialsj.packing.space;

import java.util.List;
import java.util.stream.IntStream;
import org.materialsj.model.packing.Body;
import org.materialsj.model.packing.PackedSite;
import org.materialsj.model.symmetry.SymmetryOperation;

/** Where in a group a body can stand, by its own symmetry. */
public final class Sites {

  private Sites() {}

  /**
   * A body on a general position.
   *
   * @param group the group
   * @param body a body of the group's dimension
   * @return its placement, in any orientation
   */
  public static SitePlacement general(PackingGroup group, Body body) {
    Orientation orientation =
        group.dimension() == 2 ? new Orientation.Plane(1) : new Orientation.Space();
    return new SitePlacement(
        new PackedSite(body, IntStream.range(0, group.order()).boxed().toList()),
        "1",
        new double[group.dimension()],
        List.of(SymmetryOperation.IDENTITY),
        orientation);
  }
}
