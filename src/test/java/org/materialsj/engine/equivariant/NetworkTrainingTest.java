package org.materialsj.engine.equivariant;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.materialsj.engine.run.LocalExecutor;
import org.materialsj.engine.run.Progress;
import org.materialsj.engine.run.RunContext;

class NetworkTrainingTest {

  private static final double CUTOFF = 2.5;
  private static final double[] CHARGES = {0.5, -0.2, -0.55};

  private static EquivariantNetwork network() {
    return new EquivariantNetwork(
        Irreps.of("4x0e+4x1o"),
        Irreps.of("1x1o"),
        1,
        new Convolution.Settings(3, 1, new BesselRadial(5, CUTOFF), 8, 4));
  }

  /** Vectors to the neighbours, by what they are and how far: what one layer can make. */
  private static List<NetworkTraining.Example> examples(int count) {
    SplittableRandom random = new SplittableRandom(1);
    List<NetworkTraining.Example> examples = new ArrayList<>();
    for (int n = 0; n < count; n++) {
      double[] x = Clusters.positions(random);
      AtomGraph graph = AtomGraph.of(Clusters.KINDS, x, CUTOFF);
      double[] target = new double[3];
      for (int e = 0; e < graph.edges(); e++) {
        double fade = Math.pow(1 - graph.distance(e) / CUTOFF, 2);
        for (int k = 0; k < 3; k++) {
          target[k] += CHARGES[graph.kind(graph.neighbor(e))] * fade * graph.vector(e, k);
        }
      }
      examples.add(new NetworkTraining.Example(graph, target));
    }
    return examples;
  }

  private static NetworkTraining.Fit train(int epochs, int threads) {
    return NetworkTraining.train(
        network(),
        examples(40),
        new NetworkTraining.Options(epochs, 8, 0.01),
        7,
        RunContext.QUIET.withThreads(threads),
        (epoch, loss) -> {});
  }

  @Test
  void aVectorIsLearned() {
    List<Double> losses = new ArrayList<>();
    NetworkTraining.Fit fit =
        NetworkTraining.train(
            network(),
            examples(40),
            new NetworkTraining.Options(60, 8, 0.02),
            7,
            RunContext.QUIET,
            (epoch, loss) -> losses.add(loss));
    assertEquals(60, losses.size());
    assertTrue(losses.get(59) < 0.1 * losses.get(0), losses.toString());
    NetworkTraining.Example example = examples(1).get(0);
    double[] predicted = fit.predict(example.graph());
    for (int k = 0; k < 3; k++) {
      assertEquals(example.target()[k], predicted[k], 0.5 * fit.scale());
    }
  }

  @Test
  void threadsDoNotMatter() {
    assertArrayEquals(train(2, 1).weights(), train(2, 3).weights());
  }

  @Test
  void aCancelledTrainingEnds() {
    RunContext cancelled = new RunContext(Progress.NONE, () -> true, new LocalExecutor(2));
    assertThrows(
        CancellationException.class,
        () ->
            NetworkTraining.train(
                network(),
                examples(3),
                new NetworkTraining.Options(100, 8, 0.01),
                7,
                cancelled,
                (epoch, loss) -> {}));
  }

  @Test
  void whatCannotBeLearnedIsRefused() {
    NetworkTraining.Options options = new NetworkTraining.Options(1, 8, 0.01);
    AtomGraph graph = examples(1).get(0).graph();
    for (double[] target : new double[][] {{0, 0, 0}, {1, 2}, {Double.NaN, 0, 0}}) {
      List<NetworkTraining.Example> one = List.of(new NetworkTraining.Example(graph, target));
      assertThrows(
          IllegalArgumentException.class,
          () ->
              NetworkTraining.train(
                  network(), one, options, 1, RunContext.QUIET, (epoch, loss) -> {}));
    }
    assertThrows(IllegalArgumentException.class, () -> new NetworkTraining.Options(0, 8, 0.01));
    assertThrows(IllegalArgumentException.class, () -> new NetworkTraining.Options(1, 0, 0.01));
    assertThrows(IllegalArgumentException.class, () -> new NetworkTraining.Options(1, 8, 0));
  }
}
