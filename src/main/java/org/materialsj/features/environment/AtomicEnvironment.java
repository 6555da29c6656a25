package org.materialsj.features.environment;

/**
 * An atom and its neighbours in a molecule or crystal: what a descriptor of its surroundings is
 * made from. In a crystal, images of an atom are neighbours of their own, those of the centre
 * itself too. Neighbours are in order of distance. Immutable; the arrays are shared for speed and
 * must not be modified.
 */
public final class AtomicEnvironment {

  private final int centre;
  private final int centreNumber;
  private final int[] atoms;
  private final int[] numbers;
  private final double[] vectors;

  AtomicEnvironment(int centre, int centreNumber, int[] atoms, int[] numbers, double[] vectors) {
    this.centre = centre;
    this.centreNumber = centreNumber;
    this.atoms = atoms;
    this.numbers = numbers;
    this.vectors = vectors;
  }

  /**
   * The centre.
   *
   * @return index of the atom in its structure
   */
  public int centre() {
    return centre;
  }

  /**
   * The element of the centre.
   *
   * @return atomic number
   */
  public int centreNumber() {
    return centreNumber;
  }

  /**
   * The number of neighbours.
   *
   * @return n, at least 0
   */
  public int size() {
    return atoms.length;
  }

  /**
   * Which atom of the structure each neighbour is, or is an image of.
   *
   * @return n indices; not to be modified
   */
  public int[] atoms() {
    return atoms;
  }

  /**
   * The elements of the neighbours.
   *
   * @return n atomic numbers; not to be modified
   */
  public int[] numbers() {
    return numbers;
  }

  /**
   * Where the neighbours are.
   *
   * @return 3n numbers, the vector from the centre to each neighbour (angstrom); not to be modified
   */
  public double[] vectors() {
    return vectors;
  }

  /**
   * Turns a gradient by the vectors to the neighbours into one by the positions of atoms: what a
   * vector gets, the neighbour's atom gets, and the centre gets its negative.
   *
   * @param gradient 3n numbers, derivatives by {@link #vectors()}; not modified
   * @param positions 3 numbers per atom of the structure, to which the derivatives by its
   *     coordinates are added
   */
  public void spread(double[] gradient, double[] positions) {
    for (int j = 0; j < atoms.length; j++) {
      for (int axis = 0; axis < 3; axis++) {
        double slope = gradient[3 * j + axis];
        positions[3 * atoms[j] + axis] += slope;
        positions[3 * centre + axis] -= slope;
      }
    }
  }
}
