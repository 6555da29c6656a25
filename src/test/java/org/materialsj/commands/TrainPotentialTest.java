package org.materialsj.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.materialsj.host.CommandContract;
import org.materialsj.host.MaterialsCommand;
import org.materialsj.potentials.pair.PairNetwork;
import org.materialsj.potentials.pair.PairNetworkFile;

class TrainPotentialTest extends CommandContract {

  @Override
  protected Class<? extends MaterialsCommand> command() {
    return TrainPotential.class;
  }

  /** Lennard-Jones dimers and their forces, as a table. */
  private Path dimers() throws IOException {
    StringBuilder text = new StringBuilder("x0,y0,z0,x1,y1,z1,E,fx0,fy0,fz0,fx1,fy1,fz1\n");
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < 40; i++) {
      double r = random.nextDouble(1, 2);
      double sixth = Math.pow(r, -6);
      double force = (48 * sixth * sixth - 24 * sixth) / r;
      text.append(String.join(",", List.of("0", "0", "0", "0", "" + r, "0")));
      text.append(",").append(4 * (sixth * sixth - sixth));
      text.append(",0,").append(-force).append(",0,0,").append(force).append(",0\n");
    }
    return Files.writeString(folder.resolve("input-dimers.csv"), text);
  }

  @Override
  protected String good() throws IOException {
    return "source=["
        + dimers()
        + "] steps=40 lennardjones=true layers=[8, 8] potential=["
        + folder
        + "/p.mjpair] output=["
        + folder
        + "/curve.csv] curveplot=["
        + folder
        + "/curve.png] parityplot=["
        + folder
        + "/parity.svg] lossplot=["
        + folder
        + "/loss.png]";
  }

  @Override
  protected Map.Entry<String, String> missing() {
    return Map.entry("steps=10", "There is no file of configurations.");
  }

  @Override
  protected Map.Entry<String, String> bad() throws IOException {
    return Map.entry(good() + " validation=0.7", "validation must be from 0 to 0.5, got \"0.7\".");
  }

  @Override
  protected String[] files() {
    return new String[] {
      "curve.csv",
      "curve.csv.provenance.json",
      "curve.png",
      "loss.png",
      "p.mjpair",
      "p.mjpair.provenance.json",
      "parity.svg"
    };
  }

  @Test
  void cancellingInTheMiddleKeepsTheBest() throws IOException {
    assertKeptWhenCancelled(
        "source=["
            + dimers()
            + "] steps=10000000 layers=[8, 8] potential=["
            + folder
            + "/p.mjpair]",
        1,
        "p.mjpair",
        "p.mjpair.provenance.json");
  }

  @Test
  void anExtendedXyzFileIsLearnedFromInItsUnits() throws Exception {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 10; i++) {
      text.append("2\nProperties=species:S:1:pos:R:3:forces:R:3 energy=").append(-0.1 * i);
      text.append("\nAr 0 0 0 0.1 0 0\nAr ").append(3 + 0.1 * i).append(" 0 0 -0.1 0 0\n");
    }
    // A frame without energy, one with another element.
    text.append("2\nProperties=species:S:1:pos:R:3\nAr 0 0 0\nAr 3 0 0\n");
    text.append("2\nProperties=species:S:1:pos:R:3 energy=1\nAr 0 0 0\nNe 3 0 0\n");
    Path file = Files.writeString(folder.resolve("input-a.xyz"), text);
    Path potential = folder.resolve("p.mjpair");
    assertEquals(
        Optional.empty(),
        bridge("source=[" + file + "] steps=5 validation=0.2 potential=[" + potential + "]"));
    PairNetwork network = PairNetworkFile.read(potential);
    assertEquals("angstrom", network.lengthUnit());
    assertEquals("eV", network.energyUnit());
    assertTrue(network.least() >= 3 && network.most() <= 3.9 + 1e-12);
  }

  @Test
  void aTableWithoutPositionsIsRefused() throws IOException {
    Path file = Files.writeString(folder.resolve("input-b.csv"), "a,E\n1,2\n");
    assertEquals(
        Optional.of(
            "The table needs columns x0, y0, z0, x1, ... of at least two atoms and a column E or"
                + " energy."),
        bridge("source=[" + file + "]"));
  }

  @Test
  void unitsOfLayersThatAreNoNumbersAreRefused() throws IOException {
    assertEquals(
        Optional.of("The units of the hidden layers are numbers such as 20, 20, 20; got \"a\"."),
        bridge("source=[" + dimers() + "] layers=a"));
  }
}
