package org.materialsj.commands;

import java.util.ArrayList;
import java.util.List;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.FeatureTable;
import org.materialsj.tasks.PotentialResult;
import org.materialsj.tasks.TrainPotential;
import org.materialsj.view.chart.Figure;
import org.materialsj.view.chart.FigureGrid;
import org.materialsj.view.chart.LineChart;
import org.materialsj.view.chart.ParityPlot;

/** The pictures of a trained potential. */
record PotentialFigures(PotentialResult result) {

  /** Learned pair energy and its slope, side by side. */
  Figure curve() {
    return new FigureGrid(
        "Learned pair potential",
        List.of(
            lines("Pair energy", TrainPotential.ENERGY),
            lines("Slope of the pair energy", TrainPotential.SLOPE)),
        2);
  }

  private Figure lines(String title, String name) {
    FeatureTable table = result.curve();
    double[] distance = table.numbers(TrainPotential.DISTANCE);
    List<LineChart.Series> lines = new ArrayList<>();
    lines.add(new LineChart.Series("learned", distance, table.numbers(name)));
    String reference = TrainPotential.REFERENCE + name;
    if (table.has(reference)) {
      lines.add(0, new LineChart.Series("Lennard-Jones", distance, table.numbers(reference)));
    }
    return new LineChart(
            title,
            new ColumnSpec("distance r", table.column(TrainPotential.DISTANCE).unit()),
            table.column(name),
            false,
            lines)
        .layered();
  }

  /** Predicted against actual energies, and forces when some are known. */
  Figure parity() {
    List<Figure> plots = new ArrayList<>();
    plots.add(new ParityPlot(result.energies()));
    result.forces().map(ParityPlot::new).ifPresent(plots::add);
    return new FigureGrid("Predicted against actual energies and forces", plots, plots.size());
  }

  /** The loss over the steps. */
  Figure loss() {
    FeatureTable table = result.history();
    List<String> lines = new ArrayList<>(List.of("training loss"));
    if (table.has("validation loss")) {
      lines.add("validation loss");
    }
    return LineChart.of("Loss of the potential", table, "step", "loss", lines, true);
  }
}
