package org.materialsj.commands;

import ij.measure.ResultsTable;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicBoolean;
import org.materialsj.engine.network.Activation;
import org.materialsj.engine.random.Seeds;
import org.materialsj.engine.run.RunContext;
import org.materialsj.host.Job;
import org.materialsj.host.MaterialsCommand;
import org.materialsj.host.Provenances;
import org.materialsj.host.Tables;
import org.materialsj.host.Windows;
import org.materialsj.io.ParseException;
import org.materialsj.model.Provenance;
import org.materialsj.potentials.pair.PairTrainingOptions;
import org.materialsj.potentials.training.TrainingListener;
import org.materialsj.tasks.LearnPotential;
import org.materialsj.tasks.LearnedPotential;
import org.materialsj.tasks.PotentialExamples;
import org.materialsj.tasks.PotentialRequest;
import org.materialsj.tasks.PotentialResult;
import org.materialsj.view.LearningCurveWindow;
import org.materialsj.view.chart.ChartWindow;
import org.materialsj.view.chart.Figure;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Trains a potential on energies, forces and stresses of atoms. */
@Plugin(type = Command.class, menuPath = "Plugins>MaterialsJ>Simulate>Train Potential...")
public final class TrainPotential extends MaterialsCommand {

  private static final String PAIR = "Pair network";
  private static final int WIDTH = 1400;
  private static final int HEIGHT = 640;
  private static final int CHART_WIDTH = 900;

  /** Groups side by side, quantities one below the other. */
  private static final int GRID_WIDTH = 2800;

  private static final int GRID_HEIGHT = 1680;

  @Parameter(
      label = "Configurations",
      description =
          "Extended XYZ (.xyz, .xyz.gz) with energies and forces; for a pair network also a table"
              + " (.csv) with columns x0, y0, z0, x1, ..., E, fx0, fy0, fz0, ...",
      required = false,
      persist = false)
  private File source;

  @Parameter(
      label = "Method",
      description =
          "Pair network learns a curve from clusters of one element; the others learn any atoms,"
              + " periodic or not, and take their settings below.",
      choices = {PAIR, LearnPotential.ACE, LearnPotential.DESCRIPTOR, LearnPotential.PAINN},
      persist = false)
  private String method = PAIR;

  @Parameter(
      label = "Settings of the method",
      description =
          "Such as: size=M cutoff=5.2 energyWeights=50,150 ridges=1e-8,1e-7 (Linear ACE),"
              + " descriptor=ACSF epochs=100 (Descriptor network), features=24 epochs=100 (PaiNN)."
              + " Empty for those of the guide, and for a pair network.",
      required = false,
      persist = false)
  private String settings = "";

  @Parameter(
      label = "Test configurations",
      description =
          "Extended XYZ that is not learned from, to judge by. Not for a pair network. May be"
              + " empty.",
      required = false,
      persist = false)
  private File testFile;

  @Parameter(
      label = "Training steps (pair network)",
      description = "Of a pair network. Each step sees all configurations.",
      min = "1",
      max = "10000000",
      persist = false)
  private int steps = PairTrainingOptions.DEFAULT.steps();

  @Parameter(
      label = "Weight of the energies (pair network)",
      description = "Pair network: of the mean squared error of the energies in the loss.",
      min = "0",
      persist = false)
  private double energyWeight = PairTrainingOptions.DEFAULT.energyWeight();

  @Parameter(
      label = "Weight of the forces (pair network)",
      description =
          "Pair network: of the mean squared error of the components of forces. 0 for energies"
              + " alone.",
      min = "0",
      persist = false)
  private double forceWeight = PairTrainingOptions.DEFAULT.forceWeight();

  @Parameter(
      label = "Units of the hidden layers (pair network)",
      description = "Of a pair network: numbers separated by commas.",
      persist = false)
  private String layers = "20, 20, 20";

  @Parameter(
      label = "Activation (pair network)",
      description = "Pair network: what each hidden unit makes of the sum of its inputs.",
      choices = {"silu", "tanh", "sigmoid"},
      persist = false)
  private String activation = "silu";

