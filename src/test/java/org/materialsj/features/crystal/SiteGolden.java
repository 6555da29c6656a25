package org.materialsj.features.crystal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.materialsj.features.Golden;
import org.materialsj.model.Crystal;
import org.materialsj.model.Element;
import org.materialsj.model.Lattice;
import org.materialsj.model.Site;
import org.materialsj.model.Species;
import org.materialsj.model.symmetry.SymmetryOperation;

/** Compares site features, and their statistics, with golden ones. */
final class SiteGolden {

  /**
   * Column whose value depends, in pymatgen, on the order in which equally near neighbours happen
   * to come: it is compared with a tolerance of its own.
   */
  private static final String CUBE = "body-centered cubic CN_8";

  private SiteGolden() {}

  /** Compares all structures of a golden file but some; returns their number. */
  static int assertSites(
      SiteFeaturizer featurizer, String file, double cubeTolerance, String... except) {
    JsonObject golden = Golden.json("features/crystal/" + file + ".json");
    Golden.assertLabels(golden.getAsJsonArray("labels"), featurizer.spec());
    SiteStats stats = new SiteStats(featurizer);
    int compared = 0;
    for (Map.Entry<String, JsonElement> entry : golden.getAsJsonObject("values").entrySet()) {
      String name = entry.getKey();
      JsonArray rows = entry.getValue().getAsJsonArray();
      if (List.of(except).contains(name)) {
        continue;
      }
      Crystal crystal = Golden.crystal(name);
      if (golden.has("oxidation")) {
        crystal = oxidised(crystal, golden.getAsJsonObject("oxidation").getAsJsonObject(name));
      }
      CrystalAnalysis analysis = new CrystalAnalysis(crystal);
      double[][] actual = featurizer.sites(analysis);
      assertEquals(rows.size(), actual.length);
      for (int site = 0; site < actual.length; site++) {
        JsonArray row = rows.get(site).getAsJsonArray();
        assertRow(
            row, actual[site], featurizer, cubeTolerance, 1, file + " " + name + " site " + site);
      }
      assertRow(
          golden.getAsJsonObject("sitestats").getAsJsonArray(name),
          stats.compute(analysis),
          featurizer,
          cubeTolerance,
          4,
          file + " " + name + " statistics");
      compared++;
    }
    return compared;
  }

  /**
   * Compares the means over the sites of the 120 binaries.
   *
   * @param except the column names of structures that are not compared
   * @param steps how many values may differ by up to half a step of a histogram, 0.0005
   */
  static void assertMeans(
      SiteFeaturizer featurizer,
      String feature,
      double cubeTolerance,
      Map<String, String> except,
      int steps) {
    JsonArray means =
        Golden.json("features/crystal/bulk_120_binaries.json")
            .getAsJsonObject("features")
            .getAsJsonArray(feature);
    SiteStats stats = new SiteStats(featurizer);
    List<Crystal> crystals = binaries();
    assertEquals(120, crystals.size());
    int rounded = 0;
    for (int i = 0; i < crystals.size(); i++) {
      String id = crystals.get(i).name();
      double[] actual = stats.apply(crystals.get(i));
      JsonArray expected = means.get(i).getAsJsonArray();
      assertEquals(expected.size(), actual.length / 4);
      for (int k = 0; k < expected.size(); k++) {
        String label = featurizer.spec().columns().get(k).name();
        double value = expected.get(k).getAsDouble();
        double difference = Math.abs(value - actual[4 * k]);
        if (difference <= 1e-6 || label.equals(except.get(id))) {
          continue;
        }
        rounded += label.equals(CUBE) ? 0 : 1;
        double slack = label.equals(CUBE) ? cubeTolerance : rounded <= steps ? 5.001e-4 : 1e-6;
        assertEquals(value, actual[4 * k], slack, id + " " + label);
      }
    }
  }

  /** The 120 binaries. */
  static List<Crystal> binaries() {
    List<Crystal> result = new ArrayList<>();
    for (JsonElement json :
        Golden.json("features/crystal/bulk_120_binaries.json").getAsJsonArray("structures")) {
      result.add(crystal(json.getAsJsonObject()));
    }
    return result;
  }

  private static void assertRow(
      JsonArray expected,
      double[] actual,
      SiteFeaturizer featurizer,
      double cubeTolerance,
      int stride,
      String what) {
    assertEquals(expected.size(), actual.length, what);
    for (int i = 0; i < actual.length; i++) {
      String label = featurizer.spec().columns().get(i / stride).name();
      double slack = label.equals(CUBE) ? cubeTolerance : 1e-6;
      assertEquals(expected.get(i).getAsDouble(), actual[i], slack, what + ": " + label);
    }
  }

  private static Crystal oxidised(Crystal crystal, JsonObject states) {
    List<Site> sites = new ArrayList<>();
    for (Site site : crystal.sites()) {
      Element element = site.majority().element();
      double state = states.get(element.symbol()).getAsDouble();
      sites.add(
          site(new Species(element, 1, OptionalDouble.of(state)), site.x(), site.y(), site.z()));
    }
    return crystal(crystal.name(), crystal.lattice(), sites);
  }

  private static Crystal crystal(JsonObject json) {
    JsonArray rows = json.getAsJsonArray("lattice");
    double[] lattice = new double[9];
    for (int k = 0; k < 9; k++) {
      lattice[k] = rows.get(k / 3).getAsJsonArray().get(k % 3).getAsDouble();
    }
    List<Site> sites = new ArrayList<>();
    JsonArray species = json.getAsJsonArray("species");
    for (int i = 0; i < species.size(); i++) {
      JsonArray at = json.getAsJsonArray("frac").get(i).getAsJsonArray();
      Element element = Element.ofSymbol(species.get(i).getAsString()).orElseThrow();
      sites.add(
          site(
              Species.of(element),
              at.get(0).getAsDouble(),
              at.get(1).getAsDouble(),
              at.get(2).getAsDouble()));
    }
    return crystal(json.get("mp_id").getAsString(), new Lattice(lattice), sites);
  }

  /** A crystal without symmetry. */
  static Crystal crystal(String name, Lattice lattice, List<Site> sites) {
    return new Crystal(name, lattice, sites, List.of(SymmetryOperation.IDENTITY), Map.of());
  }

  /** A site of one species. */
  static Site site(Species species, double x, double y, double z) {
    return new Site(List.of(species), x, y, z, "", 0, 0);
  }
}
