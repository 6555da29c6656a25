package org.materialsj.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.awt.Component;
import java.awt.Container;
import java.awt.GraphicsEnvironment;
import java.util.ArrayList;
import java.util.List;
import javax.swing.JCheckBox;
import javax.swing.JSlider;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.explore.NamedMatrix;
import org.materialsj.view.chart.Figure;
import org.materialsj.view.chart.HeatMapFigure;

/** The window that turns something, on a display. */
class TurningWindowTest {

  private final List<String> asked = new ArrayList<>();
  private TurningWindow window;

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

  private Figure figure(double degrees, boolean inverted) {
    asked.add(degrees + " " + inverted);
    return HeatMapFigure.diverging(
        new NamedMatrix(
            "turned by " + degrees,
            List.of(),
            "i",
            List.of("a"),
            "j",
            List.of("b"),
            new ColumnSpec("v", ""),
            new double[][] {{degrees}}));
  }

  private static <T extends Component> T find(Container container, Class<T> kind, String name) {
    for (Component component : container.getComponents()) {
      if (kind.isInstance(component) && name.equals(component.getName())) {
        return kind.cast(component);
      }
      T found = component instanceof Container inner ? find(inner, kind, name) : null;
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private String last() {
    return asked.get(asked.size() - 1);
  }

  @Test
  void theFigureFollowsTheSliderAndTheBox() throws Exception {
    window = TurningWindow.show(this::figure, 75, true);
    Container content = window.frame().getContentPane();
    JSlider slider = find(content, JSlider.class, "angleSlider");
    JCheckBox box = find(content, JCheckBox.class, "inverted");
    assertEquals("75.0 true", last());
    assertEquals(75, slider.getValue());
    SwingUtilities.invokeAndWait(() -> slider.setValue(-30));
    assertEquals("-30.0 true", last());
    SwingUtilities.invokeAndWait(box::doClick);
    assertEquals("-30.0 false", last());
    window.close();
    window.close();
    SwingUtilities.invokeAndWait(() -> {});
    assertFalse(window.frame().isDisplayable());
  }
}
