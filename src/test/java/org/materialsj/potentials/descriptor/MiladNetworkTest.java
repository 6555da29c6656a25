package org.materialsj.potentials.descriptor;

import java.util.List;
import org.materialsj.model.atomistic.AtomicFrame;
import org.materialsj.potentials.Potential;
import org.materialsj.potentials.PotentialContract;

class MiladNetworkTest extends PotentialContract {

  private static final Potential POTENTIAL =
      DescriptorFrames.potential(DescriptorKind.MILAD, 11, 17);

  @Override
  protected Potential potential() {
    return POTENTIAL;
  }

  @Override
  protected List<AtomicFrame> frames() {
    return DescriptorFrames.all(11, 17);
  }
}
