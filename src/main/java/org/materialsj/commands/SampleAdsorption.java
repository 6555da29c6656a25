package org.materialsj.commands;

import ij.ImagePlus;
import ij.measure.ResultsTable;
import java.awt.Dimension;
import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.materialsj.engine.random.Seeds;
import org.materialsj.engine.run.CancelToken;
import org.materialsj.host.Images;
import org.materialsj.host.Job;
import org.materialsj.host.MaterialsCommand;
import org.materialsj.host.Provenances;
import org.materialsj.host.Tables;
import org.materialsj.host.Windows;
import org.materialsj.io.ParseException;
import org.materialsj.model.Provenance;
import org.materialsj.potentials.adsorption.AdsorptionOptions;
import org.materialsj.tasks.AdsorptionInput;
import org.materialsj.tasks.AdsorptionRequest;
import org.materialsj.tasks.AdsorptionResult;
import org.materialsj.view.chart.ChartWindow;
import org.materialsj.view.chart.FigureGrid;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Samples how much of a gas a porous crystal takes up, by Monte Carlo. */
@Plugin(type = Command.class, menuPath = "Plugins>MaterialsJ>Simulate>Sample Adsorption...")
public final class SampleAdsorption extends MaterialsCommand {

  private static final String IDEAL = "Ideal gas";

  @Parameter(
      label = "Framework",
      description = "A file with a crystal, such as .cif; it does not move.",
      required = false,
      persist = false)
  private File source;

  @Parameter(
      label = "Gas",
      description = "TraPPE models of methane, carbon dioxide and nitrogen; helium; or your own.",
      choices = {"Methane", "Carbon dioxide", "Nitrogen", "Helium", AdsorptionInput.LENNARD_JONES},
      persist = false)
  private String guest = "Methane";

  @Parameter(
      label = "Constants of a Lennard-Jones gas",
      description = "Such as epsilon=148 sigma=3.73 (K, angstrom). Empty for the other gases.",
      required = false,
      persist = false)
  private String constants = "";

  @Parameter(
      label = "Charges of the framework (e)",
      description =
          "Such as Zn=1.275 O1=-1.5, by label or element. Empty for those in the CIF file, or none.",
      required = false,
      persist = false)
  private String charges = "";

  @Parameter(
      label = "Parameters that replace those of UFF",
      description =
          "Such as O=48.2/3.03 Zn=27.7/4.04: epsilon (K) / sigma (angstrom). May be empty.",
      required = false,
      persist = false)
  private String overrides = "";

  @Parameter(
      label = "Temperature (K)",
      description = "Of the gas and the framework.",
      min = "1",
      max = "10000",
      persist = false)
  private double temperature = 298;

  @Parameter(
      label = "Pressures (bar)",
      description = "Numbers separated by blanks; each has a chain of its own.",
      persist = false)
  private String pressures = "1 5 10 20 35 50 65";

  @Parameter(
      label = "Fugacity from",
      description = "The equation of state that turns pressure into fugacity.",
      choices = {"Peng-Robinson", IDEAL},
      persist = false)
  private String state = "Peng-Robinson";

  @Parameter(
      label = "Cut-off (angstrom)",
      description = "Where pairs end. The box is at least twice as wide in each direction.",
      min = "4",
      max = "50",
      persist = false)
  private double cutoff = 12;

  @Parameter(
      label = "Insertions for Henry's coefficient",
      description = "Guests put at random into the empty framework.",
      min = "64",
      max = "1000000000",
      persist = false)
  private int insertions = 50_000;

  @Parameter(
      label = "Steps of equilibration",
      description = "Of each pressure, before anything is measured.",
      min = "0",
      max = "1000000000",
      persist = false)
  private int equilibration = 50_000;

  @Parameter(
      label = "Steps",
      description = "Of each pressure. Errors come from 20 blocks of them.",
      min = "20",
      max = "1000000000",
      persist = false)
  private int steps = 100_000;

  @Parameter(
      label = "Voxel of the density (angstrom)",
      description = "The image shows where guests are at the last pressure.",
      min = "0.05",
      max = "10",
      persist = false)
  private double voxel = 0.5;

