package org.materialsj.commands;

import ij.ImagePlus;
import ij.measure.ResultsTable;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicBoolean;
import org.materialsj.engine.equivariant.Irreps;
import org.materialsj.engine.equivariant.NetworkTraining;
import org.materialsj.engine.random.Seeds;
import org.materialsj.engine.run.RunContext;
import org.materialsj.host.Images;
import org.materialsj.host.Job;
import org.materialsj.host.MaterialsCommand;
import org.materialsj.host.Provenances;
import org.materialsj.host.Tables;
import org.materialsj.host.Windows;
import org.materialsj.io.ParseException;
import org.materialsj.io.ReadOptions;
import org.materialsj.io.StructureReader;
import org.materialsj.io.Structures;
import org.materialsj.model.Provenance;
import org.materialsj.tasks.EquivariantModel;
import org.materialsj.tasks.LaboratoryResult;
import org.materialsj.tasks.LaboratoryText;
import org.materialsj.tasks.LearnVector;
import org.materialsj.tasks.ListStructures;
import org.materialsj.tasks.SplitTensor;
import org.materialsj.tasks.TurnNetwork;
import org.materialsj.view.LearningCurveWindow;
import org.materialsj.view.chart.ChartWindow;
import org.materialsj.view.chart.Figure;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Shows what it means that a network's output turns with its input, and what that is good for. */
@Plugin(type = Command.class, menuPath = "Plugins>MaterialsJ>Learn>Equivariance Laboratory...")
public final class EquivarianceLaboratory extends MaterialsCommand {

  private static final String TURN = "Turn a molecule";
  private static final String SPLIT = "Split a 3 x 3 tensor";
  private static final String LEARN = "Learn a vector";
  private static final int BATCH = 8;

  @Parameter(
      label = "Experiment",
      description =
          "Turn a molecule: a network's output for the turned molecule beside its turned output."
              + " Split: the parts of a tensor that rotations do not mix. Learn: a vector of"
              + " molecules never seen, by a network that knows directions and by one that does"
              + " not.",
      choices = {TURN, SPLIT, LEARN},
      persist = false)
  private String experiment = TURN;

  @Parameter(
      label = "Structure file, folder or glob",
      description =
          "Molecules with positions in three dimensions, such as "
              + Samples.MOLECULES
              + ". A tensor needs none.",
      required = false,
      persist = false)
  private File source = new File("sample:polar-molecules");

  @Parameter(
      label = "Turn: number of the molecule",
      description = "Which molecule of the file is turned, counted from 1.",
      min = "1",
      persist = false)
  private int number = 1;

  @Parameter(
      label = "Learn: property that holds the vector",
      description =
          "Three numbers in the file. Empty for the dipole of MMFF94 charges, for files with"
              + " bonds.",
      required = false,
      persist = false)
  private String property = "dipole";

  @Parameter(
      label = "Learn: unit of that property",
      description = "Such as D for debye. May be empty.",
      required = false,
      persist = false)
  private String unit = "D";

  @Parameter(
      label = "Split: the tensor",
      description = "Nine numbers, row by row, with blanks between them.",
      persist = false)
  private String tensor = "1 2 3 0 1 4 -2 0 5";

  @Parameter(
      label = "Axis of the rotation",
      description = "Three numbers with blanks between them, x, y and z, of any length.",
      persist = false)
  private String axis = "1 2 3";

  @Parameter(
      label = "Angle of the rotation (degrees)",
      description = "Counter-clockwise when the axis points to you.",
      min = "-360",
      max = "360",
      persist = false)
  private double angle = 75;

  @Parameter(
      label = "Invert as well",
      description = "Also takes every point x to -x, which shows parities.",
      persist = false)
  private boolean inverted;

  @Parameter(
      label = "Features of an atom",
      description =
          "Copies of irreps: a degree, e for even and o for odd under inversion. Needs 0e.",
      persist = false)
  private String features = "8x0e+8x1o+4x2e";

  @Parameter(
      label = "Turn: output of the network",
      description = "Copies of irreps: 0e a scalar, 1o a vector, 1e an axial vector, 2e a tensor.",
      persist = false)
  private String readout = "1x0e+1x1o+1x2e";

  @Parameter(
      label = "Layers",
      description = "Graph convolutions, one behind the other.",
      min = "1",
      max = "6",
      persist = false)
  private int layers = 2;

  @Parameter(
      label = "Degree of the harmonics",
      description = "Largest l with which an atom sees where its neighbours lie.",
      min = "0",
      max = "4",
      persist = false)
  private int degree = 2;

  @Parameter(
      label = "Cut-off (angstrom)",
      description = "How far an atom sees in one layer.",
      min = "0.5",
      max = "20",
      persist = false)
  private double cutoff = 3;

