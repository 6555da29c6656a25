package org.materialsj.features.autocorrelation;

import java.util.Arrays;
import org.materialsj.features.FeatureSpec;
import org.materialsj.features.crystal.CrystalAnalysis;
import org.materialsj.features.crystal.CrystalFeaturizer;
import org.materialsj.model.Crystal;
import org.materialsj.model.Site;
import org.materialsj.model.chemistry.AtomGraph;
import org.materialsj.model.chemistry.BondFinder;
import org.materialsj.model.chemistry.Metals;

/**
 * Revised autocorrelations of a metal-organic framework at depths of 0 to 3 bonds, with
 * electronegativity (chi), atomic number (Z), identity (I), number of bonds in the graph considered
 * (T), covalent radius (S) and, for lc and func, polarisability (alpha). 176 columns:
 *
 * <ul>
 *   <li>mc and D_mc: products and differences from the metals on the whole structure, means over
 *       them;
 *   <li>lc and D_lc: from the atoms of a linker that are bonded to a metal, on the linker alone;
 *       means over these atoms, then over the linkers;
 *   <li>func and D_func: the same from the linker's atoms that are neither carbon nor hydrogen nor
 *       bonded to a metal;
 *   <li>f-link: products summed over all ordered pairs of atoms of a linker, mean over the linkers
 *       that are not terminal;
 *   <li>f-sbu: the same of a building unit, mean over the units; of an endless unit, such as a rod,
 *       the sum of all starts in a cell counts as one unit per metal.
 * </ul>
 *
 * <p>Bonds are found by distance, with the covalent radii of Cordero et al. 2008
 * (doi:10.1039/b801115j): up to 1.25 times the sum of the radii; from a metal to carbon or hydrogen
 * up to 1.06 times, and beyond 1.06 times to no atom that stands behind another one which holds the
 * metal; never from metal to metal. Linkers are the connected pieces that remain without the
 * metals, the atoms bonded to nothing but metals and hydrogens, and the hydrogens on atoms bonded
 * to a metal. A linker is terminal when it has one atom bonded to a metal, or when all its metals
 * are in one cluster that is joined without linkers. A building unit is a connected piece of
 * metals, the atoms bonded to them with their hydrogens, and, of linkers with two metal-bonded
 * atoms more than four bonds apart, the atoms next to these, such as the carbon of a carboxylate.
 *
 * <p>A scope without a start (no functional atom in a linker, no bridging linker) is 0. Solvent and
 * ions that are bonded to no metal do not count; interpenetrating nets count together.
 *
 * <p>Paths run through the endless structure, so that the choice of the cell does not count: the
 * features of a supercell are the same. Common practice walks the graph of one cell, in which
 * images of an atom are one; numbers then change with the cell when it is small. {@link
 * #quotient()} does so, to compare: it equals molSimplify in the first 156 columns for the same
 * bonds and properties.
 *
 * <p>The features do not change with small moves of atoms, and jump where a bond comes or goes.
 * Cost O(atoms x atoms within the depth).
 *
 * @see "S. M. Moosavi et al. 2020, doi:10.1038/s41467-020-17755-8"
 */
public final class FrameworkAutocorrelation implements CrystalFeaturizer {

  private final boolean quotient;
  private final ElementProperties table;
  private final int depth;
  private final FeatureSpec spec;

  /** On the endless graph, with tabulated properties and depths of 0 to 3. */
  public FrameworkAutocorrelation() {
    this(false, ElementProperties.tabulated(), Autocorrelation.DEFAULT_DEPTH);
  }

  /**
   * On the graph of one cell, as in common practice.
   *
   * @return the variant, with the same names of columns
   */
  public static FrameworkAutocorrelation quotient() {
    return new FrameworkAutocorrelation(
        true, ElementProperties.tabulated(), Autocorrelation.DEFAULT_DEPTH);
  }

  /**
   * With all choices.
   *
   * @param quotient whether paths run on the graph of one cell
   * @param table properties of the elements
   * @param depth most bonds, 0 to {@value Autocorrelation#MOST_DEPTH}
   * @throws IllegalArgumentException if the depth is out of range
   */
  public FrameworkAutocorrelation(boolean quotient, ElementProperties table, int depth) {
    this.quotient = quotient;
    this.table = table;
    this.depth = depth;
    this.spec =
        new FeatureSpec(
            quotient ? "RAC quotient graph" : "RAC",
            1,
            new Columns(depth)
                .products("mc", Columns.FIVE, "")
                .differences("mc", Columns.FIVE, "")
                .products("lc", Columns.SIX, "")
                .differences("lc", Columns.SIX, "")
                .products("func", Columns.SIX, "")
                .differences("func", Columns.SIX, "")
                .products("f-link", Columns.FIVE, "")
                .products("f-sbu", Columns.FIVE, "")
                .list(),
            "S. M. Moosavi et al., Nat. Commun. 11 (2020) 4068,"
                + " doi:10.1038/s41467-020-17755-8");
  }

