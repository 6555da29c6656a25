package org.materialsj.commands;

import java.util.Arrays;
import java.util.List;
import org.materialsj.model.explore.NamedMatrix;
import org.materialsj.tasks.LaboratoryResult;
import org.materialsj.view.chart.Figure;
import org.materialsj.view.chart.FigureGrid;
import org.materialsj.view.chart.HeatMapFigure;
import org.materialsj.view.chart.ParityGrid;

/** The pictures of the experiments on equivariance. */
final class EquivarianceFigures {

  private EquivarianceFigures() {}

  /** Matrices in the colours of one scale, or predicted against actual values. */
  static Figure of(String title, LaboratoryResult result) {
    if (!result.parities().isEmpty()) {
      return new ParityGrid(
          title,
          result.parities().get(0).parts(),
          result.parities().stream()
              .map(each -> new ParityGrid.Row(each.model(), each.plots()))
              .toList());
    }
    double limit = Math.max(Double.MIN_NORMAL, largest(result.maps()));
    List<Figure> maps =
        result.maps().stream()
            .<Figure>map(matrix -> HeatMapFigure.diverging(matrix, limit))
            .toList();
    return maps.size() == 1 ? maps.get(0) : new FigureGrid(title, maps, result.columns());
  }

  private static double largest(List<NamedMatrix> maps) {
    return maps.stream()
        .flatMap(matrix -> Arrays.stream(matrix.numbers()))
        .flatMapToDouble(Arrays::stream)
        .map(Math::abs)
        .max()
        .orElse(0);
  }
}
