package org.materialsj.tasks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.materialsj.engine.run.RunContext;
import org.materialsj.features.Golden;
import org.materialsj.io.StructureRow;
import org.materialsj.model.chemistry.Preparation;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Structures per second through the whole task, from structures in memory to the finished table: 20
 * 000 golden crystals of 1 to 14 sites, Magpie and density features.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 3)
@Fork(value = 1, jvmArgs = "-Xmx3g")
public class FeaturizeBenchmark {

  private static final int STRUCTURES = 20_000;
  private static final List<String> NAMES =
      List.of("NaCl", "CaF2", "SiO2_quartz", "Fe_bcc", "MgAl2O4_spinel", "SrTiO3");

  /** Number of threads. */
  @Param({"1", "2"})
  public int threads;

  private List<StructureRow> rows;

  /** Makes the structures. */
  @Setup
  public void make() {
    rows = new ArrayList<>();
    for (int i = 0; i < STRUCTURES; i++) {
      String name = NAMES.get(i % NAMES.size());
      rows.add(
          new StructureRow(name, Optional.of(Golden.crystal(name)), Optional.empty(), List.of()));
    }
  }

  /**
   * Featurizes.
   *
   * @return the table
   */
  @Benchmark
  @OperationsPerInvocation(STRUCTURES)
  public FeaturizeResult magpieAndDensity() {
    return FeaturizeStructures.run(
        rows.iterator(),
        List.of("Magpie", "Density"),
        Preparation.DEFAULT,
        RunContext.QUIET.withThreads(threads));
  }
}
