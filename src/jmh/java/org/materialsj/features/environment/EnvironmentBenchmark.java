package org.materialsj.features.environment;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.materialsj.engine.geometry.PeriodicNeighbors;
import org.materialsj.features.Golden;
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
import org.openjdk.jmh.infra.Blackhole;

/**
 * Structures per second on one thread: descriptors of all atoms, neighbours found anew each time,
 * alone, with all derivatives, or with the gradient of a weighted sum, for ethanol (9 atoms), a
 * molecule of 39 atoms, and 64 atoms of silicon (28 neighbours each). SOAP has 8 radial functions
 * and degrees to 6, ACSF 8 G2 and 8 G4, both a cutoff of 5 angstrom. For the silicon dscribe takes
 * 7.7 ms (SOAP, 130 per second), 179 ms (SOAP with derivatives, 5.6 per second) and 8.8 ms (ACSF,
 * 114 per second) on another machine.
 *
 * <pre>mvn -Pbench test-compile exec:exec -Djmh.args="EnvironmentBenchmark"</pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class EnvironmentBenchmark {

  /** The structure. */
  @Param({"ethanol", "talk", "Si64"})
  public String structure;

  /** The descriptor. */
  @Param({"ACSF", "SOAP"})
  public String descriptor;

  private static final double CUTOFF = 5;

  private int[] numbers;
  private double[] positions;
  private final double[] lattice = new double[9];
  private final boolean[] periodic = new boolean[3];
  private EnvironmentDescriptor.Evaluator evaluator;
  private double reach;
  private double[] values;
  private double[] weights;
  private double[] derivatives = new double[0];
  private double[] gradient = new double[0];

  /** Makes structure and descriptor. */
  @Setup
  public void make() {
    if (structure.equals("Si64")) {
      silicon();
    } else {
      JsonObject molecule =
          Golden.json("features/environment/symmetry_functions.json")
              .getAsJsonObject("molecules")
              .getAsJsonObject(structure);
      positions = GoldenEnvironments.numbers(molecule.get("positions"));
      numbers = GoldenEnvironments.elements(molecule.getAsJsonArray("symbols"));
    }
    DescriptorFamily family = descriptor.equals("ACSF") ? functions() : soap();
    int[] elements = Arrays.stream(numbers).distinct().toArray();
    EnvironmentDescriptor made = family.forElements(elements);
    evaluator = made.evaluator();
    reach = made.reach();
    values = new double[made.length()];
    weights = new double[made.length()];
    Arrays.fill(weights, 0.5);
  }

  private static DescriptorFamily soap() {
    return new Soap(Soap.Basis.GAUSSIAN, CUTOFF, 8, 6, 0.5, true);
  }

  private static DescriptorFamily functions() {
    List<SymmetryFunction> functions = new ArrayList<>();
    for (int k = 1; k <= 8; k++) {
      functions.add(SymmetryFunction.g2(2, k / 2.0));
    }
    for (double eta : new double[] {0.005, 0.05}) {
      for (int zeta = 1; zeta <= 4; zeta *= 4) {
        functions.add(SymmetryFunction.g4(eta, zeta, -1));
        functions.add(SymmetryFunction.g4(eta, zeta, 1));
      }
    }
    return new Acsf(CUTOFF, functions);
  }

  /** Two by two by two cubic cells of diamond structure, the atoms moved a little. */
  private void silicon() {
    double a = 5.431;
    double[] sites = {0, 0, 0, 0, 2, 2, 2, 0, 2, 2, 2, 0, 1, 1, 1, 1, 3, 3, 3, 1, 3, 3, 3, 1};
    SplittableRandom random = new SplittableRandom(64);
    numbers = new int[64];
    positions = new double[192];
    Arrays.fill(numbers, 14);
    for (int atom = 0; atom < 64; atom++) {
      int cell = atom / 8;
      int[] place = {cell % 2, cell / 2 % 2, cell / 4};
      for (int axis = 0; axis < 3; axis++) {
        positions[3 * atom + axis] =
            a * (place[axis] + sites[3 * (atom % 8) + axis] / 4) + random.nextDouble(-0.1, 0.1);
        lattice[4 * axis] = 2 * a;
        periodic[axis] = true;
      }
    }
  }

  private Environments environments() {
    return Environments.of(
        numbers, PeriodicNeighbors.find(positions, lattice, periodic, reach), reach);
  }

  /**
   * Values alone.
   *
   * @param hole takes them
   */
  @Benchmark
  public void values(Blackhole hole) {
    Environments all = environments();
    for (int atom = 0; atom < numbers.length; atom++) {
      evaluator.values(all.get(atom), values);
      hole.consume(values);
    }
  }

  /**
   * Values and all derivatives.
   *
   * @param hole takes them
   */
  @Benchmark
  public void derivatives(Blackhole hole) {
    Environments all = environments();
    for (int atom = 0; atom < numbers.length; atom++) {
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
   * Values and the gradient of a weighted sum.
   *
   * @param hole takes them
   */
  @Benchmark
  public void gradient(Blackhole hole) {
    Environments all = environments();
    for (int atom = 0; atom < numbers.length; atom++) {
      AtomicEnvironment environment = all.get(atom);
      if (gradient.length < 3 * environment.size()) {
        gradient = new double[3 * environment.size()];
      }
      evaluator.gradient(environment, weights, values, gradient);
      hole.consume(gradient);
    }
  }
}
