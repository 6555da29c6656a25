package org.materialsj.view;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javax.swing.BorderFactory;
import javax.swing.Box;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JScrollPane;
import javax.swing.JSpinner;
import javax.swing.JSplitPane;
import javax.swing.JToolBar;
import javax.swing.ListSelectionModel;
import javax.swing.SpinnerNumberModel;
import javax.swing.SwingUtilities;
import org.materialsj.model.packing.Packing;
import org.materialsj.view.chart.FigureButtons;
import org.materialsj.view.chart.FigurePanel;
import org.materialsj.view.chart.PlanePackingFigure;
import org.materialsj.view.jmol.JmolView;
import org.materialsj.view.jmol.PackedSolids;
import org.materialsj.view.jmol.ViewOptions;
import org.materialsj.view.swing.EventThread;
import org.materialsj.view.swing.FileQuestions;
import org.materialsj.view.swing.PlainText;
import org.materialsj.view.swing.WindowFrames;

/**
 * A window with a list of packings of shapes, all of the plane or all of space, beside the selected
 * one: drawn as a figure, or as solids that can be turned. Several unit cells are shown.
 */
public final class PackedBodiesWindow {

  private static final int MOST_CELLS = 6;
  private static final int PICTURE_SCALE = 2;
  private static final int LARGEST_PICTURE = 8192;

  /**
   * A packing of the list.
   *
   * @param name what it is called
   * @param packing the packing
   */
  public record Entry(String name, Packing packing) {}

  private final List<Entry> entries;
  private final JFrame frame;
  private final JList<String> list;
  private final JmolView view = new JmolView();
  private final JSpinner cells;
  private final JCheckBox box = new JCheckBox("Unit cell", true);
  private final JLabel info = PlainText.label("packedInfo");
  private PlanePackingFigure figure;
  private FigurePanel panel;

  private PackedBodiesWindow(String title, List<Entry> entries) {
    this.entries = List.copyOf(entries);
    boolean flat = isFlat(entries.get(0));
    frame = new JFrame(title);
    frame.setName("packedBodiesWindow");
    frame.setDefaultCloseOperation(JFrame.DISPOSE_ON_CLOSE);
    list = PlainText.in(new JList<>(entries.stream().map(Entry::name).toArray(String[]::new)));
    cells = new JSpinner(new SpinnerNumberModel(flat ? 3 : 2, 1, MOST_CELLS, 1));
    lay(flat);
    list.addListSelectionListener(event -> showSelected());
    cells.addChangeListener(event -> showSelected());
    box.addActionListener(event -> showSelected());
    frame.addWindowListener(
        new WindowAdapter() {
          @Override
          public void windowClosed(WindowEvent event) {
            view.close();
          }
        });
    list.setSelectedIndex(0);
  }

  /**
   * Opens a window. Can be called from any thread; returns when the window is open.
   *
   * @param title title of the window
   * @param entries at least one packing: of discs and polygons, or of polyhedra and balls
   * @return the window
   * @throws java.awt.HeadlessException when there is no display
   */
  public static PackedBodiesWindow show(String title, List<Entry> entries) {
    return EventThread.call(
        () -> {
          PackedBodiesWindow window = new PackedBodiesWindow(title, entries);
          WindowFrames.open(window.frame);
          return window;
        });
  }

  /**
   * The frame.
   *
   * @return the Swing window
   */
  public JFrame frame() {
    return frame;
  }

  /** Closes the window and frees what it holds. Can be called from any thread, and twice. */
  public void close() {
    WindowFrames.close(frame);
  }

  /** The view of solids, for tests. */
  JmolView view() {
    return view;
  }

  private static boolean isFlat(Entry entry) {
    return entry.packing().dimension() == 2;
  }

  private int cellsShown() {
    return (Integer) cells.getValue();
  }

  private void lay(boolean flat) {
    list.setName("packedList");
    list.getAccessibleContext().setAccessibleName("Packings");
    list.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
    if (list.getCellRenderer() instanceof JLabel cell) {
      PlainText.in(cell);
    }
    cells.setName("packedCells");
    cells.setToolTipText("Number of unit cells along each direction");
    cells.setMaximumSize(cells.getPreferredSize());
    box.setName("packedBox");
    JToolBar tools = new JToolBar();
    tools.setFloatable(false);
    JLabel label = new JLabel("Cells");
    label.setLabelFor(cells);
    tools.add(label);
    tools.add(Box.createHorizontalStrut(4));
    tools.add(cells);
    tools.add(Box.createHorizontalStrut(8));
    Dimension size = new Dimension(680, 600);
    if (flat) {
      figure = new PlanePackingFigure(entries.get(0).packing(), cellsShown(), cellsShown());
      panel = new FigurePanel(figure);
      panel.setPreferredSize(size);
      FigureButtons buttons = new FigureButtons(panel, () -> figure, "packing");
      tools.add(buttons.savePng());
      tools.add(buttons.saveSvg());
    } else {
      view.setPreferredSize(size);
      JButton save = new JButton("Save PNG...");
      save.setName("savePng");
      save.addActionListener(
          event ->
              FileQuestions.whereToSave(frame, "packing", "png").ifPresent(this::saveAndReport));
      tools.add(box);
      tools.add(Box.createHorizontalStrut(8));
      tools.add(save);
    }
    tools.add(Box.createHorizontalGlue());
    JScrollPane scroll = new JScrollPane(list);
    scroll.setPreferredSize(new Dimension(340, 600));
    JSplitPane split = new JSplitPane(JSplitPane.HORIZONTAL_SPLIT, scroll, flat ? panel : view);
    split.setContinuousLayout(true);
    info.setBorder(BorderFactory.createEmptyBorder(4, 8, 4, 8));
    frame.add(tools, BorderLayout.NORTH);
    frame.add(split, BorderLayout.CENTER);
    frame.add(info, BorderLayout.SOUTH);
  }

  private void showSelected() {
    int index = list.getSelectedIndex();
    if (index < 0) {
      return;
    }
    Entry entry = entries.get(index);
    int n = cellsShown();
    info.setText(entry.name());
    if (panel != null) {
      figure = new PlanePackingFigure(entry.packing(), n, n);
      panel.show(figure);
    } else {
      ViewOptions options = ViewOptions.DEFAULT.withCells(n, n, n).withUnitCell(box.isSelected());
      view.show(PackedSolids.of(entry.packing(), options), options);
    }
  }

  /** Writes a picture of the solids, twice as large, on the view's thread. */
  CompletableFuture<Void> savePicture(Path path) {
    int width = Math.min(LARGEST_PICTURE, PICTURE_SCALE * view.getWidth());
    int height = Math.min(LARGEST_PICTURE, PICTURE_SCALE * view.getHeight());
    return view.png(width, height).thenAccept(bytes -> FileQuestions.write(path, bytes));
  }

  private void saveAndReport(Path path) {
    var unused =
        savePicture(path)
            .whenComplete(
                (done, problem) ->
                    SwingUtilities.invokeLater(
                        () -> {
                          if (problem == null) {
                            info.setText("Saved " + path.getFileName());
                          } else {
                            FileQuestions.showProblem(frame, problem);
                          }
                        }));
  }
}
