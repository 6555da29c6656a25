package org.materialsj.packing.kernel;

import java.util.List;
import org.materialsj.model.packing.PackedSite;
import org.materialsj.model.symmetry.SymmetryOperation;

/** The kernel of unions of balls. */
public final class SphereKernel implements ScaleKernel {

  /**
   * A kernel.
   *
   * @param operations operations of the group modulo lattice translations
   * @param sites unions of balls
   */
  public SphereKernel(List<SymmetryOperation> operations, List<PackedSite> sites) {
    if (operations.isEmpty() || sites.isEmpty()) {
      throw new IllegalArgumentException("a kernel needs operations and bodies");
    }
  }

  @Override
  public double scale(Pose pose, double start, double limit) {
    return start;
  }

  @Override
  public List<Contact> contacts(Pose pose, double scale, double slack) {
    return List.of();
  }

  @Override
  public double smallestGap(Pose pose, double scale) {
    return 0;
  }
}
