package org.materialsj.features.autocorrelation;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.materialsj.engine.geometry.PeriodicNeighbors;
import org.materialsj.features.FeatureSpec;
import org.materialsj.features.molecule.MoleculeAnalysis;
import org.materialsj.features.molecule.MoleculeFeaturizer;
import org.materialsj.model.Element;
import org.materialsj.model.Molecule;
import org.materialsj.model.chemistry.AtomGraph;
import org.materialsj.model.chemistry.BondFinder;
import org.materialsj.model.chemistry.Metals;
import org.materialsj.model.chemistry.Pieces;

/**
 * Revised autocorrelations of an octahedral complex of one metal, hydrogens included, with
 * electronegativity (chi), atomic number (Z), identity (I), number of bonds in the graph considered
 * (T) and covalent radius (S), at depths of 0 to 3 bonds: 180 columns.
 *
 * <ul>
 *   <li>f-...-all: products summed over all ordered pairs of atoms of the complex;
 *   <li>mc-...-all and D_mc-...-all: products and differences from the metal;
 *   <li>lc-...-ax and D_lc-...-ax: from the donor atom, on its ligand alone, mean over the two
 *       axial donors; f-...-ax: products summed over all ordered pairs of atoms of the ligand, mean
 *       over the ligands of the two axial donors; a ligand with several donors counts once for
 *       each;
 *   <li>...-eq: the same of the four equatorial donors.
 * </ul>
 *
 * <p>The axis is that which leaves the most alike donors in the plane; of several, one with alike
 * donors at its ends; of several, that of the larger features, compared column by column. It needs
 * positions, unless all donors are alike. Bonds are those of the file; without any they are found
 * by distance as in {@link FrameworkAutocorrelation}. Fragments that are not bonded to the metal,
 * such as counter-ions, do not count. Cost O(atoms).
 *
 * @see "J. P. Janet, H. J. Kulik 2017, doi:10.1021/acs.jpca.7b08750"
 */
public final class ComplexAutocorrelation implements MoleculeFeaturizer {

  private static final int DONORS = 6;

  private final ElementProperties table;
  private final int depth;
  private final FeatureSpec spec;

  /** With tabulated properties and depths of 0 to 3. */
  public ComplexAutocorrelation() {
    this(ElementProperties.tabulated(), Autocorrelation.DEFAULT_DEPTH);
  }

  /**
   * With a choice of the table.
   *
   * @param table properties of the elements
   * @param depth most bonds, 0 to {@value Autocorrelation#MOST_DEPTH}
   * @throws IllegalArgumentException if the depth is out of range
   */
  public ComplexAutocorrelation(ElementProperties table, int depth) {
    this.table = table;
    this.depth = depth;
    Columns columns =
        new Columns(depth)
            .products("f", Columns.FIVE, "-all")
            .products("mc", Columns.FIVE, "-all")
            .differences("mc", Columns.FIVE, "-all");
    for (String place : List.of("-ax", "-eq")) {
      columns
          .products("lc", Columns.FIVE, place)
          .differences("lc", Columns.FIVE, place)
          .products("f", Columns.FIVE, place);
    }
    this.spec =
        new FeatureSpec(
            "Octahedral complex RAC",
            1,
            columns.list(),
            "J. P. Janet, H. J. Kulik, J. Phys. Chem. A 121 (2017) 8939,"
                + " doi:10.1021/acs.jpca.7b08750");
  }

  @Override
  public FeatureSpec spec() {
    return spec;
  }

