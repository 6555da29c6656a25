package org.materialsj.view.chart;

import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import javax.swing.JPanel;

/** A panel that shows a figure in the panel's size. */
public final class FigurePanel extends JPanel {

  private static final long serialVersionUID = 1L;
  private static final int SMALLEST = 16;

  private transient Figure figure;
  private transient BufferedImage drawn;

  /**
   * A panel.
   *
   * @param figure what to show
   */
  public FigurePanel(Figure figure) {
    this.figure = figure;
    setName("figure");
    setPreferredSize(figure.windowSize());
    setOpaque(true);
    getAccessibleContext().setAccessibleName(figure.title());
  }

  /**
   * Shows another figure in the same place. For the event thread.
   *
   * @param other what to show from now on
   */
  public void show(Figure other) {
    figure = other;
    drawn = null;
    getAccessibleContext().setAccessibleName(other.title());
    repaint();
  }

  @Override
  protected void paintComponent(Graphics graphics) {
    super.paintComponent(graphics);
    Graphics2D g = (Graphics2D) graphics;
    int width = scaled(getWidth(), g.getTransform().getScaleX());
    int height = scaled(getHeight(), g.getTransform().getScaleY());
    if (drawn == null || drawn.getWidth() != width || drawn.getHeight() != height) {
      drawn = FigureFiles.image(figure, width, height);
    }
    g.drawImage(drawn, 0, 0, getWidth(), getHeight(), null);
  }

  private static int scaled(int length, double scale) {
    return Math.max(SMALLEST, (int) Math.round(length * scale));
  }
}
