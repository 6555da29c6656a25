package org.materialsj.potentials.classical;

import java.util.List;
import org.materialsj.model.atomistic.AtomicFrame;
import org.materialsj.potentials.Potential;
import org.materialsj.potentials.PotentialContract;

class LennardJonesContractTest extends PotentialContract {

  @Override
  protected Potential potential() {
    return LennardJones.potential(
        new int[] {18, 36},
        List.of(new LennardJones(0.0104, 3.4), new LennardJones(0.014, 3.65)),
        MixingRule.LORENTZ_BERTHELOT,
        PairCutoff.smooth(6.5, 8.5));
  }

  @Override
  protected List<AtomicFrame> frames() {
    return List.of(
        TestFrames.cluster(9, 3.6, 0.3, 18, 36, 18),
        TestFrames.faceCentred(5.4, 0.3, 18, 36),
        TestFrames.slab(TestFrames.faceCentred(5.4, 0.3, 36, 18)));
  }
}
