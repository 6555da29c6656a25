package org.materialsj.learn.projection;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.materialsj.engine.random.Seeds;
import org.materialsj.engine.run.CancelToken;
import org.materialsj.engine.run.LocalExecutor;
import org.materialsj.engine.run.Progress;
import org.materialsj.engine.run.RunContext;
import org.materialsj.engine.run.Settings;
import org.materialsj.learn.preparation.Transform;

/** What every projection keeps. A subclass per projection names it. */
abstract class ProjectionContract {

  private static final RunContext ONE = RunContext.QUIET.withThreads(1);

  /** The name in the menu. */
  abstract String name();

  /** Settings that make a map in well under a second. */
  abstract String settings();

  final ProjectionKind kind() {
    return Projections.kind(name());
  }

  final Projection create() {
    return Projections.create(name(), Settings.pairs(settings().split(" ", -1)));
  }

  /** Three clouds of rows in several columns, the last of which is constant. */
  static double[][] clouds(int n, int d, long seed) {
    double[][] columns = new double[d][n];
    for (int i = 0; i < n; i++) {
      var random = Seeds.forItem(seed, i);
      for (int f = 0; f < d; f++) {
        double centre = 5 * Math.sin(1 + i % 3 + 2.3 * f);
        columns[f][i] = f == d - 1 ? 7 : centre + random.nextDouble() + random.nextDouble();
      }
    }
    return columns;
  }

  static double[] classes(int n) {
    double[] classes = new double[n];
    Arrays.setAll(classes, i -> i % 3);
    return classes;
  }

  private ProjectionResult fit(double[][] columns, int dimensions, RunContext run) {
    return create().fit(columns, classes(columns[0].length), dimensions, 1, run);
  }

  @Test
  void everyRowHasFiniteCoordinates() {
    for (int dimensions = 1; dimensions <= 2; dimensions++) {
      ProjectionResult result = fit(clouds(60, 6, 1), dimensions, ONE);
      assertEquals(dimensions, result.coordinates().length);
      assertEquals(dimensions, result.axes().stream().distinct().count());
      for (double[] axis : result.coordinates()) {
        assertEquals(60, axis.length);
        assertTrue(Arrays.stream(axis).allMatch(Double::isFinite));
        assertTrue(Arrays.stream(axis).distinct().count() > 10, "rows lie apart");
      }
      for (double share : result.shares()) {
        assertTrue(share >= 0 && share <= 1 + 1e-12, "share " + share);
      }
      result.measures().values().forEach(value -> assertTrue(Double.isFinite(value)));
    }
  }

  @Test
  void cloudsStayApart() {
    double[][] map = fit(clouds(90, 6, 2), 2, ONE).coordinates();
    int right = 0;
    for (int i = 0; i < 90; i++) {
      int nearest = -1;
      double least = Double.POSITIVE_INFINITY;
      for (int j = 0; j < 90; j++) {
        double distance = Math.hypot(map[0][i] - map[0][j], map[1][i] - map[1][j]);
        if (j != i && distance < least) {
          least = distance;
          nearest = j;
        }
      }
      right += nearest % 3 == i % 3 ? 1 : 0;
    }
    assertTrue(right >= 86, right + " of 90");
  }

  @Test
  void equalRowsAndWideTablesAreKept() {
    double[][] columns = clouds(40, 6, 3);
    for (double[] column : columns) {
      Arrays.fill(column, 10, 20, column[10]);
    }
    double[] same = classes(40);
    Arrays.fill(same, 10, 20, 1);
    ProjectionResult result = create().fit(columns, same, 2, 1, ONE);
    assertEquals(40, result.coordinates()[0].length);
    assertEquals(12, fit(clouds(12, 30, 4), 2, ONE).coordinates()[0].length);
  }

  @Test
  void sizesOfTheNumbersDoNotMatter() {
    for (double factor : new double[] {1e-80, 1e80}) {
      double[][] columns = clouds(60, 4, 5);
      for (double[] column : columns) {
        Arrays.setAll(column, i -> factor * column[i]);
      }
      assertEquals(60, fit(columns, 2, ONE).coordinates()[0].length);
    }
  }

