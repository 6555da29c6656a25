package org.materialsj.io.cdk;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import org.materialsj.io.ParseException;
import org.materialsj.io.ParseException.Code;

/**
 * Lines of text from a stream, in memory for one line of limited length. Lines end with LF, CRLF or
 * CR; a byte order mark and a ^Z at the end are dropped.
 */
final class LineSource {

  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final char CONTROL_Z = '\u001A';

  private final Reader in;
  private final String file;
  private final int most;
  private final char[] buffer = new char[1 << 13];
  private int position;
  private int filled;
  private boolean skipLineFeed;
  private int line;
  private boolean ended;

  LineSource(Reader in, String file, int most) {
    this.in = in;
    this.file = file;
    this.most = most;
  }

  /** Number of the line read last, counted from 1. */
  int line() {
    return line;
  }

  /** Whether the stream ended or failed: no further line can come. */
  boolean ended() {
    return ended;
  }

  /**
   * Reads a line.
   *
   * @return the line, or null at the end
   * @throws ParseException E_TOO_MANY for a long line, the next one can still be read; E_NOT_TEXT
   *     and E_IO, after which the stream counts as ended
   */
  String next() throws ParseException {
    StringBuilder text = new StringBuilder();
    boolean any = false;
    long length = 0;
    while (position < filled || fill()) {
      char c = buffer[position++];
      boolean secondHalf = c == '\n' && skipLineFeed;
      skipLineFeed = c == '\r';
      if (secondHalf) {
        continue;
      }
      any = true;
      if (c == '\n' || c == '\r') {
        break;
      }
      if (c == 0) {
        throw failed(Code.E_NOT_TEXT, "there is a NUL character: the file is binary.", null);
      }
      if (++length <= most) {
        text.append(c);
      }
    }
    if (!any) {
      return null;
    }
    line++;
    if (length > most) {
      throw new ParseException(
          Code.E_TOO_MANY,
          file,
          line,
          0,
          "the line has " + length + " characters, the limit is " + most + ".");
    }
    return cleaned(text);
  }

  private String cleaned(StringBuilder text) {
    if (line == 1 && text.length() > 0 && text.charAt(0) == BYTE_ORDER_MARK) {
      text.deleteCharAt(0);
    }
    int last = text.length() - 1;
    if (ended && last >= 0 && text.charAt(last) == CONTROL_Z) {
      text.setLength(last);
    }
    return text.toString();
  }

  private boolean fill() throws ParseException {
    if (ended) {
      return false;
    }
    try {
      position = 0;
      filled = Math.max(0, in.read(buffer));
      ended = filled == 0;
      return !ended;
    } catch (CharacterCodingException e) {
      throw failed(Code.E_NOT_TEXT, "the file is not UTF-8; save it as UTF-8.", e);
    } catch (IOException e) {
      throw failed(Code.E_IO, "the file cannot be read: " + e.getMessage() + ".", e);
    }
  }

  private ParseException failed(Code code, String sentence, IOException cause) {
    ended = true;
    position = 0;
    filled = 0;
    ParseException defect = new ParseException(code, file, line + 1, 0, sentence);
    defect.initCause(cause);
    return defect;
  }
}
