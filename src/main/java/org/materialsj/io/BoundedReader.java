package org.materialsj.io;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Fails when a row of a table takes more characters than it may, before they fill the memory, and
 * at a NUL character, which no text has.
 */
final class BoundedReader extends FilterReader {

  /** What a parser may have read ahead. */
  private static final int AHEAD = 1 << 14;

  private final int most;
  private long read;
  private boolean binary;

  BoundedReader(Reader in, int most) {
    super(in);
    this.most = most;
  }

  /** Starts to count the characters of a new row. */
  void startRow() {
    read = 0;
  }

  /** Whether the row was too long. */
  boolean isOver() {
    return read > most + (long) AHEAD;
  }

  /** Whether there was a NUL character. */
  boolean isBinary() {
    return binary;
  }

  /** Characters that a row may have. */
  int most() {
    return most;
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    int count = super.read(buffer, offset, length);
    for (int i = offset; i < offset + count; i++) {
      checkText(buffer[i]);
    }
    return counted(count, Math.max(0, count));
  }

  @Override
  public int read() throws IOException {
    int c = super.read();
    checkText(c);
    return counted(c, c < 0 ? 0 : 1);
  }

  private void checkText(int c) throws IOException {
    if (c == 0) {
      binary = true;
      throw new IOException("there is a NUL character");
    }
  }

  private int counted(int result, int count) throws IOException {
    read += count;
    if (isOver()) {
      throw new IOException("a row has more than " + most + " characters");
    }
    return result;
  }
}
