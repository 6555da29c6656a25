package org.materialsj.potentials.adsorption;

import java.util.List;
import java.util.SplittableRandom;
import org.materialsj.engine.random.Seeds;
import org.materialsj.engine.run.RunContext;

/**
 * Widom's insertions of a guest into the empty framework: W = mean of exp(-U / kT) over all places
 * and orientations, which gives Henry's coefficient, and the mean energy of a guest. Source: Widom
 * 1963, doi:10.1063/1.1734110; Frenkel and Smit 2002, chapter 7. Cost: one energy per insertion.
 */
public final class WidomInsertion {

  /** Fixed, so that results do not depend on threads, and many enough for an error. */
  private static final int BLOCKS = 64;

  private static final int BETWEEN_CHECKS = 64;

  private WidomInsertion() {}

  /**
   * What insertions tell.
   *
   * @param factor W, mean of exp(-U / kT); for helium the void fraction
   * @param factorError its standard error
   * @param energy mean energy of a guest in the framework, weighted by exp(-U / kT) (eV); NaN when
   *     no guest fits
   * @param energyError its standard error (eV)
   * @param density where the guests would be, in pictures of W molecules
   */
  public record Result(
      double factor, double factorError, double energy, double energyError, DensityMap density) {

    /**
     * Henry's coefficient.
     *
     * @param framework the framework
     * @param temperature temperature (K)
     * @return molecules per unit cell and bar
     */
    public double henry(RigidFramework framework, double temperature) {
      return factor
          * AdsorptionUnits.BAR
          * framework.unit().volume()
          / (AdsorptionUnits.BOLTZMANN * temperature);
    }

    /**
     * Heat of adsorption of the first molecules.
     *
     * @param temperature temperature (K)
     * @return kT - energy (eV), positive when heat is given off
     */
    public double heat(double temperature) {
      return AdsorptionUnits.BOLTZMANN * temperature - energy;
    }
  }

  private record Block(double factor, double energy, DensityMap density) {}

  /**
   * Inserts.
   *
   * @param framework the box
   * @param guest the kind of guest
   * @param temperature temperature (K), above 0
   * @param insertions how many, at least 1; rounded up to a multiple of 64
   * @param spacing largest side of a voxel of the density (angstrom)
   * @param seed of the places and orientations
   * @param run progress, cancelling and threads
   * @return the averages
   * @throws IllegalArgumentException for a temperature that is not positive and finite
   * @throws java.util.concurrent.CancellationException when cancelled
   */
  public static Result run(
      RigidFramework framework,
      GuestModel guest,
      double temperature,
      int insertions,
      double spacing,
      long seed,
      RunContext run) {
    double beta = GrandCanonical.beta(temperature);
    int each = (insertions + BLOCKS - 1) / BLOCKS;
    List<Block> blocks =
        run.executor()
            .map(
                BLOCKS,
                block -> block(framework, guest, beta, each, spacing, seed, block, run),
                "inserted blocks of guests",
                run.progress(),
                run.cancel());
    double[] factors = blocks.stream().mapToDouble(Block::factor).toArray();
    double[] energies = blocks.stream().mapToDouble(Block::energy).toArray();
    DensityMap density = new DensityMap(framework.unit(), spacing);
    blocks.forEach(block -> density.add(block.density()));
    double factor = BlockMean.of(factors).mean();
    double energy = BlockMean.of(energies).mean() / factor;
    double[] residuals = new double[BLOCKS];
    for (int i = 0; i < BLOCKS; i++) {
      residuals[i] = (energies[i] - energy * factors[i]) / factor;
    }
    return new Result(
        factor,
        BlockMean.of(factors).error(),
        factor == 0 ? Double.NaN : energy,
        factor == 0 ? Double.NaN : BlockMean.of(residuals).error(),
        density);
  }

  private static Block block(
      RigidFramework framework,
      GuestModel guest,
      double beta,
      int insertions,
      double spacing,
      long seed,
      int index,
      RunContext run) {
    SplittableRandom random = Seeds.forItem(seed, index);
    FrameworkEnergy energy = new FrameworkEnergy(framework, guest);
    DensityMap density = new DensityMap(framework.unit(), spacing);
    Loading nobody = new Loading();
    GuestPlacer placer = new GuestPlacer(guest, framework.cell());
    double factors = 0;
    double energies = 0;
    for (int i = 0; i < insertions; i++) {
      if (i % BETWEEN_CHECKS == 0) {
        run.cancel().check("insertions");
      }
      double[] sites = placer.random(random);
      double u = energy.insertion(nobody, sites);
      double weight = Math.exp(-beta * u);
      if (weight > 0) {
        factors += weight;
        energies += weight * u;
        double[] centre = placer.centre(sites);
        density.add(centre[0], centre[1], centre[2], weight);
      }
    }
    density.sampled(insertions);
    return new Block(factors / insertions, energies / insertions, density);
  }
}
