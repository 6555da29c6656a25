package org.materialsj.learn.kernel;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.materialsj.engine.run.RunContext;
import org.materialsj.learn.Learners;
import org.materialsj.learn.Samples;
import org.materialsj.learn.TrainingSet;
import org.materialsj.learn.neighbours.NearestNeighbours;
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

/**
 * Training and predicting a fifth of the rows with neighbours and kernels, on one thread and two:
 * Friedman's first problem with 1 600 training rows, and with 16 000 for those that do not need a
 * matrix of all rows.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(value = 1, jvmArgs = "-Xmx4g")
public class KernelBenchmark {

  /** Number of threads. */
  @Param({"1", "2"})
  public int threads;

  private RunContext run;
  private TrainingSet few;
  private TrainingSet fewAsked;
  private TrainingSet many;
  private TrainingSet manyAsked;

  /** Makes the data. */
  @Setup
  public void make() {
    run = RunContext.QUIET.withThreads(threads);
    few = Samples.friedman1(1600, 1);
    fewAsked = Samples.friedman1(400, 2);
    many = Samples.friedman1(16_000, 1);
    manyAsked = Samples.friedman1(4000, 2);
  }

  private double[] learn(
      String learner, Map<String, String> settings, TrainingSet data, TrainingSet asked) {
    return Learners.create(learner, settings).fit(data, 1, run).predict(asked.columns(), run);
  }

  /**
   * Kernel ridge on 1 600 rows.
   *
   * @return the predictions
   */
  @Benchmark
  public double[] kernelRidge() {
    return learn(KernelRidge.NAME, Map.of("gamma", "0.05"), few, fewAsked);
  }

  /**
   * A Gaussian process of given scales on 1 600 rows.
   *
   * @return the predictions
   */
  @Benchmark
  public double[] gaussianProcess() {
    Map<String, String> settings = Map.of("fit", "false", "noise", "0.1", "lengthScale", "3");
    return learn(GaussianProcess.NAME, settings, few, fewAsked);
  }

  /**
   * Support vector regression on 1 600 rows.
   *
   * @return the predictions
   */
  @Benchmark
  public double[] supportVectors() {
    return learn(SupportVectors.NAME, Map.of("c", "10", "gamma", "0.05"), few, fewAsked);
  }

  /**
   * Support vector regression on 16 000 rows.
   *
   * @return the predictions
   */
  @Benchmark
  public double[] supportVectorsOfManyRows() {
    return learn(SupportVectors.NAME, Map.of("c", "10", "gamma", "0.05"), many, manyAsked);
  }

  /**
   * Nearest neighbours among 16 000 rows.
   *
   * @return the predictions
   */
  @Benchmark
  public double[] nearestNeighboursOfManyRows() {
    return learn(NearestNeighbours.NAME, Map.of(), many, manyAsked);
  }
}
