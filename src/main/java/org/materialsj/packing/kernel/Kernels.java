package org.materialsj.packing.kernel;

import java.util.List;
import org.materialsj.model.packing.BallUnion;
import org.materialsj.model.packing.Disc;
import org.materialsj.model.packing.PackedSite;
import org.materialsj.model.packing.Polygon;
import org.materialsj.model.packing.Polyhedron;
import org.materialsj.model.symmetry.SymmetryOperation;

/** Chooses the kernel that the bodies need. */
public final class Kernels {

  private Kernels() {}

  /**
   * A new kernel, for one thread.
   *
   * @param operations operations of the group, identity first
   * @param sites the bodies of the asymmetric unit, at least one
   * @param sweep which scale the kernel finds
   * @return a kernel for discs and polygons, for polyhedra, or for unions of balls
   * @throws IllegalArgumentException in one plain sentence, if no kernel takes these bodies
   *     together
   */
  public static ScaleKernel of(
      List<SymmetryOperation> operations, List<PackedSite> sites, Sweep sweep) {
    if (all(sites, Disc.class, Polygon.class)) {
      return new PlaneKernel(operations, sites, sweep);
    }
    if (all(sites, Polyhedron.class)) {
      return new PolyhedronKernel(operations, sites);
    }
    if (all(sites, BallUnion.class)) {
      return new SphereKernel(operations, sites, sweep);
    }
    throw new IllegalArgumentException(
        "these bodies cannot be packed together: "
            + sites.stream().map(site -> site.body().name()).toList()
            + "; a packing is of discs and polygons, or of polyhedra, or of molecules and spheres");
  }

  private static boolean all(List<PackedSite> sites, Class<?>... kinds) {
    return sites.stream()
        .allMatch(
            site -> {
              for (Class<?> kind : kinds) {
                if (kind.isInstance(site.body())) {
                  return true;
                }
              }
              return false;
            });
  }
}
