package org.materialsj.potentials.ace;

import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.materialsj.model.Lattice;
import org.materialsj.model.atomistic.AtomicFrame;
import org.materialsj.potentials.AtomicResponse;
import org.materialsj.potentials.Calculator;
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
 * A linear expansion on 64 atoms of silicon at their density in the crystal, 28 neighbours each,
 * within 5.2 angstrom: a step of dynamics (all atoms moved, energy, forces and stress), and the
 * rows of a fit. One thread; 64 operations, so that figures are per atom.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class AceBenchmark {

  private static final int CELLS = 2;
  private static final int ATOMS = 64;
  private static final double EDGE = 5.43;

  /** Size of the basis. */
  @Param({"S", "M", "L", "XL"})
  public AceSize size;

  private AtomicFrame frame;
  private double[] positions;
  private Calculator calculator;
  private AceRows rows;
  private SplittableRandom random;

  /** Makes the crystal and a potential of random coefficients. */
  @Setup
  public void setUp() {
    double[][] sites = {
      {0, 0, 0}, {0, .5, .5}, {.5, 0, .5}, {.5, .5, 0},
      {.25, .25, .25}, {.25, .75, .75}, {.75, .25, .75}, {.75, .75, .25}
    };
    random = new SplittableRandom(1);
    positions = new double[3 * ATOMS];
    int[] numbers = new int[ATOMS];
    for (int i = 0; i < ATOMS; i++) {
      numbers[i] = 14;
      int[] cell = {i / 8 % CELLS, i / 16 % CELLS, i / 32};
      for (int axis = 0; axis < 3; axis++) {
        double rattle = 0.2 * (random.nextDouble() - 0.5);
        positions[3 * i + axis] = EDGE * (cell[axis] + sites[i % 8][axis]) + rattle;
      }
    }
    double a = CELLS * EDGE;
    Lattice lattice = new Lattice(new double[] {a, 0, 0, 0, a, 0, 0, 0, a});
    frame = new AtomicFrame("silicon", numbers, positions, Optional.of(lattice));
    AceBasis basis = AceBasis.of(AceSettings.of(size, 5.2, 2.35, 1.9, AceRadial.CHEBYSHEV), 14);
    double[] coefficients = random.doubles(basis.columns(), -0.01, 0.01).toArray();
    calculator =
        new Calculator(new AcePotential("silicon", basis, coefficients, new double[1]), frame, 0.5);
    rows = new AceRows(basis);
  }

  /** Moves the atoms a little and evaluates them. */
  @Benchmark
  @OperationsPerInvocation(ATOMS)
  public AtomicResponse step() {
    for (int i = 0; i < positions.length; i++) {
      positions[i] += 1e-4 * (random.nextDouble() - 0.5);
    }
    return calculator.at(positions);
  }

  /** Makes the rows of energy, forces and stress. */
  @Benchmark
  @OperationsPerInvocation(ATOMS)
  public double[][] rows() {
    rows.evaluate(frame);
    return rows.forces();
  }
}