  @Override
  public FeatureSpec spec() {
    return spec;
  }

  /**
   * Computes the features.
   *
   * @param analysis the crystal
   * @return one number per column
   * @throws IllegalArgumentException with one plain sentence when sites are disordered, there is no
   *     metal or no linker, a linker is endless, or an element has no property or radius
   */
  @Override
  public double[] compute(CrystalAnalysis analysis) {
    Crystal crystal = analysis.crystal();
    int[] numbers = numbers(crystal);
    requireMetal(numbers);
    return compute(
        numbers, BondFinder.find(numbers, analysis.neighbors(BondFinder.reach(numbers))));
  }

  private static int[] numbers(Crystal crystal) {
    int[] numbers = new int[crystal.sites().size()];
    for (int i = 0; i < numbers.length; i++) {
      Site site = crystal.sites().get(i);
      if (!site.isOrdered()) {
        throw new IllegalArgumentException(
            "bonds need ordered sites, and site "
                + (site.label().isEmpty() ? i + 1 : site.label())
                + " is shared or partly empty; choose one of the alternatives first");
      }
      numbers[i] = site.species().get(0).element().number();
    }
    return numbers;
  }

  private static void requireMetal(int[] numbers) {
    if (Arrays.stream(numbers).noneMatch(Metals::isMetal)) {
      throw new IllegalArgumentException(
          "it has no metal, and these features describe metal-organic frameworks");
    }
  }

  /**
   * Computes the features for given bonds.
   *
   * @param numbers atomic numbers; not modified
   * @param graph bonds, with images
   * @return one number per column
   * @throws IllegalArgumentException as {@link #compute(CrystalAnalysis)}
   */
  public double[] compute(int[] numbers, AtomGraph graph) {
    requireMetal(numbers);
    Framework framework = new Framework(numbers, graph);
    requireLinkers(framework);
    AtomGraph walked = quotient ? graph.quotient() : graph;
    Autocorrelation.Sums metals =
        new Autocorrelation(
                walked, Autocorrelation.values(walked, numbers, Columns.FIVE, table), depth)
            .mean(framework.metals());
    return Columns.concat(
        metals.products(),
        metals.differences(),
        linkers(framework, numbers, walked.restrictedTo(framework.inLinker())),
        units(framework, numbers, walked.restrictedTo(framework.inUnit())));
  }

  private void requireLinkers(Framework framework) {
    if (framework.linkers().isEmpty()) {
      throw new IllegalArgumentException(
          "no linker is bonded to its metals, and these features describe metal-organic frameworks");
    }
    if (!quotient && framework.linkers().stream().anyMatch(Framework.Linker::endless)) {
      throw new IllegalArgumentException(
          "what lies between its metals is a net without end, so that it has no linkers");
    }
  }

  private double[] linkers(Framework framework, int[] numbers, AtomGraph graph) {
    Autocorrelation on =
        new Autocorrelation(
            graph, Autocorrelation.values(graph, numbers, Columns.SIX, table), depth);
    Autocorrelation.Sums anchors = on.zero();
    Autocorrelation.Sums functional = on.zero();
    Autocorrelation.Sums full = on.zero();
    int bridging = 0;
    for (Framework.Linker linker : framework.linkers()) {
      anchors.add(on.mean(linker.anchors()));
      functional.add(on.mean(linker.functional()));
      if (linker.bridging()) {
        full.add(on.sum(linker.atoms()));
        bridging++;
      }
    }
    double share = 1.0 / framework.linkers().size();
    anchors = anchors.scaled(share);
    functional = functional.scaled(share);
    // The polarisability is the last of the six, and not of f-link.
    double[] link =
        Arrays.copyOf(
            full.scaled(1.0 / Math.max(1, bridging)).products(), Columns.FIVE.size() * (depth + 1));
    return Columns.concat(
        anchors.products(),
        anchors.differences(),
        functional.products(),
        functional.differences(),
        link);
  }

  private double[] units(Framework framework, int[] numbers, AtomGraph graph) {
    Autocorrelation on =
        new Autocorrelation(
            graph, Autocorrelation.values(graph, numbers, Columns.FIVE, table), depth);
    Autocorrelation.Sums full = on.zero();
    int count = 0;
    for (Framework.Unit unit : framework.units()) {
      full.add(on.sum(unit.atoms()));
      count += unit.endless() && !quotient ? unit.metals() : 1;
    }
    return full.scaled(1.0 / count).products();
  }
}
