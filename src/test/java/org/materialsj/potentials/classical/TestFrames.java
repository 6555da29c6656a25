package org.materialsj.potentials.classical;

import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import org.materialsj.model.Lattice;
import org.materialsj.model.atomistic.AtomicFrame;

/** Atoms in general positions. */
final class TestFrames {

  private TestFrames() {}

  /** Points on a cubic lattice, displaced at random, without a cell. */
  static AtomicFrame cluster(int atoms, double spacing, double rattle, int... elements) {
    SplittableRandom random = new SplittableRandom(11);
    int side = (int) Math.ceil(Math.cbrt(atoms));
    double[] positions = new double[3 * atoms];
    for (int i = 0; i < atoms; i++) {
      int[] place = {i % side, i / side % side, i / (side * side)};
      for (int axis = 0; axis < 3; axis++) {
        positions[3 * i + axis] = spacing * place[axis] + rattle * (2 * random.nextDouble() - 1);
      }
    }
    return new AtomicFrame("cluster", cycle(atoms, elements), positions, Optional.empty());
  }

  /** A sheared and rattled cell of a crystal of the given fractional places. */
  static AtomicFrame crystal(double a, double rattle, double[] places, int... elements) {
    SplittableRandom random = new SplittableRandom(5);
    double[] cell = {a, 0.03 * a, 0, 0.02 * a, 1.03 * a, 0.01 * a, 0, -0.04 * a, 0.97 * a};
    Lattice lattice = new Lattice(cell);
    double[] positions = lattice.toCartesian(places);
    for (int i = 0; i < positions.length; i++) {
      positions[i] += rattle * (2 * random.nextDouble() - 1);
    }
    return new AtomicFrame(
        "crystal", cycle(places.length / 3, elements), positions, Optional.of(lattice));
  }

  /** Face-centred cubic, four atoms. */
  static AtomicFrame faceCentred(double a, double rattle, int... elements) {
    double[] places = {0, 0, 0, 0, .5, .5, .5, 0, .5, .5, .5, 0};
    return crystal(a, rattle, places, elements);
  }

  /** Diamond, eight atoms. */
  static AtomicFrame diamond(double a, double rattle, int... elements) {
    double[] places = {
      0, 0, 0, .25, .25, .25, 0, .5, .5, .25, .75, .75, .5, 0, .5, .75, .25, .75, .5, .5, 0, .75,
      .75, .25
    };
    return crystal(a, rattle, places, elements);
  }

  /** The same atoms in a slab: no repeat along c. */
  static AtomicFrame slab(AtomicFrame crystal) {
    double[] rows = crystal.cell();
    return new AtomicFrame(
        "slab",
        crystal.numbers(),
        crystal.positions(),
        Optional.of(new Lattice(rows, new boolean[] {true, true, false})));
  }

  private static int[] cycle(int atoms, int... elements) {
    int[] numbers = new int[atoms];
    Arrays.setAll(numbers, i -> elements[i % elements.length]);
    return numbers;
  }
}
