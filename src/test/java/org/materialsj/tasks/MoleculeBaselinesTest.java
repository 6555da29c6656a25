package org.materialsj.tasks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.materialsj.engine.run.RunContext;
import org.materialsj.io.ParseException;
import org.materialsj.io.ReadOptions;
import org.materialsj.io.StructureReader;
import org.materialsj.io.Structures;
import org.materialsj.learn.TargetTransform;
import org.materialsj.model.FeatureTable;
import org.materialsj.model.Provenance;
import org.materialsj.model.chemistry.Preparation;

/**
 * The data of MoleculeNet with a fixed test part, each fifth row from the first, when they are
 * there: {@code ../shared/data/molecules}.
 */
class MoleculeBaselinesTest {

  private static final Path DATA = Path.of("../shared/data/molecules");

  /** Writes a table of SMILES, value and part; returns the number of rows. */
  private static int write(String source, String name, int smiles, int value) throws IOException {
    assumeTrue(Files.exists(DATA.resolve(source)), "the data of MoleculeNet are not here");
    List<String> rows = Files.readAllLines(DATA.resolve(source));
    List<String> lines = new ArrayList<>(List.of("smiles,value,part"));
    for (int row = 1; row < rows.size(); row++) {
      // No cell of these columns holds a comma, but names before them may, in quotes.
      String[] cells = rows.get(row).replaceAll("\"[^\"]*\"", "").split(",");
      String part = (row - 1) % 5 == 0 ? "test" : "train";
      lines.add(cells[smiles].strip() + "," + cells[value].strip() + "," + part);
    }
    Files.write(Path.of("target", name), lines);
    return rows.size() - 1;
  }

  @Test
  void tablesHaveAllRows() throws IOException {
    assertEquals(1128, write("delaney-processed.csv", "esol.csv", 9, 8));
    assertEquals(642, write("freesolv.csv", "freesolv.csv", 0, 1));
    assertEquals(4200, write("lipo.csv", "lipo.csv", 0, 1));
  }

  @Test
  void solubilityIsPredictedAsWellAsByTheBaseline() throws IOException, ParseException {
    write("delaney-processed.csv", "esol.csv", 9, 8);
    FeatureTable table;
    try (StructureReader reader = Structures.open("target/esol.csv", ReadOptions.LENIENT)) {
      table =
          FeaturizeStructures.run(
                  reader, List.of("Molecular descriptors"), Preparation.DEFAULT, RunContext.QUIET)
              .table();
    }
    TrainResult result =
        TrainModel.run(
            new TrainRequest(
                table,
                "value",
                "",
                "Gradient boosting",
                Map.of("iterations", "300", "learningRate", "0.05"),
                0,
                0,
                "part",
                TargetTransform.NONE,
                42,
                new Provenance("", 42, Map.of("MaterialsJ", "test"), Map.of()),
                TrainOptions.DEFAULT),
            RunContext.QUIET);
    double rmse = result.scores().numbers("RMSE")[0];
    // RDKit's descriptors with scikit-learn's boosting: 0.584.
    assertTrue(rmse < 0.65, "RMSE " + rmse);
  }
}
