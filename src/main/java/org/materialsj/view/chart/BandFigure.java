package org.materialsj.view.chart;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.materialsj.model.FeatureTable;
import org.materialsj.model.atomistic.PhononBands;
import org.materialsj.view.colour.Palette;

/**
 * Frequencies of a crystal's vibrations along a path of wave vectors, one line per branch, with the
 * named points below. Imaginary frequencies are drawn below 0 in another colour.
 */
public final class BandFigure implements Figure {

  /** Frequencies above this are not rounding (THz). */
  private static final double CLEARLY = 0.05;

  private static final double PADDING = 0.04;

  private final PhononBands bands;
  private final PlotFrame axes;

  /**
   * A figure.
   *
   * @param bands the frequencies
   */
  public BandFigure(PhononBands bands) {
    this.bands = bands;
    double[] ends = {0, bands.distance()[bands.distance().length - 1]};
    double[] zero = {0};
    PlotAxis up =
        PlotAxis.around(
            PADDING,
            false,
            Stream.concat(Arrays.stream(bands.frequencies()), Stream.of(zero)).toList());
    axes = new PlotFrame(PlotAxis.around(0, false, List.of(ends)), up);
  }

  @Override
  public String title() {
    return bands.name().isBlank() ? "Phonons" : "Phonons of " + bands.name();
  }

  @Override
  public Dimension windowSize() {
    return new Dimension(800, 560);
  }

  @Override
  public Optional<FeatureTable> table() {
    return Optional.of(bands.table());
  }

  private List<String> notes() {
    double highest =
        Arrays.stream(bands.frequencies())
            .mapToDouble(row -> row[row.length - 1])
            .max()
            .orElseThrow();
    String reach =
        String.format(
            Locale.ROOT, "highest %.2f THz, %.0f 1/cm", highest, highest * PhononBands.WAVENUMBERS);
    return bands.lowest() < -CLEARLY
        ? List.of(reach, "not stable: frequencies below 0 are imaginary")
        : List.of(reach);
  }

  @Override
  public void draw(Graphics2D g, int width, int height) {
    double unit = PlotSheet.unit(width, height);
    double left = 52 * unit + axes.widestNumber(g, unit);
    double top = PlotSheet.head(notes(), unit);
    Rectangle2D area =
        new Rectangle2D.Double(
            left,
            top,
            Math.max(1, width - 24 * unit - left),
            Math.max(1, height - 62 * unit - top));
    PlotSheet.drawHead(g, title(), notes(), left, width - 24 * unit, unit);
    axes.drawNamed(
        g,
        area,
        bands.ticks().stream().map(PhononBands.Tick::distance).toList(),
        bands.ticks().stream().map(PhononBands.Tick::label).toList(),
        "wave vector",
        "frequency (THz)",
        unit);
    Shape clip = g.getClip();
    g.clip(area);
    g.setStroke(PlotSheet.dashed(0, 1.5 * unit));
    for (int branch = 0; branch < bands.branches(); branch++) {
      drawBranch(g, area, branch);
    }
    g.setClip(clip);
  }

  private void drawBranch(Graphics2D g, Rectangle2D area, int branch) {
    int[] starts = bands.starts();
    for (int piece = 0; piece < starts.length; piece++) {
      int end = piece + 1 < starts.length ? starts[piece + 1] : bands.distance().length;
      for (int k = starts[piece] + 1; k < end; k++) {
        double before = bands.frequencies()[k - 1][branch];
        double here = bands.frequencies()[k][branch];
        Path2D line = new Path2D.Double();
        line.moveTo(axes.x(area, bands.distance()[k - 1]), axes.y(area, before));
        line.lineTo(axes.x(area, bands.distance()[k]), axes.y(area, here));
        g.setColor(new Color(Palette.rgb(Math.min(before, here) < -CLEARLY ? 1 : 0)));
        PlotSheet.drawCurve(g, line);
      }
    }
  }
}
