package org.materialsj.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.materialsj.host.CommandContract;
import org.materialsj.host.MaterialsCommand;
import org.materialsj.io.ReadOptions;
import org.materialsj.io.TableReader;
import org.materialsj.model.FeatureTable;

class BoltzmannSamplerTest extends CommandContract {

  private static final String SMALL =
      "samples=2000 settings=[layers=4, hidden=8, steps=20, energySteps=20, batch=128] ";

  @Override
  protected Class<? extends MaterialsCommand> command() {
    return BoltzmannSampler.class;
  }

  @Override
  protected String good() {
    return SMALL + "output=[%1$s/a.csv] points=[%1$s/b.csv] figures=[%1$s/c.svg]".formatted(folder);
  }

  /** It needs no input; a surface that there is not is the nearest to a missing one. */
  @Override
  protected Map.Entry<String, String> missing() {
    return Map.entry(
        SMALL + "surface=Himmelblau",
        "surface must be one of Double well, Mueller-Brown, got \"Himmelblau\".");
  }

  @Override
  protected Map.Entry<String, String> bad() {
    return Map.entry(
        "settings=[layers=1]",
        "layers of Normalizing flow must be a whole number from 2 to 64, got \"1\"");
  }

  @Override
  protected String[] files() {
    return new String[] {
      "a.csv", "a.csv.provenance.json", "b.csv", "b.csv.provenance.json", "c.svg"
    };
  }

  private FeatureTable read(String name) throws Exception {
    return TableReader.read(folder.resolve(name), ReadOptions.STRICT).table();
  }

  @Test
  void methodsStandBesideQuadrature() throws Exception {
    assertEquals(Optional.empty(), bridge(good()));
    FeatureTable table = read("a.csv");
    assertEquals(
        List.of("Metropolis", "Parallel tempering", "Normalizing flow", "Quadrature"), table.ids());
    double[] difference = table.numbers("free energy difference");
    double[] error = table.numbers("error of difference");
    assertEquals(difference[3], difference[1], 4 * error[1]);
    assertEquals(6000, read("b.csv").rows());
    assertTrue(Files.readString(folder.resolve("c.svg")).contains(">Training of the flow<"));
  }

  @Test
  void aChainThatNeverCrossesKnowsNoDifference() throws Exception {
    assertEquals(
        Optional.empty(),
        bridge("method=Metropolis samples=300 temperature=0.2 output=[" + folder + "/a.csv]"));
    FeatureTable table = read("a.csv");
    assertTrue(Double.isNaN(table.numbers("free energy difference")[0]));
    assertEquals(1, table.numbers("effective samples")[0]);
  }

  @Test
  void aLongTrainingIsCancelledInTheMiddle() throws IOException {
    assertCancelled(
        "method=[Normalizing flow] settings=[steps=1000000] output=[" + folder + "/a.csv]", 0);
  }
}
