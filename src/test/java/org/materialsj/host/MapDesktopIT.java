package org.materialsj.host;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.IJ;
import ij.ImagePlus;
import java.awt.Component;
import java.awt.Container;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.Toolkit;
import java.awt.datatransfer.DataFlavor;
import java.awt.event.InputEvent;
import java.awt.event.MouseEvent;
import java.awt.event.MouseWheelEvent;
import java.io.File;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import javax.swing.AbstractButton;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JFileChooser;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.JTable;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The map linked to structures, from the menu of plain ImageJ, with the mouse. */
class MapDesktopIT extends DesktopCommands {

  private static final String COMMAND = "Map And Structures...";
  private static final String TABLE = "Crystal Features";
  private static final String TITLE = "Map of " + TABLE;

  private JFrame window;
  private JComponent map;

  @BeforeEach
  void open() throws Exception {
    runUnseen("Featurize Crystals...", Map.of("source", "sample:elemental-crystals"));
    table(TABLE);
    IJ.run("Record...");
    run(
        COMMAND,
        Map.of(
            "openTable", TABLE,
            "structures", "sample:elemental-crystals",
            "across", "density",
            "upward", "exp_B",
            "logUpward", "true"));
    window = Desktop.window(JFrame.class, TITLE);
    map = find(JComponent.class, "map");
    Desktop.await("map", () -> Optional.of(map.getWidth()).filter(width -> width > 100));
  }

  private <T extends Component> T find(Class<T> kind, String name) {
    return kind.cast(find(window.getContentPane(), name).orElseThrow());
  }

  private static Optional<Component> find(Container parent, String name) {
    return Arrays.stream(parent.getComponents())
        .flatMap(
            part ->
                name.equals(part.getName())
                    ? Stream.of(part)
                    : part instanceof Container inner
                        ? find(inner, name).stream()
                        : Stream.<Component>empty())
        .findFirst();
  }

  private static <T> T onEventThread(Callable<T> action) throws Exception {
    FutureTask<T> task = new FutureTask<>(action);
    SwingUtilities.invokeAndWait(task);
    return task.get();
  }

  private void press(String name) throws Exception {
    AbstractButton button = find(AbstractButton.class, name);
    SwingUtilities.invokeAndWait(() -> button.doClick(0));
  }

  private boolean isEnabled(String name) {
    return find(AbstractButton.class, name).isEnabled();
  }

  private void choose(String box, String column) throws Exception {
    JComboBox<?> combo = find(JComboBox.class, box);
    SwingUtilities.invokeAndWait(() -> combo.setSelectedItem(column));
  }

  private void mouse(int kind, int x, int y, int button, int modifiers) {
    map.dispatchEvent(new MouseEvent(map, kind, 0, modifiers, x, y, 1, false, button));
  }

  private void click(int x, int y) throws Exception {
    SwingUtilities.invokeAndWait(
        () -> {
          mouse(MouseEvent.MOUSE_PRESSED, x, y, MouseEvent.BUTTON1, InputEvent.BUTTON1_DOWN_MASK);
          mouse(MouseEvent.MOUSE_RELEASED, x, y, MouseEvent.BUTTON1, 0);
        });
  }

  private void drag(Rectangle box, int button, int modifiers) throws Exception {
    int mask = InputEvent.getMaskForButton(button) | modifiers;
    int right = box.x + box.width;
    int bottom = box.y + box.height;
    SwingUtilities.invokeAndWait(
        () -> {
          mouse(MouseEvent.MOUSE_PRESSED, box.x, box.y, button, mask);
          mouse(MouseEvent.MOUSE_DRAGGED, right, bottom, button, mask);
          mouse(MouseEvent.MOUSE_RELEASED, right, bottom, button, modifiers);
        });
  }

  /** A place where the pointer is on a row, as its tool tip says. */
  private Point place(String id) throws Exception {
    return onEventThread(
        () -> {
          for (int y = 0; y < map.getHeight(); y += 3) {
            for (int x = 0; x < map.getWidth(); x += 3) {
              MouseEvent at = new MouseEvent(map, MouseEvent.MOUSE_MOVED, 0, 0, x, y, 0, false);
              String tip = map.getToolTipText(at);
              if (tip != null && tip.startsWith(id + " ")) {
                return new Point(x, y);
              }
            }
          }
          throw new IllegalStateException("no row " + id + " on the map");
        });
  }

  private String text(String label) {
    return find(JLabel.class, label).getText();
  }

  private int selected() {
    return find(JTable.class, "selectedRows").getRowCount();
  }

  private void save(String button, String name) throws Exception {
    AbstractButton pressed = find(AbstractButton.class, button);
    SwingUtilities.invokeLater(() -> pressed.doClick(0));
    File file = folder.resolve(name).toFile();
    JFileChooser chooser =
        Desktop.await(
            "file dialog",
            () ->
                Arrays.stream(java.awt.Window.getWindows())
                    .filter(java.awt.Window::isShowing)
                    .flatMap(each -> chooser(each).stream())
                    .findFirst());
    SwingUtilities.invokeAndWait(
        () -> {
          chooser.setSelectedFile(file);
          chooser.approveSelection();
        });
    Desktop.await("file " + name, () -> Optional.of(file).filter(File::isFile));
    SwingUtilities.invokeAndWait(() -> {});
  }

  private static Optional<JFileChooser> chooser(Container parent) {
    for (Component part : parent.getComponents()) {
      if (part instanceof JFileChooser chooser) {
        return Optional.of(chooser);
      }
      Optional<JFileChooser> inner =
          part instanceof Container container ? chooser(container) : Optional.empty();
      if (inner.isPresent()) {
        return inner;
      }
    }
    return Optional.empty();
  }

