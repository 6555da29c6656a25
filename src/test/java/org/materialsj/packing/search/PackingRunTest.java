package org.materialsj.packing.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.materialsj.engine.run.Progress;
import org.materialsj.engine.run.RunContext;
import org.materialsj.io.ParseException;
import org.materialsj.model.packing.GenerationStatistics;
import org.materialsj.model.packing.Packing;
import org.materialsj.packing.entropic.EntropicTrustRegion;

class PackingRunTest {

  @TempDir Path folder;

  private static PackingSettings settings(long seed) {
    return new PackingSettings(new CmaesMultistart(), 60_000, seed, 1, 100);
  }

  private static PackingRun run(long seed) {
    return new PackingRun(Valleys.problem(Valleys.objective()), settings(seed));
  }

  /** Everything of a result, to the last bit. */
  private static String text(PackingResult result) {
    StringBuilder text = new StringBuilder();
    text.append(result.evaluations()).append(' ').append(result.refinementEvaluations());
    text.append(' ').append(result.candidates()).append('\n');
    for (FoundPacking found : result.packings()) {
      text.append(found.packing().density()).append(Arrays.toString(found.u()));
      text.append(found.hits()).append(' ').append(found.order()).append('\n');
    }
    for (GenerationStatistics statistics : result.generations()) {
      text.append(statistics.generation()).append(' ').append(statistics.evaluations());
      text.append(' ').append(statistics.best()).append(' ').append(statistics.meanOfBest());
      text.append(Arrays.toString(statistics.densities())).append('\n');
    }
    return text.toString();
  }

  private static RunContext cancelledAfter(long evaluations, Envelope objective) {
    return new RunContext(
        Progress.NONE,
        () -> objective.evaluations.get() > evaluations,
        RunContext.QUIET.executor());
  }

  @Test
  void allMaximaAreFoundOnceAndInOrder() {
    PackingResult result = run(1).run(RunContext.QUIET, RunListener.NONE);
    assertEquals(PackingResult.Status.COMPLETE, result.status());
    assertEquals(9, result.packings().size());
    double before = 1;
    long hits = 0;
    for (FoundPacking found : result.packings()) {
      assertTrue(found.packing().density() <= before);
      assertTrue(found.stationary());
      before = found.packing().density();
      hits += found.hits();
    }
    assertEquals(result.candidates(), hits);
  }

  @Test
  void packingsDeeperThanAskedAreLeftOut() {
    PackingResult all = run(1).run(RunContext.QUIET, RunListener.NONE);
    double best = all.packings().get(0).packing().density();
    long within = all.packings().stream().filter(f -> f.packing().density() >= best - 0.05).count();
    PackingSettings shallow = new PackingSettings(new CmaesMultistart(), 60_000, 1, 0.05, 100);
    PackingResult few =
        new PackingRun(Valleys.problem(Valleys.objective()), shallow)
            .run(RunContext.QUIET, RunListener.NONE);
    assertTrue(within > 1 && within < all.packings().size());
    assertEquals(within, few.packings().size());
  }

  @Test
  void threadsDoNotChangeTheResult() {
    String one = text(run(1).run(RunContext.QUIET.withThreads(1), RunListener.NONE));
    assertEquals(one, text(run(1).run(RunContext.QUIET.withThreads(2), RunListener.NONE)));
    assertEquals(one, text(run(1).run(RunContext.QUIET.withThreads(8), RunListener.NONE)));
  }

  @Test
  void theListenerHearsEveryGenerationAndEveryBetterPacking() {
    List<GenerationStatistics> generations = new ArrayList<>();
    List<Double> best = new ArrayList<>();
    RunListener listener =
        new RunListener() {
          @Override
          public void generation(GenerationStatistics statistics) {
            generations.add(statistics);
          }

          @Override
          public void best(Packing packing) {
            best.add(packing.density());
          }
        };
    PackingResult result = run(1).run(RunContext.QUIET, listener);
    assertEquals(result.generations(), generations);
    assertEquals(result.packings().get(0).packing().density(), best.get(best.size() - 1));
    for (int i = 1; i < best.size(); i++) {
      assertTrue(best.get(i) > best.get(i - 1));
    }
  }

