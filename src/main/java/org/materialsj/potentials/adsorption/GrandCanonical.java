package org.materialsj.potentials.adsorption;

import java.util.SplittableRandom;
import org.materialsj.engine.algebra.Matrix3;

/**
 * A Markov chain of guests in a box at given temperature and fugacity f: molecules move and turn
 * (accepted with min(1, exp(-dU / kT))), come (min(1, f V / (kT (N + 1)) exp(-dU / kT))) and go
 * (min(1, N kT / (f V) exp(-dU / kT))); half of all steps are tried exchanges with the gas. Source:
 * Norman and Filinov 1969; Frenkel and Smit, Understanding Molecular Simulation, 2nd edition, 2002,
 * chapter 5. For one thread.
 */
public final class GrandCanonical {

  private static final double LARGEST_TURN = Math.PI;
  private static final double SMALLEST_STEP = 1e-3;
  private static final int TUNING = 500;

  private final GuestEnergy energy;
  private final GuestPlacer placer;
  private final SplittableRandom random;
  private final double beta;
  private final double expected;
  private final double longest;
  private final Loading loading = new Loading();
  private final Tally exchange = new Tally();
  private final Tally move = new Tally();
  private final Tally turn = new Tally();
  private double step = 1;
  private double angle = 1;
  private double total;

  /** Tried and accepted. */
  private static final class Tally {
    private long tried;
    private long accepted;

    boolean count(boolean yes) {
      tried++;
      accepted += yes ? 1 : 0;
      return yes;
    }

    double rate() {
      return tried == 0 ? Double.NaN : (double) accepted / tried;
    }

    void clear() {
      tried = 0;
      accepted = 0;
    }
  }

  /**
   * A chain that starts with an empty box.
   *
   * @param energy energy of the guests; belongs to this chain from now on
   * @param guest their kind
   * @param cell 9 numbers, rows of the box (angstrom)
   * @param temperature temperature (K), above 0
   * @param fugacity fugacity of the gas outside (bar), above 0
   * @param random where all numbers are drawn from
   * @throws IllegalArgumentException if temperature or fugacity are not positive and finite
   */
  public GrandCanonical(
      GuestEnergy energy,
      GuestModel guest,
      double[] cell,
      double temperature,
      double fugacity,
      SplittableRandom random) {
    this.energy = energy;
    this.random = random;
    placer = new GuestPlacer(guest, cell);
    beta = beta(temperature);
    if (!(fugacity > 0) || !Double.isFinite(fugacity)) {
      throw new IllegalArgumentException("the fugacity must be above 0, got " + fugacity);
    }
    double volume = Math.abs(Matrix3.determinant(cell));
    expected = beta * fugacity * AdsorptionUnits.BAR * volume;
    longest = Math.cbrt(volume) / 2;
  }

  static double beta(double temperature) {
    if (!(temperature > 0) || !Double.isFinite(temperature)) {
      throw new IllegalArgumentException("the temperature must be above 0, got " + temperature);
    }
    return 1 / (AdsorptionUnits.BOLTZMANN * temperature);
  }

  /** One step. */
  public void step() {
    double choice = random.nextDouble();
    if (choice < 0.25) {
      insert();
    } else if (choice < 0.5) {
      remove();
    } else if (loading.count() > 0) {
      if (placer.turns() && choice < 0.75) {
        turn();
      } else {
        move();
      }
    }
  }

  /**
   * Steps while the lengths of moves and turns are fitted so that about half of them are accepted.
   *
   * @param steps how many
   */
  public void equilibrate(int steps) {
    for (int i = 0; i < steps; i++) {
      step();
      if (move.tried >= TUNING) {
        step = Math.max(SMALLEST_STEP, Math.min(longest, step * (0.5 + move.rate())));
        move.clear();
      }
      if (turn.tried >= TUNING) {
        angle = Math.max(SMALLEST_STEP, Math.min(LARGEST_TURN, angle * (0.5 + turn.rate())));
        turn.clear();
      }
    }
  }

  /** Counts accepted steps anew. */
  public void measure() {
    exchange.clear();
    move.clear();
    turn.clear();
  }

  private void insert() {
    double[] added = placer.random(random);
    double change = energy.insertion(loading, added);
    if (exchange.count(accepted(Math.log(expected / (loading.count() + 1)) - beta * change))) {
      energy.accept();
      loading.add(added);
      total += change;
    }
  }

  private void remove() {
    if (loading.count() == 0) {
      exchange.count(false);
      return;
    }
    int index = random.nextInt(loading.count());
    double change = energy.removal(loading, index);
    if (exchange.count(accepted(Math.log(loading.count() / expected) - beta * change))) {
      energy.accept();
      loading.remove(index);
      total += change;
    }
  }

  private void move() {
    int index = random.nextInt(loading.count());
    relocate(move, index, placer.moved(loading.sites(index), step, random));
  }

  private void turn() {
    int index = random.nextInt(loading.count());
    relocate(turn, index, placer.turned(loading.sites(index), angle, random));
  }

  private void relocate(Tally tally, int index, double[] to) {
    double change = energy.displacement(loading, index, to);
    if (tally.count(accepted(-beta * change))) {
      energy.accept();
      loading.move(index, to);
      total += change;
    }
  }

  private boolean accepted(double logarithm) {
    return logarithm >= 0 || random.nextDouble() < Math.exp(logarithm);
  }

  /**
   * The guests now in the box.
   *
   * @return live; changes with every step
   */
  public Loading loading() {
    return loading;
  }

  /**
   * Energy of the guests now in the box, added up step by step.
   *
   * @return eV
   */
  public double energy() {
    return total;
  }

  /**
   * Share of exchanges with the gas that were accepted.
   *
   * @return 0 to 1; NaN before the first
   */
  public double exchangeRate() {
    return exchange.rate();
  }

  /**
   * Share of moves that were accepted.
   *
   * @return 0 to 1; NaN before the first
   */
  public double moveRate() {
    return move.rate();
  }
}
