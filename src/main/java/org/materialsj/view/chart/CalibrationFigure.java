package org.materialsj.view.chart;

import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Locale;
import org.materialsj.engine.statistics.Calibration;

/**
 * How often a class is right against the probability with which it was predicted, a line per class,
 * and below it how many rows were predicted with such a probability. On the dashed diagonal
 * probabilities are right.
 */
public final class CalibrationFigure implements Figure {

  private static final double NOMINAL_WIDTH = 560;
  private static final double NOMINAL_HEIGHT = 470;
  private static final double COUNTS = 64;
  private static final double WIDEST_BAR = 20;
  private static final double PADDING = 0.02;

  private final String title;
  private final String note;
  private final List<Line> curves;
  private final PlotFrame axes = new PlotFrame(PlotAxis.shares(PADDING), PlotAxis.shares(PADDING));
  private final PlotFrame counts;

  /**
   * A calibration with its name.
   *
   * @param name the class; may be empty
   * @param calibration of its probabilities
   */
  public record Line(String name, Calibration calibration) {}

  /**
   * A figure.
   *
   * @param title what is shown, one line
   * @param note how the probabilities were made, such as "5-fold cross-validation"; may be empty
   * @param curves at least one
   * @throws IllegalArgumentException for none
   */
  public CalibrationFigure(String title, String note, List<Line> curves) {
    if (curves.isEmpty()) {
      throw new IllegalArgumentException("a calibration figure needs at least one curve");
    }
    this.title = title;
    this.note = note;
    this.curves = List.copyOf(curves);
    int most =
        curves.stream()
            .flatMap(line -> line.calibration().bins().stream())
            .mapToInt(Calibration.Bin::count)
            .max()
            .orElse(1);
    counts =
        new PlotFrame(
            PlotAxis.shares(PADDING),
            PlotAxis.around(0.06, false, List.of(new double[] {0, most})));
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public Dimension windowSize() {
    return new Dimension(780, 704);
  }

  @Override
  public void draw(Graphics2D g, int width, int height) {
    double unit = Math.min(width / NOMINAL_WIDTH, height / NOMINAL_HEIGHT);
    List<String> names = curves.stream().map(CalibrationFigure::name).toList();
    double legend = PlotSheet.legendWidth(g, names, width, unit);
    List<String> notes = note.isEmpty() ? List.of() : List.of(note);
    double numbers = Math.max(axes.widestNumber(g, unit), counts.widestNumber(g, unit));
    double left = 52 * unit + numbers;
    double top = PlotSheet.head(notes, unit);
    double below = (COUNTS + 42) * unit;
    Rectangle2D room =
        new Rectangle2D.Double(
            left,
            top,
            Math.max(1, width - 40 * unit - legend - left),
            Math.max(1, height - 58 * unit - below - top));
    Rectangle2D square = PlotSheet.square(room);
    PlotSheet.drawHead(g, title, notes, square.getX(), width - 24 * unit, unit);
    axes.draw(g, square, "", "Share that is of the class", unit);
    PlotSheet.drawReference(
        g,
        new Line2D.Double(
            axes.x(square, 0), axes.y(square, 0), axes.x(square, 1), axes.y(square, 1)),
        unit);
    Rectangle2D bars =
        new Rectangle2D.Double(
            square.getX(), square.getMaxY() + 34 * unit, square.getWidth(), COUNTS * unit);
    counts.draw(g, bars, "Predicted probability of the class", "Rows", unit);
    for (int i = 0; i < curves.size(); i++) {
      drawCounts(g, bars, i, unit);
    }
    for (int i = 0; i < curves.size(); i++) {
      drawCurve(g, square, i, unit);
    }
    double from = square.getMaxX() + 16 * unit;
    Rectangle2D beside = new Rectangle2D.Double(from, top, legend, square.getHeight());
    PlotSheet.drawLegend(g, names, from, square.getY(), beside, unit);
  }

  private static String name(Line line) {
    String brier = String.format(Locale.ROOT, "Brier %.3f", line.calibration().brier());
    return line.name().isEmpty() ? brier : line.name() + ": " + brier;
  }

  /** Bars of the same bin stand side by side at the mean probability of their rows. */
  private void drawCounts(Graphics2D g, Rectangle2D area, int index, double unit) {
    double floor = counts.y(area, 0);
    double wide = WIDEST_BAR * unit / curves.size();
    g.setColor(PlotSheet.colour(index));
    for (Calibration.Bin bin : curves.get(index).calibration().bins()) {
      double x = counts.x(area, bin.predicted()) + (index - curves.size() / 2.0) * wide;
      double top = counts.y(area, bin.count());
      g.fill(new Rectangle2D.Double(x, top, wide, floor - top));
    }
  }

  private void drawCurve(Graphics2D g, Rectangle2D area, int index, double unit) {
    Path2D path = new Path2D.Double();
    double size = 7 * unit;
    g.setColor(PlotSheet.colour(index));
    for (Calibration.Bin bin : curves.get(index).calibration().bins()) {
      double x = axes.x(area, bin.predicted());
      double y = axes.y(area, bin.happened());
      if (path.getCurrentPoint() == null) {
        path.moveTo(x, y);
      } else {
        path.lineTo(x, y);
      }
      g.fill(new Ellipse2D.Double(x - size / 2, y - size / 2, size, size));
    }
    g.setStroke(PlotSheet.line(index, 1.9 * unit));
    g.draw(path);
  }
}
