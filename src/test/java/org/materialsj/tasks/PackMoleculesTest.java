package org.materialsj.tasks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.materialsj.engine.run.Progress;
import org.materialsj.engine.run.RunContext;
import org.materialsj.model.FeatureTable;
import org.materialsj.model.packing.GenerationStatistics;
import org.materialsj.model.packing.Marginals;
import org.materialsj.model.packing.Packing;
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
    assertEquals(List.of(), files());
    assertEquals(text(run("pentagon", plain)), text(resumed));
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
