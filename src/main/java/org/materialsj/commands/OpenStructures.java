package org.materialsj.commands;

import ij.measure.ResultsTable;
import java.io.File;
import java.io.IOException;
import org.materialsj.host.Job;
import org.materialsj.host.MaterialsCommand;
import org.materialsj.host.Provenances;
import org.materialsj.host.Tables;
import org.materialsj.host.Windows;
import org.materialsj.io.ParseException;
import org.materialsj.io.ReadOptions;
import org.materialsj.io.StructureReader;
import org.materialsj.io.Structures;
import org.materialsj.tasks.ListStructures;
import org.materialsj.view.StructureWindow;
import org.materialsj.view.jmol.ViewOptions;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Opens structure files, lists what is in them, shows them and saves them in another format. */
@Plugin(type = Command.class, menuPath = "Plugins>MaterialsJ>Structures>Open Structures...")
public final class OpenStructures extends MaterialsCommand {

  @Parameter(
      label = "Structure file, folder or glob",
      description =
          "A CIF, POSCAR, XYZ, MOL, SDF or SMILES file, a folder of them, a glob such as dir/*.cif,"
              + " or "
              + Samples.ALL
              + ".",
      persist = false)
  private File source;

  @Parameter(
      label = "Repair known defects",
      description = "Repair known defects of files and list each repair, instead of refusing.",
      persist = false)
  private boolean lenient;

  @Parameter(
      label = "Save as (.csv, .cif, .xyz)",
      description =
          "Saves the list (.csv) or the structures themselves (.cif, .xyz). May be empty.",
      required = false,
      persist = false)
  private File output;

  @Parameter(type = ItemIO.OUTPUT, label = "Structures")
  ResultsTable table;

  @Override
  protected void work(Job job) throws ParseException, IOException {
    ReadOptions options = lenient ? ReadOptions.LENIENT : ReadOptions.STRICT;
    try (StructureReader reader = Structures.open(source.getPath(), options)) {
      ListStructures.Result result = ListStructures.run(reader, job.run());
      job.tell(result.warnings());
      job.outputs()
          .structures()
          .list(output, result, job.provenance(0, Provenances.hashes(reader.inputs())));
      table = Tables.of(result.table());
      if (Windows.available()) {
        StructureWindow.show(source.getName(), result.rows(), ViewOptions.DEFAULT);
      }
    }
  }
}
