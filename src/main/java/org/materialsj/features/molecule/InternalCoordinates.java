package org.materialsj.features.molecule;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.materialsj.features.Block;
import org.materialsj.features.BlockFeaturizer;
import org.materialsj.model.Bond;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.Molecule;

/**
 * Bond lengths (angstrom), bond angles or torsions (degrees), apart for each type: the elements in
 * a row and, of bonds, the order. Types read the same from both ends. Torsions are told by their
 * magnitude, 0 to 180 degrees, so that mirror images are alike; one about an axis of which an end
 * is straight (within 0.6 degrees) is not defined and left out. Independent of place, orientation
 * and order of atoms. Needs bonds. Cost O(n^2) for n atoms, at most 1000.
 *
 * @see "F. A. Faber et al. 2017, doi:10.1021/acs.jctc.7b00577"
 */
public final class InternalCoordinates implements BlockFeaturizer<MoleculeAnalysis> {

  /** Sine of the bond angle below which a torsion is not defined. */
  private static final double STRAIGHT = 0.01;

  /** What is measured. */
  public enum Kind {
    /** Lengths of bonds. */
    BONDS("Bond lengths", "bond", "angstrom", new Bins(0.5, 3, 50)),
    /** Angles between bonds of one atom. */
    ANGLES("Bond angles", "angle", "degree", new Bins(0, 180, 36)),
    /** Magnitudes of torsions about bonds. */
    TORSIONS("Torsions", "torsion", "degree", new Bins(0, 180, 36));

    private final String title;
    private final String symbol;
    private final String unit;
    private final Bins bins;

    Kind(String title, String symbol, String unit, Bins bins) {
      this.title = title;
      this.symbol = symbol;
      this.unit = unit;
      this.bins = bins;
    }
  }

  /** What is told of the values of a type. */
  public enum Summary {
    /** All values in ascending order; 0 stands for those that a molecule does not have. */
    SORTED,
    /**
     * Their number, mean, least, largest, and standard deviation (of all values, divided by their
     * number); all 0 when the molecule has none of the type.
     */
    STATISTICS,
    /**
     * How many are in each bin: of 0.05 angstrom from 0.5 to 3 angstrom for bonds, of 5 degrees for
     * angles and torsions. The first and last bins hold all beyond. A value that rounding puts up
     * to 1e-6 below a limit between bins counts as on it.
     */
    HISTOGRAM
  }

  private static final List<String> STATISTICS = List.of("count", "mean", "min", "max", "sd");

  private final Kind kind;
  private final Summary summary;

  /**
   * Internal coordinates.
   *
   * @param kind what is measured
   * @param summary what is told of the values of a type
   */
  public InternalCoordinates(Kind kind, Summary summary) {
    this.kind = kind;
    this.summary = summary;
  }

