package org.materialsj.potentials.classical;

import java.util.List;
import org.materialsj.model.atomistic.AtomicFrame;
import org.materialsj.potentials.Potential;
import org.materialsj.potentials.PotentialContract;

class MorseContractTest extends PotentialContract {

  @Override
  protected Potential potential() {
    return PairPotential.of(
        PairForm.MORSE,
        new double[] {0.3429, 2.866, 1.3588},
        PairCutoff.at(PairCutoff.Kind.FORCE_SHIFTED, 7),
        PairUnits.METAL);
  }

  @Override
  protected List<AtomicFrame> frames() {
    return List.of(TestFrames.cluster(9, 2.8, 0.3, 29), TestFrames.faceCentred(3.7, 0.3, 29));
  }
}
