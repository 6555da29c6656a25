package org.materialsj.packing.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.materialsj.model.packing.BallUnion;
import org.materialsj.model.packing.PackedSite;
import org.materialsj.model.symmetry.SymmetryOperation;

/**
 * The kernel of unions of balls in space, such as molecules.
 *
 * <p>Balls i and j, with e between their centres when the two bodies share their origins, t between
 * the origins per unit of scale, and the distance d that they must keep, overlap where |s t + e| is
 * less than d: between the roots of a quadratic in s. The sweep goes up from the start and, as long
 * as a pair overlaps, jumps to the upper root of that pair.
 *
 * <p>What is skipped is skipped without loss: one of each pair of inverse images; images whose
 * boxes are apart at this and every larger scale; balls outside the other body's box. Images are
 * looked at in the order of how long their boxes overlap. Filters work in the frame of the box of
 * the unmoved body; whatever passes them is decided by the contact equation itself.
 *
 * <p>A body on a special position must have the symmetry of its site, since its copies are made by
 * one operation of each coset.
 */
public final class SphereKernel implements ScaleKernel {

  private final List<SymmetryOperation> operations;
  private final List<PackedSite> sites;
  private final Sweep sweep;
  private final List<SphereBody> bodies = new ArrayList<>();
  private final List<SphereFamily> families;
  private final ContactDistances distances;
  private final SphereImages images;
  private final SphereMeeting meeting;

  // Of each image: the scale at which it was last found free. Indices of those that still matter.
  private double[] freeAt = new double[64];
  private int[] open = new int[64];

  /**
   * A kernel.
   *
   * @param operations operations of the group modulo lattice translations, identity first
   * @param sites unions of balls, at least one
   * @param sweep which scale is looked for
   * @throws IllegalArgumentException if a body is no union of balls
   */
  public SphereKernel(List<SymmetryOperation> operations, List<PackedSite> sites, Sweep sweep) {
    if (sites.isEmpty()) {
      throw new IllegalArgumentException("a kernel needs at least one body");
    }
    this.operations = List.copyOf(operations);
    this.sites = List.copyOf(sites);
    this.sweep = sweep;
    List<BallUnion> unions = new ArrayList<>();
    for (PackedSite site : sites) {
      if (!(site.body() instanceof BallUnion union)) {
        throw new IllegalArgumentException(
            "the kernel of balls cannot pack \"" + site.body().name() + "\", which is none");
      }
      unions.add(union);
      bodies.add(new SphereBody(union));
    }
    families = SphereFamily.all(this.operations, this.sites);
    distances = new ContactDistances(unions);
    images = new SphereImages(families, bodies);
    meeting = new SphereMeeting(families, bodies, distances, images);
  }

  @Override
  public double scale(Pose pose, double start, double limit) {
    if (!(start > 0)) {
      throw new IllegalArgumentException("a sweep must start above 0, got " + start);
    }
    images.find(pose, start);
    meeting.begin(pose);
    int count = images.count;
    if (open.length < count) {
      open = new int[2 * count];
      freeAt = new double[2 * count];
    }
    for (int k = 0; k < count; k++) {
      open[k] = k;
    }
    Arrays.fill(freeAt, 0, count, 0);
    double s = start;
    while (s <= limit) {
      int nearest = -1;
      double least = Double.POSITIVE_INFINITY;
      for (int k = 0; k < count; k++) {
        int image = open[k];
        double nearness = images.nearness[image];
        if (nearness * s >= 1) {
          open[k--] = open[--count];
        } else if (nearness < least && freeAt[image] < s) {
          least = nearness;
          nearest = image;
        }
      }
      if (nearest < 0) {
        return s;
      }
      s =
          sweep == Sweep.OUTERMOST
              ? meeting.outermost(nearest, s)
              : meeting.innermost(nearest, s, limit);
      freeAt[nearest] = s;
    }
    return s;
  }

  @Override
  public List<Contact> contacts(Pose pose, double scale, double slack) {
    return new SphereContacts(families, bodies, distances).find(pose, scale, slack);
  }

  @Override
  public double smallestGap(Pose pose, double scale) {
    return new SphereGap(operations, sites).smallest(pose, scale);
  }
}
