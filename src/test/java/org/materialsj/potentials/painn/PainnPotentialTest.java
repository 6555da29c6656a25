package org.materialsj.potentials.painn;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.materialsj.model.Lattice;
import org.materialsj.model.atomistic.AtomicFrame;
import org.materialsj.potentials.Potential;
import org.materialsj.potentials.PotentialContract;
import org.materialsj.potentials.training.EnergyScale;

class PainnPotentialTest extends PotentialContract {

  private static final int[] ELEMENTS = {1, 6, 8};

  /** Three blocks: a first, one between and a last. */
  static Painn form() {
    return new Painn(new PainnOptions(6, 3, 5, 3.2), ELEMENTS, 9);
  }

  /** Random weights, biases too. */
  static double[] weights(Painn form) {
    SplittableRandom random = new SplittableRandom(3);
    double[] weights = form.initial(random);
    for (int i = 0; i < weights.length; i++) {
      weights[i] += 0.2 * (random.nextDouble() - 0.5);
    }
    return weights;
  }

  @Override
  protected Potential potential() {
    Painn form = form();
    EnergyScale scale = new EnergyScale(Map.of(1, -13.6, 6, -1030.0, 8, -2040.0), 0.7);
    return form.potential(weights(form), scale);
  }

  @Override
  protected List<AtomicFrame> frames() {
    return List.of(
        molecule("molecule", 9, 1),
        molecule("pair", 2, 2),
        molecule("atom", 1, 3),
        crystal("small cell", 2, new double[] {2.9, 0.2, 0, 0, 2.6, 0.4, 0.3, 0, 3.1}, true),
        crystal("slab", 6, new double[] {4, 0, 0, 0.5, 4.2, 0, 0, 0, 9}, false));
  }

  static AtomicFrame molecule(String name, int atoms, long seed) {
    double side = 1.3 * Math.cbrt(atoms);
    return frame(name, atoms, new double[] {side, 0, 0, 0, side, 0, 0, 0, side}, seed)
        .orElseThrow();
  }

  private static AtomicFrame crystal(String name, int atoms, double[] cell, boolean throughout) {
    AtomicFrame frame = frame(name, atoms, cell, 5).orElseThrow();
    Lattice lattice = new Lattice(cell, new boolean[] {true, true, throughout});
    return new AtomicFrame(name, frame.numbers(), frame.positions(), Optional.of(lattice));
  }

  private static Optional<AtomicFrame> frame(String name, int atoms, double[] cell, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int[] numbers = new int[atoms];
    Arrays.setAll(numbers, i -> ELEMENTS[i % 3]);
    double[] positions = new double[3 * atoms];
    for (int i = 0; i < atoms; i++) {
      double[] at = {random.nextDouble(), random.nextDouble(), random.nextDouble()};
      for (int k = 0; k < 3; k++) {
        positions[3 * i + k] = at[0] * cell[k] + at[1] * cell[3 + k] + at[2] * cell[6 + k];
      }
    }
    return Optional.of(new AtomicFrame(name, numbers, positions, Optional.empty()));
  }
}
