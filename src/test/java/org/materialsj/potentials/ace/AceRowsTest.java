package org.materialsj.potentials.ace;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.materialsj.engine.algebra.LongVectors;
import org.materialsj.model.atomistic.AtomicFrame;
import org.materialsj.potentials.AtomicResponse;
import org.materialsj.potentials.Calculator;

class AceRowsTest {

  /** Where the six components of a symmetric strain stand among nine. */
  private static final int[] VOIGT = {0, 4, 8, 5, 2, 1};

  @ParameterizedTest
  @EnumSource(AceRadial.class)
  void rowsTimesCoefficientsAreWhatThePotentialSays(AceRadial radial) {
    AcePotential potential = AceFrames.potential(radial, 0, 14, 32);
    double[] c = potential.coefficients();
    AceRows rows = new AceRows(potential.basis());
    for (AtomicFrame frame : AceFrames.all(14, 32, 14)) {
      AtomicResponse response = Calculator.evaluate(potential, frame);
      rows.evaluate(frame);
      double shifts =
          Arrays.stream(frame.numbers())
              .mapToDouble(z -> potential.shifts()[potential.basis().species(z)])
              .sum();
      assertEquals(response.energy(), LongVectors.dot(rows.energy(), c) + shifts, 1e-10);
      assertArrayEquals(response.forces(), times(rows.forces(), c), 1e-10);
      double[] strain = times(rows.strain(), c);
      for (int v = 0; v < VOIGT.length; v++) {
        assertEquals(response.strain()[VOIGT[v]], strain[v], 1e-10, "strain " + v);
      }
    }
  }

  private static double[] times(double[][] rows, double[] c) {
    return Arrays.stream(rows).mapToDouble(row -> LongVectors.dot(row, c)).toArray();
  }

  @Test
  void theRowOfTheEnergyIsTheSumOfTheAtomsFunctions() {
    AceBasis basis = AceFrames.potential(AceRadial.CHEBYSHEV, 0, 14, 32).basis();
    AtomicFrame frame = AceFrames.all(32, 14).get(0);
    AceRows rows = new AceRows(basis);
    rows.evaluate(frame);
    double[] sum = new double[basis.columns()];
    for (int i = 0; i < frame.size(); i++) {
      int first = basis.species(frame.numbers()[i]) * basis.size();
      for (int k = 0; k < basis.size(); k++) {
        sum[first + k] += rows.functions()[i][k];
      }
    }
    assertArrayEquals(sum, rows.energy(), 1e-12);
  }

  @Test
  void aLoneAtomHasRowsOfZeros() {
    AceBasis basis = AceFrames.potential(AceRadial.CHEBYSHEV, 1.9, 14).basis();
    AceRows rows = new AceRows(basis);
    rows.evaluate(AceFrames.all(14).get(0));
    rows.evaluate(AceFrames.atoms(new int[] {14}, 1, 2, 3));
    assertArrayEquals(new double[basis.columns()], rows.energy());
    assertEquals(3, rows.forces().length);
    for (double[] row : rows.forces()) {
      assertArrayEquals(new double[basis.columns()], row);
    }
  }

  @Test
  void anotherElementIsRefusedByName() {
    AceRows rows = new AceRows(AceFrames.potential(AceRadial.CHEBYSHEV, 1.9, 14).basis());
    AtomicFrame frame = AceFrames.atoms(new int[] {14, 6}, 0, 0, 0, 2, 0, 0);
    String message =
        assertThrows(IllegalArgumentException.class, () -> rows.evaluate(frame)).getMessage();
    assertTrue(message.contains("C"), message);
  }
}
