package org.materialsj.potentials.adsorption;

import java.util.Arrays;
import java.util.List;
import org.materialsj.engine.random.Seeds;
import org.materialsj.engine.run.CancelToken;
import org.materialsj.engine.run.Progress;
import org.materialsj.engine.run.RunContext;

/** Samples adsorption at several fugacities: one chain for each, which run side by side. */
public final class AdsorptionRun {

  private static final int BETWEEN_CHECKS = 100;

  /** Steps between two states that count for the density and are shown. */
  private static final int BETWEEN_STATES = 100;

  private final RigidFramework framework;
  private final GuestModel guest;
  private final AdsorptionOptions options;
  private final AdsorptionListener listener;

  /**
   * Prepares to sample.
   *
   * @param framework the box
   * @param guest the kind of guest
   * @param options how long
   * @param listener watches
   */
  public AdsorptionRun(
      RigidFramework framework,
      GuestModel guest,
      AdsorptionOptions options,
      AdsorptionListener listener) {
    this.framework = framework;
    this.guest = guest;
    this.options = options;
    this.listener = listener;
  }

  /**
   * Samples.
   *
   * @param fugacities fugacities of the gas (bar), each above 0
   * @param stop asks to end early and keep what was measured
   * @param run progress, cancelling and threads; item i of the seed belongs to fugacity i
   * @return one point for each, in order; numbers that could not be measured before the stop are
   *     NaN
   * @throws IllegalArgumentException if a fugacity is not positive and finite
   * @throws java.util.concurrent.CancellationException when cancelled
   */
  public List<AdsorptionPoint> sample(double[] fugacities, CancelToken stop, RunContext run) {
    StepProgress progress =
        new StepProgress(
            run.progress(),
            (long) fugacities.length * ((long) options.equilibration() + options.steps()));
    return run.executor()
        .map(
            fugacities.length,
            i -> point(i, fugacities[i], stop, run, progress),
            "sampled pressures",
            Progress.NONE,
            run.cancel());
  }

  private AdsorptionPoint point(
      int index, double fugacity, CancelToken stop, RunContext run, StepProgress progress) {
    GrandCanonical chain =
        new GrandCanonical(
            new FrameworkEnergy(framework, guest),
            guest,
            framework.cell(),
            options.temperature(),
            fugacity,
            Seeds.forItem(options.seed(), index));
    for (int done = 0;
        done < options.equilibration() && !stop.cancelled();
        done += BETWEEN_CHECKS) {
      run.cancel().check("equilibration");
      int next = Math.min(BETWEEN_CHECKS, options.equilibration() - done);
      chain.equilibrate(next);
      listener.sampled(index, (long) done + next, chain.energy(), chain.loading().copy());
      progress.add(next);
    }
    chain.measure();
    Moments moments = new Moments(options.steps());
    DensityMap density = new DensityMap(framework.unit(), options.spacing());
    GuestPlacer placer = new GuestPlacer(guest, framework.cell());
    for (int step = 1; step <= options.steps() && !stop.cancelled(); step++) {
      chain.step();
      moments.add(chain.loading().count(), chain.energy());
      if (step % BETWEEN_STATES == 0 || step == options.steps()) {
        run.cancel().check("sampling");
        count(chain.loading(), placer, density);
        listener.sampled(
            index, (long) options.equilibration() + step, chain.energy(), chain.loading().copy());
        progress.add(step % BETWEEN_STATES == 0 ? BETWEEN_STATES : step % BETWEEN_STATES);
      }
    }
    return moments.point(fugacity, chain, density);
  }

  private void count(Loading loading, GuestPlacer placer, DensityMap density) {
    for (int m = 0; m < loading.count(); m++) {
      double[] centre = placer.centre(loading.sites(m));
      density.add(centre[0], centre[1], centre[2], 1);
    }
    density.sampled(framework.unitCells());
  }

  /** Sums over the steps, block by block. */
  private final class Moments {
    private final long steps;
    private final double[] counts = new double[AdsorptionOptions.BLOCKS];
    private final double[] n = new double[AdsorptionOptions.BLOCKS];
    private final double[] nn = new double[AdsorptionOptions.BLOCKS];
    private final double[] u = new double[AdsorptionOptions.BLOCKS];
    private final double[] un = new double[AdsorptionOptions.BLOCKS];
    private long done;

    Moments(long steps) {
      this.steps = steps;
    }

    void add(int molecules, double energy) {
      int block = (int) (done++ * AdsorptionOptions.BLOCKS / steps);
      counts[block]++;
      n[block] += molecules;
      nn[block] += (double) molecules * molecules;
      u[block] += energy;
      un[block] += energy * molecules;
    }

    AdsorptionPoint point(double fugacity, GrandCanonical chain, DensityMap density) {
      double[] loadings = new double[(int) Arrays.stream(counts).filter(c -> c > 0).count()];
      Arrays.setAll(loadings, i -> n[i] / counts[i] / framework.unitCells());
      BlockMean loading = BlockMean.of(loadings);
      double heat = heat(-1);
      return new AdsorptionPoint(
          fugacity,
          loading.mean(),
          loading.error(),
          heat,
          heatError(),
          chain.exchangeRate(),
          chain.moveRate(),
          density,
          chain.loading().copy());
    }

    /** The heat without one block, of all for -1. */
    private double heat(int without) {
      double[] sums = new double[5];
      double[][] parts = {counts, n, nn, u, un};
      for (int block = 0; block < counts.length; block++) {
        for (int p = 0; p < parts.length && block != without; p++) {
          sums[p] += parts[p][block];
        }
      }
      double mean = sums[1] / sums[0];
      double variance = sums[2] / sums[0] - mean * mean;
      double covariance = sums[4] / sums[0] - sums[3] / sums[0] * mean;
      // Rounding leaves a speck where the number of molecules never changed.
      return variance > 1e-9 * (1 + mean * mean)
          ? AdsorptionUnits.BOLTZMANN * options.temperature() - covariance / variance
          : Double.NaN;
    }

    /** By the jackknife over blocks. */
    private double heatError() {
      int blocks = (int) Arrays.stream(counts).filter(c -> c > 0).count();
      double[] heats = new double[blocks];
      Arrays.setAll(heats, this::heat);
      return (blocks - 1) * BlockMean.of(heats).error();
    }
  }
}
