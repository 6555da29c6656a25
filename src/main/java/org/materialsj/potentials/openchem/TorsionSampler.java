package org.materialsj.potentials.openchem;

import com.actelion.research.chem.conf.Conformer;
import java.util.Optional;
import org.materialsj.engine.run.CancelToken;
import org.materialsj.model.Molecule;
import org.openmolecules.chem.conf.gen.ConformerGenerator;
import org.openmolecules.chem.conf.gen.RigidFragmentCache;

/**
 * Conformers from rigid fragments and the torsion angles that crystal structures show
 * (OpenChemLib's adaptive random strategy). Fast; but rigid rings get few shapes, hydrogens of
 * methyl and hydroxyl groups one, and bonds and angles are rough: minimise when energies matter.
 * For one thread; results depend on the molecule and the seed alone.
 */
public final class TorsionSampler {

  private static final int MOST_TORSION_SETS = 100_000;

  /** Conformers of a wrong configuration in a row, after which the fragments are given up. */
  private static final int MOST_WRONG = 100;

  private final int[] places;
  private final Configuration configuration;
  private final ConformerGenerator generator;
  private final CancelToken cancel;

  /**
   * Builds the fragments of one stereoisomer; takes up to a second, as long as thousands of
   * conformers.
   *
   * @param molecule with all hydrogens and bonds; its positions tell no more than configurations,
   *     and configurations that are not known are left to chance
   * @param seed any value
   * @param cancel asked while fragments and conformers are built
   * @throws IllegalArgumentException with one plain sentence if bonds or hydrogens are missing, or
   *     no fragments can be built
   * @throws java.util.concurrent.CancellationException if cancelled
   */
  public TorsionSampler(Molecule molecule, long seed, CancelToken cancel) {
    Samplers.prepare();
    Stereo stereo = Stereo.of(molecule);
    this.places = stereo.converted().places();
    this.configuration = new Configuration(molecule, stereo);
    this.cancel = cancel;
    // Fragments are not shared: whose come first would depend on the other threads.
    RigidFragmentCache none = null;
    this.generator = new ConformerGenerator(Samplers.seed(seed), none, false);
    generator.setThreadMaster(cancel::cancelled);
    boolean ready =
        Samplers.run(
            () ->
                generator.initializeConformers(
                    stereo.converted().molecule(),
                    ConformerGenerator.STRATEGY_ADAPTIVE_RANDOM,
                    MOST_TORSION_SETS,
                    false),
            cancel,
            "building of fragments");
    if (!ready) {
      throw new IllegalArgumentException("no rigid fragments can be built for it");
    }
  }

  /**
   * The next conformer, with a set of torsion angles that was not used before.
   *
   * @return 3n Cartesian coordinates (angstrom), atoms in the molecule's order; empty when there
   *     are no more with this seed
   * @throws java.util.concurrent.CancellationException if cancelled
   */
  public Optional<double[]> next() {
    for (int wrong = 0; wrong < MOST_WRONG; wrong++) {
      Conformer conformer =
          Samplers.run(generator::getNextConformer, cancel, "generation of conformers");
      if (conformer == null) {
        return Optional.empty();
      }
      double[] positions = Samplers.positions(conformer, places);
      if (configuration.isShownBy(positions)) {
        return Optional.of(positions);
      }
    }
    return Optional.empty();
  }
}
