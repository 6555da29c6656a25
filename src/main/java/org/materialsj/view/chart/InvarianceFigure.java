package org.materialsj.view.chart;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.materialsj.model.InvarianceReport;
import org.materialsj.model.Representation;
import org.materialsj.model.Transformation;
import org.materialsj.view.jmol.MoleculeSketch;

/**
 * A molecule that was moved, turned, renumbered or mirrored, beside its representations: one row
 * each, with a bar per number. Red is what changed.
 */
public final class InvarianceFigure implements Figure {

  private static final double NOMINAL_WIDTH = 1280;
  private static final double NOMINAL_HEIGHT = 720;
  private static final double LEFT = 430;
  private static final double TOP = 40;
  private static final double BOTTOM = 42;
  private static final double WORDS = 316;
  private static final double GAP = 7;
  private static final Color CHANGED = new Color(0xC62828);
  private static final Color STILL = new Color(0x2E6B4F);
  private static final Color LINE = new Color(0xDADADA);

  private final InvarianceReport report;
  private final MoleculeSketch sketch;
  private final List<NumberStrip> strips;

  /**
   * A figure.
   *
   * @param report what changed
   * @throws IllegalArgumentException if the molecule has no coordinates
   */
  public InvarianceFigure(InvarianceReport report) {
    this.report = report;
    sketch = new MoleculeSketch(report.before(), report.after());
    strips = report.representations().stream().map(NumberStrip::new).toList();
  }

  @Override
  public String title() {
    String name = report.before().name();
    return "What changes" + (name.isBlank() ? "" : ": " + name);
  }

  @Override
  public Dimension windowSize() {
    return new Dimension((int) NOMINAL_WIDTH, (int) NOMINAL_HEIGHT);
  }

  private static double unit(int width, int height) {
    return Math.min(width / NOMINAL_WIDTH, height / NOMINAL_HEIGHT);
  }

  @Override
  public void draw(Graphics2D g, int width, int height) {
    double unit = unit(width, height);
    double side = LEFT * unit;
    g.setColor(Color.BLACK);
    g.setFont(Lettering.font(Font.BOLD, 17, unit));
    String heading = Lettering.fit(g.getFontMetrics(), heading(), side - 32 * unit);
    Lettering.left(g, Font.BOLD, 17, unit, heading, 16 * unit, 28 * unit);
    g.setColor(Color.DARK_GRAY);
    double line = 48 * unit;
    for (String done : done(report.transformation())) {
      Lettering.left(g, Font.PLAIN, 13, unit, done, 16 * unit, line);
      line += 18 * unit;
    }
    Rectangle2D area =
        new Rectangle2D.Double(
            8 * unit, 60 * unit, side - 16 * unit, Math.max(1, height - (60 + BOTTOM) * unit));
    sketch.draw(g, area, unit);
    g.setColor(Color.GRAY);
    Lettering.left(
        g,
        Font.PLAIN,
        11.5,
        unit,
        "Pale: before. Axes meet at the origin.",
        16 * unit,
        height - 10 * unit);
    drawRows(g, width, height, unit);
  }

  private String heading() {
    String name = report.before().name();
    String formula = report.before().composition().formula();
    return name.isBlank() || name.equals(formula) ? formula : name + " (" + formula + ")";
  }

  /** Such as "rotated by 30, 0, 0 degrees" and "atoms 1 and 2 swapped". */
  private static List<String> done(Transformation t) {
    List<String> parts = new ArrayList<>();
    if (t.mirrored()) {
      parts.add("mirrored in the plane x = 0");
    }
    if (t.aboutX() != 0 || t.aboutY() != 0 || t.aboutZ() != 0) {
      double[] degrees = {
        Math.toDegrees(t.aboutX()), Math.toDegrees(t.aboutY()), Math.toDegrees(t.aboutZ())
      };
      parts.add("rotated about x, y, z by " + three(degrees, "\u00B0"));
    }
    if (t.shiftX() != 0 || t.shiftY() != 0 || t.shiftZ() != 0) {
      double[] by = {t.shiftX(), t.shiftY(), t.shiftZ()};
      parts.add("moved along x, y, z by " + three(by, "") + " \u00C5");
    }
    if (t.first() != t.second()) {
      parts.add("atoms " + t.first() + " and " + t.second() + " swapped");
    }
    return parts.isEmpty() ? List.of("as it is") : parts;
  }

