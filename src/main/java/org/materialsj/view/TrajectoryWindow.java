package org.materialsj.view;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.GridLayout;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.swing.JFrame;
import javax.swing.JPanel;
import javax.swing.JSplitPane;
import javax.swing.SwingUtilities;
import javax.swing.Timer;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.atomistic.AtomicFrame;
import org.materialsj.view.chart.Figure;
import org.materialsj.view.chart.FigureButtons;
import org.materialsj.view.chart.FigureGrid;
import org.materialsj.view.chart.FigurePanel;
import org.materialsj.view.jmol.JmolView;
import org.materialsj.view.jmol.ViewOptions;
import org.materialsj.view.swing.EventThread;
import org.materialsj.view.swing.FileQuestions;
import org.materialsj.view.swing.WindowFrames;

/**
 * A window with atoms that move, beside charts of what happens. It can be filled while a run is
 * under way, from any thread and as often as there are steps: it is redrawn a few times a second,
 * and follows the newest frame until the user goes back to another one. When the run has ended it
 * stays, to be played.
 */
public final class TrajectoryWindow {

  private static final int REDRAW_MILLISECONDS = 250;
  private static final int PLAY_MILLISECONDS = 80;
  private static final int PICTURE_SCALE = 2;
  private static final int LARGEST_PICTURE = 8192;

  private final ColumnSpec abscissa;
  private final JFrame frame;
  private final JmolView view = new JmolView();
  private final TrajectoryControls controls;
  private final TrajectoryFrames frames = new TrajectoryFrames();
  private final Map<String, TrajectoryLines> lines = new LinkedHashMap<>();
  private final List<FigurePanel> panels = new ArrayList<>();
  private final AtomicBoolean told = new AtomicBoolean();
  private final Timer redraw = new Timer(REDRAW_MILLISECONDS, event -> redrawIfTold());
  private final Timer player = new Timer(PLAY_MILLISECONDS, event -> playNext());
  private ViewOptions options = ViewOptions.DEFAULT;
  private TrajectoryFrames.Entry shown;

  private TrajectoryWindow(
      String title, ColumnSpec abscissa, List<TrajectoryChart> charts, Runnable stopper) {
    this.abscissa = abscissa;
    for (TrajectoryChart chart : charts) {
      TrajectoryLines each = new TrajectoryLines(chart);
      lines.put(chart.name(), each);
      panels.add(new FigurePanel(each.figure(OptionalDouble.empty())));
    }
    frame = new JFrame(title);
    frame.setName("trajectoryWindow");
    frame.setDefaultCloseOperation(JFrame.DISPOSE_ON_CLOSE);
    controls = new TrajectoryControls(new Actions(), stopper);
    lay();
    view.showMessage("Waiting for the first atoms");
    frame.addWindowListener(
        new WindowAdapter() {
          @Override
          public void windowClosed(WindowEvent event) {
            redraw.stop();
            player.stop();
            view.close();
          }
        });
    redraw.start();
  }

  /**
   * Opens a window. Can be called from any thread; returns when the window is open.
   *
   * @param title title of the window
   * @param abscissa what tells frames apart, such as time in ps
   * @param charts what is drawn beside the atoms, from top to bottom; perhaps none
   * @param stopper what Stop and the Escape key do until {@link #finish} is called; called on the
   *     event thread
   * @return the window
   * @throws java.awt.HeadlessException when there is no display
   */
  public static TrajectoryWindow show(
      String title, ColumnSpec abscissa, List<TrajectoryChart> charts, Runnable stopper) {
    return EventThread.call(
        () -> {
          TrajectoryWindow window = new TrajectoryWindow(title, abscissa, charts, stopper);
          WindowFrames.open(window.frame);
          window.controls.focus();
          return window;
        });
  }

  /**
   * Adds a frame. Can be called from any thread, and returns at once. Of very long runs only every
   * second, fourth ... frame is kept, and always the newest.
   *
   * @param at its abscissa, not below that of the frame before
   * @param atoms the atoms; lengths that are no angstroms are to be scaled by the caller
   */
  public void add(double at, AtomicFrame atoms) {
    frames.add(at, atoms);
    told.set(true);
  }

  /**
   * Adds a point to each line of a chart. Can be called from any thread, and returns at once.
   *
   * @param chart name of a running chart
   * @param at abscissa
   * @param values one per line; NaN for none
   * @throws IllegalArgumentException if there is no such chart, or not one value per line
   */
  public void point(String chart, double at, double... values) {
    lines(chart).add(at, values);
    told.set(true);
  }

  /**
   * Replaces the curve of a chart. Can be called from any thread, and returns at once.
   *
   * @param chart name of a chart of one line
   * @param x coordinates
   * @param y as many values
   * @throws IllegalArgumentException if there is no such chart
   */
  public void profile(String chart, double[] x, double[] y) {
    lines(chart).replace(x, y);
    told.set(true);
  }

