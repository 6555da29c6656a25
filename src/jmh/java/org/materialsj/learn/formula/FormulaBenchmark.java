package org.materialsj.learn.formula;

import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.materialsj.engine.run.RunContext;
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
 * Search for a formula of one feature on two threads: more than ten million candidates of rung 3 on
 * 500 rows of eight columns, for numbers and for two classes. The answer is the number screened.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@Fork(value = 2, jvmArgs = "-Xmx2g")
public class FormulaBenchmark {

  private static final int ROWS = 500;
  private static final int COLUMNS = 8;
  private static final FormulaOptions OPTIONS =
      new FormulaOptions(
          Operator.parse("+ - * / exp log inverse square cube sqrt cbrt abs"),
          3,
          4,
          1,
          50,
          false,
          100_000_000);

  /** What is described. */
  @Param({"numbers", "classes"})
  public String what;

  private TrainingSet data;

  /** Makes the data. */
  @Setup
  public void make() {
    SplittableRandom random = new SplittableRandom(1);
    double[][] columns = new double[COLUMNS][ROWS];
    for (double[] column : columns) {
      for (int row = 0; row < ROWS; row++) {
        column[row] = 0.5 + 2 * random.nextDouble();
      }
    }
    boolean classes = what.equals("classes");
    double[] target = new double[ROWS];
    for (int row = 0; row < ROWS; row++) {
      double value =
          columns[0][row] * columns[1][row] / (columns[2][row] + columns[3][row])
              + 0.1 * random.nextDouble();
      target[row] = !classes ? value : value > 0.8 ? 1 : 0;
    }
    data =
        new TrainingSet(
            IntStream.range(0, COLUMNS).mapToObj(c -> new ColumnSpec("x" + c, "")).toList(),
            columns,
            new ColumnSpec("y", ""),
            target,
            classes ? List.of("no", "yes") : List.of());
  }

  /** Searches. */
  @Benchmark
  public long search() {
    return FormulaSearch.of(data, OPTIONS, RunContext.QUIET.withThreads(2)).screened();
  }
}
