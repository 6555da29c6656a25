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

class FindFormulaTest extends CommandContract {

  @Override
  protected Class<? extends MaterialsCommand> command() {
    return FindFormula.class;
  }

  /** The energy of charges at distances, two of five rows held out. */
  private String source() throws IOException {
    StringBuilder text =
        new StringBuilder("id,charge (e),distance (angstrom),mass (g),energy (eV),kind,part\n");
    for (int i = 0; i < 40; i++) {
      double charge = 1 + i % 4;
      double distance = 1.5 + 0.1 * ((7 * i) % 23);
      double energy = 14.4 * charge / distance;
      text.append(
          String.format(
              Locale.ROOT,
              "c%d,%.3f,%.3f,%.4f,%.8f,%s,%s%n",
              i,
              charge,
              distance,
              2 + Math.sin(3.0 * i),
              energy,
              energy > 15 ? "strong" : "weak",
              i % 5 < 2 ? "test" : "train"));
    }
    Path file = folder.resolve("input-charges.csv");
    Files.writeString(file, text);
    return "source=[" + file + "] target=energy testcolumn=part folds=2 dimensions=1";
  }

  private String files(String kind) {
    return " formulafile=["
        + folder
        + "/formulas.csv] scorefile=["
        + folder
        + "/scores.csv] predictionfile=["
        + folder
        + "/predictions.csv] picture=["
        + folder
        + "/picture."
        + kind
        + "]";
  }

  @Override
  protected String good() throws IOException {
    return source() + files("png");
  }

  @Override
  protected Map.Entry<String, String> missing() {
    return Map.entry(
        "target=energy", "There is no table: give a CSV file or the title of an open table.");
  }

  @Override
  protected Map.Entry<String, String> bad() throws IOException {
    return Map.entry(
        source() + " operators=[+ sin] formulafile=[" + folder + "/formulas.csv]",
        "An operator is one of + - * / exp log inverse square cube sqrt cbrt abs, got \"sin\".");
  }

  @Override
  protected String[] files() {
    return new String[] {
      "formulas.csv",
      "formulas.csv.provenance.json",
      "picture.png",
      "predictions.csv",
      "predictions.csv.provenance.json",
      "scores.csv",
      "scores.csv.provenance.json"
    };
  }

  @Test
  void theLawOfCoulombIsFoundWithItsUnit() throws IOException {
    assertEquals(Optional.empty(), bridge(good()));
    String best = Files.readAllLines(folder.resolve("formulas.csv")).get(1);
    assertTrue(best.contains("14.4000 angstrom eV/e * (charge / distance)"), best);
  }

  @Test
  void classesAreDividedByAThreshold() throws IOException {
    assertEquals(
        Optional.empty(),
        bridge(
            source().replace("target=energy", "target=kind features=[charge,dist*]")
                + files("svg")));
    List<String> scores = Files.readAllLines(folder.resolve("scores.csv"));
    assertTrue(scores.get(0).contains("held_out_accuracy"), scores.get(0));
    assertTrue(scores.get(2).matches("1,1,[0-9.]*,1,yes,class weak.*"), scores.get(2));
  }

  @Test
  void aFeatureThatIsNotThereIsNamed() throws IOException {
    assertEquals(
        Optional.of("No column of the table is named size, to be a feature."),
        bridge(source() + " features=[charge, size]"));
  }
}
