package org.materialsj.view.jmol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Component;
import java.awt.event.KeyEvent;
import java.awt.event.MouseEvent;
import java.awt.event.MouseWheelEvent;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.materialsj.model.Molecule;
import org.materialsj.model.Structure;
import org.materialsj.view.SampleStructures;

/** The view as a component; needs no display. */
class JmolViewTest {

  private static final int WIDTH = 300;
  private static final int HEIGHT = 200;

  private JmolView view;

  @BeforeEach
  void open() throws Exception {
    SwingUtilities.invokeAndWait(
        () -> {
          view = new JmolView();
          view.setSize(WIDTH, HEIGHT);
        });
  }

  @AfterEach
  void close() throws Exception {
    SwingUtilities.invokeAndWait(view::close);
  }

  private void show(Structure structure, ViewOptions options) throws Exception {
    CompletableFuture<Void> shown = new CompletableFuture<>();
    SwingUtilities.invokeAndWait(
        () -> {
          view.setShownListener(() -> shown.complete(null));
          view.show(structure, options);
        });
    shown.get(30, TimeUnit.SECONDS);
  }

  private BufferedImage painted() throws Exception {
    view.png(16, 16).handle((bytes, problem) -> bytes).get(30, TimeUnit.SECONDS);
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    // The frame of the round before is published on the event thread; that of the round of the
    // picture above follows it, so ask for one more round.
    view.png(16, 16).handle((bytes, problem) -> bytes).get(30, TimeUnit.SECONDS);
    SwingUtilities.invokeAndWait(() -> view.paint(image.getGraphics()));
    return image;
  }

  private static int[] pixels(BufferedImage image) {
    return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
  }

  /** The number of pixels that clearly differ; Jmol shades spheres with a little noise. */
  private static long difference(BufferedImage a, BufferedImage b) {
    int[] one = pixels(a);
    int[] other = pixels(b);
    return IntStream.range(0, one.length).filter(i -> contrast(one[i], other[i]) > 30).count();
  }

  private static int contrast(int a, int b) {
    int red = Math.abs((a >> 16 & 0xFF) - (b >> 16 & 0xFF));
    int green = Math.abs((a >> 8 & 0xFF) - (b >> 8 & 0xFF));
    return Math.max(red, Math.max(green, Math.abs((a & 0xFF) - (b & 0xFF))));
  }

  private static long ink(BufferedImage image) {
    return Arrays.stream(pixels(image)).filter(rgb -> rgb != Color.WHITE.getRGB()).count();
  }

  private void mouse(int id, int x, int y, int button, int clicks) throws Exception {
    SwingUtilities.invokeAndWait(
        () -> view.dispatchEvent(new MouseEvent(view, id, 0, 0, x, y, clicks, false, button)));
  }

  @Test
  void aStructureIsPaintedAndDraggingTurnsIt() throws Exception {
    show(SampleStructures.quartz(), ViewOptions.DEFAULT);
    BufferedImage before = painted();
    assertTrue(ink(before) > 500, "ink " + ink(before));
    mouse(MouseEvent.MOUSE_PRESSED, 100, 100, MouseEvent.BUTTON1, 1);
    mouse(MouseEvent.MOUSE_DRAGGED, 160, 110, MouseEvent.BUTTON1, 1);
    mouse(MouseEvent.MOUSE_RELEASED, 160, 110, MouseEvent.BUTTON1, 1);
    assertTrue(difference(before, painted()) > 300);
  }

  @Test
  void theWheelZoomsAndADoubleClickFitsAgain() throws Exception {
    show(SampleStructures.rockSalt(), ViewOptions.DEFAULT);
    BufferedImage before = painted();
    SwingUtilities.invokeAndWait(
        () ->
            view.dispatchEvent(
                new MouseWheelEvent(view, MouseEvent.MOUSE_WHEEL, 0, 0, 9, 9, 0, false, 0, 3, 6)));
    assertTrue(ink(painted()) < 0.7 * ink(before), "zoomed out");
    mouse(MouseEvent.MOUSE_CLICKED, 100, 100, MouseEvent.BUTTON1, 2);
    assertEquals(0, difference(before, painted()));
  }

  @Test
  void clicksOnTwoAtomsMeasureTheirDistanceInAngstrom() throws Exception {
    AtomicReference<String> measured = new AtomicReference<>("");
    SwingUtilities.invokeAndWait(() -> view.setMeasurementListener(measured::set));
    Molecule pair =
        Molecule.ofAtoms("N2", new int[] {7, 7}, new double[] {-.549, 0, 0, .549, 0, 0}, Map.of());
    show(pair, ViewOptions.DEFAULT);
    SwingUtilities.invokeAndWait(() -> view.setMeasuring(JmolView.Measuring.DISTANCE));
    painted();
    // The axis lies in the plane of the picture: walk along its middle line.
    int middle = HEIGHT / 2;
    for (int x = 10; x < WIDTH && measured.get().isEmpty(); x += 6) {
      mouse(MouseEvent.MOUSE_CLICKED, x, middle, MouseEvent.BUTTON1, 1);
      painted();
    }
    assertEquals("1.098 \u00C5", measured.get());
  }

