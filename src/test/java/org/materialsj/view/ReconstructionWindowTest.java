package org.materialsj.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.awt.Component;
import java.awt.Container;
import java.awt.GraphicsEnvironment;
import java.awt.event.ActionEvent;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import javax.imageio.ImageIO;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JSlider;
import javax.swing.KeyStroke;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.materialsj.engine.run.RunContext;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.Molecule;
import org.materialsj.model.Structure;
import org.materialsj.model.VoxelGrid;
import org.materialsj.view.chart.LineChart;

/** The window of reconstructions, on a display. */
class ReconstructionWindowTest {

  private static final int HIGHEST = 9;
  private static final int SLOW = 5;
  private static final int FAILING = 3;

  @TempDir Path folder;

  private final List<Throwable> uncaught = new ArrayList<>();
  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch cancelled = new CountDownLatch(1);
  private final AtomicInteger computed = new AtomicInteger();
  private Thread.UncaughtExceptionHandler before;
  private ReconstructionWindow window;

  /** Balls that grow with the order; one order takes for ever, one fails. */
  private final class Balls implements OrderedDensities {

    @Override
    public int highestOrder() {
      return HIGHEST;
    }

    @Override
    public VoxelGrid density(int order, RunContext run) {
      assertFalse(SwingUtilities.isEventDispatchThread());
      run.progress().report(0.5, "halfway");
      if (order == SLOW) {
        begun.countDown();
        while (!run.cancel().cancelled()) {
          Thread.onSpinWait();
        }
        cancelled.countDown();
        run.cancel().check("the test");
      }
      if (order == FAILING) {
        throw new IllegalArgumentException("it is 3");
      }
      computed.incrementAndGet();
      return ball(1 + 0.2 * order);
    }

    @Override
    public String describe(int order) {
      return order + " of something";
    }
  }

  private static VoxelGrid ball(double width) {
    int n = 24;
    float[] values = new float[n * n * n];
    for (int i = 0; i < values.length; i++) {
      double x = (i % n - 11.5) / 4;
      double y = (i / n % n - 11.5) / 4;
      double z = (i / n / n - 11.5) / 4;
      values[i] = (float) Math.exp(-(x * x + y * y + z * z) / (width * width));
    }
    double[] spacing = {0.25, 0.25, 0.25};
    return new VoxelGrid(n, n, n, spacing, new double[] {-2.9, -2.9, -2.9}, values);
  }

  @BeforeEach
  void display() {
    assumeFalse(GraphicsEnvironment.isHeadless(), "needs a display");
    before = Thread.getDefaultUncaughtExceptionHandler();
    Thread.setDefaultUncaughtExceptionHandler((thread, problem) -> uncaught.add(problem));
    Structure water =
        Molecule.ofAtoms(
            "water",
            new int[] {8, 1, 1},
            new double[] {0, 0, 0, 0.76, 0.59, 0, -0.76, 0.59, 0},
            Map.of());
    LineChart chart =
        new LineChart(
            "Error",
            new ColumnSpec("order", ""),
            new ColumnSpec("error", ""),
            true,
            List.of(new LineChart.Series("", new double[] {0, 9}, new double[] {1, 0.1})));
    window = ReconstructionWindow.show("Balls", Optional.of(water), new Balls(), chart);
  }

