package org.materialsj.view.jmol;

import java.awt.image.BufferedImage;
import java.util.concurrent.TimeUnit;
import org.materialsj.model.VoxelGrid;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** What a slider of a reconstruction window costs the view's thread: both lobes, 600 x 520. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
    value = 1,
    jvmArgs = {"-Xmx1g", "-Djava.awt.headless=true"})
public class SurfaceBenchmark {

  /** Grid points along each axis. */
  @Param({"48", "64", "80"})
  public int points;

  private VoxelGrid grid;
  private Density density;
  private JmolSession session;
  private SurfaceOptions options;
  private int call;

  /** Makes a density with two lobes and shows it. */
  @Setup(Level.Trial)
  public void make() {
    int n = points;
    float[] values = new float[n * n * n];
    for (int i = 0; i < values.length; i++) {
      double x = -1 + 2.0 * (i % n) / (n - 1);
      double y = -1 + 2.0 * (i / n % n) / (n - 1);
      double z = -1 + 2.0 * (i / n / n) / (n - 1);
      values[i] = (float) (y * Math.exp(-4 * (x * x + y * y + z * z)));
    }
    grid = new VoxelGrid(n, n, n, new double[] {1, 1, 1}, new double[3], values);
    density = new Density(grid, false);
    options = SurfaceOptions.at(0.08);
    session = new JmolSession();
    session.resize(600, 520);
    Scene scene =
        SceneBuilder.build(Overlay.of(grid, options), ViewOptions.DEFAULT, density.outline());
    session.load(scene, ViewOptions.DEFAULT, false);
    session.surface(density, options);
  }

  /** Frees the viewer. */
  @TearDown(Level.Trial)
  public void close() {
    session.close();
  }

  /**
   * Moves the slider of the level.
   *
   * @return the picture
   */
  @Benchmark
  public BufferedImage level() {
    session.surface(density, options.withLevel(0.06 + 0.001 * (call++ % 40)));
    return session.render();
  }

  /**
   * Moves the slider of the opacity.
   *
   * @return the picture
   */
  @Benchmark
  public BufferedImage opacity() {
    session.surface(density, options.withOpacity(0.3 + 0.1 * (call++ % 5)));
    return session.render();
  }

  /**
   * Brings another density.
   *
   * @return the picture
   */
  @Benchmark
  public BufferedImage density() {
    session.surface(new Density(grid, false), options);
    return session.render();
  }
}
