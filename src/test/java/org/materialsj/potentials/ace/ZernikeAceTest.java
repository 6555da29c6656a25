package org.materialsj.potentials.ace;

import java.util.List;
import org.materialsj.model.atomistic.AtomicFrame;
import org.materialsj.potentials.Potential;
import org.materialsj.potentials.PotentialContract;

/** Moments as sums, with a core that reaches to the nearest neighbours. */
class ZernikeAceTest extends PotentialContract {

  private static final AcePotential POTENTIAL = AceFrames.potential(AceRadial.ZERNIKE, 2.6, 14);

  @Override
  protected Potential potential() {
    return POTENTIAL;
  }

  @Override
  protected List<AtomicFrame> frames() {
    return AceFrames.all(14);
  }
}
