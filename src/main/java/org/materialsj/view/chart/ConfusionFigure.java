package org.materialsj.view.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.materialsj.model.ClassificationMetrics;
import org.materialsj.model.FeatureTable;

/**
 * A confusion matrix: actual classes downward, predicted classes across. Each cell holds its count
 * and its share of the actual class, which also gives the colour.
 */
public final class ConfusionFigure implements Figure {

  private static final double NOMINAL_WIDTH = 520;
  private static final double NOMINAL_HEIGHT = 470;
  private static final double LARGEST_CELL = 200;

  /** Letters smaller than this are not written. */
  private static final double SMALLEST = 6.5;

  private static final double WIDEST_NAME = 0.28;
  private static final Color LINE = new Color(0xC8C8C8);

  private final String title;
  private final String note;
  private final ClassificationMetrics metrics;

  /**
   * A figure.
   *
   * @param title what is shown, one line
   * @param note how the predictions were made, such as "5-fold cross-validation"; may be empty
   * @param metrics the matrix
   */
  public ConfusionFigure(String title, String note, ClassificationMetrics metrics) {
    this.title = title;
    this.note = note;
    this.metrics = metrics;
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public Dimension windowSize() {
    return new Dimension(660, 600);
  }

  @Override
  public Optional<FeatureTable> table() {
    return Optional.of(metrics.table());
  }

  @Override
  public void draw(Graphics2D g, int width, int height) {
    double unit = Math.min(width / NOMINAL_WIDTH, height / NOMINAL_HEIGHT);
    int k = metrics.classes().size();
    g.setFont(Lettering.font(Font.PLAIN, 12, unit));
    double names =
        Math.min(
            WIDEST_NAME * Math.min(width, height),
            metrics.classes().stream()
                .mapToDouble(g.getFontMetrics()::stringWidth)
                .max()
                .orElse(0));
    List<String> notes = notes();
    double left = names + 54 * unit;
    double top = PlotSheet.head(notes, unit);
    double right = width - 118 * unit;
    double bottom = height - names - 54 * unit;
    double cell =
        Math.max(
            1e-3,
            Math.min(LARGEST_CELL * unit, Math.min(right - left, bottom - top) / Math.max(1, k)));
    // A small matrix stands in the middle of the room.
    double x = left + Math.max(0, (right - left - k * cell) / 2);
    Rectangle2D area = new Rectangle2D.Double(x, top, Math.max(1, k * cell), Math.max(1, k * cell));
    PlotSheet.drawHead(g, title, notes, Math.min(x, 24 * unit + left / 2), width - 24 * unit, unit);
    drawCells(g, area, cell, unit);
    drawNames(g, area, cell, names, unit);
    drawScale(g, area, unit);
  }

  private List<String> notes() {
    String scores =
        String.format(
            Locale.ROOT,
            "%d of %d right: accuracy %.1f %%, balanced accuracy %.1f %%",
            right(),
            metrics.count(),
            100 * metrics.accuracy(),
            100 * metrics.balancedAccuracy());
    String shown = metrics.count() == 0 ? "No rows to show" : scores;
    return note.isEmpty() ? List.of(shown) : List.of(shown, note);
  }

  private long right() {
    return IntStream.range(0, metrics.classes().size())
        .mapToLong(i -> metrics.confusion()[i][i])
        .sum();
  }

  private long total(int actual) {
    return Arrays.stream(metrics.confusion()[actual]).sum();
  }

  /** Share of an actual class; 0 where it does not occur. */
  private double share(int actual, int predicted) {
    return metrics.confusion()[actual][predicted] / (double) Math.max(1, total(actual));
  }

  private void drawCells(Graphics2D g, Rectangle2D area, double cell, double unit) {
    int k = metrics.classes().size();
    double size = Math.min(15, 0.26 * cell / unit);
    g.setStroke(new BasicStroke((float) (0.8 * unit)));
    for (int actual = 0; actual < k; actual++) {
      for (int predicted = 0; predicted < k; predicted++) {
        double share = share(actual, predicted);
        Rectangle2D box =
            new Rectangle2D.Double(
                area.getX() + predicted * cell, area.getY() + actual * cell, cell, cell);
        g.setColor(Blues.at(share));
        g.fill(box);
        if (cell > 4 * unit) {
          g.setColor(LINE);
          g.draw(box);
        }
        if (size >= SMALLEST) {
          g.setColor(Blues.letters(share));
          drawCount(g, box, actual, predicted, size, unit);
        }
      }
    }
    g.setColor(Color.DARK_GRAY);
    g.setStroke(new BasicStroke((float) unit));
    g.draw(area);
  }

  private void drawCount(
      Graphics2D g, Rectangle2D box, int actual, int predicted, double size, double unit) {
    String count = Long.toString(metrics.confusion()[actual][predicted]);
    g.setFont(fitting(g, Font.BOLD, count, size, 0.92 * box.getWidth(), unit));
    Lettering.centre(g, count, box.getCenterX(), box.getCenterY());
    if (total(actual) > 0) {
      String share = String.format(Locale.ROOT, "%.1f %%", 100 * share(actual, predicted));
      g.setFont(fitting(g, Font.PLAIN, share, 0.8 * size, 0.92 * box.getWidth(), unit));
      Lettering.centre(g, share, box.getCenterX(), box.getCenterY() + 1.1 * size * unit);
    }
  }

  /** A font in which a text is at most so wide. */
  private static Font fitting(
      Graphics2D g, int style, String text, double size, double width, double unit) {
    Font font = Lettering.font(style, size, unit);
    double wide = g.getFontMetrics(font).stringWidth(text);
    return wide <= width ? font : Lettering.font(style, size * width / wide, unit);
  }

  private void drawNames(Graphics2D g, Rectangle2D area, double cell, double room, double unit) {
    List<String> classes = metrics.classes();
    g.setFont(Lettering.font(Font.PLAIN, 12, unit));
    FontMetrics metrics = g.getFontMetrics();
    double line = metrics.getHeight();
    int every = (int) Math.max(1, Math.ceil(line / cell));
    boolean level = classes.stream().allMatch(c -> metrics.stringWidth(c) + 6 * unit <= cell);
    g.setColor(Color.DARK_GRAY);
    for (int i = 0; i < classes.size(); i += every) {
      String name = Lettering.fit(metrics, classes.get(i), room);
      double wide = metrics.stringWidth(name);
      double middle = (i + 0.5) * cell;
      double x = area.getX() + middle;
      double y = area.getY() + middle + 0.35 * metrics.getAscent();
      g.drawString(name, (float) (area.getX() - 8 * unit - wide), (float) y);
      if (level) {
        Lettering.centre(g, name, x, area.getMaxY() + 4 * unit + metrics.getAscent());
      } else {
        Lettering.upwardTo(g, name, x + 0.35 * metrics.getAscent(), area.getMaxY() + 8 * unit);
      }
    }
    g.setColor(Color.BLACK);
    g.setFont(Lettering.font(Font.PLAIN, 13, unit));
    double below = level ? line : room;
    Lettering.centre(g, "Predicted class", area.getCenterX(), area.getMaxY() + below + 30 * unit);
    Lettering.upward(g, "Actual class", area.getX() - room - 22 * unit, area.getCenterY());
  }

  private static void drawScale(Graphics2D g, Rectangle2D area, double unit) {
    Rectangle2D bar =
        new Rectangle2D.Double(
            area.getMaxX() + 22 * unit, area.getY(), 14 * unit, area.getHeight());
    Blues.drawScale(g, bar, "Share of the actual class (%)", unit);
  }
}
