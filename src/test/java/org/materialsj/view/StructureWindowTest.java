package org.materialsj.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.GraphicsEnvironment;
import java.awt.Robot;
import java.awt.event.KeyEvent;
import java.awt.image.BufferedImage;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import javax.imageio.ImageIO;
import javax.swing.AbstractButton;
import javax.swing.JComboBox;
import javax.swing.JLabel;
import javax.swing.JSpinner;
import javax.swing.JTextField;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.materialsj.io.StructureRow;
import org.materialsj.model.Structure;
import org.materialsj.view.chart.ChartWindow;
import org.materialsj.view.chart.Figure;
import org.materialsj.view.jmol.ViewOptions;

/** The windows, on a display. */
class StructureWindowTest {

  @TempDir Path folder;

  private final List<Throwable> uncaught = new ArrayList<>();
  private Thread.UncaughtExceptionHandler before;
  private StructureWindow window;

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

  private void open(List<StructureRow> rows, ViewOptions options) {
    window = StructureWindow.show("Structures", rows, options);
  }

  private static List<StructureRow> samples() {
    return List.of(
        SampleStructures.row("salt.cif", SampleStructures.rockSalt()),
        SampleStructures.broken("broken.cif"),
        SampleStructures.row("g2.xyz#12", SampleStructures.ethanol()),
        SampleStructures.row("quartz.cif", SampleStructures.quartz()));
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

  private static void await(String what, BooleanSupplier condition) throws Exception {
    for (int k = 0; k < 500; k++) {
      AtomicReference<Boolean> holds = new AtomicReference<>();
      onEventThread(() -> holds.set(condition.getAsBoolean()));
      if (holds.get()) {
        return;
      }
      Thread.sleep(20);
    }
    throw new AssertionError("did not happen: " + what);
  }

  private void shown(Runnable action) throws Exception {
    CompletableFuture<Void> done = new CompletableFuture<>();
    onEventThread(
        () -> {
          window.view().setShownListener(() -> done.complete(null));
          action.run();
        });
    done.get(30, TimeUnit.SECONDS);
  }

  private void select(int row) throws Exception {
    StructureTable table = find(StructureTable.class, "structureTable");
    shown(() -> table.select(row));
  }

  private BufferedImage picture(String name) throws Exception {
    Path file = folder.resolve(name);
    window.savePicture(file).get(30, TimeUnit.SECONDS);
    return ImageIO.read(file.toFile());
  }

  private static long ink(BufferedImage image) {
    long count = 0;
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        count += (image.getRGB(x, y) & 0xFFFFFF) == 0xFFFFFF ? 0 : 1;
      }
    }
    return count;
  }

  @Test
  void selectingRowsShowsThemAndSavesThem() throws Exception {
    open(samples(), ViewOptions.DEFAULT);
    select(3);
    assertTrue(find(JLabel.class, "info").getText().startsWith("Quartz   Si3O6   9 atoms"));
    assertEquals("4 of 4", find(JLabel.class, "position").getText());
    BufferedImage quartz = picture("quartz.png");
    assertEquals(2 * window.view().getWidth(), quartz.getWidth());
    assertTrue(ink(quartz) > 1000);
    select(2);
    assertFalse(find(JSpinner.class, "cellsa").isEnabled(), "a molecule has no cells");
    assertTrue(ink(picture("ethanol.png")) > 1000);
  }

  @Test
  void styleAndCellsChangeThePicture() throws Exception {
    open(samples(), ViewOptions.DEFAULT);
    select(3);
    select(0);
    long sticks = ink(picture("sticks.png"));
    shown(() -> find(JComboBox.class, "style").setSelectedItem(ViewOptions.Style.SPACEFILL));
    long balls = ink(picture("balls.png"));
    assertTrue(balls > 1.5 * sticks, balls + " against " + sticks);
    shown(() -> find(JComboBox.class, "style").setSelectedItem(ViewOptions.Style.WIREFRAME));
    assertTrue(ink(picture("lines.png")) < sticks);
    shown(() -> find(JSpinner.class, "cellsa").setValue(4));
    assertTrue(ink(picture("cells.png")) > 0);
  }

  @Test
  void anUnreadableStructureShowsItsReason() throws Exception {
    open(samples(), ViewOptions.DEFAULT);
    StructureTable table = find(StructureTable.class, "structureTable");
    onEventThread(() -> table.select(1));
    assertEquals("broken.cif", find(JLabel.class, "info").getText());
  }

  @Test
  void noStructuresAreSaidToBeNone() throws Exception {
    open(List.of(), ViewOptions.DEFAULT);
    assertEquals("0 structures", find(JLabel.class, "position").getText());
    BufferedImage image = new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB);
    onEventThread(() -> window.view().paint(image.getGraphics()));
    assertTrue(ink(image) > 100, "a sentence is painted");
  }

  @Test
  void theFilterShortensTheList() throws Exception {
    open(samples(), ViewOptions.DEFAULT);
    onEventThread(() -> find(JTextField.class, "filter").setText("quartz"));
    assertEquals(1, find(StructureTable.class, "structureTable").getRowCount());
  }

  @Test
  void playingGoesThroughReadableStructuresAndSpaceStopsIt() throws Exception {
    open(samples(), ViewOptions.DEFAULT);
    StructureTable table = find(StructureTable.class, "structureTable");
    onEventThread(() -> find(JSpinner.class, "speed").setValue(20));
    AbstractButton play = find(AbstractButton.class, "play");
    onEventThread(play::doClick);
    await("row 3 is reached, past the unreadable row 2", () -> table.getSelectedRow() == 2);
    assertEquals("Stop", play.getText());
    onEventThread(
        () -> {
          table.dispatchEvent(
              new KeyEvent(table, KeyEvent.KEY_PRESSED, 0, 0, KeyEvent.VK_SPACE, ' '));
        });
    await("space stops", () -> !play.isSelected());
    assertEquals("Play", play.getText());
  }

  @Test
  void largeStructuresAreShownOnlyWhenWanted() throws Exception {
    open(
        List.of(
            SampleStructures.row("salt.cif", SampleStructures.rockSalt()),
            SampleStructures.row("block", SampleStructures.largeRockSalt(7))),
        ViewOptions.DEFAULT.withCells(2, 2, 2));
    AtomicInteger asked = new AtomicInteger();
    onEventThread(
        () ->
            window.setLargeStructures(
                atoms -> {
                  asked.set((int) atoms);
                  return false;
                }));
    StructureTable table = find(StructureTable.class, "structureTable");
    onEventThread(() -> table.select(1));
    assertEquals(8 * 7 * 7 * 7 * 8, asked.get());
    assertTrue(
        window.view().png(50, 50).handle((bytes, problem) -> problem != null).get(),
        "nothing is shown");
  }

  @Test
  void hostileNamesMakeNoRequestAndAreShownAsTheyAre() throws Exception {
    AtomicInteger requests = new AtomicInteger();
    try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      Thread thread =
          new Thread(
              () -> {
                while (!server.isClosed()) {
                  try {
                    server.accept().close();
                    requests.incrementAndGet();
                  } catch (java.io.IOException e) {
                    return; // the test is over
                  }
                }
              });
      thread.setDaemon(true);
      thread.start();
      String address = "http://127.0.0.1:" + server.getLocalPort() + "/x";
      List<StructureRow> rows = new ArrayList<>();
      for (String name :
          List.of(
              "<html><img src='" + address + "'>",
              "\"; load \"" + address + "\"; \"",
              "#jmolscript: load " + address,
              "@{load('" + address + "')}\n\0")) {
        Structure structure = SampleStructures.rockSalt(name);
        rows.add(SampleStructures.row(name, structure));
        rows.add(SampleStructures.broken(name));
      }
      open(rows, ViewOptions.DEFAULT);
      for (int row = 2; row < rows.size(); row += 2) {
        select(row);
      }
      assertTrue(find(JLabel.class, "info").getText().startsWith("@{load"));
      onEventThread(() -> find(StructureTable.class, "structureTable").select(1));
      Thread.sleep(200);
      assertEquals(0, requests.get());
    }
  }

  @Test
  void fiftyWindowsLeaveNoThreads() throws Exception {
    open(samples(), ViewOptions.DEFAULT);
    select(3);
    window.close();
    Thread.sleep(300);
    int threads = Thread.activeCount();
    for (int k = 0; k < 50; k++) {
      open(samples(), ViewOptions.DEFAULT);
      select(2);
      window.close();
    }
    await("threads end", () -> Thread.activeCount() <= threads + 1);
  }

  @Test
  void figuresAreShownAndClosed() throws Exception {
    Figure figure =
        new Figure() {
          @Override
          public String title() {
            return "<html>A figure";
          }

          @Override
          public Dimension windowSize() {
            return new Dimension(5000, 4000);
          }

          @Override
          public void draw(java.awt.Graphics2D graphics, int width, int height) {
            graphics.setColor(java.awt.Color.RED);
            graphics.fillRect(0, 0, width, height);
          }
        };
    javax.swing.JFrame frame = ChartWindow.show(figure);
    try {
      assertEquals("<html>A figure", frame.getTitle());
      // A desktop may give the frame its borders only after it has been shown.
      new Robot().waitForIdle();
      Dimension screen = frame.getToolkit().getScreenSize();
      Dimension size = frame.getSize();
      assertTrue(
          size.width <= screen.width && size.height <= screen.height, size + " on " + screen);
      Component panel = find(frame.getContentPane(), "figure");
      BufferedImage image = new BufferedImage(50, 50, BufferedImage.TYPE_INT_RGB);
      onEventThread(() -> panel.paint(image.getGraphics()));
      assertEquals(0xFFFF0000, image.getRGB(20, 20));
    } finally {
      onEventThread(frame::dispose);
    }
  }

  @Test
  void aPictureThatCannotBeWrittenIsAProblemWithItsPath() throws Exception {
    open(samples(), ViewOptions.DEFAULT);
    select(3);
    Path nowhere = folder.resolve("missing").resolve("x.png");
    String message =
        window
            .savePicture(nowhere)
            .handle((done, problem) -> problem.getCause().getMessage())
            .get(30, TimeUnit.SECONDS);
    assertEquals("The file " + nowhere + " could not be written.", message);
    assertFalse(Files.exists(nowhere));
  }
}
