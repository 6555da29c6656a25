package org.materialsj.features.crystal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.materialsj.features.FeatureSpec;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.Crystal;
import org.materialsj.model.Element;
import org.materialsj.model.Lattice;
import org.materialsj.model.Site;
import org.materialsj.model.Species;

class SiteStatsTest {

  /** The x coordinate of each site, and its square. */
  private static final SiteFeaturizer X =
      new SiteFeaturizer() {
        @Override
        public FeatureSpec spec() {
          return new FeatureSpec(
              "X",
              3,
              List.of(new ColumnSpec("x", "angstrom"), new ColumnSpec("x2", "angstrom^2")),
              "none");
        }

        @Override
        public double[][] sites(CrystalAnalysis analysis) {
          return analysis.crystal().sites().stream()
              .map(site -> new double[] {site.x(), site.x() * site.x()})
              .toArray(double[][]::new);
        }
      };

  private static final OptionalDouble UNKNOWN = OptionalDouble.empty();

  @Test
  void featuresAreTheOuterLoopAndKeepTheirUnits() {
    FeatureSpec spec = new SiteStats(X).spec();
    assertEquals("X", spec.name());
    assertEquals(3, spec.version());
    assertEquals(
        List.of(
            "mean x",
            "std_dev x",
            "minimum x",
            "maximum x",
            "mean x2",
            "std_dev x2",
            "minimum x2",
            "maximum x2"),
        spec.columns().stream().map(ColumnSpec::name).toList());
    assertEquals("angstrom^2", spec.columns().get(7).unit());
  }

  @Test
  void deviationIsThatOfThePopulation() {
    double[] features = new SiteStats(X).apply(crystal(new double[] {0, 0.5, 0.25, 0.25}, UNKNOWN));
    double[] expected = {0.25, Math.sqrt(0.125 / 4), 0, 0.5, 0.09375, 0, 0, 0.25};
    expected[5] = Math.sqrt((0.09375 * 0.09375 + 0.15625 * 0.15625 + 2 * 0.03125 * 0.03125) / 4);
    assertArrayEquals(expected, features, 1e-15);
  }

  @Test
  void equalSitesHaveExactlyTheirValueAndNoDeviation() {
    double[] features = new SiteStats(X).apply(crystal(new double[] {0.1, 0.1, 0.1}, UNKNOWN));
    assertEquals(0.1, features[0]);
    assertEquals(0, features[1]);
  }

  @Test
  void missingValueOfOneSiteMakesItsFeatureMissing() {
    SiteFeaturizer holed =
        new SiteFeaturizer() {
          @Override
          public FeatureSpec spec() {
            return X.spec();
          }

          @Override
          public double[][] sites(CrystalAnalysis analysis) {
            return new double[][] {{1, 2}, {Double.NaN, 2}};
          }
        };
    double[] features = new SiteStats(holed).apply(crystal(new double[] {0, 0.5}, UNKNOWN));
    for (int i = 0; i < 4; i++) {
      assertTrue(Double.isNaN(features[i]));
    }
    assertEquals(2, features[4]);
  }

  @Test
  void limitsOfOxidationStatesAreInclusive() {
    SiteStats cations = new SiteStats(X, 1, 2);
    Crystal crystal =
        crystal(
            new double[] {0.1, 0.2, 0.3, 0.4},
            OptionalDouble.of(1),
            OptionalDouble.of(2),
            OptionalDouble.of(3),
            OptionalDouble.of(-2));
    double[] features = cations.apply(crystal);
    assertEquals(0.15, features[0], 1e-15);
    assertEquals(0.1, features[2]);
    assertEquals(0.2, features[3]);
    assertEquals("X (oxidation state 1.0 to 2.0)", cations.spec().name());
  }

  @Test
  void filterNeedsOxidationStatesOfAllSites() {
    Exception e =
        assertThrows(
            IllegalArgumentException.class,
            () ->
                new SiteStats(X, 1, 9)
                    .apply(crystal(new double[] {0, 0.5}, OptionalDouble.of(1), UNKNOWN)));
    assertEquals(
        "site 2 (Fe) has no single known oxidation state; assign oxidation states first",
        e.getMessage());
  }

  @Test
  void filterThatNoSitePassesIsSaid() {
    Exception e =
        assertThrows(
            IllegalArgumentException.class,
            () -> new SiteStats(X, 5, 9).apply(crystal(new double[] {0}, OptionalDouble.of(1))));
    assertEquals("no site has an oxidation state from 5.0 to 9.0", e.getMessage());
  }

  @Test
  void limitsInWrongOrderAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> new SiteStats(X, 2, 1));
    assertThrows(IllegalArgumentException.class, () -> new SiteStats(X, Double.NaN, 1));
  }

  /** Sites of iron along a line; the last state is that of all further sites. */
  private static Crystal crystal(double[] x, OptionalDouble... states) {
    List<Site> sites = new ArrayList<>();
    for (int i = 0; i < x.length; i++) {
      OptionalDouble state = states[Math.min(i, states.length - 1)];
      sites.add(SiteGolden.site(new Species(Element.of(26), 1, state), x[i], 0, 0));
    }
    return SiteGolden.crystal("", new Lattice(new double[] {9, 0, 0, 0, 9, 0, 0, 0, 9}), sites);
  }
}
