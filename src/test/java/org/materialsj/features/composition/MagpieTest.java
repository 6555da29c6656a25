package org.materialsj.features.composition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.materialsj.features.Featurizer;
import org.materialsj.features.Golden;
import org.materialsj.model.Composition;

class MagpieTest extends CompositionFeaturizerContract {

  private static final JsonObject GOLDEN =
      Golden.json("features/composition/ElementProperty_magpie.json");

  @Override
  protected Featurizer<Composition> create() {
    return new Magpie();
  }

  @Test
  void labelsAreThoseOfMatminer() {
    Golden.assertLabels(GOLDEN.getAsJsonArray("labels"), create().spec());
  }

  @Test
  void equalsMatminerOnGoldenStructures() {
    JsonObject values = GOLDEN.getAsJsonObject("values");
    assertEquals(19, values.size());
    for (Map.Entry<String, JsonElement> entry : values.entrySet()) {
      Golden.assertFeatures(
          entry.getValue().getAsJsonArray(),
          create().apply(Golden.crystal(entry.getKey()).composition()),
          entry.getKey());
    }
  }

  @Test
  void equalsMatminerOnGoldenFormulas() {
    JsonObject formulas = GOLDEN.getAsJsonObject("compositions");
    assertEquals(9, formulas.size());
    for (Map.Entry<String, JsonElement> entry : formulas.entrySet()) {
      Golden.assertFeatures(
          entry.getValue().getAsJsonArray(),
          create().apply(Composition.parse(entry.getKey())),
          entry.getKey());
    }
  }

  @Test
  void modeIsTheSmallestOfTheMostFrequentValues() {
    double[] statistics = new double[6];
    Statistics.of(new double[] {5, 3, 9}, new double[] {2, 2 * (1 - 5e-6), 1}, statistics, 0);
    assertEquals(3, statistics[5]);
    Statistics.of(new double[] {5, 3, 9}, new double[] {2, 2 * (1 - 5e-5), 1}, statistics, 0);
    assertEquals(5, statistics[5]);
  }

  @Test
  void oneElementHasExactlyNoDeviation() {
    for (double amount : new double[] {1, 3, 0.1, 29}) {
      double[] features = create().apply(new Composition(Map.of(26, amount)));
      for (int p = 0; p < 22; p++) {
        assertEquals(features[6 * p], features[6 * p + 3], "mean of property " + p);
        assertEquals(0, features[6 * p + 4], "deviation of property " + p);
      }
    }
  }

  @Test
  void aMissingPropertyIsNanButTheOthersStay() {
    double[] features = create().apply(Composition.parse("HeO"));
    assertTrue(Double.isNaN(features[3 * 6]), "melting temperature of He");
    assertEquals(2, features[0], "atomic number");
  }
}
