package org.materialsj.potentials.crystal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class EwaldTest {

  private static double energy(double[] charges, double[] x, double[] cell, double alpha) {
    return new Ewald(charges, alpha).evaluate(x, cell, new double[x.length], new double[9]);
  }

  private static double madelung(double[] cell, double[] x, double distance) {
    return -energy(new double[] {1, -1}, x, cell, 0.5) * distance / Ewald.COULOMB;
  }

  /** Madelung constants by nearest distance, Borwein, Borwein and Taylor 1985 and tables. */
  @Test
  void madelungConstantsAreThoseOfTheLiterature() {
    double[] face = {0, 2, 2, 2, 0, 2, 2, 2, 0};
    assertEquals(1.747564594633, madelung(face, new double[] {0, 0, 0, 2, 0, 0}, 2), 1e-10);
    double[] simple = {3, 0, 0, 0, 3, 0, 0, 0, 3};
    double half = Math.sqrt(3) * 1.5;
    double caesium = madelung(simple, new double[] {0, 0, 0, 1.5, 1.5, 1.5}, half);
    assertEquals(1.762674773, caesium, 1e-9);
    double quarter = Math.sqrt(3);
    assertEquals(1.638055, madelung(face, new double[] {0, 0, 0, 1, 1, 1}, quarter), 1e-6);
  }

  /** Four charges in an oblique cell. */
  private static final double[] CELL = {5, 0.3, -0.2, -1.5, 6, 0.4, 0.8, -1.1, 7};

  private static final double[] CHARGES = {0.7, -0.4, -0.5, 0.2};

  private static double[] positions() {
    SplittableRandom random = new SplittableRandom(7);
    double[] x = new double[12];
    for (int i = 0; i < 12; i++) {
      x[i] = 10 * random.nextDouble() - 3;
    }
    return x;
  }

  @Test
  void energyDoesNotDependOnTheWidth() {
    double expected = energy(CHARGES, positions(), CELL, 0.45);
    assertEquals(expected, energy(CHARGES, positions(), CELL, 0.3), 1e-8);
    assertEquals(expected, energy(CHARGES, positions(), CELL, 0.7), 1e-8);
    assertEquals(expected, energy(CHARGES, positions(), CELL, Ewald.width(4, 5 * 6 * 7.0)), 1e-8);
  }

  @Test
  void movingAnAtomByALatticeVectorChangesNothing() {
    double[] moved = positions();
    for (int k = 0; k < 3; k++) {
      moved[3 + k] += 2 * CELL[k] - CELL[6 + k];
    }
    assertEquals(
        energy(CHARGES, positions(), CELL, 0.45), energy(CHARGES, moved, CELL, 0.45), 1e-9);
  }

  @Test
  void gradientIsThatOfDifferences() {
    double[] x = positions();
    double[] gradient = new double[12];
    new Ewald(CHARGES, 0.45).evaluate(x, CELL, gradient, new double[9]);
    for (int i = 0; i < 12; i++) {
      double[] up = x.clone();
      double[] down = x.clone();
      up[i] += 1e-5;
      down[i] -= 1e-5;
      double slope = (energy(CHARGES, up, CELL, 0.45) - energy(CHARGES, down, CELL, 0.45)) / 2e-5;
      assertEquals(slope, gradient[i], 1e-5);
    }
  }

  @Test
  void strainDerivativeIsThatOfDifferences() {
    double[] x = positions();
    double[] strain = new double[9];
    new Ewald(CHARGES, 0.45).evaluate(x, CELL, new double[12], strain);
    for (int a = 0; a < 3; a++) {
      for (int b = 0; b < 3; b++) {
        double up = energy(CHARGES, strained(x, a, b, 1e-5), strained(CELL, a, b, 1e-5), 0.45);
        double down = energy(CHARGES, strained(x, a, b, -1e-5), strained(CELL, a, b, -1e-5), 0.45);
        assertEquals((up - down) / 2e-5, strain[3 * a + b], 1e-4);
      }
    }
  }

  private static double[] strained(double[] vectors, int a, int b, double strain) {
    double[] result = vectors.clone();
    for (int i = 0; i < vectors.length; i += 3) {
      result[i + a] += strain * vectors[i + b];
    }
    return result;
  }

  @Test
  void chargedCellIsRejected() {
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> new Ewald(new double[] {1, -0.5}, 0.4));
    assertEquals(
        "the cell has the charge 0.500000 e; electrostatics need a neutral cell", e.getMessage());
  }
}
