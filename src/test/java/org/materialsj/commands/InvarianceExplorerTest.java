package org.materialsj.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.materialsj.host.CommandContract;
import org.materialsj.host.MaterialsCommand;

class InvarianceExplorerTest extends CommandContract {

  @Override
  protected Class<? extends MaterialsCommand> command() {
    return InvarianceExplorer.class;
  }

  @Override
  protected String good() {
    return ("source=sample:chiral-molecules number=2 order=5 rotatex=30 movey=-0.5 swapfirst=1"
            + " swapsecond=2 mirror=true width=640 height=350 output=[%1$s/i.csv]"
            + " figure=[%1$s/i.png]")
        .formatted(folder);
  }

  @Override
  protected Map.Entry<String, String> missing() {
    return Map.entry(
        "rotatex=30", "source is missing: fill in \"Structure file, folder or glob\".");
  }

  @Override
  protected Map.Entry<String, String> bad() {
    return Map.entry(
        "source=sample:chiral-molecules rotatex=200",
        "rotateX must be from -180 to 180, got \"200.0\".");
  }

  @Override
  protected String[] files() {
    return new String[] {"i.csv", "i.csv.provenance.json", "i.png"};
  }

  @Test
  void anAtomThatIsNotThereIsRefused() {
    assertEquals(
        Optional.of("atoms to swap must be from 1 to 5, got 1 and 6."),
        bridge("source=sample:chiral-molecules swapfirst=1 swapsecond=6"));
  }

  @Test
  void aCrystalIsRefused() {
    assertTrue(
        bridge("source=sample:elemental-crystals")
            .orElseThrow()
            .endsWith(" is a crystal; the Invariance Explorer takes molecules."));
  }

  @Test
  void theFigureIsAlsoAVectorDrawing() throws Exception {
    assertEquals(
        Optional.empty(),
        bridge("source=sample:chiral-molecules mirror=true figure=[" + folder + "/i.svg]"));
    String svg = Files.readString(folder.resolve("i.svg"));
    for (String text : List.of("mirrored", "Pseudoscalars", "by up to 200 %", "<metadata>")) {
      assertTrue(svg.contains(text), text);
    }
  }
}
