package org.materialsj.features.molecule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.materialsj.features.FeatureSpec;
import org.materialsj.model.ColumnSpec;

/**
 * Descriptors of the bonds that most models of molecular properties start from: sizes, counts of
 * atoms, groups and rings, partition coefficient and refractivity of Wildman and Crippen, polar and
 * total surface area, connectivity, shape and complexity indices, E-states, partial charges, and
 * the surface area of atoms in bins of each of these. Fast; own code throughout, with columns named
 * as in RDKit where they mean the same. Hydrogens count on their heavy atoms. What has no value,
 * such as a partial charge beside an element without parameters, is NaN.
 */
public final class MolecularDescriptors implements MoleculeFeaturizer {

  private static final int VERSION = 1;
  private static final String AREA = "angstrom^2";

  private static final double[] LOGP_BINS = {
    -0.4, -0.2, 0, 0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5, 0.6
  };
  private static final double[] REFRACTIVITY_BINS = {
    1.29, 1.82, 2.24, 2.45, 2.75, 3.05, 3.63, 3.8, 4
  };
  private static final double[] CHARGE_BINS = {
    -0.3, -0.25, -0.2, -0.15, -0.1, -0.05, 0, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3
  };
  private static final double[] STATE_BINS = {
    -0.39, 0.29, 0.717, 1.165, 1.54, 1.807, 2.05, 4.69, 9.17, 15
  };
  private static final double[] AREA_BINS = {4.78, 5, 5.41, 5.74, 6, 6.07, 6.45, 7, 11};

  private static final FeatureSpec SPEC =
      new FeatureSpec(
          "Molecular descriptors",
          VERSION,
          columns(),
          "Wildman and Crippen, J. Chem. Inf. Comput. Sci. 39 (1999) 868, doi:10.1021/ci990307l;"
              + " Labute, J. Mol. Graph. Model. 18 (2000) 464, doi:10.1016/S1093-3263(00)00068-1;"
              + " Ertl et al., J. Med. Chem. 43 (2000) 3714, doi:10.1021/jm000942e;"
              + " Hall and Kier, Rev. Comput. Chem. 2 (1991) 367, doi:10.1002/9780470125793.ch9");

  private static List<ColumnSpec> columns() {
    List<ColumnSpec> columns = new ArrayList<>(GroupCounts.COLUMNS);
    columns.add(new ColumnSpec("MolLogP", ""));
    columns.add(new ColumnSpec("MolMR", "cm3/mol"));
    columns.add(new ColumnSpec("TPSA", AREA));
    columns.add(new ColumnSpec("LabuteASA", AREA));
    for (String kind : new String[] {"", "v", "n"}) {
      for (int length = 0; length <= TopologicalIndices.LONGEST_PATH; length++) {
        columns.add(new ColumnSpec("Chi" + length + kind, ""));
      }
    }
    for (String name :
        List.of("HallKierAlpha", "Kappa1", "Kappa2", "Kappa3", "BalabanJ", "Wiener", "BertzCT")) {
      columns.add(new ColumnSpec(name, ""));
    }
    for (String name : List.of("EStateIndex", "PartialCharge")) {
      String unit = name.startsWith("P") ? "e" : "";
      columns.add(new ColumnSpec("Min" + name, unit));
      columns.add(new ColumnSpec("Max" + name, unit));
      columns.add(new ColumnSpec("MinAbs" + name, unit));
      columns.add(new ColumnSpec("MaxAbs" + name, unit));
    }
    for (int radius = 1; radius <= 3; radius++) {
      columns.add(new ColumnSpec("FpDensityMorgan" + radius, ""));
    }
    addBins(columns, "SlogP_VSA", AREA, LOGP_BINS);
    addBins(columns, "SMR_VSA", AREA, REFRACTIVITY_BINS);
    addBins(columns, "PEOE_VSA", AREA, CHARGE_BINS);
    addBins(columns, "EState_VSA", AREA, STATE_BINS);
    addBins(columns, "VSA_EState", "", AREA_BINS);
    return columns;
  }

