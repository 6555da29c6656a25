package org.materialsj.features.crystal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.materialsj.features.Golden;
import org.materialsj.model.Crystal;
import org.materialsj.model.Lattice;
import org.materialsj.model.Site;

class PointwiseDistanceDistributionTest {

  private static PointwiseDistanceDistribution pdd(Crystal crystal) {
    return PointwiseDistanceDistribution.of(
        crystal, 100, PointwiseDistanceDistribution.DEFAULT_TOLERANCE);
  }

  @Test
  void equalSitesAreOneRow() {
    PointwiseDistanceDistribution diamond = pdd(Golden.crystal("C_diamond"));
    assertEquals(1, diamond.size());
    assertEquals(1, diamond.weight(0));
    assertEquals(100, diamond.distances(0).length);
  }

  @Test
  void fluoriteHasOneThirdCalciumAndTwoThirdsFluorine() {
    Crystal crystal = Golden.crystal("CaF2");
    PointwiseDistanceDistribution fluorite = pdd(crystal);
    assertEquals(2, fluorite.size());
    // Fluorine has four bonds, then half an edge to the next fluorine; calcium has eight bonds.
    double bond = Math.cbrt(4 * crystal.lattice().volume()) * Math.sqrt(3) / 4;
    int more = fluorite.weight(0) > 0.5 ? 0 : 1;
    double[] fluorine = fluorite.distances(more);
    double[] calcium = fluorite.distances(1 - more);
    assertEquals(2 / 3.0, fluorite.weight(more), 1e-15);
    assertEquals(1 / 3.0, fluorite.weight(1 - more), 1e-15);
    assertEquals(bond, fluorine[3], 1e-9);
    assertEquals(bond * 2 / Math.sqrt(3), fluorine[4], 1e-9);
    assertEquals(bond, calcium[7], 1e-9);
  }

  @ParameterizedTest
  @ValueSource(strings = {"NaCl", "SiO2_quartz", "ZrO2_monoclinic", "SrTiO3_rattled_P1"})
  void weightedMeanIsTheAverageMinimumDistance(String name) {
    PointwiseDistanceDistribution pdd = pdd(Golden.crystal(name));
    double[] mean = new double[100];
    for (int row = 0; row < pdd.size(); row++) {
      for (int m = 0; m < 100; m++) {
        mean[m] += pdd.weight(row) * pdd.distances(row)[m];
      }
    }
    assertArrayEquals(new AverageMinimumDistance().apply(Golden.crystal(name)), mean, 1e-12);
  }

  @ParameterizedTest
  @ValueSource(strings = {"NaCl", "SiO2_quartz", "ZrO2_monoclinic", "SrTiO3_rattled_P1"})
  void aSupercellInAnotherBasisIsTheSame(String name) {
    Crystal crystal = Golden.crystal(name);
    double[] rows = crystal.lattice().rows();
    double[] skewed = rows.clone();
    for (int axis = 0; axis < 3; axis++) {
      skewed[axis] = 2 * rows[axis]; // 2 a
      skewed[3 + axis] = rows[3 + axis] + 3 * rows[axis]; // b + 3 a
    }
    Lattice lattice = new Lattice(skewed);
    List<Site> sites = new ArrayList<>();
    for (int copy = 0; copy < 2; copy++) {
      for (Site site : crystal.sites()) {
        double[] f =
            lattice.toFractional(
                crystal.lattice().toCartesian(new double[] {site.x() + copy, site.y(), site.z()}));
        sites.add(0, new Site(site.species(), f[0], f[1], f[2], "", sites.size(), 0));
      }
    }
    PointwiseDistanceDistribution expected = pdd(crystal);
    PointwiseDistanceDistribution actual =
        pdd(new Crystal("", lattice, sites, crystal.operations(), Map.of()));
    assertEquals(expected.size(), actual.size());
    for (int row = 0; row < expected.size(); row++) {
      assertEquals(expected.weight(row), actual.weight(row), 1e-15);
      assertArrayEquals(expected.distances(row), actual.distances(row), 1e-10);
    }
  }

  @Test
  void toleranceDecidesWhichRowsAreEqual() {
    Crystal rattled = Golden.crystal("SrTiO3_rattled_P1");
    assertEquals(10, PointwiseDistanceDistribution.of(rattled, 20, 0).size());
    assertEquals(1, PointwiseDistanceDistribution.of(rattled, 20, 10).size());
    assertEquals(1, PointwiseDistanceDistribution.of(rattled, 20, 10).weight(0), 1e-15);
    assertThrows(
        IllegalArgumentException.class, () -> PointwiseDistanceDistribution.of(rattled, 20, -1));
    assertThrows(
        IllegalArgumentException.class, () -> PointwiseDistanceDistribution.of(rattled, 0, 0));
  }

  @Test
  void distanceOfTwoCubesIsThatOfTheirLastShells() {
    PointwiseDistanceDistribution small =
        PointwiseDistanceDistribution.of(AverageMinimumDistanceTest.cube(3, 1), 18, 0);
    PointwiseDistanceDistribution large =
        PointwiseDistanceDistribution.of(AverageMinimumDistanceTest.cube(3.2, 1), 18, 0);
    assertEquals(0.2 * Math.sqrt(2), small.distanceTo(large), 1e-12);
    assertEquals(0, small.distanceTo(small));
    PointwiseDistanceDistribution other =
        PointwiseDistanceDistribution.of(AverageMinimumDistanceTest.cube(3, 1), 17, 0);
    assertThrows(IllegalArgumentException.class, () -> small.distanceTo(other));
  }

  @Test
  void distanceIsSymmetricAndAtLeastThatOfTheAverages() {
    List<String> names = List.of("NaCl", "SiO2_quartz", "ZrO2_monoclinic", "SrTiO3_rattled_P1");
    for (String a : names) {
      double[] averageA = new AverageMinimumDistance().apply(Golden.crystal(a));
      for (String b : names) {
        double distance = pdd(Golden.crystal(a)).distanceTo(pdd(Golden.crystal(b)));
        assertEquals(pdd(Golden.crystal(b)).distanceTo(pdd(Golden.crystal(a))), distance, 1e-12);
        double[] averageB = new AverageMinimumDistance().apply(Golden.crystal(b));
        for (int m = 0; m < 100; m++) {
          assertTrue(Math.abs(averageA[m] - averageB[m]) <= distance + 1e-12);
        }
        assertTrue(a.equals(b) ? distance == 0 : distance > 0.01, a + " " + b);
      }
    }
  }
}
