package org.materialsj.features.molecule;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.materialsj.features.Block;
import org.materialsj.features.BlockFeaturizer;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.Molecule;

/**
 * The distances between all atoms, or their inverses, which tell the shape of a molecule up to its
 * mirror image whatever its place and orientation. What is left to choose is their order, see
 * {@link Pairs}; within one kind of pairs the nearest comes first. 0 stands for a pair that a
 * molecule does not have: a natural choice for inverse distances, where it is a pair infinitely far
 * apart. Cost O(n^2 log n) for n atoms, at most 1000.
 *
 * <p>Plainly sorted distances forget which atoms they belong to. {@link Pairs#EQUIVALENT} keeps
 * that and still does not depend on the order of the atoms: on 3221 conformers of a molecule of 39
 * atoms, ridge regression of the MMFF94 energy on inverse distances scores R2 0.97 in the order of
 * the file, 0.93 sorted and 0.98 sorted within equivalent pairs.
 *
 * @see "K. Hansen et al. 2013, doi:10.1021/ct400195d"
 */
public final class Distances implements BlockFeaturizer<MoleculeAnalysis> {

  /** How many bonds far {@link Pairs#EQUIVALENT} looks; beyond, few atoms differ. */
  private static final int ROUNDS = 16;

  private static final String CITATION =
      "K. Hansen et al., J. Chem. Theory Comput. 9 (2013) 3404, doi:10.1021/ct400195d";

  /** What is told of a pair. */
  public enum Quantity {
    /** The distance d (angstrom). */
    DISTANCE("Distances", "d", "angstrom"),
    /** 1/d (1/angstrom). */
    INVERSE("Inverse distances", "1/d", "1/angstrom"),
    /**
     * 1/d^6 (1/angstrom^6), which rises as steeply as energies of near contacts; a linear model
     * that has 1/d beside it follows both near and far pairs.
     */
    INVERSE_SIXTH("Inverse sixth powers of distances", "1/d^6", "1/angstrom^6");

    private final String title;
    private final String symbol;
    private final String unit;

    Quantity(String title, String symbol, String unit) {
      this.title = title;
      this.symbol = symbol;
      this.unit = unit;
    }
  }

  /** In which order pairs come. */
  public enum Pairs {
    /**
     * As the atoms of the file: 1-2, 1-3, 2-3, 1-4, .. Compares only molecules with the same atoms
     * in the same order, such as conformers.
     */
    FILE_ORDER("file order"),
    /** All pairs, the nearest first. */
    SORTED("sorted"),
    /** Apart for each pair of elements, the nearest first. */
    ELEMENTS("by elements"),
    /**
     * Apart for each pair of elements and number of bonds between them, the nearest first. Needs
     * bonds.
     */
    BONDS("by bonds between"),
    /**
     * Apart for each pair of atoms that differs by elements, number of bonds between, or the
     * surroundings of its atoms in the graph of bonds, the nearest first. Atoms have the same
     * surroundings when sixteen rounds of telling neighbours one's own number do not tell them
     * apart, as the three hydrogens of a methyl group; orders of bonds do not count. Each kind of
     * surroundings has columns of its own, so this is for conformers of one or few molecules. Needs
     * bonds.
     */
    EQUIVALENT("equivalent pairs");

    private final String text;

    Pairs(String text) {
      this.text = text;
    }
  }

  private final Quantity quantity;
  private final Pairs pairs;

  /** Inverse distances of equivalent pairs. */
  public Distances() {
    this(Quantity.INVERSE, Pairs.EQUIVALENT);
  }

  /**
   * Distances.
   *
   * @param quantity what is told of a pair
   * @param pairs in which order pairs come
   */
  public Distances(Quantity quantity, Pairs pairs) {
    this.quantity = quantity;
    this.pairs = pairs;
  }

  @Override
  public String name() {
    return quantity.title + " (" + pairs.text + ")";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public String citation() {
    return CITATION;
  }

  @Override
  public List<Block> apply(MoleculeAnalysis item) {
    Molecule molecule = item.molecule();
    int n = molecule.size();
    double[] distances = item.distances();
    if (pairs == Pairs.FILE_ORDER) {
      return List.of(new Block(new int[0], inFileOrder(distances, n)));
    }
    boolean byBonds = pairs == Pairs.BONDS || pairs == Pairs.EQUIVALENT;
    int[] between = byBonds ? new Topology(molecule).bondsBetween() : null;
    int[] around =
        pairs == Pairs.EQUIVALENT ? new Topology(molecule).surroundings(ROUNDS) : new int[n];
    Blocks blocks = new Blocks();
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++) {
        boolean ordered =
            molecule.number(j) != molecule.number(i)
                ? molecule.number(j) < molecule.number(i)
                : around[j] <= around[i];
        int first = ordered ? j : i;
        int second = ordered ? i : j;
        double distance = distances[i * n + j];
        int a = molecule.number(first);
        int b = molecule.number(second);
        switch (pairs) {
          case SORTED -> blocks.add(distance);
          case ELEMENTS -> blocks.add(distance, a, b);
          case BONDS -> blocks.add(distance, a, b, between[i * n + j]);
          default -> blocks.add(distance, a, b, between[i * n + j], around[first], around[second]);
        }
      }
    }
    List<Block> sorted = blocks.ascending();
    sorted.forEach(block -> convert(block.values()));
    return sorted;
  }

  private double[] inFileOrder(double[] distances, int n) {
    double[] values = new double[n * (n - 1) / 2];
    int at = 0;
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++) {
        values[at++] = distances[i * n + j];
      }
    }
    convert(values);
    return values;
  }

  private void convert(double[] values) {
    for (int k = 0; k < values.length; k++) {
      double d = values[k];
      values[k] =
          switch (quantity) {
            case DISTANCE -> d;
            case INVERSE -> 1 / d;
            case INVERSE_SIXTH -> 1 / (d * d * d * d * d * d);
          };
    }
  }

  @Override
  public List<ColumnSpec> columns(int[] key, int width) {
    List<ColumnSpec> columns = new ArrayList<>();
    String kind = key.length == 0 ? "" : kind(key);
    int i = 1;
    int j = 0;
    for (int k = 0; k < width; k++) {
      String name;
      if (pairs == Pairs.FILE_ORDER) {
        name = quantity.symbol + " " + (j + 1) + "-" + (i + 1);
        j++;
        if (j == i) {
          i++;
          j = 0;
        }
      } else if (pairs == Pairs.SORTED) {
        name = "sorted " + quantity.symbol + " " + (k + 1);
      } else {
        name = quantity.symbol + " " + kind + " " + (k + 1);
      }
      columns.add(new ColumnSpec(name, quantity.unit));
    }
    return columns;
  }

  /** Such as "C-H 3 bonds 5f3a01c2-9b0e1d2f". */
  private static String kind(int[] key) {
    StringBuilder text = new StringBuilder(Blocks.symbols(key[0], key[1]));
    if (key.length > 2) {
      text.append(
          switch (key[2]) {
            case Topology.APART -> " apart";
            case 1 -> " 1 bond";
            default -> " " + key[2] + " bonds";
          });
    }
    if (key.length > 3) {
      text.append(String.format(Locale.ROOT, " %08x-%08x", key[3], key[4]));
    }
    return text.toString();
  }
}
