package org.materialsj.commands;

import java.util.List;
import java.util.Locale;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.FeatureTable;
import org.materialsj.tasks.AdsorptionResult;
import org.materialsj.view.chart.FigureGrid;
import org.materialsj.view.chart.LineBand;
import org.materialsj.view.chart.LineChart;
import org.materialsj.view.chart.LineChart.Series;

/** The pictures of adsorption. */
final class AdsorptionFigures {

  private AdsorptionFigures() {}

  /** Uptake with Henry's law, and the heat, over the pressure; bands are standard errors. */
  static FigureGrid of(AdsorptionResult result) {
    FeatureTable table = result.isotherm();
    double[] pressure = table.numbers("pressure");
    double[] uptake = table.numbers("uptake");
    double[] line = table.numbers("Henry's law");
    double[] loading = table.numbers("loading");
    double most = 0;
    for (double each : loading) {
      most = Math.max(most, Double.isNaN(each) ? 0 : each);
    }
    double scale = 1000 * result.box().unitCells() / result.box().mass();
    for (int i = 0; i < line.length; i++) {
      // The law goes on for ever; the picture is of the isotherm.
      line[i] = line[i] > 1.5 * most ? Double.NaN : line[i] * scale;
    }
    ColumnSpec across = table.column("pressure");
    String title =
        String.format(
            Locale.ROOT,
            "%s in %s at %.4g K",
            result.request().guest().name(),
            result.henry().ids().get(0),
            result.request().options().temperature());
    LineChart isotherm =
        new LineChart(
                title,
                across,
                table.column("uptake"),
                false,
                List.of(
                    new Series("sampled", pressure, uptake),
                    new Series("Henry's law", pressure, line)))
            .banded(List.of(band("sampled", pressure, uptake, table.numbers("error of uptake"))));
    double[] heat = table.numbers("heat of adsorption");
    LineChart heats =
        new LineChart(
                "Heat of adsorption",
                across,
                table.column("heat of adsorption"),
                false,
                List.of(new Series("", pressure, heat)))
            .banded(List.of(band("", pressure, heat, table.numbers("error of heat"))));
    return new FigureGrid("Adsorption", List.of(isotherm, heats), 1);
  }

  private static LineBand band(String name, double[] x, double[] y, double[] error) {
    double[] low = y.clone();
    double[] high = y.clone();
    for (int i = 0; i < y.length; i++) {
      low[i] -= error[i];
      high[i] += error[i];
    }
    return new LineBand(name, x, low, high);
  }
}
