package org.materialsj.view.chart;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.materialsj.model.FeatureTable;
import org.materialsj.model.explore.Colouring;
import org.materialsj.model.explore.PointMap;

/** A small histogram for each of many columns, in rows. */
public final class HistogramGrid implements Figure {

  /** More columns are counted, not drawn. */
  private static final int MOST = 36;

  private static final double WIDE = 230;
  private static final double HIGH = 172;
  private static final double MARGIN = 18;

  private final PointMap map;
  private final List<Bins> bins = new ArrayList<>();

  /**
   * A histogram of each axis.
   *
   * @param map the columns
   */
  public HistogramGrid(PointMap map) {
    this.map = map;
    for (int k = 0; k < Math.min(MOST, map.axes().size()); k++) {
      bins.add(Bins.of(map.coordinates()[k]));
    }
  }

  @Override
  public String title() {
    return map.title();
  }

  private int columns() {
    return (int) Math.ceil(Math.sqrt(bins.size()));
  }

  private int rows() {
    return (bins.size() + columns() - 1) / columns();
  }

  private double nominalWidth() {
    return Math.max(420, columns() * WIDE + 2 * MARGIN);
  }

  private double nominalHeight() {
    return PlotSheet.head(notes(), 1) + rows() * HIGH + MARGIN;
  }

  @Override
  public Dimension windowSize() {
    double scale = Math.min(1, Math.min(1500 / nominalWidth(), 900 / nominalHeight()));
    return new Dimension(
        (int) Math.round(scale * nominalWidth()), (int) Math.round(scale * nominalHeight()));
  }

  @Override
  public Optional<FeatureTable> table() {
    return Optional.of(map.table(Colouring.plain()));
  }

  private List<String> notes() {
    List<String> notes = new ArrayList<>(map.notes());
    if (bins.size() < map.axes().size()) {
      notes.add("The first " + MOST + " of " + map.axes().size() + " columns are shown");
    }
    return notes;
  }

  @Override
  public void draw(Graphics2D g, int width, int height) {
    double head = PlotSheet.unit(width, height);
    double top = PlotSheet.head(notes(), head);
    PlotSheet.drawHead(g, title(), notes(), MARGIN * head, width - MARGIN * head, head);
    double wide = (width - 2 * MARGIN * head) / columns();
    double high = (height - top - 0.5 * MARGIN * head) / rows();
    double unit = Math.max(1e-3, Math.min(head, Math.min(wide / WIDE, high / HIGH)));
    for (int k = 0; k < bins.size(); k++) {
      double x = MARGIN * head + k % columns() * wide;
      double y = top + k / columns() * high;
      draw(g, k, new Rectangle2D.Double(x, y, wide, high), unit);
    }
  }

  private void draw(Graphics2D g, int k, Rectangle2D cell, double unit) {
    PlotFrame axes =
        new PlotFrame(
            bins.get(k).axis(),
            PlotAxis.around(0.02, false, List.of(new double[] {0, bins.get(k).most()})));
    double left = cell.getX() + 8 * unit + axes.widestNumber(g, unit);
    Rectangle2D area =
        new Rectangle2D.Double(
            left,
            cell.getY() + 14 * unit,
            Math.max(1, cell.getMaxX() - 14 * unit - left),
            Math.max(1, cell.getHeight() - 66 * unit));
    axes.draw(g, area, map.axes().get(k).header(), "", unit);
    bins.get(k).draw(g, area, unit);
    long missing =
        IntStream.range(0, map.size())
            .filter(i -> !Bins.isCounted(map.coordinates()[k][i]))
            .count();
    if (missing > 0) {
      g.setColor(Color.GRAY);
      Lettering.left(
          g, Font.PLAIN, 10, unit, missing + " missing", area.getX(), area.getY() - 3 * unit);
    }
  }
}
