package org.materialsj.commands;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.materialsj.model.FeatureTable;
import org.materialsj.tasks.LearnedPotential;
import org.materialsj.tasks.PotentialErrors;
import org.materialsj.tasks.PotentialErrors.Quantity;
import org.materialsj.view.chart.Figure;
import org.materialsj.view.chart.FigureGrid;
import org.materialsj.view.chart.LineChart;
import org.materialsj.view.chart.ParityPlot;

/** The pictures of a potential that was learned from frames. */
record LearnedFigures(LearnedPotential result) {

  /**
   * Predicted against actual energies, forces and stresses, of all frames and of each group: of the
   * test file when there is one.
   */
  Figure parity() {
    PotentialErrors errors = result.test().orElse(result.training());
    List<Figure> plots = new ArrayList<>();
    for (Quantity quantity : Quantity.values()) {
      for (String group : errors.groups()) {
        errors.parity(quantity, group).map(ParityPlot::new).ifPresent(plots::add);
      }
    }
    String frames = result.test().isPresent() ? "test" : "training";
    return new FigureGrid(
        "Predicted against actual values of the " + frames + " configurations",
        plots,
        Math.max(1, Math.min(plots.size(), errors.groups().size())));
  }

  /** The loss over the epochs. */
  Figure loss() {
    FeatureTable table = result.history();
    List<String> lines = new ArrayList<>(List.of("training loss"));
    if (Arrays.stream(table.numbers("validation loss")).anyMatch(Double::isFinite)) {
      lines.add("validation loss");
    }
    return LineChart.of("Loss of the potential", table, "epoch", "loss", lines, true);
  }
}
