package org.materialsj.commands;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.materialsj.engine.run.RunContext;
import org.materialsj.host.CommandContract;
import org.materialsj.host.MaterialsCommand;
import org.materialsj.io.LabelledFrames;
import org.materialsj.io.ReadOptions;
import org.materialsj.model.atomistic.LabelledFrame;
import org.materialsj.potentials.AtomicResponse;
import org.materialsj.potentials.Calculator;
import org.materialsj.potentials.training.TrainingListener;
import org.materialsj.tasks.AppliedPotential;
import org.materialsj.tasks.LearnPotential;
import org.materialsj.tasks.LearnedPotential;
import org.materialsj.tasks.PotentialChoice;

/** Train Potential on frames of atoms: a linear cluster expansion, and the networks. */
class TrainPotentialOnFramesTest extends CommandContract {

  private static final String ACE = "size=S energyWeights=50 ridges=1e-8 folds=2 stressWeight=1";

  @Override
  protected Class<? extends MaterialsCommand> command() {
    return TrainPotential.class;
  }

  private Path frames(String name, int count, long seed) throws IOException {
    return SiliconFrames.write(folder.resolve(name), SiliconFrames.of(count, seed));
  }

  private String learning(String method, String settings) throws IOException {
    return ("source=[%s] method=[%s] settings=[%s] potential=[%s/p.json] ")
        .formatted(frames("input-train.xyz", 10, 1), method, settings, folder);
  }

  @Override
  protected String good() throws IOException {
    return learning("Linear ACE", ACE)
        + "testfile=[%s] output=[%s/tried.csv] parityplot=[%s/parity.svg]"
            .formatted(frames("input-test.xyz", 4, 2), folder, folder);
  }

  @Override
  protected Map.Entry<String, String> missing() {
    return Map.entry("method=PaiNN", "There is no file of configurations.");
  }

  @Override
  protected Map.Entry<String, String> bad() throws IOException {
    return Map.entry(
        learning("Linear ACE", "size=M cutof=5"),
        "Linear ACE has no setting \"cutof\"; it has committee, cutoff, energyWeights, folds,"
            + " forceWeight, grade, inner, prior, radial, ridges, size, stressWeight");
  }

