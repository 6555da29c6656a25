package org.materialsj.features.molecule;

import java.util.ArrayList;
import java.util.List;
import org.materialsj.features.Block;
import org.materialsj.features.BlockFeaturizer;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.Molecule;

/**
 * The bag of bonds: the entries of the Coulomb matrix in bags, one for each element with 0.5 Z^2.4
 * of its atoms and one for each pair of elements with Z_i Z_j / d_ij of its pairs, bonded or not,
 * each in descending order. Distances are in angstrom as in {@link CoulombMatrix}. 0 stands for
 * atoms and pairs that a molecule does not have. Independent of place, orientation, mirroring and
 * order of atoms. Cost O(n^2 log n) for n atoms, at most 1000.
 *
 * @see "K. Hansen et al. 2015, doi:10.1021/acs.jpclett.5b00831"
 */
public final class BagOfBonds implements BlockFeaturizer<MoleculeAnalysis> {

  /** Makes the featurizer; it has no options. */
  public BagOfBonds() {}

  @Override
  public String name() {
    return "Bag of bonds";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public String citation() {
    return "K. Hansen et al., J. Phys. Chem. Lett. 6 (2015) 2326, doi:10.1021/acs.jpclett.5b00831";
  }

  @Override
  public List<Block> apply(MoleculeAnalysis item) {
    Molecule molecule = item.molecule();
    int n = molecule.size();
    double[] distances = item.distances();
    Blocks bags = new Blocks();
    for (int i = 0; i < n; i++) {
      int a = molecule.number(i);
      bags.add(CoulombMatrix.diagonal(a), a);
      for (int j = 0; j < i; j++) {
        int b = molecule.number(j);
        bags.add(a * b / distances[i * n + j], Math.min(a, b), Math.max(a, b));
      }
    }
    return bags.descending();
  }

  @Override
  public List<ColumnSpec> columns(int[] key, int width) {
    List<ColumnSpec> columns = new ArrayList<>();
    for (int k = 1; k <= width; k++) {
      columns.add(new ColumnSpec("bag " + Blocks.symbols(key) + " " + k, "e^2/angstrom"));
    }
    return columns;
  }
}
