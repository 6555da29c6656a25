package org.materialsj.potentials;

import org.materialsj.model.atomistic.AtomicFrame;

/** A potential at work on some atoms. For one thread at a time. */
public final class Calculator {

  private final Potential potential;
  private final Evaluator evaluator;
  private final NeighborList neighbors;
  private final AtomicResponse response;
  private final double[] cell;

  /**
   * Prepares to evaluate atoms.
   *
   * @param potential the potential
   * @param frame elements, cell and directions that repeat; positions are given later
   * @param skin of the list of neighbours, in the unit of length: 0 when the atoms are looked at
   *     once, 0.3 to 1 angstrom while they move
   * @throws IllegalArgumentException if the potential does not know an element
   */
  public Calculator(Potential potential, AtomicFrame frame, double skin) {
    this.potential = potential;
    evaluator = potential.evaluator(frame.numbers());
    neighbors = new NeighborList(frame.size(), frame.periodic(), potential.cutoff(), skin);
    response = new AtomicResponse(frame.size());
    cell = frame.cell();
  }

  /**
   * Evaluates atoms once.
   *
   * @param potential the potential
   * @param frame the atoms
   * @return what the potential says
   * @throws IllegalArgumentException if the potential does not know an element, or two atoms stand
   *     on each other
   */
  public static AtomicResponse evaluate(Potential potential, AtomicFrame frame) {
    return new Calculator(potential, frame, 0).at(frame.positions());
  }

  /**
   * Evaluates the atoms in the cell as it was.
   *
   * @param positions 3n Cartesian coordinates; not modified
   * @return what the potential says; overwritten by the next call
   * @throws IllegalArgumentException if a coordinate is not finite or two atoms stand on each other
   */
  public AtomicResponse at(double[] positions) {
    neighbors.update(positions, cell);
    response.clear();
    evaluator.evaluate(neighbors, response);
    return response;
  }

  /**
   * Evaluates the atoms in another cell.
   *
   * @param positions 3n Cartesian coordinates; not modified
   * @param rows 9 numbers, the lattice vectors a, b, c; copied
   * @return what the potential says; overwritten by the next call
   * @throws IllegalArgumentException if a number is not finite or two atoms stand on each other
   */
  public AtomicResponse at(double[] positions, double[] rows) {
    System.arraycopy(rows, 0, cell, 0, 9);
    return at(positions);
  }

  /**
   * The stress of the last evaluation: (1 / volume) dE/dstrain, made symmetric, positive where the
   * cell would like to shrink.
   *
   * @return 9 components (unit of energy per unit of length cubed), row by row; a new array
   * @throws IllegalStateException if there is no cell
   */
  public double[] stress() {
    double volume = neighbors.volume();
    if (volume == 0) {
      throw new IllegalStateException("atoms without a cell have no stress");
    }
    double[] strain = response.strain();
    double[] stress = new double[9];
    for (int a = 0; a < 3; a++) {
      for (int b = 0; b < 3; b++) {
        stress[3 * a + b] = (strain[3 * a + b] + strain[3 * b + a]) / (2 * volume);
      }
    }
    return stress;
  }

  /**
   * The potential.
   *
   * @return as given
   */
  public Potential potential() {
    return potential;
  }

  /**
   * The neighbours of the last evaluation.
   *
   * @return the list itself
   */
  public NeighborList neighbors() {
    return neighbors;
  }
}
