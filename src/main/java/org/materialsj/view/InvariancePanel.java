package org.materialsj.view;

import java.awt.Color;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.event.MouseEvent;
import javax.swing.JPanel;
import javax.swing.ToolTipManager;
import org.materialsj.view.chart.InvarianceFigure;

/** A panel that draws one figure after the other and tells the number under the mouse. */
final class InvariancePanel extends JPanel {

  private static final long serialVersionUID = 1L;

  private transient InvarianceFigure figure;

  InvariancePanel(InvarianceFigure figure) {
    this.figure = figure;
    setName("figure");
    setBackground(Color.WHITE);
    setPreferredSize(figure.windowSize());
    getAccessibleContext().setAccessibleName(figure.title());
    ToolTipManager.sharedInstance().registerComponent(this);
  }

  void show(InvarianceFigure next) {
    figure = next;
    repaint();
  }

  InvarianceFigure figure() {
    return figure;
  }

  @Override
  public String getToolTipText(MouseEvent event) {
    return figure.textAt(event.getX(), event.getY(), getWidth(), getHeight()).orElse(null);
  }

  @Override
  protected void paintComponent(Graphics graphics) {
    super.paintComponent(graphics);
    Graphics2D g = (Graphics2D) graphics.create();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    figure.draw(g, getWidth(), getHeight());
    g.dispose();
  }
}
