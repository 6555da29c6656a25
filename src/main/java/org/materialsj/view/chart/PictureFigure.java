package org.materialsj.view.chart;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import org.materialsj.model.explore.PictureSet;

/**
 * Pictures in rows with their captions below. Those with negative values are blue below 0 and red
 * above, each on its own scale around 0; the others grey from their least to their largest value.
 */
public final class PictureFigure implements Figure {

  /** More pictures would be too small to be seen. */
  private static final int MOST = 36;

  private static final double MARGIN = 24;
  private static final double GAP = 12;
  private static final double CAPTION = 24;

  /** Dots of a screen for each unit of the figure, at most. */
  private static final double SHARPNESS = 2;

  private final PictureSet pictures;
  private final int shown;
  private final int across;

  /**
   * A figure of the first {@value #MOST} pictures.
   *
   * @param pictures the pictures
   */
  public PictureFigure(PictureSet pictures) {
    this.pictures = pictures;
    shown = Math.min(MOST, pictures.pixels().length);
    across = (int) Math.ceil(Math.sqrt(1.3 * shown));
  }

  @Override
  public String title() {
    return pictures.title();
  }

  @Override
  public Dimension windowSize() {
    return new Dimension(820, 680);
  }

  @Override
  public void draw(Graphics2D g, int width, int height) {
    double unit = PlotSheet.unit(width, height);
    double top = PlotSheet.head(pictures.notes(), unit);
    PlotSheet.drawHead(g, title(), pictures.notes(), MARGIN * unit, width - MARGIN * unit, unit);
    int down = (shown + across - 1) / across;
    double wide = (width - 2 * MARGIN * unit + GAP * unit) / across;
    double high = (height - top - MARGIN * unit) / down;
    double scale =
        Math.max(
            1e-3,
            Math.min(
                (wide - GAP * unit) / pictures.width(),
                (high - CAPTION * unit) / pictures.height()));
    g.setFont(Lettering.font(Font.PLAIN, 12, unit));
    for (int p = 0; p < shown; p++) {
      Rectangle2D area =
          new Rectangle2D.Double(
              MARGIN * unit
                  + p % across * wide
                  + (wide - GAP * unit - scale * pictures.width()) / 2,
              top + p / across * high,
              scale * pictures.width(),
              scale * pictures.height());
      drawPicture(g, p, area);
      g.setColor(Color.DARK_GRAY);
      Lettering.centre(
          g,
          Lettering.fit(g.getFontMetrics(), pictures.captions().get(p), wide - GAP * unit),
          area.getCenterX(),
          area.getMaxY() + 0.65 * CAPTION * unit);
    }
  }

  private void drawPicture(Graphics2D g, int p, Rectangle2D area) {
    double[] values = pictures.pixels()[p];
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    for (double value : values) {
      least = Math.min(least, value);
      most = Math.max(most, value);
    }
    boolean signed = least < 0;
    double reach = Math.max(Math.max(-least, most), Double.MIN_NORMAL);
    double range = most > least ? most - least : 1;
    BufferedImage image =
        new BufferedImage(pictures.width(), pictures.height(), BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < values.length; i++) {
      int grey = (int) Math.round(255 * (values[i] - least) / range);
      int rgb =
          signed
              ? Gradient.BLUE_RED.rgb((1 + values[i] / reach) / 2)
              : grey << 16 | grey << 8 | grey;
      image.setRGB(i % pictures.width(), i / pictures.width(), rgb);
    }
    BufferedImage drawn = enlarged(image, area.getWidth());
    g.drawImage(
        drawn,
        (int) Math.round(area.getX()),
        (int) Math.round(area.getY()),
        (int) Math.max(1, Math.round(area.getWidth())),
        (int) Math.max(1, Math.round(area.getHeight())),
        null);
    g.setColor(Color.LIGHT_GRAY);
    g.draw(area);
  }

  /** Each pixel as a square of several, so that no renderer blurs it. */
  private static BufferedImage enlarged(BufferedImage image, double width) {
    int factor = (int) Math.max(1, Math.min(32, Math.ceil(SHARPNESS * width / image.getWidth())));
    BufferedImage large =
        new BufferedImage(
            factor * image.getWidth(), factor * image.getHeight(), BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < large.getHeight(); y++) {
      for (int x = 0; x < large.getWidth(); x++) {
        large.setRGB(x, y, image.getRGB(x / factor, y / factor));
      }
    }
    return large;
  }
}
