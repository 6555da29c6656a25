package org.materialsj.potentials.openchem;

import java.util.Optional;
import org.materialsj.engine.run.CancelToken;
import org.materialsj.model.Molecule;

/** Conformers from random positions by self-organisation: also of rings. For one thread. */
public final class SelfOrganizer {

  /**
   * Prepares the rules of one stereoisomer.
   *
   * @param molecule with all hydrogens and bonds; positions are not used but for stereo
   */
  public SelfOrganizer(Molecule molecule) {
    throw new UnsupportedOperationException();
  }

  /**
   * One conformer.
   *
   * @param seed any value; the same seed gives the same conformer
   * @param cancel asked now and then
   * @return 3n Cartesian coordinates (angstrom), atoms in the molecule's order; strained, so
   *     minimise; empty when the start led to a wrong configuration
   */
  public Optional<double[]> generate(long seed, CancelToken cancel) {
    throw new UnsupportedOperationException();
  }
}
