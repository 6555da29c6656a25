package org.materialsj.view;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.FlowLayout;
import java.awt.event.ActionEvent;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import javax.swing.AbstractAction;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JProgressBar;
import javax.swing.JSplitPane;
import javax.swing.KeyStroke;
import javax.swing.SwingUtilities;
import org.materialsj.model.Structure;
import org.materialsj.model.VoxelGrid;
import org.materialsj.view.chart.FigurePanel;
import org.materialsj.view.chart.LineChart;
import org.materialsj.view.jmol.JmolView;
import org.materialsj.view.jmol.Layer;
import org.materialsj.view.jmol.Overlay;
import org.materialsj.view.jmol.SurfaceOptions;
import org.materialsj.view.jmol.ViewOptions;
import org.materialsj.view.swing.EventThread;
import org.materialsj.view.swing.FileQuestions;
import org.materialsj.view.swing.PlainText;
import org.materialsj.view.swing.WindowFrames;

/**
 * A window with the surface of a density that was rebuilt from its moments, the atoms in it, and
 * the error of the reconstruction against the order. Sliders change order, level and opacity. A
 * density of another order is computed on a thread of its own; Escape gives up waiting for it.
 */
public final class ReconstructionWindow {

  private static final int PICTURE_SCALE = 2;
  private static final int LARGEST_PICTURE = 8192;
  private static final int PROGRESS_STEPS = 1000;
  private static final String CANCEL = "cancel";

  private final JFrame frame;
  private final JmolView view = new JmolView();
  private final FigurePanel chart;
  private final LineChart errors;
  private final ReconstructionControls controls;
  private final JLabel info = PlainText.label("info");
  private final JProgressBar progress = new JProgressBar(0, PROGRESS_STEPS);
  private final JButton cancel = new JButton("Cancel");
  private final OrderedDensities densities;
  private final Optional<Structure> atoms;
  private final Synthesis synthesis;
  private Optional<VoxelGrid> density = Optional.empty();
  private double largest;
  private int shownOrder;

  private ReconstructionWindow(
      String title, Optional<Structure> atoms, OrderedDensities densities, LineChart errors) {
    this.atoms = atoms;
    this.densities = densities;
    this.errors = errors;
    frame = new JFrame(title);
    frame.setName("reconstructionWindow");
    frame.setDefaultCloseOperation(JFrame.DISPOSE_ON_CLOSE);
    chart = new FigurePanel(errors);
    controls =
        new ReconstructionControls(densities.highestOrder(), atoms.isPresent(), new Actions());
    synthesis = new Synthesis(densities, new News());
    shownOrder = controls.order();
    lay();
    connect();
    ask(shownOrder);
  }

