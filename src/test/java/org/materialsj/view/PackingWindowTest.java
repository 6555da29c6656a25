package org.materialsj.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.awt.Component;
import java.awt.Container;
import java.awt.GraphicsEnvironment;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicReference;
import javax.swing.JComboBox;
import javax.swing.JLabel;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The window that follows a run, on a display. */
class PackingWindowTest {

  private PackingWindow window;

  @BeforeEach
  void display() {
    assumeFalse(GraphicsEnvironment.isHeadless(), "needs a display");
    window = PackingWindow.show("Packing of anthracene");
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
}