  @Test
  void aClickShowsTheStructureABrushTheRowsAndEachStepCanBeUndone() throws Exception {
    assertFalse(isEnabled("undo"));
    Point tin = place("elemental-crystals.xyz#50");
    click(tin.x, tin.y);
    assertTrue(text("structureCaption").startsWith("elemental-crystals.xyz#50"));
    press("pin");
    Point other = place("elemental-crystals.xyz#20");
    click(other.x, other.y);
    press("pin");
    assertEquals("Unpin", find(AbstractButton.class, "pin").getText());
    drag(new Rectangle(150, 60, 250, 200), MouseEvent.BUTTON1, 0);
    int brushed = selected();
    assertTrue(brushed > 5, brushed + " rows");
    choose("colour", "vpa");
    choose("sizeBy", "exp_B");
    IJ.wait(700); // for the structures
    Desktop.screenshot(window, "map-and-structures");
    drag(new Rectangle(150, 260, 60, 120), MouseEvent.BUTTON1, InputEvent.SHIFT_DOWN_MASK);
    assertTrue(selected() > brushed);
    press("undo");
    assertEquals(brushed, selected());
    for (int k = 0; k < 6; k++) {
      press("undo");
    }
    assertEquals(0, selected());
    assertEquals("(none)", find(JComboBox.class, "colour").getSelectedItem());
    assertTrue(text("structureCaption").startsWith("elemental-crystals.xyz#50"));
    press("undo");
    assertFalse(isEnabled("undo"));
    assertTrue(text("structureCaption").isBlank());
    for (int k = 0; k < 7; k++) {
      press("redo");
    }
    assertEquals(brushed, selected());
  }

  @Test
  void rowsOffTheMapAreCountedAndSelectedByAButton() throws Exception {
    assertEquals("Not Shown (13)", find(AbstractButton.class, "unplaced").getText());
    press("unplaced");
    assertEquals(13, selected());
    assertTrue(IJ.getLog().contains("13 of 71 rows have no place"), IJ.getLog());
  }

  @Test
  void theWheelZoomsAndTheRightButtonMovesAndShowAllGoesBack() throws Exception {
    Point start = place("elemental-crystals.xyz#50");
    SwingUtilities.invokeAndWait(
        () -> {
          for (int k = 0; k < 4; k++) {
            map.dispatchEvent(
                new MouseWheelEvent(
                    map, MouseEvent.MOUSE_WHEEL, 0, 0, start.x, start.y, 0, false, 0, 1, -1));
          }
        });
    assertTrue(place("elemental-crystals.xyz#50").distance(start) < 20);
    drag(new Rectangle(300, 200, 60, 40), MouseEvent.BUTTON3, 0);
    Point moved = place("elemental-crystals.xyz#50");
    assertEquals(60, moved.x - start.x, 12);
    assertEquals(40, moved.y - start.y, 12);
    press("undo");
    assertFalse(isEnabled("undo"), "one zoom is one step");
    press("redo");
    press("showAll");
    assertEquals(start, place("elemental-crystals.xyz#50"));
  }

  @Test
  void theCopiedMacroAndTheExportedFilesShowTheView() throws Exception {
    Point tin = place("elemental-crystals.xyz#50");
    click(tin.x, tin.y);
    press("pin");
    drag(new Rectangle(150, 60, 250, 200), MouseEvent.BUTTON1, 0);
    choose("colour", "vpa");
    int brushed = selected();
    save("savePng", "view.png");
    save("saveSvg", "view.svg");
    assertTrue(Files.readString(folder.resolve("view.svg")).contains(">vpa (angstrom^3)<"));
    press("copyMacro");
    String line =
        (String) Toolkit.getDefaultToolkit().getSystemClipboard().getData(DataFlavor.stringFlavor);
    assertTrue(line.startsWith("run(\"" + COMMAND + "\""), line);
    window.dispose();
    IJ.runMacro(line);
    window = Desktop.window(JFrame.class, TITLE);
    assertEquals(brushed, selected());
    assertEquals("Unpin", find(AbstractButton.class, "pin").getText());
    assertEquals("vpa", find(JComboBox.class, "colour").getSelectedItem());
    press("copyMacro");
    String again =
        (String) Toolkit.getDefaultToolkit().getSystemClipboard().getData(DataFlavor.stringFlavor);
    assertEquals(line, again);
  }

  @Test
  void theGalleryShowsTheBrushedRowsAndAClickInItChoosesOne() throws Exception {
    drag(new Rectangle(150, 60, 250, 200), MouseEvent.BUTTON1, 0);
    int brushed = selected();
    press("gallery");
    JFrame gallery = Desktop.window(JFrame.class, TITLE + " (" + brushed + " selected)");
    IJ.wait(1500); // for the pictures
    Desktop.screenshot(gallery, "map-gallery");
    Component grid = find(gallery.getContentPane(), "structureGrid").orElseThrow();
    SwingUtilities.invokeAndWait(
        () ->
            grid.dispatchEvent(
                new MouseEvent(
                    grid, MouseEvent.MOUSE_CLICKED, 0, 0, 5, 5, 1, false, MouseEvent.BUTTON1)));
    assertFalse(text("structureCaption").isBlank());
  }

  @Test
  void theRecordedLineGivesTheSamePicture() throws Exception {
    window.dispose();
    ImagePlus first = image(TITLE);
    int[] pixels = (int[]) first.getProcessor().getPixelsCopy();
    first.close();
    IJ.runMacro(recordedLine(COMMAND));
    assertArrayEquals(pixels, (int[]) image(TITLE).getProcessor().getPixels());
  }
}
