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

  /** Matrices, those of one quantity in the colours of one scale, or parity plots. */
  static Figure of(String title, LaboratoryResult result) {
    if (!result.parities().isEmpty()) {
      return new ParityGrid(
          title,
          result.parities().get(0).parts(),
          result.parities().stream()
              .map(each -> new ParityGrid.Row(each.model(), each.plots()))
              .toList());
    }
    List<Figure> maps =
        result.maps().stream()
            .<Figure>map(matrix -> HeatMapFigure.diverging(matrix, limit(matrix, result.maps())))
            .toList();
    return maps.size() == 1 ? maps.get(0) : new FigureGrid(title, maps, result.columns());
  }

  /** The largest number of all matrices of the same quantity. */
  private static double limit(NamedMatrix matrix, List<NamedMatrix> all) {
    double largest =
        all.stream()
            .filter(each -> each.value().equals(matrix.value()))
            .flatMap(each -> Arrays.stream(each.numbers()))
            .flatMapToDouble(Arrays::stream)
            .map(Math::abs)
            .max()
            .orElse(0);
    return largest > 0 ? largest : 1;
  }
}
