package org.materialsj.commands;

import ij.measure.ResultsTable;
import java.io.File;
import java.io.IOException;
import org.materialsj.host.Checklist;
import org.materialsj.host.Job;
import org.materialsj.host.MaterialsCommand;
import org.materialsj.host.TableInput;
import org.materialsj.host.Tables;
import org.materialsj.io.ParseException;
import org.materialsj.model.Provenance;
import org.materialsj.tasks.FeaturizeCompositions;
import org.materialsj.tasks.FeaturizeResult;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Turns a column of chemical formulas into numbers that a model can learn from. */
@Plugin(type = Command.class, menuPath = "Plugins>MaterialsJ>Featurize>Featurize Composition...")
public final class FeaturizeComposition extends MaterialsCommand {

  @Parameter(
      label = "Table file",
      description = "A table (.csv, .tsv) with a column of formulas. Empty for an open table.",
      required = false,
      persist = false)
  private File source;

  @Parameter(
      label = "Or title of an open table",
      description = "The title of a table window, instead of a file.",
      required = false,
      persist = false)
  private String openTable = "";

  @Parameter(
      label = "Column of formulas",
      description = "The name of the column with formulas such as Fe2O3 or Ca(OH)2.",
      persist = false)
  private String formula = "formula";

  @Parameter(
      label = "Descriptors",
      description = "Which numbers to compute. In a macro, names separated by commas.",
      style = Checklist.COMPOSITION_FEATURIZERS,
      persist = false)
  private String descriptors = "Magpie";

  @Parameter(
      label = "Save as (.csv)",
      description = "Saves the table. May be empty.",
      required = false,
      persist = false)
  private File output;

  @Parameter(type = ItemIO.OUTPUT, label = "Composition Features")
  ResultsTable table;

  @Override
  protected void work(Job job) throws ParseException, IOException {
    TableInput input = TableInput.read(source, openTable, job.run());
    FeaturizeResult result =
        FeaturizeCompositions.run(input.table(), formula, Checklist.split(descriptors), job.run());
    job.tell(input.warnings());
    job.tell(result.warnings());
    Provenance provenance = job.provenance(0, input.hashes()).with(result.featurization());
    job.outputs().table(output, result.table(), provenance);
    table = Tables.of(result.table(), result.featurization());
  }
}
