package org.materialsj.features.composition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.materialsj.features.Featurizer;
import org.materialsj.features.Golden;
import org.materialsj.model.Composition;
import org.materialsj.model.Element;

class MatminerPropertiesTest extends CompositionFeaturizerContract {

  private static final JsonObject GOLDEN =
      Golden.json("features/composition/ElementProperty_matminer.json");

  @Override
  protected Featurizer<Composition> create() {
    return new MatminerProperties();
  }

  @Test
  void labelsAreThoseOfMatminer() {
    Golden.assertLabels(GOLDEN.getAsJsonArray("labels"), create().spec());
  }

  /** The one exception: the deviation of a single value that is not known is not 0 here. */
  private static int compare(JsonArray expected, double[] actual, String what) {
    int exceptions = 0;
    for (int i = 0; i < actual.length; i += 5) {
      if (expected.get(i).isJsonNull() && !expected.get(i + 4).isJsonNull()) {
        assertEquals(0, expected.get(i + 4).getAsDouble());
        expected.set(i + 4, JsonNull.INSTANCE);
        exceptions++;
      }
    }
    Golden.assertFeatures(expected, actual, what);
    return exceptions;
  }

  @Test
  void equalsMatminerOnGoldenStructures() {
    int compared = 0;
    for (Map.Entry<String, JsonElement> entry : GOLDEN.getAsJsonObject("values").entrySet()) {
      Composition composition = Golden.crystal(entry.getKey()).composition();
      int exceptions =
          compare(entry.getValue().getAsJsonArray(), create().apply(composition), entry.getKey());
      assertEquals(0, exceptions, entry.getKey());
      compared++;
    }
    assertEquals(19, compared);
  }

  @Test
  void equalsMatminerOnGoldenFormulas() {
    int exceptions = 0;
    for (Map.Entry<String, JsonElement> entry : GOLDEN.getAsJsonObject("compositions").entrySet()) {
      exceptions +=
          compare(
              entry.getValue().getAsJsonArray(),
              create().apply(Composition.parse(entry.getKey())),
              entry.getKey());
    }
    // He has no electronegativity, radius, resistivity, modulus and expansion; Xe no last four.
    assertEquals(9, exceptions);
  }

  @Test
  void theHeaviestElementsHaveOnlyTheirPlaceAndMass() {
    double[] features = create().apply(new Composition(Map.of(118, 1.0)));
    assertTrue(Double.isNaN(features[0]), "electronegativity");
    assertEquals(7, features[5], "row");
    assertEquals(18, features[10], "group");
    assertEquals(2, features[15], "block");
    assertEquals(Element.of(118).pymatgenMass(), features[20], "mass");
    for (int p = 5; p < 13; p++) {
      assertTrue(Double.isNaN(features[5 * p]), "property " + p);
    }
  }
}
