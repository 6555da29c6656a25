package org.materialsj.engine.algebra;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class RowPairsTest {

  @Property(tries = 50)
  void resultsAreThoseOfTheFormulasWhereverABlockBegins(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 11) int features,
      @ForAll @IntRange(min = 1, max = 70) int rows) {
    SplittableRandom random = new SplittableRandom(seed);
    double[][] columns = new double[features][rows];
    double[] row = new double[features];
    for (int f = 0; f < features; f++) {
      row[f] = random.nextDouble();
      for (int i = 0; i < rows; i++) {
        columns[f][i] = random.nextDouble();
      }
    }
    double[][] whole = new double[3][rows];
    double[][] blocks = new double[3][rows];
    int middle = rows / 3;
    for (int[] range : new int[][] {{0, middle}, {middle, rows}}) {
      RowPairs.squaredDistances(columns, range[0], range[1], row, blocks[0]);
      RowPairs.cityDistances(columns, range[0], range[1], row, blocks[1]);
      RowPairs.dotProducts(columns, range[0], range[1], row, blocks[2]);
    }
    RowPairs.squaredDistances(columns, 0, rows, row, whole[0]);
    RowPairs.cityDistances(columns, 0, rows, row, whole[1]);
    RowPairs.dotProducts(columns, 0, rows, row, whole[2]);
    for (int k = 0; k < 3; k++) {
      assertArrayEquals(whole[k], blocks[k]);
    }
    for (int i = 0; i < rows; i++) {
      double squares = 0;
      double city = 0;
      double dot = 0;
      double[] other = RowPairs.row(columns, i);
      for (int f = 0; f < features; f++) {
        squares += (row[f] - other[f]) * (row[f] - other[f]);
        city += Math.abs(row[f] - other[f]);
        dot += row[f] * other[f];
      }
      assertEquals(squares, whole[0][i], 1e-13);
      assertEquals(city, whole[1][i], 1e-13);
      assertEquals(dot, whole[2][i], 1e-13);
      assertEquals(dot, RowPairs.dot(row, 0, other, 0, features), 1e-13);
    }
  }
}
