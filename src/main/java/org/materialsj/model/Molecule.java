package org.materialsj.model;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * A molecule: atoms with, when known, positions, bonds, charges and isotopes. Immutable; hydrogens
 * are atoms like all others, and those that a file left out are counted.
 */
public final class Molecule implements Structure {

  private final String name;
  private final int[] numbers;
  private final int[] massNumbers;
  private final int[] charges;
  private final double[] positions;
  private final boolean flat;
  private final List<Bond> bonds;
  private final List<StereoElement> stereo;
  private final int[] missingHydrogens;
  private final Map<String, String> properties;

  /**
   * A molecule.
   *
   * @param name as the user wrote it, may be empty
   * @param numbers n atomic numbers, 1 to 118, n at least 1; copied
   * @param massNumbers n mass numbers of isotopes, 0 for the natural mixture; copied
   * @param charges n formal charges (e); copied
   * @param positions 3n Cartesian coordinates (angstrom), or empty when unknown; copied
   * @param flat whether the positions are those of a drawing, with no third dimension
   * @param bonds bonds between atoms; empty when unknown; copied
   * @param properties text by property name; copied, order kept
   * @throws IllegalArgumentException if lengths, numbers, coordinates or bonds do not fit
   */
  public Molecule(
      String name,
      int[] numbers,
      int[] massNumbers,
      int[] charges,
      double[] positions,
      boolean flat,
      List<Bond> bonds,
      Map<String, String> properties) {
    this(
        name,
        numbers,
        massNumbers,
        charges,
        positions,
        flat,
        bonds,
        List.of(),
        new int[numbers.length],
        properties);
  }

  private Molecule(
      String name,
      int[] numbers,
      int[] massNumbers,
      int[] charges,
      double[] positions,
      boolean flat,
      List<Bond> bonds,
      List<StereoElement> stereo,
      int[] missingHydrogens,
      Map<String, String> properties) {
    int n = numbers.length;
    if (n == 0) {
      throw new IllegalArgumentException("a molecule needs at least one atom");
    }
    if (massNumbers.length != n || charges.length != n) {
      throw new IllegalArgumentException(
          n + " atoms got " + massNumbers.length + " isotopes and " + charges.length + " charges");
    }
    if (positions.length != 0 && positions.length != 3 * n) {
      throw new IllegalArgumentException(n + " atoms got " + positions.length + " coordinates");
    }
    for (int atom = 0; atom < n; atom++) {
      int least = Element.of(numbers[atom]).number();
      if (massNumbers[atom] != 0 && massNumbers[atom] < least) {
        throw new IllegalArgumentException(
            "the mass number of atom "
                + (atom + 1)
                + " must be 0 or at least "
                + least
                + ", got "
                + massNumbers[atom]);
      }
    }
    for (double coordinate : positions) {
      if (!Double.isFinite(coordinate)) {
        throw new IllegalArgumentException("coordinates must be finite, got " + coordinate);
      }
    }
    for (Bond bond : bonds) {
      if (bond.first() >= n || bond.second() >= n) {
        throw new IllegalArgumentException(
            "a bond joins atoms " + bond.first() + " and " + bond.second() + " of " + n);
      }
    }
    for (StereoElement element : stereo) {
      for (int atom : element.atoms()) {
        if (atom < 0 || atom >= n) {
          throw new IllegalArgumentException(
              "a stereo element names atom " + atom + " of " + n + ": " + element);
        }
      }
    }
    if (missingHydrogens.length != n) {
      throw new IllegalArgumentException(
          n + " atoms got " + missingHydrogens.length + " numbers of missing hydrogens");
    }
    for (int count : missingHydrogens) {
      if (count < 0) {
        throw new IllegalArgumentException(
            "a number of missing hydrogens must be at least 0, got " + count);
      }
    }
    this.name = name;
    this.numbers = numbers.clone();
    this.massNumbers = massNumbers.clone();
    this.charges = charges.clone();
    this.positions = positions.clone();
    this.flat = flat;
    this.bonds = List.copyOf(bonds);
    this.stereo = List.copyOf(stereo);
    this.missingHydrogens = missingHydrogens.clone();
    this.properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
  }

  /**
   * A molecule of neutral atoms at known positions, without bonds.
   *
   * @param name as the user wrote it
   * @param numbers n atomic numbers
   * @param positions 3n Cartesian coordinates (angstrom)
   * @param properties text by property name
   * @return the molecule
   */
  public static Molecule ofAtoms(
      String name, int[] numbers, double[] positions, Map<String, String> properties) {
    int[] zeros = new int[numbers.length];
    return new Molecule(name, numbers, zeros, zeros, positions, false, List.of(), properties);
  }

  /**
   * The same molecule with known configurations.
   *
   * @param elements centres and double bonds whose configuration is known; replaces all others
   * @return a new molecule
   * @throws IllegalArgumentException if an element names an atom that is not there
   */
  public Molecule withStereo(List<StereoElement> elements) {
    return new Molecule(
        name,
        numbers,
        massNumbers,
        charges,
        positions,
        flat,
        bonds,
        elements,
        missingHydrogens,
        properties);
  }

