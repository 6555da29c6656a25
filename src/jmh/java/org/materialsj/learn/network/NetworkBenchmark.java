package org.materialsj.learn.network;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.materialsj.engine.run.RunContext;
import org.materialsj.learn.Learners;
import org.materialsj.learn.Model;
import org.materialsj.learn.Samples;
import org.materialsj.learn.TrainingSet;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A multilayer perceptron of two hidden layers of 64 units on Friedman's first problem. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(value = 1, jvmArgs = "-Xmx2g")
public class NetworkBenchmark {

  /** Number of rows. */
  @Param({"1600", "16000"})
  public int rows;

  /** Number of threads. */
  @Param({"1", "2"})
  public int threads;

  private RunContext run;
  private TrainingSet data;

  /** Makes the data. */
  @Setup
  public void make() {
    run = RunContext.QUIET.withThreads(threads);
    data = Samples.friedman1(rows, 1);
  }

  /**
   * Trains until the loss no longer falls.
   *
   * @return the model
   */
  @Benchmark
  public Model train() {
    return Learners.create(MultilayerPerceptron.NAME, Map.of("layers", "64x64")).fit(data, 1, run);
  }
}
