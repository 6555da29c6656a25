package org.materialsj.view.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.awt.Component;
import java.awt.Container;
import java.awt.GraphicsEnvironment;
import java.awt.Point;
import java.awt.event.InputEvent;
import java.awt.event.MouseEvent;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import javax.swing.AbstractButton;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.materialsj.io.ParseException;
import org.materialsj.io.ReadOptions;
import org.materialsj.io.StructureReader;
import org.materialsj.io.StructureRow;
import org.materialsj.io.Structures;
import org.materialsj.model.FeatureTable;

/** The window of a map, on a display. */
class MapWindowTest {

  private MapWindow window;

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

  /** Six atoms of silicon, one structure that cannot be read and one row without any. */
  private void open() throws Exception {
    double[] x = {1, 2, 3, 4, 5};
    double[] y = {1, 3, 2, 5, Double.NaN};
    FeatureTable table = MapTables.table(x, y, "a", "a", "b", "b", "c");
    int[] structures = {0, 0, 1, -1, 0};
    int[] atoms = {0, 5, -1, -1, -1};
    StructureRow silicon;
    try (StructureReader reader =
        Structures.open("sample:elemental-crystals", ReadOptions.STRICT)) {
      silicon = reader.next();
      while (!silicon.structure().orElseThrow().name().equals("Si")) {
        silicon = reader.next();
      }
    }
    StructureRow broken =
        new StructureRow(
            "broken.cif",
            Optional.empty(),
            Optional.of(
                new ParseException(ParseException.Code.E_EMPTY, "broken.cif", 0, 0, "it is empty")),
            List.of());
    MapModel model = new MapModel("atoms", table, List.of(silicon, broken), structures, atoms);
    window = MapWindow.show(model, MapTables.state(MapColumns.Scales.LINEAR), s -> "line " + s);
    SwingUtilities.invokeAndWait(() -> window.map().paint(picture().getGraphics()));
  }

  private BufferedImage picture() {
    return new BufferedImage(
        window.map().getWidth(), window.map().getHeight(), BufferedImage.TYPE_INT_RGB);
  }

  private void mouse(int kind, Point at, int modifiers, int button) {
    window
        .map()
        .dispatchEvent(
            new MouseEvent(window.map(), kind, 0, modifiers, at.x, at.y, 1, false, button));
  }

  private void click(int row) {
    Point at = window.map().place(row);
    mouse(MouseEvent.MOUSE_PRESSED, at, InputEvent.BUTTON1_DOWN_MASK, MouseEvent.BUTTON1);
    mouse(MouseEvent.MOUSE_RELEASED, at, 0, MouseEvent.BUTTON1);
  }

  /** The structure that is seen after an action. */
  private BufferedImage shown(Runnable action) throws Exception {
    CompletableFuture<Void> done = new CompletableFuture<>();
    SwingUtilities.invokeAndWait(
        () -> {
          window.structures().view().setShownListener(() -> done.complete(null));
          action.run();
        });
    done.get(60, TimeUnit.SECONDS);
    byte[] png = window.structures().view().png(500, 400).get(60, TimeUnit.SECONDS);
    return ImageIO.read(new ByteArrayInputStream(png));
  }

  private static int pixels(BufferedImage image) {
    int count = 0;
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        int rgb = image.getRGB(x, y);
        boolean magenta = (rgb >> 16 & 255) > 150 && (rgb >> 8 & 255) < 100 && (rgb & 255) > 110;
        count += magenta ? 1 : 0;
      }
    }
    return count;
  }

  @Test
  void theAtomOfARowStandsOutInItsStructure() throws Exception {
    open();
    BufferedImage first = shown(() -> click(0));
    assertEquals(OptionalInt.of(0), window.state().current());
    assertTrue(pixels(first) > 300, pixels(first) + " pixels");
    BufferedImage other = shown(() -> click(1));
    assertTrue(pixels(other) > 100, pixels(other) + " pixels");
    assertFalse(pixels(first) == pixels(other));
  }

  @Test
  void rowsWithoutAStructureSaySo() throws Exception {
    open();
    SwingUtilities.invokeAndWait(() -> click(2));
    assertEquals(OptionalInt.of(2), window.state().current());
    SwingUtilities.invokeAndWait(() -> click(3));
    assertEquals(OptionalInt.of(3), window.state().current());
    assertEquals("line " + window.state(), window.macroLine());
  }

  @Test
  void pinnedRowsStandSideBySideUntilTheyAreLetGo() throws Exception {
    open();
    SwingUtilities.invokeAndWait(
        () -> {
          assertFalse(window.structures().pins().isVisible());
          click(0);
          press("pin");
          click(3);
          press("pin");
          assertTrue(window.structures().pins().isVisible());
          press("undo");
          press("undo");
          press("undo");
          assertFalse(window.structures().pins().isVisible());
        });
  }

  private void press(String name) {
    ((AbstractButton) find(window.frame().getContentPane(), name)).doClick(0);
  }

  private static Component find(Container container, String name) {
    for (Component part : container.getComponents()) {
      Component found =
          name.equals(part.getName())
              ? part
              : part instanceof Container inner ? find(inner, name) : null;
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  @Test
  void aBrushFillsBothTables() throws Exception {
    open();
    SwingUtilities.invokeAndWait(
        () -> {
          Point from = new Point(window.map().place(0).x - 5, window.map().place(1).y - 5);
          Point to = new Point(window.map().place(2).x + 5, window.map().place(0).y + 5);
          mouse(MouseEvent.MOUSE_PRESSED, from, InputEvent.BUTTON1_DOWN_MASK, MouseEvent.BUTTON1);
          mouse(MouseEvent.MOUSE_DRAGGED, to, InputEvent.BUTTON1_DOWN_MASK, MouseEvent.BUTTON1);
          mouse(MouseEvent.MOUSE_RELEASED, to, 0, MouseEvent.BUTTON1);
        });
    assertEquals(RowSet.of(0, 1, 2), window.state().selected());
    assertEquals(3, window.tables().rowModel().getRowCount());
    assertEquals("2", window.tables().statisticsModel().getValueAt(0, 4));
    assertEquals("x", window.tables().statisticsModel().getValueAt(0, 0));
  }
}
