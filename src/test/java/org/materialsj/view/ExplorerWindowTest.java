package org.materialsj.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.awt.Component;
import java.awt.Container;
import java.awt.GraphicsEnvironment;
import java.awt.Window;
import java.awt.event.KeyEvent;
import java.awt.event.MouseEvent;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import javax.swing.AbstractButton;
import javax.swing.JComponent;
import javax.swing.JSlider;
import javax.swing.JSpinner;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.materialsj.io.ReadOptions;
import org.materialsj.io.Structures;
import org.materialsj.model.InvarianceReport;
import org.materialsj.model.Transformation;
import org.materialsj.tasks.InvarianceExplorer;

/** The live window, on a display. */
class ExplorerWindowTest {

  private final List<Throwable> uncaught = new ArrayList<>();
  private final List<InvarianceReport> reports = new ArrayList<>();
  private Thread.UncaughtExceptionHandler before;
  private ExplorerWindow window;

  @BeforeEach
  void display() {
    assumeFalse(GraphicsEnvironment.isHeadless(), "needs a display");
    before = Thread.getDefaultUncaughtExceptionHandler();
    Thread.setDefaultUncaughtExceptionHandler((thread, problem) -> uncaught.add(problem));
  }

  @AfterEach
  void close() throws Exception {
    if (window != null) {
      window.close();
    }
    if (!GraphicsEnvironment.isHeadless()) {
      SwingUtilities.invokeAndWait(() -> {});
      Thread.setDefaultUncaughtExceptionHandler(before);
    }
    assertEquals(List.of(), uncaught);
  }

  private static InvarianceExplorer explorer() throws Exception {
    return new InvarianceExplorer(
        Structures.first("sample:chiral-molecules", ReadOptions.STRICT), 4);
  }

  private void open(Transformation transformation) throws Exception {
    InvarianceExplorer explorer = explorer();
    Function<Transformation, InvarianceReport> recorded =
        each -> {
          InvarianceReport report = explorer.apply(each);
          reports.add(report);
          return report;
        };
    window = ExplorerWindow.show(recorded, transformation);
  }

