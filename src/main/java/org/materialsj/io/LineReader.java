package org.materialsj.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.materialsj.io.ParseException.Code;

/**
 * Reads text line by line in constant memory, with the checks of {@link Text}, and splits lines
 * into fields without garbage. Lines end with LF, CRLF or CR. For one thread.
 */
final class LineReader implements AutoCloseable {

  private static final int CHUNK = 1 << 16;

  private final InputStream in;
  private final String file;
  private final ReadOptions options;
  private byte[] buffer = new byte[CHUNK];
  private int position;
  private int filled;
  private boolean ended;
  private boolean opened;
  private boolean skipLineFeed;
  private int line;
  private int start;
  private int end;
  private long recordBytes;
  private boolean latin;
  private int[] fields = new int[16];
  private int fieldCount;

  /**
   * Reads a stream.
   *
   * @param in the bytes; closed by {@link #close}
   * @param file name in messages
   * @param options limits and leniency
   */
  LineReader(InputStream in, String file, ReadOptions options) {
    this.in = in;
    this.file = file;
    this.options = options;
  }

  /** Starts to count the bytes of a new record. */
  void startRecord() {
    recordBytes = 0;
  }

  /**
   * Moves to the next line.
   *
   * @return false at the end of the file
   * @throws ParseException if the line is no text or too long, or reading fails
   */
  boolean next() throws ParseException {
    if (!opened) {
      open();
    }
    start = position;
    int p = position;
    boolean ascii = true;
    fieldCount = -1;
    while (true) {
      for (; p < filled; p++) {
        byte b = buffer[p];
        if (b > '\r') {
          continue;
        }
        if (b == '\n' || b == '\r') {
          if (b == '\n' && skipLineFeed && p == start) {
            skipLineFeed = false;
            start = p + 1;
            continue;
          }
          skipLineFeed = b == '\r';
          position = p + 1;
          finish(p, ascii);
          return true;
        }
        if (b == 0) {
          line++;
          throw fail(Code.E_NOT_TEXT, p, "there is a NUL byte: the file is binary.");
        }
        ascii &= b > 0;
      }
      if (ended) {
        position = p;
        boolean more = p > start && !(p == start + 1 && buffer[start] == 0x1a);
        if (more) {
          skipLineFeed = false;
          finish(p > start && buffer[p - 1] == 0x1a ? p - 1 : p, ascii);
        }
        return more;
      }
      int shift = start;
      fill(p);
      p -= shift - start;
    }
  }

  private void open() throws ParseException {
    opened = true;
    while (filled < Text.HEAD && !ended) {
      fill(0);
    }
    Text.checkHead(buffer, filled, file);
    position = Text.startsWithMark(buffer, filled) ? 3 : 0;
  }

  /** Reads more behind the line that began at {@code start}, which moves to the front. */
  private void fill(int p) throws ParseException {
    if (p - start > options.limits().lineChars()) {
      line++;
      throw fail(
          Code.E_TOO_MANY,
          start,
          "the line has more than " + options.limits().lineChars() + " bytes.");
    }
    if (start > 0) {
      System.arraycopy(buffer, start, buffer, 0, filled - start);
      filled -= start;
      start = 0;
    }
    if (filled == buffer.length) {
      buffer = Arrays.copyOf(buffer, 2 * buffer.length);
    }
    try {
      int count = in.read(buffer, filled, buffer.length - filled);
      ended = count < 0;
      filled += Math.max(0, count);
    } catch (IOException e) {
      throw Text.unreadable(file, e);
    }
  }

  private void finish(int lineEnd, boolean ascii) throws ParseException {
    end = lineEnd;
    line++;
    recordBytes += end - start + 1;
    if (end - start > options.limits().lineChars()) {
      throw fail(
          Code.E_TOO_MANY,
          start,
          "the line has more than " + options.limits().lineChars() + " bytes.");
    }
    if (recordBytes > options.limits().fileBytes()) {
      throw fail(
          Code.E_TOO_MANY,
          start,
          "the structure has more than " + options.limits().fileBytes() + " bytes.");
    }
    int bad = ascii ? -1 : Text.invalidUtf8(buffer, start, end);
    latin = bad >= 0;
    if (latin && !options.lenient()) {
      throw fail(Code.E_NOT_TEXT, bad, "the file is not UTF-8; save it as UTF-8.");
    }
  }

  /** Adds a warning when the line had to be read as Latin-1. */
  void warnLatin(List<Warning> warnings) {
    if (latin) {
      warnings.add(warn("the line is not UTF-8; it was read as Latin-1."));
    }
  }

  /** 1-based number of the line. */
  int line() {
    return line;
  }

  /** The line without its end. */
  String text() {
    return string(start, end);
  }

  /** Bytes of the line, from {@link #start} to before {@link #end}. */
  byte[] buffer() {
    return buffer;
  }

  int start() {
    return start;
  }

  int end() {
    return end;
  }

  boolean isBlank() {
    return fields() == 0;
  }

  /** Splits the line at blanks and tabs, once. */
  int fields() {
    if (fieldCount >= 0) {
      return fieldCount;
    }
    int count = 0;
    int p = start;
    while (true) {
      while (p < end && Text.isBlank(buffer[p])) {
        p++;
      }
      if (p == end) {
        break;
      }
      if (2 * count + 2 > fields.length) {
        fields = Arrays.copyOf(fields, 2 * fields.length);
      }
      fields[2 * count] = p;
      while (p < end && !Text.isBlank(buffer[p])) {
        p++;
      }
      fields[2 * count + 1] = p;
      count++;
    }
    fieldCount = count;
    return count;
  }

  int fieldStart(int field) {
    return fields[2 * field];
  }

  int fieldEnd(int field) {
    return fields[2 * field + 1];
  }

  /** The text of a field; call {@link #fields} first. */
  String field(int field) {
    return string(fields[2 * field], fields[2 * field + 1]);
  }

  private String string(int from, int to) {
    return new String(
        buffer, from, to - from, latin ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
  }

  /**
   * Parses a field as a number of a structure.
   *
   * @param field index, below {@link #fields}
   * @param parser scratch
   * @param what it is, for messages
   * @return the number
   * @throws ParseException E_NUMBER
   */
  double number(int field, NumberParser parser, String what) throws ParseException {
    int from = fields[2 * field];
    if (!parser.decimal(buffer, from, fields[2 * field + 1])
        || Math.abs(parser.value()) > NumberParser.LARGEST) {
      throw fail(
          Code.E_NUMBER, from, what + " must be a number, got " + Text.quoted(field(field)) + ".");
    }
    return parser.value();
  }

  /** A defect at an index of the buffer within the line. */
  ParseException fail(Code code, int index, String sentence) {
    int column = string(start, Math.max(start, index)).length() + 1;
    return new ParseException(code, file, line, column, sentence);
  }

  /** A defect at a 1-based column of the line. */
  ParseException failAtColumn(Code code, int column, String sentence) {
    return new ParseException(code, file, line, column, sentence);
  }

  /** A defect at the end of the file. */
  ParseException failAtEnd(Code code, String sentence) {
    return new ParseException(code, file, Math.max(1, line), 0, sentence);
  }

  /** The defect of a file without a structure. */
  ParseException failEmpty() {
    return new ParseException(Code.E_EMPTY, file, 0, 0, "the file holds no structure.");
  }

  Warning warn(String sentence) {
    return new Warning(file, line, sentence);
  }

  @Override
  public void close() {
    RowSource.close(in);
  }
}
