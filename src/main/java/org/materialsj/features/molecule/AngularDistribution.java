package org.materialsj.features.molecule;

import java.util.List;
import org.materialsj.features.Block;
import org.materialsj.features.BlockFeaturizer;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.Molecule;

/**
 * The angular distribution of each triple of elements: A(t) = sum over atoms j and pairs of their
 * neighbours i, k of fc(d_ij) fc(d_jk) exp(-(t - angle ijk)^2 / (2 sigma^2)) / (sigma sqrt(2 pi))
 * in 1/degree, on a grid of angles t. Neighbours are all atoms within the cutoff, bonded or not,
 * with the weight fc(d) = (cos(pi d / cutoff) + 1) / 2, which lets them come and go smoothly. What
 * a Gaussian has beyond 0 and 180 degrees is not told. Independent of place, orientation, mirroring
 * and order of atoms. Cost O(n m^2) Gaussians for n atoms, at most 1000, of m neighbours.
 *
 * @see "F. A. Faber et al. 2017, doi:10.1021/acs.jctc.7b00577"
 */
public final class AngularDistribution implements BlockFeaturizer<MoleculeAnalysis> {

  private final double cutoff;
  private final GaussianGrid grid;

  /**
   * Neighbours within 4 angstrom; from 0 to 180 degrees in 37 points, with a width of 5 degrees.
   */
  public AngularDistribution() {
    this(4, new GaussianGrid(0, 180, 37, 5));
  }

  /**
   * A distribution.
   *
   * @param cutoff how far neighbours are at most (angstrom), positive
   * @param grid angles (degrees) at which it is told, and the width of the Gaussians
   * @throws IllegalArgumentException if the cutoff is not positive
   */
  public AngularDistribution(double cutoff, GaussianGrid grid) {
    if (!(cutoff > 0 && Double.isFinite(cutoff))) {
      throw new IllegalArgumentException("cutoff must be positive, got " + cutoff);
    }
    this.cutoff = cutoff;
    this.grid = grid;
  }

  @Override
  public String name() {
    return "Angular distribution";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public String citation() {
    return RadialDistribution.CITATION;
  }

  @Override
  public List<Block> apply(MoleculeAnalysis item) {
    Molecule molecule = item.molecule();
    int n = molecule.size();
    double[] distances = item.distances();
    double[] positions = item.positions();
    Spectra spectra = new Spectra(molecule, 3, grid);
    int[] near = new int[n];
    double[] weights = new double[n];
    for (int j = 0; j < n; j++) {
      int count = 0;
      for (int i = 0; i < n; i++) {
        double distance = distances[j * n + i];
        if (i != j && distance < cutoff) {
          weights[count] = 0.5 * (Math.cos(Math.PI * distance / cutoff) + 1);
          near[count++] = i;
        }
      }
      for (int b = 0; b < count; b++) {
        for (int a = 0; a < b; a++) {
          double angle = Math.toDegrees(Angles.angle(positions, near[a], j, near[b]));
          spectra.add(near[a], j, near[b], angle, weights[a] * weights[b]);
        }
      }
    }
    return spectra.blocks();
  }

  @Override
  public List<ColumnSpec> columns(int[] key, int width) {
    return Spectra.columns("ADF", key, width, grid, "1/degree");
  }
}
