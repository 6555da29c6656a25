package org.materialsj.potentials.classical;

import java.util.List;
import org.materialsj.model.atomistic.AtomicFrame;
import org.materialsj.potentials.Potential;
import org.materialsj.potentials.PotentialContract;

class TwoElementStillingerWeberContractTest extends PotentialContract {

  @Override
  protected Potential potential() {
    return LammpsGoldenTest.readable("GaN.sw");
  }

  @Override
  protected List<AtomicFrame> frames() {
    return List.of(
        TestFrames.diamond(4.5, 0.2, 31, 7), TestFrames.cluster(11, 2.1, 0.2, 7, 31, 31));
  }
}
