package org.materialsj.view;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.FlowLayout;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JSplitPane;
import javax.swing.ListSelectionModel;
import javax.swing.SwingUtilities;
import org.materialsj.model.Structure;
import org.materialsj.view.colour.Palette;
import org.materialsj.view.jmol.JmolView;
import org.materialsj.view.jmol.Layer;
import org.materialsj.view.jmol.Overlay;
import org.materialsj.view.jmol.ViewOptions;
import org.materialsj.view.swing.EventThread;
import org.materialsj.view.swing.FileQuestions;
import org.materialsj.view.swing.PlainText;
import org.materialsj.view.swing.WindowFrames;

/**
 * A window that lays one structure over another, so that what does not coincide stands out: the new
 * one solid in the colours of the elements with the original as a coloured glaze over it, or both
 * as wireframes, the new one red and the original blue.
 */
public final class ComparisonWindow {

  private static final double GLAZE = 0.25;
  private static final int WIDEST_LIST = 360;

  private static final int RED = 0xD62728;
  private static final int BLUE = 0x1F4FD6;

  /** Pictures are so many times as large as the view, for print. */
  private static final int PICTURE_SCALE = 2;

  /**
   * Two structures to compare.
   *
   * @param name name in the list
   * @param summary one line about how well they agree
   * @param structure the new one
   * @param original the other, when it is known
   */
  public record Pair(
      String name, String summary, Structure structure, Optional<Structure> original) {}

  /**
   * How structures are drawn.
   *
   * @param newColour one colour of the new one, if it has one
   * @param originalColour the colour of the original
   * @param originalOpacity 0 (invisible) to 1 (solid)
   * @param style what atoms and bonds look like
   */
  private record Look(
      OptionalInt newColour, int originalColour, double originalOpacity, ViewOptions.Style style) {

    static final Look GLAZED =
        new Look(OptionalInt.empty(), Palette.rgb(0), GLAZE, ViewOptions.Style.BALL_AND_STICK);

    static final Look WIREFRAMES =
        new Look(OptionalInt.of(RED), BLUE, 1, ViewOptions.Style.WIREFRAME);
  }

  private final List<Pair> pairs;
  private final Look look;
  private final JFrame frame;
  private final JmolView view = new JmolView();
  private final JList<String> list;
  private final JCheckBox newShown;
  private final JCheckBox originalShown;
  private final JLabel info = PlainText.label("comparisonInfo");

  private ComparisonWindow(
      String title, String newName, String originalName, List<Pair> pairs, Look look) {
    this.pairs = List.copyOf(pairs);
    this.look = look;
    frame = new JFrame(title);
    frame.setName("comparisonWindow");
    frame.setDefaultCloseOperation(JFrame.DISPOSE_ON_CLOSE);
    list = PlainText.in(new JList<>(pairs.stream().map(Pair::name).toArray(String[]::new)));
    newShown = new JCheckBox(newName, true);
    originalShown = new JCheckBox(originalName, true);
    lay();
    connect();
    if (pairs.isEmpty()) {
      view.showMessage("No structures to compare");
    } else {
      list.setSelectedIndex(0);
    }
  }

  /**
   * Opens a window. Can be called from any thread; returns when the window is open.
   *
   * @param title title of the window
   * @param newName what the new structures are called, such as "Recovered"
   * @param pairs the structures
   * @return the window
   * @throws java.awt.HeadlessException when there is no display
   */
  public static ComparisonWindow show(String title, String newName, List<Pair> pairs) {
    return open(title, newName, "Original (glaze)", pairs, Look.GLAZED);
  }

  /**
   * Opens a window that draws the new structures as red and the originals as blue wireframes. Can
   * be called from any thread; returns when the window is open.
   *
   * @param title title of the window
   * @param newName what the new structures are called, such as "Packing"
   * @param originalName what the originals are called, such as "Reference"
   * @param pairs the structures
   * @return the window
   * @throws java.awt.HeadlessException when there is no display
   */
  public static ComparisonWindow showWireframes(
      String title, String newName, String originalName, List<Pair> pairs) {
    return open(title, newName + " (red)", originalName + " (blue)", pairs, Look.WIREFRAMES);
  }

