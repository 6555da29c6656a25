package org.materialsj.packing.toy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.materialsj.engine.optimize.Lbfgs;
import org.materialsj.engine.random.Seeds;
import org.materialsj.engine.run.RunContext;

/**
 * The lattice of rigid Lennard-Jones hexagons, one molecule per cell, of lowest energy. The
 * variables are the cell a, b, alpha and the angle of the molecule. The energy per molecule is half
 * of the sum over all lattice vectors t except 0, |t| at most the cutoff, of
 *
 * <p>sum over atoms i, j of (1/r^12 - 1/r^6), r = |t + p_j - p_i|,
 *
 * <p>lengths in sigma, energies in 4 epsilon. Cost: 36 atom pairs for each pair t, -t.
 */
public final class HexagonLattice {

  /** The search looks no further than this (sigma); the best are then refined with all. */
  private static final double SEARCH_REACH = 8;

  /** Random starts; the lowest minimum is reached from many of them. */
  private static final int STARTS = 96;

  private static final int STEPS = 500;

  /** Largest derivative of a minimum (4 epsilon per sigma or radian). */
  private static final double TOLERANCE = 1e-9;

  /** How often the list of lattice vectors is made anew while a minimum is refined. */
  private static final int REFINEMENTS = 4;

  /** Minima with energies nearer than this are mirror images of each other (4 epsilon). */
  private static final double SAME = 1e-6;

  /** Relative difference of two edges that count as one length. */
  private static final double RHOMBIC = 1e-6;

  /** Relative length or angle (radians) by which a lattice may differ from a hexagonal one. */
  private static final double HEXAGONAL = 1e-4;

  private final double radius;
  private final double cutoff;

  /**
   * A lattice.
   *
   * @param a length of the first vector, along x (sigma)
   * @param b length of the second vector (sigma)
   * @param alpha angle between them (radians), 60 to 120 degrees, of cells with a = b at most 90:
   *     the cell is reduced
   * @param turn angle between x and the nearest atom of the molecule (radians), -30 to 30 degrees
   * @param energy per molecule (4 epsilon)
   * @param scale of a hexagonal lattice: circumradius of the hexagon around a lattice point in
   *     circumradii of the molecule
   * @param rotation of a hexagonal lattice: angle from the hexagon around a lattice point to the
   *     molecule (radians), -30 to 30 degrees; of two mirror images it has opposite signs
   */
  public record Minimum(
      double a,
      double b,
      double alpha,
      double turn,
      double energy,
      OptionalDouble scale,
      OptionalDouble rotation) {}

  /**
   * A lattice problem.
   *
   * @param radius circumradius of the molecule (sigma), 0.3 to 10
   * @param cutoff largest distance of centres that counts (sigma), 5 to 100
   * @throws IllegalArgumentException with a plain sentence if one is out of range
   */
  public HexagonLattice(double radius, double cutoff) {
    ToyBox.require("circumradius", radius, 0.3, 10);
    ToyBox.require("cutoff", cutoff, 5, 100);
    this.radius = radius;
    this.cutoff = cutoff;
  }

  /**
   * The best lattices found from many random starts.
   *
   * @param seed seed of the starts
   * @param run progress, cancelling and threads
   * @return the best lattice, then its mirror image when that is another one
   */
  public List<Minimum> search(long seed, RunContext run) {
    List<Optional<double[]>> ends =
        run.executor()
            .map(
                STARTS,
                start -> descend(start(Seeds.forItem(seed, start)), SEARCH_REACH, run),
                "lattices relaxed",
                run.progress(),
                run.cancel());
    double[] best =
        ends.stream()
            .flatMap(Optional::stream)
            .min(Comparator.comparingDouble(x -> energy(x, SEARCH_REACH)))
            .orElseThrow(() -> new IllegalStateException("no start of the lattice has an energy"));
    Minimum one = refine(best, run);
    Minimum other = refine(mirrored(best), run);
    // A lattice is its own mirror image when the molecule stands straight in it.
    boolean chiral =
        Math.abs(one.energy() - other.energy()) < SAME && turnDistance(one, other) > 1e-4;
    return chiral
        ? Stream.of(one, other).sorted(Comparator.comparingDouble(Minimum::turn)).toList()
        : List.of(one);
  }

