package org.materialsj.commands;

import ij.measure.ResultsTable;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.materialsj.engine.random.Seeds;
import org.materialsj.host.Job;
import org.materialsj.host.MaterialsCommand;
import org.materialsj.host.Provenances;
import org.materialsj.host.Tables;
import org.materialsj.host.Windows;
import org.materialsj.io.ParseException;
import org.materialsj.model.Provenance;
import org.materialsj.potentials.Potentials;
import org.materialsj.tasks.AppliedPotential;
import org.materialsj.tasks.PotentialChoice;
import org.materialsj.view.chart.ChartWindow;
import org.materialsj.view.chart.Figure;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Evaluates a potential on frames or structures, and compares with the values in the file. */
@Plugin(type = Command.class, menuPath = "Plugins>MaterialsJ>Simulate>Apply Potential...")
public final class ApplyPotential extends MaterialsCommand {

  @Parameter(
      label = "Frames or structures",
      description =
          "Extended XYZ (.xyz, .extxyz, .gz), whose energies, forces and stresses are compared; or"
              + " any file of structures.",
      required = false,
      persist = false)
  private File source;

  @Parameter(
      label = "Potential",
      description = "A file, or a potential made of the constants below.",
      choices = {
        Potentials.FILE,
        Potentials.LENNARD_JONES,
        Potentials.MORSE,
        Potentials.EXP6,
        Potentials.STILLINGER_WEBER,
        Potentials.TERSOFF,
        Potentials.MMFF94
      },
      persist = false)
  private String potential = Potentials.FILE;

  @Parameter(
      label = "File of the potential",
      description =
          "Our .json or .mjpair; .eam.alloy, .eam.fs, .eam, .sw, .tersoff or .table of LAMMPS. Empty"
              + " for another potential.",
      required = false,
      persist = false)
  private File modelFile;

  @Parameter(
      label = "Constants",
      description = "Such as epsilon=0.0104 sigma=3.4 cutoff=8.5; the guide has them all.",
      required = false,
      persist = false)
  private String constants = "";

  @Parameter(
      label = "Fit the energies of free atoms",
      description =
          "Compares energies up to one constant per element: for a potential with another zero than"
              + " the file.",
      persist = false)
  private boolean freeAtoms;

  @Parameter(
      label = "Seed",
      description = "Of the bootstrap intervals: the same seed gives the same ones.",
      persist = false)
  private long seed = Seeds.DEFAULT;

  @Parameter(
      label = "Save table of frames as (.csv)",
      description = "Saves energies, forces, pressures and grades. May be empty.",
      required = false,
      persist = false)
  private File output;

  @Parameter(
      label = "Save frames with forces as (.xyz)",
      description = "Saves extended XYZ with the predictions in ASE's names. May be empty.",
      required = false,
      persist = false)
  private File frames;

  @Parameter(
      label = "Save errors by group as (.csv)",
      description = "Saves RMSE and MAE with their intervals. May be empty.",
      required = false,
      persist = false)
  private File errorTable;

  @Parameter(
      label = "Save parity plots as (.png, .svg)",
      description = "Saves predicted against actual values. May be empty.",
      required = false,
      persist = false)
  private File parityPlot;

  @Parameter(type = ItemIO.OUTPUT, label = "Applied Potential")
  ResultsTable table;

  @Parameter(type = ItemIO.OUTPUT, label = "Potential Errors")
  ResultsTable errors;

  @Override
  protected void work(Job job) throws ParseException, IOException {
    if (source == null) {
      throw new IllegalArgumentException("There is no file of frames or structures.");
    }
    PotentialChoice choice = PotentialChoice.of(potential, modelFile, constants);
    List<Path> inputs = new ArrayList<>(List.of(source.toPath()));
    inputs.addAll(choice.inputs());
    Provenance provenance = job.provenance(seed, Provenances.hashes(inputs));
    AppliedPotential applied =
        org.materialsj.tasks.ApplyPotential.run(
            new org.materialsj.tasks.ApplyPotential.Request(
                source.toPath(), choice.source(), freeAtoms, seed),
            job.run());
    job.tell(applied.notes());
    job.outputs().table(output, applied.table(), provenance);
    job.outputs().text(frames, String.join("", applied.frames()), provenance, "xyz");
    table = Tables.of(applied.table());
    if (applied.errors().isPresent()) {
      publish(job, applied, provenance);
    } else if (errorTable != null || parityPlot != null) {
      throw new IllegalArgumentException(
          "There are no errors to save: the file has no energies, forces or stresses.");
    }
  }

  private void publish(Job job, AppliedPotential applied, Provenance provenance)
      throws IOException {
    job.outputs().table(errorTable, applied.errors().orElseThrow().table(), provenance);
    errors = Tables.of(applied.errors().orElseThrow().table());
    Optional<Figure> parity = PotentialParity.of(applied.errors().orElseThrow());
    if (parity.isPresent()) {
      Figure figure = parity.get();
      int width = 2 * figure.windowSize().width;
      int height = 2 * figure.windowSize().height;
      job.outputs().figure(parityPlot, figure, width, height, provenance);
      if (Windows.available()) {
        ChartWindow.show(figure);
      }
    }
  }
}
