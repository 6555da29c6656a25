package org.materialsj.io;

/** A file that cannot be read as what it should be: what is wrong, where, and what to do. */
public final class ParseException extends Exception {

  private static final long serialVersionUID = 1L;

  /** The kinds of defects. Names are stable: users and tests rely on them. */
  public enum Code {
    /** Nothing in it. */
    E_EMPTY,
    /** Binary or not UTF-8. */
    E_NOT_TEXT,
    /** Not a format that is read here. */
    E_FORMAT,
    /** Over a limit. */
    E_TOO_MANY,
    /** Not a finite number where one is needed. */
    E_NUMBER,
    /** Impossible unit cell. */
    E_CELL,
    /** Not a symmetry operation, or operations that form no group. */
    E_SYMOP,
    /** A CIF loop whose values do not fill its rows. */
    E_LOOP_RAGGED,
    /** An unclosed quote or text field. */
    E_UNCLOSED,
    /** A CIF tag given twice with different values. */
    E_DUPLICATE,
    /** A coordinate that is missing or unknown. */
    E_COORDINATE,
    /** An occupancy out of range. */
    E_OCCUPANCY,
    /** Not an element. */
    E_ELEMENT,
    /** Something that must be there is not. */
    E_MISSING,
    /** Violates the grammar of the format. */
    E_SYNTAX,
    /** A library could not read it. */
    E_UNREADABLE,
    /** The file system failed. */
    E_IO
  }

  private final Code code;
  private final String file;
  private final int line;
  private final int column;

  /**
   * A defect.
   *
   * @param code its kind
   * @param file name of the file as the user gave it
   * @param line 1-based line, or 0 when no line is to blame
   * @param column 1-based column, or 0 when no column is to blame
   * @param sentence one plain sentence: what is wrong and what to do
   */
  public ParseException(Code code, String file, int line, int column, String sentence) {
    super(message(file, line, column, sentence));
    this.code = code;
    this.file = file;
    this.line = line;
    this.column = column;
  }

  private static String message(String file, int line, int column, String sentence) {
    StringBuilder text = new StringBuilder(file);
    if (line > 0) {
      text.append(", line ").append(line);
    }
    if (column > 0) {
      text.append(", column ").append(column);
    }
    return text.append(": ").append(sentence).toString();
  }

  /**
   * The kind of defect.
   *
   * @return the code
   */
  public Code code() {
    return code;
  }

  /**
   * The file.
   *
   * @return its name as the user gave it
   */
  public String file() {
    return file;
  }

  /**
   * The line.
   *
   * @return 1-based, or 0 when no line is to blame
   */
  public int line() {
    return line;
  }

  /**
   * The column.
   *
   * @return 1-based, or 0 when no column is to blame
   */
  public int column() {
    return column;
  }
}
