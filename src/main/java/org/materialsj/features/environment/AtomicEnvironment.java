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
   * An environment of neighbours that are known, brought into the order of their distances.
   *
   * @param centre index of the atom in its structure
   * @param centreNumber its atomic number
   * @param atoms which atom each neighbour is, or is an image of
   * @param numbers atomic numbers of the neighbours
   * @param vectors 3 numbers per neighbour, the vector from the centre to it (angstrom)
   * @return the environment; the arrays given are copied
   * @throws IllegalArgumentException if the arrays do not fit together
   */
  public static AtomicEnvironment of(
      int centre, int centreNumber, int[] atoms, int[] numbers, double[] vectors) {
    int n = atoms.length;
    if (numbers.length != n || vectors.length != 3 * n) {
      throw new IllegalArgumentException(
          n + " neighbours came with " + numbers.length + " numbers, " + vectors.length / 3);
    }
    double[] squares = new double[n];
    int[] order = new int[n];
    for (int j = 0; j < n; j++) {
      double x = vectors[3 * j];
      double y = vectors[3 * j + 1];
      double z = vectors[3 * j + 2];
      double square = x * x + y * y + z * z;
      // By insertion: the neighbours are few.
      int at = j;
      for (; at > 0 && squares[at - 1] > square; at--) {
        squares[at] = squares[at - 1];
        order[at] = order[at - 1];
      }
      squares[at] = square;
      order[at] = j;
    }
    int[] sortedAtoms = new int[n];
    int[] sortedNumbers = new int[n];
    double[] sortedVectors = new double[3 * n];
    for (int j = 0; j < n; j++) {
      sortedAtoms[j] = atoms[order[j]];
      sortedNumbers[j] = numbers[order[j]];
      System.arraycopy(vectors, 3 * order[j], sortedVectors, 3 * j, 3);
    }
    return new AtomicEnvironment(centre, centreNumber, sortedAtoms, sortedNumbers, sortedVectors);
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
