package org.materialsj.potentials;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.materialsj.engine.geometry.Rotations;
import org.materialsj.model.Element;
import org.materialsj.model.Lattice;
import org.materialsj.model.atomistic.AtomicFrame;

/** What every potential keeps. A subclass per potential says how to make it and on which atoms. */
public abstract class PotentialContract {

  /** Relative step of the central differences. */
  private static final double STEP = 1e-5;

  private static final double RELATIVE = 1e-6;

  /** Makes the potential. */
  protected abstract Potential potential();

  /** Atoms in general positions that it knows: molecules, slabs, crystals; at least one. */
  protected abstract List<AtomicFrame> frames();

  private double energy(AtomicFrame frame) {
    return Calculator.evaluate(potential(), frame).energy();
  }

  /** The largest of some numbers, as the scale of errors; at least 1e-3. */
  private static double scale(double[] values) {
    return Arrays.stream(values).map(Math::abs).reduce(1e-3, Math::max);
  }

  /** A sum of many terms is known to some last digits of the largest of them. */
  private double tolerance(AtomicFrame frame) {
    double[] energies = Calculator.evaluate(potential(), frame).energies();
    return 1e-12 * Math.max(1, Arrays.stream(energies).map(Math::abs).sum());
  }

  @Test
  void framesAreGiven() {
    assertFalse(frames().isEmpty());
    frames().forEach(frame -> assertTrue(Double.isFinite(energy(frame)), frame::name));
  }

  @Test
  void forcesAreMinusTheDerivativesByThePositions() {
    for (AtomicFrame frame : frames()) {
      double[] forces = Calculator.evaluate(potential(), frame).forces().clone();
      double scale = scale(forces);
      Calculator calculator = new Calculator(potential(), frame, 0.1);
      double[] positions = frame.positions();
      for (int i = 0; i < positions.length; i++) {
        double at = positions[i];
        positions[i] = at + STEP;
        double up = calculator.at(positions).energy();
        positions[i] = at - STEP;
        double down = calculator.at(positions).energy();
        positions[i] = at;
        String what = frame.name() + " component " + i;
        assertEquals(-(up - down) / (2 * STEP), forces[i], RELATIVE * scale, what);
      }
    }
  }

  @Test
  void strainDerivativeIsThatOfTheStrainedAtoms() {
    for (AtomicFrame frame : frames()) {
      double[] strain = Calculator.evaluate(potential(), frame).strain().clone();
      double scale = Math.max(scale(strain), 1e-3 * frame.size());
      for (int c = 0; c < 9; c++) {
        double up = energy(strained(frame, c, STEP));
        double down = energy(strained(frame, c, -STEP));
        String what = frame.name() + " strain " + c;
        assertEquals((up - down) / (2 * STEP), strain[c], RELATIVE * scale, what);
      }
    }
  }

  private static AtomicFrame strained(AtomicFrame frame, int component, double amount) {
    double[] map = {1, 0, 0, 0, 1, 0, 0, 0, 1};
    map[component] += amount;
    return mapped(frame, map, new double[3]);
  }

  /** Every row vector r becomes r map + shift; the cell turns with it. */
  private static AtomicFrame mapped(AtomicFrame frame, double[] map, double[] shift) {
    double[] positions = rows(frame.positions(), map);
    for (int i = 0; i < positions.length; i++) {
      positions[i] += shift[i % 3];
    }
    Optional<Lattice> lattice =
        frame.lattice().map(cell -> new Lattice(rows(cell.rows(), map), cell.periodic()));
    return new AtomicFrame(frame.name(), frame.numbers(), positions, lattice);
  }

  private static double[] rows(double[] vectors, double[] map) {
    double[] out = new double[vectors.length];
    for (int i = 0; i < vectors.length; i += 3) {
      for (int b = 0; b < 3; b++) {
        for (int a = 0; a < 3; a++) {
          out[i + b] += vectors[i + a] * map[3 * a + b];
        }
      }
    }
    return out;
  }