  @Override
  protected String[] files() {
    return new String[] {
      "p.json", "p.json.provenance.json", "parity.svg", "tried.csv", "tried.csv.provenance.json"
    };
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Linear ACE|size=S energyWeights=50 ridges=1e-8 committee=2",
        "Linear ACE|size=S energyWeights=50 ridges=1e-8 radial=zernike",
        "Descriptor network|epochs=2 hidden=6 cutoff=4",
        "Descriptor network|descriptor=SOAP epochs=1 hidden=6 cutoff=4",
        "PaiNN|epochs=2 features=6 blocks=1 waves=6 cutoff=4"
      })
  void whatIsWrittenIsAppliedWithTheNumbersOfWhatWasLearned(String method, String settings)
      throws Exception {
    assertEquals(Optional.empty(), bridge(learning(method, settings)));
    Path source = folder.resolve("input-train.xyz");
    LearnedPotential learned =
        LearnPotential.run(
            new LearnPotential.Request(source, Optional.empty(), method, settings, 0, 42),
            RunContext.QUIET.withThreads(1),
            TrainingListener.NONE);
    List<LabelledFrame> applied = applied(source);
    assertEquals(10, applied.size());
    for (LabelledFrame frame : applied) {
      AtomicResponse response = Calculator.evaluate(learned.potential(), frame.atoms());
      assertEquals(response.energy(), frame.energy().orElseThrow(), 0, frame.atoms().name());
      assertArrayEquals(response.forces(), frame.forces().orElseThrow(), 0);
    }
  }

  /** The frames with what Apply Potential says of them, from its file. */
  private List<LabelledFrame> applied(Path source) throws Exception {
    PotentialChoice choice = PotentialChoice.of("File", folder.resolve("p.json").toFile(), "");
    AppliedPotential applied =
        org.materialsj.tasks.ApplyPotential.run(
            new org.materialsj.tasks.ApplyPotential.Request(source, choice.source(), false, 1),
            RunContext.QUIET);
    Files.writeString(folder.resolve("applied.xyz"), String.join("", applied.frames()));
    return LabelledFrames.read(folder.resolve("applied.xyz"), ReadOptions.STRICT);
  }

  @Test
  void aClusterExpansionIsCloseToWhereItsDataComeFrom() throws Exception {
    LearnedPotential learned =
        LearnPotential.run(
            new LearnPotential.Request(
                frames("input-train.xyz", 20, 1),
                Optional.of(frames("input-test.xyz", 4, 2)),
                LearnPotential.ACE,
                ACE,
                0,
                1),
            RunContext.QUIET,
            TrainingListener.NONE);
    double force =
        learned.scores().numbers("RMSE")[learned.scores().ids().indexOf("force component")];
    assertTrue(force < 0.1, "test forces within " + force + " eV/angstrom");
  }

  @Test
  void cancellingAFitInTheMiddleLeavesNothing() throws IOException {
    String fit = "size=M folds=5 energyWeights=1,10,50,150 ridges=1e-9,1e-8,1e-7";
    for (int progress : new int[] {200, 650}) {
      assertCancelled(learning("Linear ACE", fit), progress);
    }
  }

  @ParameterizedTest
  @CsvSource({"PaiNN,' features=4 blocks=1 waves=4'", "Descriptor network,' hidden=4'"})
  void cancellingTheTrainingOfANetworkKeepsTheBest(String method, String size) throws IOException {
    assertKeptWhenCancelled(
        // More epochs than any machine can finish before the news of the first few arrives.
        learning(method, "epochs=50000 cutoff=3" + size) + "output=[" + folder + "/epochs.csv]",
        60,
        "epochs.csv",
        "epochs.csv.provenance.json",
        "p.json",
        "p.json.provenance.json");
  }

  private String refused(String method, String settings, List<LabelledFrame> frames)
      throws IOException {
    Path source = SiliconFrames.write(folder.resolve("input-bad.xyz"), frames);
    Optional<String> said =
        bridge(
            "source=[%s] method=[%s] settings=[%s] potential=[%s/p.json]"
                .formatted(source, method, settings, folder));
    assertTrue(Files.notExists(folder.resolve("p.json")));
    return said.orElse("nothing was said");
  }

  /** What is told of a fit that ends well. */
  private List<String> notes(String method, String settings, List<LabelledFrame> frames)
      throws Exception {
    return LearnPotential.run(
            new LearnPotential.Request(
                SiliconFrames.write(folder.resolve("input-odd.xyz"), frames),
                Optional.empty(),
                method,
                settings,
                0,
                1),
            RunContext.QUIET,
            TrainingListener.NONE)
        .notes();
  }

  private static void assertTold(List<String> notes, String sentence) {
    assertTrue(notes.stream().anyMatch(note -> note.contains(sentence)), notes.toString());
  }

  @ParameterizedTest
  @CsvSource({"PaiNN", "Descriptor network"})
  void energiesWithoutForcesAreRefusedByNetworksUntilTheWeightOfForcesIsZero(String method)
      throws Exception {
    List<LabelledFrame> frames =
        SiliconFrames.of(4, 1).stream().map(SiliconFrames::withoutForces).toList();
    assertEquals(
        "there are no forces to learn from: set forceWeight to 0 to learn from energies alone",
        refused(method, "epochs=1", frames));
    assertTold(notes(method, "epochs=1 forceWeight=0", frames), "finished after 1 epochs");
    assertEquals(
        "there are no energies to learn from: set energyWeight to 0 to learn from forces alone",
        refused(
            method,
            "epochs=1",
            SiliconFrames.of(4, 1).stream().map(SiliconFrames::withoutEnergy).toList()));
  }

  @Test
  void energiesWithoutForcesAreToldByTheClusterExpansion() throws Exception {
    List<LabelledFrame> frames = new ArrayList<>(SiliconFrames.of(6, 1));
    frames.set(0, SiliconFrames.withoutForces(frames.get(0)));
    frames.set(1, SiliconFrames.withoutEnergy(frames.get(1)));
    List<String> notes = notes("Linear ACE", ACE, frames);
    assertTold(notes, "1 frame without forces");
    assertTold(notes, "1 frame without energy");
  }

  @Test
  void oddFramesAreToldInOneSentenceEach() throws Exception {
    List<LabelledFrame> frames = new ArrayList<>(SiliconFrames.of(8, 1));
    frames.add(frames.get(2));
    LabelledFrame other = frames.get(3);
    frames.add(SiliconFrames.withEnergy(other, other.energy().getAsDouble() + 1));
    frames.set(5, SiliconFrames.withEnergy(frames.get(5), -3000));
    for (String method : List.of("Linear ACE", "PaiNN")) {
      List<String> notes =
          notes(method, method.equals("PaiNN") ? "epochs=1 features=4" : ACE, frames);
      assertTold(notes, "that repeat another one");
      assertTold(notes, "are they of two methods?");
      assertTold(notes, "are they in other units or of another method?");
    }
  }

  @Test
  void anElementThatWasNotLearnedIsToldOfTheTestFile() throws Exception {
    Path test =
        Files.writeString(
            folder.resolve("input-other.xyz"),
            "2\nProperties=species:S:1:pos:R:3 energy=-1\nGe 0 0 0\nGe 2.4 0 0\n");
    for (String method : List.of("Linear ACE", "PaiNN", "Descriptor network")) {
      List<String> notes =
          LearnPotential.run(
                  new LearnPotential.Request(
                      frames("input-train.xyz", 4, 1),
                      Optional.of(test),
                      method,
                      method.equals("Linear ACE") ? ACE : "epochs=1 cutoff=3",
                      0,
                      1),
                  RunContext.QUIET,
                  TrainingListener.NONE)
              .notes();
      assertTold(notes, "1 of 1 frames could not be evaluated");
      assertTold(notes, "Ge");
    }
  }

  @Test
  void otherUnitsAreRefusedWithTheirLine() throws IOException {
    String text =
        "2\nProperties=species:S:1:pos:R:3 energy=-1 energy_unit=Hartree\nSi 0 0 0\nSi 2.4 0 0\n";
    Path file = Files.writeString(folder.resolve("input-hartree.xyz"), text);
    for (String method : List.of("Linear ACE", "PaiNN")) {
      String said = bridge("source=[%s] method=[%s]".formatted(file, method)).orElse("");
      assertTrue(said.contains("energy_unit=\"Hartree\""), said);
      assertTrue(said.contains("line 2"), said);
    }
  }

  @Test
  void tooFewFramesAreRefusedOrTold() throws Exception {
    List<LabelledFrame> one = SiliconFrames.of(1, 1);
    assertEquals("training needs at least 2 frames, got 1", refused("PaiNN", "epochs=1", one));
    assertEquals(
        "Cross-validation needs at least 2 frames; give one energy weight and one ridge.",
        refused("Linear ACE", "size=S", one));
    assertTold(notes("Linear ACE", ACE, one), "fewer numbers to learn from (31) than functions");
    LabelledFrame bare =
        new LabelledFrame(
            one.get(0).atoms(), "", OptionalDouble.empty(), Optional.empty(), Optional.empty());
    for (String method : List.of("Linear ACE", "PaiNN", "Descriptor network")) {
      assertEquals(
          "There is no frame with an energy or forces.", refused(method, "", List.of(bare, bare)));
    }
  }
}
