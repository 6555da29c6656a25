package org.materialsj.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.materialsj.host.CommandContract;
import org.materialsj.host.MaterialsCommand;

class FitCurveTest extends CommandContract {

  @Override
  protected Class<? extends MaterialsCommand> command() {
    return FitCurve.class;
  }

  private String source() throws IOException {
    Path file = folder.resolve("input-points.csv");
    StringBuilder text = new StringBuilder("id,time (s),height (m)\n");
    for (int i = 0; i < 25; i++) {
      double t = i / 4.0;
      double h = 2 + 3 * t - 0.5 * t * t + 0.05 * Math.sin(37.0 * i);
      text.append(String.format(Locale.ROOT, "p%d,%.4f,%.6f%n", i, t, h));
    }
    Files.writeString(file, text);
    return "source=[" + file + "] xcolumn=time ycolumn=height";
  }

  @Override
  protected String good() throws IOException {
    return source()
        + " models=[polynomial 1..3; cosine 8 lasso] epochs=20 width=320 height=200"
        + " comparison=["
        + folder
        + "/models.csv] coefficients=["
        + folder
        + "/terms.csv] curves=["
        + folder
        + "/curves.csv] fitpicture=["
        + folder
        + "/fit.png] scorepicture=["
        + folder
        + "/scores.png] projectionpicture=["
        + folder
        + "/projection.png] descentpicture=["
        + folder
        + "/descent.png] pathpicture=["
        + folder
        + "/paths.svg]";
  }

  @Override
  protected Map.Entry<String, String> missing() {
    return Map.entry(
        "xcolumn=time", "There is no table: give a CSV file or the title of an open table.");
  }

  @Override
  protected Map.Entry<String, String> bad() throws IOException {
    return Map.entry(
        source() + " models=[spline 3] comparison=[" + folder + "/models.csv]",
        "A model is polynomial, trigonometric, birch-murnaghan or cosine, got \"spline\".");
  }

  @Override
  protected String[] files() {
    return new String[] {
      "curves.csv",
      "curves.csv.provenance.json",
      "descent.png",
      "fit.png",
      "models.csv",
      "models.csv.provenance.json",
      "paths.svg",
      "projection.png",
      "scores.png",
      "terms.csv",
      "terms.csv.provenance.json"
    };
  }

  @Test
  void theParabolaIsChosen() throws IOException {
    assertEquals(Optional.empty(), bridge(good()));
    List<String> chosen =
        Files.readAllLines(folder.resolve("models.csv")).stream()
            .filter(line -> line.endsWith("yes"))
            .toList();
    assertEquals(1, chosen.size());
    assertTrue(chosen.get(0).startsWith("polynomial 2,"), chosen.get(0));
  }

  @Test
  void aColumnThatIsNotThereIsNamed() throws IOException {
    assertEquals(
        Optional.of("The table has no column of numbers named \"hight\"."),
        bridge(source().replace("ycolumn=height", "ycolumn=hight")));
  }
}
