package org.materialsj.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.IJ;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.swing.JFrame;
import org.junit.jupiter.api.Test;

/** Clusters and dynamics from the menu of plain ImageJ, by hand. */
class DynamicsDesktopIT extends DesktopCommands {

  private static final String SILICON =
      """
      8
      Lattice="5.431 0 0 0 5.431 0 0 0 5.431" Properties=species:S:1:pos:R:3 pbc="T T T" name=silicon
      Si 0 0 0
      Si 0 2.7155 2.7155
      Si 2.7155 0 2.7155
      Si 2.7155 2.7155 0
      Si 1.35775 1.35775 1.35775
      Si 1.35775 4.07325 4.07325
      Si 4.07325 1.35775 4.07325
      Si 4.07325 4.07325 1.35775
      """;

  @Test
  void aClusterRelaxesInItsWindowAndTheLineReplays() throws IOException {
    IJ.run("Record...");
    Path output = folder.resolve("minima.csv");
    run(
        "Lennard-Jones Cluster...",
        Map.of("atoms", "38", "method", "FIRE", "starts", "6", "output", output.toString()));
    assertTrue(table("Cluster Minima").size() > 0);
    JFrame window = Desktop.window(JFrame.class, "Lennard-Jones cluster of 38 atoms");
    IJ.wait(3000); // for the picture
    Desktop.screenshot(window, "lennard-jones-cluster");
    window.dispose();
    replays("Lennard-Jones Cluster...", "Cluster Minima", output);
    Desktop.window(JFrame.class, "Lennard-Jones cluster of 38 atoms").dispose();
  }

  @Test
  void basinHoppingIsFollowed() {
    runUnseen(
        "Lennard-Jones Cluster...",
        Map.of("atoms", "13", "method", "Basin hopping", "starts", "2", "hops", "200"));
    assertEquals(-44.326801420, Tables.of(table("Cluster Minima")).numbers("energy")[0], 1e-8);
    JFrame window = Desktop.window(JFrame.class, "Lennard-Jones cluster of 13 atoms");
    IJ.wait(3000); // for the picture
    Desktop.screenshot(window, "basin-hopping");
    window.dispose();
  }

  @Test
  void siliconMovesInItsWindowAndTheLineReplays() throws IOException {
    Path silicon = Files.writeString(folder.resolve("silicon.xyz"), SILICON);
    IJ.run("Record...");
    Path output = folder.resolve("samples.csv");
    run(
        "Molecular Dynamics...",
        Map.of(
            "source", silicon.toString(),
            "repeat", "2 2 2",
            "potential", "Stillinger-Weber",
            "temperature", "1000",
            "steps", "1500",
            "output", output.toString()));
    assertEquals(151, table("Dynamics Samples").size());
    JFrame window = Desktop.window(JFrame.class, "Dynamics of silicon");
    IJ.wait(3000); // for the picture
    Desktop.screenshot(window, "molecular-dynamics");
    window.dispose();
    replays("Molecular Dynamics...", "Dynamics Samples", output);
    Desktop.window(JFrame.class, "Dynamics of silicon").dispose();
  }
}
