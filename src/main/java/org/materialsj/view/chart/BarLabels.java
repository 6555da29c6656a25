package org.materialsj.view.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Locale;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.Fingerprint;

/**
 * The names below the bars: level where they fit, else upright in smaller letters, and only every
 * n-th (2nd, 5th, 10th ...) where even these would touch. Words that all names begin with stand
 * once, in the name of the axis.
 */
final class BarLabels {

  private static final double LARGEST = 11;
  private static final double SMALLEST = 6.2;
  private static final double THINNED = 9;

  /** Lines are this many times as far apart as their letters are large. */
  private static final double LINE = 1.06;

  private final String bar;
  private final String prefix;
  private final List<String> names;

  /**
   * How the names are written.
   *
   * @param upright whether from bottom to top
   * @param size size of the letters (units)
   * @param every names are written at bars 0, every, 2 every, ...
   * @param room height of the names
   */
  record Layout(boolean upright, double size, int every, double room) {}

  /** Labels of bars; the axis is named by what they are when their names have no common start. */
  BarLabels(Fingerprint fingerprint, String bar) {
    this.bar = bar;
    boolean sameUnit = fingerprint.unit().isPresent();
    List<String> full = fingerprint.columns().stream().map(ColumnSpec::name).toList();
    prefix = commonWords(full);
    names =
        fingerprint.columns().stream()
            .map(column -> sameUnit ? column.name() : column.header())
            .map(name -> name.substring(prefix.length()))
            .toList();
  }

  /** The longest beginning of all of several names that ends in a blank. */
  private static String commonWords(List<String> names) {
    if (names.size() < 2) {
      return "";
    }
    String first = names.get(0);
    for (int end = first.lastIndexOf(' '); end >= 0; end = first.lastIndexOf(' ', end - 1)) {
      String words = first.substring(0, end + 1);
      if (names.stream()
          .allMatch(name -> name.startsWith(words) && name.length() > words.length())) {
        return words;
      }
    }
    return "";
  }

  Layout layout(Graphics2D g, double width, double mostRoom, double unit) {
    double step = width / names.size();
    g.setFont(Lettering.font(Font.PLAIN, LARGEST, unit));
    if (widest(g.getFontMetrics()) + 8 * unit <= step) {
      return new Layout(false, LARGEST, 1, LARGEST * unit);
    }
    double size = Math.min(LARGEST, step / (LINE * unit));
    int every = 1;
    // In pictures smaller than nominal a unit is less than a pixel.
    double pixels = Math.max(1, 1 / unit);
    if (size < SMALLEST * pixels) {
      size = THINNED * pixels;
      every = (int) Math.ceil(Ticks.step(0, LINE * size * unit / step, 1));
    }
    g.setFont(Lettering.font(Font.PLAIN, size, unit));
    return new Layout(true, size, every, Math.min(mostRoom, widest(g.getFontMetrics())));
  }

  private double widest(FontMetrics metrics) {
    return names.stream().mapToDouble(metrics::stringWidth).max().orElse(0);
  }

  void draw(Graphics2D g, Rectangle2D area, Layout layout, double unit) {
    g.setColor(Color.DARK_GRAY);
    g.setFont(Lettering.font(Font.PLAIN, layout.size(), unit));
    FontMetrics metrics = g.getFontMetrics();
    double step = area.getWidth() / names.size();
    double below = area.getMaxY() + 7 * unit;
    for (int i = 0; i < names.size(); i += layout.every()) {
      double x = area.getX() + (i + 0.5) * step;
      g.draw(new Line2D.Double(x, area.getMaxY(), x, area.getMaxY() + 4 * unit));
      if (layout.upright()) {
        String name = Lettering.fit(metrics, names.get(i), layout.room());
        Lettering.upwardTo(g, name, x + 0.36 * layout.size() * unit, below);
      } else {
        Lettering.centre(g, names.get(i), x, below + layout.size() * unit);
      }
    }
  }

  /** The name of the axis. */
  String name(Layout layout) {
    String name = prefix.isEmpty() ? bar : prefix.strip() + " \u2026";
    return layout.every() == 1
        ? name
        : String.format(Locale.ROOT, "%s  (one name in %d shown)", name, layout.every());
  }
}
