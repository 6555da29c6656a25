package org.materialsj.potentials.painn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.materialsj.model.atomistic.AtomicFrame;
import org.materialsj.potentials.training.TrainingPass;
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

/** PaiNN of the usual size on 39 atoms with 25 neighbours each, on one thread. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgs = "-Xmx1g")
public class PainnBenchmark {

  private static final int ATOMS = 39;
  private static final double SIDE = 6.3;
  private static final double CLOSEST = 0.95;

  private TrainingPass<AtomPairs> pass;
  private AtomPairs pairs;
  private double[] weights;
  private double[] forces;
  private double[] gradient;

  /** Puts atoms into a box at random, not too close to each other. */
  @Setup
  public void make() {
    SplittableRandom random = new SplittableRandom(1);
    List<double[]> points = new ArrayList<>();
    while (points.size() < ATOMS) {
      double[] at = random.doubles(3, 0, SIDE).toArray();
      if (points.stream().allMatch(other -> distance(at, other) > CLOSEST)) {
        points.add(at);
      }
    }
    int[] numbers = new int[ATOMS];
    Arrays.setAll(numbers, i -> i % 3 == 0 ? 6 : 1);
    double[] positions = points.stream().flatMapToDouble(Arrays::stream).toArray();
    Painn form = new Painn(PainnOptions.DEFAULT, new int[] {1, 6}, 25);
    pass = form.pass();
    pairs = form.prepare(new AtomicFrame("box", numbers, positions, Optional.empty()));
    weights = form.initial(random);
    forces = new double[3 * ATOMS];
    gradient = new double[weights.length];
  }

  private static double distance(double[] a, double[] b) {
    return Math.hypot(Math.hypot(a[0] - b[0], a[1] - b[1]), a[2] - b[2]);
  }

  /**
   * An energy.
   *
   * @return the energy
   */
  @Benchmark
  public double energy() {
    return pass.evaluate(weights, pairs, null);
  }

  /**
   * An energy with forces.
   *
   * @return the forces
   */
  @Benchmark
  public double[] forces() {
    pass.evaluate(weights, pairs, forces);
    return forces;
  }

  /**
   * What a frame costs in training: energy, forces and the gradient of their loss.
   *
   * @return the gradient
   */
  @Benchmark
  public double[] training() {
    pass.evaluate(weights, pairs, forces);
    pass.addGradient(weights, 1e-3, forces, gradient);
    return gradient;
  }
}
