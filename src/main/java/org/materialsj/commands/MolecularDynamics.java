package org.materialsj.commands;

import ij.ImagePlus;
import ij.measure.ResultsTable;
import java.awt.Dimension;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
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
import org.materialsj.io.Structures;
import org.materialsj.model.Provenance;
import org.materialsj.potentials.dynamics.DynamicsSettings;
import org.materialsj.tasks.DynamicsListener;
import org.materialsj.tasks.DynamicsRequest;
import org.materialsj.tasks.DynamicsResult;
import org.materialsj.tasks.PotentialChoice;
import org.materialsj.tasks.RunDynamics;
import org.materialsj.view.chart.FigureGrid;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Lets atoms move under a potential, at constant energy or temperature. */
@Plugin(type = Command.class, menuPath = "Plugins>MaterialsJ>Simulate>Molecular Dynamics...")
public final class MolecularDynamics extends MaterialsCommand {

  @Parameter(
      label = "Structure",
      description =
          "A file; its first structure is taken: a crystal, or a molecule with positions.",
      required = false,
      persist = false)
  private File source;

  @Parameter(
      label = "Repeat the cell",
      description = "Along a, b and c, such as 2 2 2. Empty for molecules, or for one cell.",
      required = false,
      persist = false)
  private String repeat = "";

  @Parameter(
      label = "Potential",
      description = "What gives energies and forces; File for one that was saved.",
      choices = {
        "File",
        "Lennard-Jones",
        "Morse",
        "Exp-6",
        "Stillinger-Weber",
        "Tersoff",
        "MMFF94"
      },
      persist = false)
  private String potential = "File";

  @Parameter(
      label = "File of the potential",
      description = "A potential of MaterialsJ, or one of the formats of other programs.",
      required = false,
      persist = false)
  private File modelFile;

  @Parameter(
      label = "Constants of the potential",
      description = "Such as epsilon=0.0104 sigma=3.4 cutoff=8.5. Empty where none are needed.",
      required = false,
      persist = false)
  private String constants = "";

  @Parameter(
      label = "Ensemble",
      description = "Constant energy, or constant temperature by friction and random kicks.",
      choices = {"NVE (velocity Verlet)", "NVT (Langevin)"},
      persist = false)
  private String ensemble = "NVT (Langevin)";

  @Parameter(
      label = "Temperature (K)",
      description =
          "Of the first velocities, and of the thermostat. Atoms that start at rest in a minimum"
              + " pass half of it on to their potential energy. In reduced units: epsilon/k.",
      min = "0",
      max = "1000000",
      persist = false)
  private double temperature = 300;

  @Parameter(
      label = "Friction (1/ps)",
      description = "Of the thermostat: 1 to 10 is usual; small values leave motions as they are.",
      min = "0.000001",
      max = "100000",
      persist = false)
  private double friction = 5;

  @Parameter(
      label = "Time step (fs)",
      description = "1 to 2, or 0.5 with hydrogen. In reduced units: tau, 0.005 is usual.",
      min = "0.000001",
      max = "1000",
      persist = false)
  private double timeStep = 1;

  @Parameter(
      label = "Steps",
      description = "Number of time steps.",
      min = "1",
      max = "1000000000",
      persist = false)
  private int steps = 2000;

  @Parameter(
      label = "Sample every (steps)",
      description = "So often energies are told, distances counted and frames saved and shown.",
      min = "1",
      max = "1000000000",
      persist = false)
  private int every = 10;

  @Parameter(
      label = "Distances up to (angstrom)",
      description = "Of the radial distribution function. In reduced units: sigma.",
      min = "0.1",
      max = "100",
      persist = false)
  private double reach = 8;

  @Parameter(
      label = "Seed",
      description = "Of velocities and kicks. The same seed gives the same run.",
      persist = false)
  private long seed = Seeds.DEFAULT;

  @Parameter(
      label = "Save samples as (.csv)",
      description = "Saves energies per atom, temperature, pressure. May be empty.",
      required = false,
      persist = false)
  private File output;

  @Parameter(
      label = "Save distances as (.csv)",
      description = "Saves the radial distribution function. May be empty.",
      required = false,
      persist = false)
  private File distribution;

  @Parameter(
      label = "Save trajectory as (.xyz)",
      description =
          "Saves the samples as extended XYZ, with velocities, forces and energy. May be empty.",
      required = false,
      persist = false)
  private File trajectory;

  @Parameter(
      label = "Save figure as (.png, .svg)",
      description = "Saves energies, temperature and distances. May be empty.",
      required = false,
      persist = false)
  private File figure;

  @Parameter(type = ItemIO.OUTPUT, label = "Dynamics Samples")
  ResultsTable samples;

  @Parameter(type = ItemIO.OUTPUT, label = "Radial Distribution")
  ResultsTable distances;

  @Parameter(type = ItemIO.OUTPUT, label = "Dynamics Figures")
  ImagePlus image;

  @Override
  protected void work(Job job) throws ParseException, IOException {
    if (source == null) {
      throw new IllegalArgumentException("There is no file of a structure.");
    }
    PotentialChoice choice = PotentialChoice.of(potential, modelFile, constants);
    List<Path> inputs = new ArrayList<>(choice.inputs());
    inputs.add(0, source.toPath());
    Provenance provenance = job.provenance(seed, Provenances.hashes(inputs));
    DynamicsRequest request = request(choice);
    DynamicsResult result =
        job.outputs()
            .structures()
            .frames(trajectory, provenance, frames -> run(job, request, frames));
    job.tell(result.notes());
    if (result.cutShort()) {
      job.keepResults();
    }
    FigureGrid figures = DynamicsFigures.of(result);
    Dimension size = figures.windowSize();
    job.outputs().table(output, result.samples(), provenance);
    job.outputs().table(distribution, result.distribution(), provenance);
    job.outputs().figure(figure, figures, 2 * size.width, 2 * size.height, provenance);
    samples = Tables.of(result.samples());
    distances = Tables.of(result.distribution());
    image = Images.of(figures.title(), figures.toPng(size.width, size.height), provenance);
  }

  private DynamicsRequest request(PotentialChoice choice) throws ParseException, IOException {
    return new DynamicsRequest(
        Structures.first(source.getPath(), ReadOptions.STRICT),
        Names.orEmpty(repeat),
        choice.source(),
        Names.choice(DynamicsSettings.Ensemble.class, ensemble),
        temperature,
        friction,
        timeStep,
        steps,
        every,
        reach,
        seed);
  }

  private static DynamicsResult run(
      Job job, DynamicsRequest request, Consumer<Supplier<String>> frames) {
    if (!Windows.available()) {
      return RunDynamics.run(request, job.run(), DynamicsListener.NONE, frames);
    }
    AtomicBoolean stopped = new AtomicBoolean();
    RunContext run =
        new RunContext(
            job.run().progress(),
            () -> stopped.get() || job.run().cancel().cancelled(),
            job.run().executor());
    DynamicsNews news = new DynamicsNews(() -> stopped.set(true));
    String outcome = "Failed";
    try {
      DynamicsResult result = RunDynamics.run(request, run, news, frames);
      outcome =
          switch (result.outcome().end()) {
            case FINISHED -> "Finished";
            case CANCELLED -> "Stopped; what there is is kept";
            case EXPLODED -> "Exploded; the last sound frame is kept";
          };
      return result;
    } finally {
      news.end(outcome);
    }
  }
}
