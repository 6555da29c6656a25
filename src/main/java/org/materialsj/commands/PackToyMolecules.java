package org.materialsj.commands;

import ij.ImagePlus;
import ij.measure.ResultsTable;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.materialsj.engine.random.Seeds;
import org.materialsj.host.Images;
import org.materialsj.host.Job;
import org.materialsj.host.MaterialsCommand;
import org.materialsj.host.Tables;
import org.materialsj.host.Windows;
import org.materialsj.model.Provenance;
import org.materialsj.model.packing.ToyFrame;
import org.materialsj.packing.toy.ToyBox;
import org.materialsj.view.chart.ChartWindow;
import org.materialsj.view.chart.HexagonFigure;
import org.materialsj.view.chart.LineChart;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Shows how rigid Lennard-Jones hexagons crystallise in a plane. */
@Plugin(type = Command.class, menuPath = "Plugins>MaterialsJ>Pack>Pack Toy Molecules...")
public final class PackToyMolecules extends MaterialsCommand {

  private static final String BOX = "molecules in a shrinking box";

  @Parameter(
      label = "Problem",
      description =
          "The box: many molecules from random places, relaxed after each shrinking. The lattice:"
              + " one molecule per cell, the cell and angle of lowest energy.",
      choices = {BOX, "best lattice"},
      persist = false)
  private String problem = BOX;

  @Parameter(
      label = "Circumradius of a molecule (sigma)",
      description = "Distance of the six atoms from the centre, in diameters of an atom.",
      min = "0.3",
      max = "10",
      persist = false)
  private double circumradius = 1;

  @Parameter(
      label = "Molecules in the box",
      description = "Each has three variables: place and angle.",
      min = "2",
      max = "5000",
      persist = false)
  private int molecules = 500;

  @Parameter(
      label = "Cover at the start",
      description = "Fraction of the box that the molecules cover at the start.",
      min = "0.01",
      max = "0.4",
      persist = false)
  private double cover = 0.3;

  @Parameter(
      label = "Shrink the side per frame by (fraction)",
      description = "Fraction of the side of the box taken off in each frame.",
      min = "0.001",
      max = "0.2",
      persist = false)
  private double shrink = 0.02;

  @Parameter(
      label = "Most frames",
      description = "It ends earlier when a smaller box does not lower the energy.",
      min = "1",
      max = "1000",
      persist = false)
  private int frames = 60;

  @Parameter(
      label = "Cutoff in the box (sigma)",
      description = "Molecules further apart do not see each other; at least 2 circumradii + 2.",
      max = "100",
      persist = false)
  private double boxCutoff = 6;

  @Parameter(
      label = "Cutoff in the lattice (sigma)",
      description = "Molecules further apart do not count in the energy of a lattice.",
      min = "5",
      max = "100",
      persist = false)
  private double latticeCutoff = 40;

  @Parameter(label = "Seed", description = "The same seed gives the same frames.", persist = false)
  private long seed = Seeds.DEFAULT;

  @Parameter(
      label = "Side of the pictures (pixels)",
      description = "Width of each picture in pixels; it is a little higher.",
      min = "64",
      max = "4096",
      persist = false)
  private int pixels = 640;

  @Parameter(
      label = "Save table as (.csv)",
      description = "Saves the energies. May be empty.",
      required = false,
      persist = false)
  private File output;

  @Parameter(
      label = "Save pictures as (.tif)",
      description = "Saves the frames as a stack. May be empty.",
      required = false,
      persist = false)
  private File film;

  @Parameter(
      label = "Save chart of energies as (.png, .svg)",
      description = "Saves the energy against the side of the box. May be empty.",
      required = false,
      persist = false)
  private File chart;

  @Parameter(type = ItemIO.OUTPUT, label = "Toy molecules")
  ResultsTable table;

  @Parameter(type = ItemIO.OUTPUT, label = "Toy molecules film")
  ImagePlus pictures;

  @Override
  protected void work(Job job) throws IOException {
    job.outputs().check(output, "csv");
    job.outputs().check(film, "tif", "tiff");
    job.outputs().check(chart, "png", "svg");
    boolean box = problem.equals(BOX);
    if (!box && chart != null) {
      throw new IllegalArgumentException("A lattice has no chart of energies: leave it empty.");
    }
    org.materialsj.tasks.PackToyMolecules.Result result = box ? box(job) : lattice(job);
    Provenance provenance = job.provenance(seed, Map.of());
    job.outputs().table(output, result.table(), provenance);
    pictures = film(result.frames(), box, provenance);
    job.outputs().stack(film, pictures);
    table = Tables.of(result.table());
    job.tell(result.notes());
    if (box) {
      LineChart energies = energies(result);
      job.outputs().figure(chart, energies, 1600, 1000, provenance);
      if (Windows.available()) {
        ChartWindow.show(energies);
      }
    }
  }

  private org.materialsj.tasks.PackToyMolecules.Result box(Job job) {
    ToyBox.Settings settings =
        new ToyBox.Settings(molecules, circumradius, cover, shrink, frames, boxCutoff, seed);
    return org.materialsj.tasks.PackToyMolecules.box(settings, job.run());
  }

  private org.materialsj.tasks.PackToyMolecules.Result lattice(Job job) {
    return org.materialsj.tasks.PackToyMolecules.lattice(
        circumradius, latticeCutoff, seed, job.run());
  }

  private ImagePlus film(List<ToyFrame> shown, boolean box, Provenance provenance)
      throws IOException {
    List<String> titles = new ArrayList<>();
    List<byte[]> pngs = new ArrayList<>();
    for (ToyFrame frame : shown) {
      String title =
          box
              ? "side %.3f sigma, energy per molecule %.5f (4 epsilon)"
              : "lattice in a square of %.3f sigma, energy per molecule %.6f (4 epsilon)";
      titles.add(String.format(Locale.ROOT, title, frame.side(), frame.energy()));
      HexagonFigure figure =
          new HexagonFigure(titles.get(titles.size() - 1), frame, shown.get(0).side());
      pngs.add(figure.toPng(pixels, pixels + pixels / 19));
    }
    return Images.film("Toy molecules", titles, pngs, provenance);
  }

  private static LineChart energies(org.materialsj.tasks.PackToyMolecules.Result result) {
    return LineChart.of(
        "Energy of hexagonal molecules in a shrinking box",
        result.table(),
        org.materialsj.tasks.PackToyMolecules.SIDE,
        org.materialsj.tasks.PackToyMolecules.ENERGY,
        List.of(org.materialsj.tasks.PackToyMolecules.ENERGY),
        false);
  }
}
