package org.materialsj.view;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.event.ActionEvent;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongPredicate;
import javax.swing.AbstractAction;
import javax.swing.BorderFactory;
import javax.swing.Box;
import javax.swing.BoxLayout;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.JOptionPane;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JSplitPane;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import javax.swing.SwingUtilities;
import javax.swing.Timer;
import javax.swing.event.DocumentEvent;
import javax.swing.event.DocumentListener;
import org.materialsj.io.StructureRow;
import org.materialsj.model.Crystal;
import org.materialsj.model.Structure;
import org.materialsj.view.jmol.JmolView;
import org.materialsj.view.jmol.StructureImages;
import org.materialsj.view.jmol.ViewOptions;
import org.materialsj.view.swing.EventThread;
import org.materialsj.view.swing.FileQuestions;
import org.materialsj.view.swing.PlainText;
import org.materialsj.view.swing.WindowFrames;

/** A window with a list of structures beside a view of the selected one. */
public final class StructureWindow {

  private static final int SECOND = 1000;
  private static final int PICTURE_SCALE = 2;
  private static final int LARGEST_PICTURE = 8192;

  private final JFrame frame;
  private final StructureTable table;
  private final JmolView view = new JmolView();
  private final ViewControls controls;
  private final JLabel info = PlainText.label("info");
  private final JLabel measurement = PlainText.label("measurement");
  private final JLabel position = PlainText.label("position");
  private final JTextField filter = new JTextField();
  private final Timer player;
  private LongPredicate largeStructures = this::askAboutSize;
  private int shown = -1;

  private StructureWindow(String title, List<StructureRow> rows, ViewOptions options) {
    frame = new JFrame(title);
    frame.setName("structureWindow");
    frame.setDefaultCloseOperation(JFrame.DISPOSE_ON_CLOSE);
    table = new StructureTable(rows);
    controls = new ViewControls(options, new Actions());
    player = new Timer(SECOND / controls.structuresPerSecond(), event -> showNext());
    lay();
    connect();
    if (rows.isEmpty()) {
      view.showMessage("No structures to show");
      position.setText("0 structures");
    } else {
      table.select(0);
    }
  }

  /**
   * Opens a window. Can be called from any thread; returns when the window is open.
   *
   * @param title title of the window
   * @param rows structures, and reasons why others could not be read
   * @param options how structures are shown at first
   * @return the window
   * @throws java.awt.HeadlessException when there is no display
   */
  public static StructureWindow show(String title, List<StructureRow> rows, ViewOptions options) {
    return EventThread.call(
        () -> {
          StructureWindow window = new StructureWindow(title, rows, options);
          WindowFrames.open(window.frame);
          window.table.requestFocusInWindow();
          return window;
        });
  }

