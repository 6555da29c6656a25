package org.materialsj.potentials.ace;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.materialsj.engine.special.GaussLegendre;
import org.materialsj.model.atomistic.AtomicFrame;

class AceBasisTest {

  @ParameterizedTest
  @EnumSource(AceSize.class)
  void namedSizesHaveTheirNumberOfFunctions(AceSize size) {
    int[] expected = {149, 349, 801, 970};
    AceBasis basis = AceBasis.of(AceSettings.of(size, 5.2, 2.35, 1.9, AceRadial.CHEBYSHEV), 14);
    assertEquals(expected[size.ordinal()], basis.size());
    assertEquals(basis.size(), basis.columns());
    assertEquals(1, basis.order(0));
    assertEquals(4, basis.order(basis.size() - 1));
  }

  @Test
  void functionsOfSeveralElementsAreThoseOfEachAtom() {
    AceSettings settings =
        new AceSettings(List.of(3, 3, 2, 2), List.of(0, 2, 2, 2), 5, 2, 0, AceRadial.CHEBYSHEV);
    AceBasis one = AceBasis.of(settings, 14);
    AceBasis two = AceBasis.of(settings, 14, 6);
    assertArrayEquals(new int[] {6, 14}, two.elements());
    assertEquals(2 * two.size(), two.columns());
    // With atoms of one element all sums over neighbours of the other vanish.
    AtomicFrame frame = AceFrames.all(14).get(0);
    double[] alone = new AceFunctions(one).of(frame)[0];
    double[] beside = new AceFunctions(two).of(frame)[0];
    int found = 0;
    for (double value : beside) {
      if (found < alone.length && Math.abs(value - alone[found]) < 1e-12) {
        found++;
      } else {
        assertEquals(0, value, 0);
      }
    }
    assertEquals(alone.length, found);
  }

  @Test
  void functionsAreLinearlyIndependent() {
    AceSettings settings =
        new AceSettings(List.of(4, 4, 4, 4), List.of(0, 2, 2, 2), 6, 2.35, 0, AceRadial.CHEBYSHEV);
    AceBasis basis = AceBasis.of(settings, 14);
    double[][] columns = new double[basis.size()][];
    java.util.SplittableRandom random = new java.util.SplittableRandom(5);
    int rows = 3 * basis.size();
    for (int k = 0; k < columns.length; k++) {
      columns[k] = new double[rows];
    }
    double[] room = new double[basis.plan().products()];
    double[] derivatives = new double[basis.plan().entries()];
    double[] values = new double[basis.size()];
    for (int r = 0; r < rows; r++) {
      double[] a = random.doubles(basis.sums(), -1, 1).toArray();
      basis.plan().derivatives(a, room, derivatives);
      basis.plan().values(a, derivatives, values);
      for (int k = 0; k < values.length; k++) {
        columns[k][r] = values[k];
      }
    }
    assertEquals(
        basis.size(),
        org.materialsj.engine.algebra.PivotedQr.of(
                columns, org.materialsj.engine.run.CancelToken.NEVER)
            .rank());
  }

  @Test
  void radialFunctionsAreOrthonormalAndEndSmoothly() {
    AceSettings settings = AceSettings.of(AceSize.M, 5.2, 2.35, 1.9, AceRadial.CHEBYSHEV);
    RadialFunctions radial = new ChebyshevRadial(settings, 6);
    GaussLegendre rule = GaussLegendre.of(60, 1.9, 5.2);
    double[][] overlaps = new double[6][6];
    double[] f = new double[6];
    double[] df = new double[6];
    double whole = 1 / (2.9 * 2.9) - 1 / (6.2 * 6.2);
    for (int q = 0; q < 60; q++) {
      double r = rule.nodes()[q];
      radial.at(r, f, df);
      double weight = rule.weights()[q] * 2 / Math.pow(1 + r, 3) / whole;
      for (int i = 0; i < 6; i++) {
        for (int j = 0; j < 6; j++) {
          overlaps[i][j] += weight * f[i] * f[j];
        }
      }
    }
    for (int i = 0; i < 6; i++) {
      for (int j = 0; j < 6; j++) {
        assertEquals(i == j ? 1 : 0, overlaps[i][j], 1e-12);
      }
    }
    radial.at(5.2 - 1e-7, f, df);
    for (int i = 0; i < 6; i++) {
      assertEquals(0, f[i], 1e-10);
      assertEquals(0, df[i], 1e-4);
    }
  }

  @Test
  void tooManyFunctionsAreRefused() {
    AceSettings settings =
        new AceSettings(List.of(30, 30, 30, 30), List.of(0, 8, 8, 8), 5, 2, 0, AceRadial.CHEBYSHEV);
    String message =
        assertThrows(IllegalArgumentException.class, () -> AceBasis.of(settings, 14, 8))
            .getMessage();
    assertTrue(message.contains("smaller size"), message);
  }

  @Test
  void anElementTwiceIsRefused() {
    AceSettings settings = AceSettings.of(AceSize.S, 5, 2, 0, AceRadial.CHEBYSHEV);
    assertThrows(IllegalArgumentException.class, () -> AceBasis.of(settings, 14, 14));
    assertThrows(IllegalArgumentException.class, () -> AceBasis.of(settings));
  }

  @Test
  void settingsOutOfRangeAreRefusedWithTheirValue() {
    String message =
        assertThrows(
                IllegalArgumentException.class,
                () -> AceSettings.of(AceSize.S, 2, 2.35, 0, AceRadial.CHEBYSHEV))
            .getMessage();
    assertTrue(message.contains("2.35"), message);
    assertThrows(
        IllegalArgumentException.class,
        () -> AceSettings.of(AceSize.S, Double.NaN, 2.35, 0, AceRadial.CHEBYSHEV));
    assertThrows(
        IllegalArgumentException.class,
        () -> new AceSettings(List.of(3, 40), List.of(0, 2), 5, 2, 0, AceRadial.CHEBYSHEV));
  }
}