  @Parameter(
      label = "Learning rate (pair network)",
      description = "Pair network: length of the steps of AdamW.",
      min = "1e-12",
      max = "1000",
      persist = false)
  private double learningRate = PairTrainingOptions.DEFAULT.learningRate();

  @Parameter(
      label = "Decay of the weights (pair network)",
      description = "Pair network: how strongly AdamW draws the weights towards 0.",
      min = "0",
      max = "1000",
      persist = false)
  private double decay = PairTrainingOptions.DEFAULT.decay();

  @Parameter(
      label = "Share set aside (0 to 0.5)",
      description = "Networks: configurations that are not learned from but choose the best step.",
      min = "0",
      max = "0.5",
      persist = false)
  private double validation;

  @Parameter(
      label = "Compare with Lennard-Jones (pair network)",
      description = "Draws 4 (r^-12 - r^-6) beside the learned curve: for data of that potential.",
      persist = false)
  private boolean lennardJones;

  @Parameter(
      label = "Seed",
      description = "The same seed gives the same potential, on any number of threads.",
      persist = false)
  private long seed = Seeds.DEFAULT;

  @Parameter(
      label = "Save potential as (.mjpair, .json)",
      description = "A pair network as .mjpair, others as .json. May be empty.",
      required = false,
      persist = false)
  private File potential;

  @Parameter(
      label = "Save curve as (.csv)",
      description =
          "Saves distances, learned energies and slopes of a pair network; of others the errors by"
              + " setting or epoch. May be empty.",
      required = false,
      persist = false)
  private File output;

  @Parameter(
      label = "Save picture of the curve as (.png, .svg)",
      description = "Pair network: learned pair energy and slope over the distance. May be empty.",
      required = false,
      persist = false)
  private File curvePlot;

  @Parameter(
      label = "Save parity plots as (.png, .svg)",
      description = "Saves predicted against actual energies and forces. May be empty.",
      required = false,
      persist = false)
  private File parityPlot;

  @Parameter(
      label = "Save learning curve as (.png, .svg)",
      description = "Networks: saves the loss over the steps. May be empty.",
      required = false,
      persist = false)
  private File lossPlot;

  @Parameter(type = ItemIO.OUTPUT, label = "Potential Scores")
  ResultsTable scores;

  @Parameter(type = ItemIO.OUTPUT, label = "Potential Training")
  ResultsTable table;

  @Override
  protected void work(Job job) throws ParseException, IOException {
    if (source == null) {
      throw new IllegalArgumentException("There is no file of configurations.");
    }
    job.outputs().check(potential, method.equals(PAIR) ? "mjpair" : "json");
    job.outputs().check(output, "csv");
    if (method.equals(PAIR)) {
      pairs(job);
    } else {
      atoms(job);
    }
  }

  private void pairs(Job job) throws ParseException, IOException {
    if (!settings.isBlank() || testFile != null) {
      throw new IllegalArgumentException(
          "A pair network takes neither settings of the method nor test configurations.");
    }
    PotentialExamples examples = PotentialExamples.read(source.toPath());
    Provenance provenance = job.provenance(seed, Provenances.hashes(List.of(source.toPath())));
    PotentialResult result =
        train(job, new PotentialRequest(examples, options(), lennardJones, seed));
    job.tell(result.notes());
    if (result.stopped()) {
      job.keepResults();
    }
    PotentialFigures figures = new PotentialFigures(result);
    job.outputs().potential(potential, result.network(), provenance);
    job.outputs().table(output, result.curve(), provenance);
    job.outputs().figure(curvePlot, figures.curve(), WIDTH, HEIGHT, provenance);
    job.outputs().figure(parityPlot, figures.parity(), WIDTH, HEIGHT, provenance);
    job.outputs().figure(lossPlot, figures.loss(), CHART_WIDTH, HEIGHT, provenance);
    scores = Tables.of(result.scores());
    table = Tables.of(result.curve());
    if (Windows.available()) {
      for (Figure figure : List.of(figures.parity(), figures.curve())) {
        ChartWindow.show(figure);
      }
    }
  }

