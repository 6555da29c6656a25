package org.materialsj.commands;

import ij.measure.ResultsTable;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.materialsj.host.Job;
import org.materialsj.host.MaterialsCommand;
import org.materialsj.host.Provenances;
import org.materialsj.host.Tables;
import org.materialsj.io.ParseException;
import org.materialsj.io.ReadOptions;
import org.materialsj.io.StructureReader;
import org.materialsj.io.Structures;
import org.materialsj.model.Provenance;
import org.materialsj.potentials.relax.CellFreedom;
import org.materialsj.potentials.relax.RelaxationOptions;
import org.materialsj.tasks.PotentialChoice;
import org.materialsj.tasks.RelaxRequest;
import org.materialsj.tasks.RelaxResult;
import org.materialsj.tasks.RelaxStructures;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Brings the atoms and cells of structures to rest under a potential. */
@Plugin(type = Command.class, menuPath = "Plugins>MaterialsJ>Simulate>Relax Structure...")
public final class RelaxStructure extends MaterialsCommand {

  private static final int WIDTH = 1400;
  private static final int HEIGHT = 560;

  @Parameter(
      label = "Structure file, folder or glob",
      description =
          "A CIF, POSCAR, XYZ, MOL, SDF or SMILES file, a folder of them, a glob such as dir/*.cif,"
              + " or "
              + Samples.ALL
              + ".",
      required = false,
      persist = false)
  private File source;

  @Parameter(
      label = "Number of the structure (0 for all)",
      description = "1 for the first.",
      min = "0",
      persist = false)
  private int number;

  @Parameter(
      label = "Potential",
      description = "What gives energies and forces; File for one that was trained or fitted.",
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
      description = "A model file, setfl or funcfl file, LAMMPS table, .sw or .tersoff file.",
      required = false,
      persist = false)
  private File modelFile;

  @Parameter(
      label = "Constants of the potential",
      description = "Such as epsilon=0.0104 sigma=3.4 cutoff=8.5. May be empty.",
      required = false,
      persist = false)
  private String constants = "";

  @Parameter(
      label = "What relaxes",
      description = "Positions alone, with all lengths of the cell, or with the whole cell.",
      choices = {"positions", "positions and volume", "positions and cell"},
      persist = false)
  private String freedom = "positions";

  @Parameter(
      label = "Pressure (GPa)",
      description = "On a cell that relaxes; positive compresses.",
      persist = false)
  private double pressure;

  @Parameter(
      label = "Keep the space group",
      description = "Averages forces and stress over the symmetry that the crystal has.",
      persist = false)
  private boolean symmetry;

  @Parameter(
      label = "Method",
      description = "L-BFGS needs the fewest steps; FIRE is slower and robust.",
      choices = {"L-BFGS", "FIRE"},
      persist = false)
  private String method = "L-BFGS";

  @Parameter(
      label = "Largest force at rest (eV/angstrom)",
      description = "On any atom.",
      min = "1e-12",
      persist = false)
  private double fmax = 0.001;

  @Parameter(
      label = "Largest stress at rest (GPa)",
      description = "Any component of stress + pressure, where the cell relaxes.",
      min = "1e-12",
      persist = false)
  private double largestStress = 0.001;

  @Parameter(
      label = "Steps",
      description = "Most steps of each structure.",
      min = "1",
      max = "10000000",
      persist = false)
  private int steps = 500;

  @Parameter(
      label = "Save relaxed structures as (.xyz, .cif)",
      description = "Saves those that could be relaxed. May be empty.",
      required = false,
      persist = false)
  private File relaxed;

  @Parameter(
      label = "Save all steps as (.xyz)",
      description = "Saves every frame with its energy. May be empty.",
      required = false,
      persist = false)
  private File trajectory;

  @Parameter(
      label = "Save table as (.csv)",
      description = "Saves energies, forces, cells and space groups. May be empty.",
      required = false,
      persist = false)
  private File output;

  @Parameter(
      label = "Save history as (.csv)",
      description = "Saves energy, force, stress and volume of each step. May be empty.",
      required = false,
      persist = false)
  private File history;

  @Parameter(
      label = "Save picture as (.png, .svg)",
      description = "Saves energy and largest force over the steps. May be empty.",
      required = false,
      persist = false)
  private File picture;

  @Parameter(type = ItemIO.OUTPUT, label = "Relaxed Structures")
  ResultsTable table;

  @Override
  protected void work(Job job) throws ParseException, IOException {
    if (source == null) {
      throw new IllegalArgumentException("There is no file of structures.");
    }
    PotentialChoice choice = PotentialChoice.of(potential, modelFile, constants);
    try (StructureReader reader = Structures.open(source.getPath(), ReadOptions.STRICT)) {
      List<Path> inputs = new ArrayList<>(reader.inputs());
      inputs.addAll(choice.inputs());
      Provenance provenance = job.provenance(0, Provenances.hashes(inputs, job.run().cancel()));
      RelaxRequest request = request(choice);
      RelaxResult result =
          RelaxNews.watch(
              watched ->
                  RelaxStructures.run(
                      reader, number, request, watched.listener(), watched.stop(), job.run()));
      publish(job, result, provenance);
    }
  }

  private RelaxRequest request(PotentialChoice choice) {
    CellFreedom free = CellFreedom.of(freedom);
    if (free == CellFreedom.FIXED && pressure != 0) {
      throw new IllegalArgumentException(
          "A pressure acts on a cell that relaxes: choose "
              + CellFreedom.VOLUME.label()
              + " or "
              + CellFreedom.FULL.label()
              + ", or a pressure of 0.");
    }
    return new RelaxRequest(
        choice.source(),
        free,
        pressure,
        symmetry,
        method.equals("FIRE") ? RelaxationOptions.Method.FIRE : RelaxationOptions.Method.LBFGS,
        fmax,
        largestStress,
        steps);
  }

  private void publish(Job job, RelaxResult result, Provenance provenance) throws IOException {
    job.tell(result.notes());
    job.outputs().structures().all(relaxed, result.relaxed(), provenance);
    job.outputs().structures().all(trajectory, result.path(), provenance);
    job.outputs().table(output, result.table(), provenance);
    job.outputs().table(history, result.history(), provenance);
    job.outputs().figure(picture, RelaxFigures.of(result), WIDTH, HEIGHT, provenance);
    table = Tables.of(result.table());
  }
}
