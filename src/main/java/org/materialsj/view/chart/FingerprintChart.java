package org.materialsj.view.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import org.materialsj.model.Fingerprint;

/**
 * A fingerprint as bars from zero, up for positive and down for negative values. A value that is
 * missing, infinite or beyond 1e300 is a grey stripe with a cross, never a bar of height 0.
 */
public final class FingerprintChart implements Figure {

  private static final double NOMINAL_WIDTH = 1120;
  private static final double NOMINAL_HEIGHT = 630;
  private static final double LARGEST = 1e300;
  private static final int MOST_NUMBERED = 16;
  private static final double WIDEST_BAR = 80;
  private static final Color POSITIVE = Gradient.VIRIDIS.at(0.35);
  private static final Color NEGATIVE = new Color(0xC4673B);
  private static final Color MISSING = new Color(0xEDEDED);
  private static final Color CROSS = new Color(0x9A9A9A);
  private static final Color GRID = new Color(0xE4E4E4);

  private final Fingerprint fingerprint;
  private final BarLabels labels;
  private final BarScale scale;
  private final boolean logarithmic;
  private final Words words;

  /** What the chart calls its parts. */
  private record Words(String title, String source, String bar, String value) {}

  /**
   * A bar chart.
   *
   * @param fingerprint the values, one per bar
   * @param logarithmic whether heights are logarithms of either sign, for values of very different
   *     size
   */
  public FingerprintChart(Fingerprint fingerprint, boolean logarithmic) {
    this(
        fingerprint,
        logarithmic,
        new Words("Fingerprint of " + fingerprint.id(), "Columns ", "Column", "Value"));
  }

  /**
   * A bar chart of other numbers than those of a fingerprint.
   *
   * @param numbers the numbers, one per bar; its id is the title
   * @param bar what the bars are, such as "Element"
   * @param value what the numbers are, such as "Count"
   * @return the chart
   */
  public static FingerprintChart of(Fingerprint numbers, String bar, String value) {
    return new FingerprintChart(numbers, false, new Words(numbers.id(), "", bar, value));
  }

  private FingerprintChart(Fingerprint fingerprint, boolean logarithmic, Words words) {
    this.fingerprint = fingerprint;
    this.logarithmic = logarithmic;
    this.words = words;
    labels = new BarLabels(fingerprint, words.bar());
    double[] drawn =
        Arrays.stream(fingerprint.values()).filter(FingerprintChart::isDrawn).toArray();
    scale = new BarScale(drawn, logarithmic);
  }

  private static boolean isDrawn(double value) {
    return Math.abs(value) <= LARGEST;
  }

  @Override
  public String title() {
    return words.title();
  }

  @Override
  public Dimension windowSize() {
    return new Dimension((int) NOMINAL_WIDTH, (int) NOMINAL_HEIGHT);
  }

  @Override
  public void draw(Graphics2D g, int width, int height) {
    double unit = Math.min(width / NOMINAL_WIDTH, height / NOMINAL_HEIGHT);
    g.setFont(Lettering.font(Font.PLAIN, 11, unit));
    double ticks =
        scale.ticks().stream()
            .mapToDouble(tick -> g.getFontMetrics().stringWidth(scale.text(tick)))
            .max()
            .orElse(0);
    double left = 52 * unit + ticks;
    double top = 74 * unit;
    double right = width - 24 * unit;
    BarLabels.Layout layout = labels.layout(g, right - left, 0.42 * height, unit);
    double bottom = height - 46 * unit - layout.room();
    Rectangle2D area =
        new Rectangle2D.Double(left, top, Math.max(1, right - left), Math.max(1, bottom - top));
    drawTitle(g, area, unit);
    drawAxis(g, area, ticks, unit);
    drawBars(g, area, unit);
    g.setColor(Color.DARK_GRAY);
    g.setStroke(new BasicStroke((float) unit));
    g.draw(area);
    labels.draw(g, area, layout, unit);
    g.setColor(Color.BLACK);
    g.setFont(Lettering.font(Font.PLAIN, 13, unit));
    Lettering.centre(g, labels.name(layout), area.getCenterX(), height - 16 * unit);
  }

  private void drawTitle(Graphics2D g, Rectangle2D area, double unit) {
    double wide = area.getWidth();
    g.setColor(Color.BLACK);
    g.setFont(Lettering.font(Font.BOLD, 15, unit));
    String title = Lettering.fit(g.getFontMetrics(), title(), wide);
    Lettering.left(g, Font.BOLD, 15, unit, title, area.getX(), 30 * unit);
    g.setColor(Color.DARK_GRAY);
    g.setFont(Lettering.font(Font.PLAIN, 12, unit));
    String note = note();
    double rest = wide - g.getFontMetrics().stringWidth(words.source() + note);
    String source = Lettering.fit(g.getFontMetrics(), fingerprint.source(), rest);
    String line = words.source() + source + note;
    Lettering.left(g, Font.PLAIN, 12, unit, line, area.getX(), 51 * unit);
  }

