package org.materialsj.view.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.materialsj.model.Element;
import org.materialsj.model.ElementOccurrence;

/**
 * The periodic table, coloured by how many items of a data set hold each element, with atomic
 * number, symbol and count. Elements that do not occur are grey.
 */
public final class ElementHeatMap implements Figure {

  private static final double NOMINAL_WIDTH = 1120;
  private static final double NOMINAL_HEIGHT = 690;
  private static final int COLUMNS = 18;

  /** Seven periods, a gap, and the lanthanides and actinides. */
  private static final double ROWS = 9.4;

  private static final int LANTHANUM = 57;
  private static final int ACTINIUM = 89;
  private static final int F_BLOCK = 15;
  private static final Color ABSENT = new Color(0xF0F0F0);
  private static final Color ABSENT_TEXT = new Color(0xA3A3A3);
  private static final Color BORDER = new Color(0xD4D4D4);

  private final ElementOccurrence occurrence;
  private final String source;
  private final boolean logarithmic;
  private final CountScale scale;

  /**
   * A heat map.
   *
   * @param occurrence the counts
   * @param source where the data set comes from, such as a file name
   * @param logarithmic whether colours follow the logarithm of the counts
   */
  public ElementHeatMap(ElementOccurrence occurrence, String source, boolean logarithmic) {
    this.occurrence = occurrence;
    this.source = source;
    this.logarithmic = logarithmic;
    scale = new CountScale(Math.max(1, occurrence.largest()), logarithmic);
  }

  @Override
  public String title() {
    return String.format(
        Locale.ROOT, "Elements of %d %s", occurrence.itemCount(), occurrence.items());
  }

  @Override
  public Dimension windowSize() {
    return new Dimension((int) NOMINAL_WIDTH, (int) NOMINAL_HEIGHT);
  }

  /** Where the cells are: squares from a corner on. */
  private record Grid(double left, double top, double side) {

    Rectangle2D cell(double column, double row) {
      return new Rectangle2D.Double(left + column * side, top + row * side, side, side);
    }

    Rectangle2D cell(Element element) {
      for (int first : new int[] {LANTHANUM, ACTINIUM}) {
        int place = element.number() - first;
        if (place >= 0 && place < F_BLOCK) {
          return cell(2 + place, ROWS - (first == LANTHANUM ? 2 : 1));
        }
      }
      return cell(element.group() - 1, element.period() - 1);
    }
  }

  @Override
  public void draw(Graphics2D g, int width, int height) {
    double unit = Math.min(width / NOMINAL_WIDTH, height / NOMINAL_HEIGHT);
    double side = Math.min((width - 64 * unit) / COLUMNS, (height - 116 * unit) / ROWS);
    double left = (width - COLUMNS * side) / 2 + 8 * unit;
    double top = (height - ROWS * side - 116 * unit) / 2 + 92 * unit;
    Grid grid = new Grid(left, top, side);
    drawTitle(g, grid, unit);
    drawNumbers(g, grid);
    drawCells(g, grid);
    drawPlaceholder(g, LANTHANUM, grid.cell(2, 5));
    drawPlaceholder(g, ACTINIUM, grid.cell(2, 6));
    drawScale(g, grid, unit);
  }

  private void drawTitle(Graphics2D g, Grid grid, double unit) {
    double left = grid.left();
    double top = grid.top();
    g.setColor(Color.BLACK);
    Lettering.left(g, Font.BOLD, 15, unit, title(), left, top - 62 * unit);
    g.setColor(Color.DARK_GRAY);
    g.setFont(Lettering.font(Font.PLAIN, 12, unit));
    String summary = summary();
    double rest = COLUMNS * grid.side() - g.getFontMetrics().stringWidth(summary);
    String line = Lettering.fit(g.getFontMetrics(), source, rest) + summary;
    Lettering.left(g, Font.PLAIN, 12, unit, line, left, top - 41 * unit);
  }

  /** Such as ": 84 elements, most often O (53.1 % of the formulas)". */
  private String summary() {
    int elements = occurrence.elements().size();
    // Of equals the lightest, because the list is in order of atomic number.
    Optional<Element> first =
        occurrence.elements().stream()
            .max(
                Comparator.comparingInt(occurrence::count)
                    .thenComparing(Comparator.comparingInt(Element::number).reversed()));
    if (first.isEmpty() || occurrence.largest() == 1) {
      return ": " + elements + " different elements";
    }
    return String.format(
        Locale.ROOT,
        ": %d different elements, most often %s (in %.1f %% of the %s)",
        elements,
        first.get().symbol(),
        100.0 * occurrence.count(first.get()) / occurrence.itemCount(),
        occurrence.items());
  }

  /** Groups above their first element, periods on the left. */
  private static void drawNumbers(Graphics2D g, Grid grid) {
    double side = grid.side();
    g.setColor(ABSENT_TEXT);
    g.setFont(Lettering.font(Font.PLAIN, 0.18, side));
    for (int group = 1; group <= COLUMNS; group++) {
      int first = group == 1 || group == COLUMNS ? 0 : group == 2 || group > 12 ? 1 : 3;
      Rectangle2D cell = grid.cell(group - 1, first);
      Lettering.centre(g, Integer.toString(group), cell.getCenterX(), cell.getY() - 0.1 * side);
    }
    for (int period = 1; period <= 7; period++) {
      Rectangle2D cell = grid.cell(0, period - 1);
      double y = cell.getCenterY() + 0.07 * side;
      Lettering.centre(g, Integer.toString(period), cell.getX() - 0.2 * side, y);
    }
  }

