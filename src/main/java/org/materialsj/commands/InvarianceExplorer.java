package org.materialsj.commands;

import ij.measure.ResultsTable;
import java.io.File;
import java.io.IOException;
import java.util.List;
import org.materialsj.host.Job;
import org.materialsj.host.MaterialsCommand;
import org.materialsj.host.Provenances;
import org.materialsj.host.Tables;
import org.materialsj.host.Windows;
import org.materialsj.io.ParseException;
import org.materialsj.io.ReadOptions;
import org.materialsj.io.StructureReader;
import org.materialsj.io.Structures;
import org.materialsj.model.FeatureTable;
import org.materialsj.model.InvarianceReport;
import org.materialsj.model.Provenance;
import org.materialsj.model.Transformation;
import org.materialsj.tasks.ListStructures;
import org.materialsj.view.ExplorerWindow;
import org.materialsj.view.chart.InvarianceFigure;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/**
 * Shows which numbers of a molecule change when it is moved, turned, renumbered or mirrored, for
 * one representation after the other.
 */
@Plugin(type = Command.class, menuPath = "Plugins>MaterialsJ>Moments>Invariance Explorer...")
public final class InvarianceExplorer extends MaterialsCommand {

  @Parameter(
      label = "Structure file, folder or glob",
      description =
          "An XYZ, MOL, SDF or PDB file with 3D coordinates, a folder of them, a glob, or"
              + " "
              + Samples.MOLECULES
              + ".",
      persist = false)
  private File source;

  @Parameter(
      label = "Molecule (1 = first)",
      description = "Which of the structures of the source. It may have 2 to 100 atoms.",
      min = "1",
      persist = false)
  private int number = 1;

  @Parameter(
      label = "Order of the moments",
      description = "The largest n of the Zernike moments and their invariants.",
      min = "4",
      max = "8",
      persist = false)
  private int order = 7;

  @Parameter(
      label = "Rotation about x (degrees)",
      description = "About the origin; first about x, then y, then z, after the mirror.",
      min = "-180",
      max = "180",
      persist = false)
  private double rotateX;

  @Parameter(
      label = "Rotation about y (degrees)",
      description = "About the fixed axis y, after that about x.",
      min = "-180",
      max = "180",
      persist = false)
  private double rotateY;

  @Parameter(
      label = "Rotation about z (degrees)",
      description = "About the fixed axis z, after that about y.",
      min = "-180",
      max = "180",
      persist = false)
  private double rotateZ;

  @Parameter(
      label = "Translation along x (angstrom)",
      description = "After the rotation.",
      min = "-10",
      max = "10",
      persist = false)
  private double moveX;

  @Parameter(
      label = "Translation along y (angstrom)",
      description = "After the rotation.",
      min = "-10",
      max = "10",
      persist = false)
  private double moveY;

  @Parameter(
      label = "Translation along z (angstrom)",
      description = "After the rotation.",
      min = "-10",
      max = "10",
      persist = false)
  private double moveZ;

  @Parameter(
      label = "Swap atom (0 = none)",
      description = "Two atoms change their places in the list. 0 and 0 for none.",
      min = "0",
      persist = false)
  private int swapFirst;

  @Parameter(
      label = "with atom (0 = none)",
      description = "The other of these atoms, counted from 1.",
      min = "0",
      persist = false)
  private int swapSecond;

  @Parameter(
      label = "Mirror",
      description = "Takes the mirror image in the plane x = 0, first of all.",
      persist = false)
  private boolean mirror;

  @Parameter(
      label = "Width of the figure (pixels)",
      description = "Width of the figure in pixels.",
      min = "16",
      max = "8192",
      persist = false)
  private int width = 2560;

  @Parameter(
      label = "Height of the figure (pixels)",
      description = "Height of the figure in pixels.",
      min = "16",
      max = "8192",
      persist = false)
  private int height = 1440;

  @Parameter(
      label = "Save numbers as (.csv)",
      description = "Saves every number before and after. May be empty.",
      required = false,
      persist = false)
  private File output;

  @Parameter(
      label = "Save figure as (.png, .svg)",
      description = "Saves the molecule beside its numbers. May be empty.",
      required = false,
      persist = false)
  private File figure;

  @Parameter(type = ItemIO.OUTPUT, label = "Invariance")
  ResultsTable table;

  @Override
  protected void work(Job job) throws ParseException, IOException {
    try (StructureReader reader = Structures.open(source.getPath(), ReadOptions.STRICT)) {
      ListStructures.Result structures = ListStructures.run(reader, job.run());
      var explorer =
          new org.materialsj.tasks.InvarianceExplorer(structures.structure(number), order);
      InvarianceReport report = explorer.apply(transformation());
      Provenance provenance = job.provenance(0, Provenances.hashes(reader.inputs()));
      FeatureTable numbers = org.materialsj.tasks.InvarianceExplorer.table(report);
      job.tell(structures.warnings());
      job.tell(verdicts(report));
      job.outputs().table(output, numbers, provenance);
      job.outputs().figure(figure, new InvarianceFigure(report), width, height, provenance);
      table = Tables.of(numbers);
      if (Windows.available()) {
        ExplorerWindow.show(explorer, transformation());
      }
    }
  }

  private Transformation transformation() {
    return new Transformation(
        Math.toRadians(rotateX),
        Math.toRadians(rotateY),
        Math.toRadians(rotateZ),
        moveX,
        moveY,
        moveZ,
        swapFirst,
        swapSecond,
        mirror);
  }

  private static List<String> verdicts(InvarianceReport report) {
    return report.representations().stream()
        .map(numbers -> numbers.name() + ": " + numbers.verdict() + ".")
        .toList();
  }
}
