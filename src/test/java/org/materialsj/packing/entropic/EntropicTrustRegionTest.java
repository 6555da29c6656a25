package org.materialsj.packing.entropic;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.materialsj.engine.run.RunContext;
import org.materialsj.model.packing.CouplingGraph;
import org.materialsj.model.packing.GenerationStatistics;
import org.materialsj.model.packing.Marginals;
import org.materialsj.packing.entropic.RegularPolygons.Group;
import org.materialsj.packing.search.Objective;
import org.materialsj.packing.search.Search;
import org.materialsj.packing.search.SearchListener;
import org.materialsj.packing.search.SearchState;

class EntropicTrustRegionTest {

  private static final double PENTAGONS = (5 - Math.sqrt(5)) / 3;

  private static final EntropicTrustRegion ENGINE = new EntropicTrustRegion();

  /** The best candidate and all statistics. */
  private static final class Heard implements SearchListener {
    final List<GenerationStatistics> generations = new ArrayList<>();
    final List<double[]> candidates = new ArrayList<>();
    double best;

    @Override
    public void candidate(double[] u, double density) {
      candidates.add(u.clone());
      best = Math.max(best, density);
    }

    @Override
    public void generation(GenerationStatistics statistics) {
      generations.add(statistics);
    }
  }

  private static Heard search(Objective objective, long budget, long seed) {
    Heard heard = new Heard();
    Search search = ENGINE.start(objective, budget, seed);
    while (search.step(RunContext.QUIET, heard)) {
      assertTrue(search.evaluations() <= budget);
    }
    assertEquals(budget, search.evaluations());
    return heard;
  }

  @Test
  void pentagonsPackAsProvedWithinFiveThousandths() {
    for (Group group : List.of(Group.P2, Group.P2GG)) {
      double best = search(new RegularPolygons(group, 5), 60_000, 1).best;
      assertEquals(PENTAGONS, best, 0.005, group.name());
      assertTrue(best <= PENTAGONS + 1e-9);
    }
  }

  @Test
  void otherShapesAndGroupsPackAsTheTableOfKnownDensitiesSays() {
    assertEquals(1, search(new RegularPolygons(Group.P2, 3), 25_000, 1).best, 0.01);
    assertEquals(0.892690686, search(new RegularPolygons(Group.P2GG, 7), 25_000, 1).best, 0.005);
    assertEquals(0.757401278, search(new RegularPolygons(Group.P6, 7), 25_000, 1).best, 0.005);
  }

  @Test
  void everyGenerationTellsTheModel() {
    Objective objective = new RegularPolygons(Group.P2, 5);
    List<GenerationStatistics> generations = search(objective, 6000, 3).generations;
    assertEquals(25, generations.size());
    double before = 0;
    for (GenerationStatistics statistics : generations) {
      assertEquals(240, statistics.densities().length);
      assertTrue(statistics.best() >= before);
      assertTrue(statistics.meanOfBest() <= statistics.best());
      assertTrue(statistics.totalCorrelation().isPresent());
      before = statistics.best();
      CouplingGraph graph = statistics.couplings().orElseThrow();
      assertEquals(objective.names(), graph.names());
      for (int i = 0; i < 5; i++) {
        assertEquals(0, graph.weights()[i][i]);
        for (int j = 0; j < i; j++) {
          assertEquals(graph.weights()[i][j], graph.weights()[j][i], 1e-9);
        }
      }
    }
    double first = generations.get(0).totalCorrelation().orElseThrow();
    double last = generations.get(24).totalCorrelation().orElseThrow();
    assertEquals(0, first, 0.15);
    assertTrue(last > first + 0.1, "total correlation " + last);
  }

  @Test
  void aBudgetBelowOneGenerationIsSpentExactly() {
    Heard heard = search(new RegularPolygons(Group.P2, 5), 7, 1);
    assertEquals(1, heard.generations.size());
    assertEquals(7, heard.generations.get(0).densities().length);
    assertTrue(heard.best > 0);
    assertEquals(1, search(new RegularPolygons(Group.P2, 5), 1, 1).candidates.size());
  }

  @Test
  void fourteenVariablesWork() {
    Objective objective = new Ripples(14);
    Heard heard = search(objective, 20_000, 1);
    double first = heard.generations.get(0).best();
    assertTrue(heard.best > 2 * first, "from " + first + " to " + heard.best);
  }

  @Test
  void marginalsOfTheFieldComeByBeliefsAndBySamples() {
    Objective objective = new RegularPolygons(Group.P2GG, 5);
    Search search = ENGINE.start(objective, 60_000, 1);
    for (int k = 0; k < 4; k++) {
      search.step(RunContext.QUIET, SearchListener.NONE);
    }
    SearchState state = search.state();
    Marginals marginals =
        EntropicTrustRegion.marginals(objective, state, 64, 16, 20, RunContext.QUIET);
    assertEquals(objective.names(), marginals.names());
    double uneven = 0;
    for (int i = 0; i < 4; i++) {
      double sum = 0;
      for (double density : marginals.histograms()[i]) {
        sum += density / 16;
        uneven = Math.max(uneven, Math.abs(density - 1));
      }
      assertEquals(1, sum, 1e-12);
      assertEquals(64, marginals.beliefs()[i].length);
      // Four points of the one make a bin of the other.
      double difference = 0;
      for (int bin = 0; bin < 16; bin++) {
        double belief = 0;
        for (int k = 0; k < 4; k++) {
          belief += marginals.beliefs()[i][4 * bin + k] / 4;
        }
        difference += Math.abs(belief - marginals.histograms()[i][bin]) / 16;
      }
      assertTrue(difference < 0.1, "variable " + i + " differs by " + difference);
    }
    assertTrue(uneven > 0.5, "the field has left the uniform one: " + uneven);
    Marginals again =
        EntropicTrustRegion.marginals(
            objective, state, 64, 16, 20, RunContext.QUIET.withThreads(1));
    assertArrayEquals(marginals.histograms()[0], again.histograms()[0]);
    assertThrows(
        IllegalArgumentException.class,
        () -> EntropicTrustRegion.marginals(objective, state, 64, 0, 20, RunContext.QUIET));
  }
}
