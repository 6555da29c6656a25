package org.materialsj.io;

import java.io.IOException;
import java.io.Reader;

/** Makes one tab of each run of blanks outside double quotes, none at the ends of lines. */
final class BlanksToTabs extends Reader {

  private static final int NONE = -1;

  private final Reader in;
  private final char[] buffer = new char[1 << 13];
  private int next;
  private int end;

  /** The character behind a tab that was just put before it. */
  private int waiting = NONE;

  private boolean quoted;
  private boolean gap;
  private boolean lineStart = true;

  BlanksToTabs(Reader in) {
    this.in = in;
  }

  @Override
  public int read(char[] to, int offset, int length) throws IOException {
    int count = 0;
    while (count < length) {
      if (waiting != NONE) {
        to[offset + count++] = (char) waiting;
        waiting = NONE;
        continue;
      }
      if (next == end && !fill()) {
        break;
      }
      char c = buffer[next++];
      if (c == '\n' || c == '\r') {
        quoted = false;
        gap = false;
        lineStart = true;
        to[offset + count++] = c;
      } else if (!quoted && c < 128 && Text.isBlank((byte) c)) {
        gap = true;
      } else {
        boolean tab = gap && !lineStart;
        quoted ^= c == '"';
        gap = false;
        lineStart = false;
        waiting = tab ? c : NONE;
        to[offset + count++] = tab ? '\t' : c;
      }
    }
    return count == 0 && length > 0 ? -1 : count;
  }

  private boolean fill() throws IOException {
    next = 0;
    end = Math.max(0, in.read(buffer, 0, buffer.length));
    return end > 0;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
