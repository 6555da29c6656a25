package org.materialsj.features.autocorrelation;

import java.util.List;
import java.util.stream.IntStream;
import org.materialsj.features.FeatureSpec;
import org.materialsj.features.molecule.MoleculeAnalysis;
import org.materialsj.features.molecule.MoleculeFeaturizer;
import org.materialsj.model.Bond;
import org.materialsj.model.Molecule;
import org.materialsj.model.chemistry.AtomGraph;
import org.materialsj.model.chemistry.Fragments;

/**
 * Revised autocorrelations of a molecule, hydrogens included, with electronegativity (chi), atomic
 * number (Z), identity (I), number of bonds (T), covalent radius (S) and polarisability (alpha), at
 * depths of 0 to 3 bonds. Five groups of columns:
 *
 * <ul>
 *   <li>f: products summed over all ordered pairs of atoms;
 *   <li>func and D_func: products and differences from hetero-atoms, those that are neither carbon
 *       nor hydrogen, means over them;
 *   <li>heavy and D_heavy: the same from all atoms but hydrogens. (From all atoms the differences
 *       would be 0 always, since every pair counts in both orders.)
 * </ul>
 *
 * <p>Groups without a start, such as func of methane, are 0. Orders of bonds, charges and places do
 * not count; nor does the order of atoms. Fragments add up. Cost O(atoms).
 *
 * @see "J. P. Janet, H. J. Kulik 2017, doi:10.1021/acs.jpca.7b08750"
 */
public final class MoleculeAutocorrelation implements MoleculeFeaturizer {

  private final ElementProperties table;
  private final int depth;
  private final FeatureSpec spec;

  /** With tabulated properties and depths of 0 to 3. */
  public MoleculeAutocorrelation() {
    this(ElementProperties.tabulated(), Autocorrelation.DEFAULT_DEPTH);
  }

  /**
   * With a choice of the table.
   *
   * @param table properties of the elements
   * @param depth most bonds, 0 to {@value Autocorrelation#MOST_DEPTH}
   * @throws IllegalArgumentException if the depth is out of range
   */
  public MoleculeAutocorrelation(ElementProperties table, int depth) {
    this.table = table;
    this.depth = depth;
    this.spec =
        new FeatureSpec(
            "Molecule RAC",
            1,
            new Columns(depth)
                .products("f", Columns.SIX, "")
                .products("func", Columns.SIX, "")
                .differences("func", Columns.SIX, "")
                .products("heavy", Columns.SIX, "")
                .differences("heavy", Columns.SIX, "")
                .list(),
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
   * @param analysis the molecule
   * @return one number per column
   * @throws IllegalArgumentException with one plain sentence when the bonds are unknown, or a
   *     property of an element
   */
  @Override
  public double[] compute(MoleculeAnalysis analysis) {
    Molecule molecule = analysis.molecule();
    if (Fragments.bondsAreUnknown(molecule)) {
      throw new IllegalArgumentException(
          "autocorrelations need bonds, and this molecule comes without; read it from SMILES, MOL"
              + " or SDF instead");
    }
    int[] numbers = molecule.numbers();
    AtomGraph graph = graph(molecule);
    Autocorrelation all =
        new Autocorrelation(
            graph, Autocorrelation.values(graph, numbers, Columns.SIX, table), depth);
    int[] atoms = IntStream.range(0, numbers.length).toArray();
    int[] heavy = IntStream.of(atoms).filter(i -> numbers[i] != 1).toArray();
    int[] hetero = IntStream.of(heavy).filter(i -> numbers[i] != 6).toArray();
    Autocorrelation.Sums fromHetero = all.mean(hetero);
    Autocorrelation.Sums fromHeavy = all.mean(heavy);
    return Columns.concat(
        all.sum(atoms).products(),
        fromHetero.products(),
        fromHetero.differences(),
        fromHeavy.products(),
        fromHeavy.differences());
  }

  /** The bonds that a file gives. */
  static AtomGraph graph(Molecule molecule) {
    List<Bond> bonds = molecule.bonds();
    int[][] pairs = new int[bonds.size()][];
    for (int b = 0; b < pairs.length; b++) {
      pairs[b] = new int[] {bonds.get(b).first(), bonds.get(b).second()};
    }
    return AtomGraph.of(molecule.size(), pairs);
  }
}
