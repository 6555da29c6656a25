package org.materialsj.engine.equivariant;

import org.materialsj.engine.geometry.PeriodicNeighbors;

/**
 * Atoms and the vectors between those that are near each other: what a network sees of a molecule.
 * Moving all atoms together changes nothing in it. Immutable.
 */
public final class AtomGraph {

  /** Atoms nearer than this (angstrom) stand on each other. */
  private static final double NEAREST = 1e-3;

  private final int[] kinds;
  private final int[] centres;
  private final int[] neighbors;
  private final double[] vectors;
  private final double[] distances;

  private AtomGraph(
      int[] kinds, int[] centres, int[] neighbors, double[] vectors, double[] distances) {
    this.kinds = kinds;
    this.centres = centres;
    this.neighbors = neighbors;
    this.vectors = vectors;
    this.distances = distances;
  }

  /**
   * The graph of atoms that do not repeat.
   *
   * @param kinds what each atom is: the place of its element in the list of the network, from 0;
   *     not modified
   * @param positions 3n coordinates (angstrom); not modified
   * @param cutoff largest distance of neighbours (angstrom)
   * @return the graph
   * @throws IllegalArgumentException if there are no atoms, numbers do not fit or are not finite,
   *     or two atoms stand on each other
   */
  public static AtomGraph of(int[] kinds, double[] positions, double cutoff) {
    if (positions.length != 3 * kinds.length) {
      throw new IllegalArgumentException(
          kinds.length + " atoms cannot have " + positions.length + " coordinates");
    }
    PeriodicNeighbors found = PeriodicNeighbors.find(positions, cutoff);
    int[] centres = new int[found.pairs()];
    int[] neighbors = new int[found.pairs()];
    double[] vectors = new double[3 * neighbors.length];
    double[] distances = new double[neighbors.length];
    for (int i = 0; i < kinds.length; i++) {
      if (kinds[i] < 0) {
        throw new IllegalArgumentException("kinds count from 0, got " + kinds[i]);
      }
      for (int e = found.start(i); e < found.end(i); e++) {
        int j = found.site(e);
        centres[e] = i;
        neighbors[e] = j;
        double square = 0;
        for (int k = 0; k < 3; k++) {
          double d = positions[3 * j + k] - positions[3 * i + k];
          vectors[3 * e + k] = d;
          square += d * d;
        }
        distances[e] = Math.sqrt(square);
        if (distances[e] < NEAREST) {
          throw new IllegalArgumentException(
              "atoms " + (i + 1) + " and " + (j + 1) + " stand on each other");
        }
      }
    }
    return new AtomGraph(kinds.clone(), centres, neighbors, vectors, distances);
  }

  /**
   * How many atoms there are.
   *
   * @return n
   */
  public int atoms() {
    return kinds.length;
  }

  /**
   * How many pairs of neighbours there are, each counted from both sides.
   *
   * @return at least 0
   */
  public int edges() {
    return neighbors.length;
  }

  /**
   * What an atom is.
   *
   * @param atom index
   * @return its kind, from 0
   */
  public int kind(int atom) {
    return kinds[atom];
  }

  /** The atom that an edge brings something to. Edges are in order of it. */
  int centre(int edge) {
    return centres[edge];
  }

  /** The atom that brings it. */
  int neighbor(int edge) {
    return neighbors[edge];
  }

  /** The component k of the vector from the centre of an edge to the neighbour (angstrom). */
  double vector(int edge, int k) {
    return vectors[3 * edge + k];
  }

  /** The length of the vector (angstrom). */
  double distance(int edge) {
    return distances[edge];
  }
}
