package org.materialsj.commands;

import ij.ImagePlus;
import ij.measure.ResultsTable;
import java.io.File;
import java.io.IOException;
import java.util.Optional;
import org.materialsj.engine.random.Seeds;
import org.materialsj.host.Images;
import org.materialsj.host.Job;
import org.materialsj.host.MaterialsCommand;
import org.materialsj.host.TableInput;
import org.materialsj.host.Tables;
import org.materialsj.host.Windows;
import org.materialsj.io.ParseException;
import org.materialsj.learn.active.Acquisition;
import org.materialsj.learn.active.Goal;
import org.materialsj.model.FeatureTable;
import org.materialsj.model.Provenance;
import org.materialsj.tasks.ActiveRequest;
import org.materialsj.tasks.ProposeActively;
import org.materialsj.tasks.SimulateActively;
import org.materialsj.view.chart.ChartWindow;
import org.materialsj.view.chart.Figure;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Proposes which rows to measure next, or simulates how fast that would have led to the goal. */
@Plugin(type = Command.class, menuPath = "Plugins>MaterialsJ>Learn>Learn Actively...")
public final class LearnActively extends MaterialsCommand {

  private static final String SIMULATE = "Simulate on a labelled table";
  private static final String PROPOSE = "Propose rows to measure";
  private static final String ALL = "All that fit the goal";

  @Parameter(
      label = "Table file",
      description = "A table (.csv, .tsv) of features and a target. Empty for an open table.",
      required = false,
      persist = false)
  private File source;

  @Parameter(
      label = "Or title of an open table",
      description = "The title of a table window, instead of a file.",
      required = false,
      persist = false)
  private String openTable = "";

  @Parameter(
      label = "Column to learn",
      description = "Its name without the unit. Rows without a value in it are the candidates.",
      persist = false)
  private String target = "";

  @Parameter(
      label = "Columns to leave out",
      description = "Names separated by commas, * for any characters. May be empty.",
      required = false,
      persist = false)
  private String exclude = "";

  @Parameter(
      label = "Numbers of the target stand for classes",
      description = "Such as 0 and 1. A column of texts always holds classes.",
      persist = false)
  private boolean classes;

  @Parameter(
      label = "What to do",
      description = "A simulation knows all answers; a proposal tells which are worth measuring.",
      choices = {SIMULATE, PROPOSE},
      persist = false)
  private String mode = SIMULATE;

  @Parameter(
      label = "Goal",
      description = "A model that is good everywhere, or the rows of the highest or lowest target.",
      choices = {"Learn everywhere", "Find the highest", "Find the lowest"},
      persist = false)
  private String goal = "Find the highest";

  @Parameter(
      label = "Learner",
      description =
          "Numbers: Random forest or Gaussian process. Classes: all but the Gaussian process.",
      choices = {
        "Random forest",
        "Gaussian process",
        "Logistic regression",
        "Gradient boosting",
        "Nearest neighbours",
        "Multilayer perceptron"
      },
      persist = false)
  private String learner = "Random forest";

  @Parameter(
      label = "Settings of the learner",
      description = "Such as trees=50 or noise=0.01. May be empty.",
      required = false,
      persist = false)
  private String settings = "";

  @Parameter(
      label = "Acquisition",
      description = "By what rows are chosen; the guide has the formulas.",
      choices = {
        ALL,
        "Random",
        "Variance",
        "Expected improvement",
        "Upper confidence bound",
        "Greedy",
        "Entropy",
        "Margin",
        "Diverse by clusters"
      },
      persist = false)
  private String acquisition = ALL;

  @Parameter(
      label = "Kappa of the confidence bound",
      description = "Weight of the spread: 0 trusts the prediction, larger values explore.",
      min = "0",
      max = "1000",
      persist = false)
  private double kappa = 2;

  @Parameter(
      label = "Rows of a batch",
      description = "So many rows are asked for at once.",
      min = "1",
      max = "100000",
      persist = false)
  private int batch = 4;

  @Parameter(
      label = "Simulation: answers at the start",
      description = "Random rows, the same for all acquisitions.",
      min = "2",
      max = "100000",
      persist = false)
  private int initial = 10;