  /**
   * The same molecule elsewhere in space.
   *
   * @param coordinates 3n Cartesian coordinates (angstrom) of three dimensions
   * @return a new molecule
   * @throws IllegalArgumentException if there are not 3n finite coordinates
   */
  public Molecule withPositions(double[] coordinates) {
    return new Molecule(
        name,
        numbers,
        massNumbers,
        charges,
        coordinates,
        false,
        bonds,
        stereo,
        missingHydrogens,
        properties);
  }

  /**
   * The same molecule under other words.
   *
   * @param newName may be empty
   * @param newProperties text by property name; replaces all others
   * @return a new molecule
   */
  public Molecule withProperties(String newName, Map<String, String> newProperties) {
    return new Molecule(
        newName,
        numbers,
        massNumbers,
        charges,
        positions,
        flat,
        bonds,
        stereo,
        missingHydrogens,
        newProperties);
  }

  /**
   * The same molecule, with the numbers of hydrogens that are known to be there and are no atoms of
   * it, because a file left them out.
   *
   * @param counts n numbers of hydrogens bonded to each atom beside those that are atoms; copied
   * @return a new molecule
   * @throws IllegalArgumentException if there are not n numbers of at least 0
   */
  public Molecule withMissingHydrogens(int[] counts) {
    return new Molecule(
        name, numbers, massNumbers, charges, positions, flat, bonds, stereo, counts, properties);
  }

  /** The same molecule with other positions of the same kind; unchanged when it has none. */
  Molecule mapPositions(UnaryOperator<double[]> map) {
    return positions.length == 0
        ? this
        : new Molecule(
            name,
            numbers,
            massNumbers,
            charges,
            map.apply(positions.clone()),
            flat,
            bonds,
            stereo,
            missingHydrogens,
            properties);
  }

  /** The same molecule with atom order[i] as atom i; order is a permutation. */
  Molecule permuted(int[] order) {
    int[] place = new int[order.length];
    double[] moved = new double[positions.length];
    for (int i = 0; i < order.length; i++) {
      place[order[i]] = i;
      if (moved.length > 0) {
        System.arraycopy(positions, 3 * order[i], moved, 3 * i, 3);
      }
    }
    return new Molecule(
        name,
        Arrays.stream(order).map(i -> numbers[i]).toArray(),
        Arrays.stream(order).map(i -> massNumbers[i]).toArray(),
        Arrays.stream(order).map(i -> charges[i]).toArray(),
        moved,
        flat,
        bonds.stream()
            .map(b -> new Bond(place[b.first()], place[b.second()], b.order(), b.stereo()))
            .toList(),
        stereo.stream().map(element -> element.renumbered(place)).toList(),
        Arrays.stream(order).map(i -> missingHydrogens[i]).toArray(),
        properties);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Map<String, String> properties() {
    return properties;
  }

  /**
   * The number of atoms, hydrogens included.
   *
   * @return at least 1
   */
  public int size() {
    return numbers.length;
  }

  /**
   * The atomic number of an atom.
   *
   * @param atom index
   * @return Z
   */
  public int number(int atom) {
    return numbers[atom];
  }

  /**
   * The mass number of an atom.
   *
   * @param atom index
   * @return the mass number, or 0 for the natural mixture
   */
  public int massNumber(int atom) {
    return massNumbers[atom];
  }

  /**
   * The formal charge of an atom.
   *
   * @param atom index
   * @return charge (e)
   */
  public int charge(int atom) {
    return charges[atom];
  }

  /**
   * All atomic numbers.
   *
   * @return a new array of n numbers
   */
  public int[] numbers() {
    return numbers.clone();
  }

  /**
   * The Cartesian coordinates.
   *
   * @return a new array of 3n numbers (angstrom), or empty when no positions are known
   */
  public Optional<double[]> positions() {
    return positions.length == 0 ? Optional.empty() : Optional.of(positions.clone());
  }

  /**
   * Whether the positions are three-dimensional.
   *
   * @return false when positions are unknown or only those of a drawing
   */
  public boolean has3d() {
    return positions.length > 0 && !flat;
  }

  /**
   * The bonds.
   *
   * @return unmodifiable; empty when unknown
   */
  public List<Bond> bonds() {
    return bonds;
  }

  /**
   * The configurations known apart from any drawing or positions, such as from a SMILES.
   *
   * @return unmodifiable; a centre or double bond that could have one and is not here is undefined,
   *     unless positions tell it
   */
  public List<StereoElement> stereo() {
    return stereo;
  }

  /**
   * The number of hydrogens bonded to an atom that a file left out.
   *
   * @param atom index
   * @return at least 0
   */
  public int missingHydrogens(int atom) {
    return missingHydrogens[atom];
  }

  /**
   * The number of all hydrogens that a file left out. The composition counts them.
   *
   * @return 0 when every hydrogen is an atom, or nothing is known
   */
  public int missingHydrogens() {
    return Arrays.stream(missingHydrogens).sum();
  }

  /** The elements of all atoms, missing hydrogens included. */
  @Override
  public Composition composition() {
    Map<Integer, Double> amounts = new TreeMap<>();
    for (int number : numbers) {
      amounts.merge(number, 1.0, Double::sum);
    }
    if (missingHydrogens() > 0) {
      amounts.merge(1, (double) missingHydrogens(), Double::sum);
    }
    return new Composition(amounts);
  }
}
