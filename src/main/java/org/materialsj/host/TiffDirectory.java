package org.materialsj.host;

import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Checks that the directories of a TIFF file, and what they point to, are within the file: ImageJ
 * reads what is beyond the end of a file as ones.
 */
final class TiffDirectory {

  private static final int HEAD = 8;
  private static final int ENTRY = 12;
  private static final int MOST_DIRECTORIES = 1_000_000;

  /** Bytes of one value of each type, 1 to 12; 0 is no type. */
  private static final int[] BYTES = {0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8};

  private TiffDirectory() {}

  /**
   * Looks for a defect.
   *
   * @return a sentence, or empty when there is none
   * @throws IOException if the file cannot be read
   */
  static Optional<String> defect(File file) throws IOException {
    try (FileChannel channel = FileChannel.open(file.toPath(), StandardOpenOption.READ)) {
      ByteBuffer head = ByteBuffer.allocate(HEAD);
      if (!fill(channel, head, 0)) {
        return Optional.of("this is no TIFF file; save the image as one");
      }
      ByteOrder order = order(head);
      if (order == null) {
        return Optional.of("this is no TIFF file; save the image as one");
      }
      long at = head.order(order).getInt(4) & 0xffffffffL;
      for (int count = 0; at != 0; count++) {
        if (count == MOST_DIRECTORIES) {
          return Optional.of("its directories form a loop or are more than a million");
        }
        at = next(channel, at, order);
        if (at < 0) {
          return Optional.of("the file ends before its image does; copy it again");
        }
      }
      return Optional.empty();
    }
  }

  private static ByteOrder order(ByteBuffer head) {
    if (head.get(0) == 'I' && head.get(1) == 'I' && head.get(2) == 42 && head.get(3) == 0) {
      return ByteOrder.LITTLE_ENDIAN;
    }
    boolean big = head.get(0) == 'M' && head.get(1) == 'M' && head.get(2) == 0 && head.get(3) == 42;
    return big ? ByteOrder.BIG_ENDIAN : null;
  }

  /** The place of the next directory, 0 when this is the last, -1 when something is missing. */
  private static long next(FileChannel channel, long at, ByteOrder order) throws IOException {
    ByteBuffer count = ByteBuffer.allocate(Short.BYTES).order(order);
    if (!fill(channel, count, at)) {
      return -1;
    }
    int entries = count.getShort(0) & 0xffff;
    ByteBuffer directory = ByteBuffer.allocate(entries * ENTRY + Integer.BYTES).order(order);
    if (!fill(channel, directory, at + Short.BYTES)) {
      return -1;
    }
    for (int e = 0; e < entries; e++) {
      int type = directory.getShort(e * ENTRY + 2) & 0xffff;
      long values = directory.getInt(e * ENTRY + 4) & 0xffffffffL;
      long bytes = type < BYTES.length ? values * BYTES[type] : 0;
      long place = directory.getInt(e * ENTRY + HEAD) & 0xffffffffL;
      // Up to four bytes stand in the entry itself.
      if (bytes > Integer.BYTES && place + bytes > channel.size()) {
        return -1;
      }
    }
    return directory.getInt(entries * ENTRY) & 0xffffffffL;
  }

  private static boolean fill(FileChannel channel, ByteBuffer buffer, long at) throws IOException {
    while (buffer.hasRemaining()) {
      if (channel.read(buffer, at + buffer.position()) < 0) {
        return false;
      }
    }
    return true;
  }
}
