package org.materialsj.commands;

import ij.ImagePlus;
import ij.measure.ResultsTable;
import java.awt.Dimension;
import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.materialsj.engine.random.Seeds;
import org.materialsj.host.Images;
import org.materialsj.host.Job;
import org.materialsj.host.MaterialsCommand;
import org.materialsj.host.Tables;
import org.materialsj.host.Windows;
import org.materialsj.model.Provenance;
import org.materialsj.potentials.sampling.BoltzmannGenerator;
import org.materialsj.potentials.sampling.GeneratorOptions;
import org.materialsj.potentials.sampling.ModelSurface;
import org.materialsj.tasks.BoltzmannRequest;
import org.materialsj.tasks.BoltzmannResult;
import org.materialsj.tasks.SampleBoltzmann;
import org.materialsj.view.chart.ChartWindow;
import org.materialsj.view.chart.FigureGrid;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Compares Metropolis, parallel tempering and a normalizing flow on a surface with two states. */
@Plugin(type = Command.class, menuPath = "Plugins>MaterialsJ>Simulate>Boltzmann Sampler...")
public final class BoltzmannSampler extends MaterialsCommand {

  private static final String ALL = "All";

  @Parameter(
      label = "Energy surface",
      description = "Two coordinates, two states with a barrier between them.",
      choices = {"Double well", "Mueller-Brown"},
      persist = false)
  private String surface = "Double well";

  @Parameter(
      label = "Method",
      description = "All of them are compared with quadrature on a fine grid.",
      choices = {ALL, "Metropolis", "Parallel tempering", "Normalizing flow"},
      persist = false)
  private String method = ALL;

  @Parameter(
      label = "Temperature (usual one = 1)",
      description = "kT is 1 on the double well and 15 on the surface of Mueller and Brown.",
      min = "0.05",
      max = "100",
      persist = false)
  private double temperature = 1;

  @Parameter(
      label = "Samples",
      description = "Of each method.",
      min = "100",
      max = "1000000",
      persist = false)
  private int samples = 20_000;

  @Parameter(
      label = "Tempering: number of temperatures",
      description = "From the coldest to the hottest in equal ratios.",
      min = "2",
      max = "64",
      persist = false)
  private int levels = 5;

  @Parameter(
      label = "Tempering: hottest (coldest = 1)",
      description = "Hot enough to cross the barrier.",
      min = "1.01",
      max = "1000",
      persist = false)
  private double hottest = 8;

  @Parameter(
      label = "Flow: settings",
      description =
          "Such as layers=8, hidden=32, steps=400, energySteps=800, batch=512, rate=0.003.",
      required = false,
      persist = false)
  private String settings = "";

  @Parameter(
      label = "Seed",
      description = "The same seed gives the same samples, on any number of threads.",
      persist = false)
  private long seed = Seeds.DEFAULT;

  @Parameter(
      label = "Save comparison as (.csv)",
      description = "Saves effective samples and free energies. May be empty.",
      required = false,
      persist = false)
  private File output;

  @Parameter(
      label = "Save all drawn points as (.csv)",
      description = "Saves coordinates, energies and weights. May be empty.",
      required = false,
      persist = false)
  private File points;

  @Parameter(
      label = "Save figures as (.png, .svg)",
      description = "Saves densities, samples and the training. May be empty.",
      required = false,
      persist = false)
  private File figures;

  @Parameter(type = ItemIO.OUTPUT, label = "Boltzmann Sampling")
  ResultsTable comparison;

  @Parameter(type = ItemIO.OUTPUT, label = "Boltzmann Sampling Figures")
  ImagePlus image;

  @Override
  protected void work(Job job) throws IOException {
    Provenance provenance = job.provenance(seed, Map.of());
    BoltzmannResult result =
        SampleBoltzmann.run(request(), BoltzmannGenerator.Listener.NONE, job.run());
    job.tell(result.notes());
    FigureGrid grid = BoltzmannFigures.of(result);
    Dimension size = grid.windowSize();
    job.outputs().table(output, result.summary(), provenance);
    job.outputs().table(points, result.samples(), provenance);
    job.outputs().figure(figures, grid, size.width, size.height, provenance);
    comparison = Tables.of(result.summary());
    image = Images.of(grid.title(), grid.toPng(size.width, size.height), provenance);
    if (Windows.available()) {
      ChartWindow.show(grid);
    }
  }

  private BoltzmannRequest request() {
    return new BoltzmannRequest(
        Names.choice(ModelSurface.class, surface),
        temperature,
        method.equals(ALL)
            ? List.of(BoltzmannRequest.Method.values())
            : List.of(Names.choice(BoltzmannRequest.Method.class, method)),
        samples,
        levels,
        hottest,
        GeneratorOptions.of(Names.settings(settings), seed),
        seed);
  }
}
