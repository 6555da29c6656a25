package org.materialsj.potentials.sampling;

import java.util.SplittableRandom;

/**
 * A Markov chain of the Boltzmann distribution: some coordinates, one block after the other, are
 * moved by up to a step each, and the move is accepted with min(1, exp(-dU / kT)). Source:
 * Metropolis et al. 1953, doi:10.1063/1.1699114. For one thread.
 */
public final class Metropolis {

  private static final int TUNING = 200;
  private static final double SMALLEST = 1e-6;

  private final EnergySurface surface;
  private final double thermal;
  private final int block;
  private final SplittableRandom random;
  private final double[] trial;
  private double[] x;
  private double energy;
  private double step;
  private int next;
  private long tried;
  private long accepted;

  /**
   * A chain.
   *
   * @param surface the energy; belongs to this chain from now on
   * @param thermal kT in the surface's unit, above 0
   * @param start first coordinates; copied
   * @param step largest move of a coordinate, above 0
   * @param block how many coordinates move together, such as 3 for an atom; divides their number
   * @param random where all numbers are drawn from
   * @throws IllegalArgumentException if a number is out of range, or the start has no finite energy
   */
  public Metropolis(
      EnergySurface surface,
      double thermal,
      double[] start,
      double step,
      int block,
      SplittableRandom random) {
    if (!(thermal > 0) || !Double.isFinite(thermal) || !(step > 0) || !Double.isFinite(step)) {
      throw new IllegalArgumentException(
          "kT and step must be above 0, got " + thermal + " and " + step);
    }
    if (start.length != surface.dimension() || block < 1 || start.length % block != 0) {
      throw new IllegalArgumentException(
          "blocks of %d coordinates do not fit a start of %d and a surface of %d"
              .formatted(block, start.length, surface.dimension()));
    }
    this.surface = surface;
    this.thermal = thermal;
    this.step = step;
    this.block = block;
    this.random = random;
    x = start.clone();
    trial = start.clone();
    energy = surface.energy(x);
    if (!Double.isFinite(energy)) {
      throw new IllegalArgumentException("the start of a chain has the energy " + energy);
    }
  }

  /** One move of one block. */
  public void step() {
    int from = next;
    next = (next + block) % x.length;
    System.arraycopy(x, 0, trial, 0, x.length);
    for (int i = from; i < from + block; i++) {
      trial[i] += step * (2 * random.nextDouble() - 1);
    }
    double other = surface.energy(trial);
    double change = (other - energy) / thermal;
    tried++;
    if (change <= 0 || random.nextDouble() < Math.exp(-change)) {
      accepted++;
      System.arraycopy(trial, 0, x, 0, x.length);
      energy = other;
    }
  }

  /** As many steps as there are blocks. */
  public void sweep() {
    for (int i = 0; i < x.length; i += block) {
      step();
    }
  }

  /**
   * Sweeps while the step is fitted so that about half of all moves are accepted. Only what follows
   * is a sample.
   *
   * @param sweeps how many
   */
  public void equilibrate(int sweeps) {
    for (int i = 0; i < sweeps; i++) {
      sweep();
      if (tried >= TUNING) {
        step = Math.max(SMALLEST, step * (0.5 + acceptance()));
        measure();
      }
    }
  }

  /** Counts accepted moves anew. */
  public void measure() {
    tried = 0;
    accepted = 0;
  }

  /**
   * The coordinates.
   *
   * @return a copy
   */
  public double[] state() {
    return x.clone();
  }

  /**
   * The energy of the coordinates.
   *
   * @return energy in the surface's unit
   */
  public double energy() {
    return energy;
  }

  /**
   * Share of moves that were accepted.
   *
   * @return 0 to 1; NaN before the first
   */
  public double acceptance() {
    return tried == 0 ? Double.NaN : (double) accepted / tried;
  }

  /**
   * Trades coordinates with a chain of the same surface at another temperature, as parallel
   * tempering does.
   *
   * @param other the chain
   */
  void trade(Metropolis other) {
    double[] coordinates = x;
    double itsEnergy = energy;
    x = other.x;
    energy = other.energy;
    other.x = coordinates;
    other.energy = itsEnergy;
  }
}
