package org.materialsj.view.swing;

import java.awt.Component;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import javax.swing.JFileChooser;
import javax.swing.JOptionPane;
import javax.swing.JTextArea;
import javax.swing.filechooser.FileNameExtensionFilter;

/** Questions and news about files, for the event thread. */
public final class FileQuestions {

  private static final int MESSAGE_COLUMNS = 50;

  private FileQuestions() {}

  /**
   * Asks where to save, and before overwriting.
   *
   * @param parent window that asks
   * @param name proposed name without extension
   * @param extension of the file, such as "png"; added when the user leaves it out
   * @return the path, or empty when the user does not want to save
   */
  public static Optional<Path> whereToSave(Component parent, String name, String extension) {
    String dot = "." + extension;
    JFileChooser chooser = new JFileChooser();
    chooser.setName("saveDialog");
    chooser.setFileFilter(
        new FileNameExtensionFilter(extension.toUpperCase(Locale.ROOT) + " files", extension));
    chooser.setSelectedFile(new File(name + dot));
    if (chooser.showSaveDialog(parent) != JFileChooser.APPROVE_OPTION) {
      return Optional.empty();
    }
    String chosen = chooser.getSelectedFile().getPath();
    boolean complete = chosen.toLowerCase(Locale.ROOT).endsWith(dot);
    Path path = Path.of(complete ? chosen : chosen + dot);
    if (Files.exists(path)) {
      int answer =
          JOptionPane.showConfirmDialog(
              parent,
              message("The file " + path + " exists. Overwrite it?"),
              "File Exists",
              JOptionPane.YES_NO_OPTION);
      if (answer != JOptionPane.YES_OPTION) {
        return Optional.empty();
      }
    }
    return Optional.of(path);
  }

  /**
   * Writes a file.
   *
   * @param path where
   * @param bytes what
   * @throws UncheckedIOException if it cannot be written, with a message for the user
   */
  public static void write(Path path, byte[] bytes) {
    try {
      Files.write(path, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("The file " + path + " could not be written.", e);
    }
  }

  /**
   * Tells the user why something failed.
   *
   * @param parent window that it concerns
   * @param problem what was thrown
   */
  public static void showProblem(Component parent, Throwable problem) {
    Throwable cause = problem instanceof CompletionException ? problem.getCause() : problem;
    JOptionPane.showMessageDialog(
        parent,
        message(String.valueOf(cause.getMessage())),
        "MaterialsJ",
        JOptionPane.ERROR_MESSAGE);
  }

  /** Text that wraps and is never HTML. */
  private static JTextArea message(String text) {
    JTextArea area = new JTextArea(text);
    area.setColumns(MESSAGE_COLUMNS);
    area.setLineWrap(true);
    area.setWrapStyleWord(true);
    area.setEditable(false);
    area.setOpaque(false);
    area.setSize(area.getPreferredSize());
    return area;
  }
}
