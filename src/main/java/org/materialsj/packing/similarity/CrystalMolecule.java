package org.materialsj.packing.similarity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.materialsj.model.Bond;
import org.materialsj.model.Composition;
import org.materialsj.model.Molecule;

/**
 * A molecule of a crystal, whole: all its atoms are in one place, not cut by the faces of the cell.
 *
 * @param sites n indices of the crystal's sites, ascending
 * @param numbers n atomic numbers
 * @param positions 3n Cartesian coordinates (angstrom)
 * @param neighbors for each atom the atoms of the molecule that it is bonded to, ascending
 */
@SuppressWarnings("ArrayRecordComponent") // compared by identity, never by value
public record CrystalMolecule(int[] sites, int[] numbers, double[] positions, int[][] neighbors) {

  /**
   * The number of atoms.
   *
   * @return n, at least 1
   */
  public int size() {
    return numbers.length;
  }

  /**
   * The number of hydrogen atoms.
   *
   * @return at least 0
   */
  public int hydrogens() {
    int count = 0;
    for (int number : numbers) {
      count += number == 1 ? 1 : 0;
    }
    return count;
  }

  /**
   * The mean of the positions of all atoms.
   *
   * @return 3 coordinates (angstrom)
   */
  public double[] centroid() {
    return centroid(positions);
  }

  static double[] centroid(double[] points) {
    double[] mean = new double[3];
    for (int i = 0; i < points.length; i++) {
      mean[i % 3] += 3 * points[i] / points.length;
    }
    return mean;
  }

  /**
   * What it is made of.
   *
   * @return the composition
   */
  public Composition composition() {
    Map<Integer, Double> amounts = new TreeMap<>();
    for (int number : numbers) {
      amounts.merge(number, 1.0, Double::sum);
    }
    return new Composition(amounts);
  }

  /**
   * The molecule on its own, at its place in the crystal. Distances say which atoms are bonded but
   * not how: all bonds are single.
   *
   * @param name name of the molecule
   * @param properties text by property name
   * @return a molecule without charges
   */
  public Molecule molecule(String name, Map<String, String> properties) {
    List<Bond> bonds = new ArrayList<>();
    for (int i = 0; i < neighbors.length; i++) {
      for (int j : neighbors[i]) {
        if (i < j) {
          bonds.add(new Bond(i, j, Bond.Order.SINGLE, Bond.Stereo.NONE));
        }
      }
    }
    int[] zeros = new int[numbers.length];
    return new Molecule(name, numbers, zeros, zeros, positions, false, bonds, properties);
  }

  /** The same molecule elsewhere. */
  CrystalMolecule moved(double[] shift) {
    double[] result = positions.clone();
    for (int i = 0; i < result.length; i++) {
      result[i] += shift[i % 3];
    }
    return new CrystalMolecule(sites, numbers, result, neighbors);
  }

  /** Several molecules as one that falls into pieces. */
  static CrystalMolecule joined(List<CrystalMolecule> parts) {
    int total = parts.stream().mapToInt(CrystalMolecule::size).sum();
    int[] sites = new int[total];
    int[] numbers = new int[total];
    double[] positions = new double[3 * total];
    int[][] neighbors = new int[total][];
    int at = 0;
    for (CrystalMolecule part : parts) {
      int first = at;
      System.arraycopy(part.sites, 0, sites, at, part.size());
      System.arraycopy(part.numbers, 0, numbers, at, part.size());
      System.arraycopy(part.positions, 0, positions, 3 * at, 3 * part.size());
      for (int[] bonded : part.neighbors) {
        neighbors[at++] = Arrays.stream(bonded).map(atom -> atom + first).toArray();
      }
    }
    return new CrystalMolecule(sites, numbers, positions, neighbors);
  }
}
