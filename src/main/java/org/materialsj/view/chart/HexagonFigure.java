package org.materialsj.view.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Objects;
import org.materialsj.model.packing.ToyFrame;

/**
 * Hexagonal molecules in a square box: each a hexagon with its atoms as discs of 1 sigma, coloured
 * by its angle, so that molecules turned alike, as in one crystal grain, have one colour.
 */
public final class HexagonFigure implements Figure {

  private static final double NOMINAL = 640;
  private static final double HEAD = 34;
  private static final double MARGIN = 10;
  private static final int CORNERS = 6;
  private static final Color WALL = new Color(0x333333);

  private final String title;
  private final ToyFrame frame;
  private final double shownSide;

  /**
   * A picture of a frame.
   *
   * @param title one line above the box
   * @param frame the molecules
   * @param shownSide side of the square that the picture shows (sigma): the same for all frames of
   *     a film; the box stands in its middle
   */
  public HexagonFigure(String title, ToyFrame frame, double shownSide) {
    this.title = Objects.requireNonNull(title, "title");
    this.frame = frame;
    this.shownSide = shownSide;
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public Dimension windowSize() {
    return new Dimension(700, 724);
  }

  @Override
  public void draw(Graphics2D g, int width, int height) {
    double unit = Math.min(width / NOMINAL, height / (NOMINAL + HEAD));
    g.setColor(WALL);
    g.setFont(Lettering.font(Font.PLAIN, 13, unit));
    Lettering.centre(
        g, Lettering.fit(g.getFontMetrics(), title, width - 8 * unit), width / 2.0, 22 * unit);
    double room = Math.max(1, Math.min(width, height - HEAD * unit) - 2 * MARGIN * unit);
    double scale = room / shownSide;
    double left = (width - scale * frame.side()) / 2;
    double bottom = (height + HEAD * unit + scale * frame.side()) / 2;
    g.setStroke(new BasicStroke((float) (1.2 * unit)));
    g.draw(
        new Rectangle2D.Double(
            left, bottom - scale * frame.side(), scale * frame.side(), scale * frame.side()));
    g.setStroke(new BasicStroke((float) (0.5 * unit)));
    double[] poses = frame.poses();
    for (int m = 0; m < frame.molecules(); m++) {
      drawMolecule(g, poses, m, left, bottom, scale);
    }
  }

  private void drawMolecule(
      Graphics2D g, double[] poses, int molecule, double left, double bottom, double scale) {
    double angle = poses[3 * molecule + 2];
    double turns = angle / (Math.PI / 3);
    Color colour = Color.getHSBColor((float) (turns - Math.floor(turns)), 0.55f, 0.88f);
    Path2D hexagon = new Path2D.Double();
    double atom = scale / 2;
    g.setColor(colour);
    for (int k = 0; k < CORNERS; k++) {
      double corner = angle + k * Math.PI / 3;
      double x = left + scale * (poses[3 * molecule] + frame.radius() * Math.cos(corner));
      double y = bottom - scale * (poses[3 * molecule + 1] + frame.radius() * Math.sin(corner));
      if (k == 0) {
        hexagon.moveTo(x, y);
      } else {
        hexagon.lineTo(x, y);
      }
      g.fill(new Ellipse2D.Double(x - atom, y - atom, 2 * atom, 2 * atom));
    }
    hexagon.closePath();
    g.fill(hexagon);
    g.setColor(colour.darker());
    g.draw(hexagon);
  }
}
