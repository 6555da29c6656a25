package org.materialsj.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.materialsj.host.CommandContract;
import org.materialsj.host.MaterialsCommand;
import org.materialsj.io.ReadOptions;
import org.materialsj.io.TableReader;
import org.materialsj.model.FeatureTable;

class ApplyPotentialTest extends CommandContract {

  @Override
  protected Class<? extends MaterialsCommand> command() {
    return ApplyPotential.class;
  }

  /** Dimers of argon with energies that are 0.001 eV too high, and one of neon and argon. */
  private Path frames() throws IOException {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 4; i++) {
      double r = 3.5 + 0.2 * i;
      double sixth = Math.pow(3.4 / r, 6);
      double energy = 4 * 0.0104 * (sixth * sixth - sixth) + 0.001;
      text.append("2\nProperties=species:S:1:pos:R:3 config_type=");
      text.append(i < 2 ? "near" : "far").append(" energy=").append(energy).append('\n');
      text.append("Ar 0 0 0\nAr ").append(r).append(" 0 0\n");
    }
    text.append("2\nProperties=species:S:1:pos:R:3 energy=0\nNe 0 0 0\nAr 3 0 0\n");
    return Files.writeString(folder.resolve("input-argon.xyz"), text);
  }

  private String with(Path source) {
    return ("source=[%2$s] potential=Lennard-Jones output=[%1$s/t.csv] frames=[%1$s/f.xyz]"
            + " errortable=[%1$s/e.csv] parityplot=[%1$s/p.svg] ")
        .formatted(folder, source);
  }

  @Override
  protected String good() throws IOException {
    return with(frames()) + "constants=[elements=Ar epsilon=0.0104 sigma=3.4]";
  }

  @Override
  protected Map.Entry<String, String> missing() {
    return Map.entry("potential=Tersoff", "There is no file of frames or structures.");
  }

  @Override
  protected Map.Entry<String, String> bad() throws IOException {
    return Map.entry(
        with(frames()) + "constants=[epsilon=0.0104 sigma=3.4 cutof=8]",
        "Lennard-Jones has no setting \"cutof\"; it has cut, cutoff, elements, epsilon, pairs,"
            + " sigma, start, units");
  }

  @Override
  protected String[] files() {
    return new String[] {
      "e.csv",
      "e.csv.provenance.json",
      "f.xyz",
      "f.xyz.provenance.json",
      "p.svg",
      "t.csv",
      "t.csv.provenance.json"
    };
  }

  private FeatureTable read(String name) throws Exception {
    return TableReader.read(folder.resolve(name), ReadOptions.STRICT).table();
  }

  @Test
  void errorsAreThoseOfTheLabelsAndStrangersKeepTheirReason() throws Exception {
    assertEquals(Optional.empty(), bridge(good()));
    FeatureTable table = read("t.csv");
    assertEquals(5, table.rows());
    double[] errors = table.numbers("energy error per atom");
    assertEquals(-0.0005, errors[0], 1e-12);
    assertTrue(Double.isNaN(errors[4]));
    assertTrue(Files.readString(folder.resolve("t.csv")).contains("atom 1 is Ne"));
    FeatureTable scores = read("e.csv");
    assertEquals(0.5, scores.numbers("RMSE")[0], 1e-9, "meV per atom");
    assertEquals(4, scores.numbers("frames")[0]);
    assertTrue(scores.texts("configurations").containsAll(Arrays.asList("near", "far")));
    String xyz = Files.readString(folder.resolve("f.xyz"));
    assertTrue(xyz.contains("forces:R:3") && xyz.contains("REF_energy="));
  }

  @Test
  void anotherZeroOfTheEnergyIsFittedAway() throws Exception {
    assertEquals(Optional.empty(), bridge(good() + " freeatoms=true"));
    assertEquals(0, read("e.csv").numbers("RMSE")[0], 1e-9);
  }

  @Test
  void aConstantThatIsMisspeltIsNamed() throws IOException {
    assertEquals(
        "Lennard-Jones has no setting \"epsilom\"; it has cut, cutoff, elements, epsilon, mixing,"
            + " pairs, sigma, start, units",
        bridge(with(frames()) + "constants=[epsilom=0.0104 sigma=3.4]").orElseThrow());
  }

  @Test
  void aPotentialThatIsNotThereIsNamed() throws IOException {
    String call = with(frames()).replace("potential=Lennard-Jones", "potential=File");
    Path absent = folder.resolve("absent.json");
    assertEquals(
        "There is no file " + absent + ".",
        bridge(call + "modelfile=[" + absent + "]").orElseThrow());
  }

  @Test
  void aDefectIsToldWithItsFileOnce() throws IOException {
    Path file = Files.writeString(folder.resolve("input-x.xyz"), "1\n\nQq 0 0 0\n");
    assertEquals(
        "No frame could be evaluated; the first: input-x.xyz, line 3, column 1: \"Qq\" is no"
            + " element.",
        bridge("source=[" + file + "] potential=Stillinger-Weber").orElseThrow());
  }
}
