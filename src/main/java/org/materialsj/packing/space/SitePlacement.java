package org.materialsj.packing.space;

import java.util.List;
import org.materialsj.model.packing.Body;
import org.materialsj.model.packing.PackedSite;
import org.materialsj.model.symmetry.SymmetryOperation;

/**
 * A body on a site of a group: which points its centre may take, which operations make its copies,
 * and how it may be turned there. {@link Sites} makes them. Immutable.
 */
public final class SitePlacement {

  private final PackedSite site;
  private final String symmetry;
  private final double[] origin;
  private final List<SymmetryOperation> stabiliser;
  private final Orientation orientation;

  /**
   * A placement.
   *
   * @param site the body and one operation per left coset of the stabiliser
   * @param symmetry symbol of the site symmetry, "1" on a general position
   * @param origin d fractional coordinates of a point of the site
   * @param stabiliser operations that leave every point of the site alone, modulo lattice
   *     translations, identity included
   * @param orientation how the body may be turned
   */
  SitePlacement(
      PackedSite site,
      String symmetry,
      double[] origin,
      List<SymmetryOperation> stabiliser,
      Orientation orientation) {
    this.site = site;
    this.symmetry = symmetry;
    this.origin = origin;
    this.stabiliser = stabiliser;
    this.orientation = orientation;
  }

  /**
   * The body and the operations that make its copies.
   *
   * @return the site as packings hold it
   */
  public PackedSite site() {
    return site;
  }

  /**
   * The body.
   *
   * @return the body of {@link #site}
   */
  public Body body() {
    return site.body();
  }

  /**
   * The site symmetry.
   *
   * @return its symbol, such as "-1"; "1" on a general position
   */
  public String symmetry() {
    return symmetry;
  }

  /**
   * A point of the site.
   *
   * @return d new fractional coordinates
   */
  public double[] origin() {
    return origin.clone();
  }

  /** Operations that leave every point of the site alone, modulo lattice translations. */
  List<SymmetryOperation> stabiliser() {
    return stabiliser;
  }

  /** How the body may be turned. */
  Orientation orientation() {
    return orientation;
  }

  /** The name of the body and its site symmetry. */
  @Override
  public String toString() {
    return site.body().name() + " on " + symmetry;
  }
}
