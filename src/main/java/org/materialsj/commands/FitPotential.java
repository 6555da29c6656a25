package org.materialsj.commands;

import ij.measure.ResultsTable;
import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.materialsj.engine.random.Seeds;
import org.materialsj.engine.run.Settings;
import org.materialsj.host.Job;
import org.materialsj.host.MaterialsCommand;
import org.materialsj.host.Provenances;
import org.materialsj.host.Tables;
import org.materialsj.host.Windows;
import org.materialsj.io.ParseException;
import org.materialsj.model.Provenance;
import org.materialsj.potentials.PotentialFiles;
import org.materialsj.potentials.classical.LammpsTables;
import org.materialsj.potentials.classical.PairCutoff;
import org.materialsj.potentials.classical.PairFit;
import org.materialsj.potentials.classical.PairForm;
import org.materialsj.potentials.classical.PairSettings;
import org.materialsj.potentials.classical.PairUnits;
import org.materialsj.potentials.classical.TabulatedPotential;
import org.materialsj.tasks.FitExamples;
import org.materialsj.tasks.FitPotentialRequest;
import org.materialsj.tasks.FitPotentialResult;
import org.materialsj.view.chart.ChartWindow;
import org.materialsj.view.chart.Figure;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Fits the constants of a pair potential to energies and forces, and tells how sure they are. */
@Plugin(type = Command.class, menuPath = "Plugins>MaterialsJ>Simulate>Fit Potential...")
public final class FitPotential extends MaterialsCommand {

  private static final String METAL = "eV and angstrom";
  private static final String REDUCED = "epsilon and sigma";

  @Parameter(
      label = "Frames or curve",
      description =
          "Extended XYZ (.xyz, .gz) with energies or forces; or a table (.csv) with columns r and E,"
              + " or x0, y0, z0, x1, ... and E.",
      required = false,
      persist = false)
  private File source;

  @Parameter(
      label = "Form of the potential",
      description = "The formula whose constants are fitted.",
      choices = {"Lennard-Jones", "Morse", "Exp-6"},
      persist = false)
  private String form = "Lennard-Jones";

  @Parameter(
      label = "Units of the numbers",
      description = "What the energies and distances of the file are in.",
      choices = {METAL, REDUCED},
      persist = false)
  private String units = METAL;

  @Parameter(
      label = "Cutoff",
      description =
          "Such as cutoff=8.5, or cutoff=8.5 cut=shifted. Empty to take all pairs of atoms that do"
              + " not repeat.",
      required = false,
      persist = false)
  private String cutoff = "";

  @Parameter(
      label = "Weight of the energies",
      description = "Of the mean squared error of the energies per atom.",
      min = "0",
      persist = false)
  private double energyWeight = 1;

  @Parameter(
      label = "Weight of the forces",
      description = "Of the mean squared error of the components of forces.",
      min = "0",
      persist = false)
  private double forceWeight = 1;

  @Parameter(
      label = "Fit the energies of free atoms",
      description = "One more constant per element, for energies with another zero.",
      persist = false)
  private boolean freeAtoms;

  @Parameter(
      label = "Learning curve: numbers of frames",
      description = "Such as 3, 10, 30, 100. Empty for no learning curve.",
      required = false,
      persist = false)
  private String sizes = "";

  @Parameter(
      label = "Learning curve: noise",
      description =
          "Standard deviations of the noise added to energies and components of forces, in their"
              + " units, such as 0, 0.01, 0.1.",
      persist = false)
  private String noise = "0";

  @Parameter(
      label = "Learning curve: fits of each point",
      description = "To other frames and other noise.",
      min = "2",
      max = "10000",
      persist = false)
  private int repetitions = 20;

  @Parameter(
      label = "Learning curve: true constants",
      description = "Such as epsilon=1 sigma=1. Empty for those of the fit to all frames.",
      required = false,
      persist = false)
  private String known = "";

  @Parameter(
      label = "Seed",
      description = "The same seed gives the same curves, on any number of threads.",
      persist = false)
  private long seed = Seeds.DEFAULT;

