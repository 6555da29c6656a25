package org.materialsj.features.crystal;

import java.util.ArrayList;
import java.util.List;
import org.materialsj.engine.geometry.PeriodicVoronoi;
import org.materialsj.features.FeatureSpec;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.Crystal;
import org.materialsj.model.Site;

/**
 * Warren-Cowley-like ordering parameters: how much the elements in the first, second and third
 * shell about each site differ from a random distribution.
 *
 * <p>A step from a site to a Voronoi neighbour has weight area / largest area of the site's facets.
 * Shell s holds the ends of all walks of s steps that visit no place twice; the weight of a walk is
 * the product of its steps. With x_t the share of element t in the crystal, the parameter of site i
 * is alpha(i, t) = 1 - (weight of walks that end on t / weight of all walks) / x_t, and the feature
 * is the mean of |alpha| over all sites and elements: 0 for a random alloy, or for one element.
 * Equal to matminer's {@code ChemicalOrdering} with weight "area".
 *
 * <p>Walks are not listed but counted: all walks by sums over neighbours, less those that return to
 * a place they visited. Invariant under rotation, choice of cell and order of sites. Cost O(sites *
 * neighbours^3), some 10 microseconds a site.
 *
 * @see "L. Ward et al. 2017, doi:10.1103/PhysRevB.96.024104"
 */
public final class ChemicalOrdering implements CrystalFeaturizer {

  private static final int SHELLS = 3;

  private static final FeatureSpec SPEC =
      new FeatureSpec(
          "Chemical ordering",
          1,
          columns(),
          "L. Ward et al., Phys. Rev. B 96 (2017) 024104, doi:10.1103/PhysRevB.96.024104");

  private static List<ColumnSpec> columns() {
    List<ColumnSpec> columns = new ArrayList<>();
    for (int shell = 1; shell <= SHELLS; shell++) {
      columns.add(new ColumnSpec("mean ordering parameter shell " + shell, ""));
    }
    return columns;
  }

  @Override
  public FeatureSpec spec() {
    return SPEC;
  }

  /**
   * Computes the three parameters.
   *
   * @param analysis an ordered crystal
   * @return mean |alpha| of shells 1, 2 and 3
   * @throws IllegalArgumentException if a site is shared or partly empty, two sites are at the same
   *     place, or a cell is not closed
   */
  @Override
  public double[] compute(CrystalAnalysis analysis) {
    requireOrdered(analysis.crystal());
    List<Integer> elements = new ArrayList<>();
    int[] types = types(analysis.crystal(), elements);
    double[] features = new double[SHELLS];
    if (elements.size() == 1) {
      return features;
    }
    PeriodicVoronoi cells = analysis.voronoi();
    cells.requireBounded();
    double[] shares = new double[elements.size()];
    for (int type : types) {
      shares[type] += 1.0 / types.length;
    }
    double[][][] shells = new VoronoiWalks(cells).weights(types, shares.length);
    for (int shell = 0; shell < SHELLS; shell++) {
      double sum = 0;
      for (double[] weights : shells[shell]) {
        double all = 0;
        for (double weight : weights) {
          all += weight;
        }
        for (int type = 0; type < shares.length; type++) {
          sum += Math.abs(1 - weights[type] / all / shares[type]);
        }
      }
      features[shell] = sum / (types.length * shares.length);
    }
    return features;
  }

  /** Which of the elements each site holds; collects the elements. */
  private static int[] types(Crystal crystal, List<Integer> elements) {
    int[] types = new int[crystal.sites().size()];
    for (int i = 0; i < types.length; i++) {
      int number = crystal.sites().get(i).majority().element().number();
      if (!elements.contains(number)) {
        elements.add(number);
      }
      types[i] = elements.indexOf(number);
    }
    return types;
  }

  private static void requireOrdered(Crystal crystal) {
    for (int i = 0; i < crystal.sites().size(); i++) {
      Site site = crystal.sites().get(i);
      if (!site.isOrdered()) {
        throw new IllegalArgumentException(
            "chemical ordering needs one element on each site, and site "
                + (i + 1)
                + (site.species().size() > 1 ? " is shared by several" : " is partly empty"));
      }
    }
  }
}
