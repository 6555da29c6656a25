package org.materialsj.potentials.ace;

import java.util.List;
import org.materialsj.model.atomistic.AtomicFrame;
import org.materialsj.potentials.Potential;
import org.materialsj.potentials.PotentialContract;

class AcePotentialTest extends PotentialContract {

  private static final AcePotential POTENTIAL =
      AceFrames.potential(AceRadial.CHEBYSHEV, 1.9, 32, 14);

  @Override
  protected Potential potential() {
    return POTENTIAL;
  }

  @Override
  protected List<AtomicFrame> frames() {
    return AceFrames.all(14, 32);
  }
}