  @Test
  void rotationsAndReflectionsChangeNothing() {
    SplittableRandom random = new SplittableRandom(7);
    for (AtomicFrame frame : frames()) {
      double[] rotation = Rotations.random(random);
      double[] forces = rows(Calculator.evaluate(potential(), frame).forces(), rotation);
      AtomicFrame turned = mapped(frame, rotation, new double[3]);
      assertEquals(energy(frame), energy(turned), tolerance(frame), frame.name());
      double[] found = Calculator.evaluate(potential(), turned).forces();
      for (int i = 0; i < forces.length; i++) {
        assertEquals(forces[i], found[i], 1e-9 * scale(forces), frame.name());
      }
      double[] mirror = {1, 0, 0, 0, -1, 0, 0, 0, 1};
      assertEquals(
          energy(frame),
          energy(mapped(frame, mirror, new double[3])),
          tolerance(frame),
          frame.name());
    }
  }

  @Test
  void shiftsChangeNothing() {
    double[] none = {1, 0, 0, 0, 1, 0, 0, 0, 1};
    for (AtomicFrame frame : frames()) {
      AtomicFrame shifted = mapped(frame, none, new double[] {0.3, -1.7, 11.1});
      assertEquals(energy(frame), energy(shifted), 10 * tolerance(frame), frame.name());
      double[] forces = Calculator.evaluate(potential(), frame).forces();
      for (int axis = 0; axis < 3; axis++) {
        double sum = 0;
        for (int i = axis; i < forces.length; i += 3) {
          sum += forces[i];
        }
        assertEquals(0, sum, 1e-10 * frame.size() * scale(forces), frame.name());
      }
    }
  }

  @Test
  void theOrderOfAtomsChangesNothing() {
    for (AtomicFrame frame : frames()) {
      assumeTrue(orderIsFree(), "the potential was made for one order of atoms");
      int n = frame.size();
      int[] numbers = new int[n];
      double[] positions = new double[3 * n];
      for (int i = 0; i < n; i++) {
        numbers[i] = frame.numbers()[n - 1 - i];
        System.arraycopy(frame.positions(), 3 * (n - 1 - i), positions, 3 * i, 3);
      }
      AtomicFrame turned = new AtomicFrame(frame.name(), numbers, positions, frame.lattice());
      assertEquals(energy(frame), energy(turned), tolerance(frame), frame.name());
    }
  }

  /** Whether atoms may come in any order; a force field of one molecule says no. */
  protected boolean orderIsFree() {
    return true;
  }

  @Test
  void twoCellsHaveTwiceTheEnergy() {
    for (AtomicFrame frame : frames()) {
      if (frame.lattice().isEmpty() || !frame.periodic()[0]) {
        continue;
      }
      int n = frame.size();
      double[] cell = frame.cell();
      int[] numbers = Arrays.copyOf(frame.numbers(), 2 * n);
      System.arraycopy(frame.numbers(), 0, numbers, n, n);
      double[] positions = Arrays.copyOf(frame.positions(), 6 * n);
      for (int i = 0; i < 3 * n; i++) {
        positions[3 * n + i] = positions[i] + cell[i % 3];
      }
      for (int axis = 0; axis < 3; axis++) {
        cell[axis] *= 2;
      }
      AtomicFrame two =
          new AtomicFrame(
              frame.name(), numbers, positions, Optional.of(new Lattice(cell, frame.periodic())));
      assertEquals(2 * energy(frame), energy(two), 10 * tolerance(frame), frame.name());
    }
  }

  @Test
  void unknownElementsAreRefusedByName() {
    int[] known = potential().elements();
    assumeTrue(known.length > 0, "the potential knows all elements");
    int stranger = Arrays.stream(known).anyMatch(z -> z == 92) ? 94 : 92;
    int[] numbers = {known[0], stranger};
    String message =
        assertThrows(IllegalArgumentException.class, () -> potential().evaluator(numbers))
            .getMessage();
    assertTrue(message.contains(Element.of(stranger).symbol()), message);
  }

  @Test
  void atomsThatStandOnEachOtherAreRefused() {
    assumeTrue(potential().cutoff() > 0, "the potential has no list of neighbours");
    AtomicFrame frame = frames().get(0);
    assumeTrue(frame.size() > 1, "there are two atoms");
    double[] positions = frame.positions();
    System.arraycopy(positions, 0, positions, 3, 3);
    AtomicFrame bad = frame.withPositions(positions);
    String message =
        assertThrows(IllegalArgumentException.class, () -> Calculator.evaluate(potential(), bad))
            .getMessage();
    assertTrue(message.contains("1 and 2"), message);
  }
}
