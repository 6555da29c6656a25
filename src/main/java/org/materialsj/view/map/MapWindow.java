package org.materialsj.view.map;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.event.ActionEvent;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import javax.swing.AbstractAction;
import javax.swing.BorderFactory;
import javax.swing.Box;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JSplitPane;
import javax.swing.KeyStroke;
import org.materialsj.view.StructureGridWindow;
import org.materialsj.view.chart.PlotLimits;
import org.materialsj.view.jmol.ViewOptions;
import org.materialsj.view.swing.EventThread;
import org.materialsj.view.swing.PlainText;
import org.materialsj.view.swing.WindowFrames;

/**
 * A window with a map of the rows of a table beside the structure of the row that was clicked on,
 * pinned structures, and the brushed rows with their statistics. Each change can be undone.
 */
public final class MapWindow {

  private final MapModel model;
  private final Function<MapState, String> macro;
  private final MapHistory history;
  private final JFrame frame;
  private final MapPanel map;
  private final MapControls controls;
  private final MapButtons buttons;
  private final SelectionTables tables;
  private final LinkedStructures structures;
  private final JLabel info = PlainText.label("mapInfo");
  private MapState shown;

  private MapWindow(MapModel model, MapState state, Function<MapState, String> macro) {
    this.model = model;
    this.macro = macro;
    history = new MapHistory(state);
    MapFigure figure = new MapFigure(model, state);
    frame = new JFrame(figure.title());
    frame.setName("mapWindow");
    frame.setDefaultCloseOperation(JFrame.DISPOSE_ON_CLOSE);
    map = new MapPanel(figure, new Mouse());
    controls = new MapControls(model.table(), columns -> go(now().withColumns(columns)));
    tables = new SelectionTables(model.table(), row -> go(now().withCurrent(row)));
    structures = new LinkedStructures(model, row -> go(now().withCurrent(row)));
    buttons = new MapButtons(map, new Actions(), figure.unplaced().size());
    lay();
    render();
  }

  /**
   * Opens a window. Can be called from any thread; returns when the window is open.
   *
   * @param model the rows and their structures
   * @param state how they are looked at first
   * @param macro gives the macro line that draws a state
   * @return the window
   * @throws java.awt.HeadlessException when there is no display
   */
  public static MapWindow show(MapModel model, MapState state, Function<MapState, String> macro) {
    return EventThread.call(
        () -> {
          MapWindow window = new MapWindow(model, state, macro);
          WindowFrames.open(window.frame);
          window.map.requestFocusInWindow();
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

  private void lay() {
    JPanel bars = new JPanel(new BorderLayout());
    bars.add(controls, BorderLayout.NORTH);
    bars.add(buttons, BorderLayout.SOUTH);
    JSplitPane left = new JSplitPane(JSplitPane.VERTICAL_SPLIT, map, tables);
    left.setResizeWeight(1);
    left.setContinuousLayout(true);
    map.setMinimumSize(new Dimension(200, 160));
    JSplitPane split = new JSplitPane(JSplitPane.HORIZONTAL_SPLIT, left, structures);
    split.setResizeWeight(0.6);
    split.setContinuousLayout(true);
    JPanel status = new JPanel(new BorderLayout());
    status.setBorder(BorderFactory.createEmptyBorder(4, 6, 4, 6));
    info.setMinimumSize(new Dimension(0, 0));
    status.add(info, BorderLayout.CENTER);
    status.add(Box.createHorizontalStrut(8), BorderLayout.EAST);
    frame.add(bars, BorderLayout.NORTH);
    frame.add(split, BorderLayout.CENTER);
    frame.add(status, BorderLayout.SOUTH);
    bind("control Z", "undo", this::undo);
    bind("control Y", "redo", this::redo);
    frame.addWindowListener(
        new WindowAdapter() {
          @Override
          public void windowClosed(WindowEvent event) {
            structures.close();
          }
        });
  }

  private void bind(String key, String name, Runnable action) {
    JComponent root = frame.getRootPane();
    root.getInputMap(JComponent.WHEN_IN_FOCUSED_WINDOW).put(KeyStroke.getKeyStroke(key), name);
    root.getActionMap()
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

  private MapState now() {
    return history.now();
  }

  private void go(MapState next) {
    history.go(next);
    render();
  }

  private void undo() {
    history.undo();
    render();
  }

  private void redo() {
    history.redo();
    render();
  }

  /** Brings all parts to the state that is now. */
  private void render() {
    MapState state = now();
    MapState before = shown;
    shown = state;
    map.show(map.figure().with(state));
    if (before == null || !state.columns().equals(before.columns())) {
      controls.show(state.columns());
      buttons.setUnplaced(map.figure().unplaced().size());
    }
    if (before == null
        || !state.selected().equals(before.selected())
        || !state.columns().names().equals(before.columns().names())) {
      tables.show(state.selected(), state.columns().names());
    }
    if (before == null || !state.current().equals(before.current())) {
      structures.show(state.current());
    }
    tables.mark(state.current());
    if (before == null || !state.pinned().equals(before.pinned())) {
      structures.pin(state.pinned());
    }
    buttons.show(state, history.canUndo(), history.canRedo());
    OptionalInt current = state.current();
    info.setText(current.isPresent() ? map.figure().summary(current.getAsInt()) : hint());
  }

  private static String hint() {
    return "Click on a point to see its structure, drag to select; wheel zooms, right button moves,"
        + " double click shows all";
  }

  /** The state that is shown, for tests. */
  MapState state() {
    return now();
  }

  /** The map, for tests. */
  MapPanel map() {
    return map;
  }

  /** The tables, for tests. */
  SelectionTables tables() {
    return tables;
  }

  /** The structures, for tests. */
  LinkedStructures structures() {
    return structures;
  }

  /** The macro line that draws what is shown. */
  String macroLine() {
    return macro.apply(now());
  }

  private final class Mouse implements MapPanel.Listener {

    @Override
    public void chosen(int row) {
      go(now().withCurrent(row));
    }

    @Override
    public void missed() {
      go(now().withSelected(RowSet.EMPTY));
    }

    @Override
    public void brushed(RowSet rows, boolean add) {
      go(now().withSelected(add ? now().selected().with(rows) : rows));
    }

    @Override
    public void zoomed(Optional<PlotLimits> limits) {
      go(now().withZoom(limits));
    }
  }

  private final class Actions implements MapButtons.Actions {

    @Override
    public void undo() {
      MapWindow.this.undo();
    }

    @Override
    public void redo() {
      MapWindow.this.redo();
    }

    @Override
    public void pin() {
      now().current().ifPresent(row -> go(now().withPinToggled(row)));
    }

    @Override
    public void showAll() {
      go(now().withZoom(Optional.empty()));
    }

    @Override
    public void selectUnplaced() {
      go(now().withSelected(map.figure().unplaced()));
    }

    @Override
    public void showGallery() {
      List<Integer> rows =
          Arrays.stream(now().selected().rows())
              .filter(row -> model.structure(row).isPresent())
              .boxed()
              .toList();
      StructureGridWindow.show(
          String.format(Locale.ROOT, "%s (%,d selected)", frame.getTitle(), rows.size()),
          rows.stream().map(row -> model.structure(row).orElseThrow()).toList(),
          ViewOptions.DEFAULT,
          index -> {
            if (frame.isDisplayable()) {
              go(now().withCurrent(rows.get(index)));
            }
          });
    }

    @Override
    public String macroLine() {
      return MapWindow.this.macroLine();
    }
  }
}
