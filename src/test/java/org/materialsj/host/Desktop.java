package org.materialsj.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import ij.IJ;
import ij.ImagePlus;
import ij.Menus;
import ij.WindowManager;
import ij.gui.GenericDialog;
import ij.plugin.frame.Recorder;
import ij.text.TextWindow;
import java.awt.AWTException;
import java.awt.Button;
import java.awt.Checkbox;
import java.awt.Choice;
import java.awt.EventQueue;
import java.awt.Frame;
import java.awt.GraphicsEnvironment;
import java.awt.Menu;
import java.awt.MenuBar;
import java.awt.MenuItem;
import java.awt.Robot;
import java.awt.TextField;
import java.awt.Window;
import java.awt.event.ActionEvent;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javax.imageio.ImageIO;
import org.scijava.command.CommandModuleItem;

/** A user at ImageJ's desktop: chooses from the menu, fills in dialogs, looks at windows. */
final class Desktop {

  private static final long PATIENCE_MILLIS = 60_000;

  private Desktop() {}

  /** Opens ImageJ with our menu, once, or skips the test when there is no display. */
  static void open() throws IOException {
    assumeFalse(GraphicsEnvironment.isHeadless(), "There is no display; run under xvfb-run.");
    if (IJ.getInstance() == null) {
      DesktopImageJ.open();
    }
  }

  /** Chooses an entry of our menu with the mouse. */
  static void choose(MenuEntries.Entry entry) {
    MenuBar bar = Menus.getMenuBar();
    String[] path = entry.menu().split(">", -1);
    MenuItem item = null;
    for (int i = 0; i < bar.getMenuCount(); i++) {
      if (bar.getMenu(i).getLabel().equals(path[0])) {
        item = bar.getMenu(i);
      }
    }
    for (int i = 1; i < path.length; i++) {
      item = child(item, path[i]);
    }
    MenuItem chosen = child(item, entry.label());
    onEventThread(
        () ->
            Arrays.stream(chosen.getActionListeners())
                .forEach(
                    listener ->
                        listener.actionPerformed(
                            new ActionEvent(chosen, ActionEvent.ACTION_PERFORMED, entry.label()))));
  }

  private static MenuItem child(MenuItem menu, String label) {
    for (int i = 0; i < ((Menu) menu).getItemCount(); i++) {
      if (((Menu) menu).getItem(i).getLabel().equals(label)) {
        return ((Menu) menu).getItem(i);
      }
    }
    return fail("no entry " + label + " in " + menu.getLabel());
  }

  /** Waits for something to appear. */
  static <T> T await(String what, Supplier<Optional<T>> look) {
    long end = System.currentTimeMillis() + PATIENCE_MILLIS;
    while (System.currentTimeMillis() < end) {
      Optional<T> found = look.get();
      if (found.isPresent()) {
        return found.get();
      }
      IJ.wait(20);
    }
    return fail(what + " did not appear; windows are " + Arrays.toString(Window.getWindows()));
  }

  /** Waits for a window of a kind with a title. */
  static <W extends Window> W window(Class<W> type, String title) {
    return await(
        "window " + title,
        () ->
            Arrays.stream(Window.getWindows())
                .filter(window -> type.isInstance(window) && window.isShowing())
                .filter(window -> title.equals(title(window)))
                .map(type::cast)
                .findFirst());
  }

  private static String title(Window window) {
    if (window instanceof Frame frame) {
      return frame.getTitle();
    }
    return window instanceof java.awt.Dialog dialog ? dialog.getTitle() : "";
  }

  /** Types values into the fields of a command's dialog. */
  static void fill(GenericDialog dialog, CommandParameters parameters, Map<String, String> values) {
    Iterator<?> texts = fields(dialog.getStringFields());
    Iterator<?> choices = fields(dialog.getChoices());
    Iterator<?> boxes = fields(dialog.getCheckboxes());
    onEventThread(
        () -> {
          for (CommandModuleItem<?> item : parameters.items()) {
            String value = values.get(item.getName());
            Optional<List<String>> offered = Checklist.offered(item);
            if (offered.isPresent()) {
              for (String name : offered.get()) {
                Checkbox box = (Checkbox) boxes.next();
                assertEquals(name, box.getLabel());
                if (value != null) {
                  box.setState(Checklist.split(value).contains(name));
                }
              }
            } else if (item.getType() == boolean.class) {
              Checkbox box = (Checkbox) boxes.next();
              if (value != null) {
                box.setState(Boolean.parseBoolean(value));
              }
            } else if (item.getParameter().choices().length > 0) {
              Choice choice = (Choice) choices.next();
              if (value != null) {
                choice.select(value);
              }
            } else {
              TextField field = (TextField) texts.next();
              if (value != null) {
                field.setText(value);
              }
            }
          }
        });
  }

  private static Iterator<?> fields(List<?> fields) {
    return fields == null ? List.of().iterator() : fields.iterator();
  }

  /** Presses the OK (0) or Cancel (1) button of a dialog. */
  static void press(GenericDialog dialog, int button) {
    Button pressed = dialog.getButtons()[button];
    EventQueue.invokeLater(
        () ->
            dialog.actionPerformed(
                new ActionEvent(pressed, ActionEvent.ACTION_PERFORMED, pressed.getLabel())));
  }

  /** What the recorder has written. */
  static String recorded() {
    Recorder recorder = Recorder.getInstance();
    assertTrue(recorder != null, "the recorder is open");
    return recorder.getText();
  }

  /** Closes all windows but ImageJ's own. */
  static void clear() {
    if (Recorder.getInstance() != null) {
      onEventThread(Recorder.getInstance()::close);
    }
    onEventThread(
        () -> {
          // Else ImageJ would still know them when their windows are gone.
          int[] images = WindowManager.getIDList();
          for (int id : images == null ? new int[0] : images) {
            ImagePlus image = WindowManager.getImage(id);
            image.changes = false;
            image.close();
          }
          for (Window window : Window.getWindows()) {
            if (window instanceof TextWindow table) {
              close(table);
            } else if (window != IJ.getInstance() && window.isShowing()) {
              window.dispose();
            }
          }
        });
  }

  /** Closes a table without being asked whether to save it. */
  static void close(TextWindow table) {
    // Else ImageJ would still know it.
    WindowManager.removeWindow(table);
    table.dispose();
  }

  /**
   * Saves a picture of a window for the guide, when asked: {@code
   * -Dmaterialsj.screenshots=docs/images}.
   */
  static void screenshot(Window window, String name) {
    String folder = System.getProperty("materialsj.screenshots");
    if (folder == null || folder.isEmpty()) {
      return;
    }
    try {
      onEventThread(window::toFront);
      IJ.wait(700);
      File file = new File(folder, name + ".png");
      assertTrue(file.getParentFile().isDirectory() || file.getParentFile().mkdirs());
      ImageIO.write(new Robot().createScreenCapture(window.getBounds()), "png", file);
    } catch (AWTException | IOException e) {
      throw new IllegalStateException("no screenshot " + name, e);
    }
  }

  private static void onEventThread(Runnable action) {
    try {
      EventQueue.invokeAndWait(action);
    } catch (InterruptedException | InvocationTargetException e) {
      throw new IllegalStateException(e);
    }
  }
}
