package org.materialsj.potentials.painn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.materialsj.model.atomistic.AtomicFrame;
import org.materialsj.potentials.training.TrainingPass;

class PainnTest {

  private static final Painn FORM = PainnPotentialTest.form();
  private static final double[] WEIGHTS = PainnPotentialTest.weights(FORM);

  private static double[] gradient(AtomicFrame frame, double energyAdjoint, double[] adjoints) {
    TrainingPass<AtomPairs> pass = FORM.pass();
    double[] forces = adjoints == null ? null : new double[3 * frame.size()];
    pass.evaluate(WEIGHTS, FORM.prepare(frame), forces);
    double[] gradient = new double[WEIGHTS.length];
    pass.addGradient(WEIGHTS, energyAdjoint, adjoints, gradient);
    return gradient;
  }

  private static double[] directions(int count) {
    SplittableRandom random = new SplittableRandom(11);
    return random.doubles(count, -1, 1).toArray();
  }

  @Test
  void gradientOfEnergyAndForcesIsThatOfCentralDifferences() {
    for (AtomicFrame frame : new PainnPotentialTest().frames()) {
      AtomPairs pairs = FORM.prepare(frame);
      TrainingPass<AtomPairs> pass = FORM.pass();
      double[] b = directions(3 * frame.size());
      double a = 0.7;
      double[] gradient = gradient(frame, a, b);
      double[] w = WEIGHTS.clone();
      double[] forces = new double[b.length];
      for (int i = 0; i < w.length; i++) {
        double[] value = new double[2];
        for (int side = 0; side < 2; side++) {
          w[i] = WEIGHTS[i] + (2 * side - 1) * 1e-5;
          value[side] = a * pass.evaluate(w, pairs, forces);
          for (int k = 0; k < b.length; k++) {
            value[side] += b[k] * forces[k];
          }
        }
        w[i] = WEIGHTS[i];
        double expected = (value[1] - value[0]) / 2e-5;
        assertEquals(expected, gradient[i], 1e-6 * Math.max(1, Math.abs(expected)), "weight " + i);
      }
    }
  }

  @Test
  void energiesAloneHaveTheGradientOfForcesWithoutWeight() {
    AtomicFrame frame = PainnPotentialTest.molecule("molecule", 9, 1);
    double[] with = gradient(frame, 0.3, new double[27]);
    double[] without = gradient(frame, 0.3, null);
    assertArrayEquals(with, without, 1e-12);
  }

  @Test
  void roomThatGrewGivesTheSameBits() {
    TrainingPass<AtomPairs> pass = FORM.pass();
    AtomPairs small = FORM.prepare(PainnPotentialTest.molecule("small", 4, 1));
    AtomPairs large = FORM.prepare(PainnPotentialTest.molecule("large", 30, 2));
    double[] forces = new double[90];
    double before = pass.evaluate(WEIGHTS, small, forces);
    double[] first = forces.clone();
    pass.evaluate(WEIGHTS, large, forces);
    assertEquals(before, pass.evaluate(WEIGHTS, small, forces));
    for (int i = 0; i < 12; i++) {
      assertEquals(first[i], forces[i]);
    }
  }

  @Test
  void elementThatIsNotKnownIsRefusedByName() {
    AtomicFrame frame = new AtomicFrame("gold", new int[] {79}, new double[3], Optional.empty());
    String message =
        assertThrows(IllegalArgumentException.class, () -> FORM.prepare(frame)).getMessage();
    assertTrue(message.contains("Au"), message);
  }

  @Test
  void forcesThatWereNotAskedForCannotBeLearnedFrom() {
    AtomPairs pairs = FORM.prepare(PainnPotentialTest.molecule("small", 4, 1));
    TrainingPass<AtomPairs> pass = FORM.pass();
    pass.evaluate(WEIGHTS, pairs, null);
    assertThrows(
        IllegalArgumentException.class,
        () -> pass.addGradient(WEIGHTS, 1, new double[12], new double[WEIGHTS.length]));
  }
}
