package org.materialsj.model.atomistic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.materialsj.model.Crystal;
import org.materialsj.model.Element;
import org.materialsj.model.Lattice;
import org.materialsj.model.Molecule;
import org.materialsj.model.Site;
import org.materialsj.model.Species;
import org.materialsj.model.Structure;
import org.materialsj.model.symmetry.SymmetryOperation;

/**
 * Atoms at one moment: elements, Cartesian positions and, when they repeat, the cell. Bonds,
 * charges and symmetry are left behind. Immutable.
 */
public final class AtomicFrame {

  private final String name;
  private final int[] numbers;
  private final double[] positions;
  private final Optional<Lattice> lattice;

  /**
   * A frame.
   *
   * @param name for messages and tables; may be empty
   * @param numbers n atomic numbers, n at least 1; copied
   * @param positions 3n Cartesian coordinates (angstrom); copied
   * @param lattice the cell, which need not be periodic along each vector; empty when nothing
   *     repeats
   * @throws IllegalArgumentException if there are no atoms, lengths do not fit or a coordinate is
   *     not finite
   */
  public AtomicFrame(String name, int[] numbers, double[] positions, Optional<Lattice> lattice) {
    if (numbers.length == 0 || positions.length != 3 * numbers.length) {
      throw new IllegalArgumentException(
          "a frame needs at least one atom and three coordinates each, got "
              + numbers.length
              + " atoms and "
              + positions.length
              + " coordinates");
    }
    for (int i = 0; i < positions.length; i++) {
      if (!Double.isFinite(positions[i])) {
        throw new IllegalArgumentException(
            "the coordinates of atom " + (i / 3 + 1) + " of " + name + " are not finite");
      }
    }
    this.name = name;
    this.numbers = numbers.clone();
    this.positions = positions.clone();
    this.lattice = lattice;
  }

  /**
   * The atoms of a structure.
   *
   * @param structure a molecule with positions, or a crystal without disorder
   * @return its atoms, in its order
   * @throws IllegalArgumentException if a molecule has no positions, or a site of a crystal is
   *     shared or partly empty
   */
  public static AtomicFrame of(Structure structure) {
    if (structure instanceof Molecule molecule) {
      double[] positions =
          molecule
              .positions()
              .orElseThrow(
                  () -> new IllegalArgumentException(molecule.name() + " has no coordinates"));
      return new AtomicFrame(molecule.name(), molecule.numbers(), positions, Optional.empty());
    }
    Crystal crystal = (Crystal) structure;
    if (!crystal.isOrdered()) {
      throw new IllegalArgumentException(
          crystal.name() + " is disordered: its sites are shared or partly empty");
    }
    int[] numbers =
        crystal.sites().stream()
            .mapToInt(site -> site.species().get(0).element().number())
            .toArray();
    return new AtomicFrame(
        crystal.name(), numbers, crystal.cartesian(), Optional.of(crystal.lattice()));
  }

  /**
   * The same atoms elsewhere.
   *
   * @param coordinates 3n Cartesian coordinates (angstrom); copied
   * @return a frame of the same name and cell
   */
  public AtomicFrame withPositions(double[] coordinates) {
    return new AtomicFrame(name, numbers, coordinates, lattice);
  }

  /**
   * The same atoms elsewhere, in another cell.
   *
   * @param coordinates 3n Cartesian coordinates (angstrom); copied
   * @param cell the cell
   * @return a frame of the same name
   */
  public AtomicFrame with(double[] coordinates, Lattice cell) {
    return new AtomicFrame(name, numbers, coordinates, Optional.of(cell));
  }

  /**
   * The same atoms under another name.
   *
   * @param other the name
   * @return a frame
   */
  public AtomicFrame withName(String other) {
    return new AtomicFrame(other, numbers, positions, lattice);
  }

  /**
   * The name.
   *
   * @return may be empty
   */
  public String name() {
    return name;
  }

  /**
   * The number of atoms.
   *
   * @return n, at least 1
   */
  public int size() {
    return numbers.length;
  }

  /**
   * The atomic numbers.
   *
   * @return a new array
   */
  public int[] numbers() {
    return numbers.clone();
  }

  /**
   * The positions.
   *
   * @return 3n Cartesian coordinates (angstrom), a new array
   */
  public double[] positions() {
    return positions.clone();
  }

  /**
   * The cell.
   *
   * @return empty when nothing repeats
   */
  public Optional<Lattice> lattice() {
    return lattice;
  }

  /**
   * The lattice vectors.
   *
   * @return 9 numbers, a then b then c (angstrom); zeros when there is no cell
   */
  public double[] cell() {
    return lattice.map(Lattice::rows).orElseGet(() -> new double[9]);
  }

  /**
   * Along which lattice vectors the atoms repeat.
   *
   * @return 3 flags
   */
  public boolean[] periodic() {
    return lattice.map(Lattice::periodic).orElseGet(() -> new boolean[3]);
  }

  /**
   * The atoms as a structure, for views and files.
   *
   * @param properties text by property name
   * @return a molecule without bonds, or a crystal without known symmetry
   */
  public Structure structure(Map<String, String> properties) {
    if (lattice.isEmpty()) {
      return Molecule.ofAtoms(name, numbers, positions, properties);
    }
    double[] fractional = lattice.get().toFractional(positions);
    List<Site> sites = new ArrayList<>();
    for (int i = 0; i < numbers.length; i++) {
      Element element = Element.of(numbers[i]);
      sites.add(
          new Site(
              List.of(Species.of(element)),
              fractional[3 * i],
              fractional[3 * i + 1],
              fractional[3 * i + 2],
              element.symbol() + (i + 1),
              i,
              0));
    }
    return new Crystal(name, lattice.get(), sites, List.of(SymmetryOperation.IDENTITY), properties);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof AtomicFrame frame
        && name.equals(frame.name)
        && Arrays.equals(numbers, frame.numbers)
        && Arrays.equals(positions, frame.positions)
        && lattice.equals(frame.lattice);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * name.hashCode() + Arrays.hashCode(numbers)) + Arrays.hashCode(positions);
  }

  @Override
  public String toString() {
    return name + " (" + numbers.length + " atoms)";
  }
}
