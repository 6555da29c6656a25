package org.materialsj.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.IJ;
import ij.measure.ResultsTable;
import java.awt.Component;
import java.awt.Container;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import javax.swing.JButton;
import javax.swing.JFrame;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.Test;

/** Adsorption and the sampling of surfaces, from the menu of plain ImageJ, by hand. */
class SampleAdsorptionDesktopIT extends DesktopCommands {

  private static final String CRYSTAL =
      """
      data_MOF-5
      _cell_length_a 25.832
      _cell_length_b 25.832
      _cell_length_c 25.832
      _cell_angle_alpha 90
      _cell_angle_beta 90
      _cell_angle_gamma 90
      _space_group_name_H-M_alt 'F m -3 m'
      loop_
      _atom_site_label
      _atom_site_fract_x
      _atom_site_fract_y
      _atom_site_fract_z
      Zn1 0.2934 0.2066 0.2066
      O1 0.25 0.25 0.25
      O2 0.2819 0.2181 0.134
      C1 0.25 0.25 0.1113
      C2 0.25 0.25 0.0538
      C3 0.2829 0.2171 0.0269
      H1 0.3049 0.1951 0.0448
      """;

  private static Optional<JButton> stop(Container parent) {
    for (Component part : parent.getComponents()) {
      Optional<JButton> found =
          part instanceof JButton button && "trajectoryStop".equals(button.getName())
              ? Optional.of(button)
              : part instanceof Container inner ? stop(inner) : Optional.empty();
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  @Test
  void guestsAreWatchedAndStoppedAndWhatWasMeasuredIsKept() throws Exception {
    Path framework = Files.writeString(folder.resolve("MOF-5.cif"), CRYSTAL);
    run(
        "Sample Adsorption...",
        Map.of(
            "source", framework.toString(),
            "pressures", "10 65",
            "insertions", "5000",
            "equilibration", "10000",
            "steps", "100000000",
            "output", folder.resolve("isotherm.csv").toString()));
    JFrame window = Desktop.window(JFrame.class, "Adsorption of methane");
    IJ.wait(12000); // for a part of the run
    Desktop.screenshot(window, "sample-adsorption");
    SwingUtilities.invokeAndWait(stop(window).orElseThrow()::doClick);
    ResultsTable table = table("Adsorption Isotherm");
    assertEquals(2, table.size());
    assertTrue(table.getValue("uptake (mol/kg)", 0) > 2, "what was measured is kept");
    assertEquals(1, table("Henry Coefficient").size());
    JFrame charts = Desktop.window(JFrame.class, "Adsorption");
    IJ.wait(500); // for the figure
    Desktop.screenshot(charts, "adsorption-isotherm");
    charts.dispose();
    window.dispose();
    assertTrue(image("methane in MOF-5").getStackSize() > 20);
    assertTrue(Files.exists(folder.resolve("isotherm.csv")));
  }

  @Test
  void samplersAreCompared() throws IOException {
    run(
        "Boltzmann Sampler...",
        Map.of("samples", "2000", "settings", "layers=4, hidden=16, steps=50, energySteps=50"));
    assertEquals(4, table("Boltzmann Sampling").size());
    Desktop.window(JFrame.class, "Boltzmann sampling").dispose();
  }
}
