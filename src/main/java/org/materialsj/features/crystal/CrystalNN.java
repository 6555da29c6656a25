package org.materialsj.features.crystal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SortedMap;
import org.materialsj.engine.geometry.PeriodicVoronoi;
import org.materialsj.model.Crystal;
import org.materialsj.model.Element;
import org.materialsj.model.Site;
import org.materialsj.model.Species;

/**
 * The near neighbours of sites by CrystalNN: weights from solid angles of Voronoi facets, corrected
 * for porous structures, differences of electronegativity and distances, and the probability of
 * each coordination number that follows from them.
 *
 * <p>A neighbour with solid angle O, area A and distance d has weight O / max O, times O / A, times
 * 1 + 3 sqrt(|X_i - X_j| / 3.3) with Pauling's electronegativities where both are known, divided by
 * the largest such weight; then times a factor that falls from 1 at d = D + 0.5 angstrom to 0 at D
 * + 1 along half a cosine, D being the sum of the radii. The radii are ionic if the oxidation
 * states of both sites are known, else covalent (Cordero). Weights are rounded to 3 decimals.
 *
 * <p>Equal to pymatgen 2022.11.7 with its defaults, but for Voronoi cells, which are exact here.
 * The cost is that of the Voronoi cells.
 *
 * @see "H. Pan et al. 2021, doi:10.1021/acs.inorgchem.0c02996"
 */
public final class CrystalNN {

  /** All corrections: pymatgen's defaults. */
  public static final CrystalNN STANDARD = new CrystalNN(true);

  /**
   * Geometry alone: neither electronegativities nor distances (pymatgen's {@code
   * distance_cutoffs=None, x_diff_weight=0}). Elements and oxidation states do not count.
   */
  public static final CrystalNN GEOMETRIC = new CrystalNN(false);

  private static final double ELECTRONEGATIVITY_WEIGHT = 3;
  private static final double ELECTRONEGATIVITY_RANGE = 3.3;
  private static final double NEAR = 0.5;
  private static final double FAR = 1;

  private final boolean chemical;

  private CrystalNN(boolean chemical) {
    this.chemical = chemical;
  }

  /**
   * Finds the near neighbours of all sites.
   *
   * @param analysis an ordered crystal
   * @return one entry per site, in the order of the crystal
   * @throws IllegalArgumentException with one plain sentence if a site is shared or partly empty, a
   *     Voronoi cell does not exist or is not closed, or an element has no radius
   */
  public Coordination[] sites(CrystalAnalysis analysis) {
    Crystal crystal = analysis.crystal();
    List<Site> sites = crystal.sites();
    if (chemical) {
      requireOrdered(sites);
    }
    PeriodicVoronoi voronoi = analysis.voronoi();
    voronoi.requireBounded();
    double[] electronegativity = new double[sites.size()];
    double[] radius = new double[sites.size()];
    double[] covalent = new double[sites.size()];
    if (chemical) {
      for (int i = 0; i < radius.length; i++) {
        Species species = sites.get(i).majority();
        electronegativity[i] = species.element().electronegativity().orElse(Double.NaN);
        covalent[i] = covalentRadius(species.element());
        radius[i] = radius(species);
      }
    }
    Coordination[] result = new Coordination[sites.size()];
    for (int i = 0; i < result.length; i++) {
      int start = voronoi.start(i);
      double[] weights = new double[voronoi.end(i) - start];
      for (int k = 0; k < weights.length; k++) {
        int j = voronoi.site(start + k);
        double angle = voronoi.solidAngle(start + k);
        double difference = Math.abs(electronegativity[i] - electronegativity[j]);
        // The step O / max O cancels, since the largest weight becomes 1 in the end.
        weights[k] = angle * angle / voronoi.area(start + k);
        if (!Double.isNaN(difference)) {
          weights[k] *=
              1 + ELECTRONEGATIVITY_WEIGHT * Math.sqrt(difference / ELECTRONEGATIVITY_RANGE);
        }
      }
      double largest = Arrays.stream(weights).max().orElse(1);
      for (int k = 0; k < weights.length; k++) {
        weights[k] /= largest;
        if (chemical) {
          int j = voronoi.site(start + k);
          double contact =
              radius[i] == 0 || radius[j] == 0 ? covalent[i] + covalent[j] : radius[i] + radius[j];
          weights[k] *= nearness(voronoi.distance(start + k) - contact);
        }
        weights[k] = round(weights[k]);
      }
      result[i] = new Coordination(start, weights);
    }
    return result;
  }

  private static void requireOrdered(List<Site> sites) {
    for (int i = 0; i < sites.size(); i++) {
      if (!sites.get(i).isOrdered()) {
        throw new IllegalArgumentException(
            "CrystalNN needs one element on each site, but site "
                + (i + 1)
                + " ("
                + sites.get(i).majority().element().symbol()
                + ") is shared or partly empty");
      }
    }
  }

  /** Falls from 1 to 0 with the distance beyond the sum of the radii. */
  private static double nearness(double beyond) {
    if (beyond <= NEAR) {
      return 1;
    }
    return beyond >= FAR ? 0 : (Math.cos(Math.PI * (beyond - NEAR) / (FAR - NEAR)) + 1) / 2;
  }

  /** Rounds the exact value of the number to 3 decimals, halves to even. */
  private static double round(double weight) {
    double thousandths = weight * 1000;
    double fraction = thousandths - Math.floor(thousandths);
    if (Math.abs(fraction - 0.5) > 1e-6) {
      return Math.rint(thousandths) / 1000;
    }
    return new BigDecimal(weight).setScale(3, RoundingMode.HALF_EVEN).doubleValue();
  }

  private static double covalentRadius(Element element) {
    OptionalDouble radius = element.covalentRadius();
    if (radius.isEmpty()) {
      radius = element.slaterRadius();
    }
    return radius.orElseThrow(
        () ->
            new IllegalArgumentException(
                "CrystalNN needs a covalent radius, and none is known of " + element.symbol()));
  }

  /** The radius of a species of known oxidation state; 0 if it is unknown or has no radius. */
  private static double radius(Species species) {
    if (species.oxidationState().isEmpty()) {
      return 0;
    }
    double state = species.oxidationState().getAsDouble();
    Element element = species.element();
    if (state == 0) {
      return covalentRadius(element);
    }
    SortedMap<Integer, Double> radii = element.ionicRadii();
    int below = (int) Math.floor(state);
    int above = (int) Math.ceil(state);
    if (radii.containsKey(below) && radii.containsKey(above)) {
      double share = state - below;
      return (1 - share) * radii.get(below) + share * radii.get(above);
    }
    OptionalDouble average =
        state > 0 ? element.averageCationicRadius() : element.averageAnionicRadius();
    return average.orElse(0);
  }
}