  @Parameter(
      label = "Simulation: rounds",
      description = "Fewer when the candidates run out.",
      min = "1",
      max = "10000",
      persist = false)
  private int rounds = 15;

  @Parameter(
      label = "Simulation: repetitions",
      description = "Each has a seed of its own; the curves have bands over them.",
      min = "2",
      max = "1000",
      persist = false)
  private int repetitions = 20;

  @Parameter(
      label = "Simulation: share held out",
      description = "Rows on which models are scored when they are to be good everywhere.",
      min = "0.01",
      max = "0.9",
      persist = false)
  private double heldOut = 0.3;

  @Parameter(
      label = "Simulation: share of the best rows",
      description = "So many rows count as best when rows are looked for.",
      min = "0.0001",
      max = "0.5",
      persist = false)
  private double topShare = 0.05;

  @Parameter(
      label = "Seed",
      description = "The same seed gives the same rows, on any number of threads.",
      persist = false)
  private long seed = Seeds.DEFAULT;

  @Parameter(
      label = "Save curves, or rows to measure, as (.csv)",
      description =
          "Saves the curves of a simulation, or the batch that is proposed. May be empty.",
      required = false,
      persist = false)
  private File output;

  @Parameter(
      label = "Save picks, or the table of the next round, as (.csv)",
      description =
          "Saves the rows that each simulation asked for, or the table in which to fill in the new"
              + " answers. May be empty.",
      required = false,
      persist = false)
  private File rowTable;

  @Parameter(
      label = "Save figures as (.png, .svg)",
      description = "Saves the curves with their bands, or the candidates. May be empty.",
      required = false,
      persist = false)
  private File figures;

  @Parameter(type = ItemIO.OUTPUT, label = "Active Learning")
  ResultsTable result;

  @Parameter(type = ItemIO.OUTPUT, label = "Active Learning Rows")
  ResultsTable rows;

  @Parameter(type = ItemIO.OUTPUT, label = "Active Learning Figures")
  ImagePlus image;

  @Override
  protected void work(Job job) throws ParseException, IOException {
    TableInput input = TableInput.read(source, openTable, job.run());
    Provenance provenance = job.provenance(seed, input.hashes());
    job.tell(input.warnings());
    ActiveRequest request = request(input.table(), provenance);
    if (mode.equals(SIMULATE)) {
      SimulateActively.Result simulated =
          SimulateActively.run(
              request,
              new ActiveRequest.Campaign(initial, rounds, heldOut, topShare, repetitions),
              job.run());
      job.tell(simulated.notes());
      publish(job, provenance, simulated.curves(), simulated.picks());
      publish(job, provenance, ActiveFigures.of(simulated));
    } else {
      ProposeActively.Result proposed = ProposeActively.run(request, job.run());
      job.tell(proposed.notes());
      publish(job, provenance, proposed.batch(), proposed.table());
      if (proposed.ranking().isPresent()) {
        publish(job, provenance, ActiveFigures.of(proposed.ranking().get()));
      }
    }
  }

  private ActiveRequest request(FeatureTable table, Provenance provenance) {
    return new ActiveRequest(
        table,
        target,
        Names.orEmpty(exclude),
        classes,
        learner,
        Names.settings(settings),
        Names.choice(Goal.class, goal),
        acquisition.equals(ALL)
            ? Optional.empty()
            : Optional.of(Names.choice(Acquisition.class, acquisition)),
        kappa,
        batch,
        seed,
        provenance);
  }

  private void publish(Job job, Provenance provenance, FeatureTable main, FeatureTable further)
      throws IOException {
    job.outputs().table(output, main, provenance);
    job.outputs().table(rowTable, further, provenance);
    result = Tables.of(main);
    rows = Tables.of(further);
  }

  private void publish(Job job, Provenance provenance, Figure figure) throws IOException {
    int width = 2 * figure.windowSize().width;
    int height = 2 * figure.windowSize().height;
    job.outputs().figure(figures, figure, width, height, provenance);
    image = Images.of(figure.title(), figure.toPng(width, height), provenance);
    if (Windows.available()) {
      ChartWindow.show(figure);
    }
  }
}
