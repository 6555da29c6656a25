package org.materialsj.host;

import ij.IJ;
import ij.ImageJ;
import ij.macro.MacroRunner;
import java.awt.Window;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** ImageJ with its window and our menu, from classes that are not in a jar yet. */
final class DesktopImageJ {

  private DesktopImageJ() {}

  /**
   * Opens ImageJ, runs a macro and waits until the user quits ImageJ.
   *
   * @param macro text of the macro
   * @param argument what the macro's {@code getArgument()} gives
   * @throws IOException if the folder for the menu cannot be made
   */
  static void run(String macro, String argument) throws IOException {
    ImageJ imagej = open();
    CountDownLatch closed = new CountDownLatch(1);
    imagej.addWindowListener(
        new WindowAdapter() {
          @Override
          public void windowClosed(WindowEvent event) {
            closed.countDown();
          }
        });
    new MacroRunner(macro, argument);
    try {
      closed.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    // A window that is left keeps the event thread, and with it the caller's JVM, alive.
    Arrays.stream(Window.getWindows()).forEach(Window::dispose);
  }

  /**
   * Opens ImageJ with our menu: ImageJ reads menus from jars in a plugins folder, so one is made
   * that holds nothing but plugins.config.
   *
   * @return ImageJ's window
   * @throws IOException if the folder cannot be made
   */
  static ImageJ open() throws IOException {
    Path home = Files.createTempDirectory("materialsj-");
    Path plugins = Files.createDirectory(home.resolve("plugins"));
    Path jar = plugins.resolve("MaterialsJ_.jar");
    try (OutputStream out = Files.newOutputStream(jar);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("plugins.config"));
      zip.write(MenuEntries.config());
      zip.closeEntry();
    }
    // Deleted in the reverse order.
    home.toFile().deleteOnExit();
    plugins.toFile().deleteOnExit();
    jar.toFile().deleteOnExit();
    System.setProperty("plugins.dir", home.toString());
    ImageJ imagej = new ImageJ();
    IJ.showStatus("MaterialsJ is in the Plugins menu.");
    return imagej;
  }
}
