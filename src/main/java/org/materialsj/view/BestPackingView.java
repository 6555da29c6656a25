package org.materialsj.view;

import java.awt.BorderLayout;
import java.awt.CardLayout;
import java.awt.Color;
import java.util.Optional;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.SwingConstants;
import org.materialsj.model.packing.Packing;
import org.materialsj.view.chart.FigurePanel;
import org.materialsj.view.chart.PlanePackingFigure;
import org.materialsj.view.jmol.JmolView;
import org.materialsj.view.jmol.PackedSolids;
import org.materialsj.view.jmol.ViewOptions;

/**
 * One packing, drawn in the plane or as solids that can be turned: each copy in the colour of the
 * operation that makes it, with the unit cell. Molecules appear as the balls that are packed. For
 * the event thread.
 */
final class BestPackingView extends JPanel implements AutoCloseable {

  private static final long serialVersionUID = 1L;

  private static final String NOTHING = "nothing";
  private static final String PLANE = "plane";
  private static final String SPACE = "space";

  private static final int PLANE_CELLS = 3;
  private static final int SPACE_CELLS = 2;

  /** Cells with more bodies are shown once. */
  private static final int MANY = 4;

  private final CardLayout cards = new CardLayout();
  private final JPanel plane = new JPanel(new BorderLayout());
  private final JmolView space = new JmolView();
  private transient Packing shown;

  BestPackingView() {
    setLayout(cards);
    setName("bestPacking");
    JLabel nothing = new JLabel("No packing has been found yet", SwingConstants.CENTER);
    nothing.setOpaque(true);
    nothing.setBackground(Color.WHITE);
    add(nothing, NOTHING);
    add(plane, PLANE);
    add(space, SPACE);
  }

  /** Shows a packing, or says that there is none; nothing is drawn anew for the one shown. */
  void show(Optional<Packing> packing) {
    if (packing.isEmpty()) {
      shown = null;
      cards.show(this, NOTHING);
    } else if (packing.get() != shown) {
      shown = packing.get();
      if (shown.dimension() == 2) {
        plane.removeAll();
        plane.add(new FigurePanel(new PlanePackingFigure(shown, PLANE_CELLS, PLANE_CELLS)));
        plane.revalidate();
        cards.show(this, PLANE);
      } else {
        int n = shown.bodiesPerCell() > MANY ? 1 : SPACE_CELLS;
        ViewOptions options = ViewOptions.DEFAULT.withCells(n, n, n);
        space.show(PackedSolids.of(shown, options), options);
        cards.show(this, SPACE);
      }
    }
  }

  /** The packing that is shown, for tests. */
  Optional<Packing> shown() {
    return Optional.ofNullable(shown);
  }

  /** Frees what the view of solids holds. */
  @Override
  public void close() {
    space.close();
  }
}
