package org.materialsj.moments;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.materialsj.engine.run.RunContext;
import org.materialsj.model.VoxelGrid;
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
 * Milliseconds for the moments of a cube of voxels, for a reconstruction on it and for the errors
 * of all orders. No voxel is 0, the ball is as large as the cube, and its centre lies off the
 * voxels' centres.
 *
 * <pre>mvn -Pbench test-compile exec:exec -Djmh.args="VolumeBenchmark"</pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class VolumeBenchmark {

  /** Voxels along each edge and order. */
  @Param({"64-15", "64-20", "64-40", "64-60", "128-20"})
  public String sizeAndOrder;

  /** Threads. */
  @Param({"1", "2"})
  public int threads;

  private int order;
  private VoxelGrid grid;
  private BallFrame frame;
  private ZernikeMoments moments;
  private RunContext run;

  /** Makes a volume of random values. */
  @Setup
  public void fill() {
    String[] words = sizeAndOrder.split("-", -1);
    int n = Integer.parseInt(words[0]);
    order = Integer.parseInt(words[1]);
    SplittableRandom random = new SplittableRandom(3);
    float[] values = new float[n * n * n];
    for (int i = 0; i < values.length; i++) {
      values[i] = 0.1f + (float) random.nextDouble();
    }
    grid = new VoxelGrid(n, n, n, new double[] {1, 1, 1}, new double[3], values);
    frame = new BallFrame(n / 2.0 - 0.71, n / 2.0 - 0.43, n / 2.0 - 0.59, n / 2.0);
    double[] coefficients = new double[ZernikeIndex.size(order)];
    Arrays.setAll(coefficients, i -> random.nextDouble(-1, 1));
    moments = new ZernikeMoments(order, coefficients);
    run = RunContext.QUIET.withThreads(threads);
  }

  /** The moments of the voxels. */
  @Benchmark
  public ZernikeMoments analysis() {
    return VoxelMoments.of(grid, frame, order, run);
  }

  /** A grid of values from moments. */
  @Benchmark
  public VoxelGrid reconstruction() {
    return new Reconstruction(moments, false).like(grid, frame, run);
  }

  /** The errors of all orders. */
  @Benchmark
  public ReconstructionError errorsOfAllOrders() {
    return ReconstructionError.of(grid, frame, moments, false, 0.5, run);
  }
}
