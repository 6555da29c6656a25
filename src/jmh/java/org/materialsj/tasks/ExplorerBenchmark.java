package org.materialsj.tasks;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.materialsj.model.InvarianceReport;
import org.materialsj.model.Molecule;
import org.materialsj.model.Transformation;
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

/** Milliseconds for all representations after one move of a slider, moments of order 7. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ExplorerBenchmark {

  private static final Transformation ALL = new Transformation(0.3, 0.2, 0.1, 1, 1, 1, 1, 2, true);

  /** Number of atoms, on a spiral. */
  @Param({"5", "20", "100"})
  public int atoms;

  private InvarianceExplorer explorer;

  /** Makes the molecule. */
  @Setup
  public void make() {
    int[] numbers = new int[atoms];
    double[] positions = new double[3 * atoms];
    List<Integer> elements = List.of(1, 6, 7, 8);
    for (int i = 0; i < atoms; i++) {
      numbers[i] = elements.get(i % elements.size());
      positions[3 * i] = 3 * Math.cos(0.5 * i);
      positions[3 * i + 1] = 3 * Math.sin(0.5 * i);
      positions[3 * i + 2] = 0.3 * i;
    }
    explorer = new InvarianceExplorer(Molecule.ofAtoms("spiral", numbers, positions, Map.of()), 7);
  }

  /**
   * Transforms and compares.
   *
   * @return the report
   */
  @Benchmark
  public InvarianceReport everyRepresentation() {
    return explorer.apply(ALL);
  }
}
