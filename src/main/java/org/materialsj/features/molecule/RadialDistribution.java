package org.materialsj.features.molecule;

import java.util.List;
import org.materialsj.features.Block;
import org.materialsj.features.BlockFeaturizer;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.Molecule;

/**
 * The radial distribution of each pair of elements: G(r) = sum over pairs of exp(-(r - d)^2 / (2
 * sigma^2)) / (sigma sqrt(2 pi)) in 1/angstrom, on a grid of distances r. Its area is the number of
 * pairs within the grid; it is not divided by the volume of shells, since a molecule has an end.
 * Smooth in the positions. Independent of place, orientation, mirroring and order of atoms. Cost
 * O(n^2) Gaussians for n atoms, at most 1000.
 *
 * @see "F. A. Faber et al. 2017, doi:10.1021/acs.jctc.7b00577"
 */
public final class RadialDistribution implements BlockFeaturizer<MoleculeAnalysis> {

  static final String CITATION =
      "F. A. Faber et al., J. Chem. Theory Comput. 13 (2017) 5255, doi:10.1021/acs.jctc.7b00577";

  private final GaussianGrid grid;

  /** From 0.1 to 8 angstrom in 80 points, with a width of 0.1 angstrom. */
  public RadialDistribution() {
    this(new GaussianGrid(0.1, 8, 80, 0.1));
  }

  /**
   * A distribution.
   *
   * @param grid distances (angstrom) at which it is told, and the width of the Gaussians
   */
  public RadialDistribution(GaussianGrid grid) {
    this.grid = grid;
  }

  @Override
  public String name() {
    return "Radial distribution";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public String citation() {
    return CITATION;
  }

  @Override
  public List<Block> apply(MoleculeAnalysis item) {
    Molecule molecule = item.molecule();
    int n = molecule.size();
    double[] distances = item.distances();
    Spectra spectra = new Spectra(molecule, 2, grid);
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++) {
        spectra.add(i, j, distances[i * n + j], 1);
      }
    }
    return spectra.blocks();
  }

  @Override
  public List<ColumnSpec> columns(int[] key, int width) {
    return Spectra.columns("RDF", key, width, grid, "1/angstrom");
  }
}
