package org.materialsj.view.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.materialsj.model.ColumnSpec;

/** Areas of dots that grow evenly with a number. */
final class DotSizes {

  private static final double SMALLEST = 3.5;
  private static final double LARGEST = 19;
  private static final double LINE = 22;

  private final ColumnSpec column;
  private final double[] values;
  private final double least;
  private final double most;
  private final int missing;

  /**
   * Sizes.
   *
   * @param column name and unit of the numbers
   * @param values one per dot; NaN where missing
   */
  DotSizes(ColumnSpec column, double[] values) {
    this.column = column;
    this.values = values;
    double[] shown = Arrays.stream(values).filter(Double::isFinite).toArray();
    missing = values.length - shown.length;
    least = Arrays.stream(shown).min().orElse(0);
    most = Arrays.stream(shown).max().orElse(0);
  }

  /** The diameter of a dot (units); that of the least value where there is none. */
  double diameter(int dot) {
    return diameter(Double.isFinite(values[dot]) ? values[dot] : least);
  }

  private double diameter(double value) {
    // Halves, since the range itself may be too large for a number.
    double range = most / 2 - least / 2;
    double share = range > 0 ? (value / 2 - least / 2) / range : 0.25;
    return Math.sqrt(SMALLEST * SMALLEST + share * (LARGEST * LARGEST - SMALLEST * SMALLEST));
  }

  /** How many dots have no value, if any. */
  Optional<String> note() {
    return missing == 0
        ? Optional.empty()
        : Optional.of(
            missing
                + (missing == 1 ? " dot has" : " dots have")
                + " the smallest size: no value of "
                + column.name());
  }

  /** The room that the legend needs. */
  static double height(double unit) {
    return (18 + 3 * LINE) * unit;
  }

  /** The width that the legend needs. */
  double width(Graphics2D g, double unit) {
    g.setFont(Lettering.font(Font.BOLD, 12, unit));
    return Math.min(180 * unit, g.getFontMetrics().stringWidth(column.header()) + 4 * unit);
  }

  /** Draws three dots with their values. */
  void drawLegend(Graphics2D g, Rectangle2D room, double unit) {
    g.setColor(Color.BLACK);
    g.setFont(Lettering.font(Font.BOLD, 12, unit));
    String name = Lettering.fit(g.getFontMetrics(), column.header(), room.getWidth());
    g.drawString(name, (float) room.getX(), (float) (room.getY() + 10 * unit));
    g.setFont(Lettering.font(Font.PLAIN, 12, unit));
    List<Double> shown = most > least ? List.of(least, least / 2 + most / 2, most) : List.of(most);
    for (int k = 0; k < shown.size(); k++) {
      double y = room.getY() + (18 + (k + 0.5) * LINE) * unit;
      g.setColor(Color.GRAY);
      g.fill(Marker.DISC.at(room.getX() + 11 * unit, y, diameter(shown.get(k)) * unit));
      g.setColor(Color.DARK_GRAY);
      g.drawString(
          Ticks.text(shown.get(k)), (float) (room.getX() + 28 * unit), (float) (y + 4.4 * unit));
    }
  }
}
