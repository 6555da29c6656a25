package org.materialsj.commands;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.FeatureTable;
import org.materialsj.tasks.RelaxResult;
import org.materialsj.view.chart.FigureGrid;
import org.materialsj.view.chart.LineChart;

/** The picture of structures that relaxed. */
final class RelaxFigures {

  /** More structures would need more colours than can be told apart. */
  private static final int MOST = 8;

  private RelaxFigures() {}

  /** Energy above the last one, and largest force, over the steps; of the first structures. */
  static FigureGrid of(RelaxResult result) {
    FeatureTable history = result.history();
    List<String> names = history.texts(RelaxResult.STRUCTURE).stream().distinct().toList();
    List<LineChart.Series> energies = new ArrayList<>();
    List<LineChart.Series> forces = new ArrayList<>();
    for (String name : names.subList(0, Math.min(MOST, names.size()))) {
      int[] rows =
          IntStream.range(0, history.rows())
              .filter(row -> history.texts(RelaxResult.STRUCTURE).get(row).equals(name))
              .toArray();
      FeatureTable own = history.select(rows);
      double[] steps = own.numbers(RelaxResult.STEP);
      double[] energy = own.numbers(RelaxResult.ENERGY);
      double last = energy[energy.length - 1];
      for (int k = 0; k < energy.length; k++) {
        energy[k] -= last;
      }
      energies.add(new LineChart.Series(name, steps, energy));
      forces.add(new LineChart.Series(name, steps, own.numbers(RelaxResult.FORCE)));
    }
    ColumnSpec step = history.column(RelaxResult.STEP);
    ColumnSpec above =
        new ColumnSpec("energy above the last", history.column(RelaxResult.ENERGY).unit());
    return new FigureGrid(
        "Relaxation",
        List.of(
            new LineChart("Energy", step, above, false, energies),
            new LineChart(
                "Largest force on an atom", step, history.column(RelaxResult.FORCE), true, forces)),
        2);
  }
}
