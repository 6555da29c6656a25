package org.materialsj.features.composition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.materialsj.features.Featurizer;
import org.materialsj.features.Golden;
import org.materialsj.model.Composition;

class ElementFractionsTest extends CompositionFeaturizerContract {

  private static final JsonObject GOLDEN = Golden.json("features/composition/ElementFraction.json");

  @Override
  protected Featurizer<Composition> create() {
    return new ElementFractions();
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
  void anElementBeyondLrIsRefusedByName() {
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class, () -> create().apply(Composition.parse("RfO2")));
    assertEquals("element fractions end at Lr; the composition has Rf (Z = 104)", e.getMessage());
  }
}
