package org.materialsj.features.crystal;

import java.util.ArrayList;
import java.util.List;
import org.materialsj.engine.geometry.PeriodicVoronoi;
import org.materialsj.features.FeatureSpec;
import org.materialsj.model.ColumnSpec;

/**
 * The coordination of each site by {@link CrystalNN}: the probability "wt CN_n" of each
 * coordination number n from 1 to 24 and, unless left out, that probability times the {@link
 * LocalOrderParameters} of each motif of n neighbours, evaluated on the n neighbours of largest
 * weight. Larger coordination numbers are not counted. Equal to matminer's {@code
 * CrystalNNFingerprint}, presets "ops" and "cn".
 *
 * @see "N. E. R. Zimmermann and A. Jain 2020, doi:10.1039/C9RA07755C"
 */
public final class CrystalNNFingerprint implements SiteFeaturizer {

  private static final int MOST = 24;

  private final CrystalNN neighbors;
  private final boolean motifs;
  private final FeatureSpec spec;

  private CrystalNNFingerprint(String name, CrystalNN neighbors, boolean motifs) {
    this.neighbors = neighbors;
    this.motifs = motifs;
    List<ColumnSpec> columns = new ArrayList<>();
    for (int n = 1; n <= MOST; n++) {
      columns.add(new ColumnSpec("wt CN_" + n, ""));
      if (motifs) {
        for (Motif motif : Motif.of(n)) {
          columns.add(new ColumnSpec(motif.label() + " CN_" + n, ""));
        }
      }
    }
    this.spec =
        new FeatureSpec(
            name,
            1,
            columns,
            "N. E. R. Zimmermann and A. Jain, RSC Adv. 10 (2020) 6063, doi:10.1039/C9RA07755C");
  }

  /**
   * Coordination numbers and motifs: 61 columns.
   *
   * @return the featurizer
   */
  public static CrystalNNFingerprint ops() {
    return new CrystalNNFingerprint("CrystalNN motifs", CrystalNN.STANDARD, true);
  }

  /**
   * Coordination numbers: 24 columns.
   *
   * @return the featurizer
   */
  public static CrystalNNFingerprint cn() {
    return new CrystalNNFingerprint("CrystalNN coordination", CrystalNN.STANDARD, false);
  }

  /**
   * Coordination numbers and motifs from {@link CrystalNN#GEOMETRIC}, blind to elements: 61
   * columns. Compares structures of different elements.
   *
   * @return the featurizer
   */
  public static CrystalNNFingerprint geometric() {
    return new CrystalNNFingerprint(
        "CrystalNN motifs without distances", CrystalNN.GEOMETRIC, true);
  }

  @Override
  public FeatureSpec spec() {
    return spec;
  }

  @Override
  public double[][] sites(CrystalAnalysis analysis) {
    Coordination[] coordinations = neighbors.sites(analysis);
    PeriodicVoronoi voronoi = analysis.voronoi();
    LocalOrderParameters parameters = new LocalOrderParameters();
    double[] units = new double[3 * Motif.LARGEST];
    double[] ranks = new double[Motif.LARGEST];
    double[][] result = new double[coordinations.length][spec.columns().size()];
    for (int site = 0; site < result.length; site++) {
      Coordination coordination = coordinations[site];
      int known = Math.min(coordination.size(), Motif.LARGEST);
      for (int k = 0; motifs && k < known; k++) {
        int facet = coordination.facet(k);
        ranks[k] = 1 - coordination.weight(k);
        for (int axis = 0; axis < 3; axis++) {
          units[3 * k + axis] = voronoi.displacement(facet, axis) / voronoi.distance(facet);
        }
      }
      fill(coordination, units, ranks, parameters, result[site]);
    }
    return result;
  }

  private void fill(
      Coordination coordination,
      double[] units,
      double[] ranks,
      LocalOrderParameters parameters,
      double[] row) {
    int column = 0;
    for (int n = 1; n <= MOST; n++) {
      double probability = coordination.probability(n);
      int end = column + 1 + (motifs ? Motif.of(n).size() : 0);
      row[column] = probability;
      if (probability > 0 && motifs) {
        parameters.evaluate(units, ranks, n, row, column + 1);
        for (int i = column + 1; i < end; i++) {
          row[i] *= probability;
        }
      }
      column = end;
    }
  }
}
