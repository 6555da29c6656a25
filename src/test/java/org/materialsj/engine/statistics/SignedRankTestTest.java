package org.materialsj.engine.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SignedRankTestTest {

  /** scipy 1.10.1, scipy.stats.wilcoxon(d, mode="exact"). */
  @Test
  void differentDifferencesGiveTheProbabilityOfScipy() {
    double[] d = {0.3, -0.1, 0.45, 0.2, 0.6, -0.25, 0.7, 0.05, 0.9, 0.35};
    assertEquals(0.02734375, SignedRankTest.probability(d), 1e-15);
  }

  /** All 2^7 signs counted in Python with the mean ranks of scipy.stats.rankdata. */
  @Test
  void equalDifferencesShareTheirRanksAndZerosAreLeftOut() {
    double[] d = {1, 1, -2, 2, 3, 0, 4, -1};
    assertEquals(0.265625, SignedRankTest.probability(d), 1e-15);
  }

  @Test
  void allOfOneSignHaveTheLeastProbability() {
    double[] d = new double[20];
    Arrays.setAll(d, i -> i + 1);
    assertEquals(Math.pow(2, -19), SignedRankTest.probability(d), 1e-18);
  }

  @Test
  void withoutDifferencesNothingIsUneven() {
    assertEquals(1, SignedRankTest.probability(new double[5]));
    assertEquals(1, SignedRankTest.probability(new double[0]));
  }

  @Test
  void aDifferenceThatIsNoNumberIsRejected() {
    assertThrows(
        IllegalArgumentException.class,
        () -> SignedRankTest.probability(new double[] {Double.NaN}));
  }
}
