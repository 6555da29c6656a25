package org.materialsj.potentials.sampling;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.materialsj.engine.optimize.Adam;
import org.materialsj.engine.random.Seeds;
import org.materialsj.engine.run.Crew;
import org.materialsj.engine.run.RunContext;

/**
 * A flow that is trained to make samples of a Boltzmann distribution at once, without a chain:
 * first by the likelihood of samples, which may come from each state alone, then also by the
 * energies of what it makes itself. The loss is
 *
 * <pre>
 * mean over samples of (|z(x)|^2 / 2 + log det) + mean over z of (U(x(z)) / kT - log det);
 * </pre>
 *
 * energies far above the samples' count by their logarithm only. Since the density of each sample
 * is known, weights make up for what the training leaves. Source: Noe, Olsson, Koehler and Wu 2019,
 * doi:10.1126/science.aaw1147.
 */
public final class BoltzmannGenerator {

  /** A batch is cut into parts of this size, whatever the number of threads. */
  private static final int PART = 128;

  /** So far (kT) above the highest sample energies count fully. */
  private static final double MARGIN = 20;

  private static final double SMALLEST_SCALE = 1e-6;

  private final EnergySurface surface;
  private final double thermal;
  private final CouplingFlow flow;

  private BoltzmannGenerator(EnergySurface surface, double thermal, CouplingFlow flow) {
    this.surface = surface;
    this.thermal = thermal;
    this.flow = flow;
  }

  /** Watches the training. Called in the order of the steps; must be fast. */
  @FunctionalInterface
  public interface Listener {

    /** Watches nothing. */
    Listener NONE = (step, likelihood, energy) -> {};

    /**
     * Takes the losses of a step.
     *
     * @param step number of steps done
     * @param likelihood mean of -log q of the samples of the batch
     * @param energy mean of U / kT + log q of what the flow made; NaN before that part begins
     */
    void step(int step, double likelihood, double energy);
  }

  /**
   * Trains.
   *
   * @param surface the energy; thread-safe
   * @param thermal kT in its unit, above 0
   * @param samples coordinates to learn from, at least 2
   * @param options how
   * @param listener watches
   * @param run progress, cancelling and threads; never changes the result
   * @return the generator
   * @throws IllegalArgumentException if there are too few samples, or kT is not positive
   * @throws java.util.concurrent.CancellationException when cancelled
   */
  public static BoltzmannGenerator train(
      EnergySurface surface,
      double thermal,
      double[][] samples,
      GeneratorOptions options,
      Listener listener,
      RunContext run) {
    if (samples.length < 2 || !(thermal > 0) || !Double.isFinite(thermal)) {
      throw new IllegalArgumentException(
          "a generator learns from at least 2 samples at a kT above 0, got %d and %s"
              .formatted(samples.length, thermal));
    }
    int n = surface.dimension();
    double[] mean = new double[n];
    double[] scale = new double[n];
    double highest = Double.NEGATIVE_INFINITY;
    for (double[] sample : samples) {
      highest = Math.max(highest, surface.energy(sample) / thermal);
      for (int c = 0; c < n; c++) {
        mean[c] += sample[c] / samples.length;
      }
    }
    for (double[] sample : samples) {
      for (int c = 0; c < n; c++) {
        scale[c] += (sample[c] - mean[c]) * (sample[c] - mean[c]) / samples.length;
      }
    }
    for (int c = 0; c < n; c++) {
      scale[c] = Math.max(SMALLEST_SCALE, Math.sqrt(scale[c]));
    }
    CouplingFlow flow =
        new CouplingFlow(
            options.layers(), options.hidden(), mean, scale, Seeds.forItem(options.seed(), 0));
    BoltzmannGenerator generator = new BoltzmannGenerator(surface, thermal, flow);
    int parts = (options.batch() + PART - 1) / PART;
    double cap = highest + MARGIN;
    Crew.lead(
        run,
        parts,
        crew -> {
          generator.learn(samples, cap, options, listener, crew, run);
          return null;
        });
    return generator;
  }

  private void learn(
      double[][] samples,
      double cap,
      GeneratorOptions options,
      Listener listener,
      Crew crew,
      RunContext run) {
    int parts = (options.batch() + PART - 1) / PART;
    Part[] rooms = new Part[parts];
    for (int p = 0; p < parts; p++) {
      rooms[p] = new Part(Math.min(PART, options.batch() - p * PART), options.batch());
    }
    Adam[] optimizers = new Adam[flow.layers()];
    Arrays.setAll(optimizers, l -> new Adam(flow.parameters(l).length, options.rate(), 0));
    int total = options.likelihoodSteps() + options.energySteps();
    for (int step = 0; step < total; step++) {
      run.cancel().check("training of the flow");
      boolean energies = step >= options.likelihoodSteps();
      int now = step;
      crew.round(
          parts,
          p ->
              rooms[p].derivatives(
                  samples,
                  energies,
                  cap,
                  Seeds.forItem(options.seed(), 1 + (long) now * parts + p)));
      double likelihood = 0;
      double energy = 0;
      for (int l = 0; l < flow.layers(); l++) {
        double[] sum = rooms[0].pass.gradient()[l];
        for (int p = 1; p < parts; p++) {
          double[] more = rooms[p].pass.gradient()[l];
          for (int i = 0; i < sum.length; i++) {
            sum[i] += more[i];
          }
        }
        limit(sum);
        optimizers[l].step(flow.parameters(l), sum);
      }
      for (Part part : rooms) {
        likelihood += part.likelihood;
        energy += part.energy;
      }
      listener.step(step + 1, likelihood, energies ? energy : Double.NaN);
      if (step * 100L / total < (step + 1) * 100L / total) {
        run.progress().report((step + 1.0) / total, "trained %d steps".formatted(step + 1));
      }
    }
  }

