package org.materialsj.learn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.materialsj.engine.run.CancelToken;
import org.materialsj.model.ColumnSpec;

class DatasetTest {

  private static final double NAN = Double.NaN;

  private static Dataset data(double[][] columns, List<TextColumn> texts) {
    int n = columns[0].length;
    return new Dataset(
        IntStream.range(0, columns.length).mapToObj(f -> new ColumnSpec("x" + f, "")).toList(),
        columns,
        texts,
        Imputation.MEDIAN,
        new ColumnSpec("y", "eV"),
        TargetTransform.NONE,
        IntStream.range(0, n).mapToDouble(i -> 10 * i).toArray(),
        List.of(),
        IntStream.range(0, n).mapToObj(i -> "r" + i).toList());
  }

  private static Dataset data() {
    return data(new double[][] {{1, 2, 3, 4}, {1, NAN, 3, 5}}, List.of());
  }

  @Test
  void onlyWhatDiffersIsCopied() {
    Dataset data = data();
    int[] all = {0, 1, 2, 3};
    Preprocessing preprocessing = Preprocessing.fit(data, all, CancelToken.NEVER);
    double[][] filled = data.filled(preprocessing, all, CancelToken.NEVER);
    assertSame(data.columns()[0], filled[0]);
    assertArrayEquals(new double[] {1, 3, 3, 5}, filled[1]);
    assertArrayEquals(new double[] {1, NAN, 3, 5}, data.columns()[1]);
    double[][] turned = data.filled(preprocessing, new int[] {3, 2, 1, 0}, CancelToken.NEVER);
    assertArrayEquals(new double[] {4, 3, 2, 1}, turned[0]);
    assertArrayEquals(new double[] {1, 2, 3, 4}, data.columns()[0]);
    assertThrows(CancellationException.class, () -> data.filled(preprocessing, all, () -> true));
    assertSame(data, data.select(all));
    assertNotSame(data, data.select(new int[] {1, 0, 2, 3}));
  }

  @Test
  void targetsOfSomeRowsAreThoseOfTheRows() {
    Dataset data = data();
    assertArrayEquals(new double[] {30, 10}, data.values(new int[] {3, 1}));
    Dataset targets = data.targets(new int[] {3, 1});
    assertArrayEquals(new double[] {30, 10}, targets.values());
    assertEquals(List.of("r3", "r1"), targets.ids());
    assertEquals(List.of(), targets.features());
    assertEquals("eV", targets.target().unit());
  }

  @Test
  void twinsAreTheFirstRowsWithTheSameBits() {
    SplittableRandom random = new SplittableRandom(3);
    double[] values = {0, -0.0, 1, NAN, Double.longBitsToDouble(0x7ff8000000000001L), 1e300};
    String[] words = {"a", "b", "Aa", "BB"};
    for (int round = 0; round < 50; round++) {
      int n = 1 + random.nextInt(60);
      double[][] columns = new double[1 + random.nextInt(3)][n];
      for (double[] column : columns) {
        for (int i = 0; i < n; i++) {
          column[i] = values[random.nextInt(values.length)];
        }
      }
      List<String> texts =
          IntStream.range(0, n).mapToObj(i -> words[random.nextInt(words.length)]).toList();
      boolean withTexts = round % 2 == 0;
      List<TextColumn> text =
          withTexts
              ? List.of(new TextColumn(new ColumnSpec("t", ""), texts))
              : List.<TextColumn>of();
      int[] twins = data(columns, text).firstTwins(CancelToken.NEVER);
      for (int row = 0; row < n; row++) {
        int first = 0;
        while (!areAlike(columns, withTexts ? texts : List.of(), first, row)) {
          first++;
        }
        assertEquals(first, twins[row]);
      }
    }
  }

  private static boolean areAlike(double[][] columns, List<String> texts, int a, int b) {
    for (double[] column : columns) {
      if (column[a] != column[b] && !(Double.isNaN(column[a]) && Double.isNaN(column[b]))) {
        return false;
      }
    }
    return texts.isEmpty() || texts.get(a).equals(texts.get(b));
  }

  @Test
  void hashOfRowsIsThatOfADataSetOfTheseRows() {
    SplittableRandom random = new SplittableRandom(5);
    double[][] columns = new double[2][3000];
    for (double[] column : columns) {
      for (int i = 0; i < column.length; i++) {
        column[i] = random.nextDouble();
      }
    }
    List<String> texts = IntStream.range(0, 3000).mapToObj(i -> "w" + i % 7).toList();
    Dataset data = data(columns, List.of(new TextColumn(new ColumnSpec("t", ""), texts)));
    int[] rows = IntStream.range(100, 2900).toArray();
    Dataset part = data.select(rows);
    String hash = DataHash.of(data, rows, CancelToken.NEVER);
    assertEquals(hash, DataHash.of(part, Validation.allRows(part), CancelToken.NEVER));
    assertNotEquals(hash, DataHash.of(data, Validation.allRows(data), CancelToken.NEVER));
    assertThrows(CancellationException.class, () -> DataHash.of(data, rows, () -> true));
  }
}
