package org.materialsj.tasks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.materialsj.engine.run.Progress;
import org.materialsj.engine.run.RunContext;
import org.materialsj.io.ReadOptions;
import org.materialsj.io.StructureReader;
import org.materialsj.io.Structures;
import org.materialsj.model.FeatureTable;
import org.materialsj.model.packing.GenerationStatistics;
import org.materialsj.model.packing.Marginals;
import org.materialsj.model.packing.Packing;
import org.materialsj.model.packing.PackingCertificate;
import org.materialsj.packing.RadiusSet;
import org.materialsj.packing.search.PackingSettings;
import org.materialsj.potentials.crystal.CrystalPotential;

class PackMoleculesTest {

  private static final PackTargets BONDI = PackTargets.of(RadiusSet.BONDI, 1, "", 0, 42);

  @TempDir Path folder;

  private static PackingSettings settings(long evaluations) {
    return PackEngine.CMA_ES.settings(evaluations, 42, 0.06, 50);
  }

  private static PackRequest request(String groups, String site, long evaluations) {
    return new PackRequest(
        groups,
        site,
        1,
        true,
        settings(evaluations),
        Optional.empty(),
        Optional.empty(),
        15,
        Optional.empty());
  }

  private static PackRequest withCheckpoint(PackRequest r, Path file) {
    return new PackRequest(
        r.groups(),
        r.site(),
        r.zPrime(),
        r.hollow(),
        r.settings(),
        r.energy(),
        r.reference(),
        r.clusterSize(),
        Optional.of(file));
  }

  private static PackOutcome run(String shapes, PackRequest request, RunContext run)
      throws Exception {
    return PackMolecules.run(PackTargets.ofShapes(shapes), request, PackListener.NONE, run);
  }

  private static PackOutcome run(String shapes, PackRequest request) throws Exception {
    return run(shapes, request, RunContext.QUIET);
  }

  /** Everything but the evaluations of refinements, which no one sees. */
  private static String text(PackOutcome outcome) {
    return outcome.report("provenance");
  }

  @Test
  void packingsOfEachBodyAreRankedByDensity() throws Exception {
    PackOutcome outcome = run("disc; pentagon", request("p1, p2, pg", "general", 1500));
    FeatureTable table = outcome.table();
    assertEquals("disc#1", table.ids().get(0));
    double[] density = table.numbers("density");
    double[] rank = table.numbers("rank");
    List<String> bodies = table.texts("body");
    for (int i = 1; i < density.length; i++) {
      boolean sameBody = bodies.get(i).equals(bodies.get(i - 1));
      assertEquals(sameBody ? rank[i - 1] + 1 : 1, rank[i]);
      assertTrue(!sameBody || density[i] <= density[i - 1]);
    }
    assertEquals(Math.PI / Math.sqrt(12), density[0], 1e-9);
    double pentagon = density[table.ids().indexOf("regular pentagon#1")];
    assertEquals((5 - Math.sqrt(5)) / 3, pentagon, 1e-9);
    assertEquals(0, table.errorCount());
    assertTrue(outcome.crystals().isEmpty());
  }

  @Test
  void theResultDoesNotDependOnThreads() throws Exception {
    PackRequest request = request("p2gg", "general", 2000);
    String one = text(run("pentagon", request, RunContext.QUIET.withThreads(1)));
    assertEquals(one, text(run("pentagon", request, RunContext.QUIET.withThreads(3))));
  }

  @Test
  void aGroupWithoutTheSiteIsARowWithItsReasonAndTheOthersGoOn() throws Exception {
    PackOutcome outcome = run("square", request("pg, p2", "2", 500));
    FeatureTable table = outcome.table();
    int failed = table.ids().indexOf("regular square pg");
    assertEquals(Optional.of("no site \"2\" of the group suits the body"), table.error(failed));
    assertEquals("failed", table.texts("status").get(failed));
    assertEquals(1, table.numbers("density")[0], 1e-9);
    assertTrue(
        outcome.notes().stream().anyMatch(note -> note.startsWith("regular square pg: no site")));
  }

