package org.materialsj.potentials.classical;

import java.util.List;
import org.materialsj.model.atomistic.AtomicFrame;
import org.materialsj.potentials.Potential;
import org.materialsj.potentials.PotentialContract;

class FinnisSinclairContractTest extends PotentialContract {

  @Override
  protected Potential potential() {
    return LammpsGoldenTest.readable("test.eam.fs");
  }

  @Override
  protected List<AtomicFrame> frames() {
    return List.of(
        TestFrames.cluster(9, 2.6, 0.3, 13, 28, 28), TestFrames.faceCentred(3.9, 0.2, 13, 28));
  }
}
