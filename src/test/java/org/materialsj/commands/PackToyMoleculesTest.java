package org.materialsj.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.IJ;
import ij.ImagePlus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.materialsj.host.CommandContract;
import org.materialsj.host.MaterialsCommand;

class PackToyMoleculesTest extends CommandContract {

  @Override
  protected Class<? extends MaterialsCommand> command() {
    return PackToyMolecules.class;
  }

  @Override
  protected String good() {
    return "molecules=5 cover=0.1 shrink=0.05 frames=3 pixels=100"
        + (" output=[" + folder + "/toy.csv] film=[" + folder + "/toy.tif]")
        + (" chart=[" + folder + "/toy.png]");
  }

  @Override
  protected Map.Entry<String, String> missing() {
    return Map.entry(
        "circumradius",
        "\"circumradius\" has no value: write circumradius=true, or circumradius=value, or"
            + " circumradius=[value with blanks].");
  }

  @Override
  protected Map.Entry<String, String> bad() {
    return Map.entry(good() + " boxcutoff=3", "The cutoff must be from 4 to 100, got 3.");
  }

  @Override
  protected String[] files() {
    return new String[] {"toy.csv", "toy.csv.provenance.json", "toy.png", "toy.tif"};
  }

  @Test
  void theFilmHasAFrameForEachRow() throws IOException {
    assertEquals(Optional.empty(), bridge(good()));
    List<String> rows = Files.readAllLines(folder.resolve("toy.csv"));
    ImagePlus film = IJ.openImage(folder.resolve("toy.tif").toString());
    assertEquals(rows.size() - 1, film.getStackSize());
    assertTrue(film.getStack().getSliceLabel(1).startsWith("side "));
  }

  @Test
  void theBestLatticeIsATable() throws IOException {
    Path file = folder.resolve("lattice.csv");
    assertEquals(
        Optional.empty(),
        bridge("problem=[best lattice] latticecutoff=8 pixels=100 output=[" + file + "]"));
    List<String> rows = Files.readAllLines(file);
    assertEquals(3, rows.size(), "two mirror images");
    assertTrue(rows.get(0).contains("energy per molecule (4 epsilon)"), rows.get(0));
    assertEquals(-2.72336, Double.parseDouble(rows.get(1).split(",")[5]), 1e-5);
  }

  @Test
  void aLatticeHasNoChart() {
    assertEquals(
        Optional.of("A lattice has no chart of energies: leave it empty."),
        bridge("problem=[best lattice] chart=[" + folder + "/a.png]"));
  }
}
