package org.materialsj.potentials.openchem;

import java.util.Optional;
import org.materialsj.engine.run.CancelToken;
import org.materialsj.model.Molecule;

/** Conformers from rigid fragments and the torsion angles of crystal structures. For one thread. */
public final class TorsionSampler {

  /**
   * Prepares the sampling of one stereoisomer; takes milliseconds.
   *
   * @param molecule with all hydrogens and bonds; positions are not used but for stereo
   * @param seed any value; the same seed gives the same conformers
   * @param cancel asked while fragments are made
   */
  public TorsionSampler(Molecule molecule, long seed, CancelToken cancel) {
    throw new UnsupportedOperationException();
  }

  /**
   * The next conformer, with torsion angles that were not used before.
   *
   * @return 3n Cartesian coordinates (angstrom), atoms in the molecule's order; empty when there
   *     are no more with this seed
   */
  public Optional<double[]> next() {
    throw new UnsupportedOperationException();
  }
}
