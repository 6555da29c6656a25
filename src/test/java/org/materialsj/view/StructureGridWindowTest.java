package org.materialsj.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.awt.Component;
import java.awt.Container;
import java.awt.GraphicsEnvironment;
import java.awt.event.InputEvent;
import java.awt.event.MouseEvent;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javax.imageio.ImageIO;
import javax.swing.AbstractButton;
import javax.swing.JComboBox;
import javax.swing.JLabel;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.materialsj.io.ReadOptions;
import org.materialsj.io.StructureReader;
import org.materialsj.io.StructureRow;
import org.materialsj.io.Structures;
import org.materialsj.view.jmol.StructureGrid;
import org.materialsj.view.jmol.ViewOptions;

/** Many structures side by side, on a display. */
class StructureGridWindowTest {

  private final List<Integer> chosen = new ArrayList<>();
  private StructureGridWindow window;

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

  private static List<StructureRow> molecules(int count) throws Exception {
    List<StructureRow> rows = new ArrayList<>();
    try (StructureReader reader = Structures.open("sample:g2-molecules", ReadOptions.STRICT)) {
      while (rows.size() < count) {
        rows.add(reader.next());
      }
    }
    return rows;
  }

  private void open(List<StructureRow> rows) {
    window = StructureGridWindow.show("Grid", rows, ViewOptions.DEFAULT, chosen::add);
  }

  private <T extends Component> T find(Class<T> kind, String name) {
    return kind.cast(find(window.frame().getContentPane(), name));
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

  /** What is painted when all cells have been drawn after an action. */
  private byte[] drawn(Runnable action) throws Exception {
    CompletableFuture<Void> done = new CompletableFuture<>();
    AtomicReference<byte[]> png = new AtomicReference<>();
    SwingUtilities.invokeAndWait(
        () -> {
          window.grid().setShownListener(() -> done.complete(null));
          action.run();
        });
    done.get(60, TimeUnit.SECONDS);
    SwingUtilities.invokeAndWait(() -> png.set(window.grid().png()));
    return png.get();
  }

  private void mouse(int kind, int x, int y) {
    StructureGrid grid = window.grid();
    grid.dispatchEvent(
        new MouseEvent(
            grid,
            kind,
            0,
            InputEvent.BUTTON1_DOWN_MASK,
            x,
            y,
            kind == MouseEvent.MOUSE_CLICKED ? 1 : 0,
            false,
            MouseEvent.BUTTON1));
  }

  @Test
  void pagesGoForwardAndBack() throws Exception {
    open(molecules(30));
    assertEquals("1 to 30 of 30", find(JLabel.class, "gridPosition").getText());
    byte[] first = drawn(() -> find(JComboBox.class, "perPage").setSelectedItem(12));
    assertEquals("1 to 12 of 30", find(JLabel.class, "gridPosition").getText());
    assertFalse(find(AbstractButton.class, "previousPage").isEnabled());
    AbstractButton next = find(AbstractButton.class, "nextPage");
    drawn(next::doClick);
    byte[] last = drawn(next::doClick);
    assertEquals("25 to 30 of 30", find(JLabel.class, "gridPosition").getText());
    assertFalse(next.isEnabled());
    assertFalse(Arrays.equals(first, last));
  }

  @Test
  void aClickChoosesTheStructureUnderIt() throws Exception {
    open(molecules(30));
    drawn(() -> find(JComboBox.class, "perPage").setSelectedItem(12));
    drawn(find(AbstractButton.class, "nextPage")::doClick);
    SwingUtilities.invokeAndWait(() -> mouse(MouseEvent.MOUSE_CLICKED, 5, 5));
    assertEquals(List.of(12), chosen);
  }

  @Test
  void draggingTurnsAllAndADoubleClickTurnsThemBack() throws Exception {
    open(molecules(4));
    byte[] before = drawn(() -> find(JComboBox.class, "perPage").setSelectedItem(12));
    byte[] turned =
        drawn(
            () -> {
              mouse(MouseEvent.MOUSE_PRESSED, 100, 100);
              mouse(MouseEvent.MOUSE_DRAGGED, 190, 130);
              mouse(MouseEvent.MOUSE_RELEASED, 190, 130);
            });
    int moved = differences(before, turned);
    assertTrue(moved > 1000, moved + " pixels changed");
    StructureGrid grid = window.grid();
    byte[] back =
        drawn(
            () ->
                grid.dispatchEvent(
                    new MouseEvent(
                        grid, MouseEvent.MOUSE_CLICKED, 0, 0, 5, 5, 2, false, MouseEvent.BUTTON1)));
    int left = differences(before, back);
    assertTrue(left < moved / 20, left + " of " + moved + " pixels differ");
  }

  private static int differences(byte[] first, byte[] second) throws IOException {
    BufferedImage a = ImageIO.read(new ByteArrayInputStream(first));
    BufferedImage b = ImageIO.read(new ByteArrayInputStream(second));
    int count = 0;
    for (int y = 0; y < a.getHeight(); y++) {
      for (int x = 0; x < a.getWidth(); x++) {
        // Jmol dithers its shades anew in every picture.
        int difference = Math.abs((a.getRGB(x, y) >> 8 & 255) - (b.getRGB(x, y) >> 8 & 255));
        count += difference > 50 ? 1 : 0;
      }
    }
    return count;
  }

  @Test
  void crystalsMoleculesAndUnreadableOnesStandSideBySide() throws Exception {
    open(
        List.of(
            SampleStructures.row("salt.cif", SampleStructures.rockSalt()),
            SampleStructures.broken("<html>broken.cif"),
            SampleStructures.row("g2.xyz#12", SampleStructures.ethanol())));
    byte[] sticks = drawn(() -> find(JComboBox.class, "perPage").setSelectedItem(12));
    byte[] balls =
        drawn(() -> find(JComboBox.class, "style").setSelectedItem(ViewOptions.Style.SPACEFILL));
    assertTrue(sticks.length > 1000);
    assertFalse(Arrays.equals(sticks, balls));
  }

  @Test
  void theStructureWindowShowsWhatIsChosenInItsGrid() throws Exception {
    StructureWindow list = StructureWindow.show("Molecules", molecules(20), ViewOptions.DEFAULT);
    try {
      window = list.showGrid();
      drawn(() -> find(JComboBox.class, "perPage").setSelectedItem(20));
      SwingUtilities.invokeAndWait(
          () -> mouse(MouseEvent.MOUSE_CLICKED, window.grid().getWidth() / 6 + 20, 5));
      Component position = find(list.frame().getContentPane(), "position");
      assertEquals("2 of 20", ((JLabel) position).getText());
    } finally {
      list.close();
    }
  }

  @Test
  void closedWindowsLeaveNoThreads() throws Exception {
    open(molecules(3));
    drawn(() -> find(JComboBox.class, "perPage").setSelectedItem(12));
    window.close();
    for (int k = 0; k < 200 && gridThreads() > 0; k++) {
      Thread.sleep(20);
    }
    assertEquals(0, gridThreads());
  }

  private static long gridThreads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().equals("MaterialsJ structure grid"))
        .count();
  }
}
