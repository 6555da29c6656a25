package org.materialsj.potentials.classical;

import java.util.List;
import org.materialsj.model.atomistic.AtomicFrame;
import org.materialsj.potentials.Potential;
import org.materialsj.potentials.PotentialContract;

class Exp6PairContractTest extends PotentialContract {

  @Override
  protected Potential potential() {
    return PairPotential.of(
        PairForm.EXP6, new double[] {4000, 3.6, 60}, PairCutoff.smooth(6, 8), PairUnits.METAL);
  }

  @Override
  protected List<AtomicFrame> frames() {
    return List.of(TestFrames.cluster(9, 3.4, 0.4, 6), TestFrames.faceCentred(5.1, 0.4, 6));
  }
}