  /**
   * Opens a window with the density of the highest order. Can be called from any thread; returns
   * when the window is open.
   *
   * @param title title of the window
   * @param atoms drawn in the density, where they are; the grid is then in angstrom
   * @param densities what to show, by order
   * @param errors the error against the order
   * @return the window
   * @throws java.awt.HeadlessException when there is no display
   */
  public static ReconstructionWindow show(
      String title, Optional<Structure> atoms, OrderedDensities densities, LineChart errors) {
    return EventThread.call(
        () -> {
          ReconstructionWindow window = new ReconstructionWindow(title, atoms, densities, errors);
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

  /** The view, for tests. */
  JmolView view() {
    return view;
  }

  private void lay() {
    view.setPreferredSize(new Dimension(600, 520));
    view.setMinimumSize(new Dimension(160, 120));
    chart.setPreferredSize(new Dimension(560, 520));
    chart.setMinimumSize(new Dimension(160, 120));
    JSplitPane split = new JSplitPane(JSplitPane.HORIZONTAL_SPLIT, view, chart);
    split.setResizeWeight(0.5);
    split.setContinuousLayout(true);
    progress.setName("progress");
    progress.setPreferredSize(new Dimension(160, progress.getPreferredSize().height));
    cancel.setName(CANCEL);
    cancel.setToolTipText("Stop the computation (Escape)");
    JPanel working = new JPanel(new FlowLayout(FlowLayout.RIGHT, 8, 0));
    working.add(progress);
    working.add(cancel);
    // Their room is kept when they are hidden, so that nothing jumps.
    working.setPreferredSize(working.getPreferredSize());
    JPanel status = new JPanel(new BorderLayout());
    status.setBorder(BorderFactory.createEmptyBorder(4, 8, 4, 2));
    status.add(info, BorderLayout.CENTER);
    status.add(working, BorderLayout.EAST);
    frame.add(controls, BorderLayout.NORTH);
    frame.add(split, BorderLayout.CENTER);
    frame.add(status, BorderLayout.SOUTH);
  }

  private void connect() {
    cancel.addActionListener(event -> giveUp());
    JComponent root = frame.getRootPane();
    root.getInputMap(JComponent.WHEN_IN_FOCUSED_WINDOW)
        .put(KeyStroke.getKeyStroke("ESCAPE"), CANCEL);
    root.getActionMap()
        .put(
            CANCEL,
            new AbstractAction() {
              private static final long serialVersionUID = 1L;

              @Override
              public void actionPerformed(ActionEvent event) {
                giveUp();
              }
            });
    frame.addWindowListener(
        new WindowAdapter() {
          @Override
          public void windowClosed(WindowEvent event) {
            synthesis.close();
            view.close();
            density = Optional.empty();
          }
        });
  }

  private void ask(int order) {
    progress.setValue(0);
    setWorking(true);
    synthesis.ask(order);
  }

  /** Goes back to the density that is shown. */
  private void giveUp() {
    if (cancel.isVisible()) {
      synthesis.cancel();
      setWorking(false);
      controls.setOrder(shownOrder);
    }
  }

  private void setWorking(boolean working) {
    progress.setVisible(working);
    cancel.setVisible(working);
  }

  /** Shows the density with the level and opacity of the sliders. */
  private void draw() {
    if (density.isPresent() && largest > 0) {
      SurfaceOptions surface =
          SurfaceOptions.at(controls.level() * largest)
              .withOpacity(controls.opacity())
              .withNegative(controls.negative());
      double opacity = controls.atoms() ? 1 : 0;
      List<Layer> layers =
          atoms.stream().map(each -> new Layer(each, OptionalInt.empty(), opacity)).toList();
      view.show(new Overlay(layers, density, surface), ViewOptions.DEFAULT);
    } else if (density.isPresent()) {
      view.showMessage("The density is 0 everywhere");
    }
  }

  /** Writes a picture of what is shown, twice as large, on the view's thread. */
  CompletableFuture<Void> savePicture(Path path) {
    int width = Math.min(LARGEST_PICTURE, PICTURE_SCALE * view.getWidth());
    int height = Math.min(LARGEST_PICTURE, PICTURE_SCALE * view.getHeight());
    return view.png(width, height).thenAccept(bytes -> FileQuestions.write(path, bytes));
  }

  /** What the thread that computes densities tells. */
  private final class News implements Synthesis.Listener {

    @Override
    public void progressed(double fraction) {
      progress.setIndeterminate(Double.isNaN(fraction));
      progress.setValue((int) Math.round(PROGRESS_STEPS * fraction));
    }

    @Override
    public void finished(int order, VoxelGrid next) {
      setWorking(false);
      density = Optional.of(next);
      largest = 0;
      for (float value : next.values()) {
        largest = Math.max(largest, Math.abs(value));
      }
      shownOrder = order;
      info.setText("Order " + order + ": " + densities.describe(order));
      chart.show(errors.marked(order));
      draw();
    }

    @Override
    public void failed(String reason) {
      setWorking(false);
      info.setText("The density of order " + controls.order() + " is not shown: " + reason);
      controls.setOrder(shownOrder);
    }
  }

  private final class Actions implements ReconstructionControls.Actions {

    @Override
    public void orderChanged(int order) {
      ask(order);
    }

    @Override
    public void looksChanged() {
      draw();
    }

    @Override
    public void savePicture() {
      FileQuestions.whereToSave(frame, "reconstruction", "png").ifPresent(this::saveTo);
    }

    private void saveTo(Path path) {
      CompletableFuture<Void> saved = ReconstructionWindow.this.savePicture(path);
      var unused =
          saved.whenComplete(
              (done, problem) -> SwingUtilities.invokeLater(() -> report(path, problem)));
    }

    private void report(Path path, Throwable problem) {
      if (problem == null) {
        info.setText("Saved " + path.getFileName());
      } else {
        FileQuestions.showProblem(frame, problem);
      }
    }
  }
}
