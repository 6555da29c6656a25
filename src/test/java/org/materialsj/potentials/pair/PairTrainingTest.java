package org.materialsj.potentials.pair;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.materialsj.engine.network.Activation;
import org.materialsj.engine.network.NetworkShape;
import org.materialsj.engine.run.Crew;
import org.materialsj.engine.run.LocalExecutor;
import org.materialsj.engine.run.Progress;
import org.materialsj.engine.run.RunContext;

class PairTrainingTest {

  private static final RunContext ONE = RunContext.QUIET.withThreads(1);
  private static final PairTraining.Listener NOBODY = (step, loss, held) -> {};

  /** Clusters on a shaken simple cubic lattice, with Lennard-Jones energies and forces. */
  static List<PairExample> clusters(int count, int atoms, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<PairExample> examples = new ArrayList<>();
    for (int c = 0; c < count; c++) {
      double[] at = new double[3 * atoms];
      for (int a = 0; a < atoms; a++) {
        for (int k = 0; k < 3; k++) {
          at[3 * a + k] = 1.12 * (a >> k & 1) + 0.1 * (random.nextDouble() - 0.5);
        }
      }
      examples.add(lennardJones("cluster " + c, at));
    }
    return examples;
  }

  static PairExample lennardJones(String id, double[] at) {
    double energy = 0;
    double[] forces = new double[at.length];
    for (int a = 0; a < at.length; a += 3) {
      for (int b = a + 3; b < at.length; b += 3) {
        double r = PairExample.distance(at, a, b);
        double sixth = Math.pow(r, -6);
        energy += 4 * (sixth * sixth - sixth);
        double slope = (24 * sixth - 48 * sixth * sixth) / r;
        for (int k = 0; k < 3; k++) {
          double f = -slope * (at[a + k] - at[b + k]) / r;
          forces[a + k] += f;
          forces[b + k] -= f;
        }
      }
    }
    return new PairExample(id, at, energy, forces);
  }

  private static PairTrainingOptions options(int steps, double energy, double force, double aside) {
    return new PairTrainingOptions(
        List.of(6, 5), Activation.SILU, steps, 5e-3, 0.01, energy, force, aside);
  }

  private static PairTraining.Result train(PairTrainingOptions options, RunContext run) {
    return PairTraining.train(clusters(20, 6, 1), options, "angstrom", "eV", 7, run, NOBODY);
  }

  @Test
  void theGradientOfEnergiesAndForcesIsThatOfCentralDifferences() {
    PairTrainingOptions options = options(1, 1, 10, 0);
    NetworkShape shape = options.shape();
    double[] w = shape.initial(new SplittableRandom(2));
    PairTable table = new PairTable(clusters(5, 5, 3));
    Crew.lead(
        ONE,
        1,
        crew -> {
          PairLoss loss = new PairLoss(shape, table, options, 2, crew);
          loss.gradient(w);
          double[] gradient = loss.gradient().clone();
          for (int i = 0; i < w.length; i++) {
            double kept = w[i];
            w[i] = kept + 1e-5;
            double above = loss.value(w);
            w[i] = kept - 1e-5;
            double below = loss.value(w);
            w[i] = kept;
            double expected = (above - below) / 2e-5;
            assertEquals(expected, gradient[i], 1e-7 * Math.max(100, Math.abs(expected)));
          }
          return 0;
        });
  }

  @Test
  void forcesAreMinusTheSlopeOfTheEnergy() {
    PairNetwork network = train(options(50, 1, 10, 0), ONE).network();
    double[] at = clusters(1, 6, 9).get(0).positions().clone();
    double[] forces = network.evaluate(at).forces();
    for (int i = 0; i < at.length; i++) {
      double kept = at[i];
      at[i] = kept + 1e-5;
      double above = network.evaluate(at).energy();
      at[i] = kept - 1e-5;
      double below = network.evaluate(at).energy();
      at[i] = kept;
      assertEquals((below - above) / 2e-5, forces[i], 1e-7);
    }
  }

