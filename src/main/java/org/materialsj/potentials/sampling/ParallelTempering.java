package org.materialsj.potentials.sampling;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.materialsj.engine.random.Seeds;
import org.materialsj.engine.run.Crew;
import org.materialsj.engine.run.RunContext;

/**
 * Chains at several temperatures that trade their coordinates now and then, so that the cold ones
 * cross barriers by way of the hot ones: neighbours i and j trade with min(1, exp((1/kT_i - 1/kT_j)
 * (U_i - U_j))). Even and odd pairs take turns. Source: Swendsen and Wang 1986,
 * doi:10.1103/PhysRevLett.57.2607; Geyer 1991; Earl and Deem 2005, doi:10.1039/b509983h.
 */
public final class ParallelTempering {

  /** Larger results would not fit into memory (numbers). */
  private static final long MOST_NUMBERS = 100_000_000;

  private ParallelTempering() {}

  /**
   * How to sample.
   *
   * @param thermals kT of each chain, ascending, at least one, each above 0
   * @param step first size of moves; it is fitted while equilibrating
   * @param block coordinates that move together
   * @param sweeps sweeps between two trades, at least 1
   * @param equilibration rounds of sweeps and a trade before anything is kept, at least 0
   * @param rounds rounds that are kept, at least 1
   * @param seed of everything random
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record Options(
      double[] thermals,
      double step,
      int block,
      int sweeps,
      int equilibration,
      int rounds,
      long seed) {

    /**
     * Copies and checks the numbers.
     *
     * @throws IllegalArgumentException if one is out of range
     */
    public Options {
      thermals = thermals.clone();
      for (int i = 0; i < thermals.length; i++) {
        if (!(thermals[i] > (i == 0 ? 0 : thermals[i - 1])) || !Double.isFinite(thermals[i])) {
          throw new IllegalArgumentException("kT must be above 0 and ascend");
        }
      }
      if (thermals.length == 0 || sweeps < 1 || equilibration < 0 || rounds < 1) {
        throw new IllegalArgumentException(
            "tempering needs at least one kT, one sweep and one round");
      }
    }
  }

  /**
   * What one chain gave.
   *
   * @param thermal its kT
   * @param samples coordinates after each round
   * @param energies their energies
   * @param acceptance share of moves that were accepted
   * @param trades share of trades with the next hotter chain that were accepted; NaN for the
   *     hottest
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record Level(
      double thermal, double[][] samples, double[] energies, double acceptance, double trades) {

    /**
     * The mean energy.
     *
     * @return energy in the surface's unit
     */
    public double meanEnergy() {
      double sum = 0;
      for (double each : energies) {
        sum += each;
      }
      return sum / energies.length;
    }

    /**
     * Heat capacity of the coordinates, (mean of U^2 - (mean U)^2) / kT^2.
     *
     * @return in units of k
     */
    public double heatCapacity() {
      double mean = meanEnergy();
      double squares = 0;
      for (double each : energies) {
        squares += (each - mean) * (each - mean);
      }
      return squares / energies.length / (thermal * thermal);
    }
  }

  /**
   * Samples.
   *
   * @param surfaces makes the energy, one for each chain
   * @param start first coordinates of all chains; not modified
   * @param options how
   * @param run progress, cancelling and threads; never changes the result
   * @return one level per kT, in order
   * @throws IllegalArgumentException if the samples would not fit into memory
   * @throws java.util.concurrent.CancellationException when cancelled
   */
  public static List<Level> run(
      Supplier<EnergySurface> surfaces, double[] start, Options options, RunContext run) {
    int levels = options.thermals().length;
    if ((long) options.rounds() * levels * (start.length + 1) > MOST_NUMBERS) {
      throw new IllegalArgumentException(
          "the samples would not fit into memory; ask for fewer rounds");
    }
    Metropolis[] chains = new Metropolis[levels];
    for (int i = 0; i < levels; i++) {
      chains[i] =
          new Metropolis(
              surfaces.get(),
              options.thermals()[i],
              start,
              options.step(),
              options.block(),
              Seeds.forItem(options.seed(), i));
    }
    return Crew.lead(run, levels, crew -> sample(chains, options, crew, run));
  }

  private static List<Level> sample(
      Metropolis[] chains, Options options, Crew crew, RunContext run) {
    int levels = chains.length;
    SplittableRandom random = Seeds.forItem(options.seed(), levels);
    double[][][] samples = new double[levels][options.rounds()][];
    double[][] energies = new double[levels][options.rounds()];
    long[] tried = new long[levels];
    long[] traded = new long[levels];
    int total = options.equilibration() + options.rounds();
    for (int round = 0; round < total; round++) {
      run.cancel().check("tempering");
      int kept = round - options.equilibration();
      crew.round(levels, i -> advance(chains[i], options.sweeps(), kept));
      for (int i = round % 2; i + 1 < levels; i += 2) {
        double logarithm =
            (1 / options.thermals()[i] - 1 / options.thermals()[i + 1])
                * (chains[i].energy() - chains[i + 1].energy());
        boolean yes = logarithm >= 0 || random.nextDouble() < Math.exp(logarithm);
        if (yes) {
          chains[i].trade(chains[i + 1]);
        }
        tried[i] += kept >= 0 ? 1 : 0;
        traded[i] += kept >= 0 && yes ? 1 : 0;
      }
      for (int i = 0; i < levels && kept >= 0; i++) {
        samples[i][kept] = chains[i].state();
        energies[i][kept] = chains[i].energy();
      }
      if (round * 100L / total < (round + 1) * 100L / total) {
        run.progress().report((round + 1.0) / total, "tempered %d rounds".formatted(round + 1));
      }
    }
    List<Level> result = new ArrayList<>();
    for (int i = 0; i < levels; i++) {
      result.add(
          new Level(
              options.thermals()[i],
              samples[i],
              energies[i],
              chains[i].acceptance(),
              (double) traded[i] / tried[i]));
    }
    return result;
  }

  private static void advance(Metropolis chain, int sweeps, int kept) {
    if (kept < 0) {
      chain.equilibrate(sweeps);
      return;
    }
    if (kept == 0) {
      chain.measure();
    }
    for (int i = 0; i < sweeps; i++) {
      chain.sweep();
    }
  }
}