  /** The cell without the gap to its neighbours. */
  private static Rectangle2D inner(Rectangle2D cell) {
    double gap = 0.025 * cell.getWidth();
    return new Rectangle2D.Double(
        cell.getX() + gap,
        cell.getY() + gap,
        cell.getWidth() - 2 * gap,
        cell.getHeight() - 2 * gap);
  }

  /** Layer by layer, each in one font: a vector file is slow to write when fonts alternate. */
  private void drawCells(Graphics2D g, Grid grid) {
    double side = grid.side();
    g.setStroke(new BasicStroke((float) (0.012 * side)));
    for (Element element : Element.all()) {
      int count = occurrence.count(element);
      g.setColor(count == 0 ? ABSENT : scale.colour(count));
      g.fill(inner(grid.cell(element)));
      if (count == 0) {
        g.setColor(BORDER);
        g.draw(inner(grid.cell(element)));
      }
    }
    g.setFont(Lettering.font(Font.PLAIN, 0.17, side));
    for (Element element : Element.all()) {
      Rectangle2D cell = grid.cell(element);
      g.setColor(textColour(element));
      g.drawString(
          Integer.toString(element.number()),
          (float) (cell.getX() + 0.08 * side),
          (float) (cell.getY() + 0.22 * side));
    }
    g.setFont(Lettering.font(Font.BOLD, 0.34, side));
    for (Element element : Element.all()) {
      Rectangle2D cell = grid.cell(element);
      g.setColor(textColour(element));
      Lettering.centre(g, element.symbol(), cell.getCenterX(), cell.getY() + 0.59 * side);
    }
    g.setFont(Lettering.font(Font.PLAIN, 0.21, side));
    for (Element element : occurrence.elements()) {
      Rectangle2D cell = grid.cell(element);
      g.setColor(textColour(element));
      String count = CountScale.text(occurrence.count(element));
      Lettering.centre(g, count, cell.getCenterX(), cell.getY() + 0.86 * side);
    }
  }

  private Color textColour(Element element) {
    int count = occurrence.count(element);
    return count == 0 ? ABSENT_TEXT : textOn(scale.colour(count));
  }

  /** Black or white, whichever is easier to read on a colour (relative luminance of sRGB). */
  private static Color textOn(Color colour) {
    double luminance =
        0.2126 * linear(colour.getRed())
            + 0.7152 * linear(colour.getGreen())
            + 0.0722 * linear(colour.getBlue());
    return luminance > 0.18 ? Color.BLACK : Color.WHITE;
  }

  private static double linear(int channel) {
    double share = channel / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }

  /** Where the lanthanides or actinides belong. */
  private static void drawPlaceholder(Graphics2D g, int first, Rectangle2D cell) {
    double side = cell.getWidth();
    g.setColor(BORDER);
    float[] dash = {(float) (0.05 * side), (float) (0.05 * side)};
    g.setStroke(
        new BasicStroke(
            (float) (0.015 * side), BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10f, dash, 0f));
    g.draw(inner(cell));
    g.setColor(ABSENT_TEXT);
    g.setFont(Lettering.font(Font.PLAIN, 0.19, side));
    String range = first + "\u2013" + (first + F_BLOCK - 1);
    Lettering.centre(g, range, cell.getCenterX(), cell.getY() + 0.56 * side);
  }

  /** The colour bar, in the gap above the transition metals. */
  private void drawScale(Graphics2D g, Grid grid, double unit) {
    double side = grid.side();
    // One colour needs no length.
    double wide = (occurrence.largest() > 1 ? 8 : 0.3) * side;
    Rectangle2D bar =
        new Rectangle2D.Double(
            grid.left() + 2.9 * side, grid.top() + 0.95 * side, wide, 0.3 * side);
    g.setColor(Color.BLACK);
    String name =
        "Number of "
            + occurrence.items()
            + " with the element"
            + (logarithmic && occurrence.largest() > 1 ? ", logarithmic" : "");
    Lettering.left(g, Font.PLAIN, 12, unit, name, bar.getX(), bar.getY() - 8 * unit);
    g.setFont(Lettering.font(Font.PLAIN, 11, unit));
    scale.draw(g, bar, unit);
    Rectangle2D none =
        new Rectangle2D.Double(bar.getX(), bar.getMaxY() + 0.62 * side, 0.3 * side, 0.3 * side);
    g.setColor(ABSENT);
    g.fill(none);
    g.setColor(BORDER);
    g.draw(none);
    g.setColor(Color.DARK_GRAY);
    Lettering.left(
        g,
        Font.PLAIN,
        11,
        unit,
        "does not occur",
        none.getMaxX() + 6 * unit,
        none.getCenterY() + 4 * unit);
  }
}
