package org.materialsj.potentials.adsorption;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;

class UffParametersTest {

  /** As adsorption programs list them (K, angstrom), converted there from the same table. */
  @Test
  void parametersAreThoseOfAdsorptionPrograms() {
    Map<Integer, UffParameters.Pair> all = UffParameters.read();
    assertEquals(103, all.size());
    check(all.get(1), 22.14166, 2.57113);
    check(all.get(6), 52.83806, 3.43085);
    check(all.get(8), 30.19317, 3.11815);
    check(all.get(30), 62.39923, 2.46155);
    check(all.get(40), 34.72215, 2.78317);
    check(all.get(60), 5.03220, 3.18496);
  }

  private static void check(UffParameters.Pair pair, double epsilon, double sigma) {
    assertEquals(epsilon, pair.epsilon(), 2e-5 * epsilon);
    assertEquals(sigma, pair.sigma(), 1e-5);
  }
}
