package org.materialsj.potentials.ace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.materialsj.model.Lattice;
import org.materialsj.model.atomistic.AtomicFrame;
import org.materialsj.potentials.Potential;
import org.materialsj.potentials.PotentialContract;

class AcePotentialTest extends PotentialContract {

  private static final AcePotential POTENTIAL = random(AceRadial.CHEBYSHEV, 14, 32);

  static AcePotential random(AceRadial radial, int... elements) {
    AceBasis basis =
        AceBasis.of(
            new AceSettings(List.of(5, 5, 4, 4), List.of(0, 3, 2, 2), 4.5, 2.35, 1.9, radial),
            elements);
    SplittableRandom random = new SplittableRandom(3);
    double[] coefficients = new double[basis.columns()];
    double[] roughness = basis.roughness();
    for (int k = 0; k < coefficients.length; k++) {
      coefficients[k] =
          (random.nextDouble() - 0.5) / (roughness[k] * Math.pow(3, basis.order(k)));
    }
    double[] shifts = new double[elements.length];
    java.util.Arrays.setAll(shifts, s -> -1 - s);
    return new AcePotential("linear ACE", basis, coefficients, shifts);
  }

  @Override
  protected Potential potential() {
    return POTENTIAL;
  }

  @Override
  protected List<AtomicFrame> frames() {
    return AceFrames.all(14, 32);
  }
}
