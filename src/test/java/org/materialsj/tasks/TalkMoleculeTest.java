package org.materialsj.tasks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.materialsj.engine.random.Seeds;
import org.materialsj.engine.run.RunContext;
import org.materialsj.engine.statistics.Metrics;
import org.materialsj.engine.statistics.Split;
import org.materialsj.engine.statistics.Splits;
import org.materialsj.io.ParseException;
import org.materialsj.io.ReadOptions;
import org.materialsj.io.StructureRow;
import org.materialsj.io.Structures;
import org.materialsj.io.XyzWriter;
import org.materialsj.learn.Model;
import org.materialsj.learn.TrainingSet;
import org.materialsj.learn.boosting.BoostingOptions;
import org.materialsj.learn.boosting.GradientBoosting;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.Molecule;
import org.materialsj.tasks.SymmetryResult.Outcome;
import org.materialsj.tasks.SymmetryResult.Representation;

/**
 * The 3 221 conformers of CC(CCC)CC(C)(CCCC)O by RDKit 2022.09.3 with their MMFF94 energies
 * (kcal/mol), when they are there: {@code ../shared/data/molecules}. Writes them to {@code
 * target/talk_conformers.xyz}. Expected are the scores of scikit-learn 1.2.1 on 3 000 and 221
 * conformers of another split, which differ by up to 0.1 from split to split.
 */
class TalkMoleculeTest {

  private static final Path DATA = Path.of("../shared/data/molecules");
  private static final RunContext RUN = RunContext.QUIET;
  private static final int TEST = 221;
  private static final long SEED = 42;
  private static final double BAND = 0.1;

  private static final List<StructureRow> ROWS = new ArrayList<>();

  @BeforeAll
  static void read() throws IOException, ParseException {
    Path table = DATA.resolve("talk_conformers_rdkit.csv.gz");
    assumeTrue(Files.exists(table), "the conformers of the talk are not here");
    Molecule molecule =
        (Molecule)
            Structures.first(DATA.resolve("talk_molecule.mol").toString(), ReadOptions.STRICT);
    StringBuilder xyz = new StringBuilder();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(table)), StandardCharsets.UTF_8))) {
      lines.readLine();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        double[] numbers =
            Arrays.stream(line.split(",")).mapToDouble(Double::parseDouble).toArray();
        int coordinates = 3 * molecule.size();
        String name = "conformer " + (ROWS.size() + 1);
        Molecule conformer =
            molecule
                .withPositions(Arrays.copyOf(numbers, coordinates))
                .withProperties(name, Map.of("energy", Double.toString(numbers[coordinates])));
        xyz.append(XyzWriter.text(conformer));
        ROWS.add(new StructureRow(name, Optional.of(conformer), Optional.empty(), List.of()));
      }
    }
    Files.writeString(Path.of("target/talk_conformers.xyz"), xyz);
  }

  private static SymmetryResult check(String descriptors, String learner, String invariants) {
    return SymmetryCheck.run(
        ROWS.iterator(),
        new SymmetryRequest(
            "energy",
            "kcal/mol",
            List.of(descriptors),
            learner,
            0,
            Augmentation.ALL,
            List.of(invariants),
            "Ridge regression",
            TEST,
            SEED),
        RUN);
  }

  private static double r2(Representation representation, String label) {
    return representation.outcomes().stream()
        .filter(outcome -> outcome.label().equals(label))
        .mapToDouble(outcome -> outcome.parity().metrics().r2())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void boostingOnCoordinatesFailsWhereRidgeOnInverseDistancesDoesNot() {
    SymmetryResult result =
        check("Coordinates", "Gradient boosting", "Inverse distances (equivalent pairs)");
    Representation raw = result.representations().get(0);
    assertEquals(0.926, r2(raw, "training part"), BAND);
    assertEquals(0.434, r2(raw, "as it is"), BAND);
    assertTrue(r2(raw, "translated") < 0, "translated " + r2(raw, "translated"));
    assertTrue(r2(raw, "rotated") < 0, "rotated " + r2(raw, "rotated"));
    assertTrue(r2(raw, "permuted") < 0, "permuted " + r2(raw, "permuted"));
    Representation invariant = result.representations().get(1);
    assertTrue(r2(invariant, "as it is") > 0.95, "as it is " + r2(invariant, "as it is"));
    for (Outcome outcome : invariant.outcomes()) {
      assertEquals(0, outcome.largestChange(), 1e-9, outcome.label());
    }
  }

  @Test
  void distancesScoreAsWithScikitLearn() {
    SymmetryResult result =
        check("Distances (file order)", "Gradient boosting", "Inverse distances (file order)");
    assertEquals(0.900, r2(result.representations().get(0), "as it is"), BAND);
    assertEquals(0.973, r2(result.representations().get(1), "as it is"), BAND);
  }

  @Test
  void evenTheTrainingPartIsLostWhenItIsMoved() {
    Split split = Splits.trainTest(ROWS.size(), (double) TEST / ROWS.size(), Seeds.ofItem(SEED, 0));
    TrainingSet train = coordinates(split.train());
    Model model = new GradientBoosting(BoostingOptions.DEFAULT).fit(train, SEED, RUN);
    double[][] moved = new double[train.columns().length][];
    Arrays.setAll(moved, f -> Arrays.stream(train.columns()[f]).map(x -> x + 1).toArray());
    assertEquals(-0.586, Metrics.r2(train.values(), model.predict(moved, RUN)), 2 * BAND);
  }

  private static TrainingSet coordinates(int[] rows) {
    Molecule[] molecules =
        Arrays.stream(rows)
            .mapToObj(row -> (Molecule) ROWS.get(row).structure().orElseThrow())
            .toArray(Molecule[]::new);
    double[][] positions =
        Arrays.stream(molecules).map(m -> m.positions().orElseThrow()).toArray(double[][]::new);
    double[][] columns = new double[positions[0].length][rows.length];
    List<ColumnSpec> names = new ArrayList<>();
    for (int f = 0; f < columns.length; f++) {
      names.add(new ColumnSpec("x" + f, "angstrom"));
      for (int i = 0; i < rows.length; i++) {
        columns[f][i] = positions[i][f];
      }
    }
    double[] energies =
        Arrays.stream(molecules)
            .mapToDouble(m -> Double.parseDouble(m.properties().get("energy")))
            .toArray();
    return new TrainingSet(
        names, columns, new ColumnSpec("energy", "kcal/mol"), energies, List.of());
  }
}
