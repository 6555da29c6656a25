package org.materialsj.learn;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.materialsj.engine.run.CancelToken;
import org.materialsj.io.Sha256;
import org.materialsj.model.ColumnSpec;

/** SHA-256 of what a model was trained on. */
public final class DataHash {

  private static final int BLOCK = 1 << 13;

  private DataHash() {}

  /**
   * The hash of rows of a data set: names, units, transform and classes in UTF-8, each ended by a
   * zero byte, then target and features as little-endian doubles, column by column, then features
   * that are texts in the same way as names. The row ids do not count.
   *
   * @param data the data set
   * @param rows indices of its rows
   * @param cancel polled for each column
   * @return 64 hexadecimal digits
   * @throws java.util.concurrent.CancellationException when cancelled
   */
  public static String of(Dataset data, int[] rows, CancelToken cancel) {
    MessageDigest digest = Sha256.digest();
    text(digest, data.target());
    digest.update((data.transform().label() + "\0").getBytes(StandardCharsets.UTF_8));
    for (String name : data.classes()) {
      digest.update((name + "\0").getBytes(StandardCharsets.UTF_8));
    }
    numbers(digest, data.values(), rows);
    for (int f = 0; f < data.columns().length; f++) {
      cancel.check("hash of the training data");
      text(digest, data.features().get(f));
      numbers(digest, data.columns()[f], rows);
    }
    for (TextColumn column : data.texts()) {
      cancel.check("hash of the training data");
      text(digest, column.column());
      for (int row : rows) {
        digest.update((column.texts().get(row) + "\0").getBytes(StandardCharsets.UTF_8));
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static void text(MessageDigest digest, ColumnSpec column) {
    String text = column.name() + "\0" + column.unit() + "\0";
    digest.update(text.getBytes(StandardCharsets.UTF_8));
  }

  private static void numbers(MessageDigest digest, double[] values, int[] rows) {
    ByteBuffer bytes = ByteBuffer.allocate(BLOCK).order(ByteOrder.LITTLE_ENDIAN);
    for (int row : rows) {
      // One NaN for all: a missing value has no bits of its own.
      bytes.putLong(Double.doubleToLongBits(values[row]));
      if (!bytes.hasRemaining()) {
        digest.update(bytes.flip());
        bytes.clear();
      }
    }
    digest.update(bytes.flip());
  }
}
