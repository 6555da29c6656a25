package org.materialsj.packing.toy;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.materialsj.engine.optimize.Lbfgs;
import org.materialsj.engine.random.Seeds;
import org.materialsj.engine.run.RunContext;
import org.materialsj.model.packing.ToyFrame;

/**
 * Rigid Lennard-Jones hexagons that crystallise in a square box while it shrinks. They start at
 * random places, far apart. In each frame the side shrinks by a fraction, the centres move in with
 * it, and places and angles (3 variables per molecule) are relaxed to a minimum of the energy with
 * every atom inside the walls. It ends when a smaller box does not lower the energy any more.
 *
 * <p>Lengths in sigma, energies in 4 epsilon. Cost of a frame: some hundred energies.
 */
public final class ToyBox {

  /** Room between atoms of different molecules at the start (sigma). */
  private static final double START_GAP = 0.9;

  /** Tries to place one molecule at the start, before there is said to be no room. */
  private static final int PLACEMENTS = 100_000;

  /** Largest derivative of a relaxed frame (4 epsilon per sigma or radian). */
  private static final double TOLERANCE = 1e-4;

  /** Most steps of one minimisation; a frame goes on where it stopped in the next round. */
  private static final int STEPS = 600;

  /** Most updates of the multipliers of the walls in a frame. */
  private static final int ROUNDS = 30;

  /**
   * Penalty of the augmented Lagrangian (4 epsilon per sigma squared): a few times the curvature of
   * a pair of atoms at rest, so that walls are as hard as molecules.
   */
  private static final double STIFFNESS = 50;

  /** Walls hold to this (sigma). */
  private static final double INSIDE = 1e-7;

  /** How often a smaller box is tried before there is said to be none of lower energy. */
  private static final int TRIES = 16;

  /** A jammed box shrinks by no less than what is asked for divided by this. */
  private static final double LEAST_SHRINK = 16;

  /** How far molecules are shaken (sigma, radians). */
  private static final double SHAKE = 0.3;

  private final Settings settings;
  private final HexagonEnergy energy;

  /**
   * What is asked for.
   *
   * @param molecules number of molecules, 2 to 5000
   * @param radius circumradius (sigma), 0.3 to 10
   * @param cover fraction of the box that the molecules' discs, half a gap wider than their
   *     circumradius, cover at the start, 0.01 to 0.4
   * @param shrink fraction of the side taken off in each frame, 0.001 to 0.2
   * @param frames most frames, 1 to 1000
   * @param cutoff largest distance of centres that see each other (sigma), beyond the diameter of a
   *     molecule
   * @param seed seed of the start and of shaking
   */
  public record Settings(
      int molecules,
      double radius,
      double cover,
      double shrink,
      int frames,
      double cutoff,
      long seed) {

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException with a plain sentence if one is out of range
     */
    public Settings {
      require("number of molecules", molecules, 2, 5000);
      require("circumradius", radius, 0.3, 10);
      require("cover at the start", cover, 0.01, 0.4);
      require("shrinking of the box per frame", shrink, 0.001, 0.2);
      require("number of frames", frames, 1, 1000);
      require("cutoff", cutoff, 2 * radius + 2, 100);
    }
  }

  /**
   * What came out.
   *
   * @param frames the relaxed frames, each of lower energy than the one before
   * @param note why it ended, one sentence
   */
  public record Result(List<ToyFrame> frames, String note) {}

  /**
   * A box.
   *
   * @param settings what is asked for
   */
  public ToyBox(Settings settings) {
    this.settings = settings;
    this.energy = new HexagonEnergy(settings.molecules(), settings.radius(), settings.cutoff());
  }

  static void require(String what, double value, double least, double most) {
    if (!(value >= least && value <= most)) {
      throw new IllegalArgumentException(
          "The %s must be from %s to %s, got %s."
              .formatted(what, number(least), number(most), number(value)));
    }
  }

  private static String number(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e9
        ? Long.toString((long) value)
        : Double.toString(value);
  }

  /**
   * Shrinks the box.
   *
   * @param run progress and cancelling
   * @return all frames
   * @throws java.util.concurrent.CancellationException when cancelled
   */
  public Result run(RunContext run) {
    double disc = settings.radius() + START_GAP / 2;
    double side = Math.sqrt(settings.molecules() * Math.PI * disc * disc / settings.cover());
    SplittableRandom random = Seeds.forItem(settings.seed(), 0);
    List<ToyFrame> frames = new ArrayList<>();
    ToyFrame frame = relax(start(side, disc, random, run), side, run);
    frames.add(frame);
    while (frames.size() < settings.frames()) {
      run.progress()
          .report(
              (double) frames.size() / settings.frames(),
              "relaxed frame %d of at most %d".formatted(frames.size(), settings.frames()));
      ToyFrame next = shrunk(frame, random, run);
      if (!(next.energy() < frame.energy())) {
        return new Result(
            List.copyOf(frames),
            "The energy is lowest in the box of side %.4f sigma: a smaller one was tried %d times."
                .formatted(frame.side(), TRIES));
      }
      frame = next;
      frames.add(frame);
    }
    return new Result(
        List.copyOf(frames),
        "All %d frames were made; in more of them the energy may fall further."
            .formatted(settings.frames()));
  }

