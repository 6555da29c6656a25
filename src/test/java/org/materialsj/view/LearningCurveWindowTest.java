package org.materialsj.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.awt.Component;
import java.awt.Container;
import java.awt.GraphicsEnvironment;
import java.awt.event.ActionEvent;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicInteger;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.KeyStroke;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.Test;
import org.materialsj.view.swing.WindowFrames;

/** The window that follows a training, and its figure. */
class LearningCurveWindowTest {

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

  private static void press(LearningCurveWindow window, String key) {
    window
        .frame()
        .getRootPane()
        .getActionForKeyStroke(KeyStroke.getKeyStroke(key))
        .actionPerformed(new ActionEvent(window, ActionEvent.ACTION_PERFORMED, key));
  }

  @Test
  void theWindowFollowsAndItsButtonOrEscapeStops() throws Exception {
    assumeFalse(GraphicsEnvironment.isHeadless(), "needs a display");
    AtomicInteger stops = new AtomicInteger();
    LearningCurveWindow window = LearningCurveWindow.show("Loss", stops::incrementAndGet);
    try {
      for (int step = 1; step <= 5000; step++) {
        window.step(step, 1.0 / step, OptionalDouble.of(2.0 / step));
      }
      JButton stop = (JButton) find(window.frame().getContentPane(), "stop");
      SwingUtilities.invokeAndWait(stop::doClick);
      assertEquals(1, stops.get());
      SwingUtilities.invokeAndWait(() -> press(window, "ESCAPE"));
      assertEquals(2, stops.get());
      window.finish("Stopped");
      SwingUtilities.invokeAndWait(() -> press(window, "ESCAPE"));
      assertEquals(2, stops.get(), "nothing is left to stop");
      JLabel state = (JLabel) find(window.frame().getContentPane(), "state");
      assertEquals("Stopped", state.getText());
      assertFalse(stop.isEnabled());
    } finally {
      WindowFrames.close(window.frame());
    }
  }

  @Test
  void theFigureGrowsWithTheTraining() {
    LearningCurve curve = new LearningCurve("Loss of a network");
    int before = curve.figure().toPng(300, 200).length;
    for (int step = 1; step <= 10_000; step++) {
      curve.add(step, Math.exp(-0.001 * step), OptionalDouble.empty());
    }
    assertTrue(curve.figure().toPng(300, 200).length > before);
    assertEquals("Loss of a network", curve.figure().title());
  }

  @Test
  void longTrainingsKeepFewPoints() {
    LearningCurve curve = new LearningCurve("Loss");
    for (int step = 1; step <= 100_000; step++) {
      curve.add(step, 1.0 / step, OptionalDouble.of(1));
    }
    assertTrue(curve.figure().toSvg(600, 400).length() < 400_000);
  }
}
