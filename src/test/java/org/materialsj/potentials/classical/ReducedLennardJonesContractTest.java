package org.materialsj.potentials.classical;

import java.util.List;
import org.materialsj.model.atomistic.AtomicFrame;
import org.materialsj.potentials.Potential;
import org.materialsj.potentials.PotentialContract;

class ReducedLennardJonesContractTest extends PotentialContract {

  @Override
  protected Potential potential() {
    return LennardJones.reduced();
  }

  @Override
  protected List<AtomicFrame> frames() {
    return List.of(TestFrames.cluster(8, 1.1, 0.1, 18));
  }
}