  @Test
  void whenNothingCanBePackedTheReasonOfTheFirstIsTold() {
    IllegalArgumentException refused =
        assertThrows(
            IllegalArgumentException.class, () -> run("square", request("pg, p1", "2", 500)));
    assertEquals(
        "There is no packing of regular square in pg: no site \"2\" of the group suits the body, and no other"
            + " search found a packing.",
        refused.getMessage());
  }

  @Test
  void twoOfAKindStandInTheAsymmetricUnit() throws Exception {
    PackRequest one = request("p1", "general", 4000);
    PackRequest two =
        new PackRequest(
            "p1",
            "general",
            2,
            true,
            one.settings(),
            Optional.empty(),
            Optional.empty(),
            15,
            Optional.empty());
    FeatureTable table = run("triangle", two).table();
    assertEquals(2, table.numbers("Z")[0]);
    assertEquals(1, table.numbers("density")[0], 1e-6);
  }

  @Test
  void cancelledWhilePackingsAreRelaxedThePackingsAreKept() throws Exception {
    PackTarget methane = BONDI.ofSmiles("C", RunContext.QUIET);
    PackRequest request =
        new PackRequest(
            "P1",
            "general",
            1,
            true,
            settings(300),
            Optional.of(CrystalPotential.HYDROCARBON),
            Optional.empty(),
            15,
            Optional.of(folder.resolve("run")));
    AtomicBoolean stop = new AtomicBoolean();
    // Relaxations begin at 0.8 of the progress, behind the searches.
    Progress heard = (fraction, message) -> stop.set(stop.get() || fraction > 0.801);
    RunContext run = new RunContext(heard, stop::get, RunContext.QUIET.executor());
    PackOutcome outcome =
        PackMolecules.run(List.of(methane), request, PackListener.NONE, run.withThreads(1));
    assertTrue(outcome.cancelled());
    assertEquals("CANCELLED", outcome.table().texts("status").get(0));
    assertTrue(outcome.rows().get(0).found().isPresent());
    assertFalse(outcome.table().has("energy rank"));
    assertEquals(List.of("run.1"), files());
    PackOutcome resumed =
        PackMolecules.run(List.of(methane), request, PackListener.NONE, RunContext.QUIET);
    assertTrue(resumed.table().has("energy rank"));
  }

  @Test
  void moleculesBecomeCrystalsAndAreRelaxed() throws Exception {
    PackTarget methane = BONDI.ofSmiles("C", RunContext.QUIET);
    PackRequest request =
        new PackRequest(
            "P1",
            "general",
            1,
            true,
            settings(300),
            Optional.of(CrystalPotential.HYDROCARBON),
            Optional.empty(),
            15,
            Optional.empty());
    List<Double> progress = new ArrayList<>();
    Progress heard = (fraction, message) -> progress.add(fraction);
    RunContext run = new RunContext(heard, () -> false, RunContext.QUIET.executor());
    PackOutcome outcome =
        PackMolecules.run(List.of(methane), request, PackListener.NONE, run.withThreads(1));
    PackedRow best = outcome.rows().get(0);
    assertTrue(best.relaxed().orElseThrow().energy() < -1, "methane is bound");
    assertEquals(2L * outcome.rows().size(), outcome.crystals().size());
    assertEquals("C#1 relaxed", outcome.crystals().get(1).name());
    assertTrue(outcome.table().has("energy rank"));
    for (int i = 1; i < progress.size(); i++) {
      assertTrue(progress.get(i) >= progress.get(i - 1) - 1e-9, "progress goes forward");
    }
  }

