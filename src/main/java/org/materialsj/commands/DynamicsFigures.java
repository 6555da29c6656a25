package org.materialsj.commands;

import java.util.ArrayList;
import java.util.List;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.FeatureTable;
import org.materialsj.tasks.DynamicsResult;
import org.materialsj.tasks.DynamicsTables;
import org.materialsj.view.chart.FigureGrid;
import org.materialsj.view.chart.LineChart;

/** Draws what came of molecular dynamics. */
final class DynamicsFigures {

  private DynamicsFigures() {}

  /** Energies, temperature and distribution, side by side. */
  static FigureGrid of(DynamicsResult result) {
    FeatureTable samples = result.samples();
    FeatureTable distribution = result.distribution();
    List<String> curves =
        distribution.columns().stream()
            .map(ColumnSpec::name)
            .filter(name -> !name.equals(DynamicsTables.DISTANCE))
            .toList();
    LineChart energies =
        LineChart.of(
            "Energy",
            samples,
            DynamicsTables.TIME,
            "energy",
            new ArrayList<>(
                List.of(
                    DynamicsTables.POTENTIAL, DynamicsTables.KINETIC, DynamicsTables.CONSERVED)),
            false);
    LineChart temperature =
        LineChart.of(
            "Temperature",
            samples,
            DynamicsTables.TIME,
            DynamicsTables.TEMPERATURE,
            List.of(DynamicsTables.TEMPERATURE),
            false);
    LineChart neighbours =
        LineChart.of(
            "Distances", distribution, DynamicsTables.DISTANCE, curves.get(0), curves, false);
    return new FigureGrid("Molecular Dynamics", List.of(energies, temperature, neighbours), 3);
  }
}
