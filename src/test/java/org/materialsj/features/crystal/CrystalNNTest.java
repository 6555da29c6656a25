package org.materialsj.features.crystal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.materialsj.features.Golden;
import org.materialsj.model.Crystal;
import org.materialsj.model.Element;
import org.materialsj.model.Lattice;
import org.materialsj.model.Species;

class CrystalNNTest {

  @Test
  void neighboursComeByDescendingWeightAndProbabilitiesAddUpToOne() {
    for (String name : List.of("SiO2_quartz", "ZrO2_monoclinic", "SrTiO3_rattled_P1", "Mg_hcp")) {
      for (Coordination site :
          CrystalNN.STANDARD.sites(new CrystalAnalysis(Golden.crystal(name)))) {
        double sum = site.probability(0);
        for (int k = 0; k < site.size(); k++) {
          assertTrue(k == 0 || site.weight(k) <= site.weight(k - 1), name);
          assertTrue(site.weight(k) > 0, name);
          sum += site.probability(k + 1);
        }
        assertEquals(1, sum, 1e-12, name);
        assertEquals(0, site.probability(site.size() + 1), name);
      }
    }
  }

  @Test
  void atomsBeyondAllRadiiHaveNoNeighbours() {
    Crystal far = cesiumChloride(20, OptionalDouble.empty());
    for (Coordination site : CrystalNN.STANDARD.sites(new CrystalAnalysis(far))) {
      assertEquals(0, site.size());
      assertEquals(1, site.probability(0));
    }
    assertTrue(CrystalNN.GEOMETRIC.sites(new CrystalAnalysis(far))[0].size() >= 8);
  }

  @Test
  void neighbourAtMidDistanceCountsHalf() {
    // Cl- 1.67 and Cs+ 1.81 angstrom: the factor is 1/2 at their sum plus 0.75 angstrom.
    Element cesium = Element.of(55);
    Element chlorine = Element.of(17);
    double sum = cesium.ionicRadii().get(1) + chlorine.ionicRadii().get(-1);
    Crystal crystal = cesiumChloride((sum + 0.75) * 2 / Math.sqrt(3), OptionalDouble.of(1));
    Coordination site = CrystalNN.STANDARD.sites(new CrystalAnalysis(crystal))[0];
    assertEquals(8, site.size());
    assertEquals(0.5, site.weight(0), 1e-12);
    assertEquals(site.probability(8), 1 - site.probability(0), 1e-12);
  }

  @Test
  void fractionalOxidationStatesHaveTheRadiusBetween() {
    Element iron = Element.of(26);
    double radius = (iron.ionicRadii().get(2) + iron.ionicRadii().get(3)) / 2;
    // Two irons at their contact distance plus 0.75, all others further.
    double a = 2 * radius + 0.75;
    Lattice lattice = new Lattice(new double[] {a, 0, 0, 0, 9, 0, 0, 0, 9});
    Species species = new Species(iron, 1, OptionalDouble.of(2.5));
    Crystal chain =
        SiteGolden.crystal("", lattice, List.of(SiteGolden.site(species, 0.1, 0.2, 0.3)));
    Coordination site = CrystalNN.STANDARD.sites(new CrystalAnalysis(chain))[0];
    double[] weights = new double[site.size()];
    Arrays.setAll(weights, site::weight);
    assertEquals(List.of(0.5, 0.5), Arrays.stream(weights).boxed().toList());
  }

  private static Crystal cesiumChloride(double a, OptionalDouble charge) {
    OptionalDouble anion = charge.isPresent() ? OptionalDouble.of(-charge.getAsDouble()) : charge;
    return SiteGolden.crystal(
        "",
        new Lattice(new double[] {a, 0, 0, 0, a, 0, 0, 0, a}),
        List.of(
            SiteGolden.site(new Species(Element.of(55), 1, charge), 0, 0, 0),
            SiteGolden.site(new Species(Element.of(17), 1, anion), 0.5, 0.5, 0.5)));
  }
}
