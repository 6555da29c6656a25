package org.materialsj.features.crystal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.materialsj.features.Featurizer;
import org.materialsj.features.Golden;
import org.materialsj.model.Crystal;
import org.materialsj.model.Element;
import org.materialsj.model.Lattice;
import org.materialsj.model.Site;
import org.materialsj.model.Species;
import org.materialsj.model.symmetry.SymmetryOperation;

class DensityFeaturesTest extends CrystalFeaturizerContract {

  private static final JsonObject GOLDEN = Golden.json("features/crystal/DensityFeatures.json");

  @Override
  protected Featurizer<Crystal> create() {
    return new DensityFeatures();
  }

  @Test
  void labelsAreThoseOfMatminer() {
    Golden.assertLabels(GOLDEN.getAsJsonArray("labels"), create().spec());
  }

  @Test
  void equalsMatminerOnOrderedGoldenStructures() {
    int compared = 0;
    for (Map.Entry<String, JsonElement> entry : GOLDEN.getAsJsonObject("values").entrySet()) {
      if (entry.getValue().isJsonArray()) {
        Golden.assertFeatures(
            entry.getValue().getAsJsonArray(),
            create().apply(Golden.crystal(entry.getKey())),
            entry.getKey());
        compared++;
      }
    }
    assertEquals(18, compared);
  }

  @Test
  void sharedSitesCountByOccupancy() {
    double[] features = create().apply(Golden.crystal("Cu3Au_disordered"));
    double volume = 3.753 * 3.753 * 3.753;
    // Cu 63.546 u, Au 196.966569 u; Slater radii 1.35 A both.
    double mass = 3 * 63.546 + 196.966569;
    assertEquals(mass * 1.66053906660 / volume, features[0], 1e-9);
    assertEquals(volume / 4, features[1], 1e-12);
    assertEquals(4 * Math.PI / 3 * 4 * Math.pow(1.35, 3) / volume, features[2], 1e-12);
  }

  @Test
  void withoutSlaterRadiusOnlyThePackingFractionIsMissing() {
    Site site = new Site(List.of(Species.of(Element.of(54))), 0, 0, 0, "Xe", 0, 0);
    Crystal xenon =
        new Crystal(
            "Xe",
            new Lattice(new double[] {4, 0, 0, 0, 4, 0, 0, 0, 4}),
            List.of(site),
            List.of(SymmetryOperation.IDENTITY),
            Map.of());
    double[] features = create().apply(xenon);
    assertEquals(64, features[1], 1e-12);
    assertTrue(features[0] > 3);
    assertTrue(Double.isNaN(features[2]));
  }
}
