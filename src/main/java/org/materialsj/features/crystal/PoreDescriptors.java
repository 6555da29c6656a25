package org.materialsj.features.crystal;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.materialsj.engine.geometry.VoidMeasure;
import org.materialsj.engine.geometry.VoidSpace;
import org.materialsj.features.FeatureSpec;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.Crystal;
import org.materialsj.model.Element;
import org.materialsj.model.Site;
import org.materialsj.model.Species;

/**
 * The pores of a crystal of hard spheres: diameter of the largest sphere that fits in (largest
 * included sphere), of the largest that can move through the crystal for ever in at least one
 * direction (largest free sphere), and of the largest that fits in along that way; the share of the
 * volume and the surface that the centre of a probe reaches in channels, that is in spaces that go
 * on for ever, per volume and per mass; the share of the volume that is free but closed off
 * (pockets); and in how many directions the channels go on. All of them are 0 where there is no
 * such space. Density is a column of {@link DensityFeatures}.
 *
 * <p>Nothing is sampled: the network of vertices and edges of the power cells of the spheres,
 * enlarged by the probe, tells what is connected, also for unequal radii, and volumes and surfaces
 * are sums of closed forms over the edges. Numbers are exact to rounding for the given radii, the
 * spheres to 1e-9 angstrom. A crystal whose channel is exactly as wide as the probe is open or
 * closed by rounding.
 *
 * <p>A site that several species share counts with the largest of their radii, a partly empty site
 * as full. Invariant under rotation, choice of cell and order of sites; as every void counts, guest
 * molecules must be taken out of the file beforehand. Cost O(sites x neighbours) per network, of
 * which there are about 7 with equal radii and 15 to 40 with unequal ones.
 *
 * @see "T. F. Willems et al. 2012, doi:10.1016/j.micromeso.2011.08.020; M. D. Foster et al. 2006,
 *     doi:10.1016/j.micromeso.2005.08.025"
 */
public final class PoreDescriptors implements CrystalFeaturizer {

  /** Radius (angstrom) of the probe that stands for a nitrogen molecule, as is common. */
  public static final double NITROGEN = 1.86;

  private static final String CITATION =
      "T. F. Willems et al., Microporous Mesoporous Mater. 149 (2012) 134,"
          + " doi:10.1016/j.micromeso.2011.08.020; radii: S. Alvarez, Dalton Trans. 42 (2013) 8617,"
          + " doi:10.1039/c3dt50599e";

  private final double probe;
  private final Function<Element, OptionalDouble> radius;
  private final FeatureSpec spec;

  /** Takes the van der Waals radii of Alvarez and the probe {@link #NITROGEN}. */
  public PoreDescriptors() {
    this(NITROGEN, Element::alvarezRadius);
  }

  /**
   * Takes a probe and radii.
   *
   * @param probe radius of the probe (angstrom), 0 to 100; 0 measures all space outside the spheres
   * @param radius radius of an element (angstrom), at least 0; empty when unknown
   * @throws IllegalArgumentException if the probe is not in its range
   */
  public PoreDescriptors(double probe, Function<Element, OptionalDouble> radius) {
    if (!(probe >= 0 && probe <= 100)) {
      throw new IllegalArgumentException("probe must be 0 to 100 angstrom, got " + probe);
    }
    this.probe = probe;
    this.radius = radius;
    String by = String.format(Locale.ROOT, " probe=%s", probe);
    spec =
        new FeatureSpec(
            "Pores",
            1,
            List.of(
                new ColumnSpec("largest included sphere", "angstrom"),
                new ColumnSpec("largest free sphere", "angstrom"),
                new ColumnSpec("largest included sphere along free path", "angstrom"),
                new ColumnSpec("accessible volume fraction" + by, ""),
                new ColumnSpec("accessible volume" + by, "cm3/g"),
                new ColumnSpec("accessible surface per volume" + by, "m2/cm3"),
                new ColumnSpec("accessible surface" + by, "m2/g"),
                new ColumnSpec("pocket volume fraction" + by, ""),
                new ColumnSpec("channel dimension" + by, "")),
            CITATION);
  }

  @Override
  public FeatureSpec spec() {
    return spec;
  }

  @Override
  public double[] compute(CrystalAnalysis analysis) {
    Crystal crystal = analysis.crystal();
    for (int vector = 0; vector < 3; vector++) {
      if (!crystal.lattice().periodic(vector)) {
        throw new IllegalArgumentException(
            "pores need a crystal that repeats in all three directions");
      }
    }
    double[] radii = crystal.sites().stream().mapToDouble(this::radius).toArray();
    VoidSpace space =
        new VoidSpace(crystal.cartesian(), crystal.lattice().rows(), radii, analysis::neighbors);
    VoidMeasure reached = space.measure(probe);
    double volume = crystal.lattice().volume();
    double density = crystal.density();
    double share = reached.channelVolume() / volume;
    double surface = 1e4 * reached.channelSurface() / volume; // 1/angstrom to m2/cm3
    return new double[] {
      2 * space.included(),
      2 * space.free(),
      2 * space.includedAlongFree(),
      share,
      share / density,
      surface,
      surface / density,
      reached.pocketVolume() / volume,
      reached.dimension()
    };
  }

  private double radius(Site site) {
    double largest = 0;
    for (Species species : site.species()) {
      Element element = species.element();
      largest =
          Math.max(
              largest,
              radius
                  .apply(element)
                  .orElseThrow(
                      () ->
                          new IllegalArgumentException(
                              element.symbol() + " has no radius, which pores need")));
    }
    return largest;
  }
}
