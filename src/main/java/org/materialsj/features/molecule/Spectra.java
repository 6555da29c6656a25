package org.materialsj.features.molecule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.materialsj.features.Block;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.Molecule;

/** The spectra of one molecule on one grid: one per element, pair or triple of elements. */
final class Spectra {

  private final GaussianGrid grid;
  private final int[] elements;
  private final int[] elementOf;
  private final int bodies;
  private final double[][] spectra;

  /**
   * Starts with empty spectra.
   *
   * @param bodies how many atoms make one value, 1 to 3
   */
  Spectra(Molecule molecule, int bodies, GaussianGrid grid) {
    this.grid = grid;
    this.bodies = bodies;
    elements = Arrays.stream(molecule.numbers()).distinct().sorted().toArray();
    elementOf =
        Arrays.stream(molecule.numbers()).map(z -> Arrays.binarySearch(elements, z)).toArray();
    int count = 1;
    for (int body = 0; body < bodies; body++) {
      count *= elements.length;
    }
    spectra = new double[count][];
  }

  /** Adds a value of one atom. */
  void add(int i, double value, double weight) {
    put(value, weight, elementOf[i]);
  }

  /** Adds a value of two atoms, whose order does not count. */
  void add(int i, int j, double value, double weight) {
    int a = elementOf[i];
    int b = elementOf[j];
    put(value, weight, Math.min(a, b) * elements.length + Math.max(a, b));
  }

  /** Adds a value of three atoms; the order of the first and last does not count. */
  void add(int i, int j, int k, double value, double weight) {
    int e = elements.length;
    int a = elementOf[i];
    int c = elementOf[k];
    put(value, weight, (Math.min(a, c) * e + elementOf[j]) * e + Math.max(a, c));
  }

  private void put(double value, double weight, int index) {
    if (spectra[index] == null) {
      spectra[index] = new double[grid.points()];
    }
    grid.add(spectra[index], value, weight);
  }

  /** Multiplies all numbers by what makes the sum of their squares 1, unless all are 0. */
  void normalize() {
    double squares = 0;
    for (double[] spectrum : spectra) {
      if (spectrum != null) {
        for (double value : spectrum) {
          squares += value * value;
        }
      }
    }
    if (squares > 0) {
      scale(1 / Math.sqrt(squares));
    }
  }

  /** Multiplies all numbers. */
  void scale(double factor) {
    for (double[] spectrum : spectra) {
      for (int i = 0; spectrum != null && i < spectrum.length; i++) {
        spectrum[i] *= factor;
      }
    }
  }

  /** A block for each spectrum to which something was added; keys are atomic numbers. */
  List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    for (int index = 0; index < spectra.length; index++) {
      if (spectra[index] != null) {
        int[] key = new int[bodies];
        int rest = index;
        for (int body = bodies - 1; body >= 0; body--) {
          key[body] = elements[rest % elements.length];
          rest /= elements.length;
        }
        blocks.add(new Block(key, spectra[index]));
      }
    }
    return blocks;
  }

  /** Columns such as "RDF C-H 1.25". */
  static List<ColumnSpec> columns(
      String prefix, int[] key, int width, GaussianGrid grid, String unit) {
    List<ColumnSpec> columns = new ArrayList<>();
    String name = prefix + " " + Blocks.symbols(key) + " ";
    for (int i = 0; i < width; i++) {
      columns.add(new ColumnSpec(name + grid.label(i), unit));
    }
    return columns;
  }
}
