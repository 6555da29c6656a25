package org.materialsj.potentials;

import java.util.Arrays;
import org.materialsj.engine.algebra.Matrix3;
import org.materialsj.engine.geometry.PeriodicNeighbors;

/**
 * The neighbours of all atoms within a cutoff, while the atoms move. Each pair is there twice, once
 * for either atom; images count. Neighbours within cutoff + skin are kept as candidates, and
 * searched for anew only when an atom has moved by more than half the skin or the cell has changed
 * (Verlet 1967, doi:10.1103/PhysRev.159.98). Working memory of one thread; its arrays are handed
 * out, not copied.
 */
public final class NeighborList {

  /** Atoms closer than this stand on each other (unit of length). */
  public static final double COINCIDENT = 1e-6;

  private final int atoms;
  private final boolean[] periodic;
  private final double cutoff;
  private final double skin;
  private final double[] positions;
  private final double[] cell = new double[9];
  private final double[] searched;
  private boolean found;
  private int[] candidateStart;
  private int[] candidates = new int[0];
  private double[] shifts = new double[0];
  private final int[] start;
  private int[] neighbors = new int[0];
  private double[] dx = new double[0];
  private double[] dy = new double[0];
  private double[] dz = new double[0];
  private double[] r = new double[0];

  /**
   * An empty list.
   *
   * @param atoms their number, at least 1
   * @param periodic 3 flags, whether they repeat along each lattice vector; copied
   * @param cutoff largest distance, at least 0; with 0 there are no neighbours
   * @param skin how far beyond it candidates are kept, at least 0; 0.3 to 1 angstrom is usual in
   *     dynamics, 0 when atoms are looked at once
   * @throws IllegalArgumentException if a number is out of range
   */
  public NeighborList(int atoms, boolean[] periodic, double cutoff, double skin) {
    if (atoms < 1 || periodic.length != 3) {
      throw new IllegalArgumentException(
          "a list of neighbours needs atoms and 3 flags, got " + atoms + ", " + periodic.length);
    }
    if (!(cutoff >= 0 && cutoff < Double.POSITIVE_INFINITY)
        || !(skin >= 0 && skin < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "cutoff and skin must be finite and not negative, got " + cutoff + ", " + skin);
    }
    this.atoms = atoms;
    this.periodic = periodic.clone();
    this.cutoff = cutoff;
    this.skin = skin;
    positions = new double[3 * atoms];
    searched = new double[3 * atoms];
    start = new int[atoms + 1];
  }

  /**
   * Moves the atoms. Cost O(candidates), or that of a search.
   *
   * @param coordinates 3n Cartesian coordinates; copied
   * @param rows 9 numbers, the lattice vectors a, b, c; those of directions that do not repeat are
   *     ignored; copied
   * @throws IllegalArgumentException if a coordinate is not finite or two atoms stand on each other
   */
  public void update(double[] coordinates, double[] rows) {
    System.arraycopy(coordinates, 0, positions, 0, positions.length);
    boolean sameCell = Arrays.equals(cell, rows);
    System.arraycopy(rows, 0, cell, 0, 9);
    if (cutoff == 0) {
      return;
    }
    if (!found || !sameCell || moved()) {
      search();
    }
    measure();
  }

  private boolean moved() {
    double most = skin * skin / 4;
    for (int i = 0; i < positions.length; i += 3) {
      double x = positions[i] - searched[i];
      double y = positions[i + 1] - searched[i + 1];
      double z = positions[i + 2] - searched[i + 2];
      if (!(x * x + y * y + z * z <= most)) {
        return true;
      }
    }
    return false;
  }

