package org.materialsj.moments;

import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
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
 * Microseconds on one thread for the Zernike moments of points: 10 atoms at orders 7 and 15, alone,
 * with all derivatives, and the gradient of one quantity; 1000 points at order 20; one point at
 * order 200 (1 373 701 moments). For 10 atoms milad takes 640 microseconds at order 7 and 2900 at
 * order 15, without derivatives, on another machine.
 *
 * <pre>mvn -Pbench test-compile exec:exec -Djmh.args="PointMomentsBenchmark"</pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class PointMomentsBenchmark {

  /** Number of points and order. */
  @Param({"10 7", "10 15", "1000 20", "1 200"})
  public String task;

  private int count;
  private PointMoments.Evaluator evaluator;
  private double[] points;
  private double[] weights;
  private double[] moments;
  private double[] byMoment;
  private double[] jacobian = {};
  private double[] gradient;

  /** Makes points and working memory. */
  @Setup
  public void make() {
    String[] parts = task.split(" ", 2);
    count = Integer.parseInt(parts[0]);
    int order = Integer.parseInt(parts[1]);
    SplittableRandom random = new SplittableRandom(1);
    points = random.doubles(3L * count, -0.57, 0.57).toArray();
    weights = random.doubles(count, 1, 2).toArray();
    evaluator = new PointMoments(order).evaluator();
    moments = new double[ZernikeIndex.size(order)];
    byMoment = random.doubles(moments.length, -1, 1).toArray();
    gradient = new double[4 * count];
    if (order < 20) {
      jacobian = new double[4 * count * moments.length];
    }
  }

  /**
   * Moments alone.
   *
   * @return the moments
   */
  @Benchmark
  public double[] values() {
    evaluator.values(count, points, weights, moments);
    return moments;
  }

  /**
   * Moments and all derivatives, at orders 7 and 15 (moments alone at the others).
   *
   * @return the derivatives
   */
  @Benchmark
  public double[] jacobian() {
    if (jacobian.length == 0) {
      return values();
    }
    evaluator.jacobian(count, points, weights, moments, jacobian);
    return jacobian;
  }

  /**
   * The gradient of one quantity.
   *
   * @return the gradient
   */
  @Benchmark
  public double[] gradient() {
    evaluator.gradient(count, points, weights, byMoment, gradient);
    return gradient;
  }
}
