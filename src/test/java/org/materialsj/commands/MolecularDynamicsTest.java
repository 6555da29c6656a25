package org.materialsj.commands;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.materialsj.host.CommandContract;
import org.materialsj.host.MaterialsCommand;
import org.materialsj.io.LabelledFrames;
import org.materialsj.io.ReadOptions;
import org.materialsj.model.atomistic.LabelledFrame;
import org.materialsj.potentials.Potentials;
import org.scijava.plugin.Parameter;

class MolecularDynamicsTest extends CommandContract {

  @Override
  protected Class<? extends MaterialsCommand> command() {
    return MolecularDynamics.class;
  }

  private Path silicon() throws IOException {
    return Files.writeString(
        folder.resolve("input-silicon.xyz"),
        """
        2
        Lattice="0 2.715 2.715 2.715 0 2.715 2.715 2.715 0" Properties=species:S:1:pos:R:3 pbc="T T T"
        Si 0 0 0
        Si 1.3575 1.3575 1.3575
        """);
  }

  private String calm() throws IOException {
    return "source=[" + silicon() + "] repeat=[2 2 2] potential=Stillinger-Weber steps=40 every=10";
  }

  @Override
  protected String good() throws IOException {
    return calm()
        + " output=["
        + folder.resolve("md.csv")
        + "] distribution=["
        + folder.resolve("g.csv")
        + "] trajectory=["
        + folder.resolve("md.xyz")
        + "] figure=["
        + folder.resolve("md.png")
        + "]";
  }

  @Override
  protected Map.Entry<String, String> missing() {
    return Map.entry("potential=Stillinger-Weber", "There is no file of a structure.");
  }

  @Override
  protected Map.Entry<String, String> bad() throws IOException {
    return Map.entry(
        good().replace("2 2 2", "2 0 2"),
        "The cell is repeated by three numbers such as 2 2 2; got \"2 0 2\".");
  }

  @Override
  protected String[] files() {
    return new String[] {
      "g.csv",
      "g.csv.provenance.json",
      "md.csv",
      "md.csv.provenance.json",
      "md.png",
      "md.xyz",
      "md.xyz.provenance.json"
    };
  }

  @Test
  void offersTheClosedListOfPotentials() throws NoSuchFieldException {
    Parameter parameter =
        MolecularDynamics.class.getDeclaredField("potential").getAnnotation(Parameter.class);
    assertEquals(Potentials.names(), List.of(parameter.choices()));
  }

  @Test
  void theTrajectoryHoldsEverySampleWithEnergyAndForces() throws Exception {
    assertEquals(Optional.empty(), bridge(good()));
    List<LabelledFrame> frames = LabelledFrames.read(folder.resolve("md.xyz"), ReadOptions.STRICT);
    assertEquals(5, frames.size());
    LabelledFrame last = frames.get(4);
    assertEquals(16, last.atoms().size());
    assertTrue(last.energy().isPresent() && last.forces().isPresent());
    assertArrayEquals(new boolean[] {true, true, true}, last.atoms().periodic());
    assertTrue(Files.readString(folder.resolve("md.xyz")).contains(":velocities:R:3"));
  }

  @Test
  void distancesOfThePerfectCrystalAtTheStartAreNotAmongTheMeasuredOnes() throws Exception {
    assertEquals(Optional.empty(), bridge(good().replace("every=10", "every=40")));
    double[][] second =
        Files.readAllLines(folder.resolve("g.csv")).stream()
            .skip(1)
            .map(line -> Arrays.stream(line.split(",")).skip(1).limit(2))
            .map(cells -> cells.mapToDouble(Double::parseDouble).toArray())
            .filter(cells -> cells[0] > 3.5 && cells[0] < 4.2)
            .toArray(double[][]::new);
    double sum = Arrays.stream(second).mapToDouble(cells -> cells[1]).sum();
    double most = Arrays.stream(second).mapToDouble(cells -> cells[1]).max().orElseThrow();
    assertTrue(sum > 0 && most < 0.4 * sum, "one distance has " + most + " of " + sum);
  }

  @Test
  void aRunThatExplodesKeepsItsLastSoundFrame() throws Exception {
    String wild = good().replace("steps=40", "steps=40 timestep=60 temperature=30000");
    assertEquals(Optional.empty(), bridge(wild));
    List<LabelledFrame> frames = LabelledFrames.read(folder.resolve("md.xyz"), ReadOptions.STRICT);
    assertTrue(frames.size() < 5, "it should not have come to the end");
    assertEquals(16, frames.get(frames.size() - 1).atoms().size());
  }

  @Test
  void aCancelledRunKeepsWhatItHas() throws IOException {
    String calls =
        calm().replace("steps=40 every=10", "steps=2000000 every=100")
            + (" output=[" + folder.resolve("md.csv") + "]");
    assertKeptWhenCancelled(calls, 1, "md.csv", "md.csv.provenance.json");
  }

  @Test
  void anUnknownElementIsRefusedInASentence() throws IOException {
    Path iron = Files.writeString(folder.resolve("input-iron.xyz"), "2\n\nFe 0 0 0\nFe 2.5 0 0\n");
    assertEquals(
        Optional.of("atom 1 is Fe, but the potential Stillinger-Weber knows Si only"),
        bridge("source=[" + iron + "] potential=Stillinger-Weber"));
  }
}
