package org.materialsj.host;

import ij.IJ;
import ij.Macro;
import ij.Menus;
import ij.macro.Interpreter;
import java.lang.reflect.Field;
import java.util.Hashtable;
import java.util.Map;

/** Runs macros without a display, once {@link HeadlessImageJ} has prepared ImageJ. */
final class HeadlessMacros {

  private HeadlessMacros() {}

  /** Gives ImageJ the commands that its menu would have made. */
  @SuppressWarnings("JdkObsolete") // the type of ImageJ's field
  static void fillCommandTable(Map<String, String> commands) {
    try {
      Field table = Menus.class.getDeclaredField("pluginsTable");
      table.setAccessible(true);
      table.set(null, new Hashtable<>(commands));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("this version of ImageJ has no table of commands", e);
    }
  }

  /**
   * Runs a macro on this thread.
   *
   * @throws MacroFailure if it stops with an error
   */
  static void run(String macro, String argument) {
    Interpreter interpreter = new Interpreter();
    try {
      interpreter.run(macro, argument);
    } catch (RuntimeException e) {
      // An error is in the interpreter; this one says that the macro stopped, as exit() does, too.
      if (!Macro.MACRO_CANCELED.equals(e.getMessage())) {
        throw e;
      }
    }
    String error = interpreter.getErrorMessage();
    if (error == null) {
      error = IJ.getErrorMessage();
    }
    if (error != null) {
      throw new MacroFailure(error);
    }
  }
}
