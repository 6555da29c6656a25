package org.materialsj.features.autocorrelation;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.materialsj.features.molecule.SampleMolecules;
import org.materialsj.model.Crystal;
import org.materialsj.model.Molecule;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Revised autocorrelations on one thread, in structures per second: of the molecule of the talk (39
 * atoms), of iron hexacarbonyl with bonds found by distance, and of the five golden frameworks (80
 * atoms on average) with bonds found by distance, in both variants.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class RacBenchmark {

  private static final int FRAMEWORKS = 5;

  private final MoleculeAutocorrelation ofMolecules = new MoleculeAutocorrelation();
  private final ComplexAutocorrelation ofComplexes = new ComplexAutocorrelation();
  private final FrameworkAutocorrelation imageAware = new FrameworkAutocorrelation();
  private final FrameworkAutocorrelation quotientGraph = FrameworkAutocorrelation.quotient();
  private Molecule molecule;
  private Molecule complex;
  private List<Crystal> crystals;

  /** Reads the structures. */
  @Setup
  public void read() {
    molecule = SampleMolecules.smiles("CC(CCC)CC(C)(CCCC)O");
    complex = Octahedra.build("Fe", "C O", "C O", "C O", "C O", "C O", "C O");
    crystals = RacGolden.FRAMEWORKS.stream().map(RacGolden::crystal).toList();
  }

  /**
   * A molecule, 120 features.
   *
   * @return the features
   */
  @Benchmark
  public double[] molecule() {
    return ofMolecules.apply(molecule);
  }

  /**
   * An octahedral complex, 180 features.
   *
   * @return the features
   */
  @Benchmark
  public double[] complex() {
    return ofComplexes.apply(complex);
  }

  /**
   * Frameworks on the endless graph, 176 features.
   *
   * @param sink takes the features
   */
  @Benchmark
  @OperationsPerInvocation(FRAMEWORKS)
  public void frameworks(Blackhole sink) {
    crystals.forEach(crystal -> sink.consume(imageAware.apply(crystal)));
  }

  /**
   * Frameworks on the graph of one cell, 176 features.
   *
   * @param sink takes the features
   */
  @Benchmark
  @OperationsPerInvocation(FRAMEWORKS)
  public void frameworksQuotient(Blackhole sink) {
    crystals.forEach(crystal -> sink.consume(quotientGraph.apply(crystal)));
  }
}
