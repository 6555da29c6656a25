package org.materialsj.features.crystal;

import org.materialsj.engine.geometry.PeriodicNeighbors;
import org.materialsj.engine.geometry.PeriodicVoronoi;
import org.materialsj.model.Crystal;

/**
 * A crystal, with what several featurizers need of it: each is found out once, when it is first
 * asked for. For one thread.
 */
public final class CrystalAnalysis {

  private final Crystal crystal;
  private PeriodicNeighbors neighbors;
  private double cutoff;
  private PeriodicVoronoi voronoi;

  /**
   * Starts the analysis of a crystal; costs nothing yet.
   *
   * @param crystal the crystal
   */
  public CrystalAnalysis(Crystal crystal) {
    this.crystal = crystal;
  }

  /**
   * The crystal.
   *
   * @return as given
   */
  public Crystal crystal() {
    return crystal;
  }

  /**
   * The neighbours of all sites, out to at least a cutoff: those of a site are in order of
   * distance, so that a caller stops where its own cutoff ends.
   *
   * @param atLeast cutoff (angstrom)
   * @return neighbours out to this or a larger cutoff
   */
  public PeriodicNeighbors neighbors(double atLeast) {
    if (neighbors == null || atLeast > cutoff) {
      neighbors =
          PeriodicNeighbors.find(
              crystal.cartesian(), crystal.lattice().rows(), crystal.lattice().periodic(), atLeast);
      cutoff = atLeast;
    }
    return neighbors;
  }

  /**
   * The Voronoi cells of all sites.
   *
   * @return the tessellation
   * @throws IllegalArgumentException with one plain sentence when it does not exist, such as for
   *     two sites at the same place
   */
  public PeriodicVoronoi voronoi() {
    if (voronoi == null) {
      voronoi =
          PeriodicVoronoi.of(
              crystal.cartesian(), crystal.lattice().rows(), crystal.lattice().periodic());
    }
    return voronoi;
  }
}
