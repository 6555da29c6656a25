package org.materialsj.commands;

import ij.measure.ResultsTable;
import java.io.File;
import java.io.IOException;
import java.util.List;
import org.materialsj.host.Checklist;
import org.materialsj.host.Job;
import org.materialsj.host.MaterialsCommand;
import org.materialsj.io.ParseException;
import org.materialsj.io.ReadOptions;
import org.materialsj.model.chemistry.ChargeSeparation;
import org.materialsj.model.chemistry.Fragments;
import org.materialsj.model.chemistry.Preparation;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Turns molecules into a table of numbers that a model can learn from. */
@Plugin(type = Command.class, menuPath = "Plugins>MaterialsJ>Featurize>Featurize Molecules...")
public final class FeaturizeMolecules extends MaterialsCommand {

  @Parameter(
      label = "Molecule file, folder or glob",
      description =
          "A file of SMILES (.smi), a table with a column of SMILES (.csv), an SDF, MOL, PDB or XYZ"
              + " file, a folder of them, a glob such as dir/*.sdf, or "
              + Samples.MOLECULES
              + " (positions without bonds).",
      persist = false)
  private File source;

  @Parameter(
      label = "Repair known defects",
      description = "Repair known defects of files and list each repair, instead of refusing.",
      persist = false)
  private boolean lenient;

  @Parameter(
      label = "Several fragments",
      description =
          "What to do with a salt or another molecule of several fragments: keep all, keep the"
              + " largest, or refuse.",
      choices = {"keep all", "keep the largest", "refuse"},
      persist = false)
  private String fragments = "keep all";

  @Parameter(
      label = ChargeSeparation.LABEL,
      description =
          "Write nitro groups and the like that are drawn with five bonds at nitrogen with separated"
              + " charges, instead of refusing them.",
      persist = false)
  private boolean normalizeNitro;

  @Parameter(
      label = "Descriptors",
      description = "Which numbers to compute. In a macro, names separated by commas.",
      style = Checklist.MOLECULE_FEATURIZERS,
      persist = false)
  private String descriptors = "Molecular descriptors, ECFP4 counts 2048";

  @Parameter(
      label = "Save as (.csv)",
      description =
          "Saves the table, row by row; needed for more rows than the memory holds. May be empty.",
      required = false,
      persist = false)
  private File output;

  @Parameter(type = ItemIO.OUTPUT, label = "Molecule Features")
  ResultsTable table;

  @Override
  protected void work(Job job) throws ParseException, IOException {
    List<String> names = Checklist.split(descriptors);
    ReadOptions options = lenient ? ReadOptions.LENIENT : ReadOptions.STRICT;
    Preparation preparation = new Preparation(Fragments.Choice.ofLabel(fragments), normalizeNitro);
    table = Featurizing.run(job, source, options, names, preparation, output);
  }
}
