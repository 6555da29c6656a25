package org.materialsj.features.crystal;

import java.util.concurrent.TimeUnit;
import org.materialsj.model.Crystal;
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

/** Pores of sodalite, unequal radii, probe 1.86, on one thread. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgs = "-Xmx1g")
public class PoreBenchmark {

  /** Cells along each edge of the supercell; each cell has 36 atoms. */
  @Param({"1", "2"})
  public int cells;

  private Crystal crystal;

  /** Makes the structure. */
  @Setup
  public void make() {
    crystal = Sodalite.crystal(8.965, 0.354, cells);
  }

  /**
   * Describes them.
   *
   * @return the features
   */
  @Benchmark
  public double[] pores() {
    return new PoreDescriptors().apply(crystal);
  }
}
