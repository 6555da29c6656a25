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
import org.materialsj.model.chemistry.Preparation;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Turns crystals into a table of numbers that a model can learn from. */
@Plugin(type = Command.class, menuPath = "Plugins>MaterialsJ>Featurize>Featurize Crystals...")
public final class FeaturizeCrystals extends MaterialsCommand {

  @Parameter(
      label = "Structure file, folder or glob",
      description =
          "A CIF, POSCAR or extended XYZ file, a folder of them, a glob such as dir/*.cif, or"
              + " "
              + Samples.CRYSTALS
              + ".",
      persist = false)
  private File source;

  @Parameter(
      label = "Repair known defects",
      description = "Repair known defects of files and list each repair, instead of refusing.",
      persist = false)
  private boolean lenient;

  @Parameter(
      label = "Descriptors",
      description = "Which numbers to compute. In a macro, names separated by commas.",
      style = Checklist.CRYSTAL_FEATURIZERS,
      persist = false)
  private String descriptors = "Magpie, Density";

  @Parameter(
      label = "Save as (.csv)",
      description =
          "Saves the table, row by row; needed for more rows than the memory holds. May be empty.",
      required = false,
      persist = false)
  private File output;

  @Parameter(type = ItemIO.OUTPUT, label = "Crystal Features")
  ResultsTable table;

  @Override
  protected void work(Job job) throws ParseException, IOException {
    List<String> names = Checklist.split(descriptors);
    ReadOptions options = lenient ? ReadOptions.LENIENT : ReadOptions.STRICT;
    table = Featurizing.run(job, source, options, names, Preparation.DEFAULT, output);
  }
}