  /**
   * Computes the features.
   *
   * @param analysis the complex
   * @return one number per column
   * @throws IllegalArgumentException with one plain sentence when there is not one metal with six
   *     donors near the corners of an octahedron, bonds or positions are missing, or an element has
   *     no property
   */
  @Override
  public double[] compute(MoleculeAnalysis analysis) {
    Molecule molecule = analysis.molecule();
    int[] numbers = molecule.numbers();
    int metal = metal(numbers);
    AtomGraph graph = graph(analysis);
    if (graph.degree(metal) != DONORS) {
      throw new IllegalArgumentException(
          "an octahedral complex has six atoms bonded to its metal, and this "
              + Element.of(numbers[metal]).symbol()
              + " has "
              + graph.degree(metal));
    }
    Pieces fragments = new Pieces(graph, all(graph.size()));
    int[] atoms = fragments.atoms(fragments.of(metal));
    Autocorrelation whole = on(graph, numbers);
    Autocorrelation.Sums centre = whole.mean(metal);
    double[][] donors = donors(graph, numbers, metal);
    // Alike donors need no axis, but known positions must be those of an octahedron all the same.
    boolean anyAxis = !molecule.has3d() && Octahedron.isHomoleptic(donors);
    int[] axis =
        anyAxis ? new int[] {0, 1} : Octahedron.axis(donors, directions(analysis, graph, metal));
    return Columns.concat(
        whole.sum(atoms).products(),
        centre.products(),
        centre.differences(),
        mean(donors, axis, true),
        mean(donors, axis, false));
  }

  private static int metal(int[] numbers) {
    int[] metals =
        IntStream.range(0, numbers.length).filter(i -> Metals.isMetal(numbers[i])).toArray();
    if (metals.length != 1) {
      throw new IllegalArgumentException(
          "an octahedral complex has one metal, and this molecule has "
              + (metals.length == 0 ? "none" : metals.length));
    }
    return metals[0];
  }

  private static AtomGraph graph(MoleculeAnalysis analysis) {
    Molecule molecule = analysis.molecule();
    if (!molecule.bonds().isEmpty()) {
      return MoleculeAutocorrelation.graph(molecule);
    }
    int[] numbers = molecule.numbers();
    return BondFinder.find(
        numbers, PeriodicNeighbors.find(analysis.positions(), BondFinder.reach(numbers)));
  }

  /** Six rows: lc, D_lc and f of each donor and its ligand. */
  private double[][] donors(AtomGraph graph, int[] numbers, int metal) {
    boolean[] inLigand = all(graph.size());
    inLigand[metal] = false;
    Pieces ligands = new Pieces(graph, inLigand);
    Autocorrelation cut = on(graph.restrictedTo(inLigand), numbers);
    double[][] rows = new double[DONORS][];
    for (int d = 0; d < DONORS; d++) {
      int donor = graph.atom(graph.start(metal) + d);
      Autocorrelation.Sums own = cut.mean(donor);
      double[] full = cut.sum(ligands.atoms(ligands.of(donor))).products();
      rows[d] = Columns.concat(own.products(), own.differences(), full);
    }
    return rows;
  }

  private Autocorrelation on(AtomGraph graph, int[] numbers) {
    return new Autocorrelation(
        graph, Autocorrelation.values(graph, numbers, Columns.FIVE, table), depth);
  }

  private static double[][] directions(MoleculeAnalysis analysis, AtomGraph graph, int metal) {
    double[] positions = analysis.positions();
    double[][] directions = new double[DONORS][3];
    for (int d = 0; d < DONORS; d++) {
      int donor = graph.atom(graph.start(metal) + d);
      for (int k = 0; k < 3; k++) {
        directions[d][k] = positions[3 * donor + k] - positions[3 * metal + k];
      }
    }
    return directions;
  }

  private static double[] mean(double[][] donors, int[] axis, boolean axial) {
    double[] mean = new double[donors[0].length];
    for (int d = 0; d < DONORS; d++) {
      if ((d == axis[0] || d == axis[1]) == axial) {
        for (int k = 0; k < mean.length; k++) {
          mean[k] += donors[d][k] / (axial ? 2 : 4);
        }
      }
    }
    return mean;
  }

  private static boolean[] all(int size) {
    boolean[] flags = new boolean[size];
    Arrays.fill(flags, true);
    return flags;
  }
}
