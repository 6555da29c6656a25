package org.materialsj.view.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.FeatureTable;
import org.materialsj.model.Parity;

/**
 * Residuals, actual less predicted, against predictions, with their histogram on the side. A good
 * model leaves a band of even width around zero; a bend or a funnel tells what it misses. Pairs
 * with a value that is not finite, or beyond 1e300, are left out.
 */
public final class ResidualFigure implements Figure {

  private static final double LARGEST = 1e300;
  private static final double PADDING = 0.04;
  private static final double NOMINAL_WIDTH = 700;
  private static final double NOMINAL_HEIGHT = 560;
  private static final double SIDE = 96;
  private static final Color BAR = new Color(0x8FA8C8);

  private final Parity parity;
  private final double[] predicted;
  private final double[] residual;
  private final PlotAxis across;
  private final PlotAxis up;
  private final PlotFrame axes;

  /**
   * A figure.
   *
   * @param parity the pairs
   */
  public ResidualFigure(Parity parity) {
    this.parity = parity;
    int[] finite =
        IntStream.range(0, parity.actual().length)
            .filter(i -> Math.abs(parity.actual()[i]) <= LARGEST)
            .filter(i -> Math.abs(parity.predicted()[i]) <= LARGEST)
            .toArray();
    predicted = Arrays.stream(finite).mapToDouble(i -> parity.predicted()[i]).toArray();
    residual =
        Arrays.stream(finite)
            .mapToDouble(i -> parity.actual()[i] - parity.predicted()[i])
            .toArray();
    double largest = Arrays.stream(residual).map(Math::abs).max().orElse(0);
    // Zero is in the middle, so that a lean to one side is seen.
    double reach = largest > 0 ? (1 + PADDING) * largest : 1;
    across = PlotAxis.around(PADDING, false, List.of(predicted));
    up = PlotAxis.range(-reach, reach);
    axes = new PlotFrame(across, up);
  }

  @Override
  public String title() {
    return "Residuals of " + parity.target().name();
  }

  @Override
  public Dimension windowSize() {
    return new Dimension(800, 640);
  }

  private List<String> notes() {
    int n = residual.length;
    double mean = Arrays.stream(residual).sum() / n;
    double squares = Arrays.stream(residual).map(r -> (r - mean) * (r - mean)).sum();
    String unit = parity.target().unit().isEmpty() ? "" : " " + parity.target().unit();
    String numbers =
        n == 0
            ? "No pairs to show"
            : String.format(
                Locale.ROOT,
                "mean %.3g%s   standard deviation %.4g%s   n = %d",
                mean,
                unit,
                Math.sqrt(squares / n),
                unit,
                n);
    return parity.note().isEmpty() ? List.of(numbers) : List.of(numbers, parity.note());
  }

  @Override
  public Optional<FeatureTable> table() {
    return Optional.of(parity.table());
  }

  @Override
  public void draw(Graphics2D g, int width, int height) {
    double unit = Math.min(width / NOMINAL_WIDTH, height / NOMINAL_HEIGHT);
    double left = 52 * unit + axes.widestNumber(g, unit);
    double top = PlotSheet.head(notes(), unit);
    boolean coloured = residual.length >= ParityPlot.FEWEST_COLOURED;
    double right = width - (SIDE + 30 + (coloured ? 92 : 0)) * unit;
    Rectangle2D area =
        PlotSheet.square(
            new Rectangle2D.Double(
                left, top, Math.max(1, right - left), Math.max(1, height - 62 * unit - top)));
    ColumnSpec target = parity.target();
    PlotSheet.drawHead(g, title(), notes(), area.getX(), width - 24 * unit, unit);
    String of = target.unit().isEmpty() ? "" : " (" + target.unit() + ")";
    axes.draw(g, area, "Predicted " + target.header(), "Actual less predicted" + of, unit);
    double zero = axes.y(area, 0);
    PlotSheet.drawReference(g, new Line2D.Double(area.getX(), zero, area.getMaxX(), zero), unit);
    double[] x = Arrays.stream(predicted).map(across::place).toArray();
    double[] y = Arrays.stream(residual).map(up::place).toArray();
    double[] density = PointDensity.of(x, y);
    ColourScale scale = coloured ? new ColourScale(density) : null;
    new DotPainter(x, y, density, scale).draw(g, area, unit);
    drawHistogram(g, area, y, unit);
    if (coloured) {
      Rectangle2D bar =
          new Rectangle2D.Double(
              area.getMaxX() + (SIDE + 18) * unit, area.getY(), 14 * unit, area.getHeight());
      scale.draw(g, bar, Lettering.font(Font.PLAIN, 11, unit), unit);
    }
  }

  private void drawHistogram(Graphics2D g, Rectangle2D area, double[] places, double unit) {
    int bins = Math.max(8, Math.min(40, (int) Math.sqrt(2.0 * places.length)));
    int[] counts = new int[bins];
    for (double place : places) {
      counts[Math.max(0, Math.min(bins - 1, (int) (place * bins)))]++;
    }
    int most = Math.max(1, Arrays.stream(counts).max().orElse(1));
    double tall = area.getHeight() / bins;
    double wide = (SIDE - 22) * unit;
    double left = area.getMaxX() + 8 * unit;
    g.setColor(BAR);
    for (int bin = 0; bin < bins; bin++) {
      double y = area.getMaxY() - (bin + 1) * tall;
      g.fill(new Rectangle2D.Double(left, y + 0.05 * tall, wide * counts[bin] / most, 0.9 * tall));
    }
    g.setColor(Color.DARK_GRAY);
    g.setStroke(new BasicStroke((float) (0.8 * unit)));
    g.draw(new Line2D.Double(left, area.getY(), left, area.getMaxY()));
    g.setFont(Lettering.font(Font.PLAIN, 11, unit));
    double below = area.getMaxY() + 7 * unit + g.getFontMetrics().getAscent();
    g.drawString("0", (float) left, (float) below);
    String largest = Integer.toString(most);
    double letters = g.getFontMetrics().stringWidth(largest);
    g.drawString(largest, (float) (left + wide - letters), (float) below);
    Lettering.centre(g, "pairs", left + wide / 2, below + 16 * unit);
  }
}
