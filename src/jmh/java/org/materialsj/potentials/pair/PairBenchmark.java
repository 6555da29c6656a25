package org.materialsj.potentials.pair;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.materialsj.engine.network.Activation;
import org.materialsj.engine.run.RunContext;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Steps per second of a pair network 1-20-20-20-1 on 200 clusters of eight atoms (5600 pairs),
 * energies alone or with forces.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 2, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(value = 1, jvmArgs = "-Xmx2g")
public class PairBenchmark {

  private static final int STEPS = 500;
  private static final int ATOMS = 8;

  /** Weight of the forces. */
  @Param({"0", "10"})
  public double forceWeight;

  /** Number of threads. */
  @Param({"1", "2"})
  public int threads;

  private List<PairExample> examples;

  /** Makes shaken cubes with random energies and forces: the time does not depend on them. */
  @Setup
  public void make() {
    SplittableRandom random = new SplittableRandom(1);
    examples = new ArrayList<>();
    for (int c = 0; c < 200; c++) {
      double[] at = new double[3 * ATOMS];
      double[] forces = new double[3 * ATOMS];
      for (int i = 0; i < at.length; i++) {
        at[i] = 1.12 * (i / 3 >> i % 3 & 1) + 0.1 * random.nextDouble();
        forces[i] = random.nextDouble();
      }
      examples.add(new PairExample("cluster " + c, at, random.nextDouble(), forces));
    }
  }

  /**
   * Trains.
   *
   * @return the network and its loss
   */
  @Benchmark
  @OperationsPerInvocation(STEPS)
  public PairTraining.Result train() {
    PairTrainingOptions options =
        new PairTrainingOptions(
            List.of(20, 20, 20), Activation.SILU, STEPS, 2e-3, 0.01, 1, forceWeight, 0);
    RunContext run = RunContext.QUIET.withThreads(threads);
    return PairTraining.train(examples, options, "", "", 1, run, (step, loss, held) -> {});
  }
}
