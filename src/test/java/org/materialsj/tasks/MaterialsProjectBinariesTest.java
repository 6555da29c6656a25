package org.materialsj.tasks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.materialsj.engine.run.RunContext;
import org.materialsj.features.Featurizers;
import org.materialsj.io.StructureRow;
import org.materialsj.io.XyzWriter;
import org.materialsj.learn.TargetTransform;
import org.materialsj.model.Crystal;
import org.materialsj.model.Element;
import org.materialsj.model.FeatureTable;
import org.materialsj.model.Lattice;
import org.materialsj.model.Provenance;
import org.materialsj.model.Site;
import org.materialsj.model.Species;
import org.materialsj.model.chemistry.Preparation;
import org.materialsj.model.symmetry.SymmetryOperation;

/**
 * The 3 953 binaries of the Materials Project with elastic constants (matcalc, 2025.1), when they
 * are there: {@code ../shared/data/crystals}. Writes them to {@code target/binaries.xyz}, for
 * {@code macros/BulkModulusOfCrystals.ijm}.
 */
class MaterialsProjectBinariesTest {

  private static final Path DATA =
      Path.of("../shared/data/crystals/mp-binary-pbe-elasticity-2025.1.json.gz");

  private static final List<StructureRow> ROWS = new ArrayList<>();

  @BeforeAll
  static void read() throws IOException {
    assumeTrue(Files.exists(DATA), "the binaries of the Materials Project are not here");
    StringBuilder xyz = new StringBuilder();
    try (Reader text =
        new InputStreamReader(
            new GZIPInputStream(Files.newInputStream(DATA)), StandardCharsets.UTF_8)) {
      for (JsonElement entry : JsonParser.parseReader(text).getAsJsonArray()) {
        Crystal crystal = crystal(entry.getAsJsonObject());
        xyz.append(XyzWriter.text(crystal));
        ROWS.add(
            new StructureRow(crystal.name(), Optional.of(crystal), Optional.empty(), List.of()));
      }
    }
    Files.writeString(Path.of("target/binaries.xyz"), xyz);
  }

  @Test
  void everyCrystalDescriptorWorksOnRealCrystals() {
    List<StructureRow> some = every(10);
    FeatureTable table =
        FeaturizeStructures.run(
                some.iterator(),
                List.of(Featurizers.ALL_COMPOSITION, Featurizers.ALL_CRYSTAL),
                Preparation.DEFAULT,
                RunContext.QUIET)
            .table();
    assertEquals(some.size(), table.rows());
    assertEquals(0, table.errorCount());
  }

  @Test
  void structureAndCompositionTellTheBulkModulus() {
    FeatureTable table =
        FeaturizeStructures.run(
                every(4).iterator(),
                List.of("Magpie", "Density"),
                Preparation.DEFAULT,
                RunContext.QUIET)
            .table();
    TrainRequest request =
        new TrainRequest(
            table,
            "bulkModulus",
            "shearModulus",
            "Random forest",
            Map.of("trees", "50"),
            5,
            0,
            "",
            TargetTransform.LOG10,
            42,
            new Provenance("", 42, Map.of(), Map.of()),
            TrainOptions.DEFAULT);
    TrainResult result = TrainModel.run(request, RunContext.QUIET);
    double error = result.parity().orElseThrow().metrics().mae();
    double baseline = result.parity().orElseThrow().baseline().mae();
    assertTrue(error < 0.3 * baseline, error + " of " + baseline);
  }

  private static List<StructureRow> every(int step) {
    List<StructureRow> some = new ArrayList<>();
    for (int i = 0; i < ROWS.size(); i += step) {
      some.add(ROWS.get(i));
    }
    return some;
  }

  private static Crystal crystal(JsonObject entry) {
    JsonObject structure = entry.getAsJsonObject("structure");
    double[] rows = new double[9];
    JsonArray matrix = structure.getAsJsonObject("lattice").getAsJsonArray("matrix");
    for (int i = 0; i < 9; i++) {
      rows[i] = matrix.get(i / 3).getAsJsonArray().get(i % 3).getAsDouble();
    }
    List<Site> sites = new ArrayList<>();
    for (JsonElement element : structure.getAsJsonArray("sites")) {
      JsonObject site = element.getAsJsonObject();
      JsonObject species = site.getAsJsonArray("species").get(0).getAsJsonObject();
      Element symbol = Element.ofSymbol(species.get("element").getAsString()).orElseThrow();
      JsonArray abc = site.getAsJsonArray("abc");
      sites.add(
          new Site(
              List.of(new Species(symbol, 1, OptionalDouble.empty())),
              abc.get(0).getAsDouble(),
              abc.get(1).getAsDouble(),
              abc.get(2).getAsDouble(),
              symbol.symbol(),
              sites.size(),
              0));
    }
    return new Crystal(
        entry.get("mp_id").getAsString(),
        new Lattice(rows),
        sites,
        List.of(SymmetryOperation.IDENTITY),
        new TreeMap<>(
            Map.of(
                "bulkModulus", entry.get("bulk_modulus_vrh").getAsString(),
                "shearModulus", entry.get("shear_modulus_vrh").getAsString())));
  }
}
