package org.materialsj.potentials.classical;

import java.util.List;
import org.materialsj.model.atomistic.AtomicFrame;
import org.materialsj.potentials.Potential;
import org.materialsj.potentials.PotentialContract;

class ZblCoreContractTest extends PotentialContract {

  @Override
  protected Potential potential() {
    return new ZblCore(1.2, 2.2);
  }

  @Override
  protected List<AtomicFrame> frames() {
    return List.of(TestFrames.cluster(9, 1.4, 0.2, 6, 14), TestFrames.faceCentred(2.3, 0.2, 6, 14));
  }
}
