package org.materialsj.learn.explain;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.materialsj.engine.run.RunContext;
import org.materialsj.learn.Learners;
import org.materialsj.learn.Model;
import org.materialsj.learn.Samples;
import org.materialsj.learn.Score;
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

/**
 * Ten permutations of each of the ten features of Friedman's first problem, judged on 400 rows by a
 * forest of 100 trees that learned from 1600.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 5)
@Fork(1)
public class PermutationBenchmark {

  /** Number of threads. */
  @Param({"1", "2"})
  public int threads;

  private RunContext run;
  private TrainingSet test;
  private Model forest;
  private List<List<Integer>> features;

  /** Trains the forest. */
  @Setup
  public void train() {
    run = RunContext.QUIET.withThreads(threads);
    test = Samples.friedman1(400, 2);
    features = IntStream.range(0, 10).mapToObj(List::of).toList();
    forest =
        Learners.create("Random forest", Map.of("trees", "100", "maxFeatures", "all"))
            .fit(Samples.friedman1(1600, 1), 1, run);
  }

  /**
   * Judges the features.
   *
   * @return their importances
   */
  @Benchmark
  public PermutationImportance.Result permute() {
    return PermutationImportance.of(
        forest, test.columns(), test.values(), Score.R2, features, 10, 1, run);
  }
}
