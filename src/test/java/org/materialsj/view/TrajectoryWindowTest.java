package org.materialsj.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.awt.Component;
import java.awt.Container;
import java.awt.GraphicsEnvironment;
import java.awt.event.ActionEvent;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import javax.swing.AbstractButton;
import javax.swing.JLabel;
import javax.swing.JSlider;
import org.junit.jupiter.api.Test;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.Crystal;
import org.materialsj.model.Lattice;
import org.materialsj.model.atomistic.AtomicFrame;
import org.materialsj.view.swing.EventThread;

/** The window with atoms that move, and what it keeps. */
class TrajectoryWindowTest {

  private static final ColumnSpec TIME = new ColumnSpec("time", "ps");
  private static final long PATIENCE_MILLIS = 20_000;

  private static AtomicFrame atoms(double x) {
    return new AtomicFrame(
        "pair", new int[] {6, 6}, new double[] {0, 0, 0, x, 0, 0}, Optional.empty());
  }

  private static <T extends Component> T find(Container container, Class<T> type, String name) {
    for (Component component : container.getComponents()) {
      if (type.isInstance(component) && name.equals(component.getName())) {
        return type.cast(component);
      }
      if (component instanceof Container inner) {
        T found = find(inner, type, name);
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  private static void until(BooleanSupplier reached, String what) throws InterruptedException {
    long end = System.currentTimeMillis() + PATIENCE_MILLIS;
    while (!EventThread.call(reached::getAsBoolean)) {
      assertTrue(System.currentTimeMillis() < end, "never: " + what);
      Thread.sleep(20);
    }
  }

  @Test
  void followsTheNewestFramePlaysAndStopsOnce() throws Exception {
    assumeFalse(GraphicsEnvironment.isHeadless(), "needs a display");
    AtomicInteger stops = new AtomicInteger();
    TrajectoryWindow window =
        TrajectoryWindow.show(
            "Run",
            TIME,
            List.of(
                TrajectoryChart.over(TIME, new ColumnSpec("energy", "eV")),
                TrajectoryChart.profile(
                    "g", new ColumnSpec("r", "angstrom"), new ColumnSpec("g", ""))),
            stops::incrementAndGet);
    try {
      Container content = window.frame().getContentPane();
      JSlider slider = find(content, JSlider.class, "trajectorySlider");
      AbstractButton play = find(content, AbstractButton.class, "trajectoryPlay");
      AbstractButton stop = find(content, AbstractButton.class, "trajectoryStop");
      for (int i = 0; i < 50; i++) {
        window.add(i, atoms(1.5 + 0.01 * i));
        window.point("energy", i, -i);
        window.profile("g", new double[] {1, 2}, new double[] {i, 0});
      }
      until(() -> slider.getValue() == 49, "the newest frame");
      assertTrue(
          find(content, JLabel.class, "trajectoryInfo").getText().startsWith("time 49 ps, 50 of"));
      EventThread.call(
          () -> {
            slider.setValue(3);
            return null;
          });
      window.add(50, atoms(2));
      until(() -> slider.getMaximum() == 50, "another frame");
      assertEquals(3, slider.getValue(), "the user looks at this one");
      EventThread.call(
          () -> {
            play.doClick();
            return null;
          });
      until(() -> slider.getValue() > 5, "playing");
      EventThread.call(
          () -> {
            stop.doClick();
            window
                .frame()
                .getRootPane()
                .getActionMap()
                .get("ESCAPE")
                .actionPerformed(new ActionEvent(window, ActionEvent.ACTION_PERFORMED, "ESCAPE"));
            return null;
          });
      assertEquals(1, stops.get());
      window.finish("Stopped");
      JLabel state = find(content, JLabel.class, "trajectoryState");
      until(() -> state.getText().equals("Stopped"), "the outcome");
      assertThrows(IllegalArgumentException.class, () -> window.point("none", 1, 1));
      assertThrows(IllegalArgumentException.class, () -> window.point("energy", 1, 1, 2));
    } finally {
      window.close();
      window.close();
    }
    assertFalse(window.frame().isDisplayable());
  }

  @Test
  void longRunsAreThinnedAndKeepTheNewestFrame() {
    TrajectoryFrames frames = new TrajectoryFrames();
    AtomicFrame large =
        new AtomicFrame("", new int[100_000], new double[300_000], Optional.empty());
    for (int i = 0; i < 101; i++) {
      frames.add(i, large);
      assertEquals(i, frames.get(frames.count() - 1).orElseThrow().at());
    }
    assertTrue(frames.count() < 20, frames.count() + " frames");
    assertEquals(0, frames.get(0).orElseThrow().at());
  }

  @Test
  void atomsOfACellAreShownOnceAndInsideOfIt() {
    Lattice lattice = new Lattice(new double[] {4, 0, 0, 0, 4, 0, 0, 0, 4});
    AtomicFrame frame =
        new AtomicFrame("", new int[] {14}, new double[] {-1, 9, 4}, Optional.of(lattice));
    Crystal shown = (Crystal) TrajectoryFrames.shown(frame);
    assertEquals(1, shown.sites().size());
    assertFalse(shown.lattice().periodic(0));
    double[] x = shown.cartesian();
    assertEquals(3, x[0], 1e-12);
    assertEquals(1, x[1], 1e-12);
    assertEquals(0, x[2], 1e-12);
  }

  @Test
  void linesKeepFirstAndLastOfManyPoints() {
    TrajectoryLines lines =
        new TrajectoryLines(TrajectoryChart.over(TIME, new ColumnSpec("energy", "eV")));
    for (int i = 0; i < 100_001; i++) {
      lines.add(i, new double[] {i});
    }
    double[] x = lines.figure(OptionalDouble.empty()).table().orElseThrow().numbers("time");
    assertTrue(x.length < 5000 && x.length > 1000, x.length + " points");
    assertEquals(0, x[0]);
    assertEquals(100_000, x[x.length - 1]);
  }
}
