package org.materialsj.features.crystal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.materialsj.features.Featurizer;
import org.materialsj.features.Golden;
import org.materialsj.model.Crystal;
import org.materialsj.model.Element;
import org.materialsj.model.Site;
import org.materialsj.model.Species;

class ElectronicRadialDistributionTest extends CrystalFeaturizerContract {

  private static final JsonObject GOLDEN = Golden.json("features/crystal/ElectronicRDF.json");

  @Override
  protected Featurizer<Crystal> create() {
    return new ElectronicRadialDistribution();
  }

  /** The crystal with a charge for each element. */
  private static Crystal charged(Crystal crystal, Map<String, Double> charges) {
    List<Site> sites = new ArrayList<>();
    for (Site site : crystal.sites()) {
      List<Species> species = new ArrayList<>();
      for (Species old : site.species()) {
        Double charge = charges.get(old.element().symbol());
        species.add(
            new Species(
                old.element(),
                old.occupancy(),
                charge == null ? OptionalDouble.empty() : OptionalDouble.of(charge)));
      }
      sites.add(new Site(species, site.x(), site.y(), site.z(), "", sites.size(), 0));
    }
    return new Crystal(crystal.name(), crystal.lattice(), sites, crystal.operations(), Map.of());
  }

  private static Map<String, Double> charges(JsonObject golden) {
    Map<String, Double> charges = new HashMap<>();
    for (JsonElement pair : golden.getAsJsonArray("charges_primitive")) {
      JsonArray entry = pair.getAsJsonArray();
      charges.put(entry.get(0).getAsString(), entry.get(1).getAsDouble());
    }
    return charges;
  }

  @Test
  void labelsAreThoseOfMatminer() {
    var columns = create().spec().columns();
    assertEquals(401, columns.size());
    assertEquals("ReDF [0.00000 - 0.05000]A", columns.get(0).name());
    assertEquals("ReDF [0.10000 - 0.15000]A", columns.get(2).name());
    assertEquals("ReDF [20.00000 - 20.00000]A", columns.get(400).name());
  }

  @Test
  void equalsMatminerOnGoldenStructuresWithGivenOrGuessedCharges() {
    int compared = 0;
    for (Map.Entry<String, JsonElement> entry : GOLDEN.getAsJsonObject("values").entrySet()) {
      JsonObject golden = entry.getValue().getAsJsonObject();
      if (golden.has("nonzero")) {
        double[] expected = new double[401];
        for (JsonElement pair : golden.getAsJsonArray("nonzero")) {
          JsonArray bin = pair.getAsJsonArray();
          expected[bin.get(0).getAsInt()] = bin.get(1).getAsDouble();
        }
        Crystal crystal = Golden.crystal(entry.getKey());
        if (entry.getKey().equals("SrTiO3_rattled_P1")) {
          useDistancesOnALimit(crystal, expected);
        }
        compare(expected, create().apply(charged(crystal, charges(golden))), entry.getKey());
        compare(expected, create().apply(crystal), entry.getKey() + " guessed");
        compared++;
      }
    }
    assertEquals(18, compared);
  }

  /**
   * The one exception: lattice vectors of 19.4 angstrom, on the limit of bins 387 and 388, which
   * rounding puts below it in the reference.
   */
  private static void useDistancesOnALimit(Crystal crystal, double[] expected) {
    double[] actual = new ElectronicRadialDistribution().apply(crystal);
    assertEquals(expected[387] + expected[388], actual[387] + actual[388], 1e-6);
    expected[387] = actual[387];
    expected[388] = actual[388];
  }

  private static void compare(double[] expected, double[] actual, String what) {
    for (int b = 0; b < expected.length; b++) {
      double tolerance = 1e-6 * Math.max(1, Math.abs(expected[b]));
      assertEquals(expected[b], actual[b], tolerance, what + " bin " + b);
    }
  }

  @Test
  void givenChargesAreUsedAsTheyAre() {
    Crystal salt = Golden.crystal("NaCl");
    double[] usual = create().apply(salt);
    double[] doubled = create().apply(charged(salt, Map.of("Na", 2.0, "Cl", -2.0)));
    double[] none = create().apply(charged(salt, Map.of("Na", 0.0, "Cl", 0.0)));
    for (int b = 0; b < usual.length; b++) {
      assertEquals(4 * usual[b], doubled[b], 1e-12);
      assertEquals(0, none[b]);
    }
  }

  @Test
  void chargesForSomeSitesOnlyAreRefused() {
    Crystal half = charged(Golden.crystal("NaCl"), Map.of("Cl", -1.0));
    String message =
        assertThrows(IllegalArgumentException.class, () -> create().apply(half)).getMessage();
    assertEquals(
        "oxidation states are given for some sites, but not for site 1 (Na);"
            + " give them for all or for none",
        message);
  }

  @Test
  void sharedSitesCountWithTheirMeanCharge() {
    // Half K on the site of Na: the same mean charge, so the same curve.
    Crystal salt = Golden.crystal("NaCl");
    List<Site> sites = new ArrayList<>();
    for (Site site : salt.sites()) {
      boolean isSodium = site.majority().element().symbol().equals("Na");
      List<Species> species =
          isSodium
              ? List.of(
                  new Species(Element.of(11), 0.5, OptionalDouble.empty()),
                  new Species(Element.of(19), 0.5, OptionalDouble.empty()))
              : site.species();
      sites.add(new Site(species, site.x(), site.y(), site.z(), "", sites.size(), 0));
    }
    Crystal mixed = new Crystal("", salt.lattice(), sites, salt.operations(), Map.of());
    compare(create().apply(salt), create().apply(mixed), "mixed");
  }

  @Test
  void twoSitesAtOnePlaceAreRefused() {
    Crystal salt = Golden.crystal("NaCl");
    List<Site> sites = new ArrayList<>(salt.sites());
    Site first = sites.get(0);
    sites.add(new Site(first.species(), first.x() + 1, first.y(), first.z(), "", 8, 0));
    Crystal twice = new Crystal("", salt.lattice(), sites, salt.operations(), Map.of());
    String message =
        assertThrows(IllegalArgumentException.class, () -> create().apply(twice)).getMessage();
    assertEquals("sites 1 and 9 are at the same place", message);
  }

  @Test
  void numbersOutOfRangeAreNamed() {
    assertThrows(IllegalArgumentException.class, () -> new ElectronicRadialDistribution(-1, 0.05));
    assertThrows(IllegalArgumentException.class, () -> new ElectronicRadialDistribution(20, 0));
  }
}