  /** How far the molecules of two lattices are turned against each other (radians). */
  private static double turnDistance(Minimum one, Minimum other) {
    double difference =
        one.rotation().isPresent() && other.rotation().isPresent()
            ? one.rotation().getAsDouble() - other.rotation().getAsDouble()
            : one.turn() - other.turn();
    return Math.abs(fold(difference));
  }

  /**
   * The energy of a lattice.
   *
   * @param a length of the first vector (sigma)
   * @param b length of the second vector (sigma)
   * @param alpha angle between them (radians)
   * @param turn angle between the first vector and an atom (radians)
   * @return energy per molecule (4 epsilon)
   */
  public double energy(double a, double b, double alpha, double turn) {
    return energy(new double[] {a, b, alpha, turn}, cutoff);
  }

  private double energy(double[] x, double reach) {
    return sum(x, vectors(x, reach), new double[4]);
  }

  private double[] start(SplittableRandom random) {
    double least = Math.min(radius, 1);
    double most = 2 * radius + 2;
    return new double[] {
      random.nextDouble(least, most),
      random.nextDouble(least, most),
      Math.toRadians(random.nextDouble(50, 130)),
      random.nextDouble(0, Math.PI / 3)
    };
  }

  /** Downhill with the lattice vectors in reach of where it starts; empty when it runs away. */
  private Optional<double[]> descend(double[] start, double reach, RunContext run) {
    double[] x = start.clone();
    for (int round = 0; round < REFINEMENTS; round++) {
      run.cancel().check("relaxation of a lattice");
      int[] vectors = vectors(x, reach);
      if (vectors.length == 0 || !Double.isFinite(sum(x, vectors, new double[4]))) {
        return Optional.empty();
      }
      new Lbfgs(4).minimize((y, g) -> sum(y, vectors, g), x, TOLERANCE, 0.2, STEPS);
      reduce(x);
    }
    return Optional.of(x);
  }

  private Minimum refine(double[] start, RunContext run) {
    double[] x =
        descend(start, cutoff, run)
            .orElseThrow(() -> new IllegalStateException("a relaxed lattice ran away"));
    double alpha = x[2];
    boolean hexagonal =
        Math.abs(x[0] / x[1] - 1) < HEXAGONAL && Math.abs(alpha - Math.PI / 3) < HEXAGONAL;
    return new Minimum(
        x[0],
        x[1],
        alpha,
        fold(x[3]),
        energy(x, cutoff),
        hexagonal ? OptionalDouble.of(x[0] / Math.sqrt(3) / radius) : OptionalDouble.empty(),
        hexagonal ? OptionalDouble.of(fold(x[3] - Math.PI / 6)) : OptionalDouble.empty());
  }

  private static double[] mirrored(double[] x) {
    double[] mirror = {x[0], x[1], Math.PI - x[2], -x[3]};
    reduce(mirror);
    return mirror;
  }

  /** An angle modulo 60 degrees, nearest to 0. */
  private static double fold(double angle) {
    return angle - Math.PI / 3 * Math.rint(angle / (Math.PI / 3));
  }

