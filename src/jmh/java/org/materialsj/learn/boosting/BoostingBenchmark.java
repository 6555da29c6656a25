package org.materialsj.learn.boosting;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.materialsj.engine.run.RunContext;
import org.materialsj.learn.Model;
import org.materialsj.learn.Samples;
import org.materialsj.learn.TrainingSet;
import org.materialsj.learn.linear.RidgeOptions;
import org.materialsj.learn.linear.RidgeRegression;
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
 * Gradient boosting with its defaults (100 trees of 31 leaves), and ridge regression that chooses
 * its alpha, on one thread and two: Friedman's first problem with 16 000 rows and 10 features, and
 * a table of the size of the distances of 3 000 conformers, 741 features. {@code
 * src/jmh/python/boosting.py} times scikit-learn on the same numbers.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 5)
@Fork(value = 1, jvmArgs = "-Xmx3g")
public class BoostingBenchmark {

  /** Rows and features. */
  @Param({"16000x10", "3000x741"})
  public String shape;

  /** Number of threads. */
  @Param({"1", "2"})
  public int threads;

  private RunContext run;
  private TrainingSet data;
  private Model model;

  /** Makes the data. */
  @Setup
  public void make() {
    run = RunContext.QUIET.withThreads(threads);
    int[] sides = Arrays.stream(shape.split("x")).mapToInt(Integer::parseInt).toArray();
    TrainingSet first = Samples.friedman1(sides[0], 1);
    double[][] columns = new double[sides[1]][];
    for (int f = 0; f < columns.length; f += 10) {
      double[][] more = f == 0 ? first.columns() : Samples.friedman1(sides[0], 1 + f).columns();
      System.arraycopy(more, 0, columns, f, Math.min(10, columns.length - f));
    }
    data =
        new TrainingSet(
            Samples.names(columns.length), columns, first.target(), first.values(), List.of());
    model = boost();
  }

  /**
   * Trains boosted trees.
   *
   * @return the model
   */
  @Benchmark
  public Model boost() {
    return new GradientBoosting(BoostingOptions.DEFAULT).fit(data, 1, run);
  }

  /**
   * Predicts by boosted trees as many rows as they were trained on.
   *
   * @return predictions
   */
  @Benchmark
  public double[] predict() {
    return model.predict(data.columns(), run);
  }

  /**
   * Trains ridge regression with leave-one-out errors of 29 values of alpha.
   *
   * @return the model
   */
  @Benchmark
  public Model ridge() {
    return new RidgeRegression(RidgeOptions.DEFAULT).fit(data, 1, run);
  }
}
