package org.materialsj.potentials.ace;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class AceBasisTest {

  @Test
  void namedSizesHaveTheirNumberOfFunctions() {
    int[] expected = {149, 349, 801, 970};
    for (AceSize size : AceSize.values()) {
      long t = System.nanoTime();
      AceBasis basis =
          AceBasis.of(AceSettings.of(size, 5.2, 2.35, 1.9, AceRadial.CHEBYSHEV), 14);
      System.err.println(size + " " + basis.size() + " sums " + basis.sums() + " ms " + (System.nanoTime() - t) / 1e6 + " nodes " + new AceContraction(basis, new double[basis.columns()]).nodes()+" entries "+basis.plan().entries()+" products "+basis.plan().products());
      assertEquals(expected[size.ordinal()], basis.size());
    }
  }
}
