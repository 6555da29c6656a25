package org.materialsj.potentials.classical;

import java.util.List;
import org.materialsj.model.atomistic.AtomicFrame;
import org.materialsj.potentials.Potential;
import org.materialsj.potentials.PotentialContract;

class TabulatedPotentialContractTest extends PotentialContract {

  @Override
  protected Potential potential() {
    return LammpsGoldenTest.readable("argon-krypton.table", "elements=Ar,Kr");
  }

  @Override
  protected List<AtomicFrame> frames() {
    return List.of(
        TestFrames.cluster(9, 3.6, 0.3, 18, 36, 18), TestFrames.faceCentred(5.4, 0.3, 18, 36));
  }
}
