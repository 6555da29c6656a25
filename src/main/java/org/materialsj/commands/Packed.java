package org.materialsj.commands;

import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.materialsj.host.Outputs;
import org.materialsj.model.Provenance;
import org.materialsj.model.packing.Packing;
import org.materialsj.tasks.PackOutcome;
import org.materialsj.tasks.PackedRow;
import org.materialsj.tasks.PackingComparison;
import org.materialsj.view.ComparisonWindow;
import org.materialsj.view.PackedBodiesWindow;
import org.materialsj.view.StructureWindow;
import org.materialsj.view.chart.PlanePackingFigure;
import org.materialsj.view.jmol.PackedSolids;
import org.materialsj.view.jmol.StructureImages;
import org.materialsj.view.jmol.ViewOptions;

/** Packings as windows and pictures want them. */
record Packed(PackOutcome result) {

  private static final int WIDTH = 900;
  private static final int HEIGHT = 800;
  private static final int CELLS = 3;

  /** The molecules of a cell are the copies of a body by its operations. */
  private static final ViewOptions OPTIONS =
      ViewOptions.DEFAULT.withColouring(ViewOptions.Colouring.MOLECULE);

  /**
   * Opens a window for crystals, one for flat shapes, one for those in space, and one with the
   * crystals most like the reference, if there is one, laid on it.
   */
  void show() {
    if (!result.crystals().isEmpty()) {
      StructureWindow.show("Packings", result.structures(), OPTIONS);
    }
    List<PackingComparison.Overlay> overlays = result.overlays();
    if (!overlays.isEmpty()) {
      showOverlays(overlays);
    }
    for (int dimension = 2; dimension <= 3; dimension++) {
      List<PackedBodiesWindow.Entry> entries = shapes(dimension);
      if (!entries.isEmpty()) {
        PackedBodiesWindow.show("Packings", entries);
      }
    }
  }

  /** Opens a window with packings as red wireframes on the blue one of a reference. */
  static void showOverlays(List<PackingComparison.Overlay> overlays) {
    List<ComparisonWindow.Pair> pairs =
        overlays.stream()
            .map(
                each ->
                    new ComparisonWindow.Pair(
                        each.id(), each.summary(), each.packing(), Optional.of(each.reference())))
            .toList();
    ComparisonWindow.showWireframes("Compared packings", "Packing", "Reference", pairs);
  }

  private List<PackedBodiesWindow.Entry> shapes(int dimension) {
    List<String> names = result.names();
    List<PackedBodiesWindow.Entry> entries = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      PackedRow row = result.rows().get(i);
      if (row.found().isPresent() && row.crystal().isEmpty()) {
        Packing packing = row.found().get().packing();
        if (packing.dimension() == dimension) {
          String name =
              String.format(
                  Locale.ROOT, "%s in %s: %.9f", names.get(i), packing.group(), packing.density());
          entries.add(new PackedBodiesWindow.Entry(name, packing));
        }
      }
    }
    return entries;
  }

  /**
   * Saves a picture of the densest packing of the first body that has any.
   *
   * @throws IllegalArgumentException if a packing in space is to be an .svg file
   */
  void save(File file, Outputs outputs, Provenance provenance) throws IOException {
    PackedRow row =
        result.rows().stream().filter(each -> each.found().isPresent()).findFirst().orElseThrow();
    Packing packing = row.found().orElseThrow().packing();
    if (packing.dimension() == 2) {
      PlanePackingFigure figure = new PlanePackingFigure(packing, CELLS, CELLS);
      outputs.figure(file, figure, WIDTH, HEIGHT, provenance);
    } else {
      byte[] png =
          row.crystal().isPresent()
              ? StructureImages.png(row.crystal().get(), OPTIONS, WIDTH, HEIGHT)
              : StructureImages.png(PackedSolids.of(packing, OPTIONS), OPTIONS, WIDTH, HEIGHT);
      outputs.picture(file, png, provenance);
    }
  }
}
