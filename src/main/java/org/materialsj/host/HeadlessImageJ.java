package org.materialsj.host;

import java.util.Map;
import java.util.TreeMap;
import net.imagej.patcher.LegacyInjector;

/**
 * ImageJ 1.x without a display. It was not made for that: ij1-patcher changes the classes that open
 * windows, before any of them is loaded, and the table of commands, which the menu would make, is
 * made here.
 */
final class HeadlessImageJ {

  private HeadlessImageJ() {}

  /**
   * Runs a macro.
   *
   * @param macro text of the macro
   * @param argument what the macro's {@code getArgument()} gives
   * @throws MacroFailure if the macro stops with an error
   */
  static void run(String macro, String argument) {
    LegacyInjector.preinit();
    // From here on classes of ImageJ may be named, but only in another class than this one.
    Map<String, String> commands = new TreeMap<>();
    MenuEntries.all().forEach(entry -> commands.put(entry.label(), entry.call()));
    HeadlessMacros.fillCommandTable(commands);
    HeadlessMacros.run(macro, argument);
  }
}
