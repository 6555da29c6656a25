package org.materialsj.model.packing;

import java.util.Arrays;
import java.util.Optional;
import org.materialsj.engine.geometry.BallUnionVolume;
import org.materialsj.model.Molecule;

/**
 * A rigid union of balls, such as a molecule of atoms with van der Waals radii. Immutable.
 *
 * <p>Balls i and j of two bodies may not come closer than {@link #contactDistance}: the sum of
 * their radii, or less for the two ends of a hydrogen bond.
 */
public final class BallUnion implements Body {

  private final String name;
  private final double[] centres;
  private final double[] radii;
  private final double[] toAcceptors;
  private final boolean[] acceptors;
  private final Molecule molecule;
  private final double measure;
  private final double radius;

  private BallUnion(
      String name,
      double[] centres,
      double[] radii,
      double[] toAcceptors,
      boolean[] acceptors,
      Molecule molecule) {
    this.name = name;
    this.centres = centres;
    this.radii = radii;
    this.toAcceptors = toAcceptors;
    this.acceptors = acceptors;
    this.molecule = molecule;
    measure = BallUnionVolume.of(centres, radii).volume();
    double most = 0;
    for (int i = 0; i < radii.length; i++) {
      double square = 0;
      for (int k = 0; k < 3; k++) {
        square += centres[3 * i + k] * centres[3 * i + k];
      }
      most = Math.max(most, Math.sqrt(square) + radii[i]);
    }
    radius = most;
  }

  /**
   * A union of balls that is turned about the centroid of their centres.
   *
   * @param name what the user calls it, not empty
   * @param centres 3n coordinates (angstrom), n at least 1; not modified
   * @param radii n positive radii (angstrom); not modified
   * @return the body, its origin at the centroid
   * @throws IllegalArgumentException if lengths do not fit, or a number is not finite, or a radius
   *     is not positive
   */
  public static BallUnion of(String name, double[] centres, double[] radii) {
    return about(name, centres, radii, centroid(centres));
  }

  /**
   * A union of balls that is turned about a given point.
   *
   * @param name what the user calls it, not empty
   * @param centres 3n coordinates (angstrom), n at least 1; not modified
   * @param radii n positive radii (angstrom); not modified
   * @param origin 3 coordinates (angstrom) of the centre of reference; not modified
   * @return the body, its origin there
   * @throws IllegalArgumentException if lengths do not fit, or a number is not finite, or a radius
   *     is not positive
   */
  public static BallUnion about(String name, double[] centres, double[] radii, double[] origin) {
    check(name, centres, radii);
    double[] moved = moved(centres, origin);
    double[] own = radii.clone();
    return new BallUnion(name, moved, own, own, new boolean[own.length], null);
  }

