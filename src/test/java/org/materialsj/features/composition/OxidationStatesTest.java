package org.materialsj.features.composition;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.materialsj.features.Featurizer;
import org.materialsj.features.Golden;
import org.materialsj.model.Composition;

class OxidationStatesTest extends CompositionFeaturizerContract {

  private static final JsonObject GOLDEN = Golden.json("features/composition/OxidationStates.json");

  @Override
  protected Featurizer<Composition> create() {
    return OxidationStates.reduced();
  }

  @Test
  void labelsAreThoseOfMatminer() {
    Golden.assertLabels(GOLDEN.getAsJsonArray("labels"), create().spec());
  }

  @Test
  void compatibleEqualsMatminer() {
    Featurizer<Composition> featurizer = OxidationStates.compatible();
    int compared = 0;
    for (Map.Entry<String, JsonElement> entry : GOLDEN.getAsJsonObject("values").entrySet()) {
      JsonObject golden = entry.getValue().getAsJsonObject();
      Golden.assertFeatures(
          golden.getAsJsonArray("values"),
          featurizer.apply(OxidationGuessTest.cell(golden.getAsJsonObject("guess"))),
          entry.getKey());
      compared++;
    }
    assertEquals(30, compared);
  }

  @Test
  void theCellDoesNotCountByDefault() {
    assertArrayEquals(new double[4], create().apply(Composition.parse("C8")));
    double[] sulfide = {-2, 4, 6, Math.sqrt(18)};
    assertArrayEquals(sulfide, create().apply(Composition.parse("Mo2S4")), 1e-12);
  }
}
