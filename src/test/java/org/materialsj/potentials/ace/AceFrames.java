package org.materialsj.potentials.ace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.materialsj.model.Lattice;
import org.materialsj.model.atomistic.AtomicFrame;

/** Atoms in general positions for tests: a rattled crystal, a slab, a cluster. */
final class AceFrames {

  private AceFrames() {}

  static List<AtomicFrame> all(int... elements) {
    double a = 5.43;
    double[] cell = {a, 0, 0, 0, a, 0, 0.2, -0.1, a};
    List<AtomicFrame> frames = new ArrayList<>();
    frames.add(diamond("crystal", cell, Optional.of(new Lattice(cell)), elements));
    boolean[] slab = {true, true, false};
    frames.add(diamond("slab", cell, Optional.of(new Lattice(cell, slab)), elements));
    frames.add(diamond("cluster", cell, Optional.empty(), elements));
    return frames;
  }

  private static AtomicFrame diamond(
      String name, double[] cell, Optional<Lattice> lattice, int... elements) {
    double[][] sites = {
      {0, 0, 0}, {0, .5, .5}, {.5, 0, .5}, {.5, .5, 0},
      {.25, .25, .25}, {.25, .75, .75}, {.75, .25, .75}, {.75, .75, .25}
    };
    SplittableRandom random = new SplittableRandom(name.hashCode());
    int[] numbers = new int[8];
    double[] positions = new double[24];
    for (int i = 0; i < 8; i++) {
      numbers[i] = elements[i % elements.length];
      for (int axis = 0; axis < 3; axis++) {
        positions[3 * i + axis] = 0.3 * (random.nextDouble() - 0.5);
        for (int k = 0; k < 3; k++) {
          positions[3 * i + axis] += sites[i][k] * cell[3 * k + axis];
        }
      }
    }
    return new AtomicFrame(name, numbers, positions, lattice);
  }
}
