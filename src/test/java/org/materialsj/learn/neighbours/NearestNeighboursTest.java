package org.materialsj.learn.neighbours;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.materialsj.engine.algebra.RowPairs;
import org.materialsj.engine.run.CancelToken;
import org.materialsj.engine.run.RunContext;
import org.materialsj.learn.Learner;
import org.materialsj.learn.LearnerContract;
import org.materialsj.learn.Learners;
import org.materialsj.learn.ProbabilityModel;
import org.materialsj.learn.Samples;
import org.materialsj.learn.kernel.KernelGolden;

class NearestNeighboursTest extends LearnerContract {

  private static final RunContext RUN = RunContext.QUIET.withThreads(2);

  @Override
  protected Learner create() {
    return Learners.create(NearestNeighbours.NAME, Map.of());
  }

  @Test
  void predictionsAndSharesAreThoseOfScikitLearn() {
    KernelGolden golden = new KernelGolden("learn/neighbours/neighbours_sklearn.json");
    for (JsonElement each : golden.get("cases").getAsJsonArray()) {
      JsonObject expected = each.getAsJsonObject();
      Learner learner = Learners.create(NearestNeighbours.NAME, KernelGolden.settings(expected));
      assertArrayEquals(
          KernelGolden.numbers(expected.get("regression")),
          learner.fit(golden.numbers(), 1, RUN).predict(golden.queries(), RUN),
          1e-12);
      double[][] shares =
          ((ProbabilityModel) learner.fit(golden.classes(), 1, RUN))
              .probabilities(golden.queries(), RUN);
      double[][] wanted = KernelGolden.columns(expected.get("probabilities"));
      for (int c = 0; c < shares.length; c++) {
        assertArrayEquals(wanted[c], shares[c], 1e-12);
      }
    }
  }

  @Property(tries = 60)
  void treeFindsWhatComparingAllRowsFinds(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 8) int features,
      @ForAll @IntRange(min = 1, max = 400) int rows,
      @ForAll @IntRange(min = 1, max = 12) int wanted,
      @ForAll boolean cityBlock) {
    SplittableRandom random = new SplittableRandom(seed);
    double[][] columns = new double[features][rows];
    for (double[] column : columns) {
      for (int i = 0; i < rows; i++) {
        // Few different values: many rows are equally near.
        column[i] = random.nextInt(8) * 0.1;
      }
    }
    double[][] queries = new double[5][features];
    for (int q = 0; q < queries.length; q++) {
      for (int f = 0; f < features; f++) {
        queries[q][f] = random.nextDouble();
      }
    }
    queries[0] = RowPairs.row(columns, rows / 2);
    int k = Math.min(wanted, rows);
    NearestRows[] all = nearest(new AllRows(columns, cityBlock), queries, k);
    NearestRows[] tree = nearest(new KdTree(columns, cityBlock), queries, k);
    for (int q = 0; q < queries.length; q++) {
      for (int place = 0; place < k; place++) {
        assertEquals(all[q].row(place), tree[q].row(place));
        assertEquals(all[q].distance(place), tree[q].distance(place));
      }
    }
  }

  private static NearestRows[] nearest(NeighbourSearch search, double[][] queries, int k) {
    NearestRows[] nearest = new NearestRows[queries.length];
    for (int q = 0; q < queries.length; q++) {
      nearest[q] = new NearestRows(k);
    }
    search.search(queries, nearest, CancelToken.NEVER);
    return nearest;
  }

  @Test
  void distancesBeyondTheLargestNumberStillFindRows() {
    double[][] columns = {{-1e300, 1e300, 0}, {0, 0, 0}};
    for (NeighbourSearch search :
        new NeighbourSearch[] {new AllRows(columns, false), new KdTree(columns, false)}) {
      NearestRows nearest = nearest(search, new double[][] {{2e300, 0}}, 2)[0];
      assertEquals(0, nearest.row(0));
      assertEquals(1, nearest.row(1));
    }
  }

  @Test
  void fewerRowsThanNeighboursAreRefusedWithWhatToDo() {
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class, () -> create().fit(Samples.friedman1(4, 1), 1, RUN));
    assertEquals(
        "5 neighbours need as many training rows, got 4: choose fewer neighbours", e.getMessage());
  }

  @Test
  void settingsOutOfRangeAreRefused() {
    Map<String, String> wrong = new TreeMap<>();
    wrong.put("neighbours", "0");
    assertThrows(
        IllegalArgumentException.class, () -> Learners.create(NearestNeighbours.NAME, wrong));
    assertThrows(
        IllegalArgumentException.class,
        () -> Learners.create(NearestNeighbours.NAME, Map.of("metric", "cosine")));
  }
}