  /** Lagrange-Gauss reduction: a at most b, both turned until a lies along x, the hand kept. */
  private static void reduce(double[] x) {
    double ax = x[0];
    double ay = 0;
    double bx = x[1] * Math.cos(x[2]);
    double by = x[1] * Math.sin(x[2]);
    boolean changed = true;
    while (changed) {
      if (bx * bx + by * by < (ax * ax + ay * ay) * (1 - 1e-12)) {
        double tx = ax;
        double ty = ay;
        ax = bx;
        ay = by;
        bx = tx;
        by = ty;
      }
      double times = Math.rint((ax * bx + ay * by) / (ax * ax + ay * ay));
      bx -= times * ax;
      by -= times * ay;
      changed = times != 0;
    }
    if (ax * by - ay * bx < 0) {
      bx = -bx;
      by = -by;
    }
    boolean rhombic = Math.abs(Math.hypot(ax, ay) / Math.hypot(bx, by) - 1) < RHOMBIC;
    if (rhombic && ax * bx + ay * by < 0) {
      double tx = -ax;
      double ty = -ay;
      ax = bx;
      ay = by;
      bx = tx;
      by = ty;
    }
    x[0] = Math.hypot(ax, ay);
    x[1] = Math.hypot(bx, by);
    x[2] = Math.atan2(ax * by - ay * bx, ax * bx + ay * by);
    x[3] = fold(x[3] - Math.atan2(ay, ax));
  }

  /** One of each pair of lattice vectors t, -t within reach, as pairs of integers. */
  private static int[] vectors(double[] x, double reach) {
    double area = Math.abs(x[0] * x[1] * Math.sin(x[2]));
    int mostA = (int) Math.floor(reach * Math.abs(x[1]) / area);
    int mostB = (int) Math.floor(reach * Math.abs(x[0]) / area);
    List<int[]> found = new ArrayList<>();
    for (int m = 0; m <= mostA; m++) {
      for (int n = m == 0 ? 1 : -mostB; n <= mostB; n++) {
        double tx = m * x[0] + n * x[1] * Math.cos(x[2]);
        double ty = n * x[1] * Math.sin(x[2]);
        if (tx * tx + ty * ty <= reach * reach) {
          found.add(new int[] {m, n});
        }
      }
    }
    return found.stream().flatMapToInt(Arrays::stream).toArray();
  }

  /** Energy per molecule over given lattice vectors, and its four derivatives. */
  private double sum(double[] x, int[] vectors, double[] gradient) {
    double cos = Math.cos(x[2]);
    double sin = Math.sin(x[2]);
    double[] px = new double[6];
    double[] py = new double[6];
    for (int k = 0; k < 6; k++) {
      px[k] = radius * Math.cos(x[3] + k * Math.PI / 3);
      py[k] = radius * Math.sin(x[3] + k * Math.PI / 3);
    }
    double energy = 0;
    double slopeA = 0;
    double slopeB = 0;
    double slopeAlpha = 0;
    double slopeTurn = 0;
    for (int v = 0; v < vectors.length; v += 2) {
      double tx = vectors[v] * x[0] + vectors[v + 1] * x[1] * cos;
      double ty = vectors[v + 1] * x[1] * sin;
      double fx = 0;
      double fy = 0;
      for (int i = 0; i < 6; i++) {
        for (int j = 0; j < 6; j++) {
          double ex = px[j] - px[i];
          double ey = py[j] - py[i];
          double rx = tx + ex;
          double ry = ty + ey;
          double inverse2 = 1 / (rx * rx + ry * ry);
          double inverse6 = inverse2 * inverse2 * inverse2;
          energy += inverse6 * (inverse6 - 1);
          double slope = inverse6 * (6 - 12 * inverse6) * inverse2;
          fx += slope * rx;
          fy += slope * ry;
          slopeTurn += slope * (ex * ry - ey * rx);
        }
      }
      slopeA += vectors[v] * fx;
      slopeB += vectors[v + 1] * (cos * fx + sin * fy);
      slopeAlpha += vectors[v + 1] * x[1] * (cos * fy - sin * fx);
    }
    gradient[0] = slopeA;
    gradient[1] = slopeB;
    gradient[2] = slopeAlpha;
    gradient[3] = slopeTurn;
    return energy;
  }
}
