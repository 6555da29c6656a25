package org.materialsj.view;

import java.awt.BorderLayout;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;
import javax.swing.Box;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.JToolBar;
import org.materialsj.io.StructureRow;
import org.materialsj.view.jmol.GridCell;
import org.materialsj.view.jmol.StructureGrid;
import org.materialsj.view.jmol.ViewOptions;
import org.materialsj.view.swing.EventThread;
import org.materialsj.view.swing.FileQuestions;
import org.materialsj.view.swing.PlainText;
import org.materialsj.view.swing.WindowFrames;

/** A window with many structures side by side, page by page. */
public final class StructureGridWindow {

  private static final Integer[] PAGE_SIZES = {12, 20, 50, 100};
  private static final int DEFAULT_PAGE = 50;

  private final List<StructureRow> rows;
  private final IntConsumer chosen;
  private final JFrame frame;
  private final StructureGrid grid = new StructureGrid();
  private final JComboBox<ViewOptions.Style> style = new JComboBox<>(ViewOptions.Style.values());
  private final JComboBox<Integer> perPage = new JComboBox<>(PAGE_SIZES);
  private final JButton previous = new JButton("Previous");
  private final JButton next = new JButton("Next");
  private final JLabel position = PlainText.label("gridPosition");
  private final ViewOptions options;
  private int first;

  private StructureGridWindow(
      String title, List<StructureRow> rows, ViewOptions options, IntConsumer chosen) {
    this.rows = List.copyOf(rows);
    this.chosen = chosen;
    this.options = options;
    frame = new JFrame(title);
    frame.setName("structureGridWindow");
    frame.setDefaultCloseOperation(JFrame.DISPOSE_ON_CLOSE);
    style.setSelectedItem(options.style());
    perPage.setSelectedItem(DEFAULT_PAGE);
    frame.add(toolBar(), BorderLayout.NORTH);
    frame.add(grid, BorderLayout.CENTER);
    grid.setChoiceListener(index -> this.chosen.accept(first + index));
    frame.addWindowListener(
        new WindowAdapter() {
          @Override
          public void windowClosed(WindowEvent event) {
            grid.close();
          }
        });
    turnTo(0);
  }

  /**
   * Opens a window. Can be called from any thread; returns when the window is open.
   *
   * @param title title of the window
   * @param rows structures, and reasons why others could not be read
   * @param options how structures are shown at first
   * @param chosen is told the index of a structure that is clicked on, on the event thread
   * @return the window
   * @throws java.awt.HeadlessException when there is no display
   */
  public static StructureGridWindow show(
      String title, List<StructureRow> rows, ViewOptions options, IntConsumer chosen) {
    return EventThread.call(
        () -> {
          StructureGridWindow window = new StructureGridWindow(title, rows, options, chosen);
          WindowFrames.open(window.frame);
          window.grid.requestFocusInWindow();
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

  /** The grid, for tests. */
  StructureGrid grid() {
    return grid;
  }

  private JToolBar toolBar() {
    JToolBar bar = new JToolBar();
    bar.setName("gridControls");
    bar.setFloatable(false);
    bar.add(label("Style", style));
    bar.add(named(style, "style", "What atoms and bonds look like"));
    bar.addSeparator();
    bar.add(label("Per page", perPage));
    bar.add(named(perPage, "perPage", "Structures on a page"));
    bar.addSeparator();
    bar.add(named(previous, "previousPage", "Show the page before"));
    bar.add(named(next, "nextPage", "Show the next page"));
    bar.add(Box.createHorizontalStrut(8));
    bar.add(position);
    bar.addSeparator();
    JButton save = new JButton("Save PNG...");
    bar.add(named(save, "saveGrid", "Save a picture of this page as it is shown"));
    bar.add(Box.createHorizontalGlue());
    style.addActionListener(event -> turnTo(first));
    perPage.addActionListener(event -> turnTo(first));
    previous.addActionListener(event -> turnTo(first - pageSize()));
    next.addActionListener(event -> turnTo(first + pageSize()));
    save.addActionListener(
        event -> FileQuestions.whereToSave(frame, "structures", "png").ifPresent(this::save));
    return bar;
  }

  private static JLabel label(String text, JComboBox<?> box) {
    JLabel label = new JLabel(text + " ");
    label.setLabelFor(box);
    return label;
  }

  private static <T extends JComponent> T named(T component, String name, String tip) {
    component.setName(name);
    component.setToolTipText(tip);
    component.setMaximumSize(component.getPreferredSize());
    return component;
  }

  private int pageSize() {
    return perPage.getItemAt(perPage.getSelectedIndex());
  }

  /** Shows the page with a structure, from a multiple of the page's size on. */
  private void turnTo(int structure) {
    int size = pageSize();
    first = Math.max(0, Math.min(structure, rows.size() - 1)) / size * size;
    int end = Math.min(rows.size(), first + size);
    List<GridCell> cells =
        rows.subList(first, end).stream()
            .map(row -> new GridCell(row.structure(), Captions.of(row)))
            .toList();
    grid.show(cells, options.withStyle(style.getItemAt(style.getSelectedIndex())));
    previous.setEnabled(first > 0);
    next.setEnabled(end < rows.size());
    position.setText(
        String.format(Locale.ROOT, "%d to %d of %d", Math.min(first + 1, end), end, rows.size()));
  }

  private void save(Path path) {
    try {
      FileQuestions.write(path, grid.png());
    } catch (RuntimeException e) {
      FileQuestions.showProblem(frame, e);
    }
  }
}
