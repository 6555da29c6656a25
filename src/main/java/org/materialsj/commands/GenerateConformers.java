package org.materialsj.commands;

import ij.measure.ResultsTable;
import java.io.File;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.materialsj.engine.random.Seeds;
import org.materialsj.host.Job;
import org.materialsj.host.MaterialsCommand;
import org.materialsj.host.Provenances;
import org.materialsj.host.Tables;
import org.materialsj.host.Windows;
import org.materialsj.io.ParseException;
import org.materialsj.io.ReadOptions;
import org.materialsj.io.StructureReader;
import org.materialsj.io.StructureRow;
import org.materialsj.io.Structures;
import org.materialsj.io.cdk.CdkMolecules;
import org.materialsj.model.Molecule;
import org.materialsj.potentials.conformers.ConformerOptions;
import org.materialsj.potentials.openchem.Mmff94;
import org.materialsj.tasks.ConformerTable;
import org.materialsj.view.StructureWindow;
import org.materialsj.view.jmol.ViewOptions;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Makes conformers of molecules with their energies and Boltzmann weights. */
@Plugin(type = Command.class, menuPath = "Plugins>MaterialsJ>Simulate>Generate Conformers...")
public final class GenerateConformers extends MaterialsCommand {

  @Parameter(
      label = "Molecule (SMILES)",
      description = "A SMILES, such as CC(CCC)CC(C)(CCCC)O. Empty for a file.",
      required = false,
      persist = false)
  private String molecule = "";

  @Parameter(
      label = "Or file of molecules",
      description = "A MOL, SDF or SMILES file, a folder of them or a glob such as dir/*.sdf.",
      required = false,
      persist = false)
  private File source;

  @Parameter(
      label = "Conformers to try per molecule",
      description = "How many are made, shared over undefined stereocentres; fewer are kept.",
      min = "1",
      max = "100000",
      persist = false)
  private int conformers = 100;

  @Parameter(
      label = "Method",
      description =
          "torsions: fragments and typical torsion angles with a little noise, fast. thorough:"
              + " from random positions, also for the shapes of rings.",
      choices = {"torsions", "thorough"},
      persist = false)
  private String method = "torsions";

  @Parameter(
      label = "Minimise energies",
      description = "Walks each conformer downhill to a minimum of the force field.",
      persist = false)
  private boolean minimize;

  @Parameter(
      label = "Force field",
      description = "MMFF94, or MMFF94s with flatter delocalised nitrogen.",
      choices = {"MMFF94", "MMFF94s"},
      persist = false)
  private String forceField = "MMFF94";

  @Parameter(
      label = "Least RMSD of heavy atoms (angstrom)",
      description = "Of conformers nearer than this to each other one is kept. 0 keeps all.",
      min = "0",
      persist = false)
  private double pruneRmsd = ConformerOptions.PRUNE_RMSD;

  @Parameter(
      label = "Energy window (kcal/mol)",
      description = "Conformers more than this above the lowest are left out.",
      min = "0",
      persist = false)
  private double energyWindow = ConformerOptions.ENERGY_WINDOW;

  @Parameter(
      label = "Temperature (K)",
      description = "Temperature of the Boltzmann weights in kelvin.",
      min = "1",
      persist = false)
  private double temperature = 298.15;

  @Parameter(
      label = "Take the largest fragment",
      description = "Of several unconnected molecules, such as a salt, takes the largest.",
      persist = false)
  private boolean largestFragment;

  @Parameter(
      label = "Seed",
      description = "The same seed gives the same conformers.",
      persist = false)
  private long seed = Seeds.DEFAULT;

  @Parameter(
      label = "Save table as (.csv)",
      description = "Saves coordinates, energies and weights. May be empty.",
      required = false,
      persist = false)
  private File output;

  @Parameter(
      label = "Save conformers as (.sdf, .xyz)",
      description = "Saves the conformers as structures, with energies. May be empty.",
      required = false,
      persist = false)
  private File structures;

  @Parameter(type = ItemIO.OUTPUT, label = "Conformers")
  ResultsTable table;

  @Override
  protected void work(Job job) throws ParseException, IOException {
    boolean text = molecule != null && !molecule.isBlank();
    if (text == (source != null)) {
      throw new IllegalArgumentException(
          text
              ? "Give either a SMILES or a file of molecules, not both."
              : "There is no molecule: give a SMILES or a file of molecules.");
    }
    if (text) {
      Molecule read =
          CdkMolecules.readSmiles(molecule.strip(), "", "molecule", 0, ReadOptions.STRICT);
      StructureRow row =
          new StructureRow("molecule", Optional.of(read), Optional.empty(), List.of());
      generate(job, List.of(row).iterator(), Map.of());
    } else {
      try (StructureReader reader = Structures.open(source.getPath(), ReadOptions.STRICT)) {
        generate(job, reader, Provenances.hashes(reader.inputs(), job.run().cancel()));
      }
    }
  }

  private void generate(Job job, Iterator<StructureRow> rows, Map<String, String> hashes)
      throws IOException {
    ConformerOptions options =
        new ConformerOptions(
            conformers,
            Names.choice(ConformerOptions.Method.class, method),
            minimize,
            pruneRmsd,
            forceField.equals("MMFF94") ? Mmff94.Variant.MMFF94 : Mmff94.Variant.MMFF94S,
            energyWindow,
            largestFragment,
            seed);
    ConformerTable result =
        job.outputs()
            .structures()
            .conformers(
                output,
                structures,
                job.provenance(seed, hashes),
                () ->
                    org.materialsj.tasks.GenerateConformers.run(
                        rows, options, temperature, job.run()));
    job.tell(result.notes());
    table = result.table().map(Tables::of).orElse(null);
    if (Windows.available()) {
      StructureWindow.show("Conformers", result.structures(), ViewOptions.DEFAULT).showGrid();
    }
  }
}
