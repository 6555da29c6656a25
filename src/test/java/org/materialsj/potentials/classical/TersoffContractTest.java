package org.materialsj.potentials.classical;

import java.util.List;
import org.materialsj.model.atomistic.AtomicFrame;
import org.materialsj.potentials.Potential;
import org.materialsj.potentials.PotentialContract;

class TersoffContractTest extends PotentialContract {

  @Override
  protected Potential potential() {
    return Tersoff.silicon();
  }

  @Override
  protected List<AtomicFrame> frames() {
    return List.of(
        TestFrames.cluster(11, 2.4, 0.3, 14),
        TestFrames.diamond(5.3, 0.3, 14),
        TestFrames.slab(TestFrames.diamond(5.4, 0.3, 14)));
  }
}