  /**
   * Selects a structure of the list and shows it. Can be called from any thread.
   *
   * @param row 0 for the first row that was given
   */
  public void select(int row) {
    EventThread.call(
        () -> {
          table.select(table.convertRowIndexToView(row));
          return null;
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

  /**
   * Opens another window with the listed structures side by side; a click on one shows it here. Can
   * be called from any thread.
   *
   * @return the other window
   */
  public StructureGridWindow showGrid() {
    return EventThread.call(
        () -> {
          List<Integer> listed = new ArrayList<>();
          for (int row = 0; row < table.getRowCount(); row++) {
            listed.add(table.convertRowIndexToModel(row));
          }
          return StructureGridWindow.show(
              frame.getTitle() + " (grid)",
              listed.stream().map(table.structures()::row).toList(),
              controls.options(),
              index -> showListed(listed.get(index)));
        });
  }

  /** Selects a structure, unless the filter hides it. */
  private void showListed(int structure) {
    int row = table.convertRowIndexToView(structure);
    if (row >= 0 && frame.isDisplayable()) {
      table.select(row);
    }
  }

  private void lay() {
    filter.setName("filter");
    filter.setToolTipText("Show the structures whose name or formula holds this text");
    JPanel search = new JPanel(new BorderLayout(6, 0));
    search.setBorder(BorderFactory.createEmptyBorder(4, 6, 4, 6));
    JLabel label = new JLabel("Filter");
    label.setLabelFor(filter);
    search.add(label, BorderLayout.WEST);
    search.add(filter, BorderLayout.CENTER);
    JPanel list = new JPanel(new BorderLayout());
    list.add(search, BorderLayout.NORTH);
    JScrollPane scroll = new JScrollPane(table);
    scroll.setPreferredSize(new Dimension(510, 560));
    list.add(scroll, BorderLayout.CENTER);
    view.setPreferredSize(new Dimension(720, 560));
    view.setMinimumSize(new Dimension(160, 120));
    JSplitPane split = new JSplitPane(JSplitPane.HORIZONTAL_SPLIT, list, view);
    split.setResizeWeight(0.3);
    split.setContinuousLayout(true);
    JPanel status = new JPanel();
    status.setLayout(new BoxLayout(status, BoxLayout.X_AXIS));
    status.setBorder(BorderFactory.createEmptyBorder(4, 6, 4, 6));
    info.setMinimumSize(new Dimension(0, 0));
    status.add(info);
    status.add(Box.createHorizontalGlue());
    status.add(measurement);
    status.add(Box.createHorizontalStrut(18));
    status.add(position);
    frame.add(controls, BorderLayout.NORTH);
    frame.add(split, BorderLayout.CENTER);
    frame.add(status, BorderLayout.SOUTH);
  }

  private void connect() {
    table.getSelectionModel().addListSelectionListener(event -> selectionChanged());
    table.getRowSorter().addRowSorterListener(event -> showPosition());
    filter
        .getDocument()
        .addDocumentListener(
            new DocumentListener() {
              @Override
              public void insertUpdate(DocumentEvent event) {
                table.filter(filter.getText());
              }

              @Override
              public void removeUpdate(DocumentEvent event) {
                table.filter(filter.getText());
              }

              @Override
              public void changedUpdate(DocumentEvent event) {
                table.filter(filter.getText());
              }
            });
    view.setMeasurementListener(text -> measurement.setText("Measured " + text));
    view.setFocusable(true);
    for (JComponent component : new JComponent[] {table, view}) {
      bind(component, "SPACE", "play", controls::togglePlay);
    }
    bind(view, "UP", "previous", () -> step(-1));
    bind(view, "DOWN", "next", () -> step(1));
    frame.addWindowListener(
        new WindowAdapter() {
          @Override
          public void windowClosed(WindowEvent event) {
            player.stop();
            view.close();
          }
        });
  }

  private static void bind(JComponent component, String key, String name, Runnable action) {
    component.getInputMap(JComponent.WHEN_FOCUSED).put(KeyStroke.getKeyStroke(key), name);
    component
        .getActionMap()
        .put(
            name,
            new AbstractAction() {
              private static final long serialVersionUID = 1L;

              @Override
              public void actionPerformed(ActionEvent event) {
                action.run();
              }
            });
  }

  private void selectionChanged() {
    int selected = table.selectedStructure();
    showPosition();
    if (selected >= 0 && selected != shown) {
      shown = selected;
      measurement.setText(" ");
      showStructure();
    }
  }

  private void showPosition() {
    int row = table.getSelectedRow();
    int count = table.getRowCount();
    position.setText(row < 0 ? count + " structures" : (row + 1) + " of " + count);
  }

  /** Shows the structure of the selected row with the options of the tool bar. */
  private void showStructure() {
    if (shown < 0) {
      return;
    }
    StructureSummary summary = table.structures().summary(shown);
    StructureRow row = table.structures().row(shown);
    if (row.structure().isEmpty()) {
      info.setText(summary.id());
      view.showMessage(summary.problem());
      return;
    }
    Structure structure = row.structure().get();
    ViewOptions options = controls.options();
    controls.setCrystal(structure instanceof Crystal);
    info.setText(summary.line(structure));
    info.setToolTipText(null);
    long atoms = StructureImages.atomCount(structure, options);
    if (atoms > StructureImages.MAX_ATOMS && (player.isRunning() || !largeStructures.test(atoms))) {
      view.showMessage(
          String.format(
              Locale.ROOT, "%,d atoms are not shown. Show fewer unit cells to see some.", atoms));
    } else {
      view.show(structure, options);
    }
  }

  private boolean askAboutSize(long atoms) {
    String question =
        String.format(
            Locale.ROOT, "Show %,d atoms? That can take many seconds and much memory.", atoms);
    return JOptionPane.showConfirmDialog(
            frame, question, "Large Structure", JOptionPane.YES_NO_OPTION)
        == JOptionPane.YES_OPTION;
  }

  /** Sets who decides whether so many atoms are shown; otherwise the user is asked. */
  void setLargeStructures(LongPredicate decision) {
    largeStructures = decision;
  }

  /** The view, for tests. */
  JmolView view() {
    return view;
  }

  private void step(int by) {
    int row = table.getSelectedRow() + by;
    if (row >= 0 && row < table.getRowCount()) {
      table.select(row);
    }
  }

  /** Selects the next readable structure; after the last comes the first. */
  private void showNext() {
    int count = table.getRowCount();
    int from = table.getSelectedRow();
    for (int k = 1; k <= count; k++) {
      int row = (from + k) % count;
      int structure = table.convertRowIndexToModel(row);
      if (table.structures().row(structure).structure().isPresent()) {
        table.select(row);
        return;
      }
    }
  }

  /** Writes a picture of what is shown, twice as large, on the view's thread. */
  CompletableFuture<Void> savePicture(Path path) {
    int width = Math.min(LARGEST_PICTURE, PICTURE_SCALE * view.getWidth());
    int height = Math.min(LARGEST_PICTURE, PICTURE_SCALE * view.getHeight());
    return view.png(width, height).thenAccept(bytes -> FileQuestions.write(path, bytes));
  }

  private final class Actions implements ViewControls.Actions {

    @Override
    public void optionsChanged(ViewOptions options) {
      showStructure();
    }

    @Override
    public void measuringChanged(JmolView.Measuring mode) {
      view.setMeasuring(mode);
    }

    @Override
    public void clearMeasurements() {
      view.clearMeasurements();
      measurement.setText(" ");
    }

    @Override
    public void playChanged(boolean playing) {
      if (playing) {
        player.start();
      } else {
        player.stop();
      }
    }

    @Override
    public void speedChanged(int structuresPerSecond) {
      player.setDelay(SECOND / structuresPerSecond);
    }

    @Override
    public void savePicture() {
      FileQuestions.whereToSave(frame, "structure", "png").ifPresent(this::saveTo);
    }

    @Override
    public void showGrid() {
      StructureWindow.this.showGrid();
    }

    private void saveTo(Path path) {
      CompletableFuture<Void> saved = StructureWindow.this.savePicture(path);
      var unused =
          saved.whenComplete(
              (done, problem) -> SwingUtilities.invokeLater(() -> report(path, problem)));
    }

    private void report(Path path, Throwable problem) {
      if (problem == null) {
        measurement.setText("Saved " + path.getFileName());
      } else {
        FileQuestions.showProblem(frame, problem);
      }
    }
  }
}
