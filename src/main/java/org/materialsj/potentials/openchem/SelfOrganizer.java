package org.materialsj.potentials.openchem;

import com.actelion.research.chem.conf.Conformer;
import java.util.Optional;
import org.materialsj.engine.run.CancelToken;
import org.materialsj.model.Molecule;
import org.openmolecules.chem.conf.so.ConformationSelfOrganizer;

/**
 * Conformers from random positions, which rules on distances, planes and configurations bring into
 * order (OpenChemLib's self-organisation). Slower than torsion sampling, but every ring and rotor
 * takes part; strained, so minimise. For one thread; results depend on the molecule and the seed
 * alone.
 */
public final class SelfOrganizer {

  private final int[] places;
  private final Configuration configuration;
  private final ConformationSelfOrganizer organizer;

  /**
   * Sets up the rules of one stereoisomer.
   *
   * @param molecule with all hydrogens and bonds; its positions tell no more than configurations,
   *     and configurations that are not known are left to chance
   * @throws IllegalArgumentException with one plain sentence if bonds or hydrogens are missing
   */
  public SelfOrganizer(Molecule molecule) {
    Samplers.prepare();
    Stereo stereo = Stereo.of(molecule);
    this.places = stereo.converted().places();
    this.configuration = new Configuration(molecule, stereo);
    this.organizer = new ConformationSelfOrganizer(stereo.converted().molecule(), true);
  }

  /**
   * Builds one conformer; takes milliseconds to seconds, growing with the square of the number of
   * atoms.
   *
   * @param seed any value
   * @param cancel asked now and then
   * @return 3n Cartesian coordinates (angstrom), atoms in the molecule's order; empty when it ended
   *     in a wrong configuration
   * @throws java.util.concurrent.CancellationException if cancelled
   */
  public Optional<double[]> generate(long seed, CancelToken cancel) {
    organizer.setThreadMaster(cancel::cancelled);
    Conformer conformer =
        Samplers.run(
            () -> organizer.generateOneConformer(Samplers.seed(seed)),
            cancel,
            "generation of a conformer");
    if (conformer == null) {
      return Optional.empty();
    }
    double[] positions = Samplers.positions(conformer, places);
    return configuration.isShownBy(positions) ? Optional.of(positions) : Optional.empty();
  }
}