  @Test
  void forcesMakeTheCurveBetterThanEnergiesAlone() {
    double[] errors = new double[2];
    for (int k = 0; k < 2; k++) {
      PairNetwork network = train(options(1500, 1, 10 * k, 0), ONE).network();
      double[] r = new double[100];
      for (int i = 0; i < 100; i++) {
        r[i] = 1.05 + 0.008 * i;
      }
      double[] learned = network.curve(r).values();
      for (int i = 0; i < 100; i++) {
        double sixth = Math.pow(r[i], -6);
        errors[k] += Math.pow(learned[i] - 4 * (sixth * sixth - sixth), 2) / 100;
      }
    }
    assertTrue(Math.sqrt(errors[1]) < 0.2, "RMSE " + Math.sqrt(errors[1]));
    assertTrue(errors[1] < errors[0], errors[1] + " with, " + errors[0] + " without forces");
  }

  @Test
  void bitsAreTheSameOnOneTwoAndEightThreads() {
    double[] one = train(options(30, 1, 10, 0.2), ONE).network().parameters();
    for (int threads : new int[] {2, 8}) {
      RunContext run = RunContext.QUIET.withThreads(threads);
      assertArrayEquals(one, train(options(30, 1, 10, 0.2), run).network().parameters());
    }
  }

  @Test
  void examplesSetAsideChooseTheStep() {
    List<Double> held = new ArrayList<>();
    PairTraining.Result result =
        PairTraining.train(
            clusters(20, 4, 1),
            options(200, 1, 10, 0.25),
            "",
            "",
            1,
            ONE,
            (step, loss, other) -> held.add(other.orElseThrow()));
    assertEquals(5, result.held().size());
    assertEquals(201, held.size());
    assertEquals(held.stream().mapToDouble(d -> d).min().orElseThrow(), result.loss());
    assertEquals(held.get(result.bestStep()), result.loss());
  }

  @Test
  void cancellingKeepsTheBest() {
    int[] steps = new int[1];
    RunContext run = new RunContext(Progress.NONE, () -> steps[0] >= 40, new LocalExecutor(2));
    PairTraining.Result result =
        PairTraining.train(
            clusters(10, 4, 1),
            options(100_000, 1, 10, 0),
            "",
            "",
            1,
            run,
            (step, loss, other) -> steps[0] = step);
    assertTrue(result.cancelled());
    assertEquals(40, result.steps());
    assertTrue(result.bestStep() > 0);
  }

  @Test
  void energiesWithoutForcesCanBeLearned() {
    List<PairExample> bare =
        clusters(10, 4, 1).stream()
            .map(e -> new PairExample(e.id(), e.positions(), e.energy(), new double[0]))
            .toList();
    IllegalArgumentException thrown =
        assertThrows(
            IllegalArgumentException.class,
            () -> PairTraining.train(bare, options(5, 1, 10, 0), "", "", 1, ONE, NOBODY));
    assertTrue(thrown.getMessage().contains("set forceWeight to 0"), thrown.getMessage());
    assertEquals(5, PairTraining.train(bare, options(5, 1, 0, 0), "", "", 1, ONE, NOBODY).steps());
  }

  @Test
  void oneExampleIsTooFew() {
    assertThrows(
        IllegalArgumentException.class,
        () -> PairTraining.train(clusters(1, 4, 1), options(5, 1, 10, 0), "", "", 1, ONE, NOBODY));
  }

  @Test
  void examplesThatMakeNoSenseAreRefused() {
    double[] two = {0, 0, 0, 1, 0, 0};
    double[] none = {};
    assertThrows(
        IllegalArgumentException.class, () -> new PairExample("a", new double[3], 0, none));
    assertThrows(IllegalArgumentException.class, () -> new PairExample("a", two, Double.NaN, none));
    assertThrows(IllegalArgumentException.class, () -> new PairExample("a", two, 0, new double[3]));
    assertThrows(
        IllegalArgumentException.class, () -> new PairExample("a", new double[6], 0, none));
    two[4] = Double.POSITIVE_INFINITY;
    assertThrows(IllegalArgumentException.class, () -> new PairExample("a", two, 0, none));
  }

  @Test
  void optionsOutOfRangeAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> options(0, 1, 1, 0));
    assertThrows(IllegalArgumentException.class, () -> options(1, 0, 0, 0));
    assertThrows(IllegalArgumentException.class, () -> options(1, 1, -1, 0));
    assertThrows(IllegalArgumentException.class, () -> options(1, 1, 1, 0.6));
    assertThrows(
        IllegalArgumentException.class,
        () -> new PairTrainingOptions(List.of(3), Activation.RELU, 1, 1e-3, 0, 1, 1, 0));
  }
}
