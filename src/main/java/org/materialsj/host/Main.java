package org.materialsj.host;

import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The console entry: opens ImageJ with the MaterialsJ menu and runs a macro; with no display runs
 * the same macro without any window.
 */
public final class Main {

  private static final String QUICKSTART = "macros/Quickstart.ijm";

  private Main() {}

  /**
   * Runs a macro.
   *
   * @param args path of a macro (the Quickstart when there is none), and its argument
   * @throws IOException if the macro cannot be read
   * @throws MacroFailure if the macro stops with an error
   */
  public static void main(String... args) throws IOException {
    Path macro = Path.of(args.length > 0 ? args[0] : QUICKSTART);
    String argument = args.length > 1 ? args[1] : "";
    if (!Files.isRegularFile(macro)) {
      throw new MacroFailure("There is no macro " + macro + ".");
    }
    String text = Files.readString(macro);
    if (GraphicsEnvironment.isHeadless()) {
      HeadlessImageJ.run(text, argument);
      Console.say("The macro " + macro + " ended without an error.");
    } else {
      DesktopImageJ.run(text, argument);
    }
  }
}