  @Test
  void ionsOfASaltArePackedTogether() throws Exception {
    PackTarget salt = BONDI.ofSmiles("[Na+].[Cl-]", RunContext.QUIET);
    assertEquals(2, salt.bodies().size());
    PackOutcome outcome =
        PackMolecules.run(
            List.of(salt), request("P1", "general", 300), PackListener.NONE, RunContext.QUIET);
    assertEquals(2, outcome.table().numbers("Z")[0]);
    assertEquals("general, general", outcome.table().texts("site").get(0));
  }

  @Test
  void everyMoleculeMayHaveItsOwnSite() throws Exception {
    PackTarget pair = BONDI.ofSmiles("c1ccccc1.O", RunContext.QUIET);
    PackOutcome outcome =
        PackMolecules.run(
            List.of(pair),
            request("P-1", "inversion centre, general", 300),
            PackListener.NONE,
            RunContext.QUIET);
    assertEquals("on -1, general", outcome.table().texts("site").get(0));
    assertEquals(3, outcome.table().numbers("Z")[0]);
  }

  @Test
  void aConformerWithNitrogenIsAsFlatAsInCrystals() throws Exception {
    PackTarget urea = BONDI.ofSmiles("NC(N)=O", RunContext.QUIET);
    PackOutcome outcome =
        PackMolecules.run(
            List.of(urea), request("P-421m", "mm2", 300), PackListener.NONE, RunContext.QUIET);
    assertEquals("on mm2", outcome.table().texts("site").get(0));
    assertEquals(2, outcome.table().numbers("Z")[0]);
  }

  /** Cancels a run when it has come to the end of some generation of some search. */
  private PackOutcome cancelled(PackRequest request, int search, int generation) throws Exception {
    boolean[] stop = new boolean[1];
    int[] begun = new int[1];
    PackListener listener =
        new PackListener() {
          @Override
          public void begin(String body, String group, String engine, long budget) {
            begun[0]++;
          }

          @Override
          public void generation(GenerationStatistics statistics) {
            stop[0] |= begun[0] == search && statistics.generation() >= generation;
          }

          @Override
          public void best(Packing packing) {}

          @Override
          public void marginals(Marginals marginals) {}

          @Override
          public void end(String outcome) {}
        };
    RunContext run = new RunContext(Progress.NONE, () -> stop[0], RunContext.QUIET.executor());
    return PackMolecules.run(PackTargets.ofShapes("pentagon"), request, listener, run);
  }

  /** Notes all that a listener hears. */
  private static final class Notes implements PackListener {

    private final List<Double> best = new ArrayList<>();
    private final List<Marginals> marginals = new ArrayList<>();

    @Override
    public void begin(String body, String group, String engine, long budget) {}

    @Override
    public void generation(GenerationStatistics statistics) {}

    @Override
    public void best(Packing packing) {
      best.add(packing.density());
    }

    @Override
    public void marginals(Marginals told) {
      marginals.add(told);
    }

    @Override
    public void end(String outcome) {}
  }

  @Test
  void theListenerHearsOfBetterPackingsAndOfTheMarginalsOfAFieldInTheEnd() throws Exception {
    PackRequest plain = request("p2", "general", 4000);
    Notes notes = new Notes();
    PackOutcome found =
        PackMolecules.run(PackTargets.ofShapes("pentagon"), plain, notes, RunContext.QUIET);
    assertEquals(
        found.rows().get(0).density().orElseThrow(), notes.best.get(notes.best.size() - 1));
    assertTrue(notes.marginals.isEmpty(), "CMA-ES has no field");
    assertFalse(found.report("").contains("belief propagation"));

    PackRequest entropic =
        new PackRequest(
            "p2",
            "general",
            1,
            true,
            PackEngine.ENTROPIC.settings(4000, 1, 0.1, 5),
            Optional.empty(),
            Optional.empty(),
            15,
            Optional.empty());
    PackOutcome other =
        PackMolecules.run(PackTargets.ofShapes("pentagon"), entropic, notes, RunContext.QUIET);
    assertEquals(1, notes.marginals.size());
    assertEquals(notes.marginals, List.of(other.rows().get(0).search().marginals().orElseThrow()));
    String said = "total variation distance of the marginals at most";
    assertEquals(2, other.report("").split(said, -1).length, "once for the search");
  }

