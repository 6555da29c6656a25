package org.materialsj.view.map;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import javax.swing.BorderFactory;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JSplitPane;
import org.materialsj.io.StructureRow;
import org.materialsj.model.Structure;
import org.materialsj.view.jmol.GridCell;
import org.materialsj.view.jmol.JmolView;
import org.materialsj.view.jmol.Layer;
import org.materialsj.view.jmol.Overlay;
import org.materialsj.view.jmol.StructureGrid;
import org.materialsj.view.jmol.StructureImages;
import org.materialsj.view.jmol.ViewOptions;
import org.materialsj.view.swing.PlainText;

/** The structure of the chosen row above those of the pinned rows. For the event thread. */
final class LinkedStructures extends JPanel implements AutoCloseable {

  private static final long serialVersionUID = 1L;
  private static final double SHARE_OF_VIEW = 0.6;

  private final transient MapModel model;
  private final JmolView view = new JmolView();
  private final StructureGrid pins = new StructureGrid();
  private final JSplitPane split = new JSplitPane(JSplitPane.VERTICAL_SPLIT, view, pins);
  private final JLabel caption = PlainText.label("structureCaption");
  private transient List<Integer> pinned = List.of();

  LinkedStructures(MapModel model, IntConsumer chosen) {
    super(new BorderLayout());
    this.model = model;
    caption.setBorder(BorderFactory.createEmptyBorder(4, 6, 4, 6));
    caption.setMinimumSize(new Dimension(0, 0));
    view.setPreferredSize(new Dimension(480, 480));
    view.setMinimumSize(new Dimension(120, 90));
    pins.setPreferredSize(new Dimension(480, 260));
    pins.setMinimumSize(new Dimension(120, 90));
    pins.setVisible(false);
    pins.setChoiceListener(index -> chosen.accept(pinned.get(index)));
    split.setResizeWeight(SHARE_OF_VIEW);
    split.setContinuousLayout(true);
    add(caption, BorderLayout.NORTH);
    add(split, BorderLayout.CENTER);
  }

  /** Shows the structure of a row, or says why there is none. */
  void show(OptionalInt row) {
    if (row.isEmpty()) {
      caption.setText(" ");
      view.showMessage(
          model.structures().isEmpty() ? "No structures were given" : "Click on a point");
      return;
    }
    int chosen = row.getAsInt();
    caption.setText(model.caption(chosen));
    Optional<StructureRow> found = model.structure(chosen);
    if (found.isEmpty()) {
      view.showMessage("This row has no structure");
    } else if (found.get().structure().isEmpty()) {
      view.showMessage(found.get().error().orElseThrow().getMessage());
    } else {
      show(found.get().structure().get(), model.atom(chosen));
    }
  }

  private void show(Structure structure, OptionalInt atom) {
    long atoms = StructureImages.atomCount(structure, ViewOptions.DEFAULT);
    if (atoms > StructureImages.MAX_ATOMS) {
      view.showMessage(String.format(Locale.ROOT, "%,d atoms are too many to show", atoms));
    } else {
      view.show(Overlay.of(Layer.of(structure).withSite(atom)), ViewOptions.DEFAULT);
    }
  }

  /** Shows the structures of rows side by side, numbered as on the map. */
  void pin(List<Integer> rows) {
    pinned = List.copyOf(rows);
    boolean wasVisible = pins.isVisible();
    pins.setVisible(!rows.isEmpty());
    if (!wasVisible && !rows.isEmpty()) {
      split.setDividerLocation(SHARE_OF_VIEW);
      split.revalidate();
    }
    pins.show(
        IntStream.range(0, rows.size()).mapToObj(k -> cell(k + 1, rows.get(k))).toList(),
        ViewOptions.DEFAULT);
  }

  private GridCell cell(int number, int row) {
    return new GridCell(
        model.structure(row).flatMap(StructureRow::structure), number + ": " + model.caption(row));
  }

  /** The view of the chosen row, for tests. */
  JmolView view() {
    return view;
  }

  /** The pinned structures, for tests. */
  StructureGrid pins() {
    return pins;
  }

  @Override
  public void close() {
    view.close();
    pins.close();
  }
}
