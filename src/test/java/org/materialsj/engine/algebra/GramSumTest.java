package org.materialsj.engine.algebra;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.materialsj.engine.random.Seeds;
import org.materialsj.engine.run.Progress;
import org.materialsj.engine.run.RunContext;

class GramSumTest {

  private static final RunContext RUN = RunContext.QUIET.withThreads(1);

  private static double[][] columns(int rows, int columns) {
    var random = Seeds.forItem(rows, columns);
    double[][] matrix = new double[columns][rows];
    for (double[] column : matrix) {
      for (int i = 0; i < rows; i++) {
        column[i] = random.nextDouble() - 0.5;
      }
    }
    return matrix;
  }

  private static StackedQr.Rows byColumns(double[][] matrix) {
    return (from, to, block) -> {
      for (int c = 0; c < matrix.length; c++) {
        System.arraycopy(matrix[c], from, block[c], 0, to - from);
      }
    };
  }

  private static GramSum.Line byRows(double[][] matrix) {
    return (row, line) -> {
      for (int c = 0; c < matrix.length; c++) {
        line[c] = matrix[c][row];
      }
    };
  }

  /** Tiles for few columns, lines for many, more than one band, more than one part. */
  @ParameterizedTest
  @CsvSource({"1, 1", "3, 5", "700, 31", "700, 32", "700, 33", "20000, 6", "30, 1100", "9000, 40"})
  void everySumIsTheProductOfTwoColumns(int rows, int count) {
    double[][] matrix = columns(rows, count);
    double[][] columnwise = GramSum.of(rows, count, byColumns(matrix), RUN);
    double[][] rowwise = GramSum.ofLines(rows, count, byRows(matrix), RUN);
    for (int i = 0; i < count; i += 1 + count / 50) {
      for (int j = 0; j < count; j++) {
        double expected = 0;
        for (int r = 0; r < rows; r++) {
          expected += matrix[i][r] * matrix[j][r];
        }
        assertEquals(expected, columnwise[i][j], 1e-10, i + " " + j);
        assertEquals(expected, rowwise[i][j], 1e-10, i + " " + j);
        assertEquals(columnwise[i][j], columnwise[j][i]);
      }
    }
  }

  @Test
  void threadsDoNotChangeBits() {
    double[][] matrix = columns(40_000, 20);
    double[][] wide = columns(50, 1300);
    RunContext eight = RunContext.QUIET.withThreads(8);
    double[][] one = GramSum.of(40_000, 20, byColumns(matrix), RUN);
    double[][] many = GramSum.of(40_000, 20, byColumns(matrix), eight);
    double[][] oneWide = GramSum.ofLines(50, 1300, byRows(wide), RUN);
    double[][] manyWide = GramSum.ofLines(50, 1300, byRows(wide), eight);
    for (int i = 0; i < 20; i++) {
      assertArrayEquals(one[i], many[i]);
    }
    for (int i = 0; i < 1300; i++) {
      assertArrayEquals(oneWide[i], manyWide[i]);
    }
  }

  @Test
  void emptyMatricesAndCancellingEndIt() {
    assertThrows(
        IllegalArgumentException.class, () -> GramSum.of(0, 3, byColumns(columns(1, 3)), RUN));
    RunContext cancelled = new RunContext(Progress.NONE, () -> true, RUN.executor());
    double[][] matrix = columns(1000, 3);
    assertThrows(
        CancellationException.class, () -> GramSum.of(1000, 3, byColumns(matrix), cancelled));
  }
}
