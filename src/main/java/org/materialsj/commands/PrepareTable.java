package org.materialsj.commands;

import ij.measure.ResultsTable;
import java.io.File;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.materialsj.host.Job;
import org.materialsj.host.MaterialsCommand;
import org.materialsj.host.TableInput;
import org.materialsj.host.Tables;
import org.materialsj.io.ParseException;
import org.materialsj.tasks.TableJoin;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Joins a second table, derives columns by formulas, and keeps rows that fulfil a condition. */
@Plugin(type = Command.class, menuPath = "Plugins>MaterialsJ>Explore>Prepare Table...")
public final class PrepareTable extends MaterialsCommand {

  @Parameter(
      label = "Table file",
      description = "A table (.csv, .tsv). Empty for an open table.",
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
      label = "Second table file to join",
      description = "Rows with the same key become one. May be empty.",
      required = false,
      persist = false)
  private File joinFile;

  @Parameter(
      label = "Or title of a second open table",
      description = "The title of a table window, instead of a second file.",
      required = false,
      persist = false)
  private String joinOpen = "";

  @Parameter(
      label = "Key column of the first table",
      description = "What tells which rows belong together. Empty for the ids.",
      required = false,
      persist = false)
  private String firstKey = "";

  @Parameter(
      label = "Key column of the second table",
      description = "Its values may occur only once. Empty for the ids.",
      required = false,
      persist = false)
  private String secondKey = "";

  @Parameter(
      label = "Rows of the joined table",
      description = "What is missing in one of the tables stays empty.",
      choices = {"All rows of the first table", "Rows that are in both", "All rows of both"},
      persist = false)
  private String keep = "All rows of the first table";

  @Parameter(
      label = "Suffix for columns that both have",
      description = "Added to the names of such columns of the second table.",
      persist = false)
  private String suffix = "_2";

  @Parameter(
      label = "Derive columns",
      description =
          "name = formula, separated by semicolons, such as ratio = a / b; hard = H > 20. May be"
              + " empty.",
      required = false,
      persist = false)
  private String derive = "";

  @Parameter(
      label = "Keep rows where",
      description = "A condition such as gap > 1 and phase = \"fcc\". May be empty.",
      required = false,
      persist = false)
  private String condition = "";

  @Parameter(
      label = "Columns to leave out",
      description = "Names separated by commas, * for any characters, such as exp_*.",
      required = false,
      persist = false)
  private String exclude = "";

  @Parameter(
      label = "Save table as (.csv)",
      description = "Saves the table. May be empty.",
      required = false,
      persist = false)
  private File output;

  @Parameter(type = ItemIO.OUTPUT, label = "Prepared Table")
  ResultsTable table;

  @Override
  protected void work(Job job) throws ParseException, IOException {
    TableInput input = TableInput.read(source, openTable, job.run());
    Map<String, String> hashes = new LinkedHashMap<>(input.hashes());
    job.tell(input.warnings());
    org.materialsj.tasks.PrepareTable.Result result =
        org.materialsj.tasks.PrepareTable.run(
            new org.materialsj.tasks.PrepareTable.Request(
                input.table(),
                join(job, hashes),
                Names.orEmpty(derive),
                Names.orEmpty(condition),
                Names.orEmpty(exclude)));
    job.tell(result.notes());
    job.outputs().table(output, result.table(), job.provenance(0, hashes));
    table = Tables.of(result.table());
  }

  private Optional<TableJoin> join(Job job, Map<String, String> hashes)
      throws ParseException, IOException {
    if (joinFile == null && Names.orEmpty(joinOpen).isEmpty()) {
      return Optional.empty();
    }
    TableInput second = TableInput.read(joinFile, joinOpen, job.run());
    second.hashes().forEach(hashes::putIfAbsent);
    job.tell(second.warnings());
    return Optional.of(
        new TableJoin(
            second.table(),
            Names.orEmpty(firstKey),
            Names.orEmpty(secondKey),
            Names.choice(TableJoin.Rows.class, keep),
            Names.orEmpty(suffix)));
  }
}