  private static String three(double[] values, String mark) {
    return Arrays.stream(values)
        .mapToObj(
            value -> Ticks.text(Math.round(100 * value) / 100.0).replace('-', '\u2212') + mark)
        .collect(Collectors.joining(", "));
  }

  private void drawRows(Graphics2D g, int width, int height, double unit) {
    g.setColor(Color.BLACK);
    double left = LEFT * unit;
    double strip = left + WORDS * unit;
    Lettering.left(g, Font.BOLD, 14, unit, "Representation", left + 14 * unit, 28 * unit);
    Lettering.left(g, Font.BOLD, 14, unit, "Its numbers", strip, 28 * unit);
    for (int row = 0; row < strips.size(); row++) {
      Rectangle2D box = row(row, width, height);
      Representation numbers = report.representations().get(row);
      Color colour = numbers.changedCount() > 0 ? CHANGED : STILL;
      g.setColor(LINE);
      g.fill(new Rectangle2D.Double(left, box.getY() - GAP * unit / 2, width - left, 0.8 * unit));
      g.setColor(colour);
      g.fill(new Rectangle2D.Double(left, box.getY(), 6 * unit, box.getHeight()));
      drawWords(g, numbers, colour, left + 14 * unit, box, unit);
      strips.get(row).draw(g, box, CHANGED, unit);
    }
    g.setColor(Color.GRAY);
    String red =
        "Red: changed by more than "
            + Ticks.text(report.tolerance()).toLowerCase(Locale.ROOT)
            + " of the largest number of its row. Ticks: before.";
    Lettering.left(g, Font.PLAIN, 11.5, unit, red, left + 14 * unit, height - 25 * unit);
    String shares =
        "Percentages are of that number, too. Rows of very different numbers have logarithmic"
            + " heights.";
    Lettering.left(g, Font.PLAIN, 11.5, unit, shares, left + 14 * unit, height - 10 * unit);
  }

  private static void drawWords(
      Graphics2D g,
      Representation numbers,
      Color colour,
      double left,
      Rectangle2D box,
      double unit) {
    double middle = box.getCenterY();
    double room = (WORDS - 24) * unit;
    g.setColor(Color.BLACK);
    g.setFont(Lettering.font(Font.BOLD, 14, unit));
    String name = Lettering.fit(g.getFontMetrics(), numbers.name(), room);
    double after = left + g.getFontMetrics().stringWidth(name) + 8 * unit;
    Lettering.left(g, Font.BOLD, 14, unit, name, left, middle - 4 * unit);
    g.setColor(Color.GRAY);
    g.setFont(Lettering.font(Font.PLAIN, 11.5, unit));
    String note = Lettering.fit(g.getFontMetrics(), numbers.note(), left + room - after);
    Lettering.left(g, Font.PLAIN, 11.5, unit, note, after, middle - 4 * unit);
    g.setColor(colour);
    Lettering.left(g, Font.PLAIN, 13, unit, numbers.verdict(), left, middle + 14 * unit);
  }

  private Rectangle2D row(int row, int width, int height) {
    double unit = unit(width, height);
    double left = (LEFT + WORDS) * unit;
    double step = (height - (TOP + BOTTOM) * unit) / strips.size();
    return new Rectangle2D.Double(
        left,
        TOP * unit + row * step + GAP * unit / 2,
        Math.max(1, width - left - 16 * unit),
        Math.max(1, step - GAP * unit));
  }

  /**
   * The number that is drawn at a place.
   *
   * @param x across, from the left
   * @param y down, from the top
   * @param width width of the figure
   * @param height height of the figure
   * @return name, value before and after, and unit, or the note of the row left of its bars; empty
   *     elsewhere
   */
  public Optional<String> textAt(int x, int y, int width, int height) {
    for (int row = 0; row < strips.size(); row++) {
      Rectangle2D box = row(row, width, height);
      if (y >= box.getMinY() && y <= box.getMaxY() && x >= LEFT * unit(width, height)) {
        Representation numbers = report.representations().get(row);
        return x < box.getMinX()
            ? Optional.of(numbers.name() + ": " + numbers.note())
            : strips.get(row).textAt(x, box, unit(width, height));
      }
    }
    return Optional.empty();
  }
}
