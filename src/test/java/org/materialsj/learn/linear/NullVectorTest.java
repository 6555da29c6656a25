package org.materialsj.learn.linear;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class NullVectorTest {

  @Test
  void theThirdColumnIsTwiceTheFirstLessTheSecond() {
    double[][] columns = {{1, 0, 2}, {0, 3, 1}, {2, -3, 3}};
    double[] gram = new double[9];
    for (int i = 0; i < 9; i++) {
      for (int k = 0; k < 3; k++) {
        gram[i] += columns[i / 3][k] * columns[i % 3][k];
      }
    }
    assertArrayEquals(new double[] {-2, 1, 1}, NullVector.of(gram, 3).orElseThrow(), 1e-12);
  }

  @Test
  void aPositiveDefiniteMatrixHasNone() {
    assertEquals(Optional.empty(), NullVector.of(new double[] {2, 1, 1, 2}, 2));
  }

  @Test
  void aZeroRowDependsOnNothing() {
    double[] vector = NullVector.of(new double[] {2, 0, 0, 0}, 2).orElseThrow();
    assertArrayEquals(new double[] {0, 1}, vector, 1e-12);
  }
}
