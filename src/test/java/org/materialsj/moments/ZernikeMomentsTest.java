package org.materialsj.moments;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class ZernikeMomentsTest {

  private static final Normalization NOVOTNI_KLEIN = Normalization.NOVOTNI_KLEIN;

  /** 1, 2, 3, ... in the order of storage. */
  private static ZernikeMoments counted(int order) {
    double[] values = IntStream.rangeClosed(1, ZernikeIndex.size(order)).asDoubleStream().toArray();
    return new ZernikeMoments(order, values);
  }

  @Test
  void placesCountByOrderThenDegreeThenM() {
    int place = 0;
    for (int n = 0; n <= 12; n++) {
      assertEquals(place, ZernikeIndex.size(n - 1));
      for (int l = n % 2; l <= n; l += 2) {
        for (int m = -l; m <= l; m++) {
          assertEquals(place++, ZernikeIndex.of(n, l, m));
        }
      }
    }
    assertEquals(120, ZernikeIndex.size(7));
    assertEquals(1_373_701, ZernikeIndex.size(200));
  }

  @Test
  void scalesDifferByOneFactor() {
    ZernikeMoments moments = counted(2);
    double[] orthonormal = moments.values(Normalization.ORTHONORMAL);
    double[] other = moments.values(NOVOTNI_KLEIN);
    for (int i = 0; i < other.length; i++) {
      assertEquals(orthonormal[i] * Math.sqrt(3 / (4 * Math.PI)), other[i], 1e-15);
    }
  }

  @Test
  void complexMomentsOfOppositeMAreConjugates() {
    ZernikeMoments moments = counted(5);
    for (Normalization scale : Normalization.values()) {
      for (int m = 0; m <= 5; m++) {
        double[] plus = moments.complex(5, 5, m, scale);
        double[] minus = moments.complex(5, 5, -m, scale);
        double sign = m % 2 == 0 ? 1 : -1;
        assertArrayEquals(new double[] {sign * plus[0], -sign * plus[1]}, minus, 0);
      }
    }
  }

  @Test
  void novotniAndKleinTurnByAQuarterForEachM() {
    ZernikeMoments moments = counted(3);
    double factor = Math.sqrt(3 / (4 * Math.PI));
    double[] c = moments.complex(3, 3, 1, Normalization.ORTHONORMAL);
    assertArrayEquals(
        new double[] {-factor * c[1], factor * c[0]},
        moments.complex(3, 3, 1, NOVOTNI_KLEIN),
        1e-14);
    c = moments.complex(3, 3, 2, Normalization.ORTHONORMAL);
    assertArrayEquals(
        new double[] {-factor * c[0], -factor * c[1]},
        moments.complex(3, 3, 2, NOVOTNI_KLEIN),
        1e-14);
  }

  @Test
  void lowerOrdersAreTheFirstMoments() {
    ZernikeMoments lower = counted(4).upTo(2);
    assertEquals(2, lower.order());
    assertArrayEquals(
        counted(2).values(Normalization.ORTHONORMAL), lower.values(Normalization.ORTHONORMAL));
  }

  @Test
  void wrongNumbersAreNamed() {
    assertRefused("order 2 has 10 moments, got 9", () -> new ZernikeMoments(2, new double[9]));
    assertRefused("order must be 0 to 200, got -1", () -> new ZernikeMoments(-1, new double[0]));
    assertRefused("the moments end at order 1, got 2", () -> counted(1).upTo(2));
  }

  private static void assertRefused(String message, Executable call) {
    assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
  }
}
