package org.materialsj.potentials.classical;

import java.util.List;
import org.materialsj.model.atomistic.AtomicFrame;
import org.materialsj.potentials.Potential;
import org.materialsj.potentials.PotentialContract;

class TwoElementTersoffContractTest extends PotentialContract {

  @Override
  protected Potential potential() {
    return LammpsGoldenTest.readable("SiC.tersoff");
  }

  @Override
  protected List<AtomicFrame> frames() {
    return List.of(
        TestFrames.diamond(4.4, 0.2, 14, 6), TestFrames.cluster(11, 1.9, 0.2, 6, 14, 14));
  }
}