  private List<String> files() throws IOException {
    try (Stream<Path> list = Files.list(folder)) {
      return list.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void aCancelledRunKeepsTheBestSoFarAndGoesOnFromItsCheckpoints() throws Exception {
    PackRequest plain = request("p2, p1, pg", "general", 6000);
    PackRequest kept = withCheckpoint(plain, folder.resolve("run"));
    PackOutcome part = cancelled(kept, 2, 0);
    assertTrue(part.cancelled());
    assertTrue(part.rows().get(0).found().isPresent());
    assertTrue(part.table().texts("status").contains("CANCELLED"));
    assertEquals(List.of("run.1", "run.2"), files());
    PackOutcome resumed = run("pentagon", kept);
    assertFalse(resumed.cancelled());
    assertEquals(
        List.of("run.1", "run.2", "run.3"),
        resumed.checkpoints().stream().map(path -> path.getFileName().toString()).toList());
    assertEquals(List.of(), part.checkpoints());
    assertEquals(text(run("pentagon", plain)), text(resumed));
  }

  @Test
  void aCheckpointOfAnotherRunIsARowAndIsKept() throws Exception {
    PackRequest kept = withCheckpoint(request("p2, pg", "general", 500), folder.resolve("run"));
    run("polygon 0 0, 3 0, 2 1", kept);
    Files.delete(folder.resolve("run.2"));
    // The mirror image: the same name, area and radius.
    PackOutcome mirrored = run("polygon 0 0, -3 0, -2 1", kept);
    assertTrue(
        mirrored.notes().stream().anyMatch(note -> note.contains("is the checkpoint of another")),
        mirrored.notes().toString());
    assertEquals(List.of(folder.resolve("run.2")), mirrored.checkpoints());
    assertEquals(List.of("run.1", "run.2"), files());
  }

  @Test
  void hydrogenBondsMakeAnotherRun() throws Exception {
    PackRequest kept = withCheckpoint(request("P1", "general", 200), folder.resolve("run"));
    PackTarget plain = BONDI.ofSmiles("O", RunContext.QUIET);
    PackMolecules.run(List.of(plain), kept, PackListener.NONE, RunContext.QUIET);
    PackTarget bonded =
        PackTargets.of(RadiusSet.BONDI, 1, "", 0.45, 42).ofSmiles("O", RunContext.QUIET);
    IllegalArgumentException refused =
        assertThrows(
            IllegalArgumentException.class,
            () -> PackMolecules.run(List.of(bonded), kept, PackListener.NONE, RunContext.QUIET));
    assertTrue(refused.getMessage().contains("checkpoint of another run"), refused.getMessage());
  }

  @Test
  void hydrogenBondedMoleculesMayShareMoreThanTheCellHolds() throws Exception {
    PackTarget water =
        PackTargets.of(RadiusSet.BONDI, 1, "", 0.05, 42).ofSmiles("O", RunContext.QUIET);
    PackOutcome outcome =
        PackMolecules.run(
            List.of(water), request("P21/c", "general", 300), PackListener.NONE, RunContext.QUIET);
    PackedRow best = outcome.rows().get(0);
    assertTrue(best.found().orElseThrow().packing().density() > 1);
    PackingCertificate certificate = best.certificate().orElseThrow();
    assertTrue(certificate.isSound() && !certificate.contacts().isEmpty(), certificate.toString());
  }

  @Test
  void aSymmetryAboveThatOfTheGroupIsTold() throws Exception {
    PackTarget argon = BONDI.ofSmiles("[Ar]", RunContext.QUIET);
    PackOutcome outcome =
        PackMolecules.run(
            List.of(argon), request("P1", "general", 500), PackListener.NONE, RunContext.QUIET);
    assertEquals(
        "Fm-3m (225), more than was searched", outcome.table().texts("symmetry found").get(0));
    assertTrue(text(outcome).contains("found: Fm-3m (225), more than was searched"));
  }

  /** Two hundred atoms, 192 operations: cancelled within the first step of the search. */
  @Test
  void aLargeMoleculeInALargeGroupStopsWithinSecondsWithWhatItHas() throws Exception {
    StringBuilder xyz = new StringBuilder("200\nlarge\n");
    for (int i = 0; i < 200; i++) {
      xyz.append(
          String.format(
              Locale.ROOT, "C %.3f %.3f %.3f%n", 1.5 * (i % 6), 1.5 * (i / 6 % 6), 1.5 * (i / 36)));
    }
    Path file = Files.writeString(folder.resolve("large.xyz"), xyz);
    List<PackTarget> targets;
    try (StructureReader reader = Structures.open(file.toString(), ReadOptions.STRICT)) {
      targets = BONDI.ofRows(reader, RunContext.QUIET);
    }
    long[] begun = new long[1];
    PackListener listener =
        new PackListener() {
          @Override
          public void begin(String body, String group, String engine, long budget) {
            begun[0] = System.nanoTime();
          }

          @Override
          public void generation(GenerationStatistics statistics) {}

          @Override
          public void best(Packing packing) {}

          @Override
          public void marginals(Marginals marginals) {}

          @Override
          public void end(String outcome) {}
        };
    long second = 1_000_000_000L;
    RunContext run =
        new RunContext(
            Progress.NONE,
            () -> begun[0] != 0 && System.nanoTime() - begun[0] > 2 * second,
            RunContext.QUIET.executor());
    PackOutcome outcome =
        assertTimeoutPreemptively(
            Duration.ofSeconds(120),
            () ->
                PackMolecules.run(targets, request("Fd-3m", "general", 1_000_000), listener, run));
    assertTrue(outcome.cancelled());
    assertEquals("CANCELLED", outcome.table().texts("status").get(0));
    PackingCertificate certificate = outcome.rows().get(0).certificate().orElseThrow();
    assertTrue(certificate.isSound(), certificate.toString());
  }

  @Test
  void cancelledBeforeAnythingWasFoundThereIsNoResult() {
    RunContext never = new RunContext(Progress.NONE, () -> true, RunContext.QUIET.executor());
    assertThrows(
        CancellationException.class, () -> run("pentagon", request("p2", "general", 1000), never));
  }

  @Test
  void theReportTellsWhatIsSure() throws Exception {
    String report = text(run("pentagon", request("p2", "general", 2000)));
    for (String part :
        List.of(
            "## regular pentagon#1",
            "best found: density 0.92131067",
            "- seed: 42",
            "- evaluations per search: 2000",
            "- certificate: sound",
            "none is proven to be the densest")) {
      assertTrue(report.contains(part), part + " in " + report);
    }
  }

  @Test
  void zPrimeIsLimited() {
    assertThrows(
        IllegalArgumentException.class,
        () ->
            new PackRequest(
                "p1",
                "auto",
                9,
                true,
                settings(1),
                Optional.empty(),
                Optional.empty(),
                15,
                Optional.empty()));
  }

  @Test
  void theReportTellsWhenBodiesMustComeApart() throws Exception {
    PackRequest inside = request("p1", "general", 300);
    PackRequest apart =
        new PackRequest(
            inside.groups(),
            inside.site(),
            inside.zPrime(),
            false,
            inside.settings(),
            inside.energy(),
            inside.reference(),
            inside.clusterSize(),
            inside.checkpoint());
    String hook = "polygon 0 0, 3 0, 3 3, 1 3, 1 2, 2 2, 2 1, 0 1";
    assertTrue(text(run(hook, apart)).contains("only packings that come apart"));
    assertFalse(text(run(hook, inside)).contains("only packings that come apart"));
  }
}
