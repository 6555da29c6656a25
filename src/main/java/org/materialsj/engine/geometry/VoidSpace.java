package org.materialsj.engine.geometry;

import java.util.Arrays;
import java.util.function.DoubleFunction;
import java.util.function.ToDoubleFunction;

/**
 * The empty space of a crystal of balls: the largest spheres that fit into it and move through it,
 * and the volume and surface that the centre of a probe reaches.
 *
 * <p>The centre of a sphere of radius p may be where it is outside all balls enlarged by p. So the
 * largest included sphere is the p at which nothing is left outside the enlarged balls, and the
 * largest free sphere is that at which what is left no longer goes on for ever; both are roots of a
 * monotonic function of p, each value of which comes from one network of power cells. With equal
 * radii the first step is exact; with unequal ones it takes some more, to 1e-10 angstrom, for power
 * cells are exact for each p where cells of the balls as given are not. For one thread.
 */
public final class VoidSpace {

  /** A radius (angstrom) is found when the next step is smaller. */
  private static final double TOLERANCE = 1e-10;

  private static final int MOST_TRIES = 200;

  /** A level (angstrom^2) that is no higher than rounding. */
  private static final double LEVEL_ROUNDING = 1e-8;

  private final double[] cartesian;
  private final double[] lattice;
  private final double[] radii;
  private final double meanRadius;
  private final double largestRadius;
  private final PowerDiagram diagram;
  private double included = -1;
  private double free = -1;
  private VoidNetwork bare;

  /**
   * Starts; costs nothing yet.
   *
   * @param cartesian 3n coordinates of the centres (angstrom), n at least 1; not modified
   * @param lattice 9 numbers, a then b then c (angstrom), a crystal in all three directions; not
   *     modified
   * @param radii n radii of the balls (angstrom), at least 0; not modified
   * @param neighbors gives all neighbours of these centres out to at least a distance (angstrom)
   * @throws IllegalArgumentException if lengths do not fit or a radius is negative or not finite
   */
  public VoidSpace(
      double[] cartesian,
      double[] lattice,
      double[] radii,
      DoubleFunction<PeriodicNeighbors> neighbors) {
    if (radii.length == 0 || cartesian.length != 3 * radii.length) {
      throw new IllegalArgumentException(
          cartesian.length + " coordinates need a third as many radii, got " + radii.length);
    }
    for (double radius : radii) {
      if (!(radius >= 0 && radius < 1e6)) {
        throw new IllegalArgumentException("a radius must be 0 to 1e6 angstrom, got " + radius);
      }
    }
    this.cartesian = cartesian.clone();
    this.lattice = lattice.clone();
    this.radii = radii.clone();
    meanRadius = Arrays.stream(radii).average().orElseThrow();
    largestRadius = Arrays.stream(radii).max().orElseThrow();
    diagram = new PowerDiagram(this.cartesian, this.lattice, neighbors);
  }

  /**
   * The radius of the largest sphere that fits between the balls.
   *
   * @return radius (angstrom); 0 when the balls leave no space
   */
  public double included() {
    if (included < 0) {
      included = root(VoidNetwork::highest);
    }
    return included;
  }

  /**
   * The radius of the largest sphere that can move between the balls, for ever, in at least one
   * direction.
   *
   * @return radius (angstrom); 0 when not even a point can
   */
  public double free() {
    if (free < 0) {
      free = root(VoidNetwork::percolation);
    }
    return free;
  }

  /**
   * The radius of the largest sphere that fits somewhere along the way of the largest free sphere.
   *
   * @return radius (angstrom), from {@link #free()} to {@link #included()}
   */
  public double includedAlongFree() {
    double way = free();
    double best = included();
    if (way == 0 || best - way < 10 * TOLERANCE) {
      return way;
    }
    if (highestOnTheWay(network(best), -LEVEL_ROUNDING, way) > Double.NEGATIVE_INFINITY) {
      return best;
    }
    VoidNetwork network = network(way);
    double probe = way;
    double next = least(network.highestPercolating(-LEVEL_ROUNDING), probe);
    // Each step is a lower bound, and as the probe grows the bound closes in on the radius.
    while (next - probe > TOLERANCE) {
      probe = next;
      next = Math.max(probe, least(highestOnTheWay(network(probe), 0, way), probe));
    }
    return Math.min(best, next);
  }

