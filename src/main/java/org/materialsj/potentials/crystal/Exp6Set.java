package org.materialsj.potentials.crystal;

import java.util.List;
import java.util.stream.Collectors;
import org.materialsj.model.Element;

/**
 * Published parameters of E = B exp(-C r) - A / r^6 between atoms of different molecules, as
 * printed; {@link Exp6} turns them into kcal/mol and angstrom.
 */
public enum Exp6Set {
  /** Carbon and hydrogen, fitted to crystals of aromatic and aliphatic hydrocarbons. */
  WILLIAMS_1967(
      "Williams 1967",
      "D. E. Williams, J. Chem. Phys. 47 (1967) 4680, set IV, doi:10.1063/1.1701684",
      1,
      List.of(Kind.CARBON, Kind.HYDROGEN),
      new double[][] {{83630, 3.60, 568}, {2654, 3.74, 27.3}},
      new double[] {8766, 3.67, 125}),
  /**
   * Carbon, hydrogen, nitrogen and oxygen; made to stand beside electrostatics. A hydrogen next to
   * nitrogen or oxygen has its own parameters. Unlike pairs combine: geometric means of A and B,
   * arithmetic means of C.
   */
  FIT(
      "FIT",
      "D. E. Williams and S. R. Cox, Acta Cryst. B40 (1984) 404 (C, H, N); S. R. Cox, L.-Y. Hsu and"
          + " D. E. Williams, Acta Cryst. A37 (1981) 293 (O); D. S. Coombes, S. L. Price,"
          + " D. J. Willock and M. Leslie, J. Phys. Chem. 100 (1996) 7352 (H next to N or O)",
      Exp6Set.KCAL_PER_EV,
      List.of(Kind.CARBON, Kind.HYDROGEN, Kind.NITROGEN, Kind.OXYGEN, Kind.POLAR_HYDROGEN),
      new double[][] {
        {3832.147, 3.60, 25.286949},
        {124.07167, 3.74, 1.413698},
        {2638.0285, 3.78, 14.286224},
        {2384.4658, 3.96, 11.645288},
        {52.12899, 4.66, 0.222819}
      },
      null);

  /** 1 eV in kcal/mol (CODATA 2018: 96.48533212 kJ/mol; 1 kcal is 4.184 kJ). */
  static final double KCAL_PER_EV = 96.48533212331 / 4.184;

  /** What an atom is to a set: its element, and for hydrogen what it is bound to. */
  enum Kind {
    CARBON(6),
    HYDROGEN(1),
    NITROGEN(7),
    OXYGEN(8),
    /** Hydrogen whose nearest atom is nitrogen or oxygen. */
    POLAR_HYDROGEN(1);

    final int number;

    Kind(int number) {
      this.number = number;
    }
  }

  private final String label;
  private final String citation;
  private final double unit;
  private final List<Kind> kinds;
  private final double[][] likes;
  private final double[] unlike;

  /** {@code likes}: B, C, A of two atoms of a kind; {@code unlike}: of two kinds, null: means. */
  Exp6Set(
      String label,
      String citation,
      double unit,
      List<Kind> kinds,
      double[][] likes,
      double[] unlike) {
    this.label = label;
    this.citation = citation;
    this.unit = unit;
    this.kinds = kinds;
    this.likes = likes;
    this.unlike = unlike;
  }

  /**
   * The name of the set in menus and reports.
   *
   * @return such as "Williams 1967"
   */
  public String label() {
    return label;
  }

  /**
   * Where the numbers were published.
   *
   * @return authors, journal, volume, year and first page
   */
  public String citation() {
    return citation;
  }

  /** The kinds of atoms that have parameters, in the order of the tables of {@link Exp6}. */
  List<Kind> kinds() {
    return kinds;
  }

  /** B (kcal/mol), C (1/angstrom) and A (kcal/mol angstrom^6) between two kinds. */
  double[] pair(int p, int q) {
    if (p != q && unlike != null) {
      return new double[] {unit * unlike[0], unlike[1], unit * unlike[2]};
    }
    double[] x = likes[p];
    double[] y = likes[q];
    return new double[] {
      unit * Math.sqrt(x[0] * y[0]), (x[1] + y[1]) / 2, unit * Math.sqrt(x[2] * y[2])
    };
  }

  /**
   * The kind of each atom of a molecule.
   *
   * @param numbers n atomic numbers; not modified
   * @param positions 3n coordinates (angstrom); not modified
   * @return indices into {@link #kinds}
   * @throws IllegalArgumentException with one plain sentence if an element has no parameters
   */
  int[] kindsOf(int[] numbers, double[] positions) {
    int[] types = new int[numbers.length];
    for (int i = 0; i < numbers.length; i++) {
      boolean polar =
          numbers[i] == 1
              && kinds.contains(Kind.POLAR_HYDROGEN)
              && isPolar(nearest(i, numbers, positions));
      types[i] = polar ? kinds.indexOf(Kind.POLAR_HYDROGEN) : first(numbers[i]);
    }
    return types;
  }

  private int first(int number) {
    for (int k = 0; k < kinds.size(); k++) {
      if (kinds.get(k).number == number) {
        return k;
      }
    }
    String known =
        kinds.stream()
            .map(kind -> Element.of(kind.number).symbol())
            .distinct()
            .collect(Collectors.joining(", "));
    throw new IllegalArgumentException(
        "the exp-6 set "
            + label
            + " has no parameters for "
            + Element.of(number).symbol()
            + ", only for "
            + known);
  }

  private static boolean isPolar(int number) {
    return number == 7 || number == 8;
  }

  /** Atomic number of the atom nearest to one; 0 for a lone atom. */
  private static int nearest(int atom, int[] numbers, double[] x) {
    double least = Double.POSITIVE_INFINITY;
    int found = 0;
    for (int j = 0; j < numbers.length; j++) {
      double dx = x[3 * j] - x[3 * atom];
      double dy = x[3 * j + 1] - x[3 * atom + 1];
      double dz = x[3 * j + 2] - x[3 * atom + 2];
      double square = dx * dx + dy * dy + dz * dz;
      if (j != atom && square < least) {
        least = square;
        found = numbers[j];
      }
    }
    return found;
  }
}