  private InvarianceReport last() {
    return reports.get(reports.size() - 1);
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

  private static void onEventThread(Runnable action) throws Exception {
    SwingUtilities.invokeAndWait(action);
  }

  private static void press(JComponent component, int key) {
    component.dispatchEvent(
        new KeyEvent(component, KeyEvent.KEY_PRESSED, 0, 0, key, KeyEvent.CHAR_UNDEFINED));
  }

  private BufferedImage painted() throws Exception {
    JComponent figure = find(JComponent.class, "figure");
    BufferedImage image =
        new BufferedImage(figure.getWidth(), figure.getHeight(), BufferedImage.TYPE_INT_RGB);
    onEventThread(() -> figure.paint(image.getGraphics()));
    return image;
  }

  private static long pixels(BufferedImage image, int rgb) {
    long count = 0;
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        count += (image.getRGB(x, y) & 0xFFFFFF) == rgb ? 1 : 0;
      }
    }
    return count;
  }

  @Test
  void itOpensAtTheGivenTransformation() throws Exception {
    Transformation start =
        new Transformation(Math.toRadians(30), 0, Math.toRadians(-7.5), 0, 1.5, 0, 1, 3, true);
    open(start);
    assertEquals(30.0, find(JSpinner.class, "rotateXField").getValue());
    assertEquals(-7.5, find(JSpinner.class, "rotateZField").getValue());
    assertEquals(1.5, find(JSpinner.class, "moveYField").getValue());
    assertEquals(15, find(JSlider.class, "moveYSlider").getValue());
    assertEquals(3, find(JSpinner.class, "swapSecond").getValue());
    assertTrue(find(AbstractButton.class, "mirror").isSelected());
    assertEquals(start, last().transformation());
    assertEquals("Invariance Explorer: (R)-bromochlorofluoromethane", window.frame().getTitle());
  }

  @Test
  void slidersTurnAndMoveAndThePictureFollows() throws Exception {
    open(Transformation.NONE);
    assertEquals(0, pixels(painted(), 0xC62828));
    onEventThread(() -> find(JSlider.class, "rotateYSlider").setValue(45));
    assertEquals(Math.toRadians(45), last().transformation().aboutY());
    assertEquals(45.0, find(JSpinner.class, "rotateYField").getValue());
    assertTrue(pixels(painted(), 0xC62828) > 500);
    onEventThread(() -> find(JSlider.class, "moveXSlider").setValue(-25));
    assertEquals(-2.5, last().transformation().shiftX(), 1e-12);
  }

  @Test
  void fieldsHoldWhatSlidersCannot() throws Exception {
    open(Transformation.NONE);
    onEventThread(() -> find(JSpinner.class, "rotateXField").setValue(12.3));
    assertEquals(12, find(JSlider.class, "rotateXSlider").getValue());
    assertEquals(Math.toRadians(12.3), last().transformation().aboutX(), 1e-15);
  }

  @Test
  void atomsAreSwappedWhenBothAreNamed() throws Exception {
    open(Transformation.NONE);
    onEventThread(() -> find(JSpinner.class, "swapFirst").setValue(1));
    assertEquals(Transformation.NONE, last().transformation());
    onEventThread(() -> find(JSpinner.class, "swapSecond").setValue(4));
    assertEquals(4, last().transformation().second());
    assertEquals(35, last().after().number(0));
  }

  @Test
  void resetUndoesAllAtOnce() throws Exception {
    open(new Transformation(1, 1, 1, 1, 1, 1, 1, 2, true));
    int asked = reports.size();
    onEventThread(() -> find(AbstractButton.class, "reset").doClick(0));
    assertEquals(asked + 1, reports.size());
    assertEquals(Transformation.NONE, last().transformation());
    assertFalse(find(AbstractButton.class, "mirror").isSelected());
  }

  @Test
  void keysMoveSlidersAndTickTheMirror() throws Exception {
    open(Transformation.NONE);
    JSlider slider = find(JSlider.class, "rotateXSlider");
    onEventThread(
        () -> {
          press(slider, KeyEvent.VK_RIGHT);
          press(slider, KeyEvent.VK_RIGHT);
        });
    assertEquals(Math.toRadians(2), last().transformation().aboutX(), 1e-12);
    AbstractButton mirror = find(AbstractButton.class, "mirror");
    assertEquals(KeyEvent.VK_M, mirror.getMnemonic());
    assertEquals(KeyEvent.VK_R, find(AbstractButton.class, "reset").getMnemonic());
    onEventThread(() -> mirror.doClick(0));
    assertTrue(last().transformation().mirrored());
  }

  @Test
  void theFirstControlIsASlider() throws Exception {
    open(Transformation.NONE);
    assertEquals(
        "rotateXSlider",
        window.frame().getFocusTraversalPolicy().getInitialComponent(window.frame()).getName());
  }

  @Test
  void everyControlHasANameAndTellsWhatItDoes() throws Exception {
    open(Transformation.NONE);
    AtomicInteger seen = new AtomicInteger();
    Container controls = find(Container.class, "transformationControls");
    check(controls, seen);
    assertEquals(6 + 6 + 2 + 4, seen.get());
  }

  private static void check(Container container, AtomicInteger seen) {
    for (Component component : container.getComponents()) {
      boolean control =
          component instanceof JSlider
              || component instanceof JSpinner
              || component instanceof AbstractButton;
      if (control) {
        assertNotNull(component.getName(), component.toString());
        assertNotNull(((JComponent) component).getToolTipText(), component.getName());
        seen.incrementAndGet();
      } else if (component instanceof Container inner) {
        check(inner, seen);
      }
    }
  }

  @Test
  void theMouseTellsTheNumberBelowIt() throws Exception {
    open(Transformation.NONE);
    JComponent figure = find(JComponent.class, "figure");
    int x = (int) (0.6 * figure.getWidth());
    int y = (int) (0.1 * figure.getHeight());
    String text = figure.getToolTipText(mouse(figure, x, y));
    assertTrue(text.matches("x1: before 0\\.188299, now 0\\.188299 angstrom"), text);
    assertNull(figure.getToolTipText(mouse(figure, 5, y)));
  }

  private static MouseEvent mouse(JComponent component, int x, int y) {
    return new MouseEvent(component, MouseEvent.MOUSE_MOVED, 0, 0, x, y, 0, false);
  }

  @Test
  void closedWindowsLeaveNeitherWindowsNorThreads() throws Exception {
    open(Transformation.NONE);
    int threads = Thread.activeCount();
    window.close();
    for (int k = 0; k < 20; k++) {
      ExplorerWindow other = ExplorerWindow.show(explorer(), Transformation.NONE);
      other.close();
      other.close();
    }
    onEventThread(() -> {});
    assertTrue(Thread.activeCount() <= threads);
    for (Window each : Window.getWindows()) {
      assertFalse("explorerWindow".equals(each.getName()) && each.isDisplayable());
    }
  }
}
