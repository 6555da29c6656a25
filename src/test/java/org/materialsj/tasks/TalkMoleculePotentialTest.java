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
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.materialsj.engine.run.RunContext;
import org.materialsj.io.ParseException;
import org.materialsj.io.ReadOptions;
import org.materialsj.io.Structures;
import org.materialsj.learn.Model;
import org.materialsj.learn.TrainingSet;
import org.materialsj.learn.linear.RidgeOptions;
import org.materialsj.learn.linear.RidgeRegression;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.Molecule;
import org.materialsj.model.atomistic.AtomicFrame;
import org.materialsj.model.atomistic.LabelledFrame;
import org.materialsj.potentials.AtomicResponse;
import org.materialsj.potentials.Calculator;
import org.materialsj.potentials.openchem.Mmff94;
import org.materialsj.potentials.painn.Painn;
import org.materialsj.potentials.painn.PainnOptions;
import org.materialsj.potentials.training.PotentialTraining;
import org.materialsj.potentials.training.TrainingOptions;
import org.materialsj.potentials.training.TrainingResult;

/**
 * PaiNN against ridge regression on the 3 221 conformers of CC(CCC)CC(C)(CCCC)O, when they are
 * there: {@code ../shared/data/molecules}. Every fifth is tested on. {@code mvn -Pproofs test
 * -Dtest=TalkMoleculePotentialTest} trains for minutes and writes {@code
 * target/talk-molecule-potential.txt}.
 */
class TalkMoleculePotentialTest {

  private static final Path DATA = Path.of("../shared/data/molecules");
  private static final RunContext RUN = RunContext.QUIET.withThreads(2);
  private static final double KCAL = 0.0433641;
  private static final int FOLDS = 5;

  private static final List<LabelledFrame> TRAIN = new ArrayList<>();
  private static final List<LabelledFrame> TEST = new ArrayList<>();

  @BeforeAll
  static void read() throws IOException, ParseException {
    assumeTrue(System.getProperty("materialsj.molecule") != null, "minutes long: for -Pproofs");
    Path table = DATA.resolve("talk_conformers_rdkit.csv.gz");
    assumeTrue(Files.exists(table), "the conformers of the talk are not here");
    Molecule molecule =
        (Molecule)
            Structures.first(DATA.resolve("talk_molecule.mol").toString(), ReadOptions.STRICT);
    Mmff94 field = new Mmff94(molecule, Mmff94.Variant.MMFF94);
    int coordinates = 3 * molecule.size();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(table)), StandardCharsets.UTF_8))) {
      lines.readLine();
      int row = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        double[] numbers =
            Arrays.stream(line.split(",")).mapToDouble(Double::parseDouble).toArray();
        double[] at = Arrays.copyOf(numbers, coordinates);
        double[] forces = new double[coordinates];
        double energy = field.gradient(at, forces);
        assertEquals(numbers[coordinates], energy, 1e-3, "the energy of RDKit");
        for (int i = 0; i < coordinates; i++) {
          forces[i] *= -KCAL;
        }
        AtomicFrame atoms =
            new AtomicFrame("conformer " + row, molecule.numbers(), at, Optional.empty());
        LabelledFrame frame =
            new LabelledFrame(
                atoms, "", OptionalDouble.of(energy * KCAL), Optional.of(forces), Optional.empty());
        (row % FOLDS == 0 ? TEST : TRAIN).add(frame);
        row++;
      }
    }
  }

  private static double[] distances(LabelledFrame frame) {
    double[] at = frame.atoms().positions();
    int n = frame.atoms().size();
    double[] distances = new double[n * (n - 1) / 2];
    int pair = 0;
    for (int i = 0; i < at.length; i += 3) {
      for (int j = i + 3; j < at.length; j += 3) {
        double x = at[j] - at[i];
        double y = at[j + 1] - at[i + 1];
        double z = at[j + 2] - at[i + 2];
        distances[pair++] = Math.sqrt(x * x + y * y + z * z);
      }
    }
    return distances;
  }

  /** Distances as they are, or d, 1/d, d^-3, d^-6 and d^2 of each. */
  private static double[][] columns(List<LabelledFrame> frames, double[] powers) {
    int pairs = distances(frames.get(0)).length;
    double[][] columns = new double[pairs * powers.length][frames.size()];
    for (int i = 0; i < frames.size(); i++) {
      double[] distances = distances(frames.get(i));
      for (int c = 0; c < columns.length; c++) {
        columns[c][i] = Math.pow(distances[c % pairs], powers[c / pairs]);
      }
    }
    return columns;
  }

  private static double[] energies(List<LabelledFrame> frames) {
    return frames.stream().mapToDouble(f -> f.energy().getAsDouble() / KCAL).toArray();
  }

  private static double rms(double[] found, double[] known) {
    double squares = 0;
    for (int i = 0; i < known.length; i++) {
      squares += (found[i] - known[i]) * (found[i] - known[i]);
    }
    return Math.sqrt(squares / known.length);
  }

  /** Root mean square error of the energies of the test conformers (kcal/mol). */
  private static double ridge(double... powers) {
    double[][] columns = columns(TRAIN, powers);
    List<ColumnSpec> names = new ArrayList<>();
    for (int c = 0; c < columns.length; c++) {
      names.add(new ColumnSpec("d" + c, ""));
    }
    TrainingSet set =
        new TrainingSet(
            names, columns, new ColumnSpec("energy", "kcal/mol"), energies(TRAIN), List.of());
    Model model = new RidgeRegression(RidgeOptions.DEFAULT).fit(set, 1, RUN);
    return rms(model.predict(columns(TEST, powers), RUN), energies(TEST));
  }

  @Test
  void painnIsBetterThanRidgeOnDistances() throws IOException {
    double distances = ridge(1);
    double powers = ridge(1, -1, -3, -6, 2);
    long start = System.nanoTime();
    StringBuilder report = new StringBuilder();
    TrainingResult result =
        PotentialTraining.train(
            Painn.of(PainnOptions.DEFAULT, TRAIN),
            TRAIN,
            new TrainingOptions(40, 4, 6e-3, 0.01, 300, 1, 0.1),
            1,
            RUN,
            (epoch, training, validation) ->
                report.append(
                    "epoch %d after %.0f s: %s%n"
                        .formatted(epoch, 1e-9 * (System.nanoTime() - start), validation.get())));
    double seconds = 1e-9 * (System.nanoTime() - start);
    double[] energies = new double[TEST.size()];
    double squares = 0;
    for (int f = 0; f < TEST.size(); f++) {
      AtomicResponse response = Calculator.evaluate(result.potential(), TEST.get(f).atoms());
      energies[f] = response.energy() / KCAL;
      squares += Math.pow(rms(response.forces(), TEST.get(f).forces().orElseThrow()) / KCAL, 2);
    }
    double found = rms(energies, energies(TEST));
    report.append(
        "test energies (kcal/mol): ridge on distances %.2f, on five powers of them %.2f, PaiNN %.2f%n"
            .formatted(distances, powers, found));
    report.append(
        "test forces (kcal/mol/angstrom): PaiNN %.2f; trained in %.0f s%n"
            .formatted(Math.sqrt(squares / TEST.size()), seconds));
    Files.writeString(Path.of("target", "talk-molecule-potential.txt"), report);
    assertTrue(found < 0.5 * distances, found + " against " + distances);
    assertTrue(found < powers, found + " against " + powers);
  }
}
