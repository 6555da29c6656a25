package org.materialsj.commands;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.materialsj.model.FeatureTable;
import org.materialsj.tasks.MechanicsResult;
import org.materialsj.tasks.MechanicsResult.EnergyCurve;
import org.materialsj.view.chart.BandFigure;
import org.materialsj.view.chart.Figure;
import org.materialsj.view.chart.HeatMapFigure;
import org.materialsj.view.chart.LineChart;

/** The pictures of what a potential says about a crystal. */
record MechanicsFigures(MechanicsResult result) {

  /** Energies over volumes as circles, and the curve through them. */
  Optional<Figure> curve() {
    return result.energies().map(MechanicsFigures::curve);
  }

  private static Figure curve(EnergyCurve energies) {
    FeatureTable curve = energies.curve();
    FeatureTable points = energies.points();
    LineChart.Series circles =
        new LineChart.Series(
            "", points.numbers(EnergyCurve.VOLUME), points.numbers(EnergyCurve.ENERGY));
    return LineChart.of(
            "Equation of state: Birch-Murnaghan",
            curve,
            EnergyCurve.VOLUME,
            EnergyCurve.ENERGY,
            List.of(EnergyCurve.ENERGY),
            false)
        .dotted(circles);
  }

  /** The vibrations. */
  Optional<Figure> bands() {
    return result.bands().map(BandFigure::new);
  }

  /** All pictures that there are. */
  List<Figure> all() {
    List<Figure> figures = new ArrayList<>();
    curve().ifPresent(figures::add);
    result.stiffness().map(HeatMapFigure::sequential).ifPresent(figures::add);
    bands().ifPresent(figures::add);
    return figures;
  }
}