  @AfterEach
  void close() throws Exception {
    if (window != null) {
      window.close();
      SwingUtilities.invokeAndWait(() -> {});
      Thread.setDefaultUncaughtExceptionHandler(before);
    }
    assertEquals(List.of(), uncaught);
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

  private static void await(String what, BooleanSupplier condition) throws Exception {
    for (int k = 0; k < 500; k++) {
      AtomicReference<Boolean> holds = new AtomicReference<>();
      SwingUtilities.invokeAndWait(() -> holds.set(condition.getAsBoolean()));
      if (holds.get()) {
        return;
      }
      Thread.sleep(20);
    }
    throw new AssertionError("did not happen: " + what);
  }

  private void awaitOrder(int order) throws Exception {
    JLabel info = find(JLabel.class, "info");
    String start = "Order " + order + ": ";
    await(start, () -> info.getText().startsWith(start));
  }

  private void slide(String name, int value) throws Exception {
    JSlider slider = find(JSlider.class, name);
    SwingUtilities.invokeAndWait(() -> slider.setValue(value));
  }

  /** Number of blueish pixels of a picture of the view. */
  private int blue(String name) throws Exception {
    Path file = folder.resolve(name);
    window.savePicture(file).get(30, TimeUnit.SECONDS);
    BufferedImage image = ImageIO.read(file.toFile());
    int count = 0;
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        int rgb = image.getRGB(x, y);
        count += (rgb & 0xFF) > (rgb >> 16 & 0xFF) + 40 ? 1 : 0;
      }
    }
    return count;
  }

  @Test
  void theHighestOrderIsShownFirstAndTheSliderShowsOthers() throws Exception {
    awaitOrder(HIGHEST);
    assertEquals("Order 9: 9 of something", find(JLabel.class, "info").getText());
    int large = blue("nine.png");
    slide("order", 0);
    awaitOrder(0);
    assertEquals("Order 0", find(JLabel.class, "orderLabel").getText());
    int small = blue("zero.png");
    assertTrue(small > 1000 && small < 0.8 * large, small + " and " + large);
  }

  @Test
  void theKeyboardMovesTheSliderByOneOrder() throws Exception {
    awaitOrder(HIGHEST);
    JSlider order = find(JSlider.class, "order");
    SwingUtilities.invokeAndWait(
        () ->
            order
                .getActionMap()
                .get("negativeUnitIncrement")
                .actionPerformed(new ActionEvent(order, ActionEvent.ACTION_PERFORMED, "left")));
    awaitOrder(HIGHEST - 1);
  }

  @Test
  void levelAndOpacityChangeThePictureWithoutComputingAgain() throws Exception {
    awaitOrder(HIGHEST);
    int low = blue("low.png");
    slide("level", 90);
    int high = blue("high.png");
    assertTrue(high < 0.6 * low, high + " and " + low);
    slide("opacity", 0);
    assertTrue(blue("none.png") < 0.02 * low);
    assertEquals(1, computed.get());
  }

  @Test
  void atomsCanBeHidden() throws Exception {
    awaitOrder(HIGHEST);
    slide("level", 99);
    slide("opacity", 0);
    blue("with.png");
    JCheckBox atoms = find(JCheckBox.class, "atoms");
    SwingUtilities.invokeAndWait(atoms::doClick);
    blue("without.png");
    BufferedImage image = ImageIO.read(folder.resolve("without.png").toFile());
    int middle = image.getRGB(image.getWidth() / 2, image.getHeight() / 2);
    assertEquals(0xFFFFFF, middle & 0xFFFFFF);
  }

  @Test
  void cancellingGoesBackToWhatIsShown() throws Exception {
    awaitOrder(HIGHEST);
    slide("order", SLOW);
    assertTrue(begun.await(5, TimeUnit.SECONDS));
    JButton cancel = find(JButton.class, "cancel");
    await("the button to cancel", cancel::isVisible);
    SwingUtilities.invokeAndWait(cancel::doClick);
    assertTrue(cancelled.await(5, TimeUnit.SECONDS));
    assertEquals(HIGHEST, find(JSlider.class, "order").getValue());
    assertFalse(cancel.isVisible());
  }

  @Test
  void anotherOrderStopsTheOneThatIsComputed() throws Exception {
    awaitOrder(HIGHEST);
    slide("order", SLOW);
    slide("order", 2);
    awaitOrder(2);
    assertTrue(cancelled.await(5, TimeUnit.SECONDS) || computed.get() == 2);
  }

  @Test
  void aFailureIsToldAndTheOldPictureStays() throws Exception {
    awaitOrder(HIGHEST);
    slide("order", FAILING);
    JLabel info = find(JLabel.class, "info");
    await("the reason", () -> info.getText().endsWith("of order 3 is not shown: it is 3"));
    assertEquals(HIGHEST, find(JSlider.class, "order").getValue());
  }

  @Test
  void closingEndsItsThreadsEvenInTheMiddleOfAComputation() throws Exception {
    awaitOrder(HIGHEST);
    slide("order", SLOW);
    assertTrue(begun.await(5, TimeUnit.SECONDS));
    window.close();
    assertTrue(cancelled.await(5, TimeUnit.SECONDS));
    await("the threads to end", () -> threads() == 0);
  }

  private static long threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(Thread::isAlive)
        .filter(thread -> thread.getName().startsWith("MaterialsJ"))
        .count();
  }

  @Test
  void everyControlHasANameAKeyAndAnAccessibleName() {
    for (String name : List.of("order", "level", "opacity", "negative", "atoms", "savePicture")) {
      JComponent control = find(JComponent.class, name);
      assertNotNull(control, name);
      assertNotNull(control.getAccessibleContext().getAccessibleName(), name);
      assertTrue(control.isFocusable(), name);
    }
    for (String label : List.of("orderLabel", "levelLabel", "opacityLabel")) {
      assertTrue(find(JLabel.class, label).getDisplayedMnemonic() > 0, label);
    }
    assertNotNull(
        window
            .frame()
            .getRootPane()
            .getInputMap(JComponent.WHEN_IN_FOCUSED_WINDOW)
            .get(KeyStroke.getKeyStroke("ESCAPE")));
  }
}
