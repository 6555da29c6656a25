package org.materialsj.host;

import ij.IJ;
import ij.WindowManager;
import ij.macro.Interpreter;
import ij.measure.ResultsTable;
import java.awt.GraphicsEnvironment;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What ImageJ shows at the moment. */
public final class Windows {

  private Windows() {}

  /**
   * Whether results may be shown: ImageJ is open on a display and no macro asked for batch mode.
   *
   * @return false without a display, in tests without ImageJ's window and in batch mode
   */
  public static boolean available() {
    return !GraphicsEnvironment.isHeadless()
        && IJ.getInstance() != null
        && !Interpreter.isBatchMode();
  }

  /**
   * An open table.
   *
   * @param title title of its window
   * @return the table, or empty when there is no such window
   */
  public static Optional<ResultsTable> table(String title) {
    return GraphicsEnvironment.isHeadless()
        ? Optional.empty()
        : Optional.ofNullable(ResultsTable.getResultsTable(title));
  }

  /**
   * The open tables.
   *
   * @return titles of their windows
   */
  public static List<String> tables() {
    return GraphicsEnvironment.isHeadless()
        ? List.of()
        : Arrays.stream(WindowManager.getNonImageTitles())
            .filter(title -> table(title).isPresent())
            .toList();
  }
}