  private void search() {
    PeriodicNeighbors near = PeriodicNeighbors.find(positions, cell, periodic, cutoff + skin);
    int pairs = near.pairs();
    candidateStart = new int[atoms + 1];
    candidates = new int[pairs];
    shifts = new double[3 * pairs];
    for (int i = 0; i < atoms; i++) {
      candidateStart[i + 1] = near.end(i);
      for (int p = near.start(i); p < near.end(i); p++) {
        candidates[p] = near.site(p);
        for (int axis = 0; axis < 3; axis++) {
          double shift = 0;
          for (int k = 0; k < 3; k++) {
            int times = near.image(p, k);
            shift += times == 0 ? 0 : times * cell[3 * k + axis];
          }
          shifts[3 * p + axis] = shift;
        }
      }
    }
    if (neighbors.length < pairs) {
      neighbors = new int[pairs];
      dx = new double[pairs];
      dy = new double[pairs];
      dz = new double[pairs];
      r = new double[pairs];
    }
    System.arraycopy(positions, 0, searched, 0, positions.length);
    found = true;
  }

  /** Keeps the candidates within the cutoff, with their vectors. */
  private void measure() {
    double most = cutoff * cutoff;
    int pair = 0;
    for (int i = 0; i < atoms; i++) {
      start[i] = pair;
      for (int c = candidateStart[i]; c < candidateStart[i + 1]; c++) {
        int j = candidates[c];
        double x = positions[3 * j] - positions[3 * i] + shifts[3 * c];
        double y = positions[3 * j + 1] - positions[3 * i + 1] + shifts[3 * c + 1];
        double z = positions[3 * j + 2] - positions[3 * i + 2] + shifts[3 * c + 2];
        double square = x * x + y * y + z * z;
        if (square < most) {
          if (square < COINCIDENT * COINCIDENT) {
            throw new IllegalArgumentException(
                "atoms " + (i + 1) + " and " + (j + 1) + " stand on each other");
          }
          neighbors[pair] = j;
          dx[pair] = x;
          dy[pair] = y;
          dz[pair] = z;
          r[pair] = Math.sqrt(square);
          pair++;
        }
      }
    }
    start[atoms] = pair;
  }

  /**
   * The number of atoms.
   *
   * @return n
   */
  public int atoms() {
    return atoms;
  }

  /**
   * The first pair of an atom.
   *
   * @param atom its index
   * @return number of the pair
   */
  public int start(int atom) {
    return start[atom];
  }

  /**
   * The end of the pairs of an atom.
   *
   * @param atom its index
   * @return one beyond the number of its last pair
   */
  public int end(int atom) {
    return start[atom + 1];
  }

  /**
   * The number of pairs, each counted for either atom.
   *
   * @return pairs
   */
  public int pairs() {
    return start[atoms];
  }

  /**
   * The neighbour of each pair.
   *
   * @return the array itself, which may be longer than there are pairs
   */
  public int[] neighbors() {
    return neighbors;
  }

  /**
   * The x components of the vectors from the atoms to their neighbours.
   *
   * @return the array itself, by pair
   */
  public double[] dx() {
    return dx;
  }

  /**
   * The y components of the vectors from the atoms to their neighbours.
   *
   * @return the array itself, by pair
   */
  public double[] dy() {
    return dy;
  }

  /**
   * The z components of the vectors from the atoms to their neighbours.
   *
   * @return the array itself, by pair
   */
  public double[] dz() {
    return dz;
  }

  /**
   * The distances.
   *
   * @return the array itself, by pair; each above 0 and below the cutoff
   */
  public double[] r() {
    return r;
  }

  /**
   * The positions as they were given last.
   *
   * @return the array itself, 3 per atom
   */
  public double[] positions() {
    return positions;
  }

  /**
   * The lattice vectors as they were given last.
   *
   * @return the array itself, 9 numbers
   */
  public double[] cell() {
    return cell;
  }

  /**
   * Whether the atoms repeat along a lattice vector.
   *
   * @param vector 0, 1, 2 for a, b, c
   * @return whether they do
   */
  public boolean periodic(int vector) {
    return periodic[vector];
  }

  /**
   * The volume of the cell.
   *
   * @return its measure, in the cube of the unit of length; 0 when there is no cell
   */
  public double volume() {
    return Math.abs(Matrix3.determinant(cell));
  }
}
