package org.materialsj.packing.kernel;

import java.util.List;
import org.materialsj.model.packing.PackedSite;
import org.materialsj.model.symmetry.SymmetryOperation;

/** Exact scale. */
public final class PolyhedronKernel implements ScaleKernel {

  /**
   * A kernel.
   *
   * @param operations operations of the group, identity first
   * @param sites the bodies of the asymmetric unit, at least one
   */
  public PolyhedronKernel(List<SymmetryOperation> operations, List<PackedSite> sites) {}

  @Override
  public double scale(Pose pose, double start, double limit) {
    throw new UnsupportedOperationException("in work");
  }

  @Override
  public List<Contact> contacts(Pose pose, double scale, double slack) {
    throw new UnsupportedOperationException("in work");
  }

  @Override
  public double smallestGap(Pose pose, double scale) {
    throw new UnsupportedOperationException("in work");
  }
}