  private static void addBins(List<ColumnSpec> columns, String name, String unit, double[] limits) {
    for (int bin = 1; bin <= limits.length + 1; bin++) {
      columns.add(new ColumnSpec(String.format(Locale.ROOT, "%s%d", name, bin), unit));
    }
  }

  @Override
  public FeatureSpec spec() {
    return SPEC;
  }

  @Override
  public double[] compute(MoleculeAnalysis analysis) {
    MolecularGraph graph = analysis.graph();
    Row row = new Row(SPEC.columns().size());
    row.add(GroupCounts.of(graph));
    int n = graph.size();
    CrippenTypes types = new CrippenTypes(graph);
    SurfaceAreas surface = new SurfaceAreas(graph);
    TopologicalIndices indices = new TopologicalIndices(graph);
    double[] charges = PartialCharges.of(graph);
    double[] states = indices.states();
    double[] logP = new double[n];
    double[] refractivity = new double[n];
    double[] areas = new double[n];
    double sumLogP = 0;
    double sumRefractivity = 0;
    double polar = 0;
    for (int v = 0; v < n; v++) {
      CrippenType type = types.of(v);
      CrippenType hydrogen = types.ofHydrogen(v);
      int h = graph.hydrogens(v);
      logP[v] = type.logP();
      refractivity[v] = type.refractivity();
      areas[v] = surface.of(v);
      sumLogP += type.logP() + h * hydrogen.logP();
      sumRefractivity += type.refractivity() + h * hydrogen.refractivity();
      polar += PolarSurface.of(graph, v);
    }
    row.add(sumLogP, sumRefractivity, polar, surface.total());
    for (double[] sums : indices.chi()) {
      row.add(sums);
    }
    double alpha = indices.alpha();
    row.add(alpha);
    row.add(indices.kappa(alpha));
    row.add(indices.balaban(), indices.wiener(), indices.complexity());
    row.addExtremes(states);
    row.addExtremes(charges);
    long[] invariants = MorganInvariants.CONNECTIVITY.of(graph);
    for (int radius = 1; radius <= 3; radius++) {
      long[] found = MorganEnvironments.of(graph, invariants, radius);
      row.add((double) Arrays.stream(found).distinct().count() / n);
    }
    row.addBins(logP, areas, LOGP_BINS);
    row.addBins(refractivity, areas, REFRACTIVITY_BINS);
    row.addBins(charges, areas, CHARGE_BINS);
    row.addBins(states, areas, STATE_BINS);
    row.addBins(areas, states, AREA_BINS);
    return row.values;
  }

  /** A row that grows column by column. */
  private static final class Row {

    final double[] values;
    private int at;

    Row(int size) {
      values = new double[size];
    }

    void add(double... more) {
      for (double value : more) {
        values[at++] = value;
      }
    }

    void addExtremes(double[] ofAtoms) {
      double min = Double.POSITIVE_INFINITY;
      double max = Double.NEGATIVE_INFINITY;
      double minSize = Double.POSITIVE_INFINITY;
      double maxSize = 0;
      for (double value : ofAtoms) {
        min = Math.min(min, value);
        max = Math.max(max, value);
        minSize = Math.min(minSize, Math.abs(value));
        maxSize = Math.max(maxSize, Math.abs(value));
      }
      add(min, max, minSize, maxSize);
    }

    /** Sums of weights of the atoms whose value lies below each limit, and above the last. */
    void addBins(double[] ofAtoms, double[] weights, double[] limits) {
      double[] sums = new double[limits.length + 1];
      boolean unknown = false;
      for (int v = 0; v < ofAtoms.length; v++) {
        int bin = 0;
        while (bin < limits.length && ofAtoms[v] >= limits[bin]) {
          bin++;
        }
        sums[bin] += weights[v];
        unknown |= Double.isNaN(ofAtoms[v]);
      }
      if (unknown) {
        Arrays.fill(sums, Double.NaN);
      }
      add(sums);
    }
  }
}