  @Test
  void cancellingKeepsWhatWasFound() {
    Envelope objective = Valleys.objective();
    PackingResult result =
        new PackingRun(Valleys.problem(objective), settings(1))
            .run(cancelledAfter(30_000, objective), RunListener.NONE);
    assertEquals(PackingResult.Status.CANCELLED, result.status());
    assertTrue(result.packings().size() > 1);
    assertTrue(result.evaluations() <= 30_000);
  }

  @Test
  void cancelledInItsFirstStepARunKeepsTheDensestPointOfIt() throws IOException, ParseException {
    for (SearchEngine engine : List.of(new CmaesMultistart(), new EntropicTrustRegion())) {
      Path file = folder.resolve(engine.name());
      Envelope objective = Valleys.objective();
      PackingSettings settings = new PackingSettings(engine, 60_000, 1, 1, 100);
      PackingResult part =
          new PackingRun(Valleys.problem(objective), settings)
              .run(cancelledAfter(100, objective), RunListener.NONE, file);
      assertEquals(PackingResult.Status.CANCELLED, part.status());
      assertEquals(0, part.evaluations());
      assertEquals(1, part.packings().size());
      assertTrue(part.packings().get(0).packing().density() > 0.5);
      assertTrue(objective.evaluations.get() < 120, "it stops at once");
      PackingResult resumed =
          new PackingRun(Valleys.problem(Valleys.objective()), settings)
              .run(RunContext.QUIET, RunListener.NONE, file);
      PackingResult whole =
          new PackingRun(Valleys.problem(Valleys.objective()), settings)
              .run(RunContext.QUIET, RunListener.NONE);
      assertEquals(text(whole), text(resumed));
    }
  }

  @Test
  void aResumedRunHasTheBitsOfAnUninterruptedOne() throws IOException, ParseException {
    Path file = folder.resolve("run.txt");
    for (long stop = 5_000; stop < 60_000; stop += 15_000) {
      Envelope objective = Valleys.objective();
      PackingResult part =
          new PackingRun(Valleys.problem(objective), settings(1))
              .run(cancelledAfter(15_000, objective), RunListener.NONE, file);
      assertEquals(PackingResult.Status.CANCELLED, part.status());
      assertTrue(Files.exists(file));
    }
    PackingResult resumed = run(1).run(RunContext.QUIET, RunListener.NONE, file);
    assertEquals(PackingResult.Status.COMPLETE, resumed.status());
    assertEquals(text(run(1).run(RunContext.QUIET, RunListener.NONE)), text(resumed));
    // What is complete is read again without another evaluation.
    Envelope untouched = Valleys.objective();
    PackingResult again =
        new PackingRun(Valleys.problem(untouched), settings(1))
            .run(RunContext.QUIET, RunListener.NONE, file);
    assertTrue(untouched.evaluations.get() < 100, "nothing is searched again");
    assertEquals(text(resumed), text(again));
  }

  @Test
  void aResumedRunTellsTheBestOfItsCheckpointFirst() throws IOException, ParseException {
    Path file = folder.resolve("run.txt");
    PackingResult before = run(1).run(RunContext.QUIET, RunListener.NONE, file);
    List<Packing> best = new ArrayList<>();
    RunListener listener =
        new RunListener() {
          @Override
          public void generation(GenerationStatistics statistics) {}

          @Override
          public void best(Packing packing) {
            best.add(packing);
          }
        };
    run(1).run(RunContext.QUIET, listener, file);
    assertEquals(1, best.size());
    assertEquals(before.packings().get(0).packing().density(), best.get(0).density());
  }

