package org.materialsj.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.materialsj.host.CommandContract;
import org.materialsj.host.MaterialsCommand;
import org.materialsj.io.ReadOptions;
import org.materialsj.io.TableReader;
import org.materialsj.model.FeatureTable;
import org.materialsj.potentials.PotentialFiles;
import org.materialsj.potentials.classical.LennardJones;
import org.materialsj.potentials.classical.PairCutoff;
import org.materialsj.potentials.classical.PairFunction;
import org.materialsj.potentials.classical.PairPotential;

class FitPotentialTest extends CommandContract {

  @Override
  protected Class<? extends MaterialsCommand> command() {
    return FitPotential.class;
  }

  /** The curve of argon, cut at 8.5 angstrom. */
  private Path argon(String unit) throws IOException {
    PairFunction function =
        PairCutoff.smooth(6.8, 8.5).applyTo(new LennardJones(0.0104, 3.4));
    StringBuilder text = new StringBuilder("r (angstrom),E (" + unit + ")\n");
    for (int i = 0; i < 40; i++) {
      double r = 3.2 + 0.12 * i;
      text.append(r).append(',').append(function.value(r)).append('\n');
    }
    return Files.writeString(folder.resolve("input-argon.csv"), text);
  }

  private String with(Path source) {
    return ("source=[%2$s] cutoff=[cutoff=8.5] potentialfile=[%1$s/p.json]"
            + " lammpstable=[%1$s/p.table] output=[%1$s/c.csv] figures=[%1$s/f.svg] ")
        .formatted(folder, source);
  }

  @Override
  protected String good() throws IOException {
    return with(argon("eV"))
        + "sizes=[5, 20] noise=[0, 0.001] repetitions=4 learningtable=[%s/l.csv]"
            .formatted(folder);
  }

  @Override
  protected Map.Entry<String, String> missing() {
    return Map.entry("form=Morse", "There is no file of frames or of a curve.");
  }

  @Override
  protected Map.Entry<String, String> bad() throws IOException {
    return Map.entry(
        with(argon("kcal/mol")),
        "The column E is in kcal/mol, but eV is needed: convert it, or choose other units.");
  }

  @Override
  protected String[] files() {
    return new String[] {
      "c.csv",
      "c.csv.provenance.json",
      "f.svg",
      "l.csv",
      "l.csv.provenance.json",
      "p.json",
      "p.json.provenance.json",
      "p.table",
      "p.table.provenance.json"
    };
  }

  @Test
  void constantsComeBackAndNoiseMakesThemUnsure() throws Exception {
    assertEquals(Optional.empty(), bridge(good()));
    PairPotential fitted = (PairPotential) PotentialFiles.read(folder.resolve("p.json"));
    assertEquals(0.0104, fitted.constants(18, 18)[0], 1e-9);
    assertEquals(3.4, fitted.constants(18, 18)[1], 1e-8);
    FeatureTable curve = TableReader.read(folder.resolve("l.csv"), ReadOptions.STRICT).table();
    assertEquals(2 * 2 * 2, curve.rows());
    double[] error = curve.numbers("RMS error");
    assertTrue(error[0] < 1e-5 && error[4] > 0.1, "noise makes the depth unsure");
    assertTrue(error[6] < error[4], "more frames make it surer");
    assertTrue(Files.readString(folder.resolve("f.svg")).contains("epsilon, noise 0.001"));
  }
}
