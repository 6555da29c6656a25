package org.materialsj.commands;

import ij.ImagePlus;
import java.io.File;
import java.io.IOException;
import java.util.Map;
import org.materialsj.host.Images;
import org.materialsj.host.Job;
import org.materialsj.host.MaterialsCommand;
import org.materialsj.host.Provenances;
import org.materialsj.host.TableInput;
import org.materialsj.host.Windows;
import org.materialsj.io.ParseException;
import org.materialsj.io.ReadOptions;
import org.materialsj.io.StructureReader;
import org.materialsj.io.Structures;
import org.materialsj.model.Provenance;
import org.materialsj.tasks.CountElements;
import org.materialsj.view.chart.ChartWindow;
import org.materialsj.view.chart.ElementHeatMap;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Colours the periodic table by how many structures or formulas hold each element. */
@Plugin(type = Command.class, menuPath = "Plugins>MaterialsJ>Explore>Element Map...")
public final class ElementMap extends MaterialsCommand {

  @Parameter(
      label = "Structure file, folder or glob",
      description =
          "A CIF, POSCAR, XYZ, MOL, SDF or SMILES file, a folder of them, a glob such as dir/*.cif,"
              + " or "
              + Samples.CRYSTALS
              + ". Empty for a table.",
      required = false,
      persist = false)
  private File source;

  @Parameter(
      label = "Repair known defects",
      description = "Repair known defects of files and list each repair, instead of refusing.",
      persist = false)
  private boolean lenient;

  @Parameter(
      label = "Or table file",
      description = "A table (.csv, .tsv) with a column of formulas, instead of structures.",
      required = false,
      persist = false)
  private File tableFile;

  @Parameter(
      label = "Or title of an open table",
      description = "The title of a table window with a column of formulas.",
      required = false,
      persist = false)
  private String openTable = "";

  @Parameter(
      label = "Column of formulas",
      description = "Of a table: the name of the column with formulas such as Fe2O3.",
      persist = false)
  private String formula = "formula";

  @Parameter(
      label = "Logarithmic colours",
      description = "Colours follow the logarithm of the counts, so that rare elements differ.",
      persist = false)
  private boolean logColours = true;

  @Parameter(
      label = "Width of the picture (pixels)",
      description = "Width of the picture in pixels.",
      min = "16",
      max = "8192",
      persist = false)
  private int width = 1440;

  @Parameter(
      label = "Height of the picture (pixels)",
      description = "Height of the picture in pixels.",
      min = "16",
      max = "8192",
      persist = false)
  private int height = 880;

  @Parameter(
      label = "Save picture as (.png, .svg)",
      description = "Saves the map. May be empty.",
      required = false,
      persist = false)
  private File output;

  @Parameter(type = ItemIO.OUTPUT, label = "Element Map")
  ImagePlus image;

  @Override
  protected void work(Job job) throws ParseException, IOException {
    boolean table = tableFile != null || (openTable != null && !openTable.isBlank());
    if ((source != null) == table) {
      throw new IllegalArgumentException(
          table
              ? "Give either structures or a table, not both."
              : "There is nothing to count: give structures, a table file or the title of an open"
                  + " table.");
    }
    if (table) {
      mapTable(job);
    } else {
      mapStructures(job);
    }
  }

  private void mapStructures(Job job) throws ParseException, IOException {
    ReadOptions options = lenient ? ReadOptions.LENIENT : ReadOptions.STRICT;
    try (StructureReader reader = Structures.open(source.getPath(), options)) {
      CountElements.Result result = CountElements.ofStructures(reader, job.run());
      show(job, result, source.getName(), Provenances.hashes(reader.inputs()));
    }
  }

  private void mapTable(Job job) throws ParseException, IOException {
    TableInput input = TableInput.read(tableFile, openTable, job.run());
    job.tell(input.warnings());
    CountElements.Result result = CountElements.ofFormulas(input.table(), formula, job.run());
    show(job, result, tableFile == null ? openTable : tableFile.getName(), input.hashes());
  }

  private void show(Job job, CountElements.Result result, String name, Map<String, String> inputs)
      throws IOException {
    job.tell(result.notes());
    ElementHeatMap map = new ElementHeatMap(result.occurrence(), name, logColours);
    Provenance provenance = job.provenance(0, inputs);
    job.outputs().figure(output, map, width, height, provenance);
    image = Images.of(map.title(), map.toPng(width, height), provenance);
    if (Windows.available()) {
      ChartWindow.show(map);
    }
  }
}