  @Parameter(
      label = "Seed",
      description = "The same seed gives the same numbers, on any number of threads.",
      persist = false)
  private long seed = Seeds.DEFAULT;

  @Parameter(
      label = "Save isotherm as (.csv)",
      description = "Saves uptake and heat with their errors. May be empty.",
      required = false,
      persist = false)
  private File output;

  @Parameter(
      label = "Save Henry's coefficient as (.csv)",
      description = "Saves what insertions into the empty framework tell. May be empty.",
      required = false,
      persist = false)
  private File henry;

  @Parameter(
      label = "Save density as (.tif)",
      description = "Saves the image stack (molecules per cubic angstrom). May be empty.",
      required = false,
      persist = false)
  private File density;

  @Parameter(
      label = "Save last states as (.cif)",
      description = "Saves the box with its guests, one for each pressure. May be empty.",
      required = false,
      persist = false)
  private File snapshots;

  @Parameter(
      label = "Save figure as (.png, .svg)",
      description = "Saves isotherm and heat of adsorption. May be empty.",
      required = false,
      persist = false)
  private File figure;

  @Parameter(type = ItemIO.OUTPUT, label = "Adsorption Isotherm")
  ResultsTable isotherm;

  @Parameter(type = ItemIO.OUTPUT, label = "Henry Coefficient")
  ResultsTable coefficient;

  @Parameter(type = ItemIO.OUTPUT, label = "Guest Density")
  ImagePlus image;

  @Override
  protected void work(Job job) throws ParseException, IOException {
    if (source == null) {
      throw new IllegalArgumentException("There is no file of a framework.");
    }
    AdsorptionRequest request = request();
    Provenance provenance = job.provenance(seed, Provenances.hashes(List.of(source.toPath())));
    AdsorptionResult result = sample(job, request);
    job.tell(result.notes());
    if (result.stopped()) {
      job.keepResults();
    }
    String title = request.guest().name() + " in " + result.henry().ids().get(0);
    image = Images.of(title, result.density(), "angstrom", provenance);
    FigureGrid figures = AdsorptionFigures.of(result);
    Dimension size = figures.windowSize();
    job.outputs().table(output, result.isotherm(), provenance);
    job.outputs().table(henry, result.henry(), provenance);
    job.outputs().stack(density, image);
    job.outputs().structures().crystals(snapshots, result.states(), provenance);
    job.outputs().figure(figure, figures, 2 * size.width, 2 * size.height, provenance);
    isotherm = Tables.of(result.isotherm());
    coefficient = Tables.of(result.henry());
    if (Windows.available()) {
      ChartWindow.show(figures);
    }
  }

  private AdsorptionRequest request() throws ParseException {
    AdsorptionInput.Framework framework = AdsorptionInput.framework(source.toPath());
    return new AdsorptionRequest(
        framework.crystal(),
        framework.charges(),
        Names.orEmpty(charges),
        Names.orEmpty(overrides),
        AdsorptionInput.guest(guest, Names.orEmpty(constants)),
        AdsorptionInput.pressures(pressures),
        state.equals(IDEAL),
        cutoff,
        insertions,
        new AdsorptionOptions(temperature, equilibration, steps, voxel, seed));
  }

  private AdsorptionResult sample(Job job, AdsorptionRequest request) {
    if (!Windows.available()) {
      return org.materialsj.tasks.SampleAdsorption.run(
          request,
          org.materialsj.tasks.SampleAdsorption.Listener.NONE,
          CancelToken.NEVER,
          job.run());
    }
    AtomicBoolean stopped = new AtomicBoolean();
    AdsorptionNews news = new AdsorptionNews(request, () -> stopped.set(true));
    String outcome = "Ended";
    try {
      AdsorptionResult result =
          org.materialsj.tasks.SampleAdsorption.run(request, news, stopped::get, job.run());
      outcome = result.stopped() ? "Stopped; what was measured is kept" : "Finished";
      return result;
    } finally {
      news.end(outcome);
    }
  }
}