  /** Such as ": 132 values, 2 missing (x)". */
  private String note() {
    int count = fingerprint.values().length;
    long missing = Arrays.stream(fingerprint.values()).filter(Double::isNaN).count();
    long undrawn = Arrays.stream(fingerprint.values()).filter(v -> !isDrawn(v)).count() - missing;
    return ": "
        + count
        + (count == 1 ? " value" : " values")
        + (missing > 0 ? ", " + missing + " missing (grey \u00D7)" : "")
        + (undrawn > 0 ? ", " + undrawn + " too large to draw (grey \u00D7)" : "");
  }

  private void drawAxis(Graphics2D g, Rectangle2D area, double widest, double unit) {
    g.setFont(Lettering.font(Font.PLAIN, 11, unit));
    double ascent = g.getFontMetrics().getAscent();
    g.setStroke(new BasicStroke((float) (0.8 * unit)));
    for (double tick : scale.ticks()) {
      double y = area.getMaxY() - scale.place(tick) * area.getHeight();
      g.setColor(GRID);
      g.draw(new Line2D.Double(area.getX(), y, area.getMaxX(), y));
      g.setColor(Color.DARK_GRAY);
      g.draw(new Line2D.Double(area.getX() - 4 * unit, y, area.getX(), y));
      String text = scale.text(tick);
      double wide = g.getFontMetrics().stringWidth(text);
      g.drawString(text, (float) (area.getX() - 7 * unit - wide), (float) (y + 0.4 * ascent));
    }
    g.setColor(Color.BLACK);
    g.setFont(Lettering.font(Font.PLAIN, 13, unit));
    String unitName =
        fingerprint.unit().map(u -> u.isEmpty() ? "" : " (" + u + ")").orElse(" (unit by column)");
    String name = words.value() + unitName + (logarithmic ? ", logarithmic" : "");
    Lettering.upward(g, name, area.getX() - 16 * unit - widest, area.getCenterY());
  }

  private void drawBars(Graphics2D g, Rectangle2D area, double unit) {
    double[] values = fingerprint.values();
    double step = area.getWidth() / values.length;
    // Gaps between bars of few pixels would only flicker; bars that touch must leave no seam.
    double wide = step < 4 * unit ? step + 0.5 : Math.min(WIDEST_BAR * unit, 0.8 * step);
    double zero = area.getMaxY() - scale.place(0) * area.getHeight();
    for (int i = 0; i < values.length; i++) {
      double x = area.getX() + (i + 0.5) * step;
      if (!isDrawn(values[i])) {
        g.setColor(MISSING);
        g.fill(new Rectangle2D.Double(x - wide / 2, area.getY(), wide, area.getHeight()));
      } else {
        double end = area.getMaxY() - scale.place(values[i]) * area.getHeight();
        drawBar(g, x, wide, zero, end, values[i], unit);
      }
    }
    g.setColor(Color.DARK_GRAY);
    g.setStroke(new BasicStroke((float) unit));
    g.draw(new Line2D.Double(area.getX(), zero, area.getMaxX(), zero));
    double reach = Math.max(2.5 * unit, Math.min(5 * unit, step / 2));
    for (int i = 0; i < values.length; i++) {
      if (!isDrawn(values[i])) {
        drawCross(g, area.getX() + (i + 0.5) * step, zero, reach, unit);
      }
    }
  }

  private void drawBar(
      Graphics2D g, double x, double wide, double zero, double end, double value, double unit) {
    double top = Math.min(zero, end);
    g.setColor(value < 0 ? NEGATIVE : POSITIVE);
    g.fill(new Rectangle2D.Double(x - wide / 2, top, wide, Math.abs(end - zero)));
    if (fingerprint.values().length <= MOST_NUMBERED) {
      g.setColor(Color.DARK_GRAY);
      g.setFont(Lettering.font(Font.PLAIN, 11, unit));
      Lettering.centre(g, Ticks.text(value), x, value < 0 ? end + 12 * unit : end - 4 * unit);
    }
  }

  private static void drawCross(Graphics2D g, double x, double y, double reach, double unit) {
    g.setColor(CROSS);
    g.setStroke(new BasicStroke((float) (1.3 * unit)));
    g.draw(new Line2D.Double(x - reach, y - reach, x + reach, y + reach));
    g.draw(new Line2D.Double(x - reach, y + reach, x + reach, y - reach));
  }
}
