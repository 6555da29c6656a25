package org.materialsj.commands;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.materialsj.tasks.PotentialErrors;
import org.materialsj.view.chart.Figure;
import org.materialsj.view.chart.FigureGrid;
import org.materialsj.view.chart.ParityPlot;

/** Predicted against actual energies, forces and stresses, side by side. */
final class PotentialParity {

  private PotentialParity() {}

  /** A plot for each quantity that is known, of all frames. */
  static List<Figure> plots(PotentialErrors errors) {
    List<Figure> plots = new ArrayList<>();
    for (PotentialErrors.Quantity quantity : PotentialErrors.Quantity.values()) {
      errors.parity(quantity, PotentialErrors.ALL).map(ParityPlot::new).ifPresent(plots::add);
    }
    return plots;
  }

  /** All in one figure; empty when there is nothing to compare. */
  static Optional<Figure> of(PotentialErrors errors) {
    List<Figure> plots = plots(errors);
    return plots.isEmpty()
        ? Optional.empty()
        : Optional.of(new FigureGrid("Predicted against actual values", plots, plots.size()));
  }
}
