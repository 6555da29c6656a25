package org.materialsj.commands;

import java.util.ArrayList;
import java.util.Arrays;
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
            aboveFirst(samples),
            DynamicsTables.TIME,
            "energy above the first potential energy",
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

  /** Potential energies of condensed matter are large; what changes is small beside them. */
  private static FeatureTable aboveFirst(FeatureTable samples) {
    FeatureTable.Builder table = FeatureTable.builder(samples.ids());
    double first = samples.numbers(DynamicsTables.POTENTIAL)[0];
    for (String name :
        List.of(
            DynamicsTables.TIME,
            DynamicsTables.POTENTIAL,
            DynamicsTables.KINETIC,
            DynamicsTables.CONSERVED)) {
      boolean shifted =
          name.equals(DynamicsTables.POTENTIAL) || name.equals(DynamicsTables.CONSERVED);
      double from = shifted ? first : 0;
      table.numbers(
          samples.column(name),
          Arrays.stream(samples.numbers(name)).map(value -> value - from).toArray());
    }
    return table.build();
  }
}
