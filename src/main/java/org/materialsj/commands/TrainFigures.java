package org.materialsj.commands;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.materialsj.learn.judge.YScrambling;
import org.materialsj.model.ColumnSpec;
import org.materialsj.tasks.TrainResult;
import org.materialsj.view.chart.CalibrationFigure;
import org.materialsj.view.chart.ConfusionFigure;
import org.materialsj.view.chart.Figure;
import org.materialsj.view.chart.FigureGrid;
import org.materialsj.view.chart.Histogram;
import org.materialsj.view.chart.ParityPlot;
import org.materialsj.view.chart.ResidualFigure;
import org.materialsj.view.chart.RocFigure;

/** The pictures of a training. */
final class TrainFigures {

  private static final int BINS = 20;

  private TrainFigures() {}

  /**
   * Parity and residuals of numbers; confusion, ROC curves and calibration of classes; scrambled
   * targets.
   */
  static FigureGrid of(TrainResult result) {
    String target = result.model().target().column().name();
    String how = result.model().scores().how();
    List<Figure> figures = new ArrayList<>();
    result.parity().map(ParityPlot::new).ifPresent(figures::add);
    result.parity().map(ResidualFigure::new).ifPresent(figures::add);
    result
        .classification()
        .map(metrics -> new ConfusionFigure("Confusion of " + target, how, metrics))
        .ifPresent(figures::add);
    if (!result.curves().isEmpty()) {
      figures.add(
          new RocFigure(
              "ROC of " + target,
              how,
              result.curves().stream().map(c -> new RocFigure.Line(c.name(), c.roc())).toList()));
      figures.add(
          new CalibrationFigure(
              "Calibration of " + target,
              how,
              result.curves().stream()
                  .map(c -> new CalibrationFigure.Line(c.name(), c.calibration()))
                  .toList()));
    }
    result.scrambling().map(s -> scrambled(s, result)).ifPresent(figures::add);
    int columns = figures.size() == 4 ? 2 : Math.min(3, figures.size());
    return new FigureGrid("Training of " + target, figures, columns);
  }

  private static Figure scrambled(YScrambling scrambling, TrainResult result) {
    String unit =
        scrambling.score().higherIsBetter() ? "" : result.model().target().modelled().unit();
    String title =
        String.format(
            Locale.ROOT,
            "Targets in random order; true order: %.4g%s",
            scrambling.value(),
            unit.isEmpty() ? "" : " " + unit);
    return new Histogram(
        title,
        new ColumnSpec(scrambling.score().toString(), unit),
        "random orders",
        scrambling.scrambled(),
        BINS);
  }
}