  /** A gradient longer than 10 is cut to that length. */
  private static void limit(double[] gradient) {
    double square = 0;
    for (double each : gradient) {
      square += each * each;
    }
    if (square > 100) {
      double factor = 10 / Math.sqrt(square);
      for (int i = 0; i < gradient.length; i++) {
        gradient[i] *= factor;
      }
    }
  }

  /** A part of each batch, for one thread at a time. */
  private final class Part {
    private final int size;
    private final double share;
    private final FlowPass pass;
    private final double[][] x;
    private final double[] point = new double[surface.dimension()];
    private final double[] slope = new double[surface.dimension()];
    private double likelihood;
    private double energy;

    Part(int size, int batch) {
      this.size = size;
      share = 1.0 / batch;
      pass = new FlowPass(flow, size);
      x = new double[surface.dimension()][size];
    }

    void derivatives(double[][] samples, boolean energies, double cap, SplittableRandom random) {
      pass.clear();
      likelihood(samples, random);
      energy = 0;
      if (energies) {
        energies(cap, random);
      }
    }

    private void likelihood(double[][] samples, SplittableRandom random) {
      for (int i = 0; i < size; i++) {
        double[] sample = samples[random.nextInt(samples.length)];
        for (int c = 0; c < x.length; c++) {
          x[c][i] = sample[c];
        }
      }
      pass.infer(x, size);
      double sum = 0;
      for (int i = 0; i < size; i++) {
        sum -= logDensity(pass, i);
        for (int c = 0; c < x.length; c++) {
          pass.adjoints()[c][i] = share * pass.gaussians()[c][i];
        }
      }
      likelihood = share * sum;
      pass.inferBack(share, size);
    }

    private void energies(double cap, SplittableRandom random) {
      draw(pass, size, random);
      pass.generate(x, size);
      double sum = 0;
      for (int i = 0; i < size; i++) {
        for (int c = 0; c < x.length; c++) {
          point[c] = x[c][i];
        }
        double u = surface.energy(point, slope) / thermal;
        double beyond = u - cap;
        double factor = share / thermal / (beyond > 0 ? 1 + beyond : 1);
        for (int c = 0; c < x.length; c++) {
          pass.adjoints()[c][i] = factor * slope[c];
        }
        sum += (beyond > 0 ? cap + Math.log1p(beyond) : u) + logDensity(pass, i);
      }
      energy = share * sum;
      pass.generateBack(-share, size);
    }
  }

  private static void draw(FlowPass pass, int size, SplittableRandom random) {
    for (double[] line : pass.gaussians()) {
      for (int i = 0; i < size; i++) {
        line[i] = random.nextGaussian();
      }
    }
  }

  /** log q of a sample whose both sides are in the workspace. */
  private static double logDensity(FlowPass pass, int i) {
    double sum = -pass.logDeterminants()[i];
    for (double[] line : pass.gaussians()) {
      sum -= 0.5 * line[i] * line[i] + 0.5 * Math.log(2 * Math.PI);
    }
    return sum;
  }

  /**
   * Samples of the flow.
   *
   * @param x coordinates of each
   * @param logDensities log q of each
   * @param weights what turns them into samples of exp(-U / kT)
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record Generated(double[][] x, double[] logDensities, BoltzmannWeights weights) {}

  /**
   * Makes samples.
   *
   * @param count how many, at least 1
   * @param seed of the Gaussian numbers
   * @return the samples with weights exp(-U / kT) / q
   * @throws IllegalArgumentException if none of them has a finite energy
   */
  public Generated generate(int count, long seed) {
    SplittableRandom random = Seeds.forItem(seed, 0);
    FlowPass pass = new FlowPass(flow, PART);
    double[][] part = new double[flow.dimension()][PART];
    double[][] x = new double[count][flow.dimension()];
    double[] densities = new double[count];
    double[] logarithms = new double[count];
    for (int from = 0; from < count; from += PART) {
      int size = Math.min(PART, count - from);
      draw(pass, size, random);
      pass.generate(part, size);
      for (int i = 0; i < size; i++) {
        for (int c = 0; c < flow.dimension(); c++) {
          x[from + i][c] = part[c][i];
        }
        densities[from + i] = logDensity(pass, i);
        double u = surface.energy(x[from + i]) / thermal;
        logarithms[from + i] =
            Double.isFinite(u) ? -u - densities[from + i] : Double.NEGATIVE_INFINITY;
      }
    }
    return new Generated(x, densities, BoltzmannWeights.of(logarithms));
  }

  /**
   * log q of points.
   *
   * @param points coordinates of each; not modified
   * @return a new array
   */
  public double[] logDensities(double[][] points) {
    FlowPass pass = new FlowPass(flow, PART);
    double[][] part = new double[flow.dimension()][PART];
    double[] result = new double[points.length];
    for (int from = 0; from < points.length; from += PART) {
      int size = Math.min(PART, points.length - from);
      for (int i = 0; i < size; i++) {
        for (int c = 0; c < flow.dimension(); c++) {
          part[c][i] = points[from + i][c];
        }
      }
      pass.infer(part, size);
      for (int i = 0; i < size; i++) {
        result[from + i] = logDensity(pass, i);
      }
    }
    return result;
  }
}
