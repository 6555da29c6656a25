package org.materialsj.io;

/**
 * How to read files.
 *
 * @param limits sizes above which a file is refused
 * @param lenient whether to repair known defects and list each repair as a warning, instead of
 *     refusing the file
 */
public record ReadOptions(Limits limits, boolean lenient) {

  /** Default limits, strict. */
  public static final ReadOptions STRICT = new ReadOptions(Limits.DEFAULT, false);

  /** Default limits, with repairs. */
  public static final ReadOptions LENIENT = new ReadOptions(Limits.DEFAULT, true);
}
