package org.materialsj.view.chart;

import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.materialsj.engine.statistics.RocCurve;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.FeatureTable;

/**
 * Receiver operating characteristics: the share of a class that is found against the share of the
 * others that is taken for it, a line per class, with the area under it. The dashed diagonal is
 * what guessing gives.
 */
public final class RocFigure implements Figure {

  private static final double PADDING = 0.02;

  private final String title;
  private final String note;
  private final List<Line> curves;
  private final PlotFrame axes = new PlotFrame(PlotAxis.shares(PADDING), PlotAxis.shares(PADDING));

  /**
   * A curve with its name.
   *
   * @param name what is told from the rest, such as a class; may be empty
   * @param curve the curve
   */
  public record Line(String name, RocCurve curve) {}

  /**
   * A figure.
   *
   * @param title what is shown, one line
   * @param note how the scores were made, such as "5-fold cross-validation"; may be empty
   * @param curves at least one
   * @throws IllegalArgumentException for none
   */
  public RocFigure(String title, String note, List<Line> curves) {
    if (curves.isEmpty()) {
      throw new IllegalArgumentException("a ROC figure needs at least one curve");
    }
    this.title = title;
    this.note = note;
    this.curves = List.copyOf(curves);
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public Dimension windowSize() {
    return new Dimension(800, 600);
  }

  @Override
  public Optional<FeatureTable> table() {
    List<String> names = new ArrayList<>();
    List<double[]> rows = new ArrayList<>();
    for (Line line : curves) {
      RocCurve curve = line.curve();
      for (int i = 0; i < curve.thresholds().length; i++) {
        names.add(line.name());
        // The first point is above all scores.
        double threshold = i == 0 ? Double.NaN : curve.thresholds()[i];
        rows.add(new double[] {threshold, curve.falsePositives()[i], curve.truePositives()[i]});
      }
    }
    List<String> ids = IntStream.rangeClosed(1, rows.size()).mapToObj(Integer::toString).toList();
    FeatureTable.Builder builder =
        FeatureTable.builder(ids).texts(new ColumnSpec("class", ""), names);
    List<String> columns = List.of("score", "false positive rate", "true positive rate");
    for (int c = 0; c < columns.size(); c++) {
      int column = c;
      builder.ownNumbers(
          new ColumnSpec(columns.get(c), ""),
          rows.stream().mapToDouble(row -> row[column]).toArray());
    }
    return Optional.of(builder.build());
  }

  @Override
  public void draw(Graphics2D g, int width, int height) {
    double unit = PlotSheet.unit(width, height);
    List<String> names = curves.stream().map(RocFigure::name).toList();
    double legend = PlotSheet.legendWidth(g, names, width, unit);
    List<String> notes = note.isEmpty() ? List.of() : List.of(note);
    double left = 52 * unit + axes.widestNumber(g, unit);
    double top = PlotSheet.head(notes, unit);
    Rectangle2D room =
        new Rectangle2D.Double(
            left,
            top,
            Math.max(1, width - 40 * unit - legend - left),
            Math.max(1, height - 62 * unit - top));
    Rectangle2D square = PlotSheet.square(room);
    PlotSheet.drawHead(g, title, notes, square.getX(), width - 24 * unit, unit);
    axes.draw(
        g,
        square,
        "False positive rate (others taken for the class)",
        "True positive rate (class found)",
        unit);
    PlotSheet.drawReference(
        g,
        new Line2D.Double(
            axes.x(square, 0), axes.y(square, 0), axes.x(square, 1), axes.y(square, 1)),
        unit);
    for (int i = 0; i < curves.size(); i++) {
      drawCurve(g, square, i, unit);
    }
    double from = square.getMaxX() + 16 * unit;
    Rectangle2D beside = new Rectangle2D.Double(from, top, legend, square.getHeight());
    PlotSheet.drawLegend(g, names, from, square.getY(), beside, unit);
  }

  private static String name(Line line) {
    String auc = String.format(Locale.ROOT, "AUC = %.3f", line.curve().auc());
    return line.name().isEmpty() ? auc : line.name() + ": " + auc;
  }

  private void drawCurve(Graphics2D g, Rectangle2D square, int index, double unit) {
    RocCurve curve = curves.get(index).curve();
    Path2D path = new Path2D.Double();
    for (int i = 0; i < curve.truePositives().length; i++) {
      double x = axes.x(square, curve.falsePositives()[i]);
      double y = axes.y(square, curve.truePositives()[i]);
      if (i == 0) {
        path.moveTo(x, y);
      } else {
        path.lineTo(x, y);
      }
    }
    g.setColor(PlotSheet.colour(index));
    g.setStroke(PlotSheet.line(index, 1.9 * unit));
    g.draw(path);
  }
}