  @Parameter(
      label = "Learn: share of the molecules to test on",
      description = "Above 0 and at most 0.5. Conformers of one name stay together.",
      min = "0.01",
      max = "0.5",
      persist = false)
  private double test = 0.2;

  @Parameter(
      label = "Learn: epochs",
      description = "How often each molecule is learned from.",
      min = "1",
      max = "10000",
      persist = false)
  private int epochs = 30;

  @Parameter(
      label = "Learn: learning rate",
      description = "Largest typical change of a weight in one step of 8 molecules.",
      min = "0.000001",
      max = "1",
      persist = false)
  private double rate = 0.01;

  @Parameter(
      label = "Seed",
      description = "The same seed gives the same numbers, on any number of threads.",
      persist = false)
  private long seed = Seeds.DEFAULT;

  @Parameter(
      label = "Save main table as (.csv)",
      description = "Saves outputs, parts or scores. May be empty.",
      required = false,
      persist = false)
  private File output;

  @Parameter(
      label = "Save further table as (.csv)",
      description = "Saves deviations by layer, entries of matrices, or predictions. May be empty.",
      required = false,
      persist = false)
  private File rows;

  @Parameter(
      label = "Save figure as (.png, .svg)",
      description = "Saves the numbers as colours, or the parity plots. May be empty.",
      required = false,
      persist = false)
  private File figure;

  @Parameter(type = ItemIO.OUTPUT, label = "Equivariance")
  ResultsTable table;

  @Parameter(type = ItemIO.OUTPUT, label = "Equivariance Details")
  ResultsTable details;

  @Parameter(type = ItemIO.OUTPUT, label = "Equivariance Figure")
  ImagePlus image;

  @Override
  protected void work(Job job) throws ParseException, IOException {
    if (experiment.equals(SPLIT)) {
      double[] numbers = LaboratoryText.numbers(tensor, 9, "The tensor");
      publish(job, List.of(), SplitTensor.run(numbers, rotation()));
      return;
    }
    if (source == null) {
      throw new IllegalArgumentException("There is no file of molecules.");
    }
    EquivariantModel model = new EquivariantModel(irreps(features), layers, degree, cutoff);
    try (StructureReader reader = Structures.open(source.getPath(), ReadOptions.STRICT)) {
      if (experiment.equals(LEARN)) {
        NetworkTraining.Options training = new NetworkTraining.Options(epochs, BATCH, rate);
        LearnVector.Request request =
            new LearnVector.Request(
                Names.orEmpty(property), Names.orEmpty(unit), model, test, training, seed);
        publish(job, reader.inputs(), learn(job, reader, request));
        return;
      }
      ListStructures.Result structures = ListStructures.run(reader, job.run());
      publish(
          job,
          reader.inputs(),
          TurnNetwork.run(
              structures.structure(number), model, irreps(readout), rotation(), seed));
    }
  }

  private double[] rotation() {
    return LaboratoryText.rotation(axis, angle, inverted);
  }

  private static Irreps irreps(String text) {
    try {
      return Irreps.of(text);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("The features cannot be: " + e.getMessage() + ".", e);
    }
  }

  private static LaboratoryResult learn(
      Job job, StructureReader reader, LearnVector.Request request) {
    if (!Windows.available()) {
      return LearnVector.run(reader, request, job.run(), (model, epoch, loss) -> {});
    }
    AtomicBoolean stopped = new AtomicBoolean();
    RunContext run =
        new RunContext(
            job.run().progress(),
            () -> stopped.get() || job.run().cancel().cancelled(),
            job.run().executor());
    LearningCurveWindow window =
        LearningCurveWindow.show("Loss of the equivariant network", () -> stopped.set(true));
    String outcome = "Ended";
    try {
      LaboratoryResult result =
          LearnVector.run(
              reader,
              request,
              run,
              (model, epoch, loss) -> {
                if (model.startsWith("equivariant")) {
                  window.step(epoch, loss, OptionalDouble.empty());
                }
              });
      outcome = "Finished";
      return result;
    } finally {
      window.finish(outcome);
    }
  }

  private void publish(Job job, List<Path> inputs, LaboratoryResult result) throws IOException {
    Map<String, String> hashes = Provenances.hashes(inputs, job.run().cancel());
    Provenance provenance = job.provenance(seed, hashes);
    job.tell(result.notes());
    Figure drawn = EquivarianceFigures.of(experiment, result);
    int width = 2 * drawn.windowSize().width;
    int height = 2 * drawn.windowSize().height;
    job.outputs().table(output, result.table(), provenance);
    job.outputs().table(rows, result.details(), provenance);
    job.outputs().figure(figure, drawn, width, height, provenance);
    table = Tables.of(result.table());
    details = Tables.of(result.details());
    image = Images.of(drawn.title(), drawn.toPng(width, height), provenance);
    if (Windows.available()) {
      ChartWindow.show(drawn);
    }
  }
}
