package org.materialsj.features.crystal;

import java.util.List;
import java.util.OptionalDouble;
import org.materialsj.features.FeatureSpec;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.Composition;
import org.materialsj.model.Crystal;

/**
 * How densely a crystal is filled: density, volume per atom (vpa) and packing fraction, the volume
 * of spheres with Slater's atomic radii in the volume of the cell, 4 pi / 3 sum r^3 / V, which
 * exceeds 1 where the spheres overlap. Equal to matminer's {@code DensityFeatures} for ordered
 * crystals. Sites that are shared or partly empty count by their occupancies in all three; the
 * packing fraction is NaN when an element has no Slater radius (He, Ne, Kr, Xe, At, Rn, Fr and
 * beyond Z = 95). Invariant under rotation, choice of cell and order of sites. Cost O(sites).
 *
 * @see "L. Ward et al. 2018, doi:10.1016/j.commatsci.2018.05.018"
 */
public final class DensityFeatures implements CrystalFeaturizer {

  private static final FeatureSpec SPEC =
      new FeatureSpec(
          "Density",
          1,
          List.of(
              new ColumnSpec("density", "g/cm3"),
              new ColumnSpec("vpa", "angstrom^3"),
              new ColumnSpec("packing fraction", "")),
          "L. Ward et al., Comput. Mater. Sci. 152 (2018) 60, doi:10.1016/j.commatsci.2018.05.018");

  @Override
  public FeatureSpec spec() {
    return SPEC;
  }

  @Override
  public double[] compute(CrystalAnalysis analysis) {
    Crystal crystal = analysis.crystal();
    Composition composition = crystal.composition();
    double cubes = 0;
    for (int i = 0; i < composition.size(); i++) {
      double amount = composition.amount(i);
      OptionalDouble radius = composition.element(i).slaterRadius();
      double r = radius.orElse(Double.NaN);
      cubes += amount * r * r * r;
    }
    double volume = crystal.lattice().volume();
    return new double[] {
      crystal.density(), volume / composition.total(), 4 * Math.PI / 3 * cubes / volume
    };
  }
}
