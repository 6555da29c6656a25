package org.materialsj.features.crystal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.materialsj.features.Featurizer;
import org.materialsj.features.Golden;
import org.materialsj.model.Crystal;

class GeneralizedRadialDistributionTest extends CrystalFeaturizerContract {

  @Override
  protected Featurizer<Crystal> create() {
    return new SiteStats(GeneralizedRadialDistribution.gaussian());
  }

  private static SiteFeaturizer preset(String name) {
    return name.equals("gaussian")
        ? GeneralizedRadialDistribution.gaussian()
        : GeneralizedRadialDistribution.histogram();
  }

  @ParameterizedTest
  @ValueSource(strings = {"gaussian", "histogram"})
  void equalsMatminerOnGoldenStructures(String name) {
    JsonObject golden = Golden.json("features/crystal/GRDF_" + name + ".json");
    SiteFeaturizer featurizer = preset(name);
    Golden.assertLabels(golden.getAsJsonArray("labels"), featurizer.spec());
    int compared = 0;
    for (Map.Entry<String, JsonElement> entry : golden.getAsJsonObject("values").entrySet()) {
      JsonArray expected = entry.getValue().getAsJsonArray();
      if (expected.get(0).isJsonArray()) {
        CrystalAnalysis analysis = new CrystalAnalysis(Golden.crystal(entry.getKey()));
        double[][] rows = featurizer.sites(analysis);
        assertEquals(expected.size(), rows.length);
        for (int i = 0; i < rows.length; i++) {
          Golden.assertFeatures(
              expected.get(i).getAsJsonArray(), rows[i], entry.getKey() + " site " + i);
        }
        compared++;
      }
    }
    assertEquals(18, compared);
  }

  /** What the recurrence from centre to centre leaves out: each window by itself. */
  @ParameterizedTest
  @CsvSource({"1, 1, 10", "0.2, 0.5, 8", "3, 0.25, 6", "0.05, 1, 7"})
  void gaussiansAreThoseOfTheDefinition(double width, double spacing, double cutoff) {
    CrystalAnalysis analysis = new CrystalAnalysis(Golden.crystal("SrTiO3_rattled_P1"));
    double[] row =
        GeneralizedRadialDistribution.gaussian(width, spacing, cutoff).sites(analysis)[3];
    var neighbors = analysis.neighbors(cutoff);
    for (int k = 0; k < row.length; k++) {
      double c = k * spacing;
      double sum = 0;
      for (int p = neighbors.start(3); p < neighbors.end(3); p++) {
        sum += Math.exp(-Math.pow((neighbors.distance(p) - c) / width, 2));
      }
      // Simpson's rule for the volume.
      int steps = 40_000;
      double volume = 0;
      for (int s = 0; s <= steps; s++) {
        double r = cutoff * s / steps;
        double weight = s == 0 || s == steps ? 1 : s % 2 == 1 ? 4 : 2;
        volume += weight * 4 * Math.PI * r * r * Math.exp(-Math.pow((r - c) / width, 2));
      }
      volume *= cutoff / steps / 3;
      assertEquals(sum / volume, row[k], 1e-9 * sum / volume + 1e-280, "window " + k);
    }
  }

  @Test
  void histogramsOfAnyWindowCountTheNeighbours() {
    CrystalAnalysis analysis = new CrystalAnalysis(Golden.crystal("ZrO2_monoclinic"));
    double[] row = GeneralizedRadialDistribution.histogram(2.5, 0.7, 6).sites(analysis)[5];
    var neighbors = analysis.neighbors(6);
    for (int k = 0; k < row.length; k++) {
      double c = k * 0.7;
      int count = 0;
      for (int p = neighbors.start(5); p < neighbors.end(5); p++) {
        double d = neighbors.distance(p);
        count += d >= c && d < c + 2.5 ? 1 : 0;
      }
      double end = Math.min(c + 2.5, 6);
      double volume = 4 * Math.PI / 3 * (Math.pow(end, 3) - Math.pow(c, 3));
      assertEquals(count / volume, row[k], 1e-12, "window " + k);
    }
  }

  @Test
  void aDistanceOnALimitCountsAboveItInAnyCell() {
    // Distances of 3 and 3 sqrt 2; 3 is where a window starts.
    double[] row = GeneralizedRadialDistribution.histogram(1, 1, 5).sites(cube(3.0))[0];
    double[] nudged =
        GeneralizedRadialDistribution.histogram(1, 1, 5).sites(cube(Math.nextDown(3.0)))[0];
    assertEquals(0, row[2]);
    assertEquals(6 / (4 * Math.PI / 3 * (64 - 27)), row[3], 1e-15);
    assertEquals(row[3], nudged[3]);
  }

  private static CrystalAnalysis cube(double edge) {
    return new CrystalAnalysis(AverageMinimumDistanceTest.cube(edge, 1));
  }

  @Test
  void sharedSitesCountAsOneAndVacanciesByOccupancy() {
    SiteFeaturizer featurizer = GeneralizedRadialDistribution.gaussian();
    double[] shared = featurizer.sites(new CrystalAnalysis(Golden.crystal("Cu3Au_disordered")))[0];
    double[] full = featurizer.sites(cube(3))[0];
    double[] half =
        featurizer.sites(new CrystalAnalysis(AverageMinimumDistanceTest.cube(3, 0.5)))[0];
    assertEquals(10, shared.length);
    for (int k = 0; k < 10; k++) {
      assertEquals(full[k] / 2, half[k], 1e-14);
    }
  }

  @Test
  void numbersOutOfRangeAreNamed() {
    assertThrows(
        IllegalArgumentException.class, () -> GeneralizedRadialDistribution.gaussian(0, 1, 10));
    assertThrows(
        IllegalArgumentException.class,
        () -> GeneralizedRadialDistribution.gaussian(1, 1, Double.NaN));
    assertThrows(
        IllegalArgumentException.class, () -> GeneralizedRadialDistribution.histogram(1, 1e-9, 10));
  }
}
