package org.materialsj.io;

import java.util.Locale;
import org.materialsj.io.ParseException.Code;

/**
 * How many cells a table may have.
 *
 * @param cells the most
 * @param reason what to add to "the table has more than so many cells"; may be empty
 */
record CellRoom(long cells, String reason) {

  /** For tables that are read in pieces. */
  static final CellRoom ENDLESS = new CellRoom(Long.MAX_VALUE, "");

  /** The room that limits allow. */
  static CellRoom of(Limits limits) {
    return new CellRoom(limits.loopValues(), "");
  }

  /**
   * The room in the memory: a number takes eight bytes, a text more.
   *
   * @param bytes the memory
   */
  static CellRoom inMemory(long bytes) {
    return new CellRoom(bytes / Double.BYTES, remedy(bytes));
  }

  private static String remedy(long bytes) {
    return String.format(
        Locale.ROOT,
        ", and no more fit into the memory of %d MB that Java has. Give it more (in ImageJ by"
            + " Edit > Options > Memory & Threads...), or leave out columns or rows",
        bytes >> 20);
  }

  /** The failure of a table that has more, at the row where this shows. */
  ParseException exceeded(TableRecords row) {
    return row.fail(Code.E_TOO_MANY, sentence(cells, reason));
  }

  /**
   * The failure of a table that did not fit although it could have.
   *
   * @param file its name
   * @param fitting about how many cells fit
   * @param cause what the memory said
   */
  static ParseException exhausted(String file, long fitting, OutOfMemoryError cause) {
    ParseException e =
        new ParseException(
            Code.E_TOO_MANY,
            file,
            0,
            0,
            sentence(fitting, remedy(Runtime.getRuntime().maxMemory())));
    e.initCause(cause);
    return e;
  }

  private static String sentence(long cells, String reason) {
    return "the table has more than " + cells + " cells" + reason + ".";
  }
}