  @Test
  void anEngineWithAFieldTellsItsMarginalsUnlessCancelled() {
    PackingSettings settings = new PackingSettings(new EntropicTrustRegion(), 4_000, 1, 1, 100);
    Envelope objective = Valleys.objective();
    PackingRun run = new PackingRun(Valleys.problem(objective), settings);
    PackingResult whole = run.run(RunContext.QUIET, RunListener.NONE);
    assertEquals(objective.names(), whole.marginals().orElseThrow().names());
    PackingResult part =
        run.run(cancelledAfter(objective.evaluations.get() + 2_000, objective), RunListener.NONE);
    assertEquals(PackingResult.Status.CANCELLED, part.status());
    assertTrue(part.marginals().isEmpty());
  }

  private Path interrupted() throws IOException, ParseException {
    Path file = folder.resolve("run.txt");
    Envelope objective = Valleys.objective();
    new PackingRun(Valleys.problem(objective), settings(1))
        .run(cancelledAfter(20_000, objective), RunListener.NONE, file);
    return file;
  }

  @Test
  void aCheckpointOfAnotherRunIsRefused() throws IOException, ParseException {
    Path file = interrupted();
    IllegalArgumentException refused =
        assertThrows(
            IllegalArgumentException.class,
            () -> run(2).run(RunContext.QUIET, RunListener.NONE, file));
    assertTrue(refused.getMessage().contains("is the checkpoint of another run"));
    assertTrue(Files.exists(file));
  }

  private static String line(String text, String start) {
    return text.lines().filter(line -> line.startsWith(start)).findFirst().orElseThrow();
  }

  @Test
  void aDamagedCheckpointIsNamedWithItsLine() throws IOException, ParseException {
    Path file = interrupted();
    String whole = Files.readString(file);
    Files.writeString(file, whole.substring(0, whole.length() / 2));
    assertThrows(ParseException.class, () -> run(1).run(RunContext.QUIET, RunListener.NONE, file));
    Files.writeString(file, whole.replaceFirst("\ngeneration\t0", "\ngeneration\tnone"));
    ParseException damaged =
        assertThrows(
            ParseException.class, () -> run(1).run(RunContext.QUIET, RunListener.NONE, file));
    assertEquals(1 + whole.lines().toList().indexOf(line(whole, "generation")), damaged.line());
    Files.writeString(file, "something else");
    assertThrows(ParseException.class, () -> run(1).run(RunContext.QUIET, RunListener.NONE, file));
  }

  @Test
  void everyChangedOrLostLineOfACheckpointIsDamage() throws IOException, ParseException {
    Path file = interrupted();
    List<String> lines = Files.readAllLines(file);
    for (int i = 1; i < lines.size(); i++) {
      List<String> lost = new ArrayList<>(lines);
      lost.remove(i);
      Files.write(file, lost);
      assertThrows(
          ParseException.class, () -> run(1).run(RunContext.QUIET, RunListener.NONE, file));
      List<String> changed = new ArrayList<>(lines);
      String line = lines.get(i);
      char last = line.charAt(line.length() - 1);
      changed.set(i, line.substring(0, line.length() - 1) + (last == '7' ? '8' : '7'));
      Files.write(file, changed);
      assertThrows(
          ParseException.class, () -> run(1).run(RunContext.QUIET, RunListener.NONE, file));
    }
  }

  @Test
  void aCheckpointThatCannotBeWrittenIsToldBeforeTheSearch() {
    Envelope objective = Valleys.objective();
    PackingRun run = new PackingRun(Valleys.problem(objective), settings(1));
    Path file = folder.resolve("missing/run.txt");
    assertThrows(IOException.class, () -> run.run(RunContext.QUIET, RunListener.NONE, file));
    assertTrue(objective.evaluations.get() < 100, "nothing is searched");
  }

  @Test
  void impossibleSettingsAreRefused() {
    SearchEngine engine = new CmaesMultistart();
    assertThrows(IllegalArgumentException.class, () -> new PackingSettings(engine, 0, 1, 0.06, 10));
    assertThrows(IllegalArgumentException.class, () -> new PackingSettings(engine, 1, 1, -1, 10));
    assertThrows(IllegalArgumentException.class, () -> new PackingSettings(engine, 1, 1, 0.06, 0));
  }
}
