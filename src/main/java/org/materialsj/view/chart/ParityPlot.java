package org.materialsj.view.chart;

import java.awt.Graphics2D;
import org.materialsj.model.Parity;

/** Predicted against actual values, with the line of equality and marginal histograms. */
public final class ParityPlot implements Figure {

  private final Parity parity;

  /**
   * A parity plot.
   *
   * @param parity the pairs and how well they agree
   */
  public ParityPlot(Parity parity) {
    this.parity = parity;
  }

  @Override
  public String title() {
    return "Parity of " + parity.target().name();
  }

  @Override
  public void draw(Graphics2D graphics, int width, int height) {
    throw new UnsupportedOperationException();
  }
}