  /** Random places, no two discs overlapping, and random angles. */
  private double[] start(double side, double disc, SplittableRandom random, RunContext run) {
    double[] x = new double[3 * settings.molecules()];
    for (int m = 0; m < settings.molecules(); m++) {
      run.cancel().check("placing of molecules");
      int left = PLACEMENTS;
      do {
        x[3 * m] = random.nextDouble(disc, side - disc);
        x[3 * m + 1] = random.nextDouble(disc, side - disc);
        if (left-- == 0) {
          throw new IllegalArgumentException(
              "There is no room for molecule %d of %d at the start: make the cover smaller."
                  .formatted(m + 1, settings.molecules()));
        }
      } while (touches(x, m, disc));
      x[3 * m + 2] = random.nextDouble(0, Math.PI / 3);
    }
    return x;
  }

  private static boolean touches(double[] x, int molecule, double disc) {
    for (int m = 0; m < molecule; m++) {
      double dx = x[3 * m] - x[3 * molecule];
      double dy = x[3 * m + 1] - x[3 * molecule + 1];
      if (dx * dx + dy * dy < 4 * disc * disc) {
        return true;
      }
    }
    return false;
  }

  /**
   * A smaller box of lower energy. Where the first relaxation ends higher than before, molecules
   * are jammed: they are shaken, in a box that shrinks by less each time.
   *
   * @return the first frame of lower energy, or the lowest tried
   */
  private ToyFrame shrunk(ToyFrame frame, SplittableRandom random, RunContext run) {
    double[] before = frame.poses();
    double shrink = settings.shrink();
    ToyFrame best = relax(moved(before, 1 - shrink), frame, shrink, run);
    for (int shake = 1; shake < TRIES && !(best.energy() < frame.energy()); shake++) {
      shrink = Math.max(shrink / 2, settings.shrink() / LEAST_SHRINK);
      double[] shaken = moved(before, 1 - shrink);
      for (int i = 0; i < shaken.length; i++) {
        shaken[i] += SHAKE * random.nextDouble(-1, 1);
      }
      ToyFrame next = relax(shaken, frame, shrink, run);
      best = next.energy() < best.energy() ? next : best;
    }
    return best;
  }

  /** Poses whose centres moved in with the walls. */
  private static double[] moved(double[] poses, double factor) {
    double[] x = poses.clone();
    for (int i = 0; i < x.length; i++) {
      if (i % 3 != 2) {
        x[i] *= factor;
      }
    }
    return x;
  }

  private ToyFrame relax(double[] x, ToyFrame before, double shrink, RunContext run) {
    return relax(x, (1 - shrink) * before.side(), run);
  }

  private ToyFrame relax(double[] x, double side, RunContext run) {
    int atoms = HexagonEnergy.ATOMS * settings.molecules();
    WallPressure walls = new WallPressure(side, atoms, STIFFNESS);
    double[] arms = new double[2 * HexagonEnergy.ATOMS];
    double[] slope = new double[2];
    Lbfgs minimiser = new Lbfgs(x.length);
    Lbfgs.Objective objective =
        (y, gradient) -> {
          run.cancel().check("relaxation of molecules in a box");
          return energy.evaluate(y, gradient) + pressed(y, gradient, walls, arms, slope);
        };
    int steps = 0;
    double outside = Double.POSITIVE_INFINITY;
    for (int round = 0; round < ROUNDS && outside > INSIDE; round++) {
      steps += minimiser.minimize(objective, x, TOLERANCE, 0.3, STEPS).steps();
      double now = 0;
      for (int m = 0; m < settings.molecules(); m++) {
        energy.arms(x[3 * m + 2], arms, 0);
        for (int k = 0; k < HexagonEnergy.ATOMS; k++) {
          int atom = HexagonEnergy.ATOMS * m + k;
          double px = x[3 * m] + arms[2 * k];
          now = Math.max(now, walls.update(atom, px, x[3 * m + 1] + arms[2 * k + 1]));
        }
      }
      if (now > outside / 4) {
        walls.stiffen();
      }
      outside = now;
    }
    double value = energy.evaluate(x, new double[x.length]) / settings.molecules();
    return new ToyFrame(side, settings.radius(), x, value, outside, steps);
  }

  /** What the walls add to the energy, and to its derivatives by places and angles. */
  private double pressed(
      double[] x, double[] gradient, WallPressure walls, double[] arms, double[] slope) {
    double added = 0;
    for (int m = 0; m < settings.molecules(); m++) {
      energy.arms(x[3 * m + 2], arms, 0);
      for (int k = 0; k < HexagonEnergy.ATOMS; k++) {
        double ax = arms[2 * k];
        double ay = arms[2 * k + 1];
        int atom = HexagonEnergy.ATOMS * m + k;
        added += walls.add(atom, x[3 * m] + ax, x[3 * m + 1] + ay, slope);
        gradient[3 * m] += slope[0];
        gradient[3 * m + 1] += slope[1];
        gradient[3 * m + 2] += ax * slope[1] - ay * slope[0];
      }
    }
    return added;
  }
}
