package org.materialsj.potentials.conformers;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.materialsj.engine.run.RunContext;
import org.materialsj.io.ParseException;
import org.materialsj.io.ReadOptions;
import org.materialsj.io.cdk.CdkMolecules;
import org.materialsj.model.Molecule;
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
 * Seconds for 10 000 conformers of a flexible molecule of 13 heavy atoms and two undefined centres:
 * the whole way from the molecule to the ensemble, and the pruning alone. Cold: no warm-up, as for
 * a user who does it once.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 3)
@Fork(value = 1, jvmArgs = "-Xmx2g")
public class ConformerBenchmark {

  private static final int COUNT = 10_000;

  /** Number of threads. */
  @Param({"1", "2"})
  public int threads;

  private Molecule molecule;
  private List<double[]> shaken;

  /**
   * Reads the molecule; makes 10 000 conformers for the pruning by shaking 5 000.
   *
   * @throws ParseException never
   */
  @Setup
  public void make() throws ParseException {
    molecule =
        CdkMolecules.readSmiles("CC(CCC)CC(C)(CCCC)O", "", "benchmark", 0, ReadOptions.STRICT);
    ConformerOptions all =
        new ConformerOptions(
            COUNT / 2,
            ConformerOptions.Method.TORSIONS,
            false,
            0,
            ConformerOptions.standard(1, 1).forceField(),
            Double.POSITIVE_INFINITY,
            false,
            1);
    shaken = new ArrayList<>();
    SplittableRandom random = new SplittableRandom(1);
    for (Conformer conformer :
        ConformerGenerator.generate(molecule, all, RunContext.QUIET).conformers()) {
      shaken.add(conformer.positions());
      double[] x = conformer.positions().clone();
      for (int k = 0; k < x.length; k++) {
        x[k] += 0.1 * random.nextGaussian();
      }
      shaken.add(x);
    }
  }

  /**
   * Generation, energies and pruning by the default method.
   *
   * @return the conformers
   */
  @Benchmark
  public ConformerEnsemble torsions() {
    return ConformerGenerator.generate(
        molecule, ConformerOptions.standard(COUNT, 42), RunContext.QUIET.withThreads(threads));
  }

  /**
   * Self-organisation, 20 steps downhill and pruning.
   *
   * @return the conformers
   */
  @Benchmark
  public ConformerEnsemble thorough() {
    ConformerOptions standard = ConformerOptions.standard(COUNT, 42);
    return ConformerGenerator.generate(
        molecule,
        new ConformerOptions(
            COUNT,
            ConformerOptions.Method.THOROUGH,
            false,
            standard.pruneRmsd(),
            standard.forceField(),
            standard.energyWindow(),
            false,
            standard.seed()),
        RunContext.QUIET.withThreads(threads));
  }

  /**
   * Pruning alone, as one stereoisomer.
   *
   * @return indices of the kept conformers
   */
  @Benchmark
  public int[] pruning() {
    return ConformerPruning.keep(
        new HeavyAtoms(molecule), shaken, 0.2, RunContext.QUIET.withThreads(threads));
  }
}
