package org.materialsj.features.environment;

import java.util.Arrays;
import org.materialsj.engine.geometry.PeriodicNeighbors;
import org.materialsj.features.AnalyzedStructure;
import org.materialsj.features.crystal.CrystalAnalysis;
import org.materialsj.features.molecule.MoleculeAnalysis;
import org.materialsj.model.Crystal;
import org.materialsj.model.Element;
import org.materialsj.model.Molecule;
import org.materialsj.model.Site;

/**
 * The environments of all atoms of a molecule or crystal out to a reach. Immutable.
 *
 * <p>An atom at the reach still counts (up to rounding); descriptors that fade to zero there do not
 * notice.
 */
public final class Environments {

  private final int[] numbers;
  private final PeriodicNeighbors neighbors;
  private final double reach;

  private Environments(int[] numbers, PeriodicNeighbors neighbors, double reach) {
    this.numbers = numbers;
    this.neighbors = neighbors;
    this.reach = reach;
    for (int i = 0; i < numbers.length; i++) {
      if (neighbors.count(i) > 0) {
        int nearest = neighbors.start(i);
        if (neighbors.distance(nearest) <= PeriodicNeighbors.TOLERANCE) {
          throw new IllegalArgumentException(
              "atoms "
                  + (i + 1)
                  + " and "
                  + (neighbors.site(nearest) + 1)
                  + " are at the same place");
        }
      }
    }
  }

  /**
   * The environments in a molecule.
   *
   * @param molecule the molecule
   * @param reach how far neighbours are looked for (angstrom)
   * @return the environments; cost O(atoms + pairs within the reach)
   * @throws IllegalArgumentException with one plain sentence if the molecule has no 3D coordinates
   *     or two atoms are at the same place; if the reach is not positive
   */
  public static Environments of(Molecule molecule, double reach) {
    if (!molecule.has3d()) {
      throw new IllegalArgumentException("it needs 3D coordinates, and this molecule has none");
    }
    return of(molecule.numbers(), molecule.positions().orElseThrow(), reach);
  }

  /**
   * The environments in a set of atoms that does not repeat.
   *
   * @param numbers n atomic numbers, n at least 1; not modified
   * @param positions 3n coordinates (angstrom); not modified
   * @param reach how far neighbours are looked for (angstrom)
   * @return the environments
   * @throws IllegalArgumentException as above
   */
  public static Environments of(int[] numbers, double[] positions, double reach) {
    return of(numbers, PeriodicNeighbors.find(positions, reach), reach);
  }

  /**
   * The environments in a crystal.
   *
   * @param crystal the crystal
   * @param reach how far neighbours are looked for (angstrom)
   * @return the environments of the atoms of one cell; cost O(sites + images and pairs within the
   *     reach)
   * @throws IllegalArgumentException with one plain sentence if a site is shared or partly empty or
   *     two are at the same place; if the reach is not positive
   */
  public static Environments of(Crystal crystal, double reach) {
    return of(
        numbers(crystal),
        PeriodicNeighbors.find(
            crystal.cartesian(), crystal.lattice().rows(), crystal.lattice().periodic(), reach),
        reach);
  }

  /**
   * The environments in a molecule under analysis.
   *
   * @param analysis the molecule
   * @param reach how far neighbours are looked for (angstrom)
   * @return the environments
   * @throws IllegalArgumentException with one plain sentence if its positions are refused or two
   *     atoms are at the same place
   */
  static Environments of(MoleculeAnalysis analysis, double reach) {
    return of(analysis.molecule().numbers(), analysis.positions(), reach);
  }

  /**
   * The environments in a crystal under analysis, which keeps the neighbours.
   *
   * @param analysis the crystal
   * @param reach how far neighbours are looked for (angstrom)
   * @return the environments
   * @throws IllegalArgumentException with one plain sentence if a site is shared or partly empty or
   *     two are at the same place
   */
  static Environments of(CrystalAnalysis analysis, double reach) {
    int[] numbers = numbers(analysis.crystal());
    return of(numbers, analysis.neighbors(reach), reach);
  }

  /**
   * The environments in a molecule or crystal under analysis.
   *
   * @param structure the structure
   * @param reach how far neighbours are looked for (angstrom)
   * @return the environments
   * @throws IllegalArgumentException with one plain sentence as above
   */
  public static Environments of(AnalyzedStructure structure, double reach) {
    return structure.structure() instanceof Crystal
        ? of(structure.crystal(), reach)
        : of(structure.molecule(), reach);
  }

  /**
   * The environments of atoms whose neighbours are known.
   *
   * @param numbers n atomic numbers; not modified
   * @param neighbors their neighbours, out to at least the reach
   * @param reach how far neighbours count (angstrom)
   * @return the environments
   * @throws IllegalArgumentException if there are neighbours of another number of atoms, a number
   *     is of no element, or two atoms are at the same place
   */
  public static Environments of(int[] numbers, PeriodicNeighbors neighbors, double reach) {
    if (numbers.length != neighbors.size()) {
      throw new IllegalArgumentException(
          numbers.length + " atoms got the neighbours of " + neighbors.size());
    }
    for (int number : numbers) {
      Element.of(number);
    }
    return new Environments(numbers.clone(), neighbors, reach);
  }

  /**
   * The elements on the sites of an ordered crystal.
   *
   * @param crystal the crystal
   * @return one atomic number per site
   * @throws IllegalArgumentException with one plain sentence if a site is shared or partly empty
   */
  static int[] numbers(Crystal crystal) {
    int[] numbers = new int[crystal.sites().size()];
    for (int i = 0; i < numbers.length; i++) {
      Site site = crystal.sites().get(i);
      if (!site.isOrdered()) {
        throw new IllegalArgumentException(
            "it needs one element on every site, and site "
                + (i + 1)
                + (site.label().isEmpty() ? "" : " (" + site.label() + ")")
                + " is shared or partly empty");
      }
      numbers[i] = site.majority().element().number();
    }
    return numbers;
  }

  /**
   * The number of atoms.
   *
   * @return at least 1
   */
  public int size() {
    return numbers.length;
  }

  /**
   * The element of an atom.
   *
   * @param atom index
   * @return atomic number
   */
  public int number(int atom) {
    return numbers[atom];
  }

  /**
   * How far neighbours are known.
   *
   * @return reach (angstrom)
   */
  public double reach() {
    return reach;
  }

  /**
   * The elements that occur.
   *
   * @return atomic numbers, ascending, each once
   */
  public int[] elements() {
    return Arrays.stream(numbers).distinct().sorted().toArray();
  }

  /**
   * The environment of an atom.
   *
   * @param atom index
   * @return a new environment
   */
  public AtomicEnvironment get(int atom) {
    int start = neighbors.start(atom);
    int end = neighbors.end(atom);
    while (end > start && neighbors.distance(end - 1) > reach + PeriodicNeighbors.TOLERANCE) {
      end--;
    }
    int[] atoms = new int[end - start];
    int[] elements = new int[end - start];
    double[] vectors = new double[3 * (end - start)];
    double[] vector = new double[3];
    for (int pair = start; pair < end; pair++) {
      int j = pair - start;
      atoms[j] = neighbors.site(pair);
      elements[j] = numbers[atoms[j]];
      neighbors.displacement(atom, pair, vector);
      System.arraycopy(vector, 0, vectors, 3 * j, 3);
    }
    return new AtomicEnvironment(atom, numbers[atom], atoms, elements, vectors);
  }
}
