package org.materialsj.packing;

import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.materialsj.model.packing.Body;
import org.materialsj.packing.search.Objective;
import org.materialsj.packing.space.PackingGroup;
import org.materialsj.packing.space.PackingSpace;
import org.materialsj.packing.space.Sites;
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
 * Candidates per second on one thread, for shapes of the plane and polyhedra: decoding and exact
 * scale of random points, without early abort (cut 0) and with it.
 *
 * <pre>mvn -Pbench test-compile exec:exec -Djmh.args="PlaneKernelBenchmark"</pre>
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class PlaneKernelBenchmark {

  private static final int POINTS = 1 << 12;

  /** The shape, as users write it. */
  @Param({
    "disc",
    "triangle",
    "pentagon",
    "dodecagon",
    "polygon 0 0, 2 0, 2 1, 1 1, 1 3, 0 3",
    "tetrahedron",
    "icosahedron"
  })
  public String shape;

  /** Number of the plane group; in space P1, P-1 and P21/c for 1, 2 and more. */
  @Param({"1", "2", "8", "17"})
  public int group;

  /** Density below which a candidate is given up. */
  @Param({"0", "0.6"})
  public double cut;

  private Objective.Evaluator evaluator;
  private double[][] points;
  private int next;

  /** Draws points. */
  @Setup
  public void draw() {
    Body body = Shapes.parse(shape).get(0);
    int number = body.dimension() == 2 || group < 3 ? group : 14;
    PackingGroup packed = PackingGroup.parse(Integer.toString(number), body.dimension()).get(0);
    PackingSpace space = new PackingSpace(packed, List.of(Sites.general(packed, body)));
    evaluator = space.evaluator();
    SplittableRandom random = new SplittableRandom(1);
    points = new double[POINTS][space.dimension()];
    for (double[] point : points) {
      for (int i = 0; i < point.length; i++) {
        point[i] = random.nextDouble();
      }
    }
  }

  /**
   * One candidate.
   *
   * @return its density
   */
  @Benchmark
  public double candidate() {
    next = (next + 1) % POINTS;
    return evaluator.density(points[next], cut);
  }
}
