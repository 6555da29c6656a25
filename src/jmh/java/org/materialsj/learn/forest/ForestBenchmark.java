package org.materialsj.learn.forest;

import java.util.concurrent.TimeUnit;
import org.materialsj.engine.run.RunContext;
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

/**
 * A forest of 100 unlimited trees that try 3 of the 10 features of Friedman's first problem for
 * each split, on two threads: its training, and its prediction of as many rows.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 3)
@Fork(value = 1, jvmArgs = "-Xmx3g")
public class ForestBenchmark {

  private static final RunContext RUN = RunContext.QUIET.withThreads(2);
  private static final RandomForest LEARNER =
      new RandomForest(new ForestOptions(100, "3", 0, 1, true));

  /** Number of rows. */
  @Param({"1600", "16000"})
  public int rows;

  private TrainingSet data;
  private Model model;

  /** Makes the data. */
  @Setup
  public void make() {
    data = Samples.friedman1(rows, 1);
    model = LEARNER.fit(data, 1, RUN);
  }

  /**
   * Trains.
   *
   * @return the forest
   */
  @Benchmark
  public Model train() {
    return LEARNER.fit(data, 1, RUN);
  }

  /**
   * Predicts.
   *
   * @return predictions
   */
  @Benchmark
  public double[] predict() {
    return model.predict(data.columns(), RUN);
  }
}
