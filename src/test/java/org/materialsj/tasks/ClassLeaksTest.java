package org.materialsj.tasks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.materialsj.engine.run.CancelToken;
import org.materialsj.learn.Dataset;
import org.materialsj.learn.Imputation;
import org.materialsj.learn.TargetTransform;
import org.materialsj.learn.TextColumn;
import org.materialsj.model.ColumnSpec;

class ClassLeaksTest {

  private static Dataset data(double[] classes, int count, double[][] columns, String... texts) {
    return new Dataset(
        IntStream.range(0, columns.length).mapToObj(f -> new ColumnSpec("x" + f, "")).toList(),
        columns,
        texts.length == 0
            ? List.of()
            : List.of(new TextColumn(new ColumnSpec("word", ""), List.of(texts))),
        Imputation.MEDIAN,
        new ColumnSpec("kind", ""),
        TargetTransform.NONE,
        classes,
        IntStream.range(0, count).mapToObj(c -> "c" + c).toList(),
        IntStream.range(0, classes.length).mapToObj(i -> "r" + i).toList());
  }

  private static List<String> suspects(Dataset data) {
    return ClassLeaks.suspects(data, CancelToken.NEVER);
  }

  private static double[] random(int n, int seed) {
    return new Random(seed).doubles(n).toArray();
  }

  /** Classes 0, 1, 2, 0, 1, 2, ... */
  private static double[] classes(int n, int count) {
    return IntStream.range(0, n).mapToDouble(i -> i % count).toArray();
  }

  @Test
  void aFeatureThatSeparatesTwoClassesByOneThresholdIsSuspected() {
    double[] noise = random(60, 1);
    double[] classes = classes(60, 2);
    double[] falling = new double[60];
    Arrays.setAll(falling, i -> noise[i] - 2 * classes[i]);
    assertEquals(
        List.of("x1 (0 of 60 rows wrong)"),
        suspects(data(classes, 2, new double[][] {noise, falling})));
  }

  @Test
  void aNumericCopyOfManyClassesIsSuspectedInAnyOrderOfItsCodes() {
    double[] classes = classes(60, 3);
    double[] codes = Arrays.stream(classes).map(c -> new double[] {7, -1, 3}[(int) c]).toArray();
    assertEquals(
        List.of("x0 (0 of 60 rows wrong)"), suspects(data(classes, 3, new double[][] {codes})));
  }

  @Test
  void oneWrongRowOfManyDoesNotHideACopyAndMissingValuesDo() {
    double[] classes = classes(1000, 2);
    double[] copy = classes.clone();
    copy[17] = 1 - copy[17];
    assertEquals(
        List.of("x0 (1 of 1000 rows wrong)"), suspects(data(classes, 2, new double[][] {copy})));
    Arrays.fill(copy, 0, 500, Double.NaN);
    assertEquals(List.of(), suspects(data(classes, 2, new double[][] {copy})));
  }

  @Test
  void overlappingClassesAreNotSuspected() {
    double[] noise = random(200, 2);
    double[] classes = classes(200, 2);
    double[] close = new double[200];
    Arrays.setAll(close, i -> noise[i] + 0.9 * classes[i]);
    assertEquals(List.of(), suspects(data(classes, 2, new double[][] {close})));
  }

  @Test
  void aRareClassDoesNotMakeEveryFeatureSuspect() {
    double[] classes = new double[1000];
    classes[5] = 1;
    classes[500] = 1;
    assertEquals(List.of(), suspects(data(classes, 2, new double[][] {random(1000, 3)})));
  }

  @Test
  void fewRowsSeparatedByOneOfManyFeaturesMayBeChance() {
    double[] classes = classes(8, 2);
    double[][] columns = new double[50][];
    Arrays.setAll(columns, f -> random(8, f));
    columns[0] = classes.clone();
    assertEquals(List.of(), suspects(data(classes, 2, columns)));
  }

  @Test
  void aTextOfWhichEachValueBelongsToOneClassIsSuspectedUnlessItNamesTheRows() {
    double[] classes = classes(60, 2);
    double[][] noise = {random(60, 4)};
    String[] words = new String[60];
    Arrays.setAll(words, i -> (i % 2 == 0 ? "even" : "odd") + i / 20);
    assertEquals(List.of("word (0 of 60 rows wrong)"), suspects(data(classes, 2, noise, words)));
    String[] names = new String[60];
    Arrays.setAll(names, i -> "row " + i);
    assertEquals(List.of(), suspects(data(classes, 2, noise, names)));
  }

  @Test
  void largeTablesAreLookedAtInPart() {
    double[] classes = classes(50_000, 2);
    List<String> suspects = suspects(data(classes, 2, new double[][] {classes}));
    assertTrue(suspects.get(0).contains("of 2000 rows"), suspects.toString());
  }
}