  @Test
  void clicksOnThreeAtomsMeasureTheAngleInDegrees() throws Exception {
    try (JmolSession session = new JmolSession()) {
      session.load(
          SceneBuilder.build(SampleStructures.carbonDioxide(), ViewOptions.DEFAULT),
          ViewOptions.DEFAULT,
          false);
      assertEquals("180.0 \u00B0", session.measure(0, 1, 2));
      assertEquals("1.160 \u00C5", session.measure(1, 0));
      session.clearMeasurements();
      assertEquals(0, session.viewer().getMeasurementCount());
    }
  }

  @Test
  void aMoleculeWithoutCoordinatesIsExplainedInItsPlace() throws Exception {
    Molecule bare = Molecule.ofAtoms("x", new int[] {6}, new double[0], Map.of());
    show(bare, ViewOptions.DEFAULT);
    assertTrue(ink(painted()) > 100, "a sentence is painted");
    ExecutionException e =
        assertThrows(ExecutionException.class, () -> view.png(50, 50).get(30, TimeUnit.SECONDS));
    assertEquals("There is no structure to save.", e.getCause().getMessage());
  }

  @Test
  void changedOptionsKeepTheSideFromWhichTheStructureIsSeen() throws Exception {
    show(SampleStructures.quartz(), ViewOptions.DEFAULT);
    mouse(MouseEvent.MOUSE_PRESSED, 100, 100, MouseEvent.BUTTON1, 1);
    mouse(MouseEvent.MOUSE_DRAGGED, 160, 140, MouseEvent.BUTTON1, 1);
    mouse(MouseEvent.MOUSE_RELEASED, 160, 140, MouseEvent.BUTTON1, 1);
    BufferedImage turned = painted();
    Structure same = SampleStructures.quartz();
    show(same, ViewOptions.DEFAULT);
    assertEquals(0, difference(turned, painted()));
  }

  @Test
  void changedLooksAreThoseOfAFreshView() throws Exception {
    Structure ice = SampleStructures.dryIce();
    ViewOptions lines = ViewOptions.DEFAULT.withStyle(ViewOptions.Style.WIREFRAME);
    show(ice, lines);
    BufferedImage fresh = painted();
    show(ice, ViewOptions.DEFAULT.withUnitCell(false));
    show(ice, ViewOptions.DEFAULT.withStyle(ViewOptions.Style.POLYHEDRA));
    show(ice, lines.withColouring(ViewOptions.Colouring.MOLECULE));
    assertTrue(difference(fresh, painted()) > 100, "colours");
    show(ice, lines);
    assertEquals(0, difference(fresh, painted()));
  }

  @Test
  void closingEndsTheThreadAndFailsPicturesThatStillWait() throws Exception {
    show(SampleStructures.rockSalt(), ViewOptions.DEFAULT);
    SwingUtilities.invokeAndWait(view::close);
    assertThrows(ExecutionException.class, () -> view.png(50, 50).get(30, TimeUnit.SECONDS));
    for (int k = 0; k < 100 && !viewThreads().isEmpty(); k++) {
      Thread.sleep(20);
    }
    assertEquals(Set.of(), viewThreads());
  }

  /** Jmol's own keys would paste files and addresses from the clipboard and run typed commands. */
  @Test
  void jmolListensToNothing() throws Exception {
    show(SampleStructures.rockSalt(), ViewOptions.DEFAULT);
    for (Object listener : view.getMouseListeners()) {
      assertTrue(listener.getClass().getName().startsWith("org.materialsj."), listener.toString());
    }
    assertEquals(0, view.getKeyListeners().length);
    assertEquals(null, view.getDropTarget());
    assertEquals(null, view.getComponentPopupMenu());
    BufferedImage before = painted();
    for (Component target : new Component[] {view}) {
      SwingUtilities.invokeAndWait(
          () ->
              target.dispatchEvent(
                  new KeyEvent(
                      target, KeyEvent.KEY_TYPED, 0, KeyEvent.CTRL_DOWN_MASK, 0, (char) 22)));
    }
    mouse(MouseEvent.MOUSE_CLICKED, 5, 5, MouseEvent.BUTTON3, 1);
    assertEquals(0, difference(before, painted()));
  }

  private static Set<String> viewThreads() {
    Set<String> names = new HashSet<>();
    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      if (thread.getName().contains("structure view") || thread.getName().contains("Hover")) {
        names.add(thread.getName());
      }
    }
    return names;
  }
}
