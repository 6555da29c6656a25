package org.materialsj.commands;

import ij.ImagePlus;
import java.io.File;
import java.io.IOException;
import org.materialsj.host.Images;
import org.materialsj.host.Job;
import org.materialsj.host.MaterialsCommand;
import org.materialsj.host.Provenances;
import org.materialsj.host.Windows;
import org.materialsj.io.ParseException;
import org.materialsj.io.ReadOptions;
import org.materialsj.io.StructureReader;
import org.materialsj.io.Structures;
import org.materialsj.model.Provenance;
import org.materialsj.model.Structure;
import org.materialsj.tasks.ListStructures;
import org.materialsj.view.StructureWindow;
import org.materialsj.view.jmol.StructureImages;
import org.materialsj.view.jmol.ViewOptions;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Shows a structure in a Jmol view and makes a picture of it. */
@Plugin(type = Command.class, menuPath = "Plugins>MaterialsJ>Structures>Structure Viewer...")
public final class StructureViewer extends MaterialsCommand {

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
      label = "Structure for the picture (1 = first)",
      description = "Which of the structures of the source is in the picture.",
      min = "1",
      persist = false)
  private int number = 1;

  @Parameter(
      label = "Style",
      description = "What atoms and bonds look like.",
      choices = {"Ball and stick", "Spacefill", "Wireframe", "Polyhedra"},
      persist = false)
  private String style = "Ball and stick";

  @Parameter(
      label = "Colour by",
      description = "What the colour of an atom means.",
      choices = {"Element", "Molecule", "Symmetry copy"},
      persist = false)
  private String colour = "Element";

  @Parameter(
      label = "Unit cells along a",
      description = "How often a crystal is repeated along a.",
      min = "1",
      max = "10",
      persist = false)
  private int cellsA = 1;

  @Parameter(
      label = "Unit cells along b",
      description = "How often a crystal is repeated along b.",
      min = "1",
      max = "10",
      persist = false)
  private int cellsB = 1;

  @Parameter(
      label = "Unit cells along c",
      description = "How often a crystal is repeated along c.",
      min = "1",
      max = "10",
      persist = false)
  private int cellsC = 1;

  @Parameter(
      label = "Draw the unit cell",
      description = "Whether the box of the unit cell is drawn.",
      persist = false)
  private boolean unitCell = true;

  @Parameter(
      label = "Width of the picture (pixels)",
      description = "Width of the picture in pixels.",
      min = "16",
      max = "8192",
      persist = false)
  private int width = 800;

  @Parameter(
      label = "Height of the picture (pixels)",
      description = "Height of the picture in pixels.",
      min = "16",
      max = "8192",
      persist = false)
  private int height = 600;

  @Parameter(
      label = "Save picture as (.png)",
      description = "Saves the picture. May be empty.",
      required = false,
      persist = false)
  private File output;

  @Parameter(type = ItemIO.OUTPUT, label = "Structure")
  ImagePlus image;

  @Override
  protected void work(Job job) throws ParseException, IOException {
    ReadOptions options = lenient ? ReadOptions.LENIENT : ReadOptions.STRICT;
    try (StructureReader reader = Structures.open(source.getPath(), options)) {
      ListStructures.Result result = ListStructures.run(reader, job.run());
      job.tell(result.warnings());
      Structure structure = result.structure(number);
      Provenance provenance = job.provenance(0, Provenances.hashes(reader.inputs()));
      byte[] png = StructureImages.png(structure, view(), width, height);
      job.outputs().picture(output, png, provenance);
      image = Images.of(structure.name(), png, provenance);
      if (Windows.available()) {
        StructureWindow.show(source.getName(), result.rows(), view()).select(number - 1);
      }
    }
  }

  private ViewOptions view() {
    return new ViewOptions(
        Names.choice(ViewOptions.Style.class, style),
        Names.choice(ViewOptions.Colouring.class, colour),
        cellsA,
        cellsB,
        cellsC,
        unitCell);
  }
}
