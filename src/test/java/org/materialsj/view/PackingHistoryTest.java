package org.materialsj.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.materialsj.model.packing.CouplingGraph;
import org.materialsj.model.packing.GenerationStatistics;

class PackingHistoryTest {

  static GenerationStatistics generation(int i, OptionalDouble correlation) {
    double best = 0.75 - 0.3 * Math.exp(-i / 30.0);
    double[] densities = new double[200];
    for (int k = 0; k < densities.length; k++) {
      densities[k] = best - 0.15 * Math.pow((k + 0.5) / densities.length, 2);
    }
    List<String> names = List.of("length ratio b/a", "angle beta", "turn 1", "turn 2", "turn 3");
    double[][] weights = new double[5][5];
    for (int a = 0; a < 5; a++) {
      for (int b = 0; b < a; b++) {
        weights[a][b] = weights[b][a] = (a * 7 + b * 3) % 5 * (1 + i / 50.0);
      }
    }
    CouplingGraph graph = new CouplingGraph(names, weights, new double[] {1, 4, 2, 9, 6});
    return new GenerationStatistics(
        i, 600L * (i + 1), best, best - 0.01, densities, correlation, Optional.of(graph));
  }

  private static PackingHistory history(int generations) {
    PackingHistory history = new PackingHistory("anthracene in P21/c", "CMA-ES", 100_000);
    for (int i = 0; i < generations; i++) {
      history.add(generation(i, OptionalDouble.empty()));
    }
    return history;
  }

  @Test
  void theSummaryTellsGroupEngineEvaluationsAndDensity() {
    PackingHistory history = history(3);
    history.finish("finished");
    assertEquals(
        "anthracene in P21/c   CMA-ES   generation 2   1,800 of 100,000 evaluations   best density"
            + " 0.469347904   finished",
        history.summary());
  }

  @Test
  void beforeTheFirstGenerationThereAreEmptyPanels() {
    PackingHistory history = history(0);
    assertEquals("anthracene in P21/c   CMA-ES   starting", history.summary());
    assertTrue(history.figure().toSvg(960, 660).contains(">Best density<"));
    assertTrue(history.couplings().isEmpty());
  }

  @Test
  void theFourPanelsAreInOneFigure() {
    PackingHistory history = history(40);
    String svg = history.figure().toSvg(960, 660);
    for (String part :
        List.of(
            ">Best density<",
            ">Mean density of the best<",
            ">Densities of generation 39<",
            ">Total correlation: not told<",
            ">evaluations<")) {
      assertTrue(svg.contains(part), part);
    }
    history.add(generation(40, OptionalDouble.of(1.5)));
    assertFalse(history.figure().toSvg(960, 660).contains("not told"));
    assertTrue(history.couplings().orElseThrow().toSvg(400, 300).contains(">angle beta<"));
  }

  @Test
  void longRunsKeepTheirFirstAndLastPoint() {
    PackingHistory history = history(9001);
    String svg = history.figure().toSvg(960, 660);
    assertTrue(svg.length() < 400_000, "the figure of a long run is small: " + svg.length());
    assertTrue(history.summary().contains("generation 9,000"));
    // The axis of evaluations reaches the last point.
    assertTrue(svg.contains(">5E6<"), "the axis reaches 5.4 million");
  }
}
