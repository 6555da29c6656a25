package org.materialsj.view.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.awt.Component;
import java.awt.Container;
import java.awt.GraphicsEnvironment;
import java.awt.Point;
import java.awt.Robot;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import javax.swing.JFrame;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.materialsj.model.explore.Colouring;

/** Windows of figures, on a display, by mouse and keys. */
class ChartWindowTest {

  private JFrame frame;
  private Robot robot;

  @BeforeEach
  void display() throws Exception {
    assumeFalse(GraphicsEnvironment.isHeadless(), "needs a display");
    robot = new Robot();
    robot.setAutoDelay(20);
  }

  @AfterEach
  void close() throws Exception {
    if (frame != null) {
      SwingUtilities.invokeAndWait(frame::dispose);
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

  private Component find(String name) {
    return find(frame.getContentPane(), name);
  }

  private void open(Figure figure) {
    frame = ChartWindow.show(figure);
    robot.waitForIdle();
  }

  private Scatter3DFigure shown() throws Exception {
    AtomicReference<Scatter3DFigure> figure = new AtomicReference<>();
    SwingUtilities.invokeAndWait(() -> figure.set(((Scatter3DPanel) find("scatter3d")).figure()));
    return figure.get();
  }

  private void await(String what, BooleanSupplier condition) throws Exception {
    for (int k = 0; k < 400 && !condition.getAsBoolean(); k++) {
      Thread.sleep(10);
      robot.waitForIdle();
    }
    assertTrue(condition.getAsBoolean(), what);
  }

  private boolean isSeenFrom(double turn, double tilt) {
    try {
      return Math.abs(shown().turn() - turn) < 1e-9 && Math.abs(shown().tilt() - tilt) < 1e-9;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private void drag(Point from, int across, int down) {
    robot.mouseMove(from.x, from.y);
    robot.mousePress(InputEvent.BUTTON1_DOWN_MASK);
    for (int k = 1; k <= 5; k++) {
      robot.mouseMove(from.x + across * k / 5, from.y + down * k / 5);
    }
    robot.mouseRelease(InputEvent.BUTTON1_DOWN_MASK);
    robot.waitForIdle();
  }

  private int[] pixels(Component panel) throws Exception {
    BufferedImage image =
        new BufferedImage(panel.getWidth(), panel.getHeight(), BufferedImage.TYPE_INT_RGB);
    SwingUtilities.invokeAndWait(() -> panel.paint(image.getGraphics()));
    return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
  }

  @Test
  void pointsOfASpaceTurnWithTheMouseAndTheKeysAndBackByADoubleClick() throws Exception {
    Scatter3DFigure figure =
        new Scatter3DFigure(ExploreFigures.map("p", 60, 3), Colouring.plain()).seenFrom(10, 20);
    open(figure);
    Component panel = find("figure");
    int[] before = pixels(panel);
    Point corner = panel.getLocationOnScreen();
    Point middle = new Point(corner.x + panel.getWidth() / 2, corner.y + panel.getHeight() / 2);
    drag(middle, 100, 40);
    await("turned by half a degree per pixel", () -> isSeenFrom(60, 40));
    assertFalse(Arrays.equals(before, pixels(panel)), "another picture");

    drag(middle, 0, 200);
    await("the tilt stops above", () -> isSeenFrom(60, 90));

    robot.keyPress(KeyEvent.VK_RIGHT);
    robot.keyRelease(KeyEvent.VK_RIGHT);
    robot.keyPress(KeyEvent.VK_UP);
    robot.keyRelease(KeyEvent.VK_UP);
    await("turned by keys", () -> isSeenFrom(65, 85));

    robot.mouseMove(middle.x, middle.y);
    for (int k = 0; k < 2; k++) {
      robot.mousePress(InputEvent.BUTTON1_DOWN_MASK);
      robot.mouseRelease(InputEvent.BUTTON1_DOWN_MASK);
    }
    await("turned back", () -> isSeenFrom(10, 20));
    assertTrue(Arrays.equals(before, pixels(panel)), "the same picture");
  }

  @Test
  void theTableBehindAFigureCanBeSavedWhereThereIsOne() {
    open(new ScatterFigure(ExploreFigures.map("p", 5, 2), Colouring.plain()));
    assertTrue(find("saveTable").isEnabled());
    frame.dispose();
    Figure one = new ScatterFigure(ExploreFigures.map("p", 5, 2), Colouring.plain());
    open(new FigureGrid("g", List.of(one, one), 2));
    assertEquals(null, find("saveTable"));
    assertTrue(find("savePng").isEnabled() && find("saveSvg").isEnabled());
  }
}