  @Test
  void bitsAreTheSameOnOneTwoAndEightThreads() {
    double[][] columns = clouds(150, 6, 6);
    double[][] one = fit(columns, 2, ONE).coordinates();
    for (int threads : new int[] {2, 8}) {
      double[][] other = fit(columns, 2, RunContext.QUIET.withThreads(threads)).coordinates();
      assertTrue(Arrays.deepEquals(one, other), threads + " threads");
    }
  }

  @Test
  void columnsAreNotModified() {
    double[][] columns = clouds(40, 5, 7);
    String before = Arrays.deepToString(columns);
    fit(columns, 2, ONE);
    assertEquals(before, Arrays.deepToString(columns));
  }

  @Test
  void settingsMakeTheSameProjection() {
    Map<String, String> map = create().settings();
    assertEquals(map, Projections.create(name(), map).settings());
    assertThrows(
        IllegalArgumentException.class, () -> Projections.create(name(), Map.of("nonsense", "1")));
  }

  @Test
  void badInputIsRefusedWithASentence() {
    refused(new double[0][0], 2, "at least 2 rows");
    refused(new double[][] {{1}, {2}}, 1, "at least 2 rows");
    refused(new double[][] {{1, 1, 1, 1, 1, 1}, {2, 2, 2, 2, 2, 2}}, 1, "constant");
    double[][] hole = clouds(30, 4, 8);
    hole[1][4] = Double.NaN;
    refused(hole, 2, "row 5");
    refused(clouds(30, 4, 9), 40, "dimensions");
    refused(clouds(30, 4, 9), 0, "dimensions");
  }

  private void refused(double[][] columns, int dimensions, String part) {
    double[] classes = classes(columns.length == 0 ? 0 : columns[0].length);
    String message =
        assertThrows(
                IllegalArgumentException.class,
                () -> create().fit(columns, classes, dimensions, 1, ONE))
            .getMessage();
    assertTrue(message.contains(name()), message);
    if (!(kind().usesClasses() && columns.length < 3)) {
      assertTrue(message.contains(part), message);
    }
  }

  @Test
  void cancellingStopsTheFit() {
    RunContext cancelled = new RunContext(Progress.NONE, () -> true, new LocalExecutor(2));
    assertThrows(CancellationException.class, () -> fit(clouds(60, 5, 10), 2, cancelled));
  }

  @Test
  void cancellingInTheMiddleStopsTheFit() {
    double[][] columns = clouds(1500, 40, 11);
    AtomicLong polls = new AtomicLong();
    AtomicLong asked = new AtomicLong();
    CancelToken later =
        () -> {
          boolean now = polls.incrementAndGet() > 20;
          if (now) {
            asked.compareAndSet(0, System.nanoTime());
          }
          return now;
        };
    RunContext run = new RunContext(Progress.NONE, later, new LocalExecutor(2));
    assertTimeoutPreemptively(
        Duration.ofSeconds(30),
        () -> assertThrows(CancellationException.class, () -> fit(columns, 2, run)));
    assertTrue(asked.get() > 0);
  }

  @Test
  void newRowsAreProjectedWhereTheMethodCan() {
    double[][] columns = clouds(60, 6, 12);
    ProjectionResult result = fit(columns, 2, ONE);
    assertEquals(kind().projectsNewRows(), result.transform().isPresent());
    assertEquals(kind().projectsNewRows(), kind().newRows().isEmpty());
    if (result.transform().isEmpty()) {
      assertTrue(kind().newRows().endsWith("."), kind().newRows());
      return;
    }
    Transform transform = result.transform().orElseThrow();
    double[][] again = transform.apply(columns, ONE);
    for (int k = 0; k < 2; k++) {
      assertArrayEquals(result.coordinates()[k], again[k], 1e-9);
    }
    assertEquals(6, transform.inputs());
    assertFalse(transform.numbers().type().isEmpty());
  }
}