  private void atoms(Job job) throws ParseException, IOException {
    boolean linear = method.equals(LearnPotential.ACE);
    if (lennardJones || curvePlot != null || linear && lossPlot != null) {
      throw new IllegalArgumentException(
          method
              + " has no pair curve"
              + (linear ? " and no learning curve" : "")
              + ": leave their pictures and the comparison with Lennard-Jones out.");
    }
    List<Path> inputs = new ArrayList<>(List.of(source.toPath()));
    Optional<Path> test = Optional.ofNullable(testFile).map(File::toPath);
    test.ifPresent(inputs::add);
    Provenance provenance = job.provenance(seed, Provenances.hashes(inputs));
    LearnedPotential result =
        learn(
            job,
            new LearnPotential.Request(source.toPath(), test, method, settings, validation, seed));
    job.tell(result.notes());
    if (result.stopped()) {
      job.keepResults();
    }
    LearnedFigures figures = new LearnedFigures(result);
    job.outputs().potential(potential, result.potential(), provenance);
    job.outputs().table(output, result.history(), provenance);
    job.outputs().figure(parityPlot, figures.parity(), GRID_WIDTH, GRID_HEIGHT, provenance);
    if (!linear) {
      job.outputs().figure(lossPlot, figures.loss(), CHART_WIDTH, HEIGHT, provenance);
    }
    scores = Tables.of(result.scores());
    table = Tables.of(result.history());
    if (Windows.available()) {
      ChartWindow.show(figures.parity());
    }
  }

  private LearnedPotential learn(Job job, LearnPotential.Request request) throws ParseException {
    if (!Windows.available() || method.equals(LearnPotential.ACE)) {
      return LearnPotential.run(request, job.run(), TrainingListener.NONE);
    }
    AtomicBoolean stopped = new AtomicBoolean();
    RunContext run = stoppable(job, stopped);
    LearningCurveWindow window =
        LearningCurveWindow.show("Loss of the potential", () -> stopped.set(true));
    String outcome = "Ended";
    try {
      LearnedPotential result =
          LearnPotential.run(
              request,
              run,
              (epoch, training, held) ->
                  window.step(
                      epoch,
                      training.loss(),
                      held.map(errors -> OptionalDouble.of(errors.loss()))
                          .orElse(OptionalDouble.empty())));
      outcome = result.stopped() ? "Stopped; the best is kept" : "Finished";
      return result;
    } finally {
      window.finish(outcome);
    }
  }

  private static RunContext stoppable(Job job, AtomicBoolean stopped) {
    return new RunContext(
        job.run().progress(),
        () -> stopped.get() || job.run().cancel().cancelled(),
        job.run().executor());
  }

  private PotentialResult train(Job job, PotentialRequest request) {
    if (!Windows.available()) {
      return org.materialsj.tasks.TrainPotential.run(request, job.run(), (step, loss, held) -> {});
    }
    AtomicBoolean stopped = new AtomicBoolean();
    RunContext run = stoppable(job, stopped);
    LearningCurveWindow window =
        LearningCurveWindow.show("Loss of the potential", () -> stopped.set(true));
    String outcome = "Ended";
    try {
      PotentialResult result = org.materialsj.tasks.TrainPotential.run(request, run, window::step);
      outcome = result.stopped() ? "Stopped; the best is kept" : "Finished";
      return result;
    } finally {
      window.finish(outcome);
    }
  }

  private PairTrainingOptions options() {
    List<Integer> units = new ArrayList<>();
    for (String word : layers.split(",", -1)) {
      if (!word.strip().matches("[1-9][0-9]{0,3}")) {
        throw new IllegalArgumentException(
            "The units of the hidden layers are numbers such as 20, 20, 20; got \""
                + layers
                + "\".");
      }
      units.add(Integer.valueOf(word.strip()));
    }
    return new PairTrainingOptions(
        units,
        Activation.valueOf(activation.toUpperCase(Locale.ROOT)),
        steps,
        learningRate,
        decay,
        energyWeight,
        forceWeight,
        validation);
  }
}
