package org.materialsj.engine.geometry;

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
 * Neighbours of 100 000 random atoms at 0.1 atoms per cubic angstrom within 6 angstrom, about 90
 * for each, on one thread: in a cube, and in a cell of the same volume with angles of 10 degrees.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(value = 1, jvmArgs = "-Xmx3g")
public class NeighborBenchmark {

  private static final int ATOMS = 100_000;
  private static final double DENSITY = 0.1;
  private static final double CUTOFF = 6;

  /** Shape of the cell. */
  @Param({"cube", "skewed", "molecule"})
  public String shape;

  private double[] cartesian;
  private double[] lattice;
  private boolean[] periodic;

  /** Makes the structure. */
  @Setup
  public void make() {
    double edge = Math.cbrt(ATOMS / DENSITY);
    double shear = shape.equals("skewed") ? edge / Math.tan(Math.toRadians(10)) : 0;
    lattice = new double[] {edge, 0, 0, shear, edge, 0, shear, shear, edge};
    boolean repeats = !shape.equals("molecule");
    periodic = new boolean[] {repeats, repeats, repeats};
    cartesian = new SplittableRandom(1).doubles(3 * ATOMS, 0, edge).toArray();
  }

  /**
   * Finds them.
   *
   * @return the neighbours
   */
  @Benchmark
  public PeriodicNeighbors find() {
    return PeriodicNeighbors.find(cartesian, lattice, periodic, CUTOFF);
  }
}