  /**
   * The balls of the atoms of a molecule, turned about the centroid of all atoms.
   *
   * @param molecule a molecule with positions
   * @param radii n positive radii (angstrom); not modified
   * @return the body; it is named as the molecule, or after its formula when that has no name
   * @throws IllegalArgumentException if the molecule has no three-dimensional positions, or the
   *     radii do not fit it
   */
  public static BallUnion of(Molecule molecule, double[] radii) {
    double[] positions =
        molecule
            .positions()
            .filter(known -> molecule.has3d())
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "molecule \"" + molecule.name() + "\" has no positions in space"));
    String name = molecule.name().isBlank() ? molecule.composition().formula() : molecule.name();
    check(name, positions, radii);
    double[] moved = moved(positions, centroid(positions));
    double[] own = radii.clone();
    return new BallUnion(
        name, moved, own, own, new boolean[own.length], molecule.withPositions(moved));
  }

  /**
   * The same body with hydrogen bonds: towards acceptors of other copies some balls count as
   * smaller.
   *
   * @param radiiToAcceptors n numbers (angstrom), each positive and at most the radius of its ball:
   *     the radius that counts towards an acceptor; not modified
   * @param isAcceptor n flags; not modified
   * @return a new body with the same balls and the same volume
   * @throws IllegalArgumentException if lengths do not fit or a radius is out of range
   */
  public BallUnion withHydrogenBonds(double[] radiiToAcceptors, boolean[] isAcceptor) {
    if (radiiToAcceptors.length != size() || isAcceptor.length != size()) {
      throw new IllegalArgumentException(
          size()
              + " balls got "
              + radiiToAcceptors.length
              + " radii to acceptors and "
              + isAcceptor.length
              + " flags of acceptors");
    }
    for (int i = 0; i < size(); i++) {
      if (!(radiiToAcceptors[i] > 0 && radiiToAcceptors[i] <= radii[i])) {
        throw new IllegalArgumentException(
            "the radius of ball "
                + (i + 1)
                + " to acceptors must be positive and at most "
                + radii[i]
                + " angstrom, got "
                + radiiToAcceptors[i]);
      }
    }
    return new BallUnion(
        name, centres, radii, radiiToAcceptors.clone(), isAcceptor.clone(), molecule);
  }

  /**
   * The volume that no two copies share. Without hydrogen bonds it is {@link #measure}; with them
   * copies overlap, and only the balls as small as they ever count are apart.
   *
   * @return exact volume of the union of the balls of least radius (angstrom^3)
   */
  public double disjointMeasure() {
    return Arrays.equals(radii, toAcceptors) ? measure() : of(name, centres, toAcceptors).measure();
  }

  private static void check(String name, double[] centres, double[] radii) {
    if (name.isBlank()) {
      throw new IllegalArgumentException("a body needs a name");
    }
    if (radii.length == 0) {
      throw new IllegalArgumentException("a union of balls needs at least one ball");
    }
    if (centres.length != 3 * radii.length) {
      throw new IllegalArgumentException(
          radii.length + " balls got " + centres.length + " coordinates of centres");
    }
    for (double coordinate : centres) {
      if (!Double.isFinite(coordinate)) {
        throw new IllegalArgumentException("coordinates must be finite, got " + coordinate);
      }
    }
    for (double radius : radii) {
      if (!(radius > 0) || !Double.isFinite(radius)) {
        throw new IllegalArgumentException(
            "a radius must be positive and finite, got " + radius + " angstrom");
      }
    }
  }

  private static double[] centroid(double[] centres) {
    double[] centroid = new double[3];
    for (int i = 0; i < centres.length; i++) {
      centroid[i % 3] += centres[i] / (centres.length / 3);
    }
    return centroid;
  }

  private static double[] moved(double[] centres, double[] origin) {
    if (origin.length != 3 || !Double.isFinite(origin[0] + origin[1] + origin[2])) {
      throw new IllegalArgumentException(
          "the origin of a body needs 3 finite coordinates, got " + Arrays.toString(origin));
    }
    double[] moved = centres.clone();
    for (int i = 0; i < moved.length; i++) {
      moved[i] -= origin[i % 3];
    }
    return moved;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public int dimension() {
    return 3;
  }

  @Override
  public double measure() {
    return measure;
  }

  @Override
  public double radius() {
    return radius;
  }

  /**
   * The number of balls.
   *
   * @return n, at least 1
   */
  public int size() {
    return radii.length;
  }

  /**
   * The centres of the balls.
   *
   * @return a new array of 3n coordinates (angstrom)
   */
  public double[] centres() {
    return centres.clone();
  }

  /**
   * The radii of the balls.
   *
   * @return a new array of n numbers (angstrom)
   */
  public double[] radii() {
    return radii.clone();
  }

  /**
   * The radius of a ball as it counts towards acceptors of hydrogen bonds.
   *
   * @param ball index
   * @return radius (angstrom), at most that of the ball
   */
  public double radiusToAcceptors(int ball) {
    return toAcceptors[ball];
  }

  /**
   * Whether a ball accepts hydrogen bonds.
   *
   * @param ball index
   * @return true for an acceptor
   */
  public boolean isAcceptor(int ball) {
    return acceptors[ball];
  }

  /**
   * How near two balls of two bodies may come: the sum of their radii less the larger of the two
   * reductions by a hydrogen bond.
   *
   * @param ball index of a ball of this body
   * @param other another body, or this one
   * @param otherBall index of a ball of the other
   * @return distance of the centres (angstrom), positive, the same from both sides
   */
  public double contactDistance(int ball, BallUnion other, int otherBall) {
    double here = other.acceptors[otherBall] ? radii[ball] - toAcceptors[ball] : 0;
    double there = acceptors[ball] ? other.radii[otherBall] - other.toAcceptors[otherBall] : 0;
    return radii[ball] + other.radii[otherBall] - Math.max(here, there);
  }

  /**
   * The molecule that the balls are the atoms of, ball by ball.
   *
   * @return the molecule, at the same place as the balls; empty when they are only balls
   */
  public Optional<Molecule> molecule() {
    return Optional.ofNullable(molecule);
  }
}
