package org.materialsj.commands;

import java.util.List;
import org.materialsj.model.FeatureTable;
import org.materialsj.tasks.ClusterOutcome;
import org.materialsj.tasks.FindCluster;
import org.materialsj.view.chart.FigureGrid;
import org.materialsj.view.chart.LineChart;

/** Draws what came of a search for clusters. */
final class ClusterFigures {

  private ClusterFigures() {}

  /** The way to the best, and the minima by how often they were found. */
  static FigureGrid of(ClusterOutcome outcome) {
    FeatureTable path = outcome.path();
    LineChart energy =
        LineChart.of(
            "The way to the best",
            path,
            "step",
            FindCluster.ENERGY,
            List.of(FindCluster.ENERGY),
            false);
    LineChart minima =
        LineChart.of(
            "Minima found",
            outcome.minima(),
            FindCluster.ENERGY,
            "share of starts",
            List.of("share of starts"),
            false);
    return new FigureGrid("Lennard-Jones Cluster", List.of(energy, minima), 2);
  }
}