  @Override
  public String name() {
    return kind.title + " (" + summary.name().toLowerCase(Locale.ROOT) + ")";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public String citation() {
    return RadialDistribution.CITATION;
  }

  @Override
  public List<Block> apply(MoleculeAnalysis item) {
    // Asked for first: angles at two atoms in one place are not defined.
    double[] distances = item.distances();
    double[] positions = item.positions();
    Molecule molecule = item.molecule();
    Topology topology = new Topology(molecule);
    Blocks values = new Blocks();
    switch (kind) {
      case BONDS -> addBonds(values, molecule, distances);
      case ANGLES -> addAngles(values, molecule, topology, positions);
      case TORSIONS -> addTorsions(values, molecule, topology, positions);
    }
    return values.ascending().stream()
        .map(block -> new Block(block.key(), summarize(block.values())))
        .toList();
  }

  private static void addBonds(Blocks values, Molecule molecule, double[] distances) {
    for (Bond bond : molecule.bonds()) {
      int a = molecule.number(bond.first());
      int b = molecule.number(bond.second());
      double length = distances[bond.first() * molecule.size() + bond.second()];
      values.add(length, Math.min(a, b), Math.max(a, b), bond.order().ordinal());
    }
  }

  private static void addAngles(
      Blocks values, Molecule molecule, Topology topology, double[] positions) {
    for (int j = 0; j < molecule.size(); j++) {
      int[] near = topology.neighbors(j);
      for (int b = 0; b < near.length; b++) {
        for (int a = 0; a < b; a++) {
          int first = molecule.number(near[a]);
          int last = molecule.number(near[b]);
          values.add(
              Math.toDegrees(Angles.angle(positions, near[a], j, near[b])),
              Math.min(first, last),
              molecule.number(j),
              Math.max(first, last));
        }
      }
    }
  }

  private static void addTorsions(
      Blocks values, Molecule molecule, Topology topology, double[] positions) {
    for (Bond bond : molecule.bonds()) {
      int j = bond.first();
      int k = bond.second();
      for (int i : topology.neighbors(j)) {
        for (int l : topology.neighbors(k)) {
          if (i != k
              && l != j
              && i != l
              && Math.sin(Angles.angle(positions, i, j, k)) > STRAIGHT
              && Math.sin(Angles.angle(positions, j, k, l)) > STRAIGHT) {
            values.add(
                Math.toDegrees(Angles.torsion(positions, i, j, k, l)),
                torsionType(
                    molecule.number(i),
                    molecule.number(j),
                    molecule.number(k),
                    molecule.number(l)));
          }
        }
      }
    }
  }

  private static int[] torsionType(int a, int b, int c, int d) {
    boolean forward = b != c ? b < c : a <= d;
    return forward ? new int[] {a, b, c, d} : new int[] {d, c, b, a};
  }

  private double[] summarize(double[] values) {
    return switch (summary) {
      case SORTED -> values;
      case STATISTICS -> statistics(values);
      case HISTOGRAM -> kind.bins.count(values);
    };
  }

  private static double[] statistics(double[] ascending) {
    int n = ascending.length;
    double mean = 0;
    for (double value : ascending) {
      mean += value / n;
    }
    double squares = 0;
    for (double value : ascending) {
      squares += (value - mean) * (value - mean);
    }
    return new double[] {n, mean, ascending[0], ascending[n - 1], Math.sqrt(squares / n)};
  }

  @Override
  public List<ColumnSpec> columns(int[] key, int width) {
    String type = kind.symbol + " " + type(key) + " ";
    List<ColumnSpec> columns = new ArrayList<>();
    for (int k = 0; k < width; k++) {
      columns.add(
          switch (summary) {
            case SORTED -> new ColumnSpec(type + (k + 1), kind.unit);
            case STATISTICS -> new ColumnSpec(type + STATISTICS.get(k), k == 0 ? "" : kind.unit);
            case HISTOGRAM -> new ColumnSpec(type + kind.bins.label(k), "");
          });
    }
    return columns;
  }

  /** Such as "C=O" for a bond and "H-C-H" for an angle. */
  private String type(int[] key) {
    if (kind != Kind.BONDS) {
      return Blocks.symbols(key);
    }
    String sign =
        switch (Bond.Order.values()[key[2]]) {
          case SINGLE -> "-";
          case DOUBLE -> "=";
          case TRIPLE -> "#";
          case AROMATIC -> ":";
        };
    return Blocks.symbols(key[0]) + sign + Blocks.symbols(key[1]);
  }

  /** Intervals of equal width, each with its lower limit; the first and last are open. */
  private record Bins(double from, double to, int count) {

    private static final double ON_LIMIT = 1e-6;

    double[] count(double[] values) {
      double[] counts = new double[count];
      for (double value : values) {
        int bin = (int) Math.floor((value + ON_LIMIT - from) / (to - from) * count);
        counts[Math.max(0, Math.min(count - 1, bin))]++;
      }
      return counts;
    }

    String label(int bin) {
      double width = (to - from) / count;
      String format = width < 1 ? "%.2f-%.2f" : "%.0f-%.0f";
      return String.format(Locale.ROOT, format, from + bin * width, from + (bin + 1) * width);
    }
  }
}
