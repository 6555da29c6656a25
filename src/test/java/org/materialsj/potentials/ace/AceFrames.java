package org.materialsj.potentials.ace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.materialsj.model.Lattice;
import org.materialsj.model.atomistic.AtomicFrame;

/** Atoms in general positions, and potentials of random coefficients, for tests. */
final class AceFrames {

  private static final double[] CELL = {5.43, 0, 0, 0, 5.43, 0, 0.2, -0.1, 5.43};

  private static final double[][] SITES = {
    {0, 0, 0}, {0, .5, .5}, {.5, 0, .5}, {.5, .5, 0},
    {.25, .25, .25}, {.25, .75, .75}, {.75, .25, .75}, {.75, .75, .25}
  };

  private AceFrames() {}

  /** A rattled crystal, a slab and a cluster, their elements in turn. */
  static List<AtomicFrame> all(int... elements) {
    List<AtomicFrame> frames = new ArrayList<>();
    frames.add(crystal("crystal", 0.3, elements));
    Lattice slab = new Lattice(CELL, new boolean[] {true, true, false});
    frames.add(diamond("slab", Optional.of(slab), 0.3, elements));
    frames.add(diamond("cluster", Optional.empty(), 0.3, elements));
    return frames;
  }

  /** Diamond whose atoms are moved at random; the name is the seed. */
  static AtomicFrame crystal(String name, double amount, int... elements) {
    return diamond(name, Optional.of(new Lattice(CELL)), amount, elements);
  }

  static AtomicFrame atoms(int[] numbers, double... positions) {
    return new AtomicFrame("atoms", numbers, positions, Optional.empty());
  }

  private static AtomicFrame diamond(
      String name, Optional<Lattice> lattice, double amount, int... elements) {
    SplittableRandom random = new SplittableRandom(name.hashCode());
    int[] numbers = new int[8];
    double[] positions = new double[24];
    for (int i = 0; i < 8; i++) {
      numbers[i] = elements[i % elements.length];
      for (int axis = 0; axis < 3; axis++) {
        positions[3 * i + axis] = amount * (random.nextDouble() - 0.5);
        for (int k = 0; k < 3; k++) {
          positions[3 * i + axis] += SITES[i][k] * CELL[3 * k + axis];
        }
      }
    }
    return new AtomicFrame(name, numbers, positions, lattice);
  }

  static AcePotential potential(AceRadial radial, double inner, int... elements) {
    return potential(
        new AceSettings(List.of(5, 5, 4, 4), List.of(0, 3, 2, 2), 4.5, 2.35, inner, radial),
        elements);
  }

  static AcePotential potential(AceSettings settings, int... elements) {
    AceBasis basis = AceBasis.of(settings, elements);
    SplittableRandom random = new SplittableRandom(3);
    double[] roughness = basis.roughness();
    double[] coefficients = new double[basis.columns()];
    for (int k = 0; k < coefficients.length; k++) {
      coefficients[k] = (random.nextDouble() - 0.5) / (roughness[k] * Math.pow(3, basis.order(k)));
    }
    double[] shifts = new double[elements.length];
    Arrays.setAll(shifts, s -> -1 - s);
    return new AcePotential("linear ACE", basis, coefficients, shifts);
  }
}
