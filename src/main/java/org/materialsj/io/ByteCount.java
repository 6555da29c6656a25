package org.materialsj.io;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts the bytes that are read from several streams, one after the other. For one thread. */
final class ByteCount {

  private long bytes;

  /** The bytes so far. */
  long bytes() {
    return bytes;
  }

  /** Counts bytes that were read otherwise. */
  void add(long more) {
    bytes += more;
  }

  /** A stream whose bytes are counted when they are read. */
  InputStream counting(InputStream in) {
    return new FilterInputStream(in) {
      @Override
      public int read() throws IOException {
        int read = super.read();
        bytes += read < 0 ? 0 : 1;
        return read;
      }

      @Override
      public int read(byte[] buffer, int from, int length) throws IOException {
        int read = super.read(buffer, from, length);
        bytes += Math.max(0, read);
        return read;
      }
    };
  }
}