  private static ComparisonWindow open(
      String title, String newName, String originalName, List<Pair> pairs, Look look) {
    return EventThread.call(
        () -> {
          ComparisonWindow window = new ComparisonWindow(title, newName, originalName, pairs, look);
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

  private void lay() {
    list.setName("comparisonList");
    list.getAccessibleContext().setAccessibleName("Structures");
    list.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
    // The cells of a list draw text of files, too.
    if (list.getCellRenderer() instanceof JLabel cell) {
      PlainText.in(cell);
    }
    newShown.setName("newShown");
    originalShown.setName("originalShown");
    originalShown.setVisible(pairs.stream().anyMatch(pair -> pair.original().isPresent()));
    JButton save = new JButton("Save Picture...");
    save.setName("savePicture");
    save.addActionListener(event -> savePicture());
    JPanel tools = new JPanel(new FlowLayout(FlowLayout.LEADING));
    tools.add(newShown);
    tools.add(originalShown);
    tools.add(save);
    view.setPreferredSize(new Dimension(640, 480));
    view.setMinimumSize(new Dimension(160, 120));
    info.setBorder(BorderFactory.createEmptyBorder(4, 6, 4, 6));
    frame.add(tools, BorderLayout.NORTH);
    if (pairs.size() > 1) {
      JScrollPane scroll = new JScrollPane(list);
      int wide = Math.min(WIDEST_LIST, list.getPreferredSize().width + 24);
      scroll.setPreferredSize(new Dimension(Math.max(200, wide), 480));
      JSplitPane split = new JSplitPane(JSplitPane.HORIZONTAL_SPLIT, scroll, view);
      split.setContinuousLayout(true);
      frame.add(split, BorderLayout.CENTER);
    } else {
      frame.add(view, BorderLayout.CENTER);
    }
    frame.add(info, BorderLayout.SOUTH);
  }

  private void connect() {
    list.addListSelectionListener(
        event -> {
          if (!event.getValueIsAdjusting()) {
            showPair();
          }
        });
    newShown.addActionListener(event -> showPair());
    originalShown.addActionListener(event -> showPair());
    frame.addWindowListener(
        new WindowAdapter() {
          @Override
          public void windowClosed(WindowEvent event) {
            view.close();
          }
        });
  }

  private void showPair() {
    if (list.getSelectedIndex() < 0) {
      return;
    }
    Pair pair = pairs.get(list.getSelectedIndex());
    info.setText(pair.name() + ": " + pair.summary());
    List<Layer> layers = new ArrayList<>();
    if (newShown.isSelected()) {
      layers.add(new Layer(pair.structure(), look.newColour(), 1));
    }
    if (originalShown.isSelected() && pair.original().isPresent()) {
      layers.add(
          Layer.tinted(pair.original().get(), look.originalColour(), look.originalOpacity()));
    }
    if (layers.isEmpty()) {
      view.showMessage("Nothing is chosen to be shown");
    } else {
      view.show(
          Overlay.of(layers.toArray(new Layer[0])), ViewOptions.DEFAULT.withStyle(look.style()));
    }
  }

  /** The view, for tests. */
  JmolView view() {
    return view;
  }

  /** Writes a picture of what is shown, twice as large, on the view's thread. */
  CompletableFuture<Void> savePicture(Path path) {
    return view.png(PICTURE_SCALE * view.getWidth(), PICTURE_SCALE * view.getHeight())
        .thenAccept(bytes -> FileQuestions.write(path, bytes));
  }

  private void savePicture() {
    FileQuestions.whereToSave(frame, "comparison", "png").ifPresent(this::saveAndReport);
  }

  private void saveAndReport(Path path) {
    var unused =
        savePicture(path)
            .whenComplete(
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