  @Parameter(
      label = "Save potential as (.json)",
      description = "Saves the potential for the other commands. May be empty.",
      required = false,
      persist = false)
  private File potentialFile;

  @Parameter(
      label = "Save table for LAMMPS as (.table)",
      description = "Saves the curve for pair_style table; needs a cutoff, eV and angstrom.",
      required = false,
      persist = false)
  private File lammpsTable;

  @Parameter(
      label = "Save constants as (.csv)",
      description = "Saves the constants with their standard errors. May be empty.",
      required = false,
      persist = false)
  private File output;

  @Parameter(
      label = "Save learning curve as (.csv)",
      description = "Saves bias, spread and error of the constants. May be empty.",
      required = false,
      persist = false)
  private File learningTable;

  @Parameter(
      label = "Save figures as (.png, .svg)",
      description = "Saves fitted curve, parity and learning curve. May be empty.",
      required = false,
      persist = false)
  private File figures;

  @Parameter(type = ItemIO.OUTPUT, label = "Fitted Constants")
  ResultsTable table;

  @Parameter(type = ItemIO.OUTPUT, label = "Errors Of The Fit")
  ResultsTable errors;

  @Parameter(type = ItemIO.OUTPUT, label = "Learning Curve Of Constants")
  ResultsTable learned;

  @Override
  protected void work(Job job) throws ParseException, IOException {
    if (source == null) {
      throw new IllegalArgumentException("There is no file of frames or of a curve.");
    }
    PairFit.Options options = options();
    FitExamples examples = FitExamples.read(source.toPath(), options.units());
    Provenance provenance = job.provenance(seed, Provenances.hashes(List.of(source.toPath())));
    FitPotentialResult result =
        org.materialsj.tasks.FitPotential.run(request(examples, options), job.run());
    job.tell(result.notes());
    String json = PotentialFiles.text(result.potential());
    job.outputs().text(potentialFile, json, provenance, PotentialFiles.EXTENSION);
    if (lammpsTable != null) {
      String text = LammpsTables.text(TabulatedPotential.of(result.potential()));
      job.outputs().text(lammpsTable, text, provenance, "table");
    }
    publish(job, result, provenance);
  }

  private PairFit.Options options() {
    Settings settings =
        new Settings("The cutoff", Settings.pairs(Names.orEmpty(cutoff).split("\\s+")));
    PairCutoff cut = PairSettings.cutoff(settings);
    settings.checkNames();
    return new PairFit.Options(
        Names.choice(PairForm.class, form),
        cut,
        units.equals(REDUCED) ? PairUnits.REDUCED : PairUnits.METAL,
        energyWeight,
        forceWeight,
        freeAtoms);
  }

  private FitPotentialRequest request(FitExamples examples, PairFit.Options options) {
    Map<String, Double> truth =
        Settings.pairs(Names.orEmpty(known).split("\\s+")).entrySet().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey, entry -> Names.number("true constant", entry.getValue())));
    return new FitPotentialRequest(
        examples,
        options,
        truth,
        Names.counts("numbers of frames", sizes),
        Names.numbers("noise", noise),
        repetitions,
        seed);
  }

  private void publish(Job job, FitPotentialResult result, Provenance provenance)
      throws IOException {
    job.outputs().table(output, result.constants(), provenance);
    table = Tables.of(result.constants());
    errors = Tables.of(result.errors().table());
    if (result.learning().isPresent()) {
      job.outputs().table(learningTable, result.learning().get(), provenance);
      learned = Tables.of(result.learning().get());
    } else if (learningTable != null) {
      throw new IllegalArgumentException(
          "There is no learning curve to save: give numbers of frames.");
    }
    Figure figure = FitFigures.of(result);
    int width = 2 * figure.windowSize().width;
    int height = 2 * figure.windowSize().height;
    job.outputs().figure(figures, figure, width, height, provenance);
    if (Windows.available()) {
      ChartWindow.show(figure);
    }
  }
}
