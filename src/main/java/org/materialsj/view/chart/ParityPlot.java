package org.materialsj.view.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.FeatureTable;
import org.materialsj.model.Parity;
import org.materialsj.model.RegressionMetrics;

/**
 * Predicted against actual values on equal axes, with the line of equality, a histogram of either
 * on its side, and the metrics beside those of the baseline. From {@value #FEWEST_COLOURED} pairs
 * on dots are coloured by how dense they lie. Pairs with a value that is not finite, or beyond
 * 1e300, are left out.
 */
public final class ParityPlot implements Figure {

  static final int FEWEST_COLOURED = 50;

  private static final double NOMINAL = 640;
  private static final double LARGEST = 1e300;
  private static final double PADDING = 0.04;
  private static final Color HISTOGRAM = new Color(0x8FA8C8);
  private static final Color IDENTITY = new Color(0x707070);

  private final Parity parity;
  private final double[] actual;
  private final double[] predicted;
  private final double[] density;
  private final ValueAxis axis;

  /**
   * A parity plot.
   *
   * @param parity the pairs and how well they agree
   */
  public ParityPlot(Parity parity) {
    this.parity = parity;
    int[] finite =
        IntStream.range(0, parity.actual().length)
            .filter(i -> Math.abs(parity.actual()[i]) <= LARGEST)
            .filter(i -> Math.abs(parity.predicted()[i]) <= LARGEST)
            .toArray();
    double[] y = Arrays.stream(finite).mapToDouble(i -> parity.actual()[i]).toArray();
    double[] p = Arrays.stream(finite).mapToDouble(i -> parity.predicted()[i]).toArray();
    axis = ValueAxis.around(PADDING, y, p);
    actual = Arrays.stream(y).map(axis::place).toArray();
    predicted = Arrays.stream(p).map(axis::place).toArray();
    density = PointDensity.of(actual, predicted);
  }

  @Override
  public String title() {
    return "Predicted against actual " + parity.target().name();
  }

  @Override
  public Optional<FeatureTable> table() {
    return Optional.of(parity.table());
  }

  @Override
  public void draw(Graphics2D g, int width, int height) {
    double unit = Math.min(width / (1.12 * NOMINAL), height / NOMINAL);
    boolean coloured = actual.length >= FEWEST_COLOURED;
    Rectangle2D square = square(width, height, unit, coloured);
    drawTitle(g, square, unit);
    String header = parity.target().header();
    axis.draw(g, square, "Actual " + header, "Predicted " + header, unit);
    drawHistograms(g, square, unit);
    drawIdentity(g, square, unit);
    ColourScale scale = coloured ? new ColourScale(density) : null;
    new DotPainter(actual, predicted, density, scale).draw(g, square, unit);
    if (actual.length == 0) {
      g.setColor(Color.DARK_GRAY);
      g.setFont(Lettering.font(Font.PLAIN, 13, unit));
      Lettering.centre(g, "No pairs to show", square.getCenterX(), square.getCenterY());
    }
    if (coloured) {
      double left = square.getMaxX() + 86 * unit;
      Rectangle2D bar = new Rectangle2D.Double(left, square.getY(), 14 * unit, square.getHeight());
      scale.draw(g, bar, Lettering.font(Font.PLAIN, 11, unit), unit);
    }
  }

  /** The line of equality. */
  static void drawIdentity(Graphics2D g, Rectangle2D square, double unit) {
    g.setColor(IDENTITY);
    float[] dash = {(float) (6 * unit), (float) (4 * unit)};
    g.setStroke(
        new BasicStroke(
            (float) (1.4 * unit), BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10f, dash, 0f));
    g.draw(new Line2D.Double(square.getX(), square.getMaxY(), square.getMaxX(), square.getY()));
  }

  /** The square of the dots: as large as title, axes, histograms and colours let it be. */
  private static Rectangle2D square(int width, int height, double unit, boolean coloured) {
    double left = 72 * unit;
    double right = (coloured ? 168 : 90) * unit;
    double top = 146 * unit;
    double bottom = 56 * unit;
    double side = Math.floor(Math.min(width - left - right, height - top - bottom));
    double x = Math.floor(left + (width - left - right - side) / 2);
    double y = Math.floor(top + (height - top - bottom - side) / 2);
    return new Rectangle2D.Double(x, y, side, side);
  }

  private void drawTitle(Graphics2D g, Rectangle2D square, double unit) {
    double left = square.getX();
    double y = square.getY() - 126 * unit;
    g.setColor(Color.BLACK);
    Lettering.left(g, Font.BOLD, 15, unit, title(), left, y);
    Lettering.left(g, Font.PLAIN, 12, unit, metrics(parity.metrics(), true), left, y + 20 * unit);
    g.setColor(Color.DARK_GRAY);
    String baseline = "Baseline (mean): " + metrics(parity.baseline(), false);
    Lettering.left(g, Font.PLAIN, 12, unit, baseline, left, y + 37 * unit);
    g.setColor(Color.GRAY);
    Lettering.left(g, Font.PLAIN, 11, unit, parity.note(), left, y + 53 * unit);
  }

  /** Such as "R2 = 0.912 RMSE = 0.31 GPa MAE = 0.21 GPa n = 71". */
  private String metrics(RegressionMetrics metrics, boolean count) {
    String unit = unit(parity.target());
    String text =
        String.format(
            Locale.ROOT,
            "R\u00B2 = %.3f   RMSE = %.4g%s   MAE = %.4g%s",
            metrics.r2(),
            metrics.rmse(),
            unit,
            metrics.mae(),
            unit);
    return count ? text + "   n = " + metrics.count() : text;
  }

  private static String unit(ColumnSpec target) {
    return target.unit().isEmpty() ? "" : " " + target.unit();
  }

  private void drawHistograms(Graphics2D g, Rectangle2D square, double unit) {
    int bins = Math.max(8, Math.min(40, (int) Math.sqrt(2.0 * actual.length)));
    double gap = 6 * unit;
    double room = 52 * unit;
    double step = square.getWidth() / bins;
    double[] above = shares(actual, bins);
    double[] beside = shares(predicted, bins);
    g.setColor(HISTOGRAM);
    for (int k = 0; k < bins; k++) {
      double x = square.getX() + k * step;
      double tall = above[k] * room;
      g.fill(new Rectangle2D.Double(x, square.getY() - gap - tall, 0.9 * step, tall));
      double y = square.getMaxY() - (k + 1) * step;
      g.fill(
          new Rectangle2D.Double(
              square.getMaxX() + gap, y + 0.1 * step, beside[k] * room, 0.9 * step));
    }
  }

  /** Counts per bin relative to the fullest bin. */
  private static double[] shares(double[] places, int bins) {
    double[] counts = new double[bins];
    double largest = 1;
    for (double place : places) {
      int bin = Math.max(0, Math.min(bins - 1, (int) (place * bins)));
      largest = Math.max(largest, ++counts[bin]);
    }
    for (int k = 0; k < bins; k++) {
      counts[k] /= largest;
    }
    return counts;
  }
}
