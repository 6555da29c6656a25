package org.materialsj.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.materialsj.host.CommandContract;
import org.materialsj.host.MaterialsCommand;
import org.materialsj.io.LabelledFrames;
import org.materialsj.io.ReadOptions;
import org.materialsj.io.TableReader;
import org.materialsj.model.FeatureTable;
import org.materialsj.model.atomistic.LabelledFrame;

class LennardJonesClusterTest extends CommandContract {

  @Override
  protected Class<? extends MaterialsCommand> command() {
    return LennardJonesCluster.class;
  }

  private String to(String parameter, String name) {
    return " " + parameter + "=[" + folder.resolve(name) + "]";
  }

  @Override
  protected String good() {
    return "atoms=8 starts=10 copies=5"
        + to("output", "minima.csv")
        + to("cluster", "best.xyz")
        + to("relaxation", "way.xyz")
        + to("rattled", "rattled.xyz")
        + to("figure", "cluster.svg");
  }

  @Override
  protected Map.Entry<String, String> missing() {
    return Map.entry(
        "copies=0" + to("rattled", "rattled.xyz"),
        "There are no rattled copies to save: their number is 0.");
  }

  @Override
  protected Map.Entry<String, String> bad() {
    return Map.entry("atoms=1", "atoms must be from 2 to 150, got \"1\".");
  }

  @Override
  protected String[] files() {
    return new String[] {
      "best.xyz",
      "best.xyz.provenance.json",
      "cluster.svg",
      "minima.csv",
      "minima.csv.provenance.json",
      "rattled.xyz",
      "rattled.xyz.provenance.json",
      "way.xyz",
      "way.xyz.provenance.json"
    };
  }

  private List<LabelledFrame> frames(String name) throws Exception {
    return LabelledFrames.read(folder.resolve(name), ReadOptions.STRICT);
  }

  @Test
  void savesTheBestClusterOfEightAtomsAndTheWayToIt() throws Exception {
    assertEquals(Optional.empty(), bridge(good()));
    assertEquals(-19.821489192, frames("best.xyz").get(0).energy().getAsDouble(), 1e-8);
    List<LabelledFrame> way = frames("way.xyz");
    assertTrue(way.size() > 10, "only " + way.size() + " steps");
    assertEquals(-19.821489192, way.get(way.size() - 1).energy().getAsDouble(), 1e-8);
    assertEquals(5, frames("rattled.xyz").size());
    assertEquals("rattled", frames("rattled.xyz").get(4).group());
    FeatureTable minima =
        TableReader.read(folder.resolve("minima.csv"), ReadOptions.STRICT).table();
    assertEquals(-19.821489192, minima.numbers("energy")[0], 1e-8);
  }

  @Test
  void energiesScaleWithEpsilonAndLengthsWithSigma() throws Exception {
    String argon = " epsilon=0.0104 sigma=3.4";
    assertEquals(Optional.empty(), bridge("atoms=4 starts=3" + argon + to("cluster", "ar.xyz")));
    Path file = folder.resolve("ar.xyz");
    LabelledFrame best = LabelledFrames.read(file, ReadOptions.STRICT).get(0);
    assertEquals(-6 * 0.0104, best.energy().getAsDouble(), 1e-9);
    double[] x = best.atoms().positions();
    double distance = Math.hypot(Math.hypot(x[0] - x[3], x[1] - x[4]), x[2] - x[5]);
    assertEquals(3.4 * Math.pow(2, 1 / 6.0), distance, 1e-6);
  }

  @Test
  void aCancelledSearchKeepsWhatWasFound() throws IOException {
    assertKeptWhenCancelled(
        "atoms=20 method=[Basin hopping] starts=2 hops=1000000" + to("cluster", "best.xyz"),
        1,
        "best.xyz",
        "best.xyz.provenance.json");
  }
}
