package org.materialsj.commands;

import ij.measure.ResultsTable;
import java.util.ArrayList;
import java.util.List;
import org.materialsj.host.Job;
import org.materialsj.host.MaterialsCommand;
import org.materialsj.host.Tables;
import org.materialsj.host.Windows;
import org.materialsj.io.ParseException;
import org.materialsj.io.ReadOptions;
import org.materialsj.io.StructureReader;
import org.materialsj.io.StructureRow;
import org.materialsj.io.Structures;
import org.materialsj.tasks.ListStructures;
import org.materialsj.view.StructureWindow;
import org.materialsj.view.jmol.ViewOptions;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/**
 * Opens the structures that come with MaterialsJ: elemental crystals, small, polar
 * and chiral molecules.
 */
@Plugin(type = Command.class, menuPath = "Plugins>MaterialsJ>Structures>Open Sample Structures")
public final class OpenSampleStructures extends MaterialsCommand {

  @Parameter(type = ItemIO.OUTPUT, label = "Sample Structures")
  ResultsTable table;

  @Override
  protected void work(Job job) throws ParseException {
    List<StructureRow> rows = new ArrayList<>();
    for (String sample : Structures.SAMPLES) {
      try (StructureReader reader = Structures.open(sample, ReadOptions.STRICT)) {
        reader.forEachRemaining(rows::add);
      }
    }
    ListStructures.Result result = ListStructures.run(rows.iterator(), job.run());
    table = Tables.of(result.table());
    if (Windows.available()) {
      StructureWindow.show("Sample Structures", result.rows(), ViewOptions.DEFAULT);
    }
  }
}
