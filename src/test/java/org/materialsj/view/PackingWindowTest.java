package org.materialsj.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.awt.Component;
import java.awt.Container;
import java.awt.GraphicsEnvironment;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JLabel;
import javax.swing.JTabbedPane;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.materialsj.model.packing.Body;
import org.materialsj.model.packing.Disc;
import org.materialsj.model.packing.PackedSite;
import org.materialsj.model.packing.Packing;
import org.materialsj.model.packing.Solids;
import org.materialsj.model.symmetry.SymmetryOperation;
import org.materialsj.view.chart.FigurePanel;
import org.materialsj.view.chart.MarginalsFigureTest;

/** The window that follows a run, on a display. */
class PackingWindowTest {

  private final AtomicInteger stops = new AtomicInteger();
  private PackingWindow window;

  @BeforeEach
  void display() {
    assumeFalse(GraphicsEnvironment.isHeadless(), "needs a display");
    window = PackingWindow.show("Packing of anthracene", stops::incrementAndGet);
  }

  @AfterEach
  void close() {
    if (window != null) {
      window.close();
    }
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

  private String info() throws Exception {
    AtomicReference<String> text = new AtomicReference<>();
    SwingUtilities.invokeAndWait(() -> text.set(find(JLabel.class, "packingInfo").getText()));
    return text.get();
  }

  private void awaitInfo(String part) {
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          while (!info().contains(part)) {
            Thread.sleep(20);
          }
        },
        "the window never said " + part);
  }

  @Test
  void manyThreadsTellAndTheWindowFollows() throws Exception {
    window.begin("anthracene", "P21/c", "entropic trust region", 60_000);
    List<Thread> threads = new ArrayList<>();
    for (int t = 0; t < 4; t++) {
      Thread thread =
          new Thread(
              () -> {
                for (int i = 0; i < 250; i++) {
                  window.add(PackingHistoryTest.generation(i, OptionalDouble.of(i)));
                }
              });
      threads.add(thread);
      thread.start();
    }
    for (Thread thread : threads) {
      thread.join();
    }
    window.add(PackingHistoryTest.generation(999, OptionalDouble.of(1)));
    window.finish("finished");
    awaitInfo("finished");
    assertTrue(info().startsWith("anthracene in P21/c   entropic trust region   generation 999"));
  }

  @Test
  void earlierSearchesCanBeChosenAgain() throws Exception {
    window.begin("anthracene", "P-1", "CMA-ES", 1000);
    window.add(PackingHistoryTest.generation(5, OptionalDouble.empty()));
    window.finish("finished");
    window.begin("anthracene", "P21/c", "CMA-ES", 1000);
    awaitInfo("P21/c");
    JComboBox<?> runs = find(JComboBox.class, "runs");
    assertEquals(2, runs.getItemCount());
    SwingUtilities.invokeAndWait(() -> runs.setSelectedIndex(0));
    assertTrue(info().contains("P-1") && info().contains("generation 5"), info());
  }

  private static Packing packing(Body body, double density) {
    int d = body.dimension();
    double[] cell = new double[d * d];
    double[] turn = new double[d * d];
    for (int i = 0; i < d; i++) {
      cell[i * (d + 1)] = 2;
      turn[i * (d + 1)] = 1;
    }
    return new Packing(
        d == 2 ? "p1" : "P1",
        List.of(SymmetryOperation.IDENTITY),
        List.of(new PackedSite(body, List.of(0))),
        cell,
        turn,
        new double[d],
        density);
  }

  private Optional<Packing> shown() throws Exception {
    AtomicReference<Optional<Packing>> shown = new AtomicReference<>();
    SwingUtilities.invokeAndWait(
        () -> shown.set(find(BestPackingView.class, "bestPacking").shown()));
    return shown.get();
  }

  private void awaitShown(Packing packing) {
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          while (shown().isEmpty() || shown().get() != packing) {
            Thread.sleep(50);
          }
        },
        "the packing was never shown");
  }

  private void choose(String tab) throws Exception {
    JTabbedPane tabs = find(JTabbedPane.class, "tabs");
    SwingUtilities.invokeAndWait(() -> tabs.setSelectedIndex(tabs.indexOfTab(tab)));
  }

  @Test
  void theBestPackingSoFarIsDrawnWhereItIsLookedAt() throws Exception {
    Packing discs = packing(new Disc(1), 0.7);
    window.begin("disc", "p1", "CMA-ES", 1000);
    window.best(discs);
    awaitInfo("starting");
    assertTrue(shown().isEmpty(), "nobody looks");
    choose("Best packing");
    awaitShown(discs);
    Packing denser = packing(new Disc(1), 0.8);
    window.best(denser);
    awaitShown(denser);
    Packing cubes = packing(Solids.CUBE.polyhedron(), 0.9);
    window.begin("cube", "P1", "CMA-ES", 1000);
    window.best(cubes);
    awaitShown(cubes);
    SwingUtilities.invokeAndWait(() -> find(JComboBox.class, "runs").setSelectedIndex(0));
    awaitShown(denser);
  }

  @Test
  void theMarginalsOfTheFieldAreDrawnInTheEnd() throws Exception {
    window.begin("pentagon", "p2", "entropic trust region", 1000);
    window.marginals(MarginalsFigureTest.marginals(true));
    window.finish("finished");
    awaitInfo("finished");
    choose("Marginals");
    FigurePanel panel = find(FigurePanel.class, "marginalFigure");
    assertEquals(
        "Variables of the search: pentagon in p2",
        panel.getAccessibleContext().getAccessibleName());
  }

  @Test
  void stopAsksOnceAndOnlyWhileASearchIsUnderWay() throws Exception {
    JButton stop = find(JButton.class, "stop");
    SwingUtilities.invokeAndWait(stop::doClick);
    assertEquals(0, stops.get());
    window.begin("disc", "p1", "CMA-ES", 1000);
    SwingUtilities.invokeAndWait(stop::doClick);
    SwingUtilities.invokeAndWait(stop::doClick);
    assertEquals(1, stops.get());
    window.begin("disc", "p2", "CMA-ES", 1000);
    window.finish("finished");
    SwingUtilities.invokeAndWait(stop::doClick);
    assertEquals(1, stops.get());
  }

  @Test
  void closingItDuringASearchDoesNoHarm() {
    window.begin("disc", "p1", "CMA-ES", 1000);
    window.close();
    window.best(packing(new Disc(1), 0.7));
    window.add(PackingHistoryTest.generation(0, OptionalDouble.empty()));
    window.marginals(MarginalsFigureTest.marginals(false));
    window.begin("disc", "p2", "CMA-ES", 1000);
    window.finish("finished");
    assertFalse(window.frame().isDisplayable());
  }
}
