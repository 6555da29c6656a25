package org.materialsj.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.awt.Component;
import java.awt.Container;
import java.awt.GraphicsEnvironment;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import javax.swing.JCheckBox;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.materialsj.view.colour.Palette;

/** The window, on a display. */
class ComparisonWindowTest {

  @TempDir Path folder;

  private ComparisonWindow window;

  @BeforeEach
  void display() {
    assumeFalse(GraphicsEnvironment.isHeadless(), "needs a display");
  }

  @AfterEach
  void close() {
    if (window != null) {
      window.close();
    }
  }

  private static Component find(Container container, String name) {
    for (Component component : container.getComponents()) {
      Component found =
          name.equals(component.getName())
              ? component
              : component instanceof Container inner ? find(inner, name) : null;
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private <T extends Component> T find(Class<T> kind, String name) {
    return kind.cast(find(window.frame().getContentPane(), name));
  }

  private void shown(Runnable action) throws Exception {
    CompletableFuture<Void> done = new CompletableFuture<>();
    SwingUtilities.invokeAndWait(
        () -> {
          window.view().setShownListener(() -> done.complete(null));
          action.run();
        });
    done.get(30, TimeUnit.SECONDS);
  }

  private BufferedImage picture(String name) throws Exception {
    Path file = folder.resolve(name);
    window.savePicture(file).get(30, TimeUnit.SECONDS);
    return ImageIO.read(file.toFile());
  }

  private static long glazed(BufferedImage image) {
    int glaze = Palette.rgb(0);
    long count = 0;
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        int rgb = image.getRGB(x, y);
        // The glaze is the only thing in the pictures that is clearly bluer than it is red.
        count += (rgb & 0xFF) - (rgb >> 16 & 0xFF) > ((glaze & 0xFF) - (glaze >> 16)) / 8 ? 1 : 0;
      }
    }
    return count;
  }

  @Test
  void theOriginalIsAGlazeThatCanBeTakenAway() throws Exception {
    window =
        ComparisonWindow.show(
            "Pairs",
            "Recovered",
            List.of(
                new ComparisonWindow.Pair(
                    "<html>one", "found", SampleStructures.ethanol(), Optional.empty()),
                new ComparisonWindow.Pair(
                    "two",
                    "not found",
                    SampleStructures.ethanol(),
                    Optional.of(SampleStructures.ethanol()))));
    JList<?> list = find(JList.class, "comparisonList");
    JLabel info = find(JLabel.class, "comparisonInfo");
    JCheckBox original = find(JCheckBox.class, "originalShown");
    shown(() -> list.setSelectedIndex(1));
    assertEquals("two: not found", info.getText());
    long with = glazed(picture("with.png"));
    shown(original::doClick);
    assertFalse(original.isSelected());
    long without = glazed(picture("without.png"));
    assertTrue(with > 1000 + 2 * without, with + " and " + without);
    shown(() -> list.setSelectedIndex(0));
    assertEquals("<html>one: found", info.getText());
  }

  private static long pixels(BufferedImage image, int low, int high) {
    long count = 0;
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        int rgb = image.getRGB(x, y);
        count += (rgb >> high & 0xFF) - (rgb >> low & 0xFF) > 60 ? 1 : 0;
      }
    }
    return count;
  }

  @Test
  void wireframesAreRedAndBlue() throws Exception {
    window =
        ComparisonWindow.showWireframes(
            "Two",
            "Packing",
            "Reference",
            List.of(
                new ComparisonWindow.Pair(
                    "one",
                    "agrees",
                    SampleStructures.ethanol(),
                    Optional.of(SampleStructures.ethanol()))));
    JCheckBox packing = find(JCheckBox.class, "newShown");
    JCheckBox reference = find(JCheckBox.class, "originalShown");
    assertEquals("Packing (red)", packing.getText());
    assertEquals("Reference (blue)", reference.getText());
    shown(packing::doClick);
    BufferedImage blue = picture("blue.png");
    assertTrue(pixels(blue, 16, 0) > 50 && pixels(blue, 0, 16) == 0);
    shown(packing::doClick);
    shown(reference::doClick);
    BufferedImage red = picture("red.png");
    assertTrue(pixels(red, 0, 16) > 50 && pixels(red, 16, 0) == 0);
  }

  @Test
  void oneStructureNeedsNoList() throws Exception {
    window =
        ComparisonWindow.show(
            "One",
            "Recovered",
            List.of(
                new ComparisonWindow.Pair(
                    "one", "found", SampleStructures.ethanol(), Optional.empty())));
    assertEquals(null, find(window.frame().getContentPane(), "comparisonList"));
    assertFalse(find(JCheckBox.class, "originalShown").isVisible());
  }
}
