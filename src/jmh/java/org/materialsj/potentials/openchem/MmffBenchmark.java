package org.materialsj.potentials.openchem;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.materialsj.engine.run.CancelToken;
import org.materialsj.io.ReadOptions;
import org.materialsj.io.cdk.CdkMolecules;
import org.materialsj.model.Molecule;
import org.materialsj.potentials.MolecularForceField.Minimum;
import org.materialsj.potentials.openchem.Mmff94.Variant;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** MMFF94 and conformers of CC(CCC)CC(C)(CCCC)O, 39 atoms, on one thread. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgs = "-Xmx1g")
public class MmffBenchmark {

  private Molecule isomer;
  private Mmff94 field;
  private double[] positions;
  private double[] gradient;
  private TorsionSampler sampler;
  private SelfOrganizer organizer;
  private long seed;

  /**
   * Makes a conformer.
   *
   * @throws Exception never
   */
  @Setup
  public void make() throws Exception {
    Molecule molecule =
        CdkMolecules.readSmiles("CC(CCC)CC(C)(CCCC)O", "", "", 0, ReadOptions.STRICT);
    isomer = Stereoisomers.of(molecule, 4, CancelToken.NEVER).isomers().get(0).molecule();
    field = new Mmff94(isomer, Variant.MMFF94);
    gradient = new double[3 * isomer.size()];
    organizer = new SelfOrganizer(isomer);
    sampler = new TorsionSampler(isomer, seed, CancelToken.NEVER);
    positions = sampler.next().orElseThrow();
  }

  /**
   * An energy.
   *
   * @return kcal/mol
   */
  @Benchmark
  public double energy() {
    return field.energy(positions);
  }

  /**
   * An energy with its gradient.
   *
   * @return kcal/mol
   */
  @Benchmark
  public double gradient() {
    return field.gradient(positions, gradient);
  }

  /**
   * Atom typing and parameters.
   *
   * @return the force field
   */
  @Benchmark
  public Mmff94 building() {
    return new Mmff94(isomer, Variant.MMFF94);
  }

  /**
   * A walk to the minimum.
   *
   * @return what was reached
   */
  @Benchmark
  public Minimum minimisation() {
    return field.minimize(positions.clone(), 2000);
  }

  /**
   * A conformer by torsion sampling, with a new seed when the last is exhausted.
   *
   * @return its positions
   */
  @Benchmark
  public double[] torsionConformer() {
    Optional<double[]> next = sampler.next();
    while (next.isEmpty()) {
      sampler = new TorsionSampler(isomer, ++seed, CancelToken.NEVER);
      next = sampler.next();
    }
    return next.get();
  }

  /**
   * A conformer by self-organisation.
   *
   * @return its positions
   */
  @Benchmark
  public Optional<double[]> organizedConformer() {
    return organizer.generate(++seed, CancelToken.NEVER);
  }
}
