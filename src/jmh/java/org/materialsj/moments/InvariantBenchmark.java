package org.materialsj.moments;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.materialsj.engine.random.Seeds;
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
 * Microseconds for the standard set of invariants on one thread: values (295 at order 7, 1481 at
 * order 10), the gradient of a weighted sum of them, all derivatives, and milliseconds to make the
 * set and its evaluator anew.
 *
 * <pre>mvn -Pbench test-compile exec:exec -Djmh.args="InvariantBenchmark"</pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class InvariantBenchmark {

  /** The order of the moments. */
  @Param({"7", "10"})
  public int order;

  private double[] moments;
  private double[] weights;
  private double[] values;
  private double[] gradient;
  private double[] jacobian;
  private InvariantSet.Evaluator evaluator;

  /** Makes moments and evaluator. */
  @Setup
  public void make() {
    InvariantSet set = InvariantSet.standard(order);
    moments = Seeds.forItem(1, order).doubles(set.size(), -1, 1).toArray();
    weights = new double[set.length()];
    Arrays.fill(weights, 0.5);
    values = new double[set.length()];
    gradient = new double[set.size()];
    jacobian = new double[set.length() * set.size()];
    evaluator = set.evaluator();
  }

  /**
   * Values alone.
   *
   * @return them
   */
  @Benchmark
  public double[] values() {
    evaluator.values(moments, values);
    return values;
  }

  /**
   * Values and the gradient of a weighted sum.
   *
   * @return the gradient
   */
  @Benchmark
  public double[] gradient() {
    evaluator.gradient(moments, weights, values, gradient);
    return gradient;
  }

  /**
   * Values and all derivatives.
   *
   * @return the derivatives
   */
  @Benchmark
  public double[] jacobian() {
    evaluator.jacobian(moments, values, jacobian);
    return jacobian;
  }

  /**
   * Generates the set and plans its computation.
   *
   * @return the evaluator
   */
  @Benchmark
  @OutputTimeUnit(TimeUnit.MILLISECONDS)
  public InvariantSet.Evaluator generation() {
    return InvariantSet.standard(order).evaluator();
  }
}