  /**
   * Says how the run ended. Can be called from any thread.
   *
   * @param outcome a few words, such as "converged" or "stopped"
   */
  public void finish(String outcome) {
    SwingUtilities.invokeLater(
        () -> {
          controls.finish(outcome);
          told.set(true);
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

  /** Closes the window. Can be called from any thread, and twice. */
  public void close() {
    WindowFrames.close(frame);
  }

  /** The view, for tests. */
  JmolView view() {
    return view;
  }

  private TrajectoryLines lines(String chart) {
    TrajectoryLines found = lines.get(chart);
    if (found == null) {
      throw new IllegalArgumentException(
          "there is no chart " + chart + "; the charts are " + lines.keySet());
    }
    return found;
  }

  private void lay() {
    view.setPreferredSize(new Dimension(620, 600));
    view.setMinimumSize(new Dimension(160, 120));
    frame.add(controls.tools(), BorderLayout.NORTH);
    frame.add(controls.time(), BorderLayout.SOUTH);
    controls.bindTo(frame.getRootPane());
    if (panels.isEmpty()) {
      frame.add(view, BorderLayout.CENTER);
      return;
    }
    JPanel side = new JPanel(new GridLayout(panels.size(), 1, 0, 2));
    for (int i = 0; i < panels.size(); i++) {
      panels.get(i).setName("trajectoryChart" + (i + 1));
      panels.get(i).setPreferredSize(new Dimension(520, 600 / panels.size()));
      side.add(panels.get(i));
    }
    FigureButtons buttons = new FigureButtons(side, this::figure, "trajectory");
    controls.tools().add(buttons.savePng());
    controls.tools().add(buttons.saveSvg());
    JSplitPane split = new JSplitPane(JSplitPane.HORIZONTAL_SPLIT, view, side);
    split.setResizeWeight(0.5);
    split.setContinuousLayout(true);
    frame.add(split, BorderLayout.CENTER);
  }

  /** All charts in one. */
  private Figure figure() {
    return new FigureGrid(frame.getTitle(), figures(), 1);
  }

  private List<Figure> figures() {
    OptionalDouble mark = shown == null ? OptionalDouble.empty() : OptionalDouble.of(shown.at());
    return lines.values().stream().map(each -> each.figure(mark)).toList();
  }

  private void redrawIfTold() {
    if (told.getAndSet(false)) {
      controls.setCount(frames.count());
      showFrame();
      drawCharts();
    }
  }

  private void drawCharts() {
    List<Figure> figures = figures();
    for (int i = 0; i < panels.size(); i++) {
      panels.get(i).show(figures.get(i));
    }
  }

  /** Shows the frame of the slider, unless it is the one that is shown. */
  private void showFrame() {
    Optional<TrajectoryFrames.Entry> wanted = frames.get(controls.index());
    if (wanted.isPresent() && wanted.get() != shown) {
      shown = wanted.get();
      view.show(TrajectoryFrames.shown(shown.atoms()), options);
      controls.say(
          String.format(
              Locale.ROOT,
              "%s %s, %d of %d frames, %d atoms",
              abscissa.name(),
              (number(shown.at()) + " " + abscissa.unit()).strip(),
              controls.index() + 1,
              frames.count(),
              shown.atoms().size()));
    }
  }

  private static String number(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e9
        ? Long.toString((long) value)
        : String.format(Locale.ROOT, "%.4g", value);
  }

  /** After the last frame comes the first. */
  private void playNext() {
    int count = frames.count();
    if (count > 0) {
      controls.setIndex((controls.index() + 1) % count);
    }
  }

  /** Writes a picture of the atoms, twice as large, on the view's thread. */
  CompletableFuture<Void> savePicture(Path path) {
    int width = Math.min(LARGEST_PICTURE, PICTURE_SCALE * view.getWidth());
    int height = Math.min(LARGEST_PICTURE, PICTURE_SCALE * view.getHeight());
    return view.png(width, height).thenAccept(bytes -> FileQuestions.write(path, bytes));
  }

  private final class Actions implements TrajectoryControls.Actions {

    @Override
    public void indexChanged() {
      showFrame();
      drawCharts();
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
    public void styleChanged(ViewOptions.Style style) {
      options = options.withStyle(style);
      shown = null;
      showFrame();
    }

    @Override
    public void savePicture() {
      FileQuestions.whereToSave(frame, "atoms", "png").ifPresent(this::saveTo);
    }

    private void saveTo(Path path) {
      var unused =
          TrajectoryWindow.this
              .savePicture(path)
              .whenComplete(
                  (done, problem) -> SwingUtilities.invokeLater(() -> report(path, problem)));
    }

    private void report(Path path, Throwable problem) {
      if (problem == null) {
        controls.say("Saved " + path.getFileName());
      } else {
        FileQuestions.showProblem(frame, problem);
      }
    }
  }
}
