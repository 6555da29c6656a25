package org.materialsj.view.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.materialsj.model.Representation;

/**
 * The numbers of a representation as bars from zero, with a tick where each was before. When they
 * are more than pixels, a bar stands for its neighbours: the one that changed most, else the
 * largest. Heights are logarithmic when most of the numbers would be too small to be seen.
 */
final class NumberStrip {

  private static final Color STILL = new Color(0x7C93A8);
  private static final Color BACK = new Color(0xF6F6F6);
  private static final Color TICK = new Color(0x333333);
  private static final double WIDEST = 44;
  private static final double THINNEST = 2;

  /** On thinner bars ticks would be a fog. */
  private static final double TICKED = 8;

  /** Below this share of the largest number, half of all numbers are too small to be seen. */
  private static final double SMALL = 0.04;

  private final Representation numbers;
  private final BarScale scale;

  NumberStrip(Representation numbers) {
    this.numbers = numbers;
    int n = numbers.size();
    double[] all = Arrays.copyOf(numbers.before(), 2 * n);
    System.arraycopy(numbers.after(), 0, all, n, n);
    double[] sizes = Arrays.stream(numbers.before()).map(Math::abs).sorted().toArray();
    // Noise is 0, or a logarithmic scale would show it.
    for (int k = 0; k < all.length; k++) {
      all[k] = shown(all[k]);
    }
    scale = new BarScale(all, sizes[n / 2] < SMALL * sizes[n - 1]);
  }

  private double shown(double value) {
    return Math.abs(value) <= numbers.tolerance() ? 0 : value;
  }

  /** Distance of bars, and how many numbers each stands for. */
  private record Layout(double step, int each) {}

  private Layout layout(Rectangle2D box, double unit) {
    double thinnest = THINNEST * unit;
    int each = (int) Math.ceil(thinnest * numbers.size() / Math.max(thinnest, box.getWidth()));
    int bars = (numbers.size() + each - 1) / each;
    return new Layout(Math.min(WIDEST * unit, box.getWidth() / bars), each);
  }

  void draw(Graphics2D g, Rectangle2D box, Color changed, double unit) {
    g.setColor(BACK);
    g.fill(box);
    Layout layout = layout(box, unit);
    double gap = layout.step > 5 * unit ? 0.18 * layout.step : 0;
    for (int from = 0, bar = 0; from < numbers.size(); from += layout.each, bar++) {
      int k = chief(from, Math.min(numbers.size(), from + layout.each));
      double x = box.getX() + bar * layout.step + gap / 2;
      double zero = place(box, 0);
      double end = place(box, numbers.after()[k]);
      g.setColor(numbers.isChanged(k) ? changed : STILL);
      g.fill(
          new Rectangle2D.Double(
              x,
              Math.min(zero, end),
              layout.step - gap,
              Math.max(0.6 * unit, Math.abs(end - zero))));
      if (numbers.isChanged(k) && layout.step > TICKED * unit) {
        double old = place(box, numbers.before()[k]);
        g.setColor(TICK);
        g.setStroke(
            new BasicStroke((float) (1.6 * unit), BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
        g.draw(new Line2D.Double(x, old, x + layout.step - gap, old));
      }
    }
  }

  private double place(Rectangle2D box, double value) {
    return box.getMaxY() - scale.place(shown(value)) * box.getHeight();
  }

  /** The number that changed most, else the largest, of a range. */
  private int chief(int from, int to) {
    int best = from;
    for (int k = from + 1; k < to; k++) {
      boolean more =
          numbers.isChanged(k) == numbers.isChanged(best)
              ? weight(k) > weight(best)
              : numbers.isChanged(k);
      best = more ? k : best;
    }
    return best;
  }

  private double weight(int k) {
    return numbers.isChanged(k)
        ? Math.abs(numbers.after()[k] - numbers.before()[k])
        : Math.abs(numbers.after()[k]);
  }

  /** Name and values of the number at a place across. */
  Optional<String> textAt(int x, Rectangle2D box, double unit) {
    Layout layout = layout(box, unit);
    int from = (int) Math.floor((x - box.getX()) / layout.step) * layout.each;
    if (from < 0 || from >= numbers.size()) {
      return Optional.empty();
    }
    int k = chief(from, Math.min(numbers.size(), from + layout.each));
    String inUnits = numbers.components().get(k).unit();
    return Optional.of(
        String.format(
            Locale.ROOT,
            "%s: before %.6g, now %.6g%s",
            numbers.components().get(k).name(),
            numbers.before()[k],
            numbers.after()[k],
            inUnits.isEmpty() ? "" : " " + inUnits));
  }
}
