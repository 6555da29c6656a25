package org.materialsj.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.materialsj.io.ParseException.Code;

/**
 * The bytes of a whole text file, checked: UTF-8, no binary, lines that end with LF (CR and CRLF
 * are turned into blank-padded LF), no byte order mark, no ^Z at the end. Lines and columns are
 * counted only when a message needs them. For one thread.
 */
final class Text {

  static final int HEAD = 8192;

  private final String file;
  private final byte[] bytes;
  private final int from;
  private final int to;
  private int lastOffset;
  private int lastLine = 1;

  private Text(String file, byte[] bytes, int from, int to) {
    this.file = file;
    this.bytes = bytes;
    this.from = from;
    this.to = to;
    this.lastOffset = from;
  }

  /**
   * Reads a file after checking its size.
   *
   * @param path the file
   * @param file its name in messages
   * @param limits the largest size
   * @return its bytes
   * @throws ParseException if it is too large, not text by its first bytes, or not readable
   */
  static byte[] load(Path path, String file, Limits limits) throws ParseException {
    try (InputStream in = Files.newInputStream(path)) {
      if (!Files.isRegularFile(path)) {
        throw new ParseException(Code.E_IO, file, 0, 0, "this is not a regular file.");
      }
      long size = Files.size(path);
      checkSize(size, file, limits);
      byte[] head = in.readNBytes((int) Math.min(HEAD, size));
      checkHead(head, head.length, file);
      byte[] all = Arrays.copyOf(head, (int) size);
      int count = head.length + in.readNBytes(all, head.length, all.length - head.length);
      return count == all.length ? all : Arrays.copyOf(all, count);
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  static ParseException unreadable(String file, IOException cause) {
    String sentence =
        cause instanceof NoSuchFileException
            ? "there is no such file."
            : "the file cannot be read: " + cause + ".";
    ParseException e = new ParseException(Code.E_IO, file, 0, 0, sentence);
    e.initCause(cause);
    return e;
  }

  private static void checkSize(long size, String file, Limits limits) throws ParseException {
    if (size == 0) {
      throw new ParseException(Code.E_EMPTY, file, 0, 0, "the file is empty.");
    }
    if (size > Math.min(limits.fileBytes(), Integer.MAX_VALUE - 16)) {
      throw new ParseException(
          Code.E_TOO_MANY,
          file,
          0,
          0,
          "the file has " + size + " bytes, the limit is " + limits.fileBytes() + "; split it.");
    }
  }

  /** Refuses what is no text by its first bytes. */
  static void checkHead(byte[] head, int length, String file) throws ParseException {
    int b0 = length > 0 ? head[0] & 0xff : 0;
    int b1 = length > 1 ? head[1] & 0xff : 0;
    String what = null;
    if (length == 0) {
      throw new ParseException(Code.E_EMPTY, file, 0, 0, "the file is empty.");
    } else if (b0 == 0x1f && b1 == 0x8b) {
      what = "the file is compressed with gzip; decompress it first.";
    } else if ((b0 == 0xfe && b1 == 0xff) || (b0 == 0xff && b1 == 0xfe)) {
      what = "the file is UTF-16; save it as UTF-8.";
    } else {
      for (int i = 0; i < length && what == null; i++) {
        if (head[i] == 0) {
          what = "the file is binary, not text.";
        }
      }
    }
    if (what != null) {
      throw new ParseException(Code.E_NOT_TEXT, file, 1, 1, what);
    }
  }

  /**
   * Checks bytes to be text.
   *
   * @param file name in messages
   * @param bytes the file; line ends are normalised in place
   * @param options limits and leniency
   * @param warnings gets a line when Latin-1 is repaired
   * @return the text
   * @throws ParseException if it is no text or a line is too long
   */
  static Text of(String file, byte[] bytes, ReadOptions options, List<Warning> warnings)
      throws ParseException {
    return of(file, bytes, options, warnings, true);
  }

  /** As {@link #of}, but with the line ends of the file. */
  static Text verbatim(String file, byte[] bytes, ReadOptions options, List<Warning> warnings)
      throws ParseException {
    return of(file, bytes, options, warnings, false);
  }

  private static Text of(
      String file, byte[] bytes, ReadOptions options, List<Warning> warnings, boolean normalise)
      throws ParseException {
    checkSize(bytes.length, file, options.limits());
    checkHead(bytes, Math.min(HEAD, bytes.length), file);
    int from = startsWithMark(bytes, bytes.length) ? 3 : 0;
    int to = bytes.length;
    while (to > from && (bytes[to - 1] == 0x1a || isBlank(bytes[to - 1]))) {
      if (bytes[--to] == 0x1a) {
        bytes = Arrays.copyOf(bytes, to);
      }
    }
    to = bytes.length;
    Text text = new Text(file, bytes, from, to);
    int lineStart = from;
    boolean ascii = true;
    for (int p = from; p < to; p++) {
      byte b = bytes[p];
      if (b > '\r') {
        continue;
      }
      if (b == '\n' || b == '\r') {
        if (b == '\r' && normalise) {
          boolean pair = p + 1 < to && bytes[p + 1] == '\n';
          bytes[p] = (byte) (pair ? ' ' : '\n');
          if (pair) {
            continue;
          }
        }
        text.checkLine(lineStart, p, options.limits());
        lineStart = p + 1;
      } else if (b == 0) {
        throw text.fail(Code.E_NOT_TEXT, p, "there is a NUL byte: the file is binary.");
      } else if (b < 0) {
        ascii = false;
      }
    }
    text.checkLine(lineStart, to, options.limits());
    int bad = ascii ? -1 : invalidUtf8(bytes, from, to);
    if (bad < 0) {
      return text;
    }
    if (!options.lenient()) {
      throw text.fail(Code.E_NOT_TEXT, bad, "the file is not UTF-8; save it as UTF-8.");
    }
    warnings.add(text.warn(bad, "the file is not UTF-8; it was read as Latin-1."));
    String latin = new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    byte[] recoded = latin.getBytes(StandardCharsets.UTF_8);
    return new Text(file, recoded, 0, recoded.length);
  }

  private void checkLine(int start, int end, Limits limits) throws ParseException {
    if (end - start > limits.lineChars()) {
      throw fail(
          Code.E_TOO_MANY,
          start,
          "the line has " + (end - start) + " bytes, the limit is " + limits.lineChars() + ".");
    }
  }

  static boolean startsWithMark(byte[] bytes, int length) {
    return length >= 3
        && bytes[0] == (byte) 0xef
        && bytes[1] == (byte) 0xbb
        && bytes[2] == (byte) 0xbf;
  }

  /** Blank, tab or line end. */
  static boolean isBlank(byte b) {
    return b == ' ' || b == '\n' || b == '\t' || b == '\r' || b == '\f' || b == 0x0b;
  }

  /**
   * Looks for bytes that are not UTF-8.
   *
   * @param b the bytes
   * @param from first index
   * @param to index after the last
   * @return index of the first invalid sequence, or -1
   */
  static int invalidUtf8(byte[] b, int from, int to) {
    int p = from;
    while (p < to) {
      int c = b[p] & 0xff;
      if (c < 0x80) {
        p++;
        continue;
      }
      int more = c >= 0xc2 && c < 0xe0 ? 1 : c >= 0xe0 && c < 0xf0 ? 2 : c >= 0xf0 ? 3 : 0;
      if (more == 0 || c > 0xf4 || p + more >= to) {
        return p;
      }
      int code = c & (0x3f >> more);
      for (int i = 1; i <= more; i++) {
        int next = b[p + i] & 0xff;
        if (next >> 6 != 2) {
          return p;
        }
        code = (code << 6) | (next & 0x3f);
      }
      boolean overlong = (more == 2 && code < 0x800) || (more == 3 && code < 0x10000);
      if (overlong || code > 0x10ffff || (code >= 0xd800 && code < 0xe000)) {
        return p;
      }
      p += more + 1;
    }
    return -1;
  }

  String file() {
    return file;
  }

  byte[] bytes() {
    return bytes;
  }

  int from() {
    return from;
  }

  int to() {
    return to;
  }

  /** The 1-based line of an offset, counted from the one asked for last. */
  int line(int offset) {
    for (; lastOffset < offset; lastOffset++) {
      if (bytes[lastOffset] == '\n') {
        lastLine++;
      }
    }
    for (; lastOffset > offset; lastOffset--) {
      if (bytes[lastOffset - 1] == '\n') {
        lastLine--;
      }
    }
    return lastLine;
  }

  private int column(int offset) {
    int start = offset;
    while (start > from && bytes[start - 1] != '\n') {
      start--;
    }
    return new String(bytes, start, offset - start, StandardCharsets.UTF_8).length() + 1;
  }

  String string(int start, int end) {
    return new String(bytes, start, end - start, StandardCharsets.UTF_8);
  }

  ParseException fail(Code code, int offset, String sentence) {
    return new ParseException(code, file, line(offset), column(offset), sentence);
  }

  Warning warn(int offset, String sentence) {
    return new Warning(file, line(offset), sentence);
  }

  /** A text of the user's in quotes for a message: one line, at most 60 characters. */
  static String quoted(String text) {
    String cut = text.length() <= 60 ? text : text.substring(0, 57) + "...";
    StringBuilder shown = new StringBuilder("\"");
    for (int i = 0; i < cut.length(); i++) {
      char c = cut.charAt(i);
      shown.append(Character.isISOControl(c) ? ' ' : c);
    }
    return shown.append('"').toString();
  }
}
