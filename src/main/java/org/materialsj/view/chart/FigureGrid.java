package org.materialsj.view.chart;

import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.util.List;
import java.util.Optional;
import org.materialsj.model.FeatureTable;

/** Several figures in one, side by side in rows of equal size. */
public final class FigureGrid implements Figure {

  private final String title;
  private final List<Figure> figures;
  private final int columns;

  /**
   * A grid.
   *
   * @param title what is shown, one line; not drawn
   * @param figures at least one, row by row; copied
   * @param columns figures in a row, at least 1
   * @throws IllegalArgumentException for no figures or columns
   */
  public FigureGrid(String title, List<Figure> figures, int columns) {
    if (figures.isEmpty() || columns < 1) {
      throw new IllegalArgumentException(
          "a grid needs figures and columns, got " + figures.size() + " in " + columns);
    }
    this.title = title;
    this.figures = List.copyOf(figures);
    this.columns = columns;
  }

  private int rows() {
    return (figures.size() + columns - 1) / columns;
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public Dimension windowSize() {
    return new Dimension(480 * columns, rows() == 1 ? 420 : 330 * rows());
  }

  @Override
  public Optional<FeatureTable> table() {
    return figures.size() == 1 ? figures.get(0).table() : Optional.empty();
  }

  @Override
  public void draw(Graphics2D g, int width, int height) {
    AffineTransform before = g.getTransform();
    Shape clip = g.getClip();
    int wide = width / columns;
    int high = height / rows();
    for (int i = 0; i < figures.size(); i++) {
      g.translate(i % columns * wide, i / columns * high);
      figures.get(i).draw(g, wide, high);
      g.setTransform(before);
      g.setClip(clip);
    }
  }
}
