package org.materialsj.learn.linear;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.materialsj.engine.run.RunContext;
import org.materialsj.learn.Learners;
import org.materialsj.learn.Model;
import org.materialsj.learn.Samples;
import org.materialsj.learn.TrainingSet;
import org.materialsj.model.ColumnSpec;
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
 * Training of linear models on two threads: of numbers on 16 000 rows of Friedman's first problem;
 * of numbers on 200 rows with 1000 features, ten of which matter; of three classes on 1600 rows.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgs = "-Xmx2g")
public class LinearBenchmark {

  private static final RunContext RUN = RunContext.QUIET.withThreads(2);

  /** What is trained on what: learner, data, and a setting. */
  @Param({
    "Least squares/tall/",
    "Ridge regression/tall/alpha=1",
    "Lasso/tall/alpha=0.1",
    "Lasso/sparse/alpha=0.02",
    "Orthogonal matching pursuit/sparse/terms=10",
    "Logistic regression/classes/",
    "Linear discriminant/classes/"
  })
  public String what;

  private TrainingSet data;
  private Map<String, String> settings;
  private String learner;

  /** Makes the data. */
  @Setup
  public void make() {
    String[] parts = what.split("/", -1);
    learner = parts[0];
    data =
        switch (parts[1]) {
          case "tall" -> Samples.friedman1(16_000, 1);
          case "sparse" -> sparse();
          default -> Samples.bands(1600, 1);
        };
    String[] setting = parts[2].split("=", -1);
    settings = setting.length == 2 ? Map.of(setting[0], setting[1]) : Map.of();
  }

  private static TrainingSet sparse() {
    SplittableRandom random = new SplittableRandom(1);
    double[][] columns = new double[1000][200];
    double[] y = new double[200];
    for (int f = 0; f < 1000; f++) {
      for (int i = 0; i < 200; i++) {
        columns[f][i] = 2 * random.nextDouble() - 1;
        y[i] += f % 100 == 50 ? (f / 100 - 4.5) * columns[f][i] : 0;
      }
    }
    return new TrainingSet(Samples.names(1000), columns, new ColumnSpec("y", ""), y, List.of());
  }

  /**
   * Trains.
   *
   * @return the model
   */
  @Benchmark
  public Model train() {
    return Learners.create(learner, settings).fit(data, 1, RUN);
  }
}
