package org.materialsj.learn.tree;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.materialsj.engine.run.RunContext;
import org.materialsj.learn.Model;
import org.materialsj.learn.Samples;
import org.materialsj.learn.TrainingSet;
import org.materialsj.learn.explain.TreeShap;
import org.materialsj.learn.forest.ForestOptions;
import org.materialsj.learn.forest.RandomForest;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One unlimited tree on 16 000 rows of Friedman's first problem, by squared and by absolute error;
 * and the Shapley values of 100 rows by a forest of 100 unlimited trees that learned from 1 600.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 3)
@Fork(value = 1, jvmArgs = "-Xmx3g")
public class TreeBenchmark {

  private static final RunContext RUN = RunContext.QUIET.withThreads(2);

  private TrainingSet data;
  private Model forest;
  private double[][] some;

  /** Makes the data and the forest. */
  @Setup
  public void make() {
    data = Samples.friedman1(16_000, 1);
    forest = new RandomForest(ForestOptions.DEFAULT).fit(Samples.friedman1(1600, 1), 1, RUN);
    some = Arrays.stream(data.columns()).map(c -> Arrays.copyOf(c, 100)).toArray(double[][]::new);
  }

  /**
   * Grows a tree by squared error.
   *
   * @return the tree
   */
  @Benchmark
  public Model squared() {
    return new DecisionTree(new TreeOptions("squared", 0, 1, 0)).fit(data, 1, RUN);
  }

  /**
   * Grows a tree by absolute error.
   *
   * @return the tree
   */
  @Benchmark
  public Model absolute() {
    return new DecisionTree(new TreeOptions("absolute", 0, 1, 0)).fit(data, 1, RUN);
  }

  /**
   * Explains 100 rows.
   *
   * @return Shapley values
   */
  @Benchmark
  public TreeShap.Values shap() {
    return TreeShap.values(forest, some, RUN);
  }
}
