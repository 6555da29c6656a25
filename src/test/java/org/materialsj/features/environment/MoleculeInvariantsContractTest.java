package org.materialsj.features.environment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.materialsj.features.molecule.MoleculeFeaturizer;
import org.materialsj.features.molecule.MoleculeFeaturizerContract;
import org.materialsj.features.molecule.SampleMolecules;
import org.materialsj.model.Molecule;

class MoleculeInvariantsContractTest extends MoleculeFeaturizerContract {

  @Override
  protected MoleculeFeaturizer create() {
    return MoleculeInvariants.standard();
  }

  @Override
  protected List<Molecule> samples() {
    List<Molecule> samples = new ArrayList<>();
    SampleMolecules.threeDimensional()
        .forEach(m -> samples.add(m.withPositions(m.positions().orElseThrow())));
    samples.add(Molecule.ofAtoms("helium", new int[] {2}, new double[3], Map.of()));
    return samples;
  }

  @Override
  protected List<Molecule> refused() {
    return List.of(
        SampleMolecules.smiles("CCO"),
        Molecule.ofAtoms("long", new int[] {1, 1}, new double[] {0, 0, 0, 0, 0, 13}, Map.of()));
  }
}
