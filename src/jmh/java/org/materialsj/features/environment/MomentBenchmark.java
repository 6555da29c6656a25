package org.materialsj.features.environment;

import java.util.Arrays;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.materialsj.engine.geometry.PeriodicNeighbors;
import org.materialsj.features.molecule.MoleculeAnalysis;
import org.materialsj.model.Molecule;
import org.materialsj.moments.InvariantSet;
import org.materialsj.moments.MoleculeGolden;
import org.materialsj.moments.PointInvariants;
import org.materialsj.moments.SpeciesWeights;
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
import org.openjdk.jmh.infra.Blackhole;

/**
 * Milliseconds per structure on one thread, of the standard set of 295 moment invariants at order
 * 7: acetone (10 atoms) as a whole, and all 64 environments of silicon (28 neighbours each within 5
 * angstrom, smooth cutoff), neighbours found anew each time; alone, with all derivatives, or with
 * the gradient of a weighted sum. On another machine milad takes 0.89 ms for acetone, 9.2 ms with
 * the Jacobian, and about 200 ms for the silicon; dscribe takes 179 ms for SOAP of the silicon with
 * derivatives.
 *
 * <pre>mvn -Pbench test-compile exec:exec -Djmh.args="MomentBenchmark"</pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class MomentBenchmark {

  private static final double CUTOFF = 5;

  private final PointInvariants invariants = new PointInvariants(InvariantSet.standard(7), false);

  private MoleculeInvariants molecules;
  private Molecule acetone;

  private int[] silicon;
  private double[] positions;
  private double[] lattice;
  private final boolean[] periodic = {true, true, true};
  private EnvironmentDescriptor descriptor;
  private EnvironmentDescriptor.Evaluator evaluator;
  private double[] values;
  private double[] weights;
  private double[] derivatives = new double[0];
  private double[] gradient = new double[0];

  /** Makes structures and descriptors. */
  @Setup
  public void make() {
    acetone =
        Molecule.ofAtoms(
            "acetone",
            MoleculeGolden.integers(MoleculeGolden.json("acetone").get("Z")),
            MoleculeGolden.numbers(MoleculeGolden.json("acetone").get("positions_A")),
            Map.of());
    SpeciesWeights species = SpeciesWeights.of(new int[] {1, 6, 8}, 1, 6);
    molecules = MoleculeInvariants.within(invariants, species, CUTOFF, false);
    silicon();
    MomentDescriptor family = new MomentDescriptor(invariants, SpeciesWeights.unit(), CUTOFF, true);
    descriptor = family.forElements(14);
    evaluator = descriptor.evaluator();
    values = new double[descriptor.length()];
    weights = new double[descriptor.length()];
    Arrays.fill(weights, 0.5);
  }

  /** Two by two by two cubic cells of diamond structure, the atoms moved a little. */
  private void silicon() {
    double a = 5.431;
    double[] sites = {0, 0, 0, 0, 2, 2, 2, 0, 2, 2, 2, 0, 1, 1, 1, 1, 3, 3, 3, 1, 3, 3, 3, 1};
    SplittableRandom random = new SplittableRandom(64);
    silicon = new int[64];
    Arrays.fill(silicon, 14);
    positions = new double[192];
    lattice = new double[] {2 * a, 0, 0, 0, 2 * a, 0, 0, 0, 2 * a};
    for (int atom = 0; atom < 64; atom++) {
      int cell = atom / 8;
      int[] place = {cell % 2, cell / 2 % 2, cell / 4};
      for (int axis = 0; axis < 3; axis++) {
        positions[3 * atom + axis] =
            a * (place[axis] + sites[3 * (atom % 8) + axis] / 4) + random.nextDouble(-0.1, 0.1);
      }
    }
  }

  private Environments environments() {
    return Environments.of(
        silicon, PeriodicNeighbors.find(positions, lattice, periodic, CUTOFF), CUTOFF);
  }

  /**
   * Acetone, values alone.
   *
   * @return the values
   */
  @Benchmark
  public double[] moleculeValues() {
    return molecules.apply(acetone);
  }

  /**
   * Acetone with derivatives by positions and weights.
   *
   * @return values and derivatives
   */
  @Benchmark
  public MoleculeInvariants.Jacobian moleculeJacobian() {
    return molecules.jacobian(new MoleculeAnalysis(acetone));
  }

  /**
   * Silicon, values alone.
   *
   * @param hole takes them
   */
  @Benchmark
  public void siliconValues(Blackhole hole) {
    Environments all = environments();
    for (int atom = 0; atom < silicon.length; atom++) {
      evaluator.values(all.get(atom), values);
      hole.consume(values);
    }
  }

  /**
   * Silicon, values and all derivatives.
   *
   * @param hole takes them
   */
  @Benchmark
  public void siliconDerivatives(Blackhole hole) {
    Environments all = environments();
    for (int atom = 0; atom < silicon.length; atom++) {
      AtomicEnvironment environment = all.get(atom);
      int needed = 3 * environment.size() * values.length;
      if (derivatives.length < needed) {
        derivatives = new double[needed];
      }
      evaluator.derivatives(environment, values, derivatives);
      hole.consume(derivatives);
    }
  }

  /**
   * Silicon, values and the gradient of a weighted sum.
   *
   * @param hole takes them
   */
  @Benchmark
  public void siliconGradient(Blackhole hole) {
    Environments all = environments();
    for (int atom = 0; atom < silicon.length; atom++) {
      AtomicEnvironment environment = all.get(atom);
      if (gradient.length < 3 * environment.size()) {
        gradient = new double[3 * environment.size()];
      }
      evaluator.gradient(environment, weights, values, gradient);
      hole.consume(gradient);
    }
  }
}