  /** The least radius of a sphere about a point of a level between balls enlarged by a probe. */
  private double least(double level, double probe) {
    double distance = largestRadius + probe;
    return Math.sqrt(Math.max(0, level + distance * distance)) - largestRadius;
  }

  /**
   * What the centre of a probe reaches.
   *
   * @param probe radius of the probe (angstrom), at least 0
   * @return volumes and surfaces of a unit cell, outside the balls enlarged by the probe
   */
  public VoidMeasure measure(double probe) {
    return network(probe).measure();
  }

  /**
   * The highest of those vertices of a network above a level that a probe reaches on its way: they
   * join the balls enlarged by that probe as balls of radius 0, and so as vertices of its network.
   */
  private double highestOnTheWay(VoidNetwork network, double above, double way) {
    int n = radii.length;
    int[] vertices = network.above(above);
    double[] centres = Arrays.copyOf(cartesian, 3 * (n + vertices.length));
    for (int k = 0; k < 3 * vertices.length; k++) {
      centres[3 * n + k] = network.position(vertices[k / 3], k % 3);
    }
    double[] enlarged = Arrays.copyOf(enlarged(way), n + vertices.length);
    boolean[] periodic = {true, true, true};
    PowerDiagram withPoints =
        new PowerDiagram(
            centres, lattice, reach -> PeriodicNeighbors.find(centres, lattice, periodic, reach));
    boolean[] reached = new VoidNetwork(withPoints, enlarged).percolatesAbout(n, -LEVEL_ROUNDING);
    double highest = Double.NEGATIVE_INFINITY;
    for (int k = 0; k < vertices.length; k++) {
      highest = reached[k] ? Math.max(highest, network.level(vertices[k])) : highest;
    }
    return highest;
  }

  private double[] enlarged(double probe) {
    return Arrays.stream(radii).map(radius -> radius + probe).toArray();
  }

  private VoidNetwork network(double probe) {
    if (probe != 0) {
      return new VoidNetwork(diagram, enlarged(probe));
    }
    if (bare == null) {
      bare = new VoidNetwork(diagram, radii);
    }
    return bare;
  }

  /** The probe at which a level becomes 0, or 0 when it is not positive for any. */
  private double root(ToDoubleFunction<VoidNetwork> level) {
    double low = 0;
    double high = Double.POSITIVE_INFINITY;
    double last = 0;
    double lastStep = step(0, level);
    if (lastStep <= 0) {
      return 0;
    }
    double probe = lastStep;
    for (int tries = 0; tries < MOST_TRIES; tries++) {
      double step = step(probe, level);
      if (Math.abs(step) < TOLERANCE || high - low < TOLERANCE) {
        return probe + step;
      }
      if (step > 0) {
        low = probe;
      } else {
        high = probe;
      }
      double next = probe - step * (probe - last) / (step - lastStep);
      last = probe;
      lastStep = step;
      probe = next > low && next < high ? next : aside(low, high, probe + step);
    }
    throw new IllegalArgumentException(
        "the largest sphere was not found in "
            + MOST_TRIES
            + " tries; the last radius was "
            + probe
            + " angstrom");
  }

  private static double aside(double low, double high, double step) {
    return Double.isFinite(high) ? (low + high) / 2 : Math.max(low, step);
  }

  /** How much larger the probe could be if all radii were the mean radius. */
  private double step(double probe, ToDoubleFunction<VoidNetwork> level) {
    double distance = meanRadius + probe;
    double square = level.applyAsDouble(network(probe)) + distance * distance;
    return Math.sqrt(Math.max(0, square)) - distance;
  }
}
