package org.materialsj.view.chart;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Supplier;
import javax.swing.JButton;
import javax.swing.JComponent;
import org.materialsj.io.TableWriter;
import org.materialsj.model.FeatureTable;
import org.materialsj.view.swing.FileQuestions;

/** Buttons that save the figure of a panel, as it is shown, and the table behind it. */
public final class FigureButtons {

  /** Pictures are this many times as large as the panel, for print. */
  private static final int PICTURE_SCALE = 2;

  private static final int LARGEST_PICTURE = 8192;

  private final JComponent panel;
  private final Supplier<? extends Figure> figure;
  private final String fileName;

  /**
   * Buttons for a panel.
   *
   * @param panel what shows the figure
   * @param figure the figure that is shown when a button is pressed
   * @param fileName the name that is proposed for files, without extension
   */
  public FigureButtons(JComponent panel, Supplier<? extends Figure> figure, String fileName) {
    this.panel = panel;
    this.figure = figure;
    this.fileName = fileName;
  }

  /**
   * Saves a picture, twice as large as the panel.
   *
   * @return a new button
   */
  public JButton savePng() {
    return button("savePng", "Save PNG...", "png", this::png);
  }

  /**
   * Saves a drawing.
   *
   * @return a new button
   */
  public JButton saveSvg() {
    return button("saveSvg", "Save SVG...", "svg", this::svg);
  }

  /**
   * Saves the numbers behind a figure.
   *
   * @param table the numbers
   * @return a new button
   */
  public JButton saveTable(FeatureTable table) {
    return button(
        "saveTable",
        "Save Table...",
        "csv",
        () -> TableWriter.text(table).getBytes(StandardCharsets.UTF_8));
  }

  private JButton button(String name, String text, String extension, Supplier<byte[]> content) {
    JButton button = new JButton(text);
    button.setName(name);
    button.setToolTipText("Save what is shown");
    button.addActionListener(
        event ->
            FileQuestions.whereToSave(panel, fileName, extension)
                .ifPresent(path -> save(path, content)));
    return button;
  }

  private void save(Path path, Supplier<byte[]> content) {
    try {
      FileQuestions.write(path, content.get());
    } catch (RuntimeException e) {
      FileQuestions.showProblem(panel, e);
    }
  }

  private byte[] png() {
    return figure.get().toPng(pictureSize(panel.getWidth()), pictureSize(panel.getHeight()));
  }

  private byte[] svg() {
    return figure.get().toSvg(panel.getWidth(), panel.getHeight()).getBytes(StandardCharsets.UTF_8);
  }

  private static int pictureSize(int length) {
    return Math.min(LARGEST_PICTURE, PICTURE_SCALE * length);
  }
}
