package org.materialsj.packing.similarity;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.materialsj.engine.geometry.BallUnionVolume;
import org.materialsj.model.Element;
import org.materialsj.packing.RadiusSet;

/**
 * Kitaigorodskii's packing coefficient of a crystal: the sum of the volumes of its molecules, each
 * the union of its atoms' van der Waals balls, over the volume of the cell. Where molecules
 * overlap, the overlap counts twice; measured organic crystals have 0.65 to 0.80.
 */
public final class PackingCoefficient {

  private PackingCoefficient() {}

  /**
   * Finds the coefficient.
   *
   * @param crystal the molecules of a crystal, as they are in it; hydrogens that are not there are
   *     missing from it
   * @param radii radii of the atoms
   * @return the share of the cell; empty when an element has no radius
   */
  public static OptionalDouble of(CrystalMolecules crystal, RadiusSet radii) {
    double[] volumes = new double[crystal.molecules().size()];
    for (int m = 0; m < volumes.length; m++) {
      int first = crystal.independent()[m];
      if (first < m) {
        volumes[m] = volumes[first];
        continue;
      }
      CrystalMolecule molecule = crystal.molecules().get(m);
      double[] balls = new double[molecule.size()];
      for (int i = 0; i < balls.length; i++) {
        OptionalDouble radius = radii.radius(Element.of(molecule.numbers()[i]));
        if (radius.isEmpty()) {
          return OptionalDouble.empty();
        }
        balls[i] = radius.getAsDouble();
      }
      volumes[m] = BallUnionVolume.of(molecule.positions(), balls).volume();
    }
    return OptionalDouble.of(Arrays.stream(volumes).sum() / crystal.crystal().lattice().volume());
  }
}
